import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import mujaz.publish
from mujaz.article import Article, PrintedDigest
from mujaz.brief import Brief, Digest, Disclosure, MadeBy, Statement, Verdict
from mujaz.errors import Malformed
from mujaz.fact import Claim, Date, Event, Facts, Name, Place, Quantity
from mujaz.publish.json import from_json, schema, to_json
from mujaz.span import Span

SHIPPED = Path(mujaz.publish.__file__).with_name("brief-1.schema.json")

# ---- the contract, as the design writes it

STATEMENT = {"text", "evidence", "verdict", "reason", "checks", "judged"}
SPAN = {"start", "end"}
KEYS = {
    "": {"schema", "article", "digest", "withheld", "facts", "made_by"},
    "article": {
        *("id", "url", "outlet", "title", "standfirst", "byline", "published", "language"),
        *("body", "sentences", "printed_digest"),
    },
    "article.sentences": SPAN,
    "article.printed_digest": {"summary", "points"},
    "digest": {"summary", "points", "engine", "disclosure"},
    "digest.disclosure": {"label", "digital_source_type", "reviewed_by"},
    "digest.summary": STATEMENT,
    "digest.points": STATEMENT,
    "digest.points.evidence": SPAN,
    "withheld": STATEMENT,
    "facts": {
        *("dates", "events", "claims", "places", "people", "organisations", "quantities"),
        "movements",
    },
    "facts.dates": {*SPAN, "text", "value", "mod", "kind"},
    "facts.events": {
        *(*SPAN, "text", "when", "status", "speaker", "place", "participants", "quantity"),
        "subject",
    },
    "facts.claims": {
        *(*SPAN, "speaker", "cue", "content", "quoted", "act", "source", "via"),
        "speaker_in_full",
    },
    "facts.places": {"text", "kind", "country", "lat", "lon", "mentions"},
    "facts.people": {"text", "mentions"},
    "facts.organisations": {"text", "mentions"},
    "facts.quantities": {*SPAN, "text", "value", "comparator", "unit", "kind"},
    "facts.movements": {*SPAN, "text", "origin", "destination"},
    "made_by": {"mujaz", "models", "settings", "llm"},
}


def inside(value, path):
    for key in filter(None, path.split(".")):
        value = value[key]
        value = value[0] if isinstance(value, list) else value
    return value


@pytest.mark.parametrize("path", KEYS)
def test_the_keys_are_those_of_the_contract(path, brief):
    assert set(inside(json.loads(to_json(brief)), path)) == KEYS[path]


def test_the_absent_is_null_and_never_missing(bare):
    made = json.loads(to_json(bare))
    assert set(made["article"]) == KEYS["article"]
    assert made["article"]["published"] is None
    assert made["article"]["printed_digest"] is None
    assert made["digest"]["disclosure"]["reviewed_by"] is None
    assert made["facts"] == {key: [] for key in KEYS["facts"]}


def test_values_are_written_as_the_contract_says(brief):
    made = json.loads(to_json(brief))
    assert made["schema"] == "mujaz/brief/1"
    assert made["article"]["published"] == "2026-11-16"
    assert made["article"]["byline"] == ["ليلى حداد", "كمال ناصر"]
    assert made["article"]["sentences"][0] == {"start": 0, "end": 163}
    assert made["withheld"][0]["verdict"] == "contradicted"
    assert made["made_by"]["settings"]["summary_words"] == [30, 60]
    body = made["article"]["body"]
    for place in made["digest"]["points"][1]["evidence"]:
        assert body[place["start"] : place["end"]] in made["digest"]["points"][1]["text"]


def test_arabic_is_written_as_arabic_and_one_line_is_one_line(brief):
    line = to_json(brief, indent=None)
    assert "\n" not in line
    assert "مرفأ الياسمين" in line
    assert json.loads(line) == json.loads(to_json(brief))


# ---- the schema


def test_the_shipped_schema_is_the_generated_one():
    shipped = SHIPPED.read_text(encoding="utf-8")
    again = json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
    assert shipped == again, "write it anew: mujaz schema > src/mujaz/publish/brief-1.schema.json"


