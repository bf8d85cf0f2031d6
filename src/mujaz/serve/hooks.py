"""Hooks: the systems that tell us of articles, and where each is told of its briefs."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mujaz.errors import Malformed, NoKey, NoSuchSource
from mujaz.publish.plain import one_line
from mujaz.serve.signature import heard_id, is_by, new_secret, secret_of

_SHAPE = (
    "holds no hooks; each is [[hook]] with name, secret and perhaps push (http…), private, stories"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hook:
    """A system, by its name in the log, and the secret that signs what goes either way.

    To `push`, an address, each version of its briefs is sent; null where it only asks. `private`
    says that the address may be one inside the house, `stories` that it is told of theirs too.
    """

    name: str
    secret: bytes = field(repr=False)
    push: str | None = None
    private: bool = False
    stories: bool = False


def read(file: Path | None) -> tuple[Hook, ...]:
    """Return the hooks of a TOML file; none without a file.

    Raises `NoSuchSource` where it can't be read, `Malformed` where it holds anything else.
    """
    if file is None:
        return ()
    try:
        held = tomllib.loads(file.read_text(encoding="utf-8"))
        hooks = tuple(map(_hook, held["hook"]))
    except OSError as error:
        raise NoSuchSource(str(file), f"can't be opened ({error.strerror})") from error
    except (KeyError, TypeError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Malformed(str(file), _SHAPE) from error
    if not hooks:
        raise Malformed(str(file), _SHAPE)
    if len({hook.name for hook in hooks}) < len(hooks):
        raise Malformed(str(file), "names two hooks alike; briefs are sent by these names")
    return hooks


def sender(
    hooks: tuple[Hook, ...], headers: Mapping[str, str], body: bytes, now: float
) -> tuple[Hook, str]:
    """Return whose message it is, and its id. Raises `NoKey`."""
    id_ = heard_id(headers, now)
    for hook in hooks:
        if is_by(hook.secret, headers, body):
            return hook, id_
    raise NoKey("webhook-signature", "is by no hook that mujaz serve --hooks FILE has")


def new(name: str) -> str:
    """Return the lines that the file keeps of a new hook; the other side has the same secret."""
    called = json.dumps(one_line(name), ensure_ascii=False)
    return (
        f'[[hook]]\nname = {called}\nsecret = "{new_secret()}"\n'
        '# push = "https://cms.example/mujaz"  # each version of its briefs is sent there\n'
        "# stories = true  # and what is new in the stories of the archive\n"
    )


def _hook(row: object) -> Hook:
    if not isinstance(row, dict):
        raise TypeError(_SHAPE)
    unknown = set(row) - {"name", "secret", "push", "private", "stories"}
    push, private, stories = row.get("push"), row.get("private", False), row.get("stories", False)
    flags = isinstance(private, bool) and isinstance(stories, bool)
    if unknown or not isinstance(push, str | None) or not flags or (stories and not push):
        raise TypeError(_SHAPE)
    if push is not None and not push.startswith(("https://", "http://")):
        raise TypeError(_SHAPE)
    return Hook(
        name=one_line(str(row["name"])),
        secret=secret_of(str(row["secret"])),
        push=push,
        private=private,
        stories=stories,
    )
