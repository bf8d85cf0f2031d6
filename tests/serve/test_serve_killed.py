"""Nothing that was answered is lost by kill -9. scripts/kill-desk does it fifty times."""

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path

import httpx
from places import BRIEF

from cluster import free_port
from invented_news import FISHING
from mujaz.publish.json import to_json

WRITER = Path(__file__).parent / "writer.py"
TIMES = int(os.environ.get("MUJAZ_KILLS", "3"))


def killed(where, after):
    """Return what was answered to a writer that is killed once it has heard `after` answers."""
    with subprocess.Popen(  # noqa: S603 - our own script
        [sys.executable, str(WRITER), where],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        writer.stdin.write(to_json(BRIEF))
        writer.stdin.close()
        answered = [writer.stdout.readline() for _ in range(after)]
        writer.kill()
        answered += writer.stdout.readlines()
    assert writer.returncode == -9, answered
    return [line.split() for line in answered]


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(place):
    """Each time the desk opens clean, has all that was answered, and nothing by halves."""
    answered = defaultdict(int)
    for number in range(TIMES):
        for id_, version in killed(place.where, after=1 + 7 * number % 60):
            answered[id_] = max(answered[id_], int(version))
        place.check()
        desk = place.open()
        written = defaultdict(list)
        numbers = []
        for line in desk.log():
            written[line.brief].append(line.version)
            numbers.append(line.number)
        desk_has = {id_: desk.get(id_).version for id_ in written}
        to_be_told = {one.brief: one.version for one in desk.outbox.all(most=1_000_000)}
        desk.close()

        assert numbers == list(range(1, len(numbers) + 1))
        assert to_be_told == desk_has
        assert all(desk_has[id_] >= version for id_, version in answered.items())
        assert all(lines == list(range(1, desk_has[i] + 1)) for i, lines in written.items())
    print(f"killed {TIMES} times: {sum(answered.values())} answers, none lost")


def test_nothing_the_server_acknowledged_is_lost_when_it_is_killed(place):
    """The same by HTTP: the server and its workers are killed while several clients edit."""
    for _ in range(max(1, TIMES // 10)):
        answered = served_and_killed(place.where, after=8)
        desk = place.open()
        assert all(desk.get(id_).version >= version for id_, version in answered)
        place.check()
        desk.close()


def served_and_killed(where, after):
    """Return the briefs and versions that a server answered with before it was killed."""
    port = free_port()
    command = [sys.executable, "-m", "mujaz", "serve", "--port", str(port), "--db", where]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([*command, "--workers", "1"], **quiet) as server:  # noqa: S603
        client = httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=60)
        while not answers(client):
            assert server.poll() is None, "the server did not start"
            time.sleep(0.05)
        made = client.post("/v1/briefs", json={"text": FISHING})
        told = [(made.headers["x-mujaz-brief"], 1)]
        threads = [threading.Thread(target=write, args=(client, made, told)) for _ in range(3)]
        for thread in threads:
            thread.start()
        while len(told) < after:
            time.sleep(0.001)
        server.kill()
        for thread in threads:
            thread.join()
        client.close()
    return told


def answers(client):
    try:
        return client.get("/readyz").status_code == 200
    except httpx.HTTPError:
        return False


def write(client, made, told):
    """Approve a brief again and again, and keep what was answered, until nobody answers."""
    address = made.headers["location"]
    with contextlib.suppress(httpx.HTTPError):
        while True:
            version = int(client.get(address).headers["x-mujaz-version"])
            done = client.post(f"{address}/approve", json={"version": version})
            if done.status_code == 200:
                told.append((made.headers["x-mujaz-brief"], int(done.headers["x-mujaz-version"])))
