"""Settings of a house: the TOML, its faults, the commands that take it, and their page."""

import dataclasses
import json
import re
import tomllib
from pathlib import Path

import pytest

from invented_news import LEADS, SENTENCES
from mujaz.errors import Malformed, NoSuchSource
from mujaz.settings import Settings
from mujaz.style.file import settings_of

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
PAGE = (DOCS / "settings.md").read_text(encoding="utf-8")
TITLE = LEADS[0].removesuffix(".")
BODY = "\n\n".join((LEADS[0], *SENTENCES[:11]))


@pytest.fixture
def house(tmp_path):
    def written(text):
        path = tmp_path / "house.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.fixture
def run(run, tmp_path):
    """Return a function that gives the article to a command."""
    record = {"id": "bridge", "title": TITLE, "body": BODY, "published": "2026-11-04"}
    source = tmp_path / "خبر.json"
    source.write_text(json.dumps(record), encoding="utf-8")
    return lambda command, *args: run(command, source, *args)


def test_an_empty_file_changes_nothing(house):
    assert settings_of(house("")) == Settings()


def test_a_file_says_what_it_says_and_nothing_else(house):
    told = settings_of(
        house('points = 1\nsummary_words = [5, 20]\nbanned = ["جسر"]\n[preferred]\n"أ" = "ب"\n')
    )
    assert told == Settings(points=1, summary_words=(5, 20), banned=("جسر",), preferred={"أ": "ب"})


FAULTS = [
    ("pionts = 3", "pionts: no such setting; do you mean points?"),
    ("colour = 'red'", "colour: no such setting"),
    ("points = 'three'", "points: "),
    ("points = 3.5", "points: "),
    ("points = true", "points: "),
    ("points = 1979-05-27", "points: "),
    ("points = -1", "points must not be negative"),
    ("points = nan", "points: "),
    ("summary_words = [60, 30]", "summary_words must be 0 < low <= high"),
    ("summary_words = [1, 2, 3]", "summary_words"),
    ("point_words = 6", "point_words: "),
    ("digits = 'roman'", "digits: "),
    ("months = 8", "months: "),
    ("label = ''", "label must be one line"),
    ('label = "a\\nb"', "label must be one line"),
    ("banned = ['جسر', 3]", "banned.1: "),
    ("banned = ['،']", "banned: «،» is no word"),
    ("preferred = ['جسر']", "preferred: "),
    ("[preferred]\n'مئة' = 'ألف'", "preferred: «مئة» is a number"),
    ("llm_threshold = 2.0", "llm_threshold must be above 0 and at most 1"),
    ("timeout_seconds = 0.0", "timeout_seconds must be above 0"),
    ("points = ", "is no TOML"),
]


@pytest.mark.parametrize(("text", "fault"), FAULTS)
def test_a_fault_is_one_line_that_names_file_and_key(house, text, fault):
    path = house(text)
    with pytest.raises(Malformed) as raised:
        settings_of(path)
    said = str(raised.value)
    assert said.startswith(f"{path}: {fault}")
    assert "\n" not in said


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(NoSuchSource, match=r"none\.toml"):
        settings_of(tmp_path / "none.toml")
    binary = tmp_path / "binary.toml"
    binary.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(NoSuchSource, match=r"binary\.toml"):
        settings_of(binary)


@pytest.mark.parametrize("command", ["digest", "facts", "verify"])
def test_every_command_that_makes_something_takes_settings(run, house, command):
    more = ("-",) if command == "verify" else ()
    code, out, err = run(command, *more, "--settings", house("pionts = 3"))
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert "house.toml: pionts" in err


def test_what_the_command_line_gives_goes_before_the_file(run, house):
    path = house('points = 1\nllm_wording = "own"\nengine = "embedded"')
    _, out, _ = run("digest", "--json", "--settings", path, "--llm-wording", "verbatim")
    told = json.loads(out)["made_by"]["settings"]
    assert (told["points"], told["llm_wording"]) == (1, "verbatim")


def test_the_label_of_the_house_is_printed(run, house):
    path = house('label = "بمساعدة الآلة"')
    assert "[بمساعدة الآلة]" in run("digest", "--settings", path)[1]
    assert "[بمساعدة الآلة]" in run("facts", "--settings", path)[1]


@pytest.mark.parametrize(
    ("options", "file", "beside"),
    [
        ((), "", False),
        (("--beside-title",), "", True),
        ((), "beside_title = true", True),
        (("--with-title",), "beside_title = true", False),
    ],
)
def test_whether_the_digest_stands_beside_its_title(run, house, options, file, beside):
    _, out, _ = run("digest", "--json", *options, "--settings", house(file))
    assert json.loads(out)["made_by"]["settings"]["beside_title"] is beside


def test_the_page_has_its_title_above(run, tmp_path):
    told = "افتتح وزير النقل سليم الحداد"
    for options, is_there in (((), False), (("--with-title",), True)):
        made = tmp_path / "page.html"
        assert run("digest", "--html", made, *options)[0] == 0
        box = re.search("<aside.*?</aside>", made.read_text(encoding="utf-8"), re.DOTALL)[0]
        assert "ملخص المقال" in box
        assert (told in box) is is_there


# ---- the page


def rows():
    return dict(re.findall(r"^\| `(\w+)` \| (none|`[^|]*`) \|", PAGE, re.MULTILINE))


def test_the_table_has_every_setting_and_its_default():
    told = {
        name: None if value == "none" else tomllib.loads(f"it = {value.strip('`')}")["it"]
        for name, value in rows().items()
    }
    real = json.loads(json.dumps(dataclasses.asdict(Settings())))
    assert told == real


def test_the_table_names_every_choice():
    for one in dataclasses.fields(Settings):
        for choice in re.findall(r'"(\w+)"', str(one.type)):
            assert choice in PAGE, f"{one.name}: {choice}"


def test_the_example_is_a_file_that_can_be_used(house):
    (example,) = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    assert settings_of(house(example)) != Settings()
