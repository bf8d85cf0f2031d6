"""Speakers: who speaks in a story, how often, and in which roles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mujaz.fact import Claim
from mujaz.facts.names.variants import own, same_person
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed
from mujaz.language.tables import listed
from mujaz.language.words import bare
from mujaz.story.bearers import forms_of, spelled
from mujaz.story.story import Bearer, Speaker
from mujaz.story.told import Told

_BEST_KNOWN = 5  # times as many articles as name the next of that surname

Claims = list[tuple[Told, Claim, str]]


def speakers(some: Sequence[Told], people: Sequence[Bearer]) -> tuple[Speaker, ...]:
    """Return who speaks, the most often heard first.

    A speaker who is named is the person under all of her spellings, and the words before her name
    are her role there. A short name or a role is the person whom its own article calls so. Who has
    no name («مصدر طبي») is known by the words of each outlet: two outlets' sources are not told to
    be one.
    """
    by_name: dict[tuple[str, str], Claims] = defaultdict(list)
    forms = {one.name: _words_of(one) for one in people}
    for told in some:
        for claim in told.brief.facts.claims:
            if fold(claim.speaker) in closed("bare_roles"):
                continue  # «البيان», «الوزارة»: whose, another article's reader can't tell
            name, role = named(claim.speaker, told, people)
            own = told.outlet if claim.source == "anonymous" else ""
            role = _without(role, forms.get(name, frozenset()))
            by_name[name, own].append((told, claim, role))
    found = [_speaker(name, claims) for (name, _), claims in by_name.items()]
    return tuple(sorted(found, key=lambda one: (-one.claims, one.name)))


def named(speaker: str, told: Told, people: Sequence[Bearer]) -> tuple[str, str]:
    """Return the name of a speaker and her role, empty where her words tell none."""
    found = _spelled(speaker, people)
    if found is not None:
        return found
    name, before = _in_article(speaker, told)
    if name is None:
        return speaker, ""
    person = _spelled(name, people)
    return (person[0] if person else _best_known(name, people)), _role(before)


def _spelled(speaker: str, people: Sequence[Bearer]) -> tuple[str, str] | None:
    """Return the person whose name in one of its spellings is in the words, and her role there."""
    words, forms = speaker.split(), forms_of(speaker)
    for person in people:
        for spelling in (person.name, *person.variants):
            name = forms_of(spelling)
            at = next((n for n in range(len(forms)) if forms[n : n + len(name)] == name), None)
            if at is not None and forms[at] in own(forms):
                return person.name, _role(words[:at])
    return None


def _in_article(speaker: str, told: Told) -> tuple[str | None, list[str]]:
    """Return whom a speaker's own article calls so, by her name there, and the words of her role.

    A short name is whose mention it is; a post is whose name the article puts after it.
    """
    body, words = told.brief.article.body, speaker.split()
    named = [(one.text, span) for one in told.brief.facts.people for span in one.mentions]
    mine = own(forms_of(speaker))  # «سلمان» is not who «الأمير خالد بن سلمان» is
    for at in range(len(words)):
        short = forms_of(" ".join(words[at:]))
        if short[0] not in mine:
            continue
        found = {text for text, span in named if forms_of(body[span.start : span.end]) == short}
        if len(found) == 1 and (not at or _role(words[:at])):
            return found.pop(), words[:at]
    holds = {text for text, span in named if body[: span.start].rstrip().endswith(speaker)}
    return (holds.pop() if len(holds) == 1 and _is_post(words) else None), words


def _is_post(words: Sequence[str]) -> bool:
    """Say whether words name a post that one person holds: «وزير الخارجية التركي»."""
    posts = listed("story", "speakers", "posts")
    return len(words) > 1 and bare(fold(words[0])).removeprefix("ال") in posts


def _best_known(name: str, people: Sequence[Bearer]) -> str:
    """Return whom a bare surname means: who is named by many times more articles than the next."""
    forms = forms_of(name)
    fitting = [one for one in people if len(forms) == 1 and same_person(forms, forms_of(one.name))]
    if not fitting or (
        len(fitting) > 1 and fitting[0].articles < _BEST_KNOWN * fitting[1].articles
    ):
        return name
    return fitting[0].name


def _role(words: Sequence[str]) -> str:
    """Return the words before a name if they open with an office or a source, else nothing."""
    plain = bare(fold(words[0])).removeprefix("ال") if words else ""
    offices = closed("offices", "source_nouns")
    return " ".join(words).strip(" ،") if plain in offices else ""


def _words_of(person: Bearer) -> frozenset[str]:
    """Return the words of a person's name in all of its spellings."""
    return frozenset(form for text in (person.name, *person.variants) for form in forms_of(text))


def _without(role: str, name: frozenset[str]) -> str:
    """Return a role without the words of the name at its end: «الرئيس الأميركي، دونالد»."""
    words = role.split()
    while words and set(forms_of(words[-1])) <= name:
        words.pop()
    return " ".join(words).strip(" ،")


def _speaker(name: str, claims: Claims) -> Speaker:
    told = [told for told, _, _ in claims]
    return Speaker(
        name=spelled(name),
        roles=tuple(dict.fromkeys(role for _, _, role in claims if role)),
        claims=len(claims),
        outlets=tuple(dict.fromkeys(one.outlet for one in told)),
        source=claims[0][1].source,
        evidence=tuple(t.cited(claim.start, claim.end) for t, claim, _ in claims),
    )
