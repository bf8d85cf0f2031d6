"""For all: a hypothesis profile, `mujaz` run here, a PostgreSQL for who keeps things, a browser."""

import os
import shutil
import sys
import tempfile

import pytest
from hypothesis import settings
from playwright.sync_api import sync_playwright

from mujaz import cli

# The same examples every time, no clock in the verdict.
settings.register_profile("mujaz", derandomize=True, deadline=None, max_examples=100)
settings.load_profile("mujaz")


@pytest.fixture
def run(monkeypatch, capsys):
    """Return a function that runs `mujaz` here and gives (exit code, stdout, stderr)."""

    def runs(*args):
        monkeypatch.setattr(sys, "argv", ["mujaz", *map(str, args)])
        with pytest.raises(SystemExit) as ended:
            cli.app()
        printed = capsys.readouterr()
        return ended.value.code or 0, printed.out, printed.err

    return runs


@pytest.fixture(scope="session")
def cluster():
    """A PostgreSQL of our own; where none is installed, its tests are skipped, never on CI."""
    from cluster import Cluster, installed  # noqa: PLC0415 - psycopg is of an extra

    if installed() is None:
        if os.environ.get("CI"):
            pytest.fail("no PostgreSQL: scripts/services installs it")
        pytest.skip("skipped: no PostgreSQL; scripts/services installs it")
    # Not below pytest's folder, which is closed to the user whom PostgreSQL runs as.
    folder = tempfile.mkdtemp(prefix="mujaz-")
    cluster = Cluster(folder)
    yield cluster
    cluster.stop()
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def browser():
    """Chromium, as Debian has it. A build server that has none would be green for nothing."""
    program = shutil.which("chromium")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("no chromium, and CI is set: run scripts/services")
        pytest.skip("skipped: no chromium")
    rooted = ["--no-sandbox"] if os.geteuid() == 0 else []
    # A driver of its own for each module: its event loop runs as long as it is open.
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=rooted)
        yield browser
        browser.close()
