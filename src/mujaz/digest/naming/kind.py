"""Kind: the full name of a body, place or work that is called by its kind alone after that.

News names it once in apposition («شركة النسيم», «فيلم "الجسر"», «المرصد البحري»), and then by the
noun with ال (Ryding 2005, 7.2 and 8.7).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mujaz.digest.draft import Draft
from mujaz.digest.naming.names import place
from mujaz.digest.naming.whole import is_person, is_whole
from mujaz.fact import Facts
from mujaz.language.antecedent import told_again
from mujaz.language.clauses import nesting
from mujaz.language.joined import without_conjunction
from mujaz.language.lexicon import closed
from mujaz.language.mentions import is_adjective_there
from mujaz.language.names import is_name
from mujaz.language.words import Word, bare, is_common, is_definite, is_finite, pronoun

_QUOTES = {"«": "»", "“": "”", '"': '"'}
_LONGEST = 6  # words of a name
_DUAL = ("ان", "ين", "ا", "ي")


def named_kinds(
    sentences: Sequence[Sequence[Word]], title: Sequence[Word], facts: Facts
) -> Mapping[str, tuple[Word, ...]]:
    """Return the fullest words of each kind of which the article names one alone.

    Keys are the nouns with ال. Where it speaks of another of its kind, named or not, or of a body,
    place or work whose kind it does not tell, none is sure.
    """
    every = [word for sentence in sentences for word in sentence]
    others = _of_no_kind(every, facts)
    found: dict[str, list[tuple[Word, ...]]] = {}
    for phrase in (*_of_facts(every, facts), *_of_works(sentences)):
        found.setdefault(_kind(phrase[0]), []).append(phrase)
    one = {}
    for kind, phrases in found.items():
        longest = max(phrases, key=len)
        own = {word.form for word in longest} | {"من"}  # «مجموعة من الناس» is no group of that name
        same = all(own >= {bare(w.form) for w in some[1:]} for some in phrases)
        if same and not (others - own or _tells_of_more((*title, *every), kind, own)):
            one[kind] = longest
    return one


def _kind(noun: Word) -> str:
    form = bare(noun.form)
    return form if is_definite(form) else "ال" + form


def _is_told_again(noun: Word) -> bool:
    kind = _kind(noun)
    known = kind in told_again() or kind in closed("named_kinds")
    return known and kind not in closed("unique") and not is_person(kind)


def _of_facts(every: Sequence[Word], facts: Facts) -> Iterator[tuple[Word, ...]]:
    """Yield the bodies and places that the facts know by a kind and a name."""
    starts = [word.start for word in every]
    mentions = (
        *(one.mentions for one in facts.organisations),
        *(one.mentions for one in facts.places),
    )
    for spans in mentions:
        for span in spans:
            first, end = place(starts, span)
            if end - first < 2 or not _is_told_again(every[first]):  # a kind and a name
                continue
            phrase = (without_conjunction(every[first]), *every[first + 1 : end])
            if is_whole(phrase, every[end : end + 1]) and not _is_of_origin(phrase):
                yield phrase


def _tells_its_kind(noun: Word) -> bool:
    """Say whether a name opens with a noun that tells what bears it: «وزارة», «شركة»."""
    return _kind(noun) in told_again() | closed("named_kinds", "unique")


def _of_no_kind(every: Sequence[Word], facts: Facts) -> frozenset[str]:
    """Return the first words of what is named without its kind: any of them may be the one meant.

    «فيسبوك» is a company as «شركة النسيم» is, and what quotation marks name may be a work.
    """
    starts = [word.start for word in every]
    mentions = (*(a.mentions for a in facts.organisations), *(b.mentions for b in facts.places))
    spans = (some[0] for some in mentions if some)
    named = (every[place(starts, span)[0]] for span in spans)
    bare_names = {bare(word.form) for word in named if not _tells_its_kind(word)}
    quoted = {
        after.form
        for before, mark, after in zip(every, every[1:], every[2:], strict=False)
        if mark.form in _QUOTES and not (_tells_its_kind(before) or before.is_mark)
    }
    return frozenset(bare_names | quoted)


def _is_of_origin(phrase: Sequence[Word]) -> bool:
    """Say whether only an adjective tells which one it is: «النادي الكتالوني» names none."""
    return len(phrase) == 2 and is_definite(phrase[0].form) and not is_name(phrase[1])


def _of_works(sentences: Sequence[Sequence[Word]]) -> Iterator[tuple[Word, ...]]:
    """Yield each kind with the name that quotation marks set off after it: «فيلم "الجسر"»."""
    for sentence in sentences:
        for index, word in enumerate(sentence[:-1]):
            closing = _QUOTES.get(sentence[index + 1].form)
            if closing is None or not _is_told_again(word):
                continue
            rest = sentence[index + 2 : index + 3 + _LONGEST]
            end = next((at for at, w in enumerate(rest) if w.form == closing), 0)
            name = rest[:end]
            if name and not _is_epithet(word, name):
                yield (without_conjunction(word), *sentence[index + 1 : index + 3 + end])


def _is_epithet(noun: Word, quoted: Sequence[Word]) -> bool:
    """Say whether what is quoted is no name: «اتفاق "تاريخي"», or said of it: «الحزب "يرحب"»."""
    first = quoted[0]
    relation = len(quoted) == 1 and first.form.endswith(("ي", "يه"))  # «شركة "وهمية"»
    known = is_definite(first.form) or is_name(first) or not is_common(first.form)
    known = known and (is_definite(first.form) or not relation)
    if is_definite(noun.form):
        return not known or is_finite(first.form)
    return len(quoted) == 1 and not known


def _tells_of_more(words: Sequence[Word], kind: str, own: set[str]) -> bool:
    """Say whether a text has another of a kind: «شركة أخرى», «شركتا كذا وكذا», «شركة الحديد»."""
    noun = kind[2:]
    two = tuple(noun.removesuffix("ه") + "ت" * noun.endswith("ه") + end for end in _DUAL)
    for word, after in zip(words, (*words[1:], None), strict=True):
        form = bare(word.form)
        plain = form[1:] if form[:1] in ("ب", "ل") and form[1:] in (noun, *two) else form
        if plain in two or plain.removeprefix("ال") in two:
            return True
        if plain == noun and (after is None or not {after.form, bare(after.form)} & own):
            return True
    return False


def with_kind_named(
    draft: Draft, kinds: Mapping[str, tuple[Word, ...]], own: Sequence[Word]
) -> Draft:
    """Bring in the name of what a draft calls by its kind alone, once, before its sentence."""
    told = {word.form for word in draft.words}
    depths = nesting(draft.words)
    for index, (word, depth) in enumerate(zip(draft.words, depths, strict=True)):
        phrase = kinds.get(word.form, ())
        if not phrase or depth or phrase[0].start >= own[0].start:
            continue
        named = any(w.form in told for w in phrase[1:] if not w.is_mark)
        if named or not _is_alone(draft.words, index):
            continue
        words = (*draft.words[:index], *phrase, *draft.words[index + 1 :])
        more = len(phrase) - 1
        breaks = frozenset(at + more * (at > index) for at in draft.breaks)
        return Draft(
            sentence=draft.sentence,
            words=words,
            breaks=breaks,
            leans_on=draft.leans_on,
            short=draft.words,
        )
    return draft


def _is_alone(words: Sequence[Word], index: int) -> bool:
    """Say whether nothing beside a noun tells which one it is, or points at it."""
    before = words[index - 1 : index] if index else ()
    pointing = closed("demonstratives", "selves", "quantifiers")
    if any(bare(word.form) in pointing for word in before) or is_adjective_there(words, index):
        return False
    after = words[index + 1 : index + 2]
    telling = closed("relatives", "about", "selves", "references", "demonstratives")
    return not any(
        w.form in '("«“'
        or is_definite(w.form)
        or is_name(w)
        or w.form in telling
        or (pronoun(w.surface) and bare(w.form)[:3] == "نفس")
        for w in after
    )
