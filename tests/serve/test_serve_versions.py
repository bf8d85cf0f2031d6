"""Earlier versions of a brief: read again, and put back."""

from mujaz.serve.keys import Role


def removed(client, address, name="p1"):
    return client.post(f"{address}/edits", json={"statement": name, "text": None}).json()


def test_an_earlier_version_is_read(client, made):
    address, brief = made
    after = removed(client, address)

    assert client.get(f"{address}/versions/1").json() == brief
    assert client.get(f"{address}/versions/2").json() == after != brief
    assert client.get(f"{address}/versions/3").status_code == 404
    assert client.get(f"{address}/versions/0").status_code == 422


def test_what_was_removed_is_put_back_and_the_log_says_so(client, made):
    address, brief = made
    removed(client, address)
    answer = client.post(f"{address}/restore", json={"to": 1, "version": 2})

    assert answer.status_code == 200
    assert answer.json() == brief, "the words are the machine's again, and so is the disclosure"
    assert answer.headers["x-mujaz-version"] == "3"
    last = client.get(f"{address}/log").json()[-1]
    assert (last["action"], last["version"], last["detail"]["version"]) == ("restored", 3, 1)
    again = client.post(f"{address}/restore", json={"to": 1, "version": 2})
    assert again.status_code == 409, "version 2 is gone"


def test_an_approved_version_put_back_waits_for_approval(client, made):
    address, _ = made
    client.post(f"{address}/approve", json={"version": 1})
    removed(client, address)
    answer = client.post(f"{address}/restore", json={"to": 2})

    assert answer.headers["x-mujaz-status"] == "draft"
    assert answer.json()["digest"]["disclosure"]["reviewed_by"] is None


def test_a_withdrawn_brief_stays_withdrawn_whatever_is_put_back(client, made):
    address, _ = made
    client.post(f"{address}/withdraw", json={"reason": "سحبت الوزارة بيانها"})
    assert client.post(f"{address}/restore", json={"to": 1}).status_code == 409
    assert client.get(address).json()["digest"]["points"] == []


def test_earlier_versions_are_for_editors(keyed):
    client, headers = keyed
    for asked in (
        client.get("/v1/briefs/a/versions/1", headers=headers[Role.READER]),
        client.post("/v1/briefs/a/restore", json={"to": 1}, headers=headers[Role.READER]),
    ):
        assert asked.status_code == 403
