"""A PostgreSQL of our own: Debian's, in a folder of its own, on loopback and a free port."""

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
from pathlib import Path

import psycopg

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))


def installed():
    """Return the newest programs, or null."""
    found = [p for p in PROGRAMS if (p / "initdb").exists() and (p / "pg_ctl").exists()]
    return found[-1] if found else None


class Cluster:
    """A server that can be stopped and started, and databases in it."""

    def __init__(self, folder):
        self.folder, self.programs = Path(folder), installed()
        self.port = free_port()
        # PostgreSQL does not run as root.
        self.user = "postgres" if os.geteuid() == 0 else None
        if self.user:
            shutil.chown(self.folder, self.user)
        self._run("initdb", "-D", str(self._data), "-U", "mujaz", "-A", "trust", "-E", "UTF8")
        self.start()

    @property
    def _data(self):
        return self.folder / "data"

    def start(self):
        # No test cuts the power: what fsync is for would only make starting slow.
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -k {self.folder} -c fsync=off"
        log = str(self.folder / "log")
        self._run("pg_ctl", "-D", str(self._data), "-w", "-l", log, "-o", options, "start")

    def stop(self):
        self._run("pg_ctl", "-D", str(self._data), "-w", "-m", "immediate", "stop")

    def address(self, database="postgres"):
        return f"postgresql://mujaz@127.0.0.1:{self.port}/{database}"

    def database(self, name, encoding="UTF8"):
        """Return the address of a new, empty database."""
        with self.admin() as admin:
            admin.execute(
                f"CREATE DATABASE {name} ENCODING '{encoding}' TEMPLATE template0 LOCALE 'C'"
            )
        return self.address(name)

    @contextlib.contextmanager
    def admin(self):
        with psycopg.connect(self.address(), autocommit=True) as connection:
            yield connection

    def disconnect(self, database):
        """End every connection to a database, as a server does that is shut down."""
        with self.admin() as admin:
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
                (database,),
            )

    def _run(self, program, *arguments):
        done = subprocess.run(  # noqa: S603 - Debian's own programs
            [str(self.programs / program), *arguments],
            user=self.user,
            group=pwd.getpwnam(self.user).pw_gid if self.user else None,
            extra_groups=[] if self.user else None,
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if program == "initdb" else subprocess.DEVNULL,
            stderr=subprocess.STDOUT if program == "initdb" else subprocess.DEVNULL,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, (program, done.stdout, self._said())

    def _said(self):
        log = self.folder / "log"
        return log.read_text(encoding="utf-8")[-2000:] if log.exists() else ""


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
