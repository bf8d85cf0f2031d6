"""Keys: who may do what. A key is a secret; what is kept of it is its hash."""

from __future__ import annotations

import hashlib
import secrets
import tomllib
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from mujaz.errors import Malformed, NoKey, NoSuchSource, NotAllowed
from mujaz.publish.plain import one_line

_PREFIX = "mujaz_"


class Role(IntEnum):
    """What a key may do; each may do what those before it may."""

    READER = 1
    EDITOR = 2
    ADMIN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Whose key it is: the name stands in the log and, once approved, under the digest."""

    name: str
    role: Role


LOCAL = Person(name="local", role=Role.ADMIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """All keys by the SHA-256 of each; none at all means that anybody here is `local`."""

    people: dict[str, Person]

    def person(self, authorization: str | None, wanted: Role) -> Person:
        """Return whose key an Authorization header bears. Raises `NoKey`, `NotAllowed`.

        Looking a hash up tells nothing of a secret of 256 random bits by the time it takes.
        """
        if not self.people:
            return LOCAL
        kind, _, key = (authorization or "").partition(" ")
        person = self.people.get(_hash(key.strip())) if kind.lower() == "bearer" else None
        if person is None:
            raise NoKey("Authorization", "bears no key of this server; send «Bearer KEY»")
        if person.role < wanted:
            raise NotAllowed(
                person.name, f"may not do this; it wants the role {wanted.name.lower()}"
            )
        return person

    def has(self, name: str) -> bool:
        """Say whether somebody of that name may be served."""
        return name in {one.name for one in self.people.values() or (LOCAL,)}


def read(file: Path | None) -> Keys:
    """Return the keys of a TOML file: `[[key]]` with name, role and sha256; none without a file.

    Raises `NoSuchSource` where it can't be read, `Malformed` where it holds anything else.
    """
    if file is None:
        return Keys(people={})
    try:
        held = tomllib.loads(file.read_text(encoding="utf-8"))
        rows = held["key"]
        people = {
            str(row["sha256"]).lower(): Person(
                name=str(row["name"]), role=Role[row["role"].upper()]
            )
            for row in rows
        }
    except OSError as error:
        raise NoSuchSource(str(file), f"can't be opened ({error.strerror})") from error
    except (
        KeyError,
        TypeError,
        AttributeError,
        UnicodeDecodeError,
        tomllib.TOMLDecodeError,
    ) as error:
        problem = (
            "holds no keys; each is [[key]] with name, role (reader, editor, admin) and sha256"
        )
        raise Malformed(str(file), problem) from error
    return Keys(people=people)


def new(name: str, role: Role) -> tuple[str, str]:
    """Return a new key, to be given to its owner alone, and the lines that the file keeps of it."""
    key = _PREFIX + secrets.token_urlsafe(32)
    called = one_line(name).replace("\\", "").replace('"', "")
    return (
        key,
        f'[[key]]\nname = "{called}"\nrole = "{role.name.lower()}"\nsha256 = "{_hash(key)}"\n',
    )


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()
