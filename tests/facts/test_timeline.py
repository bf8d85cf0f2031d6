"""The timeline: the order of time, and where undated events stand in it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.fact import Event, Facts
from mujaz.facts.timeline import days, timeline

PUBLISHED = date(2025, 8, 22)


def told(*whens, status="conditional"):
    """Return events told in this order, each named by its number."""
    return Facts(
        events=tuple(
            Event(start=10 * n, end=10 * n + 5, text=str(n), when=when, status=status)
            for n, when in enumerate(whens)
        )
    )


def order(*whens, published=PUBLISHED):
    return "".join(m.event.text for m in timeline(told(*whens), published=published))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-08-21", (2025, 8, 21), (2025, 8, 21)),
        ("2025-08-21T18:00", (2025, 8, 21), (2025, 8, 21)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2014", (2014, 1, 1), (2014, 12, 31)),
        ("201X", (2010, 1, 1), (2019, 12, 31)),
        ("19XX", (1900, 1, 1), (1999, 12, 31)),
        ("2025-W01", (2024, 12, 30), (2025, 1, 5)),
        ("2025-Q3", (2025, 7, 1), (2025, 9, 30)),
        ("2025-H1", (2025, 1, 1), (2025, 6, 30)),
        ("2025-05-03/2025-05-07", (2025, 5, 3), (2025, 5, 7)),
        ("2025-05/2025-06", (2025, 5, 1), (2025, 6, 30)),
        ("PRESENT", (2025, 8, 22), (2025, 8, 22)),
    ],
)
def test_a_value_covers_its_days(value, first, last):
    assert days(value, published=PUBLISHED) == (date(*first), date(*last))


@pytest.mark.parametrize(
    "value",
    [
        None, "", "PAST", "P3D", "PT2H/PT3H", "XXXX-05-03", "2025-02-30", "2025-13", "2025-W60",
        "2025-Q4/2025-Q1", "0000", "0000-01", "2025-H3", "2025-05/", "/2025", "٢٠٢٥", "2025\n",
    ],
)  # fmt: skip
def test_a_value_without_days_has_none(value):
    assert days(value, published=PUBLISHED) is None


def test_the_future_begins_the_day_after_and_has_no_end():
    assert days("FUTURE", published=PUBLISHED) == (date(2025, 8, 23), None)
    assert days("FUTURE") is None
    assert days("PRESENT") is None
    assert days("FUTURE", published=date.max) is None


def test_events_stand_in_the_order_of_time_not_of_the_text():
    assert order("2025-09-15", "2014", "2025-08-21") == "120"


def test_of_two_that_begin_together_the_more_exact_stands_first():
    assert order("2025", "2025-01", "2025-01-01/2025-01-03", "2025-01-01") == "3210"


def test_of_two_with_the_same_days_the_text_decides():
    assert order("2025-08-21", "2025-08-21") == "01"


def test_an_undated_event_stands_behind_what_is_told_before_it():
    moments = timeline(told("2025-09", None, "P2W", "2014"), published=PUBLISHED)
    assert [m.event.text for m in moments] == ["3", "0", "1", "2"]
    assert [m.after and m.after.text for m in moments] == [None, None, "0", "1"]
    assert [m.order for m in moments] == [1, 2, 3, 4]
    assert moments[2].first is None


def standing(status, *whens, published=PUBLISHED):
    """Return the order of events of which the last, undated, has the status."""
    *others, last = told(*whens, None).events
    facts = Facts(events=(*others, replace(last, status=status)))
    return "".join(m.event.text for m in timeline(facts, published=published))


@pytest.mark.parametrize("status", ["happened", "ongoing", "denied"])
def test_what_has_happened_does_not_stand_in_the_future(status):
    assert standing(status, "2025-08-21", "2025-09-15") == "021"
    assert standing(status, "2025-09-15", "2025-08-21") == "120"
    assert standing(status, "2025-08-21", "2025-09-15", published=None) == "012"


@pytest.mark.parametrize("status", ["planned", "expected"])
def test_what_is_to_come_does_not_stand_in_the_past(status):
    assert standing(status, "2025-08-21", "2014") == "102"
    assert standing(status, "2025-09-15", "2014") == "120"
    assert standing(status, "2025-08-21", "2014", published=None) == "120"


def test_a_condition_stands_where_it_is_told():
    assert standing("conditional", "2025-08-21", "2014") == "120"


def test_an_undated_event_that_is_told_first_stands_first():
    first, *_ = timeline(told(None, "2014"))
    assert first.event.text == "0"
    assert first.after is None


def test_now_and_later_stand_where_the_day_of_publication_puts_them():
    assert order("2025-09-15", "FUTURE", "PRESENT", "2025-08-20") == "3210"
    assert order("2025-09-15", "FUTURE", "PRESENT", "2025-08-20", published=None) == "3012"


def test_the_order_of_the_tuple_changes_nothing():
    facts = told("2025-09", None, "2014", None)
    turned = Facts(events=tuple(reversed(facts.events)))
    assert timeline(turned) == timeline(facts)


VALUES = st.sampled_from(
    [None, "PAST", "PRESENT", "FUTURE", "2014", "2025-08", "2025-08-21", "201X", "P1D", "9999"]
)


@given(st.lists(VALUES, max_size=12).map(tuple), st.none() | st.dates())
def test_every_event_has_one_place_and_undated_ones_follow_their_predecessor(whens, published):
    facts = told(*whens)
    moments = timeline(facts, published=published)
    assert sorted(m.event.start for m in moments) == [e.start for e in facts.events]
    dated = [m for m in moments if m.first]
    assert dated == sorted(dated, key=lambda m: (m.first, m.last or date.max, m.event.start))
    for before, moment in zip((None, *moments), moments, strict=False):
        if moment.after:
            assert before.event == moment.after


@pytest.mark.parametrize(
    ("status", "first", "last"),
    [
        ("expected", (2025, 8, 22), (2025, 12, 31)),
        ("planned", (2025, 8, 22), (2025, 12, 31)),
        ("happened", (2025, 1, 1), (2025, 8, 22)),
        ("conditional", (2025, 1, 1), (2025, 12, 31)),
    ],
)
def test_a_span_that_holds_the_day_of_publication_lies_on_one_side_of_it(status, first, last):
    (moment,) = timeline(told("2025", status=status), published=PUBLISHED)
    assert (moment.first, moment.last) == (date(*first), date(*last))
