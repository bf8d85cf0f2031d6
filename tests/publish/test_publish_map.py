"""The map: an SVG that any reader draws, with all places on it, and nothing from outside."""

import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from mujaz.article import Article
from mujaz.brief import Brief, Digest, MadeBy
from mujaz.fact import Facts, Movement, Place
from mujaz.publish import shapes
from mujaz.publish.map import to_svg
from mujaz.publish.scene import Look, scene

SVG = "{http://www.w3.org/2000/svg}"
# Where the words of the gazetteers agree to within a few kilometres.
CITIES = {
    "بغداد": ("IQ", 33.31, 44.37),
    "أربيل": ("IQ", 36.19, 44.01),
    "الموصل": ("IQ", 36.34, 43.13),
    "غزة": ("PS", 31.50, 34.47),
    "جباليا": ("PS", 31.53, 34.48),
    "رفح": ("PS", 31.29, 34.26),
    "واشنطن": ("US", 38.90, -77.04),
    "بكين": ("CN", 39.90, 116.40),
    "موسكو": ("RU", 55.75, 37.62),
}


def city(name, *, mentions=()):
    code, lat, lon = CITIES[name]
    return Place(text=name, kind="city", country=code, lat=lat, lon=lon, mentions=mentions)


def nation(name, code):
    return Place(text=name, kind="country", country=code)


def brief_of(*places, moves=(), **article):
    movements = tuple(
        Movement(start=0, end=3, text="نص", origin=a, destination=b) for a, b in moves
    )
    return Brief(
        article=Article(id="map", body="نص قصير", **article),
        digest=Digest(summary=(), points=()),
        facts=Facts(places=places, movements=movements),
        made_by=MadeBy(mujaz="0.1.0"),
    )


def drawn(brief, **look):
    """Return the root of the drawing, read as XML without any mercy."""
    return etree.fromstring(to_svg(brief, Look(**look)).encode())


def texts(root, kind):
    found = root.iter(f"{SVG}text")
    return [text.text for text in found if kind in text.get("class").split()]


def boxes(root):
    """Return where each name stands, as narrow as its letters may be."""
    for text in root.iter(f"{SVG}text"):
        if "note" in text.get("class"):
            continue
        x, y, size = (float(text.get(name)) for name in ("x", "y", "font-size"))
        width = len(text.text) * size * 0.42
        left = {"start": x - width, "middle": x - width / 2, "end": x}[text.get("text-anchor")]
        yield text.text, (left, y - size * 0.6, left + width, y + size * 0.15)


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


BRIEFS = {
    "a country": brief_of(nation("العراق", "IQ"), city("بغداد"), city("أربيل"), city("الموصل")),
    "a strip of land": brief_of(city("غزة"), city("جباليا"), city("رفح")),
    "the world": brief_of(city("واشنطن"), city("بكين"), city("موسكو"), nation("الصين", "CN")),
    "one place": brief_of(city("بغداد")),
    "one country": brief_of(nation("لبنان", "LB")),
    "moves": brief_of(
        *(city("بغداد"), city("أربيل"), nation("سوريا", "SY"), nation("الكويت", "KW")),
        moves=[("بغداد", "أربيل"), ("بغداد", "سوريا"), ("بغداد", "الكويت"), ("سوريا", "بغداد")],
    ),
}
each = pytest.mark.parametrize("brief", BRIEFS.values(), ids=BRIEFS)
wide = pytest.mark.parametrize("width", [360, 640, 960])


@each
@wide
def test_every_place_is_named_once_and_no_name_covers_another(brief, width):
    root = drawn(brief, width=width)
    own = {place.text for place in brief.facts.places}
    names = texts(root, "halo")
    assert sorted(name for name in names if "كم" not in name) == sorted(own)
    for (one, here), (other, there) in combinations(boxes(root), 2):
        assert not overlap(here, there), f"{one} and {other}"


@each
@wide
def test_names_and_marks_are_on_the_sheet(brief, width):
    root = drawn(brief, width=width)
    _, _, right, low = map(float, root.get("viewBox").split())
    assert right == width
    for name, box in boxes(root):
        assert box[0] >= 0, name
        assert box[2] <= right, name
        assert 0 <= box[1] < box[3] <= low, name
    for mark in root.findall(f"{SVG}circle"):
        assert 0 <= float(mark.get("cx")) <= right
        assert 0 <= float(mark.get("cy")) <= low


@each
def test_the_same_brief_gives_the_same_bytes(brief):
    assert to_svg(brief) == to_svg(brief)
    assert len(to_svg(brief).encode()) < 200_000


def test_each_movement_is_an_arrow_with_a_head():
    root = drawn(BRIEFS["moves"])
    assert len(root.findall(f"{SVG}path[@class='arrow']")) == 4
    assert len(root.findall(f"{SVG}path[@class='head']")) == 4


