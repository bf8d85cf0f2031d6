"""The studio: what it is made of, and, where there is a Chromium, what an editor does in it."""

import importlib.machinery
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

import mujaz.serve
from invented_news import FISHING

STUDIO = Path(mujaz.serve.__file__).with_name("studio")
ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted(STUDIO.glob("*.js"))


def test_the_studio_is_served_and_asks_nobody_else(client):
    page = client.get("/studio/").text
    asked = re.findall(r'(?:href|src)="([^"#]+)"', page)

    assert 'lang="ar" dir="rtl"' in page
    for name in asked:
        if name != "data:,":
            assert client.get(f"/studio/{name}").status_code == 200
    for file in STUDIO.iterdir():
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"https?://(?!\")", text), f"{file.name} names another place"


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
    text = (STUDIO / "words.js").read_text(encoding="utf-8")
    arabic, english = (
        set(re.findall(r"(?:^|[ {])(\w+): \"", part)) for part in text.partition("  en: {")[::2]
    )
    used = {
        name
        for file in (*MODULES, STUDIO / "index.html")
        for name in re.findall(
            r"""(?:word\("|data-word="|data-label=")(\w+)""", file.read_text(encoding="utf-8")
        )
    }
    assert arabic == english
    assert used <= arabic


def chromium():
    """Return the driver of scripts/screenshot."""
    loader = importlib.machinery.SourceFileLoader("screenshot", str(ROOT / "scripts/screenshot"))
    spec = importlib.util.spec_from_loader("screenshot", loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules["screenshot"] = module
    loader.exec_module(module)
    return module.Chromium


class Editor:
    """Somebody who sits before the studio."""

    def __init__(self, browser):
        self.browser = browser

    def see(self, expression):
        """Wait until an expression is true on the page; return it."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            if value := self.browser.value(expression):
                return value
            time.sleep(0.1)
        raise AssertionError(
            f"never seen: {expression}\n{self.browser.value('document.body.innerText')}"
        )

    def write(self, selector, text):
        self.browser.value(
            f"(e => {{ e.value = {json.dumps(text)}; e.dispatchEvent(new Event('input')); }})"
            f"(document.querySelector({json.dumps(selector)}))"
        )

    def click(self, selector):
        self.browser.value(f"document.querySelector({json.dumps(selector)}).click()")


@pytest.fixture
def editor(client, tmp_path):
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("skipped: no chromium")
    browser = chromium()(program, str(tmp_path))
    try:
        browser.ask("Page.enable")
        browser.ask("Page.navigate", url=f"{client.base_url}/studio/")
        yield Editor(browser)
    finally:
        browser.close()


def test_from_a_pasted_article_to_an_approved_digest(editor, client):
    editor.see("!!document.querySelector('#text')")
    editor.write("#text", FISHING)
    editor.click("form button.main")
    editor.see("document.querySelector('.digest .statement')?.textContent")
    id_ = editor.see("location.hash.split('/')[2]")

    editor.browser.value("document.querySelector('.statement').focus()")
    lit = editor.see("[...document.querySelectorAll('mark.lit')].map(e => e.textContent).join(' ')")
    assert "وزارة الزراعة" in lit

    held = "[...document.querySelectorAll('.held')].find(e => e.textContent.includes('مليون'))"
    words = editor.see(f"{held}.querySelector('.statement').textContent")
    editor.browser.value(f"{held}.querySelector('button').click()")
    editor.write(".held textarea", words.replace("12", "21"))
    told = editor.see("document.querySelector('.held .fault')?.parentElement.textContent")
    assert "21" in told
    assert "12" in told
    assert editor.browser.value("document.querySelector('textarea ~ .actions button').disabled")
    editor.click("textarea ~ .actions button + button")  # undo
    assert editor.see(f"{held}.querySelector('.statement').textContent") == words

    editor.click(".bar button.main")
    assert editor.see("document.querySelector('[data-status=approved]')?.textContent") == "معتمد"
    actions = [one["action"] for one in client.get(f"/v1/briefs/{id_}/log").json()]
    assert actions == ["made", "approved"], "what was only typed is not in the log"
