"""Otherwords: whether the words by a name, or the name, are others of the language."""

from __future__ import annotations

from mujaz.facts.places import placewords
from mujaz.facts.places.gazetted import Named
from mujaz.facts.places.reading import Reading, without_clitics
from mujaz.language.lexicon import closed
from mujaz.language.remembered import remembered
from mujaz.language.words import bare, is_common, is_definite, verb_kind, without_pronoun


@remembered()
def is_other_word(name: str) -> bool:
    """Say whether a name of one word is a noun or a verb of the language too."""
    plain = name.removeprefix("ال")
    if " " in name:
        return False
    return bool(
        is_common(plain) or is_common(name) or verb_kind(plain) or is_common(without_pronoun(name))
    )


@remembered()
def bears_article(form: str) -> bool:
    """Say whether a form bears the article, after a clitic or not."""
    return any(is_definite(rest) for _, rest in without_clitics(form))


@remembered()
def is_proper(form: str) -> bool:
    """Say whether a form is no word that the language has: a name."""
    return not any(
        is_common(rest.removeprefix("ال")) or verb_kind(rest) or rest in _particles()
        for _, rest in without_clitics(form)
    )


def _particles() -> frozenset[str]:
    return closed("prepositions", "particles", "complementisers", "relatives", "connectives")


def container(reading: Reading, at: int) -> str | None:
    """Return the country whose adjective follows a name: «أربيل العراقية», «X الشرقية السورية»."""
    after = reading.after(at)
    if after in placewords.SIDES:
        after = reading.after(at + 1)
    return placewords.country_of(after) if is_definite(after) else None


def speaks(named: Named, reading: Reading) -> bool:
    """Say whether a seat is who governs: «قال البيت الأبيض», «مسؤولون في البنتاغون».

    A seat of `place_words.toml` is a place only where one is in it or goes there, another facility
    is none only beside a verb of saying.
    """
    if named.entries[0].kind != "facility" or named.kind is not None:
        return False
    before, after = reading.before(named.first), reading.after(named.last)
    if before == "باسم" or not closed("speech_only").isdisjoint((bare(before), bare(after))):
        return True
    if named.name not in placewords.SEATS:
        return False
    led = named.bears("ب", reading) or bare(before) in placewords.AT_SEAT
    first = named.first - (0 if named.bears("ب", reading) else 1)
    return not led or reading.before(first) in placewords.OFFICE