def test_an_arrow_points_from_where_to_where():
    root = drawn(brief_of(city("بغداد"), city("أربيل"), moves=[("بغداد", "أربيل")]))
    numbers = re.findall(r"-?[\d.]+", root.find(f"{SVG}path[@class='arrow']").get("d"))
    (_, start), (_, end) = (tuple(map(float, pair)) for pair in (numbers[:2], numbers[-2:]))
    assert end < start, "Erbil is north of Baghdad"


def test_a_movement_told_twice_is_one_arrow():
    root = drawn(brief_of(city("بغداد"), city("أربيل"), moves=[("بغداد", "أربيل")] * 3))
    assert len(root.findall(f"{SVG}path[@class='arrow']")) == 1


def test_a_movement_with_one_end_is_told_in_words_alone():
    root = drawn(brief_of(city("بغداد"), moves=[(None, "بغداد"), ("بغداد", "لا مكان")]))
    assert not root.findall(f"{SVG}path[@class='arrow']")
    assert "تحرك: إلى بغداد." in root.find(f"{SVG}desc").text


def test_a_far_capital_is_named_below_and_not_drawn():
    root = drawn(brief_of(city("غزة"), city("جباليا"), city("رفح"), city("واشنطن")))
    assert texts(root, "note")[-1] == "خارج الخريطة: واشنطن"
    assert "واشنطن" not in texts(root, "halo")
    assert "خارج الخريطة: واشنطن." in root.find(f"{SVG}desc").text


def test_a_far_place_that_somebody_goes_to_is_drawn():
    places = (city("غزة"), city("جباليا"), city("رفح"), city("واشنطن"))
    root = drawn(brief_of(*places, moves=[("غزة", "واشنطن")]))
    assert "واشنطن" in texts(root, "halo")


def test_a_close_view_says_where_on_earth_it_is():
    assert drawn(BRIEFS["a strip of land"]).find(f"{SVG}svg/{SVG}rect[@class='view']") is not None
    assert drawn(BRIEFS["a country"]).find(f"{SVG}svg") is None


def test_a_named_country_is_shown_whole():
    seen = scene(BRIEFS["a country"].facts, Look())
    west, south, east, north = shapes.countries()["IQ"].rings[0].bounds
    for corner in ((west, south), (east, north)):
        assert seen.frame.holds(seen.frame.pixel(corner))


def test_places_on_both_sides_of_the_180th_meridian_stand_together():
    fiji = Place(text="سوفا", kind="city", country="FJ", lat=-18.1, lon=178.4)
    samoa = Place(text="آبيا", kind="city", country="WS", lat=-13.8, lon=-171.8)
    assert scene(Facts(places=(fiji, samoa)), Look()).frame.degrees() < 20


def test_without_a_place_the_sheet_says_so():
    nowhere = Place(text="حي مجهول", kind="district")
    for brief in (brief_of(), brief_of(nowhere)):
        assert texts(drawn(brief), "note") == ["لا مكان معروف الموضع في هذا المقال."]


def test_who_cannot_see_it_can_read_it():
    root = drawn(replace_title(BRIEFS["moves"], "رحلة"))
    assert root.get("role") == "img"
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("aria-labelledby").split() == [title.get("id"), desc.get("id")]
    assert title.text == "خريطة الأماكن — رحلة"
    assert "تحرك: من بغداد إلى سوريا." in desc.text
    assert "[إنتاج AI]" in desc.text


def replace_title(brief, title):
    return replace(brief, article=replace(brief.article, title=title))


# ---- what a house may choose


def test_without_borders_land_is_land():
    root = drawn(BRIEFS["a country"], borders=False)
    assert not root.findall(f"{SVG}path[@class='border']")
    assert not texts(root, "around")
    assert drawn(BRIEFS["a country"]).findall(f"{SVG}path[@class='border']")


def test_a_house_names_neighbours_in_its_own_words():
    assert "إيران" in texts(drawn(BRIEFS["a country"]), "around")
    named = texts(drawn(BRIEFS["a country"], names={"IR": "الجمهورية"}), "around")
    assert "الجمهورية" in named
    assert "إيران" not in named


def test_a_house_joins_two_countries():
    rabat = Place(text="الرباط", kind="city", country="MA", lat=34.02, lon=-6.83)
    dakhla = Place(text="الداخلة", kind="city", country="EH", lat=23.72, lon=-15.93)
    apart = drawn(brief_of(rabat, dakhla))
    joined = drawn(brief_of(rabat, dakhla), joined={"EH": "MA"})
    assert "الصحراء الغربية" in texts(apart, "around")
    assert "الصحراء الغربية" not in texts(joined, "around")
    line = f"{SVG}path[@class='border']"
    assert len(joined.find(line).get("d")) < len(apart.find(line).get("d"))


# ---- what comes from outside


