"""Tables: what becomes of records as columns that DuckDB, Polars and Spark read as they are."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from mujaz import __version__
from mujaz.brief import Brief, Statement
from mujaz.fact import Facts, Quantity, Subject
from mujaz.publish.json import to_json
from mujaz.scale.record import Address, Fault
from mujaz.span import Span

SCHEMA = "mujaz/tables/1"

Row = dict[str, object]

_TEXT, _COUNT, _YES = pa.string(), pa.int32(), pa.bool_()
_TEXTS = pa.list_(pa.string())
_SPANS = pa.list_(pa.struct([("start", pa.int32()), ("end", pa.int32())]))

_ADDRESS = {
    "record": _TEXT, "file": _TEXT, "number": pa.int64(), "offset": pa.int64(),
    "warc_record": _TEXT, "url": _TEXT,
}  # fmt: skip
_ARTICLE = {"record": _TEXT, "id": _TEXT, "outlet": _TEXT, "published": pa.date32()}
_SPAN = {"start": _COUNT, "end": _COUNT, "text": _TEXT}
_NAMED = {**_ARTICLE, "text": _TEXT, "mentions": _SPANS}
_NAMED_AT = pa.struct(list(_SPAN.items()))
_FAULT = {**_ADDRESS, "reason": _TEXT, "detail": _TEXT}

COLUMNS: Mapping[str, Mapping[str, pa.DataType]] = {
    "briefs": {
        **_ADDRESS, "id": _TEXT, "outlet": _TEXT, "published": pa.date32(), "title": _TEXT,
        "standfirst": _TEXT, "byline": _TEXTS, "language": _TEXT, "characters": _COUNT,
        "sentences": _COUNT, "summary": _TEXTS, "points": _TEXTS, "withheld": _COUNT,
        "engine": _TEXT, "label": _TEXT, "brief": _TEXT,
    },
    "statements": {
        **_ARTICLE, "part": _TEXT, "place": _COUNT, "text": _TEXT, "verdict": _TEXT,
        "reason": _TEXT, "judged": _TEXT, "evidence": _SPANS,
    },
    "dates": {**_ARTICLE, **_SPAN, "value": _TEXT, "mod": _TEXT, "kind": _TEXT},
    "events": {
        **_ARTICLE, **_SPAN, "when": _TEXT, "status": _TEXT, "place": _TEXT,
        "participants": _TEXTS, "quantity": _TEXT, "speaker": _TEXT, "subject": _NAMED_AT,
    },
    "claims": {
        **_ARTICLE, "start": _COUNT, "end": _COUNT, "speaker": _TEXT, "cue": _TEXT,
        "content": _TEXT, "quoted": _YES, "act": _TEXT, "source": _TEXT, "via": _TEXT,
        "speaker_in_full": _TEXT,
    },
    "places": {
        **_ARTICLE, "text": _TEXT, "kind": _TEXT, "country": _TEXT, "lat": pa.float64(),
        "lon": pa.float64(), "mentions": _SPANS,
    },
    "people": _NAMED,
    "organisations": _NAMED,
    "quantities": {
        **_ARTICLE, **_SPAN, "low": pa.float64(), "high": pa.float64(), "comparator": _TEXT,
        "unit": _TEXT, "kind": _TEXT,
    },
    "movements": {**_ARTICLE, **_SPAN, "origin": _TEXT, "destination": _TEXT},
    "skipped": _FAULT,
    "failures": _FAULT,
}  # fmt: skip
"""The columns of every table, by name. `record` is the key that joins them."""

_FACTS = tuple(name for name in COLUMNS if name in Facts.__dataclass_fields__)


def rows_of_brief(brief: Brief, key: str, address: Address) -> Iterator[tuple[str, Row]]:
    """Yield the rows of a brief, each with its table."""
    article = brief.article
    known: Row = {
        "record": key, "id": article.id, "outlet": article.outlet, "published": article.published,
    }  # fmt: skip
    yield "briefs", {**known, **_whole(brief), **_where(address), "record": key, "url": article.url}
    digest = brief.digest
    for part, held in (
        ("summary", digest.summary), ("point", digest.points), ("withheld", brief.withheld),
    ):  # fmt: skip
        for place, statement in enumerate(held, start=1):
            yield "statements", {**known, "part": part, "place": place, **_said(statement)}
    for name in _FACTS:
        for fact in getattr(brief.facts, name):
            yield name, {**known, **_told(fact, COLUMNS[name].keys() - _ARTICLE.keys())}


def row_of_fault(fault: Fault, key: str, address: Address, url: str | None) -> Row:
    """Return the row of a record of which there is no brief."""
    return {
        **_where(address), "record": key, "url": url,
        "reason": fault.reason, "detail": _writable(fault.detail),
    }  # fmt: skip


def columns_of(name: str, rows: Sequence[Row]) -> pa.Table:
    """Return rows of a table as its columns, which take a tenth of their memory."""
    schema = pa.schema(
        list(COLUMNS[name].items()),
        metadata={"mujaz.schema": SCHEMA, "mujaz.table": name, "mujaz.version": __version__},
    )
    return pa.Table.from_pylist(list(rows), schema=schema)


def parquet_of(parts: Sequence[pa.Table]) -> bytes:
    """Return the parts of a table as Parquet, zstd. The same rows give the same bytes."""
    file = io.BytesIO()
    pq.write_table(pa.concat_tables(parts).combine_chunks(), file, compression="zstd")
    return file.getvalue()


def _whole(brief: Brief) -> Row:
    article, digest = brief.article, brief.digest
    return {
        "title": article.title,
        "standfirst": article.standfirst,
        "byline": list(article.byline),
        "language": article.language,
        "characters": len(article.body),
        "sentences": len(article.sentences),
        "summary": [one.text for one in digest.summary],
        "points": [one.text for one in digest.points],
        "withheld": len(brief.withheld),
        "engine": digest.engine,
        "label": digest.disclosure.label,
        "brief": to_json(brief, indent=None),
    }


def _where(address: Address) -> Row:
    return {
        "file": _writable(address.file),
        "number": address.number,
        "offset": address.offset,
        "warc_record": address.warc_record,
    }


def _said(statement: Statement) -> Row:
    return {
        "text": statement.text,
        "verdict": str(statement.verdict),
        "reason": statement.reason,
        "judged": statement.judged,
        "evidence": _spans(statement.evidence),
    }


def _told(fact: object, names: Iterator[str] | set[str]) -> Row:
    """Return the columns of a fact: its own fields, a number as the bounds it lies between."""
    if isinstance(fact, Quantity):
        value = fact.value
        low, high = value if isinstance(value, tuple) else (value, value)
        names = set(names) - {"low", "high"}
        return {"low": low, "high": high, **{name: getattr(fact, name) for name in names}}
    told = {name: getattr(fact, name) for name in names}
    if "mentions" in told:
        told["mentions"] = _spans(told["mentions"])
    if isinstance(told.get("subject"), Subject):
        told["subject"] = {name: getattr(told["subject"], name) for name in _SPAN}
    return told


def _spans(spans: Sequence[Span]) -> list[Row]:
    return [{"start": span.start, "end": span.end} for span in spans]


def _writable(text: str) -> str:
    """Return a name of a file as UTF-8 can hold it: names are bytes of any kind."""
    return text.encode("utf-8", "backslashreplace").decode()
