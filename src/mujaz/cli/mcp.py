"""`mujaz mcp`: the tools of an assistant, over standard input and output."""

from __future__ import annotations

from mujaz.cli.options import AllowPrivate, House, settled
from mujaz.errors import NotInstalled


def mcp(settings: House = None, allow_private: AllowPrivate = False) -> None:
    """Serve an assistant the tools digest, facts and verify (Model Context Protocol, stdio).

    An assistant starts it by itself; docs/mcp.md has its configuration. Needs `mujaz[mcp]`.
    """
    try:
        from mujaz.serve.mcp import server_of  # noqa: PLC0415 - of an extra
    except ModuleNotFoundError as error:
        raise NotInstalled("mujaz mcp", f"needs {error.name}; install mujaz[mcp]") from error
    server_of(settled(settings, allow_private=allow_private)).run("stdio")
