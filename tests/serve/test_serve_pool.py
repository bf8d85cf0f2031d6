"""The pool: a job that fails, hangs or ends its worker stops nobody else."""

import asyncio
import time

import pytest

from mujaz.errors import Busy, Malformed, OutOfTime
from mujaz.serve import pool as pools
from mujaz.serve import work
from mujaz.serve.pool import Pool
from mujaz.settings import Settings


def sleeps(seconds):
    time.sleep(seconds)
    return "slept"


def _fails():
    raise Malformed("this", "is wrong")


def _ends():
    raise SystemExit(3)


def waiting(pipe, _settings):
    """Wait as a worker does, with jobs of the tests."""
    work.JOBS = {"sleeps": sleeps, "fails": _fails, "ends": _ends}
    pipe.send(("ready", ""))
    while True:
        try:
            name, arguments = pipe.recv()
        except EOFError:
            return
        pipe.send(work._done(name, arguments))


@pytest.fixture
def run(monkeypatch):
    """Run a coroutine with an open pool of two, one of whom may wait."""
    monkeypatch.setattr(pools, "wait", waiting)

    def runs(made):
        async def whole():
            pool = Pool(Settings(), workers=2, waiting=1, seconds=0.5)
            async with pool.open():
                return await made(pool)

        return asyncio.run(whole())

    return runs


def test_our_errors_come_back_as_they_are(run):
    with pytest.raises(Malformed, match="this: is wrong"):
        run(lambda pool: pool.do("fails"))


def test_a_job_that_hangs_is_given_up_and_the_pool_goes_on(run):
    async def made(pool):
        slow = [pool.do("sleeps", 30), pool.do("sleeps", 30)]
        given_up = await asyncio.gather(*slow, return_exceptions=True)
        return given_up, await pool.do("sleeps", 0)

    given_up, after = run(made)
    assert [type(one) for one in given_up] == [OutOfTime, OutOfTime]
    assert after == "slept"


def test_a_worker_that_ends_is_replaced(run):
    async def made(pool):
        with pytest.raises(OutOfTime, match="ended"):
            await pool.do("ends")
        return await asyncio.gather(pool.do("sleeps", 0), pool.do("sleeps", 0))

    assert run(made) == ["slept", "slept"]


def test_no_more_wait_than_may(run):
    async def made(pool):
        jobs = [asyncio.ensure_future(pool.do("sleeps", 0.2)) for _ in range(3)]
        await asyncio.sleep(0)
        with pytest.raises(Busy):
            await pool.do("sleeps", 0)
        return await asyncio.gather(*jobs)

    assert run(made) == ["slept"] * 3
