"""Compress: the shorter statements that a sentence holds, each as true as the sentence.

The end of a clause is cut where its kind allows, and what governs what is kept stays: attribution,
negation, modality, condition, exception.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from mujaz.digest.clause.bound import bounds_the_fact
from mujaz.digest.clause.complete import main_verb
from mujaz.digest.clause.dated import loses_its_date
from mujaz.digest.clause.waits import verb_asks
from mujaz.digest.cutting.begin import beginnings
from mujaz.digest.cutting.cut import last_clause, may_be_named_ali, may_cut
from mujaz.digest.cutting.needed import goes_on
from mujaz.digest.cutting.quote import shorter_quotations
from mujaz.digest.cutting.resume import is_asyndetic
from mujaz.digest.draft import Draft, distinct, without_end_marks
from mujaz.digest.opening.lighten import lighter, lightest
from mujaz.digest.sentences.sentence import Sentence
from mujaz.facts.wording import listed
from mujaz.language.clauses import Clause, clauses
from mujaz.language.joined import without_conjunction
from mujaz.language.kind import CLAUSAL, EMBEDDED, PHRASAL, Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.names import is_name
from mujaz.language.valency import needs, particle
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    pronoun,
)

_BETWEEN = frozenset({Kind.ADJUNCT, Kind.SETTING, Kind.ASIDE})
_BESIDE = frozenset({Kind.COORDINATE, Kind.ADVERSATIVE, Kind.THAT, Kind.REPORT})
_LONGEST_BETWEEN = 6  # words
_SHORTLY = frozenset(("بعيد", "قبيل"))
_WITHIN = frozenset(("في", "لدي"))  # where a definite noun after it is a place, or a body


def drafts_of(sentence: Sentence) -> tuple[Draft, ...]:
    """Return the statements that one sentence may give, the fullest first, without repeats."""
    found: list[Draft] = []
    for words in beginnings(sentence):
        lead = frozenset[str]() if sentence.is_lead else sentence.known
        lightened = lighter(words, sentence.titled, lead)
        versions = {
            len(some): some for some in (words, lightened, lightest(lightened, sentence.known))
        }
        for version in versions.values():
            parts = clauses(version)
            for some in (parts, *_without_an_adjunct(parts)):
                for kept, breaks in _cuts(some):
                    found.append(Draft(sentence=sentence.index, words=kept, breaks=breaks))
            found.extend(
                Draft(sentence=sentence.index, words=kept) for kept in shorter_quotations(version)
            )
    return distinct(found)


def _cuts(parts: Sequence[Clause]) -> Iterator[tuple[tuple[Word, ...], frozenset[int]]]:
    """Yield the words kept by each allowed cut, the whole first, with the places of new commas."""
    everything = tuple(word for part in parts for word in part.words)
    yield everything, frozenset()
    for cut in range(len(parts) - 1, 0, -1):
        if not may_cut(parts, cut):
            continue
        kept = tuple(word for part in parts[:cut] for word in part.words)
        if kept[-1].form in closed("prepositions") - closed("complete_prepositions"):
            continue  # «بلوائح مشتركة على [رغم أن…]»
        if _is_in_somebodys_words(parts, cut) or _would_move_its_source(parts, cut):
            continue
        tail = _attribution_after(parts, cut)
        kept = without_end_marks(kept)
        breaks = frozenset({len(kept)}) if tail else frozenset()
        yield kept + without_end_marks(tail), breaks


def _without_an_adjunct(parts: Sequence[Clause]) -> Iterator[tuple[Clause, ...]]:
    """Yield the parts without one phrase that stands before a phrase which the verb asks for.

    «شارك الوفد [في ختام زيارته] في المؤتمر»: what follows belongs to the verb, so that nothing
    hangs on the phrase between.
    """
    for index in range(1, len(parts) - 1):
        part, following = parts[index], parts[index + 1]
        if part.kind not in _BETWEEN or following.kind not in _BETWEEN or not _is_simple(part):
            continue
        if not (_is_circumstance(part) or _describes_a_body(parts[index - 1].words, part)):
            continue
        if may_be_named_ali(part) or _may_own(part) or _is_reckoned_from(part, following):
            continue
        clause = last_clause(parts[:index], CLAUSAL)
        if conjunction(part.words[0].form) or _is_of_it(clause, following):
            continue
        if verb_asks(clause, part.words) or _holds_more(clause, part) or _may_be_predicate(clause):
            continue
        if is_finite(bare(parts[index - 1].words[-1].form)) or _holds_whom(part):
            continue
        if _bounds_a_sum(clause, part) or loses_its_date(clause, (part,)):
            continue
        if any(word.form in learned()["accusative"] for word in part.words):
            continue  # «الأربعاء اجتماعا»: the object stands after the day
        if parts[index - 1].kind is Kind.APPOSITION and not part.after_comma:
            continue  # «كبير الاقتصاديين السابق في المصرف»: of which body
        if _is_owed(clause, following) and not bounds_the_fact(clause, part):
            before = parts[index - 1]
            if part.after_comma and before.kind is not Kind.APPOSITION:
                before = before._replace(words=without_end_marks(before.words))
            yield (*parts[: index - 1], before, *parts[index + 1 :])


def _holds_whom(part: Clause) -> bool:
    """Say whether another noun follows a name in a phrase: «حثت الشرطة [في بريطانيا النساء]».

    What describes a state ends as the feminine does: «في كوريا الشمالية».
    """
    return any(
        (place.form in closed("cities") or is_name(place))
        and is_definite(noun.form)
        and is_common(noun.form[2:])
        and not noun.surface.endswith(("ة", "ى", "ي"))
        for place, noun in pairwise(part.words[1:])
    )


def _bounds_a_sum(clause: Sequence[Word], part: Clause) -> bool:
    """Say whether a place tells of which the sum before it is: «عدد اللاجئين [في الأردن]»."""
    summed = any(bare(word.form) in closed("sums") for word in clause)
    return summed and not part.after_comma


def _is_of_it(clause: Sequence[Word], following: Clause) -> bool:
    """Say whether «من» tells of what a phrase before is a part: «في المباراة الأولى [من كذا]»."""
    verb = main_verb(clause)
    needed = verb is not None and "من" in needs(bare(clause[verb].form))
    return following.words[0].form == "من" and not needed


def _is_owed(clause: Sequence[Word], following: Clause) -> bool:
    """Say whether a phrase is the verb's own: one with «في» only where the verb needs it."""
    if following.words[0].form != "في":
        return verb_asks(clause, following.words)
    verb = main_verb(clause)
    return verb_asks(clause, following.words) and "في" in needs(bare(clause[verb or 0].form))


