"""The scripted story: briefs of articles that were written for it."""

from __future__ import annotations

import tomllib
from datetime import datetime
from functools import cache
from pathlib import Path

from mujaz.article import Article
from mujaz.engine import brief_of
from mujaz.settings import Settings
from mujaz.story.told import Told


@cache
def told(name: str = "withdrawal") -> tuple[Told, ...]:
    """Return the articles of a scripted story with their briefs, in the order of time."""
    table = tomllib.loads(
        (Path(__file__).parent / "story" / f"{name}.toml").read_text(encoding="utf-8")
    )
    return tuple(_told(row) for row in table["articles"])


def _told(row: dict[str, str]) -> Told:
    at = datetime.fromisoformat(row["at"])
    article = Article(
        id=row["id"],
        outlet=row["outlet"],
        title=row["title"],
        published=at.date(),
        body=row["body"].strip(),
    )
    return Told(id=row["id"], at=at, brief=brief_of(article, Settings()))


def one(id_: str, at: str, body: str, *, outlet: str = "الضفاف", title: str = "خبر") -> Told:
    """Return an article of a few words, told at a time."""
    row = {"id": id_, "at": at, "outlet": outlet, "title": title, "body": body}
    return _told(row)
