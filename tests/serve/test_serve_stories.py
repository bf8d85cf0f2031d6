"""Stories over HTTP: listed, told in every form, and what is new in them to whoever asks."""

import json
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from servers import serving

from mujaz.archive.following import follow
from mujaz.archive.kept import Fetched
from mujaz.archive.open import open_archive
from mujaz.publish.json import schema_of_story
from mujaz.serve.keys import Keys, Person, Role, new
from mujaz.serve.sqlite import SqliteDesk
from scripted_story import told

ATOM = "{http://www.w3.org/2005/Atom}"
AT = "2026-11-20T08:00:00+00:00"


def add(where, some):
    archive = open_archive(where)
    for one in some:
        archive.add(one.brief, Fetched(at=AT, source="wire", stamp=one.at.isoformat()))
    follow(archive)
    archive.close()


def only(client):
    (story,) = client.get("/v1/stories").json()
    return story


@pytest.fixture
def growing(tmp_path):
    """A client of a server of two readers, its archive with all articles but one; and where."""
    where = str(tmp_path / "archive.db")
    add(where, told()[:11])
    people, headers = {}, []
    for name in ("ليلى", "سامي"):
        secret, lines = new(name, Role.READER)
        hashed = lines.partition('sha256 = "')[2].partition('"')[0]
        people[hashed] = Person(name=name, role=Role.READER)
        headers.append({"Authorization": f"Bearer {secret}"})
    desk = SqliteDesk(tmp_path / "mujaz.db")
    with serving(desk, Keys(people=people), archive=where) as client:
        yield client, headers, where


def test_stories_are_listed_by_status_and_page_by_page(archived):
    story = only(archived)
    assert (story["articles"], story["status"]) == (12, "dormant")
    assert archived.get("/v1/stories", params={"status": "active"}).json() == []
    every = archived.get("/v1/stories", params={"fewest": 1}).json()
    assert [one["articles"] for one in every] == [1, 12]
    first = archived.get("/v1/stories", params={"fewest": 1, "most": 1}).json()
    rest = archived.get("/v1/stories", params={"fewest": 1, "after": first[0]["id"]}).json()
    assert first + rest == every
    assert archived.get("/v1/stories", params={"after": "s0"}).status_code == 404


def test_a_story_is_told_as_the_contract_says(archived):
    answer = archived.get(f"/v1/stories/{only(archived)['id']}")
    jsonschema.validate(answer.json(), schema_of_story())
    assert [one["became"] for one in answer.json()["promises"]] == ["done", "lapsed", "open"]
    assert answer.json()["news"] == []


def test_a_browser_is_given_a_page_whose_style_applies(archived, browser):
    path = f"/v1/stories/{only(archived)['id']}"
    answer = archived.get(path, headers={"accept": "text/html,*/*;q=0.8"})
    assert answer.headers["content-type"].startswith("text/html")
    assert "unsafe" not in answer.headers["content-security-policy"]
    page = browser.new_page(base_url=str(archived.base_url))
    page.goto(path)
    assert page.locator("main").evaluate("one => getComputedStyle(one).maxInlineSize") != "none"
    page.close()


def test_the_map_is_a_picture(archived):
    answer = archived.get(f"/v1/stories/{only(archived)['id']}", params={"as": "map"})
    assert answer.headers["content-type"] == "image/svg+xml"
    assert ET.fromstring(answer.text).tag.endswith("svg")  # noqa: S314 - our own


def test_what_is_new_since_a_time(archived):
    path = f"/v1/stories/{only(archived)['id']}"
    news = archived.get(path, params={"since": "2026-10-16"}).json()["news"]
    assert {cited["article"] for one in news for cited in one["evidence"]} >= {"a12"}
    assert archived.get(path, params={"since": "الأمس"}).status_code == 422
    assert archived.get("/v1/stories/s0", params={"since": "last"}).status_code == 404


def test_what_is_new_since_the_last_visit_is_each_readers_own(growing):
    """An article that came late is new, though it was published before the visit."""
    client, (leila, sami), where = growing
    (story,) = client.get("/v1/stories", headers=leila).json()
    path, last = f"/v1/stories/{story['id']}", {"since": "last"}
    first = client.get(path, params=last, headers=leila).json()
    assert (first["since"], first["news"]) == (None, [])
    add(where, told()[11:])

    (listed,) = client.get("/v1/stories", headers=leila).json()
    assert (listed["unseen"], listed["articles"]) == (True, 12)
    assert client.get("/v1/stories", headers=sami).json()[0]["unseen"] is None
    assert client.get(path, params=last, headers=sami).json()["news"] == []
    assert client.get("/v1/stories", headers=sami).json()[0]["unseen"] is False


@pytest.mark.parametrize("form", ["atom", "rss", "jsonfeed"])
def test_the_feed_tells_the_news_newest_first(archived, form):
    id_ = only(archived)["id"]
    answer = archived.get(f"/v1/stories/{id_}/feed", params={"as": form})
    assert answer.status_code == 200
    again = archived.get(
        f"/v1/stories/{id_}/feed", headers={"accept": answer.headers["content-type"]}
    )
    assert again.text == answer.text
    if form == "atom":
        root = ET.fromstring(answer.text)  # noqa: S314 - our own
        entries = root.findall(f"{ATOM}entry")
        times = [one.findtext(f"{ATOM}updated") for one in entries]
        assert times == sorted(times, reverse=True)
        ids = [one.findtext(f"{ATOM}id") for one in entries]
        assert len(set(ids)) == len(ids) > 10
        assert "شبكة الضفاف" in entries[0].findtext(f"{ATOM}content")
    if form == "jsonfeed":
        assert all("[إنتاج AI]" in one["summary"] for one in json.loads(answer.text)["items"])


def test_an_entry_keeps_its_name_when_others_tell_the_same(growing):
    client, (leila, _), where = growing
    (story,) = client.get("/v1/stories", headers=leila).json()
    path = f"/v1/stories/{story['id']}/feed?as=jsonfeed"
    before = {one["id"] for one in client.get(path, headers=leila).json()["items"]}
    add(where, told()[11:])
    after = {one["id"] for one in client.get(path, headers=leila).json()["items"]}
    assert len(before - after) <= len(before) // 4
    assert after - before


def test_a_server_without_an_archive_tells_no_story(client):
    assert client.get("/v1/stories").status_code == 404
