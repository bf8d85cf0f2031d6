"""docs/cms.md is executed: a webhook by the shell, a post of WordPress, the client."""

import json
import os
import re
import shutil
import subprocess
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from invented_news import FISHING

ROOT = Path(__file__).resolve().parents[2]
SECRET = "whsec_" + "A" * 43 + "="
SHELL = re.findall(
    r"<!-- tested -->\n```sh\n(.*?)^```$",
    (ROOT / "docs/cms.md").read_text(encoding="utf-8"),
    re.DOTALL | re.MULTILINE,
)


def typed(shell, folder, instead):
    """Run what the documentation shows in a folder, other addresses in the place of its own."""
    programs = [name for name in ("curl", "openssl", "jq") if f"{name} " in shell]
    if lacking := [name for name in programs if shutil.which(name) is None]:
        pytest.skip(f"skipped: no {lacking[0]}")
    for shown, real in instead.items():
        shell = shell.replace(shown, real)
    done = subprocess.run(  # noqa: S603 - what our own page shows
        [shutil.which("bash"), "-euo", "pipefail", "-c", shell],
        env=os.environ | {"SECRET": SECRET, "NO_PROXY": "*"},
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


@contextmanager
def wordpress(post):
    """A REST API with one post: it is read with `context=edit`, and what is sent replaces it."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            assert self.path.endswith("?context=edit")
            self.answer()

        def do_POST(self):
            sent = json.loads(self.rfile.read(int(self.headers["content-length"])))
            post["content"] = {"raw": sent["content"]}
            self.answer()

        def answer(self):
            assert self.path.startswith("/wp-json/wp/v2/posts/4711")
            assert self.headers["authorization"].startswith("Basic ")
            body = json.dumps(post).encode()
            self.send_response(200)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def here(client):
    return str(client.base_url).rstrip("/")


def test_the_webhook_of_the_shell(hooked):
    instead = {"http://localhost:8000": here(hooked)}
    told = typed(SHELL[0], ROOT, instead)
    brief = json.loads(told)
    assert brief["digest"]["summary"]
    assert brief["article"]["title"] in (ROOT / "examples/economy.txt").read_text(encoding="utf-8")
    assert typed(SHELL[0], ROOT, instead) == told


def test_the_recipe_for_wordpress_puts_one_box_above_the_text(client, tmp_path):
    paragraphs = [line for line in FISHING.splitlines() if line.strip()]
    text = "\n\n".join(
        f"<!-- wp:paragraph -->\n<p>{p}</p>\n<!-- /wp:paragraph -->" for p in paragraphs
    )
    post = {
        "link": "https://news.example/4711",
        "date": "2026-11-15T09:00:00",
        "title": {"raw": "وقف صيد السردين & حصر المراكب"},
        "content": {"raw": text},
    }
    with wordpress(post) as site:
        instead = {"https://news.example": site, "http://localhost:8000": here(client)}
        typed(SHELL[1], tmp_path, instead)
        once = post["content"]["raw"]
        typed(SHELL[1], tmp_path, instead)

    assert once.startswith('<!-- wp:html -->\n<aside class="mujaz"')
    assert once.endswith(text)
    brief = json.loads((tmp_path / "brief.json").read_text(encoding="utf-8"))
    assert brief["article"]["title"] == post["title"]["raw"]
    assert brief["article"]["published"] == "2026-11-15"
    assert all(one["text"] in re.sub("<[^>]*>", "", once) for one in brief["digest"]["summary"])
    # A second time: the same article, one box.
    assert post["content"]["raw"].count('<aside class="mujaz"') == 1
    assert post["content"]["raw"].endswith(text)
