"""The command line: what each command prints, where, and how it ends."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from lxml import html as reader

import mujaz
from mujaz import cli
from mujaz.article import Article
from mujaz.engine import brief_of
from mujaz.errors import TooShort
from mujaz.evaluate.form import SAMPLE
from mujaz.publish.json import from_json, schema
from mujaz.serve import hooks
from mujaz.serve.record import Action, Entry, Record, Status
from mujaz.serve.sqlite import SqliteDesk

ROOT = Path(__file__).resolve().parent.parent
TITLE = "جسر الوادي يعود إلى العمل بعد ترميم دام عامين"
BODY = (
    "أعادت بلدية الساحل صباح الثلاثاء 3 نوفمبر 2026 فتح جسر الوادي أمام المركبات، بعد ترميم "
    "دام عامين وكلف 12 مليون دولار.\n\n"
    "وقال رئيس البلدية نبيل الشامي إن الجسر سيتحمل 40 ألف مركبة يوميا، ونفى أن تكون الأشغال "
    "قد تأخرت بسبب نقص التمويل.\n\n"
    "ومن المقرر أن تفتتح البلدية مطلع العام المقبل ممرا للمشاة والدراجات على الجانب الشرقي من "
    "الجسر، وهو ممر طالب به سكان الحي منذ سنوات.\n"
)
OWN_PLACE = """[places]
"جسر الوادي" = { kind = "facility", country = "TN", at = [36.80, 10.18] }
"""
RECORD = {"id": "bridge", "title": TITLE, "body": BODY, "published": "2026-11-04"}


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "خبر.json"
    path.write_text(json.dumps(RECORD, ensure_ascii=False), encoding="utf-8")
    return str(path)


@pytest.fixture
def articles(tmp_path):
    path = tmp_path / "wire.jsonl"
    rows = (RECORD, {**RECORD, "id": "bridge-2"})
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return str(path)


def apart(*args, **options):
    """Run `python -m mujaz` in a process of its own."""
    command = [sys.executable, "-m", "mujaz", *args]
    return subprocess.run(command, capture_output=True, check=False, **options)  # noqa: S603


# ---- digest


def test_the_digest_is_printed_with_its_label(run, article):
    code, out, err = run("digest", article)
    assert (code, err) == (0, "")
    assert out.startswith(TITLE)
    assert "ملخص المقال  [إنتاج AI]" in out
    assert "«" not in out


def test_evidence_slices_to_the_words_shown(run, article):
    _, out, _ = run("digest", article, "--evidence")
    shown = re.findall(r"^    (\d+)-(\d+) «(.*)»$", out, flags=re.MULTILINE)
    assert shown
    body = from_json(run("digest", article, "--json")[1]).article.body
    assert [body[int(start) : int(end)] for start, end, _ in shown] == [w for *_, w in shown]


def test_json_is_the_contract(run, article):
    code, out, _ = run("digest", article, "--json")
    assert code == 0
    jsonschema.Draft202012Validator(schema()).validate(json.loads(out))
    brief = from_json(out)
    assert brief.article.title == TITLE
    assert brief.article.published.isoformat() == "2026-11-04"


def test_the_same_article_gives_the_same_bytes(run, article):
    assert run("digest", article, "--json") == run("digest", article, "--json")


def test_html_goes_to_the_file_and_nothing_to_the_screen(run, article, tmp_path):
    file = tmp_path / "صفحة.html"
    assert run("digest", article, "--html", file) == (0, "", "")
    root = reader.fromstring(file.read_bytes().decode("utf-8"))
    assert root.find(".//h1").text_content() == TITLE
    assert root.xpath("//aside[@data-digital-source-type]")


def test_markdown_is_printed(run, article):
    code, out, _ = run("digest", article, "--markdown")
    assert code == 0
    assert f"\n# {TITLE}\n" in out


def test_the_date_given_goes_before_the_articles(run, article):
    _, out, _ = run("digest", article, "--json", "--published", "2025-08-22")
    assert from_json(out).article.published.isoformat() == "2025-08-22"


def test_standard_input_is_read():
    done = apart("digest", "-", "--json", input=BODY.encode("cp1256"))
    assert done.returncode == 0, done.stderr
    assert "جسر الوادي" in from_json(done.stdout.decode("utf-8")).article.body


def test_of_several_articles_json_is_one_line_each(run, articles):
    code, out, _ = run("digest", articles, "--json")
    assert code == 0
    assert [from_json(row).article.id for row in out.splitlines()] == ["bridge", "bridge-2"]


def test_several_articles_are_printed_one_after_another(run, articles):
    assert run("digest", articles)[1].count(TITLE) == 2
    assert run("digest", articles, "--markdown")[1].count(TITLE) == 2


# ---- facts


def test_facts_are_printed_by_kind_with_the_words_of_the_article(run, article):
    code, out, err = run("facts", article)
    assert (code, err) == (0, "")
    assert out.startswith(TITLE)
    assert "12 مليون دولار" in out
    body = from_json(run("facts", article, "--json")[1]).article.body
    shown = re.findall(r"(\d+)-(\d+) «(?:\[[^\]]*\] )?([^«»]*)»", out)  # in brackets, of whom
    assert shown
    assert all(body[int(start) : int(end)] == words for start, end, words in shown)


def test_facts_as_json_are_a_brief_without_a_digest(run, article):
    code, out, _ = run("facts", article, "--json")
    assert code == 0
    jsonschema.Draft202012Validator(schema()).validate(json.loads(out))
    brief = from_json(out)
    assert (brief.digest.summary, brief.digest.points) == ((), ())
    assert brief.facts == from_json(run("digest", article, "--json")[1]).facts
    assert "2026-11-03" in [one.value for one in brief.facts.dates]
    assert brief.made_by.models["tagger"]


def test_the_timeline_is_in_the_order_of_time(run, article):
    code, out, _ = run("facts", article, "--timeline")
    assert code == 0
    assert out.index("أعادت بلدية الساحل") < out.index("أن تفتتح البلدية")


def test_facts_go_to_every_file_that_is_asked_for(run, article, tmp_path):
    names = {"--map": "خريطة.svg", "--csv": "أحداث.csv", "--ical": "م.ics", "--geojson": "م.json"}
    files = {option: tmp_path / name for option, name in names.items()}
    given = [word for pair in files.items() for word in pair]
    assert run("facts", article, *given) == (0, "", "")
    written = {option: path.read_bytes().decode("utf-8") for option, path in files.items()}
    assert written["--map"].startswith("<svg")
    assert written["--csv"].startswith("\ufeffstart,end,when,status")
    assert written["--ical"].startswith("BEGIN:VCALENDAR\r\n")
    assert json.loads(written["--geojson"])["type"] == "FeatureCollection"


def test_of_several_articles_facts_are_one_line_each(run, articles):
    _, out, _ = run("facts", articles, "--json")
    assert [from_json(row).article.id for row in out.splitlines()] == ["bridge", "bridge-2"]


def test_a_house_adds_places_of_its_own(run, article, tmp_path):
    file = tmp_path / "أماكن.toml"
    file.write_text(OWN_PLACE, encoding="utf-8")
    _, out, _ = run("facts", article, "--json", "--places", file)
    assert "جسر الوادي" in [place.text for place in from_json(out).facts.places]
    assert "جسر الوادي" not in [
        p.text for p in from_json(run("facts", article, "--json")[1]).facts.places
    ]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--json", "--timeline"), "choose one of"),
        (("--map", "ليس-هنا/خريطة.svg"), "can't be written"),
        (("--places", "ليس-هنا.toml"), "can't be read as a file of places"),
    ],
)
def test_facts_that_cannot_be_given_say_why(run, article, given, said):
    code, out, err = run("facts", article, *given)
    assert (code, out) == (2, "")
    assert said in err.replace("\n", " ")


def test_a_file_tells_the_facts_of_one_article(run, articles, tmp_path):
    code, out, err = run("facts", articles, "--csv", tmp_path / "أحداث.csv")
    assert (code, out) == (2, "")
    assert "2 articles" in err


# ---- how it ends


@pytest.fixture
def placed(article, articles, tmp_path, monkeypatch):
    """Stand in an empty folder; return the words that arguments may name."""
    monkeypatch.chdir(tmp_path)
    return {"article": article, "articles": articles, "folder": tmp_path}


@pytest.mark.parametrize(
    "args",
    [
        ("digest",),
        ("digest", "{article}", "--json", "--markdown"),
        ("digest", "{article}", "--html", "x.html", "--json"),
        ("digest", "{article}", "--engine", "magic"),
        ("digest", "{article}", "--published", "أمس"),
        ("digest", "{articles}", "--html", "x.html"),
        ("digest", "{article}", "--html", "{folder}/no/such/folder.html"),
        ("digest", "{article}", "--html", "{folder}"),
        ("nonsense",),
        ("--nonsense",),
    ],
)
def test_wrong_usage_is_2_and_is_explained(run, args, placed):
    code, out, err = run(*(arg.format(**placed) for arg in args))
    assert (code, out) == (2, "")
    assert "Error: " in err
    assert not Path("x.html").exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("no-such.txt", None),
        ("empty.txt", b""),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
        ("english.txt", b"The bridge was opened again on Tuesday by the mayor. " * 20),
        ("broken.json", b'{"title": '),
    ],
)
def test_what_cannot_be_read_is_2_and_one_line(run, name, content, tmp_path):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    code, out, err = run("digest", path)
    assert (code, out) == (2, "")
    assert err.startswith(f"mujaz: {path}")
    assert err.count("\n") == 1


def test_a_private_address_is_refused_unless_allowed(run):
    code, _, err = run("digest", "http://127.0.0.1:9/x")
    assert code == 2
    assert "http://127.0.0.1:9/x" in err
    allowed = run("digest", "http://127.0.0.1:9/x", "--allow-private")
    assert allowed[0] == 2
    assert allowed[2] != err


def test_an_error_cannot_speak_to_the_terminal(run):
    _, _, err = run("digest", "no\x1b[2Jsuch\nfile")
    assert "\x1b" not in err
    assert err.count("\n") == 1


def test_of_several_the_one_that_fails_is_said_and_the_others_are_printed(
    run, articles, monkeypatch
):
    """No record that reads well fails later yet: the engine's refusal is put in its place."""
    real = cli.digest.brief_of

    def refuses_one(article, settings):
        if article.id == "bridge":
            raise TooShort("bridge", "has too few words")
        return real(article, settings)

    monkeypatch.setattr(cli.digest, "brief_of", refuses_one)
    code, out, err = run("digest", articles, "--json")
    assert code == 3
    assert [from_json(row).article.id for row in out.splitlines()] == ["bridge-2"]
    assert err == "mujaz: bridge: has too few words\n"


