"""What an editor chooses: the order of statements, others in their place, events in time."""

import pytest

from mujaz.serve.review import COMPOSITE


def texts(brief, part):
    return [one["text"] for one in brief["digest"][part]]


def names(brief, letter, part):
    return [f"{letter}{number}" for number in range(1, len(brief["digest"][part]) + 1)]


def test_statements_are_put_in_another_order(client, made):
    address, brief = made
    summary, points = names(brief, "s", "summary"), names(brief, "p", "points")
    asked = {"summary": summary, "points": points[::-1], "version": 1}
    answer = client.post(f"{address}/order", json=asked)

    assert answer.status_code == 200
    assert texts(answer.json(), "points") == texts(brief, "points")[::-1]
    assert answer.json()["digest"]["disclosure"]["digital_source_type"] == COMPOSITE
    log = client.get(f"{address}/log").json()
    assert log[-1]["action"] == "ordered"
    assert log[-1]["detail"]["points"] == points[::-1]
    assert client.post(f"{address}/order", json=asked).status_code == 409, "version 1 is gone"


def test_a_point_becomes_part_of_the_summary(client, made):
    address, brief = made
    summary, points = names(brief, "s", "summary"), names(brief, "p", "points")
    asked = {"summary": [*summary, points[0]], "points": points[1:]}
    after = client.post(f"{address}/order", json=asked).json()

    assert texts(after, "summary")[-1] == texts(brief, "points")[0]
    assert len(after["digest"]["points"]) == len(points) - 1


@pytest.mark.parametrize("wrong", ["twice", "left out", "unknown"])
def test_an_order_names_each_statement_once(client, made, wrong):
    address, brief = made
    summary, points = names(brief, "s", "summary"), names(brief, "p", "points")
    points = {"twice": [*points, points[0]], "left out": points[1:], "unknown": ["p77"]}[wrong]
    answer = client.post(f"{address}/order", json={"summary": summary, "points": points})

    assert answer.status_code == 422
    assert client.get(address).json() == brief


def test_what_is_offered_is_new_and_would_be_taken(client, made):
    address, brief = made
    offered = client.get(f"{address}/candidates", params={"statement": "p1"}).json()
    said = [*texts(brief, "summary"), *texts(brief, "points")]

    assert offered
    for one in offered:
        assert one["verdict"] == "supported"
        assert one["evidence"]
        assert one["text"] not in said
    edit = {"statement": "p1", "text": offered[0]["text"]}
    assert client.post(f"{address}/edits", json=edit).status_code == 200
    assert texts(client.get(address).json(), "points")[0] == offered[0]["text"]


def test_the_name_after_the_last_adds_a_statement(client, made):
    address, brief = made
    after_last = f"p{len(brief['digest']['points']) + 1}"
    offered = client.get(f"{address}/candidates", params={"statement": after_last}).json()
    edit = {"statement": after_last, "text": offered[0]["text"]}

    assert client.post(f"{address}/edits", json=edit).status_code == 200
    assert texts(client.get(address).json(), "points") == [
        *texts(brief, "points"),
        offered[0]["text"],
    ]
    last = client.get(f"{address}/log").json()[-1]
    assert (last["action"], last["detail"]["before"]) == ("added", None)
    too_far = {"statement": "p9", "text": offered[0]["text"]}
    assert client.post(f"{address}/edits", json=too_far).status_code == 404


def test_what_was_taken_out_is_offered_again(client, made):
    address, brief = made
    gone = texts(brief, "points")[0]
    client.post(f"{address}/edits", json={"statement": "p1", "text": None})
    after_last = f"p{len(brief['digest']['points'])}"
    offered = client.get(f"{address}/candidates", params={"statement": after_last}).json()

    assert gone in [one["text"] for one in offered]


def test_events_come_in_the_order_of_time(client, made):
    address, brief = made
    told = client.get(f"{address}/timeline").json()
    days = [one["first"] for one in told if one["first"]]

    assert len(told) == len(brief["facts"]["events"])
    assert [one["order"] for one in told] == list(range(1, len(told) + 1))
    assert days == sorted(days)


def test_plain_text_has_the_label_and_no_markup(client, made):
    address, brief = made
    answer = client.get(address, params={"as": "text"})

    assert answer.headers["content-type"].startswith("text/plain")
    assert brief["digest"]["disclosure"]["label"] in answer.text
    assert all(one in answer.text for one in (*texts(brief, "summary"), *texts(brief, "points")))
    assert "<" not in answer.text
