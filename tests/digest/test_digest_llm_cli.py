"""`mujaz digest --engine llm`: what it prints, what it says went wrong, and what never shows."""

import json

import pytest

from mujaz.publish.json import from_json
from scripted_server import Answer, completion, digest, failure, serving

KEY = "sk-very-secret-0123456789"
FIRST, SECOND, THIRD = (
    "أعادت بلدية الساحل صباح الثلاثاء فتح جسر الوادي بعد ترميم دام عامين وكلف 12 مليون دولار.",
    "وقال رئيس البلدية نبيل الشامي إن الجسر سيتحمل 40 ألف مركبة يوميا.",
    "ومن المقرر أن تفتتح البلدية مطلع العام المقبل ممرا للمشاة على الجانب الشرقي من الجسر.",
)
GOOD = digest([(FIRST, 1), (SECOND, 2)], [(THIRD, 3)])


@pytest.fixture(autouse=True)
def _environment(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("MUJAZ_LLM_KEY", KEY)
    monkeypatch.delenv("MUJAZ_LLM_URL", raising=False)
    monkeypatch.delenv("MUJAZ_LLM_MODEL", raising=False)


@pytest.fixture
def run(run, tmp_path):
    """Return a function that digests the article and gives (exit code, stdout, stderr)."""
    news = tmp_path / "خبر.txt"
    news.write_text(f"{FIRST}\n\n{SECOND}\n\n{THIRD}", encoding="utf-8")

    def runs(*args):
        code, out, err = run("digest", news, *args)
        assert KEY not in out + err
        return code, out, err

    return runs


def asked(script):
    return ("--engine", "llm", "--llm-url", script.url, "--llm-model", "qalam")


def test_the_digest_is_the_models(run):
    with serving(completion(GOOD)) as script:
        code, out, err = run(*asked(script), "--json")
    brief = from_json(out)

    assert (code, err) == (0, "")
    assert brief.digest.engine == "llm:qalam"
    assert brief.made_by.llm.tokens_in == 900
    assert brief.made_by.settings.llm_url == script.url


def test_a_page_says_that_a_model_wrote_it(run, tmp_path):
    page = tmp_path / "page.html"
    with serving(completion(GOOD)) as script:
        assert run(*asked(script), "--html", str(page)) == (0, "", "")
    shown = page.read_text(encoding="utf-8")

    assert "صاغه نموذج لغوي" in shown
    assert 'data-engine="llm:qalam"' in shown
    assert "trainedAlgorithmicMedia" in shown


def test_address_and_model_may_stand_in_the_environment(run, monkeypatch):
    with serving(completion(GOOD)) as script:
        monkeypatch.setenv("MUJAZ_LLM_URL", script.url)
        monkeypatch.setenv("MUJAZ_LLM_MODEL", "qalam")
        code, out, _ = run("--engine", "llm", "--json")

    assert code == 0
    brief = json.loads(out)
    assert brief["digest"]["engine"] == "llm:qalam"
    assert script.url not in json.dumps(brief["made_by"])


@pytest.mark.parametrize(
    "answer",
    [
        failure(401, f"Incorrect API key provided: {KEY}"),
        failure(400, "no"),
        failure(404, "model not found"),
        failure(429, retry_after="9999"),
        Answer(body=b"<html>", status=200),
        Answer(body=b"", status=302, headers={"location": "http://example.org/"}),
        completion(""),
        completion("لا أستطيع."),
        completion(digest([("استقال رئيس البلدية نبيل الشامي بعد افتتاح الجسر بيوم واحد.", 1)])),
    ],
)
def test_when_the_server_fails_the_embedded_digest_is_printed_and_stderr_says_why(run, answer):
    _, plain, _ = run("--json")
    with serving(answer) as script:
        code, out, err = run(*asked(script), "--json")
    before, after = from_json(plain), from_json(out)

    assert code == 0
    assert after.digest == before.digest
    assert after.digest.engine == "embedded"
    wrote = after.made_by.llm
    if wrote.fault:
        assert err == f"mujaz: qalam: {wrote.fault}; the digest is by the engine embedded\n"
    else:
        assert wrote.withheld == 1.0
        assert after.withheld


@pytest.mark.parametrize(
    ("args", "named"),
    [
        ((), "--llm-url"),
        (("--llm-url", "http://127.0.0.1:1/v1"), "--llm-model"),
        (("--llm-url", "localhost", "--llm-model", "qalam"), "http(s)"),
        (("--llm-url", f"http://u:{KEY}@h/v1", "--llm-model", "qalam"), "MUJAZ_LLM_KEY"),
    ],
)
def test_an_engine_that_is_not_told_whom_to_ask_says_what_to_give_it(run, args, named):
    code, out, err = run("--engine", "llm", *args)

    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert named in err