def _is_reckoned_from(time: Clause, following: Clause) -> bool:
    """Say whether «على» or «من» says from when a time is reckoned: «بعد ثلاثة أيام [على كذا]»."""
    opens = bare(time.words[0].form)
    reckoned = opens in closed("bounding_time") or opens in _SHORTLY
    return reckoned and particle(following.words[0].form) in ("علي", "من")


def _holds_more(clause: Sequence[Word], part: Clause) -> bool:
    """Say whether what the verb asks for stands inside a phrase: «حصلت [في 2013 على وسام]»."""
    verb = main_verb(clause)
    needed = frozenset() if verb is None else needs(bare(clause[verb].form))
    return any(particle(word.form) in needed for word in part.words[1:])


def _may_own(part: Clause) -> bool:
    """Say whether somebody's doing ends a phrase: «أثناء عبوره»; what follows may be its own."""
    words = [word for word in part.words if not word.is_mark]
    return pronoun(words[-1].surface) != ""


def _may_be_predicate(clause: Sequence[Word]) -> bool:
    """Say whether a verb that only presents is without its predicate yet: «يبدأ الحشد [في كذا]»."""
    verb = main_verb(clause)
    return verb is not None and bare(clause[verb].form) in closed("presenting")


def _describes_a_body(before: Sequence[Word], part: Clause) -> bool:
    """Say whether «للملابس» describes a body that its name tells: «شركة نايكي الأمريكية»."""
    named = len(before) > 2 and not is_common(before[-2].form) and is_definite(before[-1].form)
    return named and part.words[0].form.startswith("لل")


def _is_circumstance(part: Clause) -> bool:
    """Say whether a phrase tells when, where or on what occasion, and nothing of the matter.

    «وضعها [في مواجهة مباشرة] مع السلطات»: a phrase of manner may be what the verb means.
    """
    first, *rest = (word for word in part.words if not word.is_mark)
    if bare(first.form) in closed("bounding_time", "times", "weekdays"):
        return True
    if not rest or bare(first.form) not in closed("prepositions") | _WITHIN:
        return False
    noun = rest[0]
    if noun.form in closed("backgrounds"):
        return True  # «على خلفية كذا», «في إطار كذا»
    occasions = closed("times", "periods", "weekdays", "kinds_of_place", "cities", "speeches")
    if noun.is_number or noun.form in occasions or noun.form in MONTHS:
        return True
    one = noun.form in ("احد", "احدي") or is_definite(noun.form) or is_name(noun)
    return one and bare(first.form) in _WITHIN


