"""The Dockerfile: hadolint finds nothing, and what it starts is there.

No image is built here: a test may not count on a container engine, or on a registry.
"""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest
import typer.main

from mujaz.cli import commands as app

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "Dockerfile"
# A line that ends in a backslash goes on; comments are left out.
WHOLE = re.sub(r"\\\n\s*", " ", re.sub(r"^#.*\n", "", FILE.read_text("utf-8"), flags=re.MULTILINE))
STEPS = [tuple(line.split(maxsplit=1)) for line in WHOLE.splitlines() if line.strip()]
LAST = STEPS[max(number for number, step in enumerate(STEPS) if step[0] == "FROM") :]


def said(instruction, steps=STEPS):
    return [what for name, what in steps if name == instruction]


def test_hadolint_finds_nothing():
    beside = str(Path(sys.executable).parent)
    hadolint = shutil.which("hadolint", path=os.pathsep.join((beside, os.environ["PATH"])))
    if hadolint is None:
        assert not os.environ.get("CI"), "no hadolint: scripts/setup installs it"
        pytest.skip("skipped: no hadolint; scripts/setup installs it")
    found = subprocess.run(  # noqa: S603 - what the environment installs
        [hadolint, str(FILE)], capture_output=True, text=True, check=False, timeout=60
    )
    assert (found.returncode, found.stdout) == (0, "")


def test_it_does_not_run_as_root():
    (user,) = said("USER", LAST)
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", user)


def test_each_image_it_stands_on_is_named_to_the_version():
    images = [what.split()[0] for what in said("FROM")]
    assert all(re.fullmatch(r"python:3\.\d+-slim-\w+", image) for image in images)
    assert len(set(images)) == 1, "a compiled package runs where it was made"


def test_what_it_starts_is_a_command_with_its_options():
    (first,), (rest,) = said("ENTRYPOINT", LAST), said("CMD", LAST)
    program, command, *words = json.loads(first) + json.loads(rest)
    assert program == "mujaz"
    known = typer.main.get_command(app).commands[command].params
    options = {name for one in known for name in one.opts}
    assert {word for word in words if word.startswith("--")} <= options
    # On every address of the container, and so not without keys.
    assert words[words.index("--host") + 1] == "0.0.0.0"  # noqa: S104
    assert "--keys" in words


def test_it_is_asked_for_its_health_where_it_listens():
    (check,) = said("HEALTHCHECK", LAST)
    program, option, code = json.loads(check.partition("CMD ")[2])
    assert (program, option) == ("python", "-c")
    assert ast.parse(code)
    (port,) = said("EXPOSE", LAST)
    assert f"http://127.0.0.1:{port}/healthz" in code
    assert f'"--port", "{port}"' in said("CMD", LAST)[0]


def test_what_it_copies_is_let_in_and_nothing_else_is():
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    let_in = {line.removeprefix("!") for line in ignored if line.startswith("!")}
    copied = {
        name for what in said("COPY") if not what.startswith("--from") for name in what.split()[:-1]
    }
    assert copied == let_in
    assert all((ROOT / name).exists() for name in copied)
    assert ignored[1] == "*"
    assert not [name for name in let_in if any(map(fnmatch, [name] * 3, ("*.db", "*keys*", ".*")))]


def test_versions_are_the_locked_ones():
    (install,) = [what for what in said("RUN") if "pip install" in what]
    assert "--constraint requirements/dev.txt" in install
    wanted = re.search(r"\.\[([\w,]+)\]", install)[1].split(",")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(wanted) <= set(project["project"]["optional-dependencies"])
