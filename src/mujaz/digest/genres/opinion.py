"""Opinion: a writer's own view. What she says is told under her name, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mujaz.article import Article
from mujaz.brief import Statement
from mujaz.digest.choosing.candidate import Candidate
from mujaz.digest.genres.layout import listed_as_written, phrases
from mujaz.digest.sentences.sentence import inside_quotation
from mujaz.digest.standing.reference import is_in_person
from mujaz.fact import Facts
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.quotations import enclosed
from mujaz.language.words import bare, is_common, words
from mujaz.span import Span

_FEWEST = 2  # sentences in the first person that make an article its writer's view
_ALSO_HERS = frozenset(("كتبت", "اعتبر"))  # «I wrote», «I hold», and no other's alone
_LONGEST_NAME = 4
_END = 300  # characters of a body in which its last lines stand
_AFTER = 6  # words after a verb of saying in which a first person is the speaker's


def is_opinion(article: Article) -> bool:
    """Say whether an article that has been split is its writer's view.

    Its title says so («مقال رأي: …»), or its last lines («تمثل رأي كتابها»), or two sentences at
    least speak in the first person where nobody is quoted. Where the title quotes somebody
    («فلان: …») the first person may be hers.
    """
    if _is_signed(article):
        return True
    head, colon, _ = normalise(article.title or "").partition(":")
    if colon:
        return head.strip() in map(normalise, listed_as_written("opinion", "titles"))
    return sum(_in_first_person(article.body, span) for span in article.sentences) >= _FEWEST


def _is_signed(article: Article) -> bool:
    """Say whether the last lines tell that the article is its writer's view."""
    return phrases("opinion", "signed").search(normalise(article.body[-_END:])) is not None


def _in_first_person(body: str, sentence: Span) -> bool:
    text = normalise(sentence.of(body))
    quoted = enclosed(text)
    for found in phrases("opinion", "first_person").finditer(text):
        if any(start <= found.start() < end for start, end in quoted):
            continue
        before = [bare(word.form) for word in words(text) if word.end <= found.start()]
        if (closed("saying") - _ALSO_HERS).isdisjoint(before) and ":" not in before[-_AFTER:]:
            return True
    return False


def fitting(some: Sequence[Candidate], article: Article, facts: Facts) -> tuple[Candidate, ...]:
    """Return the candidates that may be told: all where it is known whose view they are.

    Where neither byline nor last lines tell it, only those of which somebody else is the source.
    """
    if _is_told_of(article):
        return tuple(some)
    return tuple(one for one in some if _is_of_another(one, article.body, facts))


def _is_of_another(one: Candidate, body: str, facts: Facts) -> bool:
    """Say whether a statement has a source, and not the writer: «اعترفت أمامكم بأن…»."""
    hers = is_in_person(one.draft.words, inside_quotation(one.draft.words))
    return not hers and _has_source(one.text, one.draft.spans(body), facts)


def writer_of(article: Article) -> str | None:
    """Return the one person of the byline, None for a desk, an agency, two names or none."""
    if len(article.byline) != 1:
        return None
    name = article.byline[0].strip()
    forms = [word.form for word in words(name) if not word.is_mark]
    is_name = 1 < len(forms) <= _LONGEST_NAME and all(form.isalpha() for form in forms)
    plain = is_name and ":" not in name and not any(map(is_common, forms))
    return name if plain and closed("source_nouns", "offices").isdisjoint(forms) else None


def _is_told_of(article: Article) -> bool:
    """Say whether byline or last lines tell whose view it is, so that the label can."""
    return writer_of(article) is not None or _is_signed(article)


def signed(statement: Statement, article: Article, facts: Facts) -> Statement:
    """Return a statement of the writer's own under her name: «فلان: …».

    The name is the byline's, so it has no evidence; `judged` is what was verified.
    """
    writer = writer_of(article)
    plain = statement.judged or statement.text
    if writer is None or _has_source(plain, statement.evidence, facts):
        return statement
    return replace(statement, text=f"{writer}: {statement.text}", judged=plain)


def fault(statement: Statement, article: Article, facts: Facts) -> str | None:
    """Return why somebody else's statement of a view is no use, or None."""
    known = _is_told_of(article) or _has_source(statement.text, statement.evidence, facts)
    return None if known else "a view without whose it is"


def _has_source(text: str, spans: Sequence[Span], facts: Facts) -> bool:
    """Say whether the words hold what somebody says, and that she says it."""
    forms = {bare(word.form) for word in words(text) if not word.is_mark}
    return any(
        any(Span(claim.start, claim.end).meets(span) for span in spans)
        and forms.issuperset(bare(word.form) for word in words(claim.cue) if not word.is_mark)
        for claim in facts.claims
    )


def label(article: Article, plain: str) -> str:
    """Return the label of a digest of somebody's view: whose it is, where the byline says it."""
    whose = writer_of(article)
    return f"{plain} · بقلم {whose}" if whose else f"{plain} · رأي كاتب المقال"
