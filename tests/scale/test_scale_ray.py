"""On a Ray cluster of two nodes: what is killed there in mid-run changes no table."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from invented_archive import body, line
from test_scale_run import batch, held

pytestmark = pytest.mark.filterwarnings("ignore")  # Ray's own
ARTICLES, SHARD = 48, 3
LOOPBACK = "127.0.0.2"  # Ray takes 127.0.0.1 for the address of its network card


@pytest.fixture
def cluster(monkeypatch):
    """Start two raylets on loopback, one core each, and end whatever is left of them."""
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    from ray.cluster_utils import Cluster  # noqa: PLC0415 - seconds, for these tests alone

    made = Cluster(
        initialize_head=True,
        head_node_args={
            "num_cpus": 1, "include_dashboard": False, "node_ip_address": LOOPBACK,
            "object_store_memory": 100 << 20,
        },
    )  # fmt: skip
    made.second = made.add_node(num_cpus=1, node_ip_address=LOOPBACK, object_store_memory=100 << 20)
    yield made
    made.shutdown()


def hands(cluster):
    """Return the processes of the actors that do shards, by their raylet."""
    parents = {
        node.all_processes["raylet"][0].process.pid: node
        for node in cluster.list_all_nodes()
        if "raylet" in node.all_processes
    }
    found = {}
    for path in Path("/proc").glob("[0-9]*"):
        try:
            title = (path / "cmdline").read_bytes()
            parent = int((path / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue
        if title.startswith(b"ray::MapWorker") and parent in parents:
            found.setdefault(parents[parent], []).append(int(path.name))
    return found


def test_a_worker_and_a_raylet_killed_in_mid_run_change_no_table(cluster, tmp_path):
    given = tmp_path / "a.jsonl"
    # Long ones, so that there is a mid-run on a machine of any speed.
    some = (line(n, text="\n\n".join(map(body, range(n, n + 8)))) for n in range(ARTICLES))
    given.write_bytes(b"".join(some))
    batch([given], tmp_path / "one", records=SHARD)
    out = tmp_path / "two"
    asked = ("--records", str(SHARD), "--seconds", "20", "--ray", cluster.address)
    command = [sys.executable, "-m", "mujaz", "batch", str(given), "--out", str(out), *asked]
    with subprocess.Popen(  # noqa: S603 - our own
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        try:
            _kill_in_mid_run(cluster, out / "_done", running)
            told, said = running.communicate(timeout=200)
        finally:
            running.kill()
    assert running.returncode == 0, said
    assert f"{ARTICLES} records = {ARTICLES} briefs + 0 skipped + 0 failed".encode() in told
    assert held(tmp_path / "one") == held(out)


def _kill_in_mid_run(cluster, marks, running):
    def done():
        return len(list(marks.glob("*.json")))

    _until(lambda: done() and cluster.second in hands(cluster), running)
    os.kill(hands(cluster)[cluster.second][0], signal.SIGKILL)
    before = done()
    _until(lambda: done() > before, running)
    cluster.remove_node(cluster.second, allow_graceful=False)
    assert done() < ARTICLES // SHARD, "all was done before the kill"


def _until(true, running, seconds=150):
    end = time.monotonic() + seconds
    while not true():
        assert running.poll() is None, running.stderr.read()
        assert time.monotonic() < end
        time.sleep(0.05)
