"""Changed: the versions of an article as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict

from mujaz.archive.kept import Version
from mujaz.span import Span


def versions_to_json(versions: tuple[Version, ...]) -> str:
    """Return the versions, the oldest first, each with the words that changed and what is stale.

    Spans of `before` are of the body before, those of `after` of the version's own. The briefs
    are left out.
    """
    made = []
    before = ""
    for version in versions:
        body = version.brief.article.body
        made.append(
            {
                "number": version.number,
                "fetched": version.fetched,
                "title": version.brief.article.title,
                "changes": [
                    {
                        "kind": change.kind,
                        "before": _words(change.before, before),
                        "after": _words(change.after, body),
                    }
                    for change in version.changes
                ],
                "stale": [asdict(one) for one in version.stale],
            }
        )
        before = body
    return json.dumps(
        {"schema": "mujaz/versions/1", "versions": made}, ensure_ascii=False, indent=2
    )


def _words(span: Span | None, body: str) -> dict[str, object] | None:
    return None if span is None else {**asdict(span), "text": span.of(body)}
