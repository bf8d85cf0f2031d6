"""URLs: what is fetched, what is refused, and that both end in time. The server is our own."""

# ruff: noqa: E501 - sentences and pages stay on one line

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from invented_articles import BODY, TITLE, article_page

from mujaz.errors import FetchError, ForbiddenAddress, TooLarge
from mujaz.read.address import is_public
from mujaz.read.fetch import fetch
from mujaz.read.hop import Network
from mujaz.read.source import open_source
from mujaz.settings import Settings

PRIVATE = Settings(allow_private=True, timeout_seconds=5)
PLAIN = "\n\n".join(BODY)


class Server(BaseHTTPRequestHandler):
    hosts: list[str] = []  # noqa: RUF012
    cookies: list[str] = []  # noqa: RUF012

    def do_GET(self) -> None:
        self.hosts.append(self.headers["Host"])
        self.cookies += self.headers.get_all("Cookie") or []
        name = self.path.strip("/").partition("?")[0]
        getattr(self, f"get_{name}", self.get_missing)()

    def answer(self, data: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def get_page(self) -> None:
        self.answer(article_page().encode(), Content_Type="text/html", Set_Cookie="a=b")

    def get_cp1256(self) -> None:
        self.answer(PLAIN.encode("cp1256"), Content_Type="text/plain; charset=windows-1256")

    def get_moved(self) -> None:
        self.answer(b"", 302, Location="/page?from=moved", Set_Cookie="a=b")

    def get_loop(self) -> None:
        self.answer(b"", 301, Location="/loop")

    def get_inward(self) -> None:
        self.answer(b"", 302, Location="http://169.254.169.254/latest/meta-data/")

    def get_file(self) -> None:
        self.answer(b"", 302, Location="file:///etc/passwd")

    def get_zipped(self) -> None:
        self.answer(gzip.compress(article_page().encode()), Content_Encoding="gzip")

    def get_bomb(self) -> None:
        self.answer(gzip.compress(b" " * 50_000_000), Content_Encoding="gzip")

    def get_brotli(self) -> None:
        self.answer(b"xx", Content_Encoding="br")

    def get_large(self) -> None:
        self.answer(b"x" * 2_000_000)

    def get_missing(self) -> None:
        self.answer(b"gone", 404)

    def get_drip(self) -> None:
        self.send_response(200)
        for _ in range(40):
            self.wfile.write(b"X-A: b\r\n")
            self.wfile.flush()
            time.sleep(0.1)

    def log_message(self, *args: object) -> None:
        pass


class Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    httpd = Quiet(("127.0.0.1", 0), Server)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()


def test_a_page(server: str) -> None:
    (article,) = open_source(f"{server}/page", PRIVATE)
    assert article.title == TITLE
    assert article.body == PLAIN
    assert article.url == f"{server}/page"


def test_a_private_address_is_refused(server: str) -> None:
    for url in (
        f"{server}/page",
        server.replace("127.0.0.1", "localhost") + "/page",
        "http://[::1]/",
        "http://10.0.0.1/",
    ):
        with pytest.raises(ForbiddenAddress, match="allow-private"):
            open_source(url, Settings())


def test_a_name_that_leads_to_a_private_address_is_refused() -> None:
    network = Network(resolve=lambda *_: ("93.184.215.14", "127.0.0.1"))
    with pytest.raises(ForbiddenAddress):
        fetch("http://news.example/page", Settings(), network=network)


def test_the_checked_address_is_the_one_connected_to(server: str) -> None:
    port = int(server.rpartition(":")[2])
    asked = []

    def once(host: str, _: int) -> tuple[str, ...]:
        asked.append(host)
        return ("127.0.0.1",)

    page = fetch(f"http://news.example:{port}/page", PRIVATE, network=Network(resolve=once))
    assert asked == ["news.example"]
    assert Server.hosts[-1] == f"news.example:{port}"
    assert page.url == f"http://news.example:{port}/page"


def test_each_redirect_is_checked_anew(server: str) -> None:
    with pytest.raises(ForbiddenAddress, match=r"169\.254"):
        fetch(f"{server}/inward", Settings(), network=Network(allowed=lambda ip: ip == "127.0.0.1"))


def test_a_name_that_changes_its_address_between_hops_is_refused(server: str) -> None:
    port = int(server.rpartition(":")[2])
    answers = iter(["127.0.0.1", "192.168.0.1"])
    network = Network(resolve=lambda *_: (next(answers),), allowed=lambda ip: ip == "127.0.0.1")
    with pytest.raises(ForbiddenAddress, match=r"news\.example"):
        fetch(f"http://news.example:{port}/moved", Settings(), network=network)
    assert next(answers, None) is None


def test_a_redirect(server: str) -> None:
    Server.cookies.clear()
    assert open_source(f"{server}/moved", PRIVATE)[0].url == f"{server}/page?from=moved"
    assert Server.cookies == []
    with pytest.raises(FetchError, match="redirects more than 5"):
        open_source(f"{server}/loop", PRIVATE)
    with pytest.raises(ForbiddenAddress, match="http or https"):
        open_source(f"{server}/file", PRIVATE)


def test_the_charset_of_the_header(server: str) -> None:
    assert open_source(f"{server}/cp1256", PRIVATE)[0].body == PLAIN


def test_compression_within_bounds(server: str) -> None:
    assert open_source(f"{server}/zipped", PRIVATE)[0].body == PLAIN
    with pytest.raises(TooLarge):
        open_source(f"{server}/bomb", PRIVATE)
    with pytest.raises(TooLarge):
        open_source(f"{server}/large", Settings(allow_private=True, max_bytes=1_000_000))
    with pytest.raises(FetchError, match="br"):
        open_source(f"{server}/brotli", PRIVATE)


def test_an_answer_that_is_no_page(server: str) -> None:
    with pytest.raises(FetchError, match="404"):
        open_source(f"{server}/nothing", PRIVATE)


def test_a_server_that_drips_is_given_up_on_in_time(server: str) -> None:
    start = time.perf_counter()
    with pytest.raises(FetchError, match="within"):
        open_source(f"{server}/drip", Settings(allow_private=True, timeout_seconds=0.5))
    assert time.perf_counter() - start < 2


def test_a_name_that_never_resolves_is_given_up_on_in_time() -> None:
    def never(_: str, __: int) -> tuple[str, ...]:
        time.sleep(3)
        return ()

    with pytest.raises(FetchError, match="within"):
        fetch("http://news.example/", Settings(timeout_seconds=0.3), network=Network(resolve=never))


def test_a_host_without_address_and_one_that_does_not_listen() -> None:
    def none(_: str, __: int) -> tuple[str, ...]:
        raise OSError("Name or service not known")

    with pytest.raises(FetchError, match="not known"):
        fetch("http://news.example/", Settings(), network=Network(resolve=none))
    with pytest.raises(FetchError, match="did not answer"):
        fetch("http://127.0.0.1:9/", PRIVATE)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example/x",
        "file:///etc/passwd",
        "gopher://a.example",
        "http://",
        "http:///x",
        "https://[::1",
        "http://a b/",
    ],
)
def test_what_is_no_web_address(url: str) -> None:
    with pytest.raises(FetchError):
        open_source(url, Settings())


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",  # noqa: S104
        "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
        "2002:7f00:1::", "ff02::1", "2001:db8::1", "not an address",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "1.1.1.1", "2606:4700:4700::1111", "64:ff9b::101:101"]
)
def test_addresses_that_are(address: str) -> None:
    assert is_public(address)
