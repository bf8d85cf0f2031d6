"""Run: the server on an address, which it refuses where anybody could do anything."""

from __future__ import annotations

import ipaddress
import logging

import uvicorn

from mujaz.errors import NotConfigured
from mujaz.serve.app import House, app_of
from mujaz.serve.patience import Patience


def run(house: House, *, host: str, port: int) -> None:
    """Serve until told to stop. Raises `NotConfigured` for a public address without keys."""
    if not house.keys.people and not is_loopback(host):
        problem = "can be reached by others, and there are no keys; give --keys FILE"
        raise NotConfigured(host, problem)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    uvicorn.Server(config_of(house, host=host, port=port)).run()


def config_of(house: House, *, host: str, port: int) -> uvicorn.Config:
    """Return how the server listens: what a client may send, and how long it may take."""
    return uvicorn.Config(
        app_of(house),
        host=host,
        port=port,
        http=Patience,
        access_log=False,  # the guard's own lines hold no address of an article
        server_header=False,
        timeout_keep_alive=10,
        h11_max_incomplete_event_size=32_768,
    )


def is_loopback(host: str) -> bool:
    """Say whether only this machine reaches an address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
