"""The editor: what is counted of a statement, and how likely it is held fit to print."""

import json
from dataclasses import astuple, fields, replace
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented_news import LEADS, SENTENCES, article
from mujaz.digest.choosing.select import choose
from mujaz.digest.embedded import candidates
from mujaz.engine import brief_of, facts_of
from mujaz.models.editor import Editor, LogisticEditor, Signs, shipped_editor
from mujaz.models.ranker import shipped_ranker
from mujaz.settings import Settings

NAMES = tuple(field.name for field in fields(Signs))
SIGNS = st.builds(Signs, **dict.fromkeys(NAMES, st.floats(0, 1, allow_nan=False)))


def only(**some):
    return Signs(**(dict.fromkeys(NAMES, 0.0) | some))


def offered(body, title=None):
    told = facts_of(replace(article(body), title=title))
    return candidates(told.article, shipped_ranker(), told.facts)


@given(st.lists(SIGNS, max_size=6))
def test_one_chance_a_statement_in_the_same_order(some):
    chances = shipped_editor().chances(some)

    assert chances == tuple(shipped_editor().chances((one,))[0] for one in some)
    assert all(0.0 < chance < 1.0 for chance in chances)


@pytest.mark.parametrize("name", NAMES)
def test_a_sign_counts_by_its_weight(name):
    weights = tuple(2.0 * (one == name) for one in NAMES)
    editor = LogisticEditor(name="one sign", constant=0.0, weights=weights)

    assert editor.chances((only(),)) == (0.5,)
    assert editor.chances((only(**{name: 0.5}),))[0] == pytest.approx(0.7311, abs=1e-4)


def test_the_shipped_weights_name_each_sign_once():
    text = (files("mujaz.models") / "weights/editor.json").read_text(encoding="utf-8")
    data = json.loads(text)

    assert data["weights"].keys() == {"constant", *NAMES}
    assert data["name"] == shipped_editor().name


def test_the_shipped_editor_is_read_once_and_trusts_the_lead_more():
    editor: Editor = shipped_editor()
    lead, later = editor.chances((only(kept=1.0, known=1.0), only(kept=1.0, down=1.0)))

    assert editor is shipped_editor()
    assert lead > later


@given(st.lists(st.sampled_from(LEADS + SENTENCES), min_size=1, max_size=6))
def test_every_sign_is_a_share(some):
    for one in offered("\n\n".join(some), title=some[-1]):
        assert all(0.0 <= figure <= 1.0 for figure in astuple(one.signs))


def test_what_is_cut_and_where_it_stands_is_counted():
    body = f"{SENTENCES[0]} {SENTENCES[1]} {SENTENCES[2]}"
    some = offered(body)

    assert some[0].signs.down == 0.0
    assert {one.signs.down for one in some if one.draft.sentence} - {0.0}
    whole = [one for one in some if one.signs.kept == 1.0]
    assert whole
    assert all(one.signs.cut == one.signs.closed == 0.0 for one in whole)


class Never:
    """An editor who would print nothing."""

    name = "never"

    def chances(self, statements):
        return tuple(0.0 for _ in statements)


def test_a_point_that_no_editor_would_print_is_none():
    told = article("\n\n".join(SENTENCES))
    as_it_comes = brief_of(told)
    refused = brief_of(told, editor=Never())

    assert as_it_comes.digest.points
    assert not refused.digest.points
    assert refused.digest.summary[0] == as_it_comes.digest.summary[0]
    assert refused.made_by.models["editor"] == "never"
    assert brief_of(told, Settings(point_chance=0.0), editor=Never()).digest.points


def test_the_summary_does_not_ask_the_editor():
    some = offered("\n\n".join(SENTENCES))
    summary, points = choose([replace(one, chance=0.0) for one in some], Settings())

    assert summary
    assert not points


@pytest.mark.parametrize("bound", [-0.1, 1.1])
def test_a_chance_beyond_its_bounds_is_refused(bound):
    with pytest.raises(ValueError, match="point_chance"):
        Settings(point_chance=bound)


@pytest.mark.parametrize(("chance", "points"), [(0.7, 3), (0.6, 1), (0.4, 0)])
def test_where_all_points_are_unlikely_one_above_a_half_is_told(chance, points):
    some = [replace(one, chance=chance) for one in offered("\n\n".join(SENTENCES))]

    assert len(choose(some, Settings(point_chance=0.65))[1]) == points
