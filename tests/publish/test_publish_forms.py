"""The forms for other programs: JSON-LD, ninjs, feeds, posts, the web component."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date, datetime

import pytest
from lxml import etree

from mujaz.brief import COMPOSITE_MEDIA, TRAINED_MEDIA, Digest, Disclosure
from mujaz.engine import brief_of
from mujaz.publish.component import MODULE, module, to_component
from mujaz.publish.feed import Channel, to_atom, to_json_feed, to_rss
from mujaz.publish.jsonld import to_jsonld
from mujaz.publish.ninjs import to_ninjs
from mujaz.publish.post import to_post
from mujaz.read.source import open_source
from mujaz.settings import Settings
from statements import EXAMPLES

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"


@pytest.fixture(scope="module")
def made():
    """Briefs of the engine's own of all examples."""
    paths = [path for path in sorted(EXAMPLES.iterdir()) if path.name != "README.md"]
    return [brief_of(article) for path in paths for article in open_source(str(path), Settings())]


def disclosed(brief, kind):
    disclosure = replace(brief.digest.disclosure, digital_source_type=kind)
    return replace(brief, digest=replace(brief.digest, disclosure=disclosure))


# ---- JSON-LD


def test_the_article_is_a_news_article_and_the_digest_a_part_with_its_own_source(brief):
    held = json.loads(to_jsonld(brief))

    assert held["@context"] == "https://schema.org"
    assert held["@type"] == "NewsArticle"
    assert held["headline"] == brief.article.title
    assert held["datePublished"] == "2026-11-16"
    assert held["abstract"] == " ".join(one.text for one in brief.digest.summary)
    assert "digitalSourceType" not in held, "a person wrote the article"
    assert held["hasPart"]["creditText"] == "إنتاج AI"
    assert held["hasPart"]["digitalSourceType"].endswith("/AlgorithmicMediaDigitalSource")
    assert brief.withheld[0].text not in to_jsonld(brief)


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        (TRAINED_MEDIA, "TrainedAlgorithmicMediaDigitalSource"),
        (COMPOSITE_MEDIA, "CompositeWithTrainedAlgorithmicMediaDigitalSource"),
    ],
)
def test_the_source_type_is_that_of_schema_org(brief, kind, named):
    part = json.loads(to_jsonld(disclosed(brief, kind)))["hasPart"]

    assert part["digitalSourceType"] == f"https://schema.org/{named}"


def test_who_is_quoted_stands_under_citation(made):
    found = [one for brief in made for one in json.loads(to_jsonld(brief)).get("citation", [])]
    quoted = [one for brief in made for one in brief.facts.claims if one.quoted]

    assert [one["text"] for one in found] == [" ".join(one.content.split()) for one in quoted]
    assert all(one["spokenByCharacter"]["name"] for one in found)
    assert found


def test_places_of_events_are_locations_and_others_are_mentions(made):
    for brief in made:
        held = json.loads(to_jsonld(brief))
        scene = [one["name"] for one in held.get("contentLocation", [])]
        other = [one["name"] for one in held.get("mentions", []) if one["@type"] == "Place"]
        assert sorted(scene + other) == sorted(place.text for place in brief.facts.places)


def test_no_word_can_end_the_script_it_is_put_into(hostile):
    assert "<" not in to_jsonld(hostile)
    assert json.loads(to_jsonld(hostile))["headline"].startswith("</script>")


# ---- ninjs: the rules of its schema 3.1 that concern what we write


MEMBERS = {
    *("uri", "standard", "type", "language", "by", "infoSources", "altIds", "headlines"),
    *("descriptions", "bodies", "people", "organisations", "places", "associations"),
}
OF_ASSOCIATION = MEMBERS | {"name", "rel", "digitalSourceType", "eventDetails", "located"}
TEXT = {"role", "contentType", "value"}
URI = re.compile(r"(https?://|urn:uuid:)[^\s<>\"]+")


def is_ninjs(held, members):
    """Check members, types and formats: the schema allows no others."""
    assert set(held) <= members
    assert URI.fullmatch(held["uri"])
    assert held["type"] in {"text", "event"}
    for name in ("headlines", "descriptions", "bodies"):
        for one in held.get(name, []):
            assert set(one) <= TEXT
            assert isinstance(one["value"], str)
    for name in ("people", "organisations", "places"):
        for one in held.get(name, []):
            assert set(one) <= {"name", "rel", *(["geoJSON"] if name == "places" else [])}
    for one in held.get("places", []):
        if "geoJSON" in one:
            lon, lat = one["geoJSON"]["coordinates"]
            assert -180 <= lon <= 180
            assert -90 <= lat <= 90
    for one in held.get("infoSources", []):
        assert set(one) == {"name", "role"}
    for one in held.get("associations", []):
        assert one["name"]
        is_ninjs(one, OF_ASSOCIATION)
    if "eventDetails" in held:
        for day in held["eventDetails"]["dates"].values():
            date.fromisoformat(day)


