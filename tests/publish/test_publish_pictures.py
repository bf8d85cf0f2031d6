"""scripts/screenshot: it says what is missing, and its pictures are as wide as their names say."""

import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from mujaz.publish.html import page

SCRIPT = Path(__file__).resolve().parents[2] / "scripts/screenshot"


def take(*args, **options):
    command = [sys.executable, str(SCRIPT), *map(str, args)]
    return subprocess.run(  # noqa: S603
        command, capture_output=True, check=False, encoding="utf-8", timeout=120, **options
    )


def test_without_chromium_it_says_what_to_install(tmp_path):
    done = take("--out", tmp_path, env=os.environ | {"PATH": str(tmp_path)})
    assert done.returncode == 1
    assert "apt-get install --no-install-recommends chromium fonts-noto-core" in done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not shutil.which("chromium"), reason="no chromium")
def test_the_page_fits_its_screen_and_every_link_leads_somewhere(brief, hostile, tmp_path):
    for one in (brief, hostile):
        shown = tmp_path / "page.html"
        shown.write_text(page(one), encoding="utf-8")
        done = take("--html", shown, "--out", tmp_path)
        assert done.returncode == 0, done.stderr
    widths = {"page-360.png": 540, "page-1280.png": 1280, "page-1280-dark.png": 1280}
    for name, width in widths.items():
        head = (tmp_path / name).read_bytes()[:24]
        assert head.startswith(b"\x89PNG")
        assert struct.unpack(">II", head[16:])[0] == width
