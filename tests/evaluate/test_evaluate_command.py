"""`mujaz evaluate` says what it skips, and its exit code what the gate found."""

import io

import pytest
from rich.console import Console

from mujaz import evaluate
from mujaz.errors import NoSuchSource
from mujaz.evaluate import corpora, floors
from mujaz.evaluate.result import Result, Table


@pytest.fixture
def printed():
    return Console(file=io.StringIO(), width=200)


@pytest.fixture
def file(tmp_path, monkeypatch):
    path = tmp_path / "floors.json"
    load, save = floors.load, floors.save
    monkeypatch.setattr(floors, "load", lambda: load(path))
    monkeypatch.setattr(floors, "save", lambda found: save(found, path))
    return path


@pytest.fixture
def figure(monkeypatch):
    """Let the suite «easc» be one figure that the test sets."""
    held = {"r2": 50.0}

    def suite(_sample, _rankers):
        table = Table(title="t", columns=("ROUGE-2",), rows=(("mujaz", (held["r2"],)),))
        return Result(suite="easc", corpus="abc", documents=1, tables=(table,), figures=dict(held))

    monkeypatch.setitem(evaluate.SUITES, "easc", suite)
    return held


def test_an_unknown_suite_is_a_usage_error_that_lists_the_known(printed):
    assert evaluate.run(("nosuch",), console=printed) == 2
    assert "no suite nosuch; there are easc, bbc, units, form" in printed.file.getvalue()


@pytest.mark.parametrize(("gate", "code"), [(False, 2), (True, 0)])
def test_without_data_a_suite_is_skipped_and_named(tmp_path, monkeypatch, printed, gate, code):
    monkeypatch.setenv("MUJAZ_DATA", str(tmp_path))
    assert evaluate.run((), gate=gate, console=printed) == code
    assert printed.file.getvalue().count("skipped: no data") == 7


@pytest.mark.usefixtures("figure")
def test_figures_are_printed(printed):
    assert evaluate.run(("easc",), console=printed) == 0
    assert "50.0" in printed.file.getvalue()


def test_the_gate_holds_what_was_written_and_fails_below_it(file, figure, printed):
    assert evaluate.run(("easc",), gate=True, console=printed) == 1  # no floor yet
    assert evaluate.run(("easc",), write_floors=True, console=printed) == 0
    assert file.is_file()
    assert evaluate.run(("easc",), gate=True, console=printed) == 0
    figure["r2"] = 49.0
    assert evaluate.run(("easc",), gate=True, console=printed) == 1
    assert evaluate.run(("easc",), write_floors=True, console=printed) == 0  # kept
    assert evaluate.run(("easc",), gate=True, console=printed) == 1
    assert evaluate.run(("easc",), write_floors=True, lower=True, console=printed) == 0
    assert evaluate.run(("easc",), gate=True, console=printed) == 0


@pytest.mark.parametrize("read", [corpora.easc, corpora.bbc, corpora.ant, corpora.saudi])
def test_a_reader_names_the_file_it_lacks(read, tmp_path, monkeypatch):
    monkeypatch.setenv("MUJAZ_DATA", str(tmp_path))
    with pytest.raises(NoSuchSource, match="set MUJAZ_DATA"):
        read()


@pytest.mark.shared
@pytest.mark.skipif(not corpora.folder().is_dir(), reason="skipped: no data")
def test_the_corpora_are_read():
    easc = corpora.easc()
    assert len(easc.hash) == 12
    assert easc.documents
    assert all(len(one.references) == 5 and one.text for one in easc.documents)
