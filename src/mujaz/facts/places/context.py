"""Context: what stands around a name of the gazetteer, and whether it means a place there."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from mujaz.facts.places import placewords
from mujaz.facts.places.gazetted import Named
from mujaz.facts.places.gazetteer import TRUSTED, UNSURE
from mujaz.facts.places.otherwords import bears_article, container, is_other_word, is_proper, speaks
from mujaz.facts.places.placewords import Signs
from mujaz.facts.places.reading import Reading
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import is_common, is_definite, verb_kind, without_pronoun
from mujaz.models.tagger import Entity

_DASHES, _ENDS_DATELINE = frozenset("-–—ـ/\n"), frozenset(":-–—/\n")
_KNOWN = 500
"""Thousands of people from which «في» is enough for a town whose name is a word too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """What an article says that tells whether its names are places.

    `signs` are what single words of it tell; `sport` is the share of those that only sport has.
    """

    reading: Reading
    entities: tuple[Entity, ...]
    signs: tuple[tuple[int, Signs], ...]
    sport: float
    countries: frozenset[str]

    def accepts(self, named: Named, before: Named | None) -> bool:
        """Say whether a name means a place; `before` is the last name that does."""
        if not named.entries or self._is_part_of_another(named) or self._is_named_after(named):
            return False
        if self._is_adjective(named, before) or self._is_described(named):
            return False
        if speaks(named, self.reading):
            return False
        kind = self.tagged(named)
        whole = named.trust == TRUSTED and named.last - named.first > 1  # «خميس مشيط»
        if kind == "ORG" or (kind == "PERS" and named.kind is None and not whole):
            return False
        of_kind = named.kind is not None and named.kind.part  # «ريف الحسكة الجنوبي»
        sided = not of_kind and self.reading.after(named.last) in placewords.SIDES
        if sided and (named.trust < TRUSTED or is_other_word(named.name)):
            return False  # «الضفة الجنوبية للنهر»
        if not self._is_no_club(named, before):
            return False
        if named.trust == TRUSTED:
            return True
        if not self._is_of_here(named):
            return False
        if kind == "LOC" or self._is_of_its_kind(named):
            return True
        if named.trust == UNSURE:
            led = self._has_kind(named) or self._is_led_in(named) or self._is_dateline(named)
            return led or self._is_listed_with(named, before) or self._is_at_home(named)
        return False

    def _is_of_its_kind(self, named: Named) -> bool:
        """Say whether the word of kind before a name makes a place of it: not «دولة حديثة»."""
        if named.kind is None or named.kind.word.startswith("ال"):
            return named.kind is not None and named.trust == UNSURE
        if named.kind.word in placewords.PLURALS and is_other_word(named.name):
            return False  # «مدن جديدة»
        kinds = {entry.kind for entry in named.entries}
        town = named.kind.kind == "region" and "city" in kinds
        return named.kind.kind in kinds or (town and named.trust == UNSURE)

    def _is_of_here(self, named: Named) -> bool:
        """Say whether a name may lie in a country that the article is about."""
        known = {entry.country for entry in named.entries}
        near = container(self.reading, named.last)
        if any(entry.kind == "country" for entry in named.entries):
            return True
        return not self.countries or bool(known & (self.countries | {near, None}))

    def tagged(self, named: Named) -> str | None:
        """Return the kind of the entity over a name, or None where it says nothing against it.

        An ORG of the same words is a government or a house (واشنطن، الكرملين) but in sport, where
        it is a club; a wider one holds no name that a preposition leads in.
        """
        span = self.reading.span(named.first, named.last)
        after = bisect_left(self.entities, span.end, key=lambda entity: entity.span.start)
        for entity in self.entities[max(0, after - 1) : after]:
            if not entity.span.meets(span):
                continue
            if entity.kind == "PERS" and not entity.span.covers(span):
                return None  # «الأسد» alone says less than «عين الأسد»
            if entity.kind != "ORG":
                return entity.kind
            wider = len(normalise(entity.span.of(self.reading.text))) > len(named.name) + 2
            led = named.bears("ب", self.reading) or self.reading.before(named.first) in ("في", "من")
            side = self.is_sport and named.entries[0].kind == "city"
            return "ORG" if (wider and not led) or (side and not wider) else None
        return None

    def _is_part_of_another(self, named: Named) -> bool:
        """Say whether a name belongs to an organisation's or a person's, or is another word."""
        reading = self.reading
        if reading.after(named.last) in placewords.AFTER:
            return True
        before = reading.before(named.first)
        if self.reading.quoted[named.first] and named.name in placewords.OUTLETS:
            return True
        if named.name in placewords.SENSES and placewords.is_among(before, placewords.OTHER_SENSE):
            return True
        if named.clitics or named.kind is not None:
            return False
        if placewords.is_among(before, placewords.ORGANISATION):
            return True
        return placewords.is_among(before, placewords.PERSON)

    def _is_named_after(self, named: Named) -> bool:
        """Say whether a word of kind makes of a town's name another's: «شارع بغداد»."""
        kind = named.kind
        if kind is None or named.full or any(e.kind == kind.kind for e in named.entries):
            return False
        if kind.kind in ("district", "other", "water"):
            return kind.part
        countries = all(entry.kind == "country" for entry in named.entries)
        return kind.kind == "facility" and (
            named.trust < TRUSTED or (countries and kind.word in placewords.OF_TOWNS)
        )

    def _is_adjective(self, named: Named, before_it: Named | None) -> bool:
        """Say whether a name of one word is an adjective here, or the name of one's own."""
        before = self.reading.before(named.first)
        if named.last > named.first + 1 or not before or named.kind is not None:
            return False
        if placewords.country_of(named.name) == named.entries[0].country:
            after_name = before_it is not None and before_it.last == named.first
            return self._is_nisba(named, before, after_name=after_name)
        if named.clitics:
            return False
        if named.name.endswith("يا"):  # «موقعا سوريا», «19 روسيا»
            counted = before in learned()["accusative"] and before not in closed("adverbs")
            return before.isdigit() or counted
        doubtful = named.trust == UNSURE or named.name.endswith("ي")
        other = named.name.startswith("ال") and is_other_word(named.name)
        if other and doubtful and bears_article(before):
            return True  # «الدخان الرمادي»
        if other and before in closed("demonstratives"):
            return True  # «هذه الإمارات»
        return placewords.is_of_masculine(before) and named.entries[0].kind == "city"

    def _is_described(self, named: Named) -> bool:
        """Say whether a masculine adjective shows a name to be a noun: «الرباط الصليبي»."""
        after = self.reading.after(named.last)
        adjective = is_definite(after) and after.endswith("ي") and after not in closed("relatives")
        city = named.entries[0].kind == "city" and named.kind is None
        noun = city and named.name.startswith("ال") and is_other_word(named.name)
        return noun and adjective and after not in placewords.SITE_ENDS

    def _is_nisba(self, named: Named, before: str, *, after_name: bool) -> bool:
        """Say whether «السعودية» or «سورية» agrees with the word before it, and is no country."""
        if named.clitics:  # «المصرية والسعودية», «عربية وسورية»
            return before.endswith("يه") and (
                is_common(before.removeprefix("ال")) or placewords.country_of(before) is not None
            )
        if after_name:
            return True
        if placewords.is_among(before, placewords.LEADING):
            return False
        if named.name.startswith("ال"):
            return bears_article(before) or is_proper(before)
        return is_common(before) and not verb_kind(before)

    def _is_no_club(self, named: Named, before_it: Named | None) -> bool:
        """Say whether a city is no club: «برشلونة الإسباني», or a club's city in a match report.

        There a country is its team as well, unless something lies in it: «فازت على ألمانيا».
        """
        after = self.reading.after(named.last)
        if any(one.kind == "country" for one in named.entries):  # «قطر القطري»
            own = placewords.country_of(after) == named.entries[0].country
            club = own and placewords.is_of_masculine(after) and not named.bears("ب", self.reading)
            return not club and not self._plays(named, before_it)
        if not self.is_sport or named.entries[0].kind != "city":
            return True
        if placewords.is_of_masculine(after):
            return False
        before = self.reading.before(named.first)
        if before and not named.clitics and is_proper(before):
            return False  # «أيك أثينا»
        if named.name not in placewords.CLUBS:
            return True
        opening = before.startswith("و") and placewords.is_among(before, placewords.INTO)
        opening |= self._is_within(named) and self.tagged(named) == "LOC"
        return self._has_kind(named) or placewords.is_of_feminine(after) or opening

    @property
    def is_sport(self) -> bool:
        """Say whether the article is on sport: a club's city is its club there."""
        return self.sport > placewords.ENOUGH_SPORT

    def is_team(self, named: Named) -> bool:
        """Say whether a name is a team's in an article on sport."""
        return self.is_sport and not self._is_no_club(named, None)

    def _plays(self, named: Named, before: Named | None) -> bool:
        """Say whether a country is its team: «أمام ألمانيا», and all but its land in sport."""
        if placewords.is_among(self.reading.before(named.first), placewords.AGAINST):
            if self.reading.before(named.first - 1) in placewords.MATCHES:
                return True  # «مباراة ودية أمام كولومبيا»
            return self.sport > placewords.ENOUGH_SPORT / 2
        return self.is_sport and not self._holds(named, before)

    def _is_within(self, named: Named) -> bool:
        """Say whether something is in a place: «في روما»، «بإيطاليا»."""
        before = self.reading.before(named.first)
        return named.bears("ب", self.reading) or placewords.is_among(before, placewords.INSIDE)

    def _holds(self, named: Named, before: Named | None) -> bool:
        """Say whether something is in a country, goes there or is its own: it is no team."""
        word = self.reading.before(named.first)
        led = self._has_kind(named) or placewords.is_among(word, placewords.HOSTED)
        return led or self._is_within(named) or self._is_listed_with(named, before)

    def _has_kind(self, named: Named) -> bool:
        """Say whether a word stands before that only a place has after it."""
        before = self.reading.before(named.first)
        if named.clitics or not before:
            return False
        return named.kind is not None or placewords.is_among(before, placewords.DIRECTIONS)

    def _is_led_in(self, named: Named) -> bool:
        """Say whether «في» leads in a name of a country the article is about, or that follows."""
        before = self.reading.before(named.first)
        led = named.bears("ب", self.reading) or placewords.is_among(before, placewords.INTO)
        if not led:
            return False
        near = container(self.reading, named.last)
        known = {entry.country for entry in named.entries if entry.country}
        if not known:
            return True  # «دول الخليج»
        weighty = max(entry.weight for entry in named.entries) >= _KNOWN
        if (len(named.name) < 5 or is_other_word(named.name)) and not weighty:
            return near in known
        return bool(known & (self.countries | {near}))

    def again(self, named: Named, confirmed: frozenset[str]) -> bool:
        """Say whether an unsure name means the place that the article has named before."""
        unsure = named.trust == UNSURE and not is_other_word(named.name)
        if named.name not in confirmed or not unsure or self.tagged(named):
            return False
        other = self._is_part_of_another(named) or self._is_named_after(named)
        return self._is_no_club(named, None) and not (other or self._is_described(named))

    def _is_at_home(self, named: Named) -> bool:
        """Say whether a great city stands in an article on its country: سيول, which is floods too.

        Not where the word may bear a pronoun: جده.
        """
        return without_pronoun(named.name) == named.name and any(
            entry.kind == "city" and entry.weight >= _KNOWN and entry.country in self.countries
            for entry in named.entries
        )

    def _is_dateline(self, named: Named) -> bool:
        """Say whether a name opens a line and a mark follows it: «جدة: …», «سبق - جدة: …»."""
        gaps = self.reading.gaps
        opens = named.first < 4 and (named.first == 0 or bool(set(gaps[named.first]) & _DASHES))
        follows = gaps[named.last] if named.last < len(gaps) else ""
        return opens and not named.clitics and bool(set(follows) & _ENDS_DATELINE)

    def _is_listed_with(self, named: Named, before: Named | None) -> bool:
        """Say whether «و» or a comma joins a name to a place: «النيجر ومالي»."""
        if before is None or before.last != named.first:
            return False
        by_and = named.bears("و", self.reading) and self.reading.joined(named.first)
        return by_and or (not named.clitics and self.reading.gaps[named.first] == "،")


def judge(reading: Reading, found: tuple[Named, ...], entities: tuple[Entity, ...]) -> Judge:
    """Return what tells an article's places: its countries, and whether it is on sport."""
    signs = placewords.signs(reading.forms)
    countries = {one.country for _, one in signs if one.country}
    trusted = [named for named in found if named.entries and named.trust == TRUSTED]
    for named in trusted:
        if named.is_of_one_country:
            countries.add(named.country or "")
    if not countries - {""}:
        countries = {named.country or "" for named in trusted}
    return Judge(
        reading=reading,
        entities=entities,
        signs=signs,
        sport=sum(one.sport for _, one in signs) / max(1, len(reading.forms)),
        countries=frozenset(countries - {""}),
    )