def test_every_brief_is_a_ninjs_object(made, brief, bare, hostile):
    for one in (*made, brief, bare, hostile):
        held = json.loads(to_ninjs(one))
        is_ninjs(held, MEMBERS)
        assert held["standard"]["version"] == "3.1"


def test_ninjs_tells_summary_points_and_what_is_to_come(brief):
    held = json.loads(to_ninjs(brief))
    said = {
        role: [one["value"] for one in held["descriptions"] if one["role"] == role]
        for role in ("summary", "keyPoint")
    }
    digest, event = held["associations"]

    assert said["summary"] == [one.text for one in brief.digest.summary]
    assert said["keyPoint"] == [one.text for one in brief.digest.points]
    assert "digitalSourceType" not in held
    assert digest["digitalSourceType"] == {
        "name": "إنتاج AI",
        "uri": brief.digest.disclosure.digital_source_type,
    }
    assert [one["value"] for one in digest["bodies"]] == said["summary"] + said["keyPoint"]
    assert event["eventDetails"]["dates"] == {
        "expectedStartDate": "2026-12-01",
        "expectedEndDate": "2026-12-31",
    }


# ---- feeds


def test_rss_holds_each_brief_once_with_its_label(made):
    channel = etree.fromstring(
        to_rss(made, Channel(title="أخبار", home="https://a.example/")).encode()
    )[0]
    items = channel.findall("item")

    assert channel.findtext("title") == "أخبار"
    assert channel.findtext("link") == "https://a.example/"
    assert channel.findtext("language") == "ar"
    assert len(items) == len(made)
    assert len({item.findtext("guid") for item in items}) == len(made)
    for item, brief in zip(items, made, strict=True):
        assert brief.digest.disclosure.label in item.findtext("description")
        assert "<aside" in item.findtext(f"{CONTENT}encoded")


def test_atom_has_what_the_standard_wants(made, bare):
    root = etree.fromstring(to_atom([*made, bare]).encode())

    for held in (root, *root.findall(f"{ATOM}entry")):
        for wanted in ("id", "title", "updated"):
            assert held.findtext(f"{ATOM}{wanted}")
        assert datetime.fromisoformat(held.findtext(f"{ATOM}updated")).tzinfo
    for entry in root.findall(f"{ATOM}entry"):
        assert entry.findtext(f"{ATOM}author/{ATOM}name")


def test_json_feed_has_what_the_standard_wants(made, bare):
    held = json.loads(to_json_feed([*made, bare]))

    assert held["version"] == "https://jsonfeed.org/version/1.1"
    assert len({one["id"] for one in held["items"]}) == len(made) + 1
    assert all(one["content_html"].startswith("<aside") for one in held["items"])
    assert json.loads(to_json_feed([]))["items"] == []


# ---- a post


def test_a_post_is_one_statement_its_label_and_its_address(brief):
    *said, label, address = to_post(brief).split("\n")

    assert said == [brief.digest.summary[0].text]
    assert label == "(إنتاج AI)"
    assert address == brief.article.url


def test_a_statement_that_does_not_fit_gives_way_to_a_point_and_none_is_cut(brief):
    tight = to_post(brief, limit=115)

    assert tight.split("\n")[0] == brief.digest.points[0].text
    assert to_post(brief, limit=40) is None


def test_a_post_counts_an_address_as_twenty_three(brief):
    far = replace(brief, article=replace(brief.article, url="https://a.example/" + "x" * 300))

    assert to_post(far).endswith("x")
    assert (
        to_post(replace(brief, digest=Digest(summary=(), points=(), disclosure=Disclosure())))
        is None
    )


# ---- the web component


def test_the_component_holds_the_box_for_readers_without_script(brief):
    text = to_component(brief)

    assert text.startswith("<mujaz-digest>\n<aside")
    assert text.rstrip().endswith("</mujaz-digest>")


def test_the_module_is_small_and_sets_text_only_as_text():
    text = module()

    assert MODULE.stat().st_size < 20_000
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|import ", text)


@pytest.mark.skipif(shutil.which("node") is None, reason="skipped: no node")
def test_the_module_is_javascript():
    asked = ["node", "--check", "--input-type=module"]
    subprocess.run(  # noqa: S603 - our own module
        asked, input=module(), text=True, check=True, capture_output=True
    )
