"""GeoJSON: places, events at their places, movements, all where they are."""

import json
from dataclasses import replace

import pytest

from mujaz.fact import Facts, Movement, Place
from mujaz.publish.geojson import to_geojson


def features(brief):
    held = json.loads(to_geojson(brief))
    assert held["type"] == "FeatureCollection"
    return held["features"]


def of_kind(brief, kind):
    return [f for f in features(brief) if f["properties"]["kind_of_fact"] == kind]


def line(brief, origin, destination):
    """Return the geometry of a movement between two `(lat, lon)`."""
    places = tuple(
        Place(text=name, kind="city", lat=lat, lon=lon)
        for name, (lat, lon) in (("a", origin), ("b", destination))
    )
    move = Movement(start=0, end=3, text="نص", origin="a", destination="b")
    (made,) = of_kind(replace(brief, facts=Facts(places=places, movements=(move,))), "movement")
    return made["geometry"]


def test_places_are_points_longitude_first(convoy):
    base, *others = of_kind(convoy, "place")
    assert base["geometry"] == {"type": "Point", "coordinates": [42.4412, 33.7856]}
    assert base["properties"]["text"] == "عين الأسد"
    (mention,) = base["properties"]["mentions"]
    assert convoy.article.body[slice(*mention)] == "عين الأسد"
    assert len(others) == 2, "a place without coordinates is on no map"


def test_events_stand_on_their_places(convoy):
    leaving, opening = of_kind(convoy, "event")
    assert leaving["geometry"]["coordinates"] == [42.4412, 33.7856]
    assert leaving["properties"]["first_day"] == "2025-08-21"
    assert opening["properties"]["status"] == "expected"
    assert opening["properties"]["last_day"] == "2026-12-31"


def test_movements_are_lines(convoy):
    (to_erbil,) = of_kind(convoy, "movement")
    coordinates = [[42.4412, 33.7856], [44.0092, 36.1911]]
    assert to_erbil["geometry"] == {"type": "LineString", "coordinates": coordinates}
    assert to_erbil["properties"]["destination"] == "أربيل"


def test_a_line_over_the_180th_meridian_is_cut_there(bare):
    made = line(bare, (0.0, 170.0), (10.0, -170.0))
    assert made["type"] == "MultiLineString"
    assert made["coordinates"] == [[[170, 0], [180, 5]], [[-180, 5], [-170, 10]]]
    back = line(bare, (10.0, -170.0), (0.0, 170.0))
    assert back["coordinates"] == [[[-170, 10], [-180, 5]], [[180, 5], [170, 0]]]


@pytest.mark.parametrize("lons", [(180.0, -180.0), (-180.0, 180.0), (180.0, 0.0), (180.0, -1.0)])
def test_a_line_along_or_from_the_meridian_is_a_line_all_the_same(bare, lons):
    made = line(bare, (0.0, lons[0]), (10.0, lons[1]))
    assert made["type"] in {"LineString", "MultiLineString"}


def test_the_label_and_the_article_go_with_it(convoy):
    about = json.loads(to_geojson(convoy))["mujaz"]
    assert about["label"] == "إنتاج AI"
    assert about["url"] == "https://example.org/convoy"


def test_harm_is_text_and_numbers_that_are_none_are_nowhere(harmful):
    text = to_geojson(harmful)
    text.encode("utf-8")
    held = json.loads(text, parse_constant=pytest.fail)
    names = [f["properties"]["text"] for f in held["features"] if f["id"].startswith("place")]
    assert len(names) == 3
    assert not {"بعيد", "خارج"} & set(names)
    assert held["mujaz"]["url"] is None


def test_ids_are_the_only_ones_of_their_kind(convoy, harmful):
    for brief in (convoy, harmful):
        ids = [feature["id"] for feature in features(brief)]
        assert len(ids) == len(set(ids))
