"""The office: what each request does, with the pool to work and the desk to keep."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from uuid import uuid4

from mujaz.archive.input import now
from mujaz.brief import Brief
from mujaz.errors import EmptyInput, OutOfDate
from mujaz.publish.json import from_json, to_json, verification_from_json
from mujaz.serve import review
from mujaz.serve.counts import Counts
from mujaz.serve.desk import Desk
from mujaz.serve.keys import Person
from mujaz.serve.outbox import Message
from mujaz.serve.pool import Pool
from mujaz.serve.record import Action, Entry, Record, Status
from mujaz.serve.work import Source
from mujaz.settings import Settings
from mujaz.verification import Verification


class Office:
    """A desk, a pool and the settings of the house."""

    def __init__(self, desk: Desk, pool: Pool, settings: Settings, counts: Counts) -> None:
        self.desk, self.pool, self.settings, self.counts = desk, pool, settings, counts

    async def make(self, source: Source, person: Person, message: Message | None = None) -> Record:
        """Return the brief of an article, kept as a draft.

        Where a message was heard before it is the brief that was made of it then.
        """
        brief = from_json(await self.pool.do("brief", source, self.settings))
        for statement in (*brief.digest.summary, *brief.digest.points, *brief.withheld):
            self.counts.judged(statement.verdict.value)
        at, id_ = now(), uuid4().hex
        record = Record(id=id_, version=1, status=Status.DRAFT, created=at, changed=at, brief=brief)
        made = {
            "engine": brief.digest.engine,
            "mujaz": brief.made_by.mujaz,
            "statements": review.said(brief),
        }
        entry = Entry(brief=id_, version=1, at=at, by=person.name, action=Action.MADE, detail=made)
        kept = await asyncio.to_thread(self.desk.keep, record, entry, message)
        return record if kept == id_ else await self.get(kept)

    async def verify(self, source: Source, summary: str) -> str:
        """Return what an article says of a summary, as JSON; nothing is kept."""
        told = await self.pool.do("verification", source, summary, self.settings)
        self._count(verification_from_json(told))
        return told

    async def get(self, id_: str) -> Record:
        """Return a brief as it stands."""
        return await asyncio.to_thread(self.desk.get, id_)

    async def reword(
        self, id_: str, name: str, text: str, version: int | None, person: Person
    ) -> tuple[Record, Verification]:
        """Return the brief with new words for a statement, and what the article says of them.

        Where it does not bear them out the brief stays as it was; the log keeps both.
        """
        record = await self._read(id_, version)
        judged = await self._judged(record, text)
        changed, entry = review.reworded(
            record, name, judged.statements[0], by=person.name, at=now()
        )
        if entry.action is Action.REFUSED:
            await asyncio.to_thread(self.desk.note, entry)
        else:
            await asyncio.to_thread(self.desk.change, changed, entry)
        return changed, judged

    async def check(self, id_: str, text: str) -> Verification:
        """Return what the article of a brief says of some words; nothing is kept."""
        return await self._judged(await self._read(id_, None), text)

    async def remove(self, id_: str, name: str, version: int | None, person: Person) -> Record:
        """Return the brief without a statement."""
        record = await self._read(id_, version)
        return await self._change(lambda: review.removed(record, name, by=person.name, at=now()))

    async def order(
        self,
        id_: str,
        summary: tuple[str, ...],
        points: tuple[str, ...],
        version: int | None,
        person: Person,
    ) -> Record:
        """Return the brief with its statements in another order."""
        record = await self._read(id_, version)
        return await self._change(
            lambda: review.ordered(record, summary, points, by=person.name, at=now())
        )

    async def earlier(self, id_: str, version: int) -> Brief:
        """Return a brief as it was at a version."""
        return await asyncio.to_thread(self.desk.version, id_, version)

    async def restore(self, id_: str, to: int, version: int | None, person: Person) -> Record:
        """Return the brief with its digest as it was at an earlier version."""
        record, earlier = await self._read(id_, version), await self.earlier(id_, to)
        return await self._change(
            lambda: review.restored(record, earlier, to, by=person.name, at=now())
        )

    async def candidates(self, id_: str, name: str) -> str:
        """Return what could stand in the place of a statement, as a JSON list; nothing is kept."""
        record = await self._read(id_, None)
        review.place_of(record.brief, name)
        brief = to_json(record.brief, indent=None)
        return await self.pool.do("candidates", brief, name, self.settings)

    async def approve(self, id_: str, version: int, person: Person) -> Record:
        """Return the brief that a person answers for, as it was when she read it."""
        record = await self._read(id_, version)
        return await self._change(lambda: review.approved(record, by=person.name, at=now()))

    async def withdraw(self, id_: str, reason: str, version: int | None, person: Person) -> Record:
        """Return the brief taken back."""
        record = await self._read(id_, version)
        return await self._change(
            lambda: review.withdrawn(record, reason, by=person.name, at=now())
        )

    async def _judged(self, record: Record, text: str) -> Verification:
        brief, line = to_json(record.brief, indent=None), " ".join(text.split())
        if not line:
            raise EmptyInput("the text", "has no word")
        judged = verification_from_json(await self.pool.do("judgement", brief, line, self.settings))
        self._count(judged)
        return judged

    async def _read(self, id_: str, version: int | None) -> Record:
        record = await asyncio.to_thread(self.desk.get, id_)
        if version is not None and version != record.version:
            problem = f"is at version {record.version}, not {version}; read it again"
            raise OutOfDate(id_, problem)
        return record

    async def _change(self, made: Callable[[], tuple[Record, Entry]]) -> Record:
        record, entry = made()
        await asyncio.to_thread(self.desk.change, record, entry)
        return record

    def _count(self, verification: Verification) -> None:
        for one in verification.statements:
            self.counts.judged(one.verdict.value)