def test_every_locale_prints_utf_8(article):
    bare = {"PATH": os.environ["PATH"], "LANG": "C", "LC_ALL": "POSIX", "PYTHONUTF8": "0"}
    for coding in ({}, {"PYTHONIOENCODING": "ascii"}):
        done = apart("digest", article, env={**bare, "PYTHONCOERCECLOCALE": "0", **coding})
        assert done.returncode == 0, done.stderr
        assert done.stdout.decode("utf-8").startswith(TITLE)


def test_a_pipe_closed_early_is_no_failure():
    with subprocess.Popen(
        [sys.executable, "-m", "mujaz", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


# ---- schema, evaluate, help


def test_the_schema_is_printed(run):
    code, out, _ = run("schema")
    assert code == 0
    assert json.loads(out) == schema()


def test_evaluate_hands_over_what_was_asked_and_ends_with_its_answer(run, monkeypatch):
    asked = []

    def answers(suites, **options):
        asked.append((suites, options))
        return 1

    monkeypatch.setattr(cli.evaluate, "measure", answers)
    assert run("evaluate", "easc", "bbc", "--gate", "--sample", "7")[0] == 1
    assert run("evaluate", "--write-floors", "--lower", "--show", "0")[0] == 1
    plain = {"gate": False, "sample": SAMPLE, "show": 5, "write_floors": False, "lower": False}
    assert asked == [
        (("easc", "bbc"), plain | {"gate": True, "sample": 7}),
        ((), plain | {"write_floors": True, "lower": True, "show": 0}),
    ]


def test_the_version_is_printed(run):
    assert run("--version") == (0, f"mujaz {mujaz.__version__}\n", "")


COMMANDS = [command.callback.__name__ for command in cli.commands.registered_commands]


def test_the_commands_are_those_of_the_design():
    assert [
        *("digest", "facts", "verify", "batch", "schema", "stories", "story"),
        *("evaluate", "serve", "log", "mcp"),
    ] == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_arabic_example_and_a_place_in_the_docs(run, command):
    code, out, _ = run(command, "--help")
    assert code == 0
    example = out.partition("Example:\n")[2]
    assert f"mujaz {command}" in example
    assert re.search("[ء-ي]{3}", example)
    assert all(re.search(rf"^  {option}\b.*\w{{3}}", out, re.MULTILINE) for option in options(out))
    docs = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "docs").rglob("*.md"))
    assert f"mujaz {command}" in docs
    assert not [option for option in options(out) if f"`{option}" not in docs]


