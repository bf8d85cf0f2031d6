"""A system that is told of briefs: it keeps what it hears, and answers as it was told to."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer


class Receiver:
    """What was heard, and the statuses and headers to answer with, then 204; null: no answer."""

    def __init__(self, port):
        self.url = f"http://127.0.0.1:{port}/mujaz"
        self.heard, self.answers, self.free = [], [], threading.Event()


@contextmanager
def receiving():
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["content-length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            receiver.heard.append((self.path, headers, body))
            status, more = receiver.answers.pop(0) if receiver.answers else (204, {})
            if status is None:
                receiver.free.wait(60)  # and then nobody listens any more
                return
            self.send_response(status)
            for name, value in more.items():
                self.send_header(name, value)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_args):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    receiver = Receiver(server.server_port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield receiver
    receiver.free.set()
    server.shutdown()
    thread.join()
    server.server_close()
