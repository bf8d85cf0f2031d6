"""A floor is raised by what is reached, and lowered only when told to."""

from datetime import date

import pytest

from mujaz.evaluate import floors
from mujaz.evaluate.result import Result

DAY, NEXT = date(2026, 1, 1), date(2026, 2, 2)


def result(corpus="abc", documents=10, **figures):
    return Result(
        suite="easc", corpus=corpus, documents=documents, tables=(), figures=figures or {"r2": 50.0}
    )


FLOOR = floors.Floor(corpus="abc", documents=10, measured="2026-01-01", figures={"r2": 50.0})


def test_the_same_figure_holds():
    assert floors.failures(result(r2=50.0), FLOOR) == ()


def test_the_least_fall_fails_and_is_named():
    (line,) = floors.failures(result(r2=49.99), FLOOR)
    assert "easc: r2 49.99 is below 50.00" in line


def test_a_figure_that_is_gone_fails():
    assert floors.failures(result(r1=99.0), FLOOR)


@pytest.mark.parametrize("other", [{"corpus": "xyz"}, {"documents": 9}])
def test_another_corpus_fails_however_good_the_figure(other):
    assert "its floor on 10 of abc" in floors.failures(result(**other, r2=99.0), FLOOR)[0]


def test_a_suite_without_a_floor_fails():
    assert "has no floor" in floors.failures(result(), None)[0]


def test_a_floor_rises():
    raised = floors.moved(result(r2=51.0), FLOOR, NEXT, lower=False)
    assert (raised.figures, raised.measured) == ({"r2": 51.0}, "2026-02-02")


def test_a_floor_does_not_fall_by_itself():
    assert floors.moved(result(r2=49.0), FLOOR, NEXT, lower=False) == FLOOR
    mixed = floors.moved(result(r2=49.0, r1=60.0), FLOOR, NEXT, lower=False)
    assert mixed.figures == {"r2": 50.0, "r1": 60.0}


def test_a_floor_falls_when_told_to():
    assert floors.moved(result(r2=49.0), FLOOR, NEXT, lower=True).figures == {"r2": 49.0}


def test_another_corpus_is_no_raise():
    other = result(corpus="xyz", r2=99.0)
    assert floors.moved(other, FLOOR, NEXT, lower=False) == FLOOR
    assert floors.moved(other, FLOOR, NEXT, lower=True).corpus == "xyz"


def test_floors_are_read_as_they_were_written(tmp_path):
    file = tmp_path / "floors.json"
    assert floors.load(file) == {}
    floors.save({"easc": FLOOR, "bbc": floors.moved(result(), None, DAY, lower=False)}, file)
    assert floors.load(file)["easc"] == FLOOR
    assert file.read_text(encoding="utf-8").index("bbc") < file.read_text(encoding="utf-8").index(
        "easc"
    )
