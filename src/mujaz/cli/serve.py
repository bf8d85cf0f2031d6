"""`mujaz serve`: the newsroom's server, and keys for whoever may use it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mujaz.cli.options import Db, House, Role, settled
from mujaz.cli.output import complain, say
from mujaz.errors import NotInstalled
from mujaz.serve import hooks as listed
from mujaz.serve import keys as keyring
from mujaz.serve.database import named
from mujaz.serve.desks import open_desk


def serve(  # noqa: PLR0913, PLR0917 - to Typer a parameter is an option
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port.")] = 8000,
    db: Db = "mujaz.db",
    archive: Annotated[
        str | None, typer.Option(metavar="ARCHIVE", help="An archive to search and follow.")
    ] = None,
    keys: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Who may do what: the lines of --new-key.")
    ] = None,
    hooks: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Who may tell of articles: the lines of --new-hook."),
    ] = None,
    settings: House = None,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that do the work.")] = 2,
    new_key: Annotated[
        str | None, typer.Option(metavar="NAME", help="Make a key for this person, and end.")
    ] = None,
    role: Annotated[Role, typer.Option(help="With --new-key: what she may do.")] = Role.EDITOR,
    new_hook: Annotated[
        str | None, typer.Option(metavar="NAME", help="Make a hook for this system, and end.")
    ] = None,
) -> None:
    """Serve briefs over HTTP: made, verified, edited, approved and logged.

    Without keys it serves this machine alone, and whoever uses it may do all. With --new-key,
    standard output is for the file of keys; the key is for its owner alone. Needs `mujaz[serve]`.
    """
    try:
        from mujaz.serve import app, run  # noqa: PLC0415 - of an extra
    except ModuleNotFoundError as error:
        raise NotInstalled("mujaz serve", f"needs {error.name}; install mujaz[serve]") from error
    if new_key is not None:
        secret, lines = keyring.new(new_key, keyring.Role[role.name])
        say(lines)
        complain(f"the key of {new_key}, shown this once: {secret}")
        return
    if new_hook is not None:
        say(listed.new(new_hook))
        return
    house = app.House(
        keys=keyring.read(keys),
        hooks=listed.read(hooks),
        settings=settled(settings),
        workers=workers,
        desk=open_desk(db),
        archive=archive,
    )
    complain(f"serving on http://{host}:{port}, keeping {named(db)}")
    run.run(house, host=host, port=port)
