"""The outbox of every desk, and the courier who tells other systems of briefs."""

import json

import pytest
from places import entry, record
from receiver import receiving

from mujaz.errors import DeskAway
from mujaz.publish.json import from_json
from mujaz.read.hop import Network
from mujaz.serve import courier as courier_module
from mujaz.serve.counts import Counts
from mujaz.serve.courier import TRIES, Courier, wait_after
from mujaz.serve.hooks import Hook
from mujaz.serve.outbox import Message
from mujaz.serve.record import Action, Status
from mujaz.serve.signature import is_by
from mujaz.serve.sqlite import SqliteDesk
from mujaz.settings import Settings

NOW, LATER = "2026-11-15T12:00:00+00:00", "2026-11-15T12:02:00+00:00"
SECRET = b"s" * 32


def message(id_="m1", *, push=True):
    return Message(hook="cms", id=id_, push=push)


def keep(desk, id_, of=None):
    one = record(id_)
    return desk.keep(one, entry(one), of)


def change(desk, id_, version, status=Status.DRAFT):
    one = record(id_, version, status=status)
    desk.change(one, entry(one, Action.EDITED))


# ---- what the desk keeps


@pytest.fixture
def desk(place):
    made = place.open()
    yield made
    made.close()


def test_a_message_makes_one_brief(desk):
    assert desk.outbox.heard(message()) is None
    assert keep(desk, "a", message()) == "a"
    assert keep(desk, "b", message()) == "a"
    assert keep(desk, "c", Message(hook="other", id="m1", push=False)) == "c"

    assert desk.outbox.heard(message()) == "a"
    assert [line.brief for line in desk.log()] == ["a", "c"]


def test_only_who_told_of_it_is_told_and_only_if_it_wants_to_be(desk):
    keep(desk, "a", message())
    keep(desk, "b", message("m2", push=False))
    keep(desk, "c")

    assert [(one.hook, one.brief, one.tries) for one in desk.outbox.all(most=9)] == [
        ("cms", "a", 0)
    ]
    assert desk.outbox.take("other", now=NOW, until=LATER, most=9) == ()


def test_the_latest_version_alone_waits(desk):
    keep(desk, "a", message())
    change(desk, "a", 2)
    change(desk, "a", 3)

    assert desk.outbox.waiting("cms") == 1
    (one,) = desk.outbox.take("cms", now=NOW, until=LATER, most=9)
    assert (one.brief, one.version) == ("a", 3)


def test_what_was_taken_is_due_again_if_whoever_took_it_is_gone(desk, place):
    keep(desk, "a", message())
    assert len(desk.outbox.take("cms", now=NOW, until=LATER, most=9)) == 1
    other = place.open()
    assert other.outbox.take("cms", now=NOW, until=LATER, most=9) == ()
    assert len(other.outbox.take("cms", now=LATER, until=LATER, most=9)) == 1
    other.close()


def test_a_version_that_came_meanwhile_is_not_struck_out(desk):
    keep(desk, "a", message())
    (one,) = desk.outbox.take("cms", now=NOW, until=LATER, most=9)
    change(desk, "a", 2)
    desk.outbox.delivered(one, 1)
    desk.outbox.failed(one, due=None, fault="answered 500")

    (left,) = desk.outbox.all(most=9)
    assert (left.version, left.fault, left.tries) == (2, None, 0)
    assert left.due is not None


def test_what_was_given_up_is_kept_with_its_reason_and_may_be_tried_again(desk):
    keep(desk, "a", message())
    (one,) = desk.outbox.take("cms", now=NOW, until=LATER, most=9)
    desk.outbox.failed(one, due=None, fault="answered 410")

    (left,) = desk.outbox.all(most=9)
    assert (left.due, left.fault, left.tries) == (None, "answered 410", 1)
    assert desk.outbox.waiting("cms") == 0
    assert desk.outbox.again(NOW) == 1
    assert len(desk.outbox.take("cms", now=NOW, until=LATER, most=9)) == 1


