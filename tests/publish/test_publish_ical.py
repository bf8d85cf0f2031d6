"""iCalendar: what is planned or expected, on its days, in lines that every calendar reads."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.article import Article
from mujaz.brief import Brief, Digest, MadeBy
from mujaz.fact import Event, Facts
from mujaz.publish.ical import to_ical


def unfolded(text):
    """Return the logical lines, after a look at the physical ones."""
    lines = text.split("\r\n")
    assert lines.pop() == ""
    assert not [line for line in lines if len(line.encode()) > 75 or re.search(r"[\r\n]", line)]
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def events(text):
    """Return each VEVENT as a map from name to value, parameters left out."""
    found = []
    for line in unfolded(text):
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found:
            name, _, value = line.partition(":")
            found[-1][name.partition(";")[0]] = value
    return found


def with_events(brief, *made):
    return replace(brief, facts=Facts(events=made))


def event(when, status="planned", text="قمة", start=0):
    return Event(start=start, end=start + 5, text=text, when=when, status=status)


def test_only_what_is_planned_or_expected_is_in_it(convoy):
    back, opening = events(to_ical(convoy))
    assert back["SUMMARY"] == "تعود في سبتمبر المقبل"
    assert (back["DTSTART"], back["DTEND"]) == ("20250901", "20251001")
    assert back["STATUS"] == "CONFIRMED"
    assert (opening["DTSTART"], opening["DTEND"]) == ("20260101", "20270101")
    assert opening["STATUS"] == "TENTATIVE"
    assert opening["LOCATION"] == "الكويت"
    assert opening["GEO"] == "29.300000;47.600000"


def test_the_article_stands_under_each_with_the_label(convoy):
    back, opening = events(to_ical(convoy))
    assert back["DESCRIPTION"] == (
        "بعثة المسح، بعد عام؛ تغادر\\nhttps://example.org/convoy\\nإنتاج AI"
    )
    assert opening["DESCRIPTION"].startswith("الهيئة\\n")
    assert back["URL"] == "https://example.org/convoy"
    assert back["DTSTAMP"] == "20250822T000000Z"
    assert back["TRANSP"] == "TRANSPARENT"


def test_a_uid_is_of_article_and_span(convoy):
    first, second = (e["UID"] for e in events(to_ical(convoy)))
    assert first != second
    again = replace(convoy, article=replace(convoy.article, title="عنوان آخر"))
    assert [e["UID"] for e in events(to_ical(again))] == [first, second]
    other = replace(convoy, article=replace(convoy.article, id="other"))
    assert not {first, second} & {e["UID"] for e in events(to_ical(other))}


def test_what_has_no_days_or_no_end_is_left_out(bare):
    undated = (event(None), event("P2W"), event("FUTURE"), event("XXXX-05"), event("2025-02-30"))
    assert not events(to_ical(with_events(bare, *undated)))


def test_the_last_day_of_all_has_no_end(bare):
    (last,) = events(to_ical(with_events(bare, event("9999-12-31"))))
    assert last["DTSTART"] == "99991231"
    assert "DTEND" not in last
    assert last["DTSTAMP"] == "19700101T000000Z"


def test_days_have_four_digits_of_a_year(bare):
    article = replace(bare.article, published=date(33, 4, 3))
    made = with_events(replace(bare, article=article), event("0033-04-05"))
    (found,) = events(to_ical(made))
    assert (found["DTSTART"], found["DTSTAMP"]) == ("00330405", "00330403T000000Z")


def test_text_is_escaped(bare):
    text = "قمة; «طارئة», ثم\\نهاية\nثم"
    (found,) = events(to_ical(with_events(bare, event("2030", text=text))))
    assert found["SUMMARY"] == "قمة\\; «طارئة»\\, ثم\\\\نهاية ثم"


@given(st.text(max_size=300))
def test_no_text_breaks_a_line_or_the_calendar(text):
    brief = Brief(
        article=Article(id=text, title=text, body=text),
        digest=Digest(summary=(), points=()),
        made_by=MadeBy(mujaz="0.1.0"),
    )
    made = to_ical(with_events(brief, event("2030-01-05", text=text)))
    lines = unfolded(made)
    assert [line for line in lines if line.startswith(("BEGIN", "END"))] == [
        *("BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR")
    ]
    made.encode("utf-8")


def test_harm_stays_text(harmful):
    planned, expected = events(to_ical(harmful))
    assert "URL" not in planned
    assert "BEGIN:VEVENT" in expected["SUMMARY"]
    assert "\x1b" not in to_ical(harmful)


def test_a_foreign_reader_reads_it(convoy, harmful):
    icalendar = pytest.importorskip("icalendar")
    for brief in (convoy, harmful):
        calendar = icalendar.Calendar.from_ical(to_ical(brief))
        found = calendar.walk("VEVENT")
        assert len(found) == 2
        assert not [error for one in found for error in one.errors]
    back = icalendar.Calendar.from_ical(to_ical(convoy)).walk("VEVENT")[0]
    assert (back["dtstart"].dt, back["dtend"].dt) == (date(2025, 9, 1), date(2025, 10, 1))
    assert str(back["description"]).splitlines()[1] == "https://example.org/convoy"