def test_the_schema_is_one_and_our_briefs_are_valid(brief, bare, hostile):
    jsonschema.Draft202012Validator.check_schema(schema())
    judge = jsonschema.Draft202012Validator(schema())
    for one in (brief, bare, hostile):
        judge.validate(json.loads(to_json(one)))


@pytest.mark.parametrize(
    ("where", "key", "value"),
    [
        ("", "schema", "mujaz/brief/2"),
        ("article", "body", None),
        ("article.sentences", "start", -1),
        ("digest.points", "evidence", []),
        ("digest.points", "verdict", "true"),
        ("facts.dates", "mod", "EARLY"),
        ("facts.quantities", "value", [1, 2, 3]),
    ],
)
def test_the_schema_refuses_what_the_contract_does_not_allow(where, key, value, brief):
    made = json.loads(to_json(brief))
    inside(made, where)[key] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(made, schema())


@pytest.mark.parametrize("path", KEYS)
def test_the_schema_requires_every_key(path, brief):
    for key in KEYS[path]:
        made = json.loads(to_json(brief))
        del inside(made, path)[key]
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(made, schema())


# ---- there and back

WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 999), st.integers(1, 99)
)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


def maybe(of):
    return st.none() | of


def tuples(of):
    return st.lists(of, max_size=2).map(tuple)


# Hypothesis draws each field from its type; only these need a word on what is allowed in them.
st.register_type_strategy(Span, SPANS)
st.register_type_strategy(float, NUMBERS)
st.register_type_strategy(str, WORDS)


def any_of(kind):
    """Return values of a dataclass, every field drawn, those with a default too."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{name: drawn(hint) for name, hint in hints.items()})


def drawn(hint):
    if isinstance(hint, UnionType):
        return st.one_of([st.none() if a is NoneType else drawn(a) for a in get_args(hint)])
    if get_origin(hint) is tuple and get_args(hint)[-1] is ...:
        return tuples(drawn(get_args(hint)[0]))
    if hint in (Date, Event, Claim, Place, Name, Quantity, PrintedDigest):
        return any_of(hint)
    return st.from_type(hint)


STATEMENTS = st.builds(
    Statement,
    text=WORDS,
    evidence=st.lists(SPANS, min_size=1, max_size=3).map(tuple),
    verdict=st.sampled_from(Verdict),
    reason=maybe(WORDS),
    checks=st.dictionaries(WORDS, st.booleans(), max_size=2),
)
BRIEFS = st.builds(
    Brief,
    article=any_of(Article),
    digest=st.builds(
        Digest,
        summary=tuples(STATEMENTS),
        points=tuples(STATEMENTS),
        engine=WORDS,
        disclosure=any_of(Disclosure),
    ),
    withheld=tuples(STATEMENTS),
    facts=any_of(Facts),
    made_by=st.builds(MadeBy, mujaz=WORDS, models=st.dictionaries(WORDS, WORDS, max_size=2)),
)


@given(BRIEFS)
def test_a_brief_comes_back_as_it_went_and_fits_the_schema(brief):
    text = to_json(brief)
    assert from_json(text) == brief
    assert to_json(from_json(text)) == text
    jsonschema.Draft202012Validator(schema()).validate(json.loads(text))


def test_a_date_comes_back_as_a_date(brief):
    early = replace(brief, article=replace(brief.article, published=date(989, 1, 2)))
    assert from_json(to_json(early)).article.published == date(989, 1, 2)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"schema": "mujaz/brief/2"}', "null"], ids=repr
)
def test_what_is_no_brief_is_refused_with_the_place_named(text):
    with pytest.raises(Malformed, match=r"brief: not a brief of version 1; at \S+"):
        from_json(text)


def test_a_statement_without_evidence_is_no_brief(brief):
    made = json.loads(to_json(brief))
    made["digest"]["points"][0]["evidence"] = []
    with pytest.raises(Malformed, match="a statement needs evidence"):
        from_json(json.dumps(made))
