"""The studio: what it is made of."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Literal, get_args, get_origin, get_type_hints

import pytest

import mujaz.serve
from mujaz.brief import Verdict
from mujaz.fact import Claim, Event, Quantity
from mujaz.serve.record import Action, Status

STUDIO = Path(mujaz.serve.__file__).with_name("studio")
MODULES = sorted(STUDIO.glob("*.js"))


def test_the_studio_is_served_and_asks_nobody_else(client):
    page = client.get("/studio/").text
    asked = re.findall(r'(?:href|src)="([^"#]+)"', page)

    assert 'lang="ar" dir="rtl"' in page
    for name in asked:
        if name != "data:,":
            assert client.get(f"/studio/{name}").status_code == 200
    for file in (*MODULES, *STUDIO.glob("*.css"), STUDIO / "index.html"):
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"https?://(?!\")", text), f"{file.name} names another place"


def test_the_fonts_are_ours_to_give_and_few(client):
    named = set(re.findall(r'url\("(fonts/[^"]+)"\)', (STUDIO / "fonts.css").read_text()))
    there = {f"fonts/{file.name}" for file in STUDIO.glob("fonts/*.woff2")}

    assert named == there
    assert sum(file.stat().st_size for file in STUDIO.glob("fonts/*")) < 600_000
    for name in named:
        answer = client.get(f"/studio/{name}")
        assert answer.headers["content-type"] == "font/woff2"
        assert answer.content.startswith(b"wOF2")
    for family in ("noto-naskh-arabic", "ibm-plex-sans-arabic"):
        text = (STUDIO / f"fonts/{family}.OFL.txt").read_text()
        assert "SIL OPEN FONT LICENSE Version 1.1" in text


def test_the_policy_allows_what_the_page_has(client):
    page = client.get("/studio/")

    assert "unsafe" not in page.headers["content-security-policy"]
    assert not re.search(r"<script(?![^>]*src=)|<style|\son\w+=|style=", page.text)


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.name)
def test_a_module_sets_text_only_as_text(file):
    text = file.read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", text)
    if shutil.which("node"):
        asked = ["node", "--check", "--input-type=module"]
        subprocess.run(asked, input=text, text=True, check=True, capture_output=True)  # noqa: S603


def test_both_languages_have_every_word():
    arabic, english = (
        set(re.findall(r"(?:^|[ {])(\w+): \"", (STUDIO / name).read_text(encoding="utf-8")))
        for name in ("ar.js", "en.js")
    )
    used = {
        name
        for file in (*MODULES, STUDIO / "index.html")
        for name in re.findall(
            r"""(?:word\("|data-word="|data-label=")(\w+)""", file.read_text(encoding="utf-8")
        )
    }
    shown = {one.value for kind in (Action, Status, Verdict) for one in kind}
    shown |= {name for of in (Event, Quantity, Claim) for name in choices(of)}

    assert arabic == english
    assert used <= arabic
    assert shown - {"said", "document", "named", "=", "<", ">", "<=", ">=", "~"} <= arabic


def choices(of):
    """Return every word that a fact's fields choose from."""
    hints = get_type_hints(of).values()
    return {name for hint in hints if get_origin(hint) is Literal for name in get_args(hint)}
