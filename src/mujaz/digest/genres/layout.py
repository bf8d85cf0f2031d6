"""Layout: the paragraphs of an article by what they are, as a genre's page sets them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from mujaz.article import Article
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.quotations import enclosed
from mujaz.language.tables import listed, table
from mujaz.language.words import bare, is_common, verb_kind, words
from mujaz.span import Span

ROOM = "digest.genres"
_LINE = re.compile(r"[^\n]+")


def lines(body: str) -> tuple[Span, ...]:
    """Return the lines of a body that hold something, in order."""
    return tuple(Span(*line.span()) for line in _LINE.finditer(body) if line[0].strip())


@cache
def _label(*lists: str) -> re.Pattern[str]:
    names = sorted({name for one in lists for name in listed(ROOM, "genres", "interview", one)})
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, names))})\s{{0,2}}[:/-]\s{{0,3}}")


def asks(text: str) -> bool:
    """Say whether a line is a question to somebody, labelled or not."""
    return text.rstrip(' "»”').endswith(("؟", "?"))


def is_labelled_answer(text: str) -> bool:
    """Say whether a line opens with «ج:»."""
    return _label("answer_labels").match(normalise(text)) is not None


def speaks_of_itself(text: str) -> bool:
    """Say whether a line is in the first person where nobody is quoted: «طلبنا»، «سنركب»، «أنا»."""
    quoted = enclosed(text)
    return any(
        _is_of_speaker(word.form)
        for word in words(text)
        if not any(start <= word.start < end for start, end in quoted)
    )


def _is_of_speaker(form: str) -> bool:
    plain = bare(form)
    if plain in closed("other_persons"):
        return True
    if plain.startswith(("ن", "سن")) and verb_kind(plain) == "imperfect":
        return True
    return plain.endswith("نا") and bool(verb_kind(plain[:-2]) or is_common("ال" + plain[:-2]))


def unlabelled(article: Article) -> Article:
    """Return an article that has been split, its sentences without «س:» and «ج:» before them."""
    label = _label("question_labels", "answer_labels")
    return replace(
        article, sentences=tuple(_without(s, article.body, label) for s in article.sentences)
    )


def _without(sentence: Span, body: str, label: re.Pattern[str]) -> Span:
    # The labels hold no letter that normalising drops; a text that begins otherwise is left alone.
    found = label.match(body, sentence.start, sentence.end)
    if found is None or found.end() >= sentence.end:
        return sentence
    return Span(found.end(), sentence.end)


@cache
def phrases(*path: str) -> re.Pattern[str]:
    """Return a pattern for any phrase of a list of the table, in normalised text."""
    told = sorted(map(normalise, listed_as_written(*path)), key=len, reverse=True)
    return re.compile(rf"(?<!\w)[وف]?(?:{'|'.join(map(re.escape, told))})(?!\w)")


def listed_as_written(*path: str) -> tuple[str, ...]:
    """Return a list of the table as it is written."""
    found = table(ROOM, "genres")
    for key in path[:-1]:
        found = found[key]
    return tuple(found[path[-1]])
