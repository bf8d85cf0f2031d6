"""Polarity: a denial taken away or put in, and a verb turned into its opposite."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mujaz.evaluate.verify.edits import table, tense
from mujaz.evaluate.verify.edits.told import Change, Told
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed, learned
from mujaz.language.quotations import enclosed
from mujaz.language.words import Word, bare, borne_preposition, is_finite, preposition
from mujaz.span import Span

_THAT = frozenset({"ان", "انه", "انها", "انهم"})
_GOVERNS_VERB = frozenset(
    {"ان", "لن", "لم", "لا", "قد", "كي", "حتي", "سوف", "لقد", "ما", "الا"}
) | {
    *("فيما", "بما", "مما", "كلما", "لما", "مثلما", "حسبما"),
}

_BOUNDS = frozenset({"عن", "علي"})  # «يزيد على» is no rise


def negation(told: Told) -> Iterator[Change]:
    """Yield each denial taken away, and each plain verb denied."""
    for name in ("removed", "added"):
        yield from _phrases(told, name)
    for word, after in pairwise(told.words):
        yield from _affirmed(word, after)
    for at, word in enumerate(told.words):
        before = {one.form for one in told.words[max(0, at - 3) : at]}
        last = bare(told.words[at - 1].form) if at else ""
        if last not in _GOVERNS_VERB and not before & closed("presenting"):
            yield from _denied(word, opens=at == 0)


def _phrases(told: Told, name: str) -> Iterator[Change]:
    for change in told.swaps(told.words, table.phrases("negation", name)):
        end = change[0][0].end
        following = next((word for word in told.words if word.start >= end), None)
        before = [word for word in told.words if word.end <= change[0][0].start][-1:]
        free = not (before and bare(before[0].form) in _GOVERNS_VERB)
        if following is not None and following.form not in _THAT and not following.is_mark and free:
            yield change


def _affirmed(word: Word, after: Word) -> Iterator[Change]:
    conjunction = word.surface[:1] if word.form[:1] in {"و", "ف"} else ""
    particle, span = word.form[len(conjunction) :], Span(word.start, after.end)
    if particle == "لن" and after.form in learned()["imperfect"]:
        yield ((span, f"{conjunction}س{tense.indicative(after.surface)}"),)
    elif particle == "لم" and (past := tense.past_of(after.surface)):
        yield ((span, conjunction + past),)
    elif particle == "لا" and after.form in learned()["imperfect"] and after.form[1:] != "زال":
        yield ((span, conjunction + after.surface),)
    elif particle in {"ليس", "ليست"} and after.surface.endswith("ا") and len(after.form) > 3:
        yield ((span, conjunction + after.surface[:-1]),)


def _denied(word: Word, *, opens: bool) -> Iterator[Change]:
    """Yield a verb denied; what may be a noun as well, only where it opens the sentence."""
    conjunction, verb = tense.without_conjunction(word.surface)
    if normalise(verb) in closed("presenting") or not (opens or is_finite(normalise(verb))):
        return
    span = Span(word.start, word.end)
    if imperfect := tense.future(verb):
        yield ((span, f"{conjunction}لن {tense.subjunctive(imperfect)}"),)
    elif imperfect := tense.imperfect_of(verb):
        yield ((span, f"{conjunction}لم {imperfect}"),)
    elif normalise(verb) in learned()["imperfect"] and not tense.is_past(verb):
        yield ((span, f"{conjunction}لا {verb}"),)


def antonym(told: Told) -> Iterator[Change]:
    """Yield each verb or verbal noun turned into its opposite, a denial of saying among them."""
    for change in told.swaps(told.words, table.phrases("antonyms", "verbs")):
        next_form = told.after(change[0][0].end)
        governed = next_form in _BOUNDS or borne_preposition(next_form) or preposition(next_form)
        if _is_verb_for_verb(told, change) and not governed:
            yield change
    for change in told.swaps(told.words, table.phrases("antonyms", "saying")):
        end = change[0][0].end
        following = [word.form for word in told.words if word.start >= end][:10]
        near = following[:1] if change[0][1].endswith(("ا", "ة")) else following
        if closed("complementisers") & set(near):
            yield change


def _is_verb_for_verb(told: Told, change: Change) -> bool:
    """Say whether a verb becomes a verb; what may be a noun too is one only as the first word."""
    ((span, new),) = change
    old = normalise(span.of(told.article.body))
    alike = is_finite(bare(old)) is is_finite(bare(normalise(new)))
    return alike or span.start == told.words[0].start


def quote(told: Told) -> Iterator[Change]:
    """Yield each quotation with a word of it changed, of the same form."""
    known = table.with_endings("antonyms", "words")
    for start, end in enclosed(told.text):
        words = told.within(told.span.start + start + 1, told.span.start + end - 1)
        if len(words) >= 4 and told.text[start] in '«"“”':
            yield from told.swaps(words, known)
            yield from told.swaps(words, table.phrases("antonyms", "verbs"))
