"""Untold: whether an article has more to tell than a summary that is shorter than was asked.

The auditor goes through the article's own sentences as an editor would who has room left: is there
one that stands alone as it is written, fits into what is left of the most words, and repeats
nothing? What is found was left out. Of one who tells of herself nothing can be told as news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mujaz.brief import Brief
from mujaz.evaluate import endings, openings, repeats
from mujaz.evaluate.attested import Attested
from mujaz.language import letters
from mujaz.span import Span

NO_MORE = "shorter than asked: the article has no more that fits"
OWN_VOICE = "shorter than asked: the writer speaks for herself"
MORE = "shorter than the article allows"

_FEWEST = 6  # words of a sentence that tells something
_OFTEN = 2  # sentences in which a writer who speaks for herself says so
_FIRST_PERSON = openings.spellings("voice", "first_person")
_LEANING = openings.spellings("voice", "second_person") | openings.spellings("voice", "honorifics")
_THEN = openings.spellings("saying", "then")
_IF = openings.seen("إذا")
_DEMONSTRATIVES = openings.spellings("opening", "demonstratives")
_TIMES = openings.spellings("opening", "times")
_SIGNATURES = openings.spellings("voice", "signatures")
_THAT = openings.spellings("voice", "that")
_SAYING = openings.spellings("saying", "verbs")
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
_BROKEN = re.compile(r"[؟?!…:]|\.\.|@|www\.|http|بالرمز")
_ENDED = re.compile(r"\.[»”\")\s]*$")  # a heading, a verse, an item of a list has no full stop
_SAID = re.compile(r"[«“\"][^»”\"]*[»”\"]?|:.*", re.DOTALL)


def kind(brief: Brief, room: int, attested: Attested) -> str:
    """Return which of the three a summary with `room` words left is."""
    if speaks_for_herself(brief, attested):
        return OWN_VOICE
    return MORE if any(left_out(brief, room, attested)) else NO_MORE


def left_out(brief: Brief, room: int, attested: Attested) -> Iterator[str]:
    """Yield the sentences that could be added, at most `room` words long."""
    body, summary = brief.article.body, brief.digest.summary
    told = [span for statement in summary for span in statement.evidence]
    for span in brief.article.sentences:
        text = " ".join(span.of(body).split())
        if not _FEWEST <= len(text.split()) <= room or _is_told(span, told):
            continue
        text = _without_conjunction(text, attested)
        repeated = any(repeats.alike(text, statement.text) for statement in summary)
        if not repeated and _stands(text, attested, " ".join(one.text for one in summary)):
            yield text


def _is_told(sentence: Span, told: Sequence[Span]) -> bool:
    """Say whether half of a sentence is evidence: a name taken from it tells nothing of it."""
    shared = (min(sentence.end, one.end) - max(sentence.start, one.start) for one in told)
    return 2 * sum(max(0, part) for part in shared) >= sentence.end - sentence.start


def speaks_for_herself(brief: Brief, attested: Attested) -> bool:
    """Say whether the article says «I» or «we» outside of what it quotes, in sentence on sentence.

    A report does not: this is a column, an account of one's own, or a tale.
    """
    body = brief.article.body
    told = (_tokens(_SAID.sub(" ", span.of(body))) for span in brief.article.sentences)
    return sum(_says_i(tokens, attested) for tokens in told) >= _OFTEN


def _says_i(tokens: list[str], attested: Attested) -> bool:
    """Say whether «I», «we» or «our» is said; «إذا كنت» addresses a reader."""
    return any(
        (token in _FIRST_PERSON and before != _IF) or attested.says_we(letters.normalise(token))
        for before, token in zip(["", *tokens], tokens, strict=False)
    )


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(openings.seen(text))


def _without_conjunction(text: str, attested: Attested) -> str:
    found = openings.fault(text, attested)
    joined = found is not None and found[0] == "opens with a connective" and text[0] in "وف"
    return text[1:] if joined else text


def _stands(text: str, attested: Attested, summary: str) -> bool:
    """Say whether an editor who sees a sentence alone finds nothing to ask."""
    if (
        _BROKEN.search(text)
        or not _ENDED.search(text)
        or openings.fault(text, attested)
        or endings.fault(text)
    ):
        return False
    tokens = _tokens(text)
    points = any(
        token in _DEMONSTRATIVES and after not in _TIMES
        for token, after in zip(tokens, [*tokens[1:], ""], strict=True)
    )
    leans = points or _says_i(tokens, attested) or any(token in _LEANING for token in tokens)
    whole = endings.balanced(text) and tokens[-1] not in _SIGNATURES
    return whole and not leans and _is_introduced(tokens, summary)


def _is_introduced(tokens: list[str], summary: str) -> bool:
    """Say whether the opening names its subject in full, or the summary names it.

    «أوضح المصدر أن» and «تزوجت من موسيقي» are of somebody whom another sentence introduces.
    """
    if tokens[1] in _THEN and not tokens[0].startswith("ال"):
        return False
    after = [token for token in tokens[2:4] if token.isalnum()]
    by_one_word = tokens[0] in _SAYING and (len(after) < 2 or after[0] in _THAT)
    return not by_one_word or tokens[1] in _tokens(summary)
