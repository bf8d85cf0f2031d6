"""The labelled units are counted as the page on evaluating says."""

import json

import pytest

from mujaz.errors import NoSuchSource
from mujaz.evaluate import peers, units

BODY = (
    "افتتحت البلدية جسر النخيل صباح الأحد. الطقس معتدل في المدينة اليوم. "
    "بلغت كلفة الجسر 70 مليون دينار. يمر عليه 12 ألف سائق كل يوم."
)
LABELS = {
    "published": "2026-03-01",
    "digest": {
        "summary": "افتتحت البلدية جسر النخيل الأحد.",
        "points": ["كلفة الجسر 70 مليون دينار."],
        "units": [
            {"fact": "البلدية افتتحت جسر النخيل", "weight": 3},
            {"fact": "كلفة الجسر 70 مليون دينار", "weight": 2},
            {"fact": "يمر على الجسر 12 ألف سائق يوميا", "weight": 1},
        ],
    },
}


def whole(document):
    return (document.text,)


def nothing(_):
    return ()


@pytest.fixture
def gold(tmp_path, monkeypatch):
    folder = tmp_path / "gold"
    folder.mkdir()
    article = {"gid": "g", "title": "جسر النخيل", "text": BODY}
    row = json.dumps({"article": article, "labels": LABELS}, ensure_ascii=False)
    (folder / "g.json").write_text(row, encoding="utf-8")
    monkeypatch.setenv("MUJAZ_DATA", str(tmp_path))


@pytest.mark.parametrize(
    ("statement", "is_told"),
    [
        ("جسر النخيل افتتحته البلدية.", True),
        ("البلديّة افتتحت الجسر في المدينة.", True),  # three stems of four
        ("افتتحت البلدية حديقة.", False),  # two of four
        ("", False),
    ],
)
def test_a_unit_is_told_by_three_fifths_of_its_content_words(statement, is_told):
    assert units.tells(statement, "البلدية افتتحت جسر النخيل") is is_told


def test_numbers_are_content_and_closed_words_are_none():
    assert units.content("في 70 من هذه المدن") == units.content("٧٠ المدن")


@pytest.mark.usefixtures("gold")
def test_no_two_statements_tell_a_unit_together():
    (one,) = units.articles()
    assert units.told(["افتتحت البلدية.", "جسر النخيل."], one, None).units == (False, False, False)
    assert units.told(["افتتحت البلدية جسر النخيل."], one, None).units == (True, False, False)


@pytest.mark.usefixtures("gold")
def test_what_is_written_beyond_the_reference_s_words_is_cut_off():
    (one,) = units.articles()
    assert one.words == 10
    found = units.measure(whole, {"lead": peers.lead}, whole)
    rows = dict(found.tables[0].rows)
    assert rows["mujaz"][:2] == rows["lead"][:2] == (50.0, 100.0)
    assert rows["mujaz"][2] == 24
    assert rows["reference digest"] == (83.33, 100.0, 10.0)
    assert found.figures == {"weighted units": 50.0, "units of weight 3": 100.0}


@pytest.mark.usefixtures("gold")
def test_the_units_that_no_digest_may_miss_are_shown():
    found = units.measure(nothing, {}, nothing)
    assert found.examples == ("g misses «البلدية افتتحت جسر النخيل»: no statement tells it",)
    assert found.figures == {"weighted units": 0.0, "units of weight 3": 0.0}

    found = units.measure(nothing, {}, whole)
    assert found.examples[0].endswith("not chosen, 1 tell it in 24 words or more")


def test_without_data_it_says_so(tmp_path, monkeypatch):
    monkeypatch.setenv("MUJAZ_DATA", str(tmp_path))
    with pytest.raises(NoSuchSource):
        units.articles()