def options(text):
    return set(re.findall(r"^  (--[\w-]+)", text, flags=re.MULTILINE)) - {"--help"}


# ---- verify


def test_verify_ends_with_one_when_a_statement_is_not_supported(run, article, tmp_path):
    summary = tmp_path / "ملخص.txt"
    summary.write_text("كلف ترميم الجسر 12 مليون دولار.\n", encoding="utf-8")
    code, out, _ = run("verify", article, summary)
    assert code == 0
    assert "1 من 1 مدعومة" in out
    summary.write_text("• كلف ترميم الجسر 21 مليون دولار.\n", encoding="utf-8")
    code, out, _ = run("verify", article, summary, "--json")
    assert code == 1
    assert json.loads(out)["statements"][0]["text"] == "كلف ترميم الجسر 21 مليون دولار."


def test_verify_writes_a_page(run, article, tmp_path):
    summary = tmp_path / "ملخص.txt"
    summary.write_text("كلف ترميم الجسر 21 مليون دولار.\n", encoding="utf-8")
    code, out, _ = run("verify", article, summary, "--html", tmp_path / "صفحة.html")
    assert (code, out) == (1, "")
    page = (tmp_path / "صفحة.html").read_text(encoding="utf-8")
    assert reader.document_fromstring(page).find_class("judged")


