"""Modality: what may, will or should be, told as what is or was."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mujaz.evaluate.verify.edits import table, tense
from mujaz.evaluate.verify.edits.told import Change, Told
from mujaz.language.letters import normalise
from mujaz.language.lexicon import learned
from mujaz.language.words import is_verbal_noun
from mujaz.span import Span


def modality(told: Told) -> Iterator[Change]:
    """Yield each possibility made sure, and each plan made a deed."""
    for change in told.swaps(told.words, table.phrases("modality", "phrases")):
        ((span, other),) = change
        following = told.after(span.end)
        # «يحاول أن» and «يحاول أخوه إنقاذه» have another valency; «الطلب» is no verb.
        bound = following == "ان" or (other.endswith(" من") and not is_verbal_noun(following))
        if not bound and not other.startswith(("ال", "وال", "لل")):
            yield change
    yield from _done(told)
    for word, after in pairwise(told.words):
        conjunction = word.surface[:1] if word.form in {"وقد", "فقد"} else ""
        if word.form[len(conjunction) :] == "قد" and after.form in learned()["imperfect"]:
            yield ((Span(word.start, after.end), conjunction + after.surface),)
    for word in told.words:
        conjunction, verb = tense.without_conjunction(word.surface)
        future = tense.future(verb)
        if future and (past := tense.past_of(future)):
            yield ((Span(word.start, word.end), conjunction + past),)


def _done(told: Told) -> Iterator[Change]:
    """Yield «من المقرر أن يبدأ» made «بدأ»."""
    known = {tuple(normalise(row).split()): ("",) for row in table.knowledge("modality")["to_come"]}
    for first, after, clitics, _ in table.found(told.words, known):
        verb = told.words[after] if after < len(told.words) else None
        if verb is not None and (past := tense.past_of(verb.surface)):
            yield ((Span(told.words[first].start, verb.end), clitics + past),)
