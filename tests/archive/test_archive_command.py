"""`mujaz archive`: what each command prints, how it ends, and that a killed run loses nothing."""

import gzip
import json
import lzma
import os
import signal
import subprocess
import sys
import time
from functools import partial

import pytest
from news import BASE, BRIDGE, HARVEST

from invented_news import LEADS, SENTENCES
from mujaz.archive import intake
from mujaz.archive.input import Input, hash_of, inputs_at, now
from mujaz.archive.intake import take_in
from mujaz.archive.kept import Failure, Outcome
from mujaz.archive.open import open_archive
from mujaz.archive.query import Query
from mujaz.settings import Settings

ENGLISH = "The minister opened the new bridge on Sunday morning, and the city celebrated it. " * 4


@pytest.fixture
def run(run, tmp_path):
    """Return a function that runs `mujaz archive` here and gives (exit code, stdout, stderr)."""
    return partial(run, "archive", "--db", str(tmp_path / "archive.db"))


def line(**record):
    return json.dumps(record, ensure_ascii=False) + "\n"


def articles(number):
    """Return so many articles of ours as JSON Lines, some of them no articles at all."""
    rows = []
    for place in range(number):
        some = [
            LEADS[place % len(LEADS)],
            *(SENTENCES[(place * 3 + k) % len(SENTENCES)] for k in range(5)),
        ]
        record = {
            "url": f"https://a.example/{place}",
            "text": "\n\n".join(some),
            "date": f"2026-11-{1 + place % 28:02}T0{place % 10}:00:00+03:00",
            "source": "الضفاف",
        }
        rows.append(line(**record) if place % 10 != 7 else line(title="بلا نص", url=record["url"]))
    return "".join(rows)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "news"
    (folder / "more").mkdir(parents=True)
    (folder / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (folder / "more" / "base.html").write_text(f"<p>{BASE}</p>", encoding="utf-8")
    packed = gzip.compress(
        line(body=HARVEST, id="harvest", date="Mon, 16 Nov 2026 09:00:00 +0300").encode()
    )
    (folder / "wire.jsonl.gz").write_bytes(packed)
    (folder / "english.txt").write_text(ENGLISH, encoding="utf-8")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    (folder / "cut.jsonl.xz").write_bytes(lzma.compress(line(body=BASE).encode())[:-20])
    return folder


def test_what_goes_in_is_counted_and_what_fails_is_a_row_with_its_reason(run, folder):
    code, out, err = run("add", folder)
    assert (code, out) == (3, "4 new, 0 version, 0 same, 2 failed\n")
    assert "english.txt" in err
    assert "cut.jsonl.xz" in err
    code, out, _ = run("failures")
    assert code == 0
    assert len(out.splitlines()) == 2


def test_a_file_that_holds_no_article_is_a_row_too(run, tmp_path):
    (tmp_path / "none.json").write_text("[]")
    code, _, err = run("add", tmp_path / "none.json")
    assert code == 3
    assert "holds no article" in err


def test_settings_that_no_article_could_be_made_with_end_the_run_at_once(run, folder, monkeypatch):
    monkeypatch.delenv("MUJAZ_LLM_URL", raising=False)
    (folder / "house.toml").write_text('engine = "llm"\n')
    code, out, _ = run("add", folder, "--settings", folder / "house.toml")
    assert (code, out) == (2, "")
    assert run("failures")[0] == 1


def test_what_is_in_already_changes_nothing(run, folder):
    run("add", folder)
    code, out, _ = run("add", folder)
    assert (code, out) == (3, "0 new, 0 version, 4 same, 2 failed\n")


def test_a_record_under_other_names(run, folder):
    run("add", folder / "wire.jsonl.gz")
    code, out, _ = run("search", "القمح", "--json")
    (hit,) = json.loads(out)["hits"]
    assert code == 0
    assert (hit["id"], hit["published"]) == ("harvest", "2026-11-16T06:00:00+00:00")
    assert hit["marks"]


def test_what_is_found_is_printed_and_nothing_found_is_a_no(run, folder):
    run("add", folder)
    code, out, _ = run("search", "وللحكومة")
    assert code == 0
    assert "«الحكومة»" in out
    assert run("search", "غواصة")[:2] == (1, "")


def test_the_versions_of_an_article(run, tmp_path):
    file = tmp_path / "one.jsonl"
    file.write_text(
        line(id="b", body=BRIDGE) + line(id="b", body=BRIDGE.replace("240", "275")), "utf-8"
    )
    assert run("add", file)[1] == "1 new, 1 version, 0 same, 0 failed\n"
    code, out, _ = run("versions", "b")
    assert code == 0
    assert "− 240" in out
    assert "+ 275" in out
    assert "! quantities: 240 مليون دينار" in out
    told = json.loads(run("versions", "b", "--json")[1])
    (change,) = told["versions"][1]["changes"]
    assert (change["before"]["text"], change["after"]["text"]) == ("240", "275")


def test_an_export_comes_in_again(run, folder, tmp_path):
    run("add", folder)
    code, out, _ = run("export")
    assert code == 0
    again = tmp_path / "again.jsonl"
    again.write_text(out, encoding="utf-8")
    other = open_archive(":memory:")
    counts = take_in(other, inputs_at(again, Settings()), Settings())
    assert counts == {Outcome.NEW: 4}
    assert {k.id for k in other.articles()} == {
        json.loads(row)["article"]["id"] for row in out.splitlines()
    }


def test_what_is_old_is_forgotten(run, folder):
    run("add", folder)
    assert run("forget", "--keep", 36500)[1] == "0 forgotten\n"
    (folder / "old.json").write_text(line(body=BRIDGE, id="old", published="2001-01-01"), "utf-8")
    run("add", folder)
    assert run("forget", "--keep", 3650)[1] == "1 forgotten\n"
    assert run("add", folder)[1].startswith("0 new")


def test_a_file_and_an_archive_that_are_not_there_are_said(run, tmp_path):
    code, _, err = run("add", tmp_path / "nothing")
    assert code == 2
    assert "nothing" in err
    assert run("search", "x")[0] in (1, 2)
    assert run("add")[0] == 2


def test_what_was_learned_is_found_in_other_words(run, tmp_path):
    file = tmp_path / "harvest.txt"
    file.write_text(HARVEST, encoding="utf-8")
    run("add", str(file))

    assert run("learn") == (0, "1 read\n", "")
    assert run("learn")[1] == "0 read\n"
    code, told, _ = run("search", "--meaning", "الفلاحون يجمعون محاصيلهم", "--json")
    assert (code, len(json.loads(told)["hits"])) == (0, 1)
    assert run("search", "--meaning", "بطولة ويمبلدون للتنس")[0] == 1


def test_an_archive_that_is_not_there_is_not_made_by_a_search(run, tmp_path):
    assert run("search", "x")[0] == 2
    assert not (tmp_path / "archive.db").exists()


def test_lines_and_files_that_are_too_long_are_rows(tmp_path):
    file = tmp_path / "wire.jsonl"
    file.write_text(
        line(id="b", body=BRIDGE) + "x" * 9000 + "\n" + line(id="c", body=BASE), "utf-8"
    )
    given = list(inputs_at(file, Settings(max_bytes=4000)))
    assert [type(one) for one in given] == [Input, Failure, Input]
    assert "more than 4000 bytes" in given[1].reason
    big = tmp_path / "big.txt"
    big.write_text("x" * 5000, "utf-8")
    assert isinstance(next(inputs_at(big, Settings(max_bytes=4000))), Failure)


def contents(where):
    """Return all that an archive keeps, the times at which it came left out."""
    kept = open_archive(where)
    found = [(k.number, k.id, k.version, k.at, k.copy_of, k.brief) for k in kept.arrivals()]
    words = [k.id for k in kept.search(Query(text="المشروع"))]
    return found, words, {(f.source, f.reason) for f in kept.failures()}


def ended(group):
    """Say whether every process of a group ends, a minute being enough."""
    for _ in range(600):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    os.killpg(group, signal.SIGKILL)
    return False


def test_a_killed_import_resumes_and_ends_as_if_it_had_not_been(tmp_path, run):
    wire = tmp_path / "wire.jsonl"
    wire.write_text(articles(300), encoding="utf-8")
    killed = str(tmp_path / "killed.db")
    command = [sys.executable, "-m", "mujaz", "archive", "--db", killed, "add", str(wire)]
    process = subprocess.Popen(  # noqa: S603 - our own program
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    held = 0
    while process.poll() is None and not held:  # until the first batch is in
        try:
            held = open_archive(killed, there=True).count()
        except Exception:  # noqa: BLE001 - not made yet
            held = 0
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert ended(process.pid), "the workers outlived the import"
    assert 0 < held < 270, "the import ended before it could be killed"
    assert subprocess.run(command, check=False, capture_output=True).returncode == 3  # noqa: S603
    run("add", wire)
    assert contents(killed) == contents(str(tmp_path / "archive.db"))
    assert len(contents(killed)[0]) == 270


def dies(given, _):
    """Stand in for an article that takes its worker with it, or that we did not think of."""
    if b"die" in given.data:
        os.kill(os.getpid(), signal.SIGKILL)
    if b"fail" in given.data:
        raise ZeroDivisionError("nobody thought of it")
    return (Failure(source=given.source, reason="done", at=given.at, input=given.hash),)


def test_workers_take_turns_and_the_order_stays(monkeypatch, tmp_path):
    monkeypatch.setattr(intake, "_TURN", 5)
    monkeypatch.setattr(intake, "packed_of", dies)
    archive = open_archive(str(tmp_path / "archive.db"))
    given = [
        Input(source=str(n), data=b"fine", hash=hash_of(b"%d" % n), at=now()) for n in range(12)
    ]
    seen = []
    take_in(archive, given, Settings(), tell=lambda added: seen.append(int(added.id)))
    assert seen == list(range(12))


def test_a_worker_that_dies_is_one_row_and_the_others_go_on(monkeypatch, tmp_path):
    monkeypatch.setattr(intake, "packed_of", dies)
    archive = open_archive(str(tmp_path / "archive.db"))
    told = {3: b"die", 7: b"fail"}
    given = [
        Input(source=str(n), data=told.get(n, b"fine %d" % n), hash=hash_of(b"%d" % n), at=now())
        for n in range(20)
    ]
    reasons = {}
    take_in(archive, given, Settings(), tell=lambda added: reasons.update({added.id: added.reason}))
    assert len(reasons) == 20
    assert "ended its worker" in reasons.pop("3")
    assert "nobody thought of it" in reasons.pop("7")
    assert set(reasons.values()) == {"done"}
