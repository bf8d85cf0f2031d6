"""Briefs over HTTP: made, given out, judged, reviewed and logged."""

import csv
import io
import json

import pytest

from invented_news import FISHING
from mujaz.brief import COMPOSITE_MEDIA
from mujaz.publish.json import from_json
from mujaz.serve.forms import FORMS
from mujaz.serve.review import COMPOSITE


def log(client, address):
    return [(one["action"], one["by"]) for one in client.get(f"{address}/log").json()]


@pytest.mark.parametrize(
    "asked",
    [
        {"json": {"text": FISHING}},
        {"json": {"html": f"<html><body><article><p>{FISHING}</p></article></body></html>"}},
        {"content": FISHING.encode(), "headers": {"content-type": "text/plain; charset=utf-8"}},
        {
            "content": FISHING.encode("cp1256"),
            "headers": {"content-type": "text/plain; charset=windows-1256"},
        },
    ],
    ids=["text", "html", "plain", "windows-1256"],
)
def test_an_article_becomes_a_brief(client, asked):
    answer = client.post("/v1/briefs", **asked)

    assert answer.status_code == 201
    brief = from_json(answer.text)
    assert brief.digest.summary
    assert all(one.verdict == "supported" for one in (*brief.digest.summary, *brief.digest.points))
    assert answer.headers["x-mujaz-status"] == "draft"
    assert client.get(answer.headers["location"]).text == answer.text


@pytest.mark.parametrize("name", FORMS)
def test_a_brief_is_given_out_in_every_form(client, made, name):
    address, brief = made
    asked, accepted = (
        client.get(address, params={"as": name}),
        client.get(address, headers={"accept": f"image/png, {FORMS[name].media};q=0.5"}),
    )

    assert asked.status_code == accepted.status_code == 200
    assert asked.headers["content-type"].startswith(FORMS[name].media.partition(";")[0])
    assert brief["digest"]["summary"][0]["text"] in asked.text or name in {"post", "map"}
    if ";" not in FORMS[name].media:
        assert accepted.text == asked.text


def test_what_nobody_writes_is_not_given(client, made):
    address, _ = made

    assert client.get(address, headers={"accept": "image/png"}).status_code == 406
    assert client.get(address, params={"as": "pdf"}).status_code == 406
    assert client.get("/v1/briefs/none").status_code == 404


def test_a_summary_is_judged_line_by_line(client):
    summary = "يشمل القرار 340 قاربا مرخصا في ثلاث محافظات.\nيشمل القرار 430 قاربا مرخصا."
    answer = client.post("/v1/verify", json={"article": {"text": FISHING}, "summary": summary})

    verdicts = [one["verdict"] for one in answer.json()["statements"]]
    assert answer.status_code == 200
    assert verdicts == ["supported", "contradicted"]


def test_an_edit_that_the_article_bears_out_is_published_as_a_persons(client, made):
    address, brief = made
    words = "يشمل القرار 340 قاربا مرخصا."
    answer = client.post(f"{address}/edits", json={"statement": "p1", "text": words, "version": 1})
    after = client.get(address).json()

    assert answer.status_code == 200
    assert after["digest"]["points"][0]["text"] == words
    assert after["digest"]["points"][0]["evidence"]
    assert after["digest"]["disclosure"]["digital_source_type"] in {COMPOSITE, COMPOSITE_MEDIA}
    assert brief["digest"]["disclosure"]["digital_source_type"].endswith("algorithmicMedia")
    assert log(client, address) == [("made", "local"), ("edited", "local")]


def test_an_edit_that_the_article_does_not_bear_out_changes_nothing_and_is_kept(client, made):
    address, brief = made
    asked = {"statement": "p1", "text": "يشمل القرار 430 قاربا مرخصا."}
    answer = client.post(f"{address}/edits", json=asked)
    (fault, *_) = answer.json()["statements"][0]["faults"]

    assert answer.status_code == 409
    assert (fault["words"]["text"], fault["article"]["text"]) == ("430", "340")
    assert client.get(address).json() == brief
    assert log(client, address) == [("made", "local"), ("refused", "local")]


def test_a_statement_is_taken_out(client, made):
    address, brief = made
    answer = client.post(f"{address}/edits", json={"statement": "s1", "text": None})

    assert answer.status_code == 200
    gone = brief["digest"]["summary"][0]["text"]
    assert gone not in [one["text"] for one in answer.json()["digest"]["summary"]]
    assert (
        client.post(f"{address}/edits", json={"statement": "s9", "text": None}).status_code == 404
    )