def test_nothing_is_fetched_and_nothing_runs(harmful, convoy):
    for brief in (harmful, convoy, *BRIEFS.values()):
        root = drawn(brief)
        allowed = {"svg", "title", "desc", "style", "rect", "path", "line", "circle", "text"}
        assert {etree.QName(one).localname for one in root.iter()} <= allowed
        names = {name for one in root.iter() for name in one.attrib}
        assert not {n for n in names if n.startswith("on") or "href" in n or n == "style"}
        assert not re.search(r"url\(|@import|https?:", root.find(f"{SVG}style").text)


def test_harm_is_shown_as_text(harmful):
    text = to_svg(harmful)
    text.encode("utf-8")
    assert not {c for c in text if ord(c) < 32} - {"\n"}
    assert not re.search(r"nan|inf\b", text)
    root = etree.fromstring(text.encode())
    assert any(name.startswith("</script>") for name in texts(root, "halo"))


NUMBERS = st.floats(-100, 400) | st.just(float("nan"))
PLACES = st.builds(
    Place,
    text=st.text(max_size=50),
    kind=st.sampled_from(["city", "country", "region", "water", "base", "x"]),
    country=st.sampled_from([None, "", "IQ", "RU", "FJ", "AQ", "ZZ", "US"]),
    lat=st.none() | NUMBERS,
    lon=st.none() | NUMBERS,
)


@given(st.lists(PLACES, max_size=8), st.sampled_from([200, 360, 700]))
def test_any_places_make_a_drawing(places, width):
    ends = [place.text for place in places]
    moves = list(zip(ends, [*ends[1:], None], strict=False))[:4]
    root = drawn(brief_of(*places, moves=moves), width=width)
    assert root.tag == f"{SVG}svg"
    for path in root.iter(f"{SVG}path"):
        assert re.fullmatch(r"[MLQHVlhvz\d\s.e-]+", path.get("d")), path.get("d")[:80]


def test_a_hundred_places_are_still_a_map():
    places = tuple(
        Place(text=f"قرية {n}", kind="city", country="IQ", lat=32 + n % 10 / 4, lon=43 + n / 40)
        for n in range(100)
    )
    root = drawn(brief_of(*places))
    assert len(texts(root, "halo")) == 41, "forty names and the scale"
    assert texts(root, "note")[-1].endswith("غيرها")


def test_all_roads_between_a_hundred_places_are_still_a_map():
    places = tuple(
        Place(text=f"قرية {n}", kind="city", country="IQ", lat=31 + n % 10 / 2, lon=42 + n / 40)
        for n in range(100)
    )
    moves = [(a.text, b.text) for a in places for b in places]
    root = drawn(brief_of(*places, moves=moves))
    assert len(root.findall(f"{SVG}path[@class='arrow']")) == 24


# ---- the shapes


def test_the_shapes_are_small_and_every_country_has_a_name():
    file = Path(shapes.__file__).with_name("data") / "shapes.json"
    assert file.stat().st_size < 300_000
    held = shapes.countries()
    assert len(held) > 230
    assert [code for code, country in held.items() if not country.name] == [""]
    assert {"فلسطين", "الصحراء الغربية", "كوسوفو"} <= {c.name for c in held.values()}


@pytest.mark.parametrize("name", CITIES)
def test_a_city_lies_in_its_country(name):
    code, lat, lon = CITIES[name]
    mercator = (lon, shapes.northing(lat))
    crossings = sum(
        (ay <= mercator[1]) != (by <= mercator[1])
        and mercator[0] < ax + (mercator[1] - ay) * (bx - ax) / (by - ay)
        for ring in shapes.countries()[code].rings
        for (ax, ay), (bx, by) in zip(ring.points, (*ring.points[1:], ring.points[0]), strict=True)
    )
    assert crossings % 2 == 1


def test_no_ring_jumps_over_the_world():
    for country in shapes.countries().values():
        for ring in country.rings:
            steps = zip(ring.points, ring.points[1:], strict=False)
            jumps = [abs(bx - ax) for (ax, ay), (bx, _) in steps if abs(ay) < 80]
            assert not [jump for jump in jumps if jump > 90], country.code


# ---- what can be read


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_names_stand_out_from_all_they_stand_on(scheme):
    """WCAG 2.2, 1.4.3: 4.5 to 1 for text; 1.4.11: 3 to 1 for what has to be told apart."""
    style = Path(shapes.__file__).with_name("data").joinpath("map.css").read_text(encoding="utf-8")
    light, dark = style.split("@media")
    fills = dict(
        re.findall(
            r"\.mujaz-map \.([\w-]+) \{ fill: (#\w{6});", light if scheme == "light" else dark
        )
    )
    for text in ("around", "country", "place", "region", "water"):
        for ground in ("sea", "land", "named"):
            assert contrast(fills[text], fills[ground]) >= 4.5, (text, ground)
    assert contrast(fills["note"], fills["strip"]) >= 4.5
    for ground in ("sea", "land", "named"):
        assert contrast(fills["head"], fills[ground]) >= 3
