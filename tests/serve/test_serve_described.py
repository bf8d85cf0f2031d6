"""The running server by its own description: schemathesis asks all that it allows, and more.

The same requests every time: the hypothesis profile of all tests is without chance.
"""

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import checks
from schemathesis.config import SchemathesisConfig

from invented_news import FISHING
from mujaz.serve.app import House, app_of
from mujaz.serve.keys import Keys
from mujaz.serve.sqlite import SqliteDesk
from mujaz.settings import Settings

HELD = [
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]
bounded = settings(
    max_examples=8, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
)


def described(archive=None):
    """Return an app, to be asked for its description alone."""
    desk = SqliteDesk(":memory:")
    return app_of(House(desk=desk, keys=Keys(people={}), settings=Settings(), archive=archive))


def schema_of(app):
    config = SchemathesisConfig.from_dict({"seed": 20261126})
    return schemathesis.openapi.from_dict(app.openapi(), config=config)


DESCRIBED, ARCHIVED = described(), described(":memory:")
SCHEMA = schema_of(DESCRIBED)
ARCHIVE = schema_of(ARCHIVED).include(path_regex="/v1/(stories|feeds|archive)")


@pytest.fixture(scope="module")
def session():
    with requests.Session() as session:
        session.trust_env = False
        yield session


def test_the_server_describes_itself_so(client):
    assert client.get("/openapi.json").json() == DESCRIBED.openapi()
    told = {f"{one.ok().method.upper()} {one.ok().path}" for one in SCHEMA.get_all_operations()}
    assert len(told) == 22
    assert "POST /v1/briefs/{id_}/edits" in told


def test_an_archive_adds_its_routes(archived):
    assert archived.get("/openapi.json").json() == ARCHIVED.openapi()
    told = ARCHIVED.openapi()["paths"].keys() - DESCRIBED.openapi()["paths"].keys()
    assert {path for path in told if "archive" not in path} == {
        "/v1/feeds/{secret}",
        "/v1/stories",
        "/v1/stories/{id_}",
        "/v1/stories/{id_}/feed",
    }


@ARCHIVE.parametrize()
@bounded
def test_and_so_it_is_of_an_archive_and_its_stories(case, session, archived):
    if "id_" in case.path_parameters and "/stories/" in case.path:
        (story,) = archived.get("/v1/stories").json()
        case.path_parameters["id_"] = story["id"]
    case.call_and_validate(base_url=str(archived.base_url), session=session, checks=HELD)


@SCHEMA.parametrize()
@bounded
def test_whatever_is_asked_the_answer_is_as_described(case, session, client):
    case.call_and_validate(base_url=str(client.base_url), session=session, checks=HELD)


@SCHEMA.include(path_regex="id_").parametrize()
@bounded
def test_and_so_it_is_of_a_brief_that_is_there(case, session, client):
    made = client.post("/v1/briefs", json={"text": FISHING, "published": "2026-11-15"})
    case.path_parameters["id_"] = made.headers["x-mujaz-brief"]
    case.call_and_validate(base_url=str(client.base_url), session=session, checks=HELD)