def _is_simple(part: Clause) -> bool:
    """Say whether a phrase is short and holds no clause, to which what follows might belong."""
    forms = [bare(word.form) for word in part.words if not word.is_mark]
    clausal = closed("relatives", "complementisers", "clause_openers")
    denied = closed("negations", "modals", "conditions")
    plain = not any(form in clausal | denied or is_finite(form) for form in forms)
    # «قوانين الرقابة [في البلاد والقرصنة] برعاية حكومية»: it may be joined to what stands before
    plain = plain and not any(conjunction(word.form) == "و" for word in part.words[1:])
    return plain and len(forms) <= _LONGEST_BETWEEN and not goes_on(part)


def _attribution_after(parts: Sequence[Clause], cut: int) -> tuple[Word, ...]:
    """Return the words that say who said what is kept, from after the cut.

    Set off by a comma they govern the whole sentence; without one, only their own clause with
    what it is joined to by و.
    """
    for index in range(cut, len(parts)):
        part = parts[index]
        if part.kind is not Kind.ATTRIBUTION or _is_a_measure(part):
            continue
        own = any(p.kind in (Kind.CIRCUMSTANCE, Kind.RELATIVE) for p in parts[cut:index])
        if goes_on(part) and any(p.kind in CLAUSAL for p in parts[cut:index]):
            continue  # it stands inside the clause that it governs
        if any(map(_is_another, parts[cut:index])) and _has_a_speaker(parts[:cut]):
            return ()  # it vouches for what is cut
        if part.after_comma or not own:
            return _with_what_it_names(parts, index)
    return ()


def _is_in_somebodys_words(parts: Sequence[Clause], cut: int) -> bool:
    """Say whether what would be cut ends in «على حد قوله»: it is of the words before it.

    Set after what is kept it would make that his words; left out, what is his may be told as true.
    """
    said = (part for part in parts[cut + 1 :] if part.kind is Kind.ATTRIBUTION)
    return any(word.form in closed("own_words") for part in said for word in part.words[:4])


def _would_move_its_source(parts: Sequence[Clause], cut: int) -> bool:
    """Say whether a source at the end vouches for another clause, which would be cut.

    «أعلنت الشركة…، وتراجعت الأسهم، وفقا لموقع كذا»: who says what is kept is not told, unless it
    has its own speaker.
    """
    lost = parts[cut:]
    at = next((i for i, part in enumerate(lost) if part.kind is Kind.ATTRIBUTION), 0)
    if _counts(lost[:at]) and not _counts(parts[:cut]):
        return True  # «حيث قتل 30 شخصا، وفق الوزارة»: it vouches for the figure
    return any(map(_is_another, lost[:at])) and not _has_a_speaker(parts[:cut])


def _counts(parts: Sequence[Clause]) -> bool:
    """Say whether a figure stands in some parts."""
    return any(word.is_number for part in parts for word in part.words)


def _is_another(part: Clause) -> bool:
    """Say whether a part is told beside what stands before it: no comment on it («حيث…»)."""
    return part.kind in _BESIDE or is_asyndetic(part)


def _has_a_speaker(kept: Sequence[Clause]) -> bool:
    return any(bare(word.form) in closed("saying") for part in kept for word in part.words)


def _is_a_measure(part: Clause) -> bool:
    """Say whether «وفق المتاح» names what a thing is measured by, and nobody who said it."""
    return any(
        bare(word.form).removeprefix("ال") in listed("claims", "attributions", "not_sources")
        for word in part.words[1:2]
    )


def _with_what_it_names(parts: Sequence[Clause], index: int) -> tuple[Word, ...]:
    """Return the attribution with the phrases that go on after it without a comma."""
    first = parts[index].words
    rest = takewhile(
        lambda part: part.kind in PHRASAL | EMBEDDED and not part.after_comma, parts[index + 1 :]
    )
    told = first[1:] if first[0].form == "وذلك" else (without_conjunction(first[0]), *first[1:])
    return (*told, *(w for part in rest for w in part.words))
