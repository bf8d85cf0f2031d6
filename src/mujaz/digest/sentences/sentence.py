"""A sentence of the article, read for digesting: its words, its clauses, who speaks in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mujaz.article import Article
from mujaz.digest.clause.speech import spoken
from mujaz.digest.naming.kind import named_kinds
from mujaz.digest.naming.names import Called, called
from mujaz.digest.naming.strangers import Met, met
from mujaz.digest.sentences.claimed import claimed, shown
from mujaz.digest.sentences.denied import denied, turns
from mujaz.digest.sentences.later import Later, later_mentions
from mujaz.digest.sentences.speaker import speakers
from mujaz.fact import Facts
from mujaz.language.antecedent import antecedents
from mujaz.language.clauses import Clause, clauses, nesting
from mujaz.language.lexicon import closed
from mujaz.language.mentions import Mention, first_mentions
from mujaz.language.words import Word, bare, stem, words
from mujaz.span import Span

_ENDS = frozenset(".!؟?…،)")
_QUOTES = frozenset('"»”')
_LONGEST_HEADING = 14  # words
_EARLY = 2  # words in which the verb of a sentence stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence with what its place in the article tells.

    `spoken` is true where it stands inside somebody's direct speech that began before it, `denied`
    where the sentence beside it denies what it tells, `turn` is what the next one opens with where
    it stands against this one («لكنه خسر»); `speaker` is who was named before it and
    alone can be meant by a verb of saying (`speaker`, `claimed`), `told_by` where one begins whom
    the facts know to follow the opening verb (`shown`); `roles` are the fuller words of roles named
    before it (`antecedent`), `kinds` the names of what is called by its kind (`kind`), `people` who
    is called by less than the article tells of him (`names`), `met` where it names those whom not
    every reader knows (`strangers`), `mentions` how it speaks of each noun first. `titled` holds
    the stems of the title, which stands above any digest, `known` those of the lead too, `first`
    the sentence in which each stem of the article comes first, `again` the first after the lead,
    `later` each later mention of a noun of title or lead (`later`). `is_lead` is true of the one
    that opens the article, so that nothing before it can be meant.
    """

    index: int
    words: tuple[Word, ...]
    clauses: tuple[Clause, ...]
    spoken: bool
    speaker: tuple[Word, ...]
    told_by: int = -1
    denied: bool = False
    turn: tuple[Word, ...] = ()
    roles: Mapping[str, tuple[Word, ...]] = field(default_factory=dict)
    kinds: Mapping[str, tuple[Word, ...]] = field(default_factory=dict)
    people: Mapping[int, Called] = field(default_factory=dict)
    met: Mapping[int, Met] = field(default_factory=dict)
    mentions: Mapping[str, Mention] = field(default_factory=dict)
    titled: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    first: Mapping[str, int] = field(default_factory=dict)
    again: Mapping[str, int] = field(default_factory=dict)
    later: Mapping[str, tuple[Later, ...]] = field(default_factory=dict)
    is_lead: bool = False

    @property
    def span(self) -> Span:
        """Where the sentence stands in the body."""
        return Span(self.words[0].start, self.words[-1].end)


def sentences_of(article: Article, facts: Facts | None = None) -> tuple[Sentence, ...]:
    """Return the sentences of an article that has been split, in order: by `facts` who is who."""
    facts = facts or Facts()
    tokens = tuple(words(article.body, span) for span in article.sentences)
    title, lead = words(article.title or ""), _lead(tokens)
    titled = stems_of(title)
    known = titled.union(*map(stems_of, tokens[: lead + 1]))
    first, again = _first(tokens), _first(tokens, lead + 1)
    who, known_by_name = called(tokens, facts.people), met(tokens, facts.people)
    mentions, kinds = first_mentions(tokens), named_kinds(tokens, title, facts)
    later = later_mentions(tokens, lead, title)
    answers = zip(denied(tokens), turns(tokens), strict=True)
    speech = spoken(article.body, tokens)
    told = zip(tokens, speech, _heard(tokens, facts), answers, antecedents(tokens), strict=True)
    return tuple(
        Sentence(
            index=index,
            words=sentence,
            clauses=clauses(sentence),
            spoken=is_spoken,
            speaker=speaker,
            told_by=by,
            denied=is_denied,
            turn=turn,
            roles=roles,
            kinds=kinds,
            people=who,
            met=known_by_name,
            mentions=mentions,
            titled=titled,
            known=known,
            first=first,
            again=again,
            later=later,
            is_lead=index == lead,
        )
        for index, (sentence, is_spoken, (speaker, by), (is_denied, turn), roles) in enumerate(told)
    )


def _heard(
    tokens: Sequence[tuple[Word, ...]], facts: Facts
) -> Iterator[tuple[tuple[Word, ...], int]]:
    """Yield who is meant where a sentence hides its speaker, and where it names its subject."""
    known = claimed(tokens, facts.claims)
    for named, other, at in zip(speakers(tokens), known, shown(tokens, facts), strict=True):
        same = bool(other) and any(word.form == other[-1].form for word in named)
        yield named if same or not other else other, at


def _lead(sentences: Sequence[Sequence[Word]]) -> int:
    """Return where the first sentence stands that is no heading: a line of place and date."""
    return next((i for i, one in enumerate(sentences) if not is_heading(one)), 0)


def is_heading(sentence: Sequence[Word]) -> bool:
    """Say whether a sentence is short and no stop ends it.

    A quotation ends it only where somebody speaks.
    """
    if sum(not word.is_mark for word in sentence) >= _LONGEST_HEADING:
        return False
    last = sentence[-1].form
    if last in _QUOTES:
        return not any(word.form == ":" for word in sentence) and not _speaks(sentence)
    return last not in _ENDS


def _speaks(sentence: Sequence[Word]) -> bool:
    """Say whether a verb of saying opens the sentence: further on it is of another clause."""
    return any(bare(word.form) in closed("saying") for word in sentence[:_EARLY])


def stems_of(some: Sequence[Word]) -> frozenset[str]:
    """Return the stems of some words, function words too."""
    return frozenset(stem(word.form) for word in some if not word.is_mark)


def _first(sentences: Sequence[Sequence[Word]], start: int = 0) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for index, sentence in enumerate(sentences[start:], start):
        for word in sentence:
            found.setdefault(stem(word.form), index)
    return found


def inside_quotation(sentence: Sequence[Word]) -> tuple[bool, ...]:
    """Return for each word whether it stands inside quotation marks or brackets."""
    return tuple(depth > 0 for depth in nesting(sentence))