# ---- the courier


class Clock:
    """A time that goes on when it is told to."""

    def __init__(self):
        self.seconds = 1_800_000_000.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def told(tmp_path):
    """A desk in a file, a system that hears of its briefs, and a clock."""
    desk, clock = SqliteDesk(tmp_path / "mujaz.db"), Clock()
    with receiving() as receiver:
        hook = Hook(name="cms", secret=SECRET, push=receiver.url, private=True)
        yield desk, receiver, clock, Courier(hook, desk, Settings(), Counts(), clock=clock)
    desk.close()


def test_a_system_is_told_once_with_a_signature(told):
    desk, receiver, clock, courier = told
    keep(desk, "a", message())

    assert (courier.round(), courier.round()) == (1, 0)
    ((path, headers, body),) = receiver.heard
    assert path == "/mujaz"
    assert headers["webhook-id"] == "a.1"
    assert headers["webhook-timestamp"] == str(int(clock()))
    assert is_by(SECRET, headers, body)
    assert not is_by(b"x" * 32, headers, body)
    letter = json.loads(body)
    assert letter["type"] == "brief.draft"
    assert letter["data"]["version"] == 1
    assert "ملخص المقال" in letter["data"]["html"]
    assert from_json(json.dumps(letter["data"]["brief"])) == record("a").brief
    assert desk.outbox.all(most=9) == ()


def test_a_withdrawn_brief_is_told_of_and_says_nothing(told):
    desk, receiver, _, courier = told
    keep(desk, "a", message())
    change(desk, "a", 2, Status.WITHDRAWN)
    courier.round()

    letter = json.loads(receiver.heard[0][2])
    assert letter["type"] == "brief.withdrawn"
    assert letter["data"]["brief"]["digest"]["summary"] == []


def test_a_system_that_fails_is_told_later_and_later_after_a_restart_too(told, tmp_path):
    desk, receiver, clock, courier = told
    keep(desk, "a", message())
    receiver.answers = [(500, {}), (503, {"Retry-After": "60"}), (302, {"Location": "/elsewhere"})]
    assert courier.round() == 1
    clock.seconds += 4
    assert courier.round() == 0
    clock.seconds += 1
    assert courier.round() == 1
    clock.seconds += 59
    assert courier.round() == 0
    desk.close()

    again = SqliteDesk(tmp_path / "mujaz.db")
    hook = Hook(name="cms", secret=SECRET, push=receiver.url, private=True)
    courier = Courier(hook, again, Settings(), Counts(), clock=clock)
    clock.seconds += 1
    assert courier.round() == 1
    (left,) = again.outbox.all(most=9)
    assert (left.tries, left.fault) == (3, "answered 302")
    clock.seconds += 80
    assert courier.round() == 1
    assert again.outbox.all(most=9) == ()
    assert {headers["webhook-id"] for _, headers, _ in receiver.heard} == {"a.1"}
    assert len({body for _, _, body in receiver.heard}) == 1
    assert [path for path, _, _ in receiver.heard] == ["/mujaz"] * 4
    again.close()


def test_a_system_that_wants_no_more_is_not_asked_again(told):
    desk, receiver, clock, courier = told
    keep(desk, "a", message())
    receiver.answers = [(410, {})]
    courier.round()
    clock.seconds += 1_000_000
    assert courier.round() == 0
    assert [one.due for one in desk.outbox.all(most=9)] == [None]


def test_waiting_grows_is_bounded_and_ends():
    waits = [wait_after(tries) for tries in range(TRIES)]
    assert waits[:4] == [5, 20, 80, 320]
    assert waits[-1] is None
    assert max(waits[:-1]) == 6 * 3600
    assert 30 * 3600 < sum(waits[:-1]) < 32 * 3600


