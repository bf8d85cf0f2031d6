"""The table: a row an event, and no cell that a spreadsheet would run."""

import csv
import io

from mujaz.publish.csv import COLUMNS, to_csv


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_an_event_in_the_order_of_time(convoy):
    leaving, cancelled, back, opening = rows(to_csv(convoy))
    assert (leaving["start"], leaving["end"]) == ("2025-08-21", "2025-08-21")
    assert leaving["place"] == "قاعدة عين الأسد"
    assert (leaving["lat"], leaving["lon"]) == ("33.7856", "42.4412")
    assert leaving["participants"] == "بعثة المسح الجيولوجي؛ متطوعون"
    assert leaving["quantity"] == "أقل من 500 متطوع"
    assert (back["start"], back["end"], back["when"]) == ("2025-09-01", "2025-09-30", "2025-09")
    assert opening["speaker"] == "الهيئة"
    assert (cancelled["start"], cancelled["status"], cancelled["lat"]) == ("", "denied", "")


def test_what_was_denied_is_not_to_come(convoy):
    texts = [row["text"][:5] for row in rows(to_csv(convoy))]
    assert texts == ["غادرت", "تكون ", "تعود ", "افتتا"]


def test_the_span_leads_back_to_the_words(convoy):
    for row in rows(to_csv(convoy)):
        start, end = map(int, row["span"].split(".."))
        assert convoy.article.body[start:end] == row["text"]
        assert row["article"] == "convoy"


def test_the_form_of_the_file(convoy):
    text = to_csv(convoy)
    assert text.split("\r\n")[0] == ",".join(COLUMNS)
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert to_csv(convoy, bom=True) == f"\ufeff{text}"


def test_without_events_there_is_the_head_alone(bare):
    assert to_csv(bare) == f"{','.join(COLUMNS)}\r\n"


def test_no_cell_is_a_formula_or_breaks_a_row(harmful):
    table = rows(to_csv(harmful))
    assert len(table) == 3
    for row in table:
        assert None not in row
        assert not [cell for cell in row.values() if cell[:1] in set("=+-@＝\t\r")]
    assert {row["text"] for row in table} >= {'\'=HYPERLINK("http://x","y")'}
    assert {"'-2+3", ""} == {row["speaker"] for row in table}
    to_csv(harmful).encode("utf-8")