def test_who_approves_answers_for_the_version_that_was_read(client, made):
    address, _ = made
    client.post(f"{address}/edits", json={"statement": "p1", "text": None})
    late = client.post(f"{address}/approve", json={"version": 1})
    good = client.post(f"{address}/approve", json={"version": 2})

    assert late.status_code == 409
    assert good.status_code == 200
    assert good.json()["digest"]["disclosure"]["reviewed_by"] == "local"
    assert client.get(address).headers["x-mujaz-status"] == "approved"


def test_an_approved_brief_is_corrected_and_loses_its_reviewer(client, made):
    address, _ = made
    client.post(f"{address}/approve", json={"version": 1})
    words = "رحبت نقابة الصيادين بالقرار."
    asked = {"statement": "p1", "text": words}
    answer = client.post(f"{address}/correct", json=asked)
    after = client.get(address)

    assert answer.status_code == 200
    assert [action for action, _ in log(client, address)] == ["made", "approved", "corrected"]
    assert after.json()["digest"]["disclosure"]["reviewed_by"] is None
    assert after.headers["x-mujaz-status"] == "draft", "it wants to be read again"


def test_a_withdrawn_brief_says_nothing_and_changes_no_more(client, made):
    address, brief = made
    answer = client.post(f"{address}/withdraw", json={"reason": "سحبت الوزارة بيانها"})

    assert answer.status_code == 200
    digest = answer.json()["digest"]
    assert digest["summary"] == digest["points"] == []
    for name in ("box", "markdown", "post"):
        text = client.get(address, params={"as": name}).text
        assert brief["digest"]["summary"][0]["text"] not in text
    assert client.post(f"{address}/approve", json={"version": 2}).status_code == 409
    edit = {"statement": "p1", "text": "يشمل القرار 340 قاربا."}
    assert client.post(f"{address}/edits", json=edit).status_code in {404, 409}
    assert client.get(f"{address}/log").json()[-1]["detail"] == {"reason": "سحبت الوزارة بيانها"}


def test_the_queue_is_by_status_and_the_last_changed_first(client, made):
    address, _ = made
    client.post(f"{address}/approve", json={"version": 1})
    rows = client.get("/v1/briefs", params={"status": "approved"}).json()

    assert rows[0]["id"] == address.rpartition("/")[2]
    assert {row["status"] for row in rows} == {"approved"}
    before = client.get("/v1/briefs", params={"before": rows[0]["changed"], "most": 1}).json()
    assert all(row["changed"] < rows[0]["changed"] for row in before)


def test_the_whole_log_is_exported_as_lines_and_as_a_table(client, made):
    address, _ = made
    edited = {"statement": "p1", "text": "يشمل القرار 430 قاربا."}
    client.post(f"{address}/edits", json=edited)
    client.post(f"{address}/approve", json={"version": 1})
    client.post(f"{address}/withdraw", json={"reason": "=سحبت الوزارة بيانها"})
    lines = [json.loads(line) for line in client.get("/v1/log").text.splitlines()]
    text = client.get("/v1/log", params={"as": "csv"}).text
    rows = list(csv.DictReader(io.StringIO(text)))

    assert [line["number"] for line in lines] == list(range(1, len(lines) + 1))
    assert [int(row["number"]) for row in rows] == list(range(1, len(lines) + 1))
    made_, refused, approved, withdrawn = rows[-4:]
    assert made_["after"].startswith(lines[-4]["detail"]["statements"][0]["text"])
    assert refused["statement"] == "p1"
    assert refused["before"] == lines[-3]["detail"]["before"]["text"]
    assert refused["after"] == edited["text"]
    assert (refused["verdict_before"], refused["by"]) == ("supported", "local")
    assert refused["verdict_after"] in {"unsupported", "contradicted"}
    assert refused["reason"]
    assert approved["verdict_after"] == "supported"
    assert withdrawn["reason"] == "'=سحبت الوزارة بيانها"  # no formula
    assert json.loads(withdrawn["detail"]) == lines[-1]["detail"]


def test_health_readiness_and_metrics(client, made):
    assert made
    assert client.get("/healthz").json()["status"] == "ok"
    assert client.get("/readyz").status_code == 200
    told = client.get("/metrics").text
    assert 'mujaz_requests_total{method="POST",route="/v1/briefs",status="201"}' in told
    assert 'mujaz_statements_total{verdict="supported"}' in told


def test_the_description_is_openapi_3_1_with_arabic_examples(client):
    told = client.get("/openapi.json").json()

    assert told["openapi"].startswith("3.1")
    content = told["paths"]["/v1/briefs"]["post"]["requestBody"]["content"]
    assert set(content) == {"application/json", "text/html", "text/plain"}
    assert "وزارة" in content["application/json"]["example"]["text"]
    assert "$defs" not in json.dumps(told)
