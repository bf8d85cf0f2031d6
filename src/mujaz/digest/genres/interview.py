"""Interview: questions and answers. An answer is its speaker's, and is told under her name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mujaz.article import Article
from mujaz.brief import Statement
from mujaz.digest.choosing.candidate import Candidate
from mujaz.digest.draft import Draft
from mujaz.digest.genres.layout import asks, is_labelled_answer, lines, speaks_of_itself
from mujaz.fact import Facts
from mujaz.language.letters import normalise, view
from mujaz.language.lexicon import closed
from mujaz.language.words import is_common, words
from mujaz.span import Span

_FEWEST, _LONGEST = 3, 60  # questions that make an interview; words of one
_SPOKEN = 0.3  # of the answers in the first person: a page that explains asks and answers itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Draft):
    """A draft from an answer: the name of who gives it stands before it, and a colon."""

    speaker: Span

    def text(self, body: str) -> str:
        """Return «فلان: …»."""
        return f"{self.speaker.of(body)}: {Draft.text(self, body)}"

    def statement(self, body: str) -> Statement:
        """Return the statement; where the name stands is evidence too."""
        plain = Draft.statement(self, body)
        evidence = tuple(sorted({*plain.evidence, self.speaker}))
        return replace(plain, text=self.text(body), evidence=evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """Where an interview has its questions and answers, and whether «ج:» says which is which."""

    questions: tuple[Span, ...]
    answers: tuple[Span, ...]
    labelled: bool


def interview_of(body: str) -> Interview | None:
    """Return the questions and answers of a body, or None where it has too few to be one.

    «ج:» stands before the answers, or they speak in the first person: a page that explains a matter
    asks too («ماذا قال القاضي؟»), and answers in the outlet's own voice. All lines between two
    questions are the answer; after the last question it is one line, for an outlet may close in
    its own words.
    """
    told = lines(body)
    asked = [
        at
        for at, line in enumerate(told)
        if asks(line.of(body)) and len(line.of(body).split()) <= _LONGEST
    ]
    pairs = [(a, b) for a, b in pairwise([*asked, min(len(told), asked[-1] + 2) if asked else 0])]
    answered = [pair for pair in pairs if pair[1] - pair[0] > 1]
    if len(answered) < _FEWEST:
        return None
    answers = tuple(line for a, b in answered for line in told[a + 1 : b])
    labels = sum(is_labelled_answer(line.of(body)) for line in answers)
    spoken = sum(speaks_of_itself(line.of(body)) for line in answers)
    if labels < _FEWEST and spoken < _SPOKEN * len(answers):
        return None
    questions = tuple(told[at] for at in asked)
    return Interview(questions=questions, answers=answers, labelled=labels >= _FEWEST)


def fitting(
    some: Sequence[Candidate], article: Article, facts: Facts, found: Interview
) -> tuple[Candidate, ...]:
    """Return the candidates of an interview: no question, and answers under a name.

    Where it is not certain who answers, no answer is used, and nothing that follows the last one.
    """
    speaker = _interviewee(article, facts, found)
    kept: list[Candidate] = []
    for one in some:
        spans = [Span(word.start, word.end) for word in one.draft.words]
        if any(span.meets(other) for span in spans for other in found.questions):
            continue
        is_answer = any(span.meets(other) for span in spans for other in found.answers)
        if spans[0].start < found.questions[0].start:
            kept.append(one)
        elif is_answer and speaker is not None and not _is_said(one, facts):
            kept.append(_answered(one, speaker, article.body))
    return tuple(kept)


def fault(statement: Statement, article: Article, facts: Facts, found: Interview) -> str | None:
    """Return why somebody else's statement of an interview is no use, or None."""
    if all(span.end <= found.questions[0].start for span in statement.evidence):
        return None
    speaker = _interviewee(article, facts, found)
    said = {word.form for word in words(statement.text)}
    named = speaker and {word.form for word in words(article.body, speaker)} <= said
    return None if named else "an answer without the name of who gives it"


def _answered(one: Candidate, speaker: Span, body: str) -> Candidate:
    draft = one.draft
    told = Answer(sentence=draft.sentence, words=draft.words, breaks=draft.breaks, speaker=speaker)
    text = told.text(body)
    return replace(one, draft=told, text=text, length=len(text.split()))


def _is_said(one: Candidate, facts: Facts) -> bool:
    """Say whether somebody is quoted in it: inside an answer, two speakers are easily mistaken."""
    first, last = one.draft.words[0].start, one.draft.words[-1].end
    return any(first <= claim.start < last for claim in facts.claims)


def _interviewee(article: Article, facts: Facts, found: Interview) -> Span | None:
    """Return where the words before the questions name who answers, None where it is not certain.

    The title says it before a colon; where answers are labelled, one speaker alone is quoted
    there, or one person named.
    """
    if found.questions[0].start == 0:
        return None
    intro = Span(0, found.questions[0].start)
    heard = [one.speaker for one in facts.claims if intro.start <= one.start < intro.end]
    named = [one.text for one in facts.people if any(map(intro.meets, one.mentions))]
    titled = _titled(article.title or "")
    titled += [
        one for one in heard if any(normalise(n) in normalise(one) for n in titled)
    ]  # her name in full
    sources = (titled, heard, named)
    for some in sources if found.labelled else sources[:1]:
        spans = set(_standing(article.body, some, intro))
        if some is heard and len(set(heard)) > 1:
            return None
        if spans:
            longest = max(spans, key=lambda span: span.end - span.start)
            return longest if all(map(longest.meets, spans)) else None
    return None


def _standing(body: str, names: Iterable[str], intro: Span) -> Iterator[Span]:
    """Yield where names of several words first stand in the words before the questions."""
    seen = view(body)
    for name in map(normalise, names):
        start = seen.text.find(name) if " " in name else -1
        where = seen.source(Span(start, start + len(name))) if start >= 0 else None
        if where is not None and where.end <= intro.end:
            yield where


def _titled(title: str) -> list[str]:
    """Return what the title may call its speaker by: all before the colon, and her name alone."""
    head = title.partition(":")[0].partition(" لـ")[0].split() if ":" in title else []
    names = [head[at:] for at in range(len(head) - 1) if not is_common(normalise(head[at]))]
    plain = [name for name in names if not normalise(name[0]).startswith("ال")]
    plain = [name for name in plain if closed("prepositions").isdisjoint(map(normalise, name))]
    return [" ".join(name) for name in (head, *plain) if len(name) > 1]
