"""Speakers: who speaks in a story, how often, and in which roles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mujaz.fact import Claim
from mujaz.facts.names.variants import same_person
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed
from mujaz.language.words import bare
from mujaz.story.bearers import forms_of
from mujaz.story.story import Bearer, Speaker
from mujaz.story.told import Told

Claims = list[tuple[Told, Claim, str]]


def speakers(some: Sequence[Told], people: Sequence[Bearer]) -> tuple[Speaker, ...]:
    """Return who speaks, the most often heard first.

    A speaker who is named is the person under all of her spellings, and the words before her name
    are her role there. Who has no name («مصدر طبي») is known by the words of each outlet: two
    outlets' sources are not told to be one.
    """
    by_name: dict[tuple[str, str], Claims] = defaultdict(list)
    for told in some:
        for claim in told.brief.facts.claims:
            if fold(claim.speaker) in closed("bare_roles"):
                continue  # «البيان», «الوزارة»: whose, another article's reader can't tell
            name, role = _named(claim.speaker, people)
            own = told.outlet if claim.source == "anonymous" else ""
            by_name[name, own].append((told, claim, role))
    found = [_speaker(name, claims) for (name, _), claims in by_name.items()]
    return tuple(sorted(found, key=lambda one: (-one.claims, one.name)))


def _named(speaker: str, people: Sequence[Bearer]) -> tuple[str, str]:
    """Return the name of a speaker and her role, empty where her words tell none."""
    words, forms = speaker.split(), forms_of(speaker)
    for person in people:
        for spelling in (person.name, *person.variants):
            name = forms_of(spelling)
            at = next((n for n in range(len(forms)) if forms[n : n + len(name)] == name), None)
            if at is not None:
                return person.name, _role(words[:at])
    if len(forms) == 1:
        fitting = [one for one in people if same_person(forms, forms_of(one.name))]
        if len(fitting) == 1:
            return fitting[0].name, ""
    return speaker, ""


def _role(words: Sequence[str]) -> str:
    """Return the words before a name if they open with an office or a source, else nothing."""
    plain = bare(fold(words[0])).removeprefix("ال") if words else ""
    offices = closed("offices", "source_nouns")
    return " ".join(words).strip(" ،") if plain in offices else ""


def _speaker(name: str, claims: Claims) -> Speaker:
    told = [told for told, _, _ in claims]
    return Speaker(
        name=name,
        roles=tuple(dict.fromkeys(role for _, _, role in claims if role)),
        claims=len(claims),
        outlets=tuple(dict.fromkeys(one.outlet for one in told)),
        source=claims[0][1].source,
        evidence=tuple(t.cited(claim.start, claim.end) for t, claim, _ in claims),
    )
