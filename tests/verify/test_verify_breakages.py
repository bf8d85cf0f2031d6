"""The engine's own statements, broken by rule: every breakage must be caught.

Each kind of breakage is tried on every supported statement over our examples and invented news to
which it applies; how many of them there are at least is part of the test.
"""

import re
from dataclasses import replace

import pytest

from mujaz.brief import Statement, Verdict
from mujaz.language.clauses import nesting
from mujaz.language.kind import BINDING, Kind
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, words
from mujaz.span import Span
from mujaz.verify.cited.verdict import judge
from statements import own_statements

DIGITS = re.compile(r"\d+")
QUOTED = re.compile(r"[«“]([^«»“”]+)[»”]")


def kept_words(source, statement):
    """Return the words and marks of the evidence, each with how deep in quotations it stands."""
    for kept in source.kept_by(statement):
        depths = nesting(kept.words)
        for word, depth in zip(kept.words, depths, strict=True):
            if kept.keeps(word):
                yield word, depth


def telling(source, some):
    """Return the statement that keeps only these words, told as the engine would."""
    body = source.article.body
    spans = [Span(word.start, word.end) for word in some]
    return Statement(text=" ".join(span.of(body) for span in spans) + ".", evidence=tuple(spans))


def without(source, statement, gone):
    left = [word for word, _ in kept_words(source, statement) if word.start not in gone]
    return telling(source, left) if left else None


def droppable(source, statement, name):
    """Return each word of a closed class outside quotations that something kept follows."""
    some = list(kept_words(source, statement))
    for at, (word, depth) in enumerate(some):
        follows = any(not later.is_mark for later, _ in some[at + 1 :])
        if not depth and follows and bare(word.form) in closed(name):
            yield at, word, some


def is_done(some, at):
    """Say whether this is the قد that only says that something happened."""
    return bare(some[at][0].form) == "قد"


def is_before_speech(some, at):
    """Say whether a verb of saying stands before and its «أن» after: test_verify_checks.UNSEEN."""
    said = any(bare(word.form) in closed("saying") for word, _ in some[:at])
    return said and any(word.form in closed("complementisers") for word, _ in some[at + 1 :])


def drop_negation(source, statement):
    for at, word, some in droppable(source, statement, "negations"):
        if not is_before_speech(some, at):
            yield without(source, statement, {word.start})


def drop_modality(source, statement):
    for at, word, some in droppable(source, statement, "modals"):
        if not is_done(some, at):
            yield without(source, statement, {word.start})


def drop_amount(source, statement):
    for _, word, _ in droppable(source, statement, "amounts"):
        yield without(source, statement, {word.start})


def drop_speaker(source, statement):
    """Keep from «إن» on, where the statement opens with a verb of saying."""
    some = list(kept_words(source, statement))
    if not some or bare(some[0][0].form) not in closed("saying"):
        return
    for at, (word, depth) in enumerate(some):
        if not depth and word.form in closed("complementisers"):
            yield telling(source, [later for later, _ in some[at:]])
            return


def drop_verb_of_saying(source, statement):
    some = list(kept_words(source, statement))
    if not some or bare(some[0][0].form) not in closed("saying"):
        return
    if any(w.form in closed("complementisers") and not depth for w, depth in some):
        yield telling(source, [later for later, _ in some[1:]])


def drop_clause(source, statement, kinds, *, after_comma):
    """Cut out a part that must never be left out of what stands before it."""
    for kept in source.kept_by(statement):
        for at, part in enumerate(kept.clauses):
            before = any(kept.keeps(w) for p in kept.clauses[:at] for w in p.words)
            whole = all(kept.keeps(w) or w.is_mark for w in part.words)
            if part.kind in kinds and before and whole and part.after_comma >= after_comma:
                yield without(source, statement, {word.start for word in part.words})


def drop_source(source, statement):
    yield from drop_clause(source, statement, {Kind.ATTRIBUTION}, after_comma=True)


def drop_binding(source, statement):
    yield from drop_clause(source, statement, BINDING, after_comma=False)


def change_number(_source, statement):
    for match in DIGITS.finditer(statement.text):
        other = str(int(match.group()) + 7)
        text = statement.text[: match.start()] + other + statement.text[match.end() :]
        yield replace(statement, text=text)


def change_word(source, statement):
    """Put a word of the article in the place of another that the statement does not hold."""
    held = {word.surface for word in words(statement.text)}
    others = [w for w in words(source.article.body) if not w.is_mark and w.surface not in held]
    for at, word in enumerate(words(statement.text)):
        if not word.is_mark and others:
            other = others[at % len(others)].surface
            yield replace(
                statement, text=statement.text[: word.start] + other + statement.text[word.end :]
            )


def change_quotation(_source, statement):
    """Put what is quoted in another order, or a denial into it."""
    for match in QUOTED.finditer(statement.text):
        quoted = match.group(1).split()
        if len(quoted) > 1 and quoted[0] != quoted[1]:
            for other in (
                " ".join([quoted[1], quoted[0], *quoted[2:]]),
                " ".join([*quoted[1:], quoted[0]]),
                " ".join([quoted[0], "لن", *quoted[1:]]),
            ):
                yield replace(statement, text=statement.text.replace(match.group(1), other))


def open_quotation(_source, statement):
    """Lose one of the marks of a quotation."""
    for mark in "«»“”":
        if mark in statement.text:
            yield replace(statement, text=statement.text.replace(mark, "", 1))


def other_evidence(source, statement):
    for other_source, other in own_statements():
        if other_source is source and not any(
            one.meets(two) for one in statement.evidence for two in other.evidence
        ):
            yield replace(statement, evidence=other.evidence)
            return


# kind: (how it is broken, at least so many of them, the check that is there to see it)
BREAKAGES = {
    "the negation word is left out": (drop_negation, 25, "polarity"),
    "the modality is left out": (drop_modality, 15, "polarity"),
    "the quantity word is left out": (drop_amount, 25, "polarity"),
    "the speaker is left out": (drop_speaker, 50, "attribution"),
    "the verb of saying is left out": (drop_verb_of_saying, 50, "attribution"),
    "«بحسب» is cut": (drop_source, 3, "attribution"),
    "the condition or exception is cut": (drop_binding, 15, "scope"),
    "a number is changed": (change_number, 50, "numbers"),
    "a word is changed": (change_word, 2000, "provenance"),
    "a quotation is changed": (change_quotation, 30, "quotations"),
    "a quotation is left open": (open_quotation, 30, "quotations"),
    "the evidence is another sentence's": (other_evidence, 100, "provenance"),
}


@pytest.mark.parametrize("kind", BREAKAGES)
def test_every_breakage_is_caught(kind):
    broken_by, at_least, check = BREAKAGES[kind]
    judged = [
        judge(broken, source)
        for source, statement in own_statements()
        for broken in broken_by(source, statement)
        if broken is not None
    ]

    assert [one.text for one in judged if one.verdict is not Verdict.UNSUPPORTED] == []
    assert len(judged) >= at_least
    # another check may see it as well; the one that is there for it sees nearly all
    assert sum(not one.checks[check] for one in judged) >= 0.9 * len(judged)


def test_there_are_statements_to_break():
    assert len(own_statements()) >= 150
