"""The command line: `mujaz digest`, `facts`, `verify`, `archive`, `serve` and the rest.

Exit codes: 0 done, 1 the answer is no, 2 usage or unreadable input, 3 some of several failed.
"""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from mujaz import __version__
from mujaz.cli import (
    archive,
    batch,
    digest,
    evaluate,
    facts,
    log,
    mcp,
    schema,
    serve,
    stories,
    verify,
)
from mujaz.cli.options import examples
from mujaz.cli.output import complain, say
from mujaz.errors import MujazError

# Typer reads the annotations of the commands at run time, so their types are imported in earnest.
commands = typer.Typer(
    name="mujaz",
    help="Arabic news digests in which every word points at the words of the article.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def app() -> None:
    """Run the command line: UTF-8 out whatever the locale, and an error of ours is one line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        commands()
    except MujazError as error:
        complain(error)
        sys.exit(error.exit_code)


def _version(asked: bool) -> None:
    if asked:
        say(f"mujaz {__version__}\n")
        raise typer.Exit


@commands.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Take the options that stand before any command."""


commands.command(
    epilog=examples(
        "mujaz digest خبر.html --evidence", "cat خبر.txt | mujaz digest - --html موجز.html"
    )
)(digest.digest)
commands.command(
    epilog=examples(
        "mujaz facts خبر.html --timeline",
        "mujaz facts خبر.html --map خريطة.svg --ical مواعيد.ics --csv أحداث.csv",
    )
)(facts.facts)
commands.command(
    epilog=examples("mujaz verify خبر.html ملخص.txt", "mujaz verify خبر.html --printed --json")
)(verify.verify)
commands.command(
    cls=batch.Batch,
    epilog=examples(
        "mujaz batch أرشيف.jsonl.xz صفحات/ --out جداول",
        "mujaz batch 'زحف/*.warc.gz' --out s3://دلو/جداول --ray auto --resume",
    ),
)(batch.batch)
commands.command(epilog=examples("mujaz schema > مخطط-الموجز.json", "mujaz schema verification"))(
    schema.schema
)
commands.add_typer(archive.commands, name="archive")
commands.command(epilog=examples("mujaz stories --db أخبار.db", "mujaz stories --all --json"))(
    stories.stories
)
commands.command(
    epilog=examples(
        "mujaz story s0123456789 --db أخبار.db --html قصة.html",
        "mujaz story s0123456789 --since 2026-11-25 --json",
    )
)(stories.story)
commands.command(epilog=examples("mujaz evaluate easc --gate || echo هبطت الجودة"))(
    evaluate.evaluate
)
commands.command(
    epilog=examples(
        "mujaz serve --db أخبار.db --keys مفاتيح.toml",
        "mujaz serve --new-key 'ليلى حداد' --role editor >> مفاتيح.toml",
    )
)(serve.serve)
commands.command(
    epilog=examples(
        "mujaz log --db أخبار.db > سجل.jsonl",
        "mujaz log --db postgresql://db.example/mujaz --as csv > سجل.csv",
    )
)(log.log)
commands.command(epilog=examples("mujaz mcp --settings أسلوب-الصحيفة.toml"))(mcp.mcp)
