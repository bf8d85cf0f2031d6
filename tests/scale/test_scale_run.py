"""A batch: nothing is lost, whatever happens to a record, a worker or the whole of it."""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import duckdb
import poison
import pyarrow.parquet as pq
import pytest
from invented_archive import body, line, page, response

from mujaz.errors import Incomplete, OtherRun, Unwritable
from mujaz.publish.json import from_json
from mujaz.scale import job as jobs
from mujaz.scale import local, run, store, tables, worker
from mujaz.settings import Settings


def batch(inputs, out, *, workers=2, records=4, seconds=20.0, resume=False, settings=None):
    job = run.job_of(
        list(map(str, inputs)), str(out), settings or Settings(), records=records, seconds=seconds
    )
    counts = Counter()
    for step in run.steps(job, workers=workers, ray=None, resume=resume):
        counts.update(step.counts)
    return run.report(job).counts


def read(out, table, columns="*"):
    found = duckdb.read_parquet(f"{out}/{table}/*.parquet")
    return found.order("record").select(columns).fetchall()


def held(out):
    """Return every file of a batch with its bytes: tables, marks and what was asked."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name not in {".lock", "job.json"}
    }


@pytest.fixture
def archive(tmp_path):
    """Return an archive of 20 articles, a crawl and two pages."""
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "a.jsonl").write_bytes(b"".join(map(line, range(20))))
    (folder / "b.warc.gz").write_bytes(
        b"".join(response(n, page(n).encode()) for n in range(20, 23))
        + response(23, b"GIF89a", kind="image/gif")
    )
    (folder / "c.html").write_text(page(24), encoding="utf-8")
    english = "The council opened a new bridge across the river on Sunday after three years. " * 5
    (folder / "d.txt").write_text(english, encoding="utf-8")
    (folder / "e.txt").write_bytes(b"{broken json")
    return folder


def test_every_record_is_a_brief_or_a_row_with_its_reason(archive, tmp_path):
    counts = batch([archive], tmp_path / "out")
    assert counts["records"] == 27
    assert (counts["briefs"], counts["skipped"], counts["failures"]) == (24, 3, 0)
    skipped = read(tmp_path / "out", "skipped", "file, number, reason")
    assert [(Path(file).name, number, reason) for file, number, reason in skipped] == [
        ("b.warc.gz", 4, "NotAPage"),
        ("d.txt", 1, "NotArabic"),
        ("e.txt", 1, "NotArabic"),
    ]


def test_briefs_are_the_contract_and_their_facts_are_tables(archive, tmp_path):
    out = tmp_path / "out"
    batch([archive], out)
    briefs = [from_json(text) for (text,) in read(out, "briefs", "brief")]
    assert len(briefs) == 24
    assert briefs[3].article.body == body(3)
    assert briefs[3].article.published.isoformat() == "2018-02-18"
    assert briefs[3].article.outlet == "الضفاف"
    for name in ("dates", "events", "claims", "places", "people", "organisations", "quantities"):
        told = [fact for brief in briefs for fact in getattr(brief.facts, name)]
        assert len(read(out, name)) == len(told) > 0, name
    said = [one.text for b in briefs for one in (*b.digest.summary, *b.digest.points)]
    told = [text for text, part in read(out, "statements", "text, part") if part != "withheld"]
    assert sorted(told) == sorted(said)


def test_a_range_has_two_ends_and_an_unknown_number_none(tmp_path):
    given = tmp_path / "a.jsonl"
    text = (
        "أصيب ما بين 20 و30 شخصا في حادث بالمدينة صباح الأحد. وقال مدير المستشفى نادر الشامي إن "
        "عشرات المصابين غادروا بعد ساعات من وصولهم. وبلغت كلفة الأضرار 12 مليون دينار."
    )
    given.write_bytes(line(0, text=text))
    batch([given], tmp_path / "out")
    found = read(tmp_path / "out", "quantities", "text, low, high")
    assert ("12 مليون دينار", 12e6, 12e6) in found
    assert any(low == 20 and high == 30 for _, low, high in found)


def test_tables_say_their_version_and_are_there_when_they_are_empty(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(line(0, text="قصير"))
    counts = batch([tmp_path / "a.jsonl"], tmp_path / "out")
    assert counts["skipped"] == 1
    for name in tables.COLUMNS:
        (file,) = (tmp_path / "out" / name).glob("*.parquet")
        found = pq.read_schema(file)
        assert found.metadata[b"mujaz.schema"] == b"mujaz/tables/1"
        assert found.names == list(tables.COLUMNS[name])


@pytest.mark.parametrize("workers", [1, 3])
def test_the_same_input_gives_the_same_bytes_whoever_works(archive, tmp_path, workers):
    batch([archive], tmp_path / "one", workers=2)
    batch([archive], tmp_path / "two", workers=workers)
    assert held(tmp_path / "one") == held(tmp_path / "two")


# ---- records that are poison


@pytest.fixture
def poisoned(monkeypatch):
    monkeypatch.setattr(worker, "serve", poison.serve)


@pytest.mark.usefixtures("poisoned")
def test_a_record_that_ends_or_never_ends_is_a_failure_and_the_rest_goes_on(tmp_path):
    some = [line(n) for n in range(8)]
    for place, poison_of in ((1, poison.CRASH), (3, poison.LOOP), (6, poison.ERROR)):
        some[place] = line(place, text=f"{body(place)} {poison_of}")
    given = tmp_path / "a.jsonl"
    given.write_bytes(b"".join(some))
    counts = batch([given], tmp_path / "out", seconds=2.0)
    assert (counts["briefs"], counts["failures"]) == (5, 3)
    failures = read(tmp_path / "out", "failures", "number, reason, detail")
    assert [(number, reason) for number, reason, _ in failures] == [
        (2, "Crashed"), (4, "OutOfTime"), (7, "ZeroDivisionError"),
    ]  # fmt: skip
    assert "signal 6" in failures[0][2]
    assert "نقص في القسمة" in failures[2][2]


@pytest.mark.usefixtures("poisoned")
def test_a_record_that_waits_for_ever_is_ended_by_the_clock(tmp_path, monkeypatch):
    monkeypatch.setattr(worker, "_LATER", 2)
    given = tmp_path / "a.jsonl"
    given.write_bytes(line(0) + line(1, text=f"{body(1)} {poison.SLEEP}") + line(2))
    counts = batch([given], tmp_path / "out", seconds=1.0)
    assert (counts["briefs"], counts["failures"]) == (2, 1)


def test_whoever_kills_a_worker_changes_no_table(archive, tmp_path):
    batch([archive], tmp_path / "one")
    job = run.job_of([str(archive)], str(tmp_path / "two"), Settings(), records=4, seconds=20.0)
    killed = set()
    for _ in run.steps(job, workers=2, ray=None, resume=False):
        for pid in _workers() - killed:
            if len(killed) < 2:  # the first two, each at a shard of its own
                os.kill(pid, signal.SIGKILL)
                killed.add(pid)
    run.report(job)
    assert killed
    assert held(tmp_path / "one") == held(tmp_path / "two")


def _workers():
    """Return the processes that the fork server of this process has forked."""
    children = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            told = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if told[0] != "Z":
            children.setdefault(int(told[1]), []).append(int(path.parent.name))
    servers = [
        pid
        for pid in children.get(os.getpid(), [])
        if b"forkserver" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]
    return {pid for server in servers for pid in children.get(server, [])}


# ---- taking up again


def command(*arguments):
    return [sys.executable, "-m", "mujaz", "batch", *map(str, arguments)]


def test_killed_at_any_moment_and_gone_on_with_it_is_as_if_never_killed(archive, tmp_path):
    batch([archive], tmp_path / "one")
    out = tmp_path / "two"
    asked = command(archive, "--out", out, "--records", 4, "--seconds", 20, "--workers", 2)
    for marks in (1, 4):
        running = subprocess.Popen(  # noqa: S603 - our own
            [*asked, *(["--resume"] if marks > 1 else [])], stderr=subprocess.DEVNULL
        )
        _until(lambda wanted=marks: len(list(out.glob("_done/*.json"))) >= wanted, running)
        running.kill()
        running.wait()
    ended = subprocess.run([*asked, "--resume"], check=False, capture_output=True)  # noqa: S603
    assert ended.returncode == 0, ended.stderr
    assert b"27 records = 24 briefs + 3 skipped + 0 failed" in ended.stdout
    assert held(tmp_path / "one") == held(out)


def _until(true, running):
    while running.poll() is None and not true():
        time.sleep(0.01)


def test_ctrl_c_ends_it_cleanly(archive, tmp_path):
    out, long = tmp_path / "out", tmp_path / "long"
    long.mkdir()
    for number in range(200):  # enough that it is still at work when the signal comes
        shutil.copy(archive / "a.jsonl", long / f"{number}.jsonl")
    asked = command(long, "--out", out, "--records", 2, "--workers", 2)
    running = subprocess.Popen(  # noqa: S603 - our own
        asked, stderr=subprocess.PIPE, start_new_session=True
    )
    _until(lambda: list(out.glob("_done/*.json")), running)
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"--resume" in said
    assert b"Traceback" not in said
    assert not list(out.glob("*/.*.part"))


def test_a_run_is_gone_on_with_only_when_it_is_asked_and_the_same(archive, tmp_path):
    out = tmp_path / "out"
    batch([archive], out)
    with pytest.raises(OtherRun, match="--resume"):
        batch([archive], out)
    with pytest.raises(OtherRun, match="records"):
        batch([archive], out, records=5, resume=True)
    with pytest.raises(OtherRun, match="inputs"):
        batch([archive / "a.jsonl"], out, resume=True)
    before = held(out)
    assert batch([archive], out, resume=True)["records"] == 27
    assert held(out) == before


def test_a_table_that_is_not_as_its_mark_says_is_made_again(archive, tmp_path):
    out = tmp_path / "out"
    batch([archive], out)
    before = held(out)
    (out / "events/00000-000001.parquet").write_bytes(b"PAR1")
    (out / "briefs/00000-000002.parquet").unlink()
    batch([archive], out, resume=True)
    assert held(out) == before


def test_two_runs_keep_out_of_each_others_folder(archive, tmp_path):
    job = run.job_of([str(archive)], str(tmp_path / "out"), Settings(), records=4, seconds=20.0)
    steps = run.steps(job, workers=1, ray=None, resume=False)
    next(steps)
    with pytest.raises(OtherRun, match="another run"):
        batch([archive], tmp_path / "out", resume=True)
    steps.close()


def test_a_record_that_nobody_accounts_for_is_no_report(archive, tmp_path):
    out = tmp_path / "out"
    batch([archive], out)
    job = run.job_of([str(archive)], str(out), Settings(), records=4, seconds=20.0)
    (out / "_done/00000-000002.json").unlink()
    with pytest.raises(Incomplete, match="00000-000002"):
        run.report(job)
    (out / "_read/00001.json").unlink()
    batch([archive], out, resume=True)
    mark = json.loads((out / "_read/00001.json").read_text())
    (out / "_read/00001.json").write_text(json.dumps({**mark, "records": 99}))
    with pytest.raises(Incomplete, match="accounted for"):
        run.report(job)


# ---- where it can't be written


def test_a_full_disk_is_said_at_once(archive, tmp_path, monkeypatch):
    monkeypatch.setattr(worker, "serve", _serve_on_a_full_disk)
    with pytest.raises(Unwritable, match="No space left"):
        batch([archive], tmp_path / "out")
    assert not list((tmp_path / "out").glob("_done/*"))
    assert not list((tmp_path / "out").glob("*/.*.part"))


def _serve_on_a_full_disk(pipe, orders):
    def full(_handle):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    store.os.fsync = full
    worker.serve(pipe, orders)


def test_a_folder_that_can_not_be_made_is_said_before_anything_is_read(archive, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Unwritable, match="can't be written"):
        batch([archive], tmp_path / "file" / "out")


def test_workers_that_can_not_start_are_said(archive, tmp_path, monkeypatch):
    monkeypatch.setattr(worker, "serve", _serve_nothing)
    with pytest.raises(Incomplete, match="status 7"):
        batch([archive], tmp_path / "out")


def _serve_nothing(_pipe, _orders):
    os._exit(7)


# ---- the command


def test_the_command_ends_with_3_where_some_failed(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(line(0) + b'{"text": \n' + line(2))
    asked = command(tmp_path / "a.jsonl", "--out", tmp_path / "out", "--workers", 1)
    ended = subprocess.run(asked, check=False, capture_output=True)  # noqa: S603 - our own
    assert ended.returncode == 3, ended.stderr
    assert b"3 records = 2 briefs + 0 skipped + 1 failed" in ended.stdout
    assert b"Malformed 1" in ended.stdout
    (failure,) = read(tmp_path / "out", "failures", "file, number, reason")
    assert failure == (str(tmp_path / "a.jsonl"), 2, "Malformed")


def test_local_workers_are_ended_when_the_run_is_left(archive, tmp_path):
    job = run.job_of([str(archive)], str(tmp_path / "out"), Settings(), records=4, seconds=20.0)
    place = store.store_of(str(tmp_path / "out"))
    before = _workers()
    steps = local.run(jobs.left(job, place, ()), job.orders, workers=2)
    next(steps)
    assert _workers() - before
    steps.close()
    _until(lambda: not (_workers() - before), _Never)
    assert not _workers() - before


class _Never:
    @staticmethod
    def poll():
        return None