@pytest.mark.parametrize(
    "push",
    [
        "http://127.0.0.1:{port}/",
        "http://localhost:{port}/",
        "http://[::1]:{port}/",
        "http://169.254.169.254/",
        "http://cms.example:{port}/",
        "file:///etc/passwd",
        "no address",
        "http://",
    ],
)
def test_no_brief_is_sent_into_the_house_unless_the_hook_says_so(told, push):
    desk, receiver, clock, _ = told
    keep(desk, "a", message())
    port = receiver.url.split(":")[2].partition("/")[0]
    hook = Hook(name="cms", secret=SECRET, push=push.format(port=port))
    inside = Network(resolve=lambda host, _: (host if host[0] in "1:" else "127.0.0.1",))
    Courier(hook, desk, Settings(), Counts(), clock=clock, network=inside).round()

    assert receiver.heard == []
    (left,) = desk.outbox.all(most=9)
    assert "outside the house" in left.fault


def test_a_name_is_resolved_once_and_that_address_is_spoken_to(told):
    """What DNS answers a second time is never asked for."""
    desk, receiver, clock, _ = told
    keep(desk, "a", message())
    asked = []

    def resolve(host, _port):
        asked.append(host)
        return ("127.0.0.1",)

    port = receiver.url.split(":")[2].partition("/")[0]
    hook = Hook(name="cms", secret=SECRET, push=f"http://cms.example:{port}/mujaz")
    network = Network(resolve=resolve, allowed=lambda _: True)
    Courier(hook, desk, Settings(), Counts(), clock=clock, network=network).round()
    assert asked == ["cms.example"]
    assert receiver.heard[0][1]["host"] == f"cms.example:{port}"


def test_a_system_that_is_not_there_is_told_later(told):
    desk, _, clock, _ = told
    keep(desk, "a", message())
    hook = Hook(name="cms", secret=SECRET, push="http://127.0.0.1:1/", private=True)
    Courier(hook, desk, Settings(), Counts(), clock=clock).round()
    (left,) = desk.outbox.all(most=9)
    assert "did not answer" in left.fault


def test_a_system_that_never_answers_is_given_up_in_time(told):
    desk, receiver, clock, _ = told
    keep(desk, "a", message())
    receiver.answers = [(None, {})]
    hook = Hook(name="cms", secret=SECRET, push=receiver.url, private=True)
    quick = Settings(timeout_seconds=0.5)
    assert Courier(hook, desk, quick, Counts(), clock=clock).round() == 1
    (left,) = desk.outbox.all(most=9)
    assert "answer" in left.fault
    assert left.due is not None


def test_a_brief_that_can_not_be_read_does_not_stop_the_others(told):
    desk, receiver, _, courier = told
    keep(desk, "a", message("m1"))
    keep(desk, "b", message("m2"))
    desk._db.write(lambda run: run("UPDATE versions SET brief = '{}' WHERE id = 'a'"))
    assert courier.round() == 2
    assert [headers["webhook-id"] for _, headers, _ in receiver.heard] == ["b.1"]
    (left,) = desk.outbox.all(most=9)
    assert (left.brief, left.tries) == ("a", 1)


def test_a_courier_that_was_ended_takes_no_more(told):
    desk, receiver, _, courier = told
    keep(desk, "a", message())
    courier.end()
    courier.run()
    assert receiver.heard == []
    assert desk.outbox.waiting("cms") == 1


def test_a_courier_outlives_a_desk_that_is_away(told, monkeypatch):
    desk, receiver, _, courier = told
    keep(desk, "a", message())
    rounds = []

    def take(*_args, **_options):
        rounds.append(1)
        if len(rounds) == 1:
            raise DeskAway("desk", "is away")
        courier.end()
        return ()

    monkeypatch.setattr(courier_module, "_IDLE", 0.0)
    monkeypatch.setattr(desk.outbox, "take", take)
    courier.run()
    assert len(rounds) == 2
    assert receiver.heard == []
