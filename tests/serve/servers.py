"""A server of our own on a free port, and a client that speaks to it."""

import threading
import time
from contextlib import contextmanager

import httpx
import uvicorn

from mujaz.serve.app import House
from mujaz.serve.run import config_of
from mujaz.serve.signature import secret_of
from mujaz.settings import Settings

SECRET = secret_of("whsec_" + "c2VjcmV0" * 5)


@contextmanager
def serving(desk, keys, settings=None, hooks=(), archive=None):
    """Serve with one worker; give a client of it."""
    own = settings or Settings()
    house = House(desk=desk, keys=keys, settings=own, hooks=hooks, workers=1, archive=archive)
    config = config_of(house, host="127.0.0.1", port=0)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=60) as client:
        yield client
    server.should_exit = True
    thread.join()