def test_verify_wants_a_summary_or_the_printed_one(run, article, tmp_path):
    assert run("verify", article)[0] == 2
    code, _, err = run("verify", article, "--printed")
    assert code == 2
    assert "no statement" in err
    assert run("verify", article, tmp_path / "لا شيء.txt")[0] == 2


def test_the_schema_of_a_verification_is_printed_too(run):
    code, out, _ = run("schema", "verification")
    assert code == 0
    assert json.loads(out)["title"] == "mujaz/verification/1"


# ---- log


def test_the_log_of_a_desk_is_printed(run, tmp_path):
    file = str(tmp_path / "mujaz.db")
    desk = SqliteDesk(file)
    brief = brief_of(Article(id="bridge", body=BODY))
    kept = Record(id="a", version=1, status=Status.DRAFT, created="t", changed="t", brief=brief)
    desk.keep(
        kept, Entry(brief="a", version=1, at="t", by="ليلى", action=Action.MADE, detail={"x": 1})
    )
    desk.close()

    code, out, _ = run("log", "--db", file)
    assert (code, json.loads(out)["by"]) == (0, "ليلى")
    table = run("log", "--db", file, "--as", "csv", "--brief", "a")[1]
    assert table.startswith("\ufeffnumber,brief,")
    assert table.count("\r\n") == 2
    code, out, err = run("log", "--db", file, "--brief", "b")
    assert (code, out) == (2, "")
    assert "b: is no brief of this desk" in err


def test_a_desk_that_is_not_there_has_no_log(run, tmp_path):
    code, out, err = run("log", "--db", tmp_path / "none.db")
    assert (code, out) == (2, "")
    assert "none.db: is no file" in err


# ---- serve


def test_a_new_hook_is_printed_for_the_file_and_nowhere_else(run, tmp_path):
    code, out, err = run("serve", "--new-hook", "نظام النشر")
    assert (code, err) == (0, "")
    file = tmp_path / "hooks.toml"
    file.write_text(out, encoding="utf-8")
    assert hooks.read(file)[0].name == "نظام النشر"


def test_a_database_that_is_not_there_is_told_without_its_password(run):
    code, out, err = run("serve", "--db", "postgresql://leila:secret@127.0.0.1:1/mujaz")
    assert (code, out) == (2, "")
    assert "postgresql://127.0.0.1:1/mujaz: is no desk that can be opened" in err
    assert "secret" not in err
