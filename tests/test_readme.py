"""The documentation is executed: commands, links and output are those of today."""

import re
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest
import typer.main

from mujaz.cli import commands as app

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    *(ROOT / p for p in ("README.md", "README.ar.md", "CONTRIBUTING.md", "examples/README.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")
FENCED = re.compile(r"^```(?:sh|console)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
INDENTED = re.compile(r"^ {4}(.+)$", re.MULTILINE)
QUOTED = re.compile(r"`((?:mujaz|scripts/)[^`\n]*)`")

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))


def typed(page: Path) -> list[str]:
    """Return the lines of a page that a reader may type: fenced, indented or quoted."""
    text = page.read_text(encoding="utf-8")
    shown = [line for block in FENCED.findall(text) for line in block.splitlines()]
    shown += INDENTED.findall(text) + QUOTED.findall(text)
    lines = [line.removeprefix("$ ").split("#")[0].strip() for line in shown]
    return [line for line in lines if re.match(r"(?:mujaz [a-z]|scripts/[a-z]+(?: |$))", line)]


@every_page
def test_what_a_page_links_to_is_there(page):
    gone = [to for to in LINK.findall(page.read_text("utf-8")) if not (page.parent / to).exists()]
    assert not gone


@every_page
def test_commands_that_a_page_shows_exist(page):
    known = typer.main.get_command(app).commands
    for line in typed(page):
        words = line.split()
        if words[0] == "mujaz":
            assert words[1] in known, line
            check_options(known[words[1]], words[2:], line)
        else:
            assert (ROOT / words[0]).is_file(), line
            if words[0] == "scripts/digest":
                check_options(known["digest"], words[1:], line)


def check_options(command, words, line):
    options = {name for parameter in command.params for name in parameter.opts}
    if hasattr(command, "commands"):  # of several, the one that is named
        (under,) = [command.commands[word] for word in words if word in command.commands]
        options |= {name for parameter in under.params for name in parameter.opts}
    assert {w for w in words if w.startswith("--")} <= options | {"--help"}, line


def test_every_command_is_in_the_readme_and_has_help():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, command in typer.main.get_command(app).commands.items():
        assert f"mujaz {name}" in text
        assert command.help
        assert all(under.help for under in getattr(command, "commands", {}).values())


@every_page
def test_output_shown_is_the_output_of_today(page):
    """Refresh it with scripts/readme."""
    text = page.read_text(encoding="utf-8")
    assert readme_script().refreshed(text) == text


def readme_script():
    loader = SourceFileLoader("readme", str(ROOT / "scripts/readme"))
    module = module_from_spec(spec_from_loader("readme", loader))
    loader.exec_module(module)
    return module


def test_both_readmes_show_the_same_commands():
    english, arabic = (typed(ROOT / name) for name in ("README.md", "README.ar.md"))
    assert {c for c in english if c.startswith("mujaz digest")} == {
        c for c in arabic if c.startswith("mujaz digest")
    }


def test_every_example_is_listed():
    listed = (ROOT / "examples/README.md").read_text(encoding="utf-8")
    there = {p.name for p in (ROOT / "examples").iterdir()} - {"README.md"}
    assert there == set(re.findall(r"^\| \[([^\]]+)\]", listed, re.MULTILINE))


def test_every_page_is_in_the_index():
    index = set(LINK.findall((ROOT / "docs/README.md").read_text(encoding="utf-8")))
    assert {p.name for p in (ROOT / "docs").glob("*.md")} - {"README.md"} <= index
