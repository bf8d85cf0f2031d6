"""The gazetteer: the shipped table, a newsroom's own places, and its say on disputed ones."""

import time

import pytest

from mujaz.errors import Malformed, NoSuchSource
from mujaz.facts import places
from mujaz.facts.places import gazetteer


def written(tmp_path, text):
    path = tmp_path / "places.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_table_is_sorted_and_small():
    rows = gazetteer.shipped().rows
    assert list(rows) == sorted(rows)
    assert len(rows) > 15_000
    assert sum(len(row.encode()) for row in rows) < 3_000_000


def test_the_shipped_table_loads_fast():
    gazetteer.shipped.cache_clear()
    start = time.perf_counter()
    gazetteer.shipped()
    assert time.perf_counter() - start < 0.5  # 0.02 s where it was written


def test_every_row_reads_as_a_place():
    for row in gazetteer.shipped().rows:
        _, kind, country, lat, lon, weight, trust = row.split("\t")
        assert kind in gazetteer.KINDS
        assert len(country) == 2
        assert abs(float(lat)) <= 90
        assert abs(float(lon)) <= 180
        assert int(weight) >= 0
        assert trust in "012"


def test_ain_al_asad_lies_where_it_lies():
    (entry,) = [e for e in gazetteer.shipped().starting("عين") if e.name == ("عين", "الاسد")]
    assert (entry.kind, entry.country, entry.lat, entry.lon) == ("facility", "IQ", 33.79, 42.44)


OWN = """
[places]
"ميناء النوارس" = { kind = "facility", country = "LB", at = [34.1, 35.6], also = ["مرفأ النوارس"] }
"""


def test_a_newsroom_adds_its_own(tmp_path):
    house = gazetteer.shipped().with_file(written(tmp_path, OWN))
    (place,) = places.find("رست السفينة في مرفأ النوارس", gazetteer=house)
    assert (place.country, place.lat, place.lon) == ("LB", 34.1, 35.6)


def test_a_newsrooms_place_goes_before_ours(tmp_path):
    own = '[places]\n"باريس" = { kind = "city", country = "US", at = [33.66, -95.56] }\n'
    house = gazetteer.shipped().with_file(written(tmp_path, own))
    (place,) = places.find("عاد إلى باريس", gazetteer=house)
    assert place.country == "US"


def test_a_disputed_city_has_the_country_that_the_house_says():
    text = "تظاهر المئات في القدس"
    assert places.find(text)[0].country is None
    house = gazetteer.shipped().with_countries({"القدس": "PS", "تايوان": "CN"})
    assert places.find(text, gazetteer=house)[0].country == "PS"
    assert places.find("مناورات قرب تايوان", gazetteer=house)[0].country == "CN"


WRONG = [
    ("[places", "no TOML"),
    ("[place]\n", r"\[places\]"),
    ('[places]\n"كذا" = 3\n', "كذا"),
    ('[places]\n"كذا" = { kind = "town" }\n', "kind must be one of"),
    ('[places]\n"كذا" = { kind = "city", land = "LB" }\n', "land: no such field"),
    ('[places]\n"كذا" = { kind = "city", country = "Lebanon" }\n', "ISO 3166-1"),
    ('[places]\n"كذا" = { kind = "city", at = [200, 3] }\n', "latitude"),
    ('[places]\n"كذا" = { kind = "city", also = "غيره" }\n', "list of names"),
    ('[places]\n" " = { kind = "city" }\n', "no letters"),
]


@pytest.mark.parametrize(("text", "problem"), WRONG)
def test_a_file_that_says_something_else_is_refused(tmp_path, text, problem):
    path = written(tmp_path, text)
    with pytest.raises(Malformed, match=problem) as refused:
        gazetteer.shipped().with_file(path)
    assert refused.value.source == str(path)


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(NoSuchSource):
        gazetteer.shipped().with_file(tmp_path / "none.toml")
