"""The set-up: it does what is needed, once, and says what to do where it can't.

A stand-in for Python writes down what it is asked for, so that nothing is installed here.
"""

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = [p for p in [*sorted((ROOT / "scripts").iterdir()), ROOT / ".ci/run"] if p.is_file()]
BASH = shutil.which("bash") or pytest.skip("no bash", allow_module_level=True)

STAND_IN = """#!/usr/bin/env bash
case "$*" in
  *"-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python && echo venv >> asked ;;
  *"-m pip"*) echo "pip ${*: -2}" >> asked ;;
esac
"""
RUN = ["pip --requirement requirements/run.txt", "pip --editable ."]
DEV = ["pip --requirement requirements/dev.txt", "pip --editable ."]


@pytest.fixture
def checkout(tmp_path):
    """Return a checkout that holds no more than the set-up reads, and a stand-in for Python."""
    there = tmp_path / "checkout"
    (there / "scripts").mkdir(parents=True)
    shutil.copy(ROOT / "scripts/setup", there / "scripts")
    shutil.copy(ROOT / "pyproject.toml", there)
    shutil.copytree(ROOT / "requirements", there / "requirements")
    python = tmp_path / "python"
    python.write_text(STAND_IN)
    python.chmod(python.stat().st_mode | stat.S_IXUSR)
    return there


def set_up(checkout, *arguments, python=None):
    given = os.environ | {"PYTHON": str(python or checkout.parent / "python")}
    command = [BASH, str(checkout / "scripts/setup"), *arguments]
    return subprocess.run(  # noqa: S603 - our own script
        command, env=given, capture_output=True, check=False, encoding="utf-8", timeout=60
    )


def asked(checkout):
    """Return what the stand-in was asked for since the last time."""
    file = checkout / "asked"
    lines = file.read_text().splitlines() if file.exists() else []
    file.unlink(missing_ok=True)
    return lines


def test_set_up_makes_the_environment_once(checkout):
    assert set_up(checkout).returncode == 0
    assert asked(checkout) == ["venv", *DEV]
    assert set_up(checkout).returncode == 0
    assert not asked(checkout)


def test_what_running_needs_is_installed_alone_and_is_part_of_all(checkout):
    assert set_up(checkout, "--run").returncode == 0
    assert asked(checkout) == ["venv", *RUN]
    set_up(checkout, "--run")
    assert not asked(checkout)
    set_up(checkout)
    assert asked(checkout) == DEV
    set_up(checkout, "--run")
    assert not asked(checkout)


@pytest.mark.parametrize("file", ["pyproject.toml", "requirements/dev.txt"])
def test_a_changed_file_is_installed_again(checkout, file):
    set_up(checkout)
    asked(checkout)
    with (checkout / file).open("a") as changed:
        changed.write("# changed\n")
    set_up(checkout)
    assert asked(checkout) == DEV


def test_a_checkout_that_was_moved_gets_an_environment_of_its_own(checkout):
    set_up(checkout)
    asked(checkout)
    moved = checkout.rename(checkout.with_name("elsewhere"))
    assert set_up(moved).returncode == 0
    assert asked(moved) == ["venv", *DEV]


def test_an_installation_that_broke_off_is_taken_up_again(checkout):
    (checkout.parent / "python").write_text(STAND_IN.replace('echo "pip', "exit 1; #"))
    assert set_up(checkout).returncode != 0
    (checkout.parent / "python").write_text(STAND_IN)
    shutil.copy(checkout.parent / "python", checkout / ".venv/bin/python")
    asked(checkout)
    assert set_up(checkout).returncode == 0
    assert asked(checkout) == DEV


def test_without_a_python_that_is_new_enough_it_says_what_to_do(checkout):
    failed = set_up(checkout, python="/bin/false")
    assert failed.returncode == 2
    assert "3.11" in failed.stderr
    assert "PYTHON=" in failed.stderr
    assert not (checkout / ".venv").exists()


def test_without_the_venv_module_it_names_the_package(checkout):
    (checkout.parent / "python").write_text(STAND_IN.replace("mkdir -p", "exit 1; mkdir -p"))
    failed = set_up(checkout)
    assert failed.returncode == 2
    assert "apt install python3-venv" in failed.stderr
    assert not (checkout / ".venv").exists()


def test_an_unknown_option_is_refused(checkout):
    failed = set_up(checkout, "--fast")
    assert failed.returncode == 2
    assert "usage" in failed.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda p: p.name)
def test_every_script_can_be_run_and_says_what_it_does(script):
    assert os.access(script, os.X_OK), f"chmod +x {script.name}"
    first, second, *_ = script.read_text(encoding="utf-8").splitlines()
    assert first in {"#!/usr/bin/env bash", "#!/usr/bin/env python3"}
    assert second.startswith(("# ", '"""', "# /// script"))
