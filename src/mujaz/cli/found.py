"""Found: results of a search, and versions of an article, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from mujaz.archive.hit import Hit, Results
from mujaz.archive.kept import Version
from mujaz.publish.plain import one_line
from mujaz.publish.terminal import say


def show(results: Results, console: Console) -> None:
    """Print each article's title, outlet, time and excerpt; marked words in bold or in quotes."""
    say(_lines(results, colour=console.is_terminal), console)


def _lines(results: Results, *, colour: bool) -> Iterator[Text]:
    for hit in results.hits:
        yield Text.assemble((one_line(hit.title or hit.id), "bold underline"))
        yield Text(" · ".join(map(one_line, _told(hit))), "dim")
        yield _marked(hit, colour=colour)
        yield Text()


def _told(hit: Hit) -> list[str]:
    copied = f"= {hit.copy_of}" if hit.copy_of else None
    return [part for part in (hit.outlet, hit.published, hit.id, copied) if part]


def _marked(hit: Hit, *, colour: bool) -> Text:
    text, line, done = hit.excerpt, Text("… " if hit.start else ""), 0
    for mark in hit.marks:
        line.append(_inline(text[done : mark.start]))
        word = one_line(mark.of(text))
        line.append(word if colour else f"«{word}»", "bold")
        done = mark.end
    return line.append(_inline(text[done:])).append(" …")


def _inline(text: str) -> str:
    """Return the text on one line, the space at its ends kept as one."""
    before, after = text[:1].isspace() * " ", text[-1:].isspace() * " "
    inner = one_line(text)
    return f"{before}{inner}{after}" if inner else before


def show_versions(versions: Sequence[Version], console: Console) -> None:
    """Print each version's time, the words that changed, and what they made stale."""
    say(_version_lines(versions), console)


def _version_lines(versions: Sequence[Version]) -> Iterator[Text]:
    before = ""
    for version in versions:
        body = version.brief.article.body
        yield Text(f"{version.number}  {version.fetched}", "bold")
        for change in version.changes:
            old = one_line(change.before.of(before)) if change.before else ""
            new = one_line(change.after.of(body)) if change.after else ""
            shown = (("  − ", old, "red"), ("  + ", new, "green"))
            yield from (Text.assemble(mark, (said, style)) for mark, said, style in shown if said)
        for one in version.stale:
            yield Text(f"  ! {one.kind}: {one_line(one.text)}", "yellow")
        before = body
