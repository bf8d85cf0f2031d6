"""For all: one hypothesis profile, the same examples and no clock in the verdict; a browser."""

import os
import shutil

import pytest
from hypothesis import settings
from playwright.sync_api import sync_playwright

settings.register_profile("mujaz", derandomize=True, deadline=None, max_examples=100)
settings.load_profile("mujaz")


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
