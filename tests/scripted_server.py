"""A server of chat completions that says what it was told to, one answer a request."""

import json
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request gets: a body of bytes, its status, headers, and how it is sent.

    `wait` seconds pass first; with `drip` the bytes come one by one, so many seconds apart.
    """

    body: bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    wait: float = 0.0
    drip: float = 0.0


def completion(content, *, finish="stop", usage=True):
    """Return the answer that carries this message."""
    told = {
        "object": "chat.completion",
        "choices": [
            {"message": {"role": "assistant", "content": content}, "finish_reason": finish}
        ],
    }
    if usage:
        told["usage"] = {"prompt_tokens": 900, "completion_tokens": 80}
    return Answer(body=json.dumps(told).encode())


def failure(status, message="", **headers):
    """Return an answer of this status, with the server's words and headers."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(
        body=json.dumps({"error": {"message": message}}).encode(), status=status, headers=named
    )


def digest(summary=(), points=()):
    """Return the JSON of a digest; each statement is (text, *sentence numbers)."""
    told = {
        part: [{"sentences": numbers, "text": text} for text, *numbers in some]
        for part, some in (("summary", summary), ("points", points))
    }
    return json.dumps(told, ensure_ascii=False)


class Scripted:
    """The address, the answers still to give (the last one again and again), the requests."""

    def __init__(self, url, answers):
        self.url = url
        self.answers = list(answers)
        self.requests = []
        self.headers = []

    def next(self, request, headers):
        """Return the answer to a request, which is written down."""
        self.requests.append(request)
        self.headers.append(headers)
        at = min(len(self.requests), len(self.answers)) - 1
        return self.answers[at]


@contextmanager
def serving(*answers):
    """Serve on a free port of the loopback, until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            size = int(self.headers["content-length"])
            answer = script.next(json.loads(self.rfile.read(size)), dict(self.headers))
            time.sleep(answer.wait)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(answer.body)))
            self.end_headers()
            for piece in _pieces(answer):
                try:
                    self.wfile.write(piece)
                except OSError:  # the client gave up
                    return

        def log_message(self, *_args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    script = Scripted(f"http://127.0.0.1:{server.server_port}/v1", answers)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield script
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _pieces(answer):
    if not answer.drip:
        yield answer.body
        return
    for byte in answer.body:
        time.sleep(answer.drip)
        yield bytes([byte])
