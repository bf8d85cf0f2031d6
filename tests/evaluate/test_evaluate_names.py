from mujaz.evaluate import conll
from mujaz.evaluate.facts.names import _tagged, _Tally
from mujaz.models.tagger import Entity
from mujaz.span import Span

ROWS = (
    "زار\tO\nسامر\tB-PER\nالحلواني\tI-PER\nولندن\tB-LOC\nأ.ب\tI-ORG\n.\tO\n\n"
    "كتاب\tB-MISC\nالأفق\tI-MISC\nفي\tO\nتونس\tB-LOC\n"
)


def read(tmp_path):
    path = tmp_path / "some.conll"
    path.write_text(ROWS, encoding="utf-8")
    return conll.read(path)


def test_tags_are_ours_and_other_kinds_are_none(tmp_path):
    first, second = read(tmp_path)
    assert first.names() == {(1, 2, "PERS"), (3, 3, "LOC"), (4, 4, "ORG")}
    assert second.names() == {(3, 3, "LOC")}


def test_a_token_of_several_words_keeps_its_name(tmp_path):
    forms, tags = read(tmp_path)[0].forms()
    assert forms[-4:] == ["ا", ".", "ب", "."]
    assert tags[-4:] == ["B-ORG", "I-ORG", "I-ORG", "O"]


class _Stub:
    name = "stub"

    def entities(self, text, sentences):
        assert sentences == (Span(0, len(text)),)
        start = text.index("سامر")
        return (Entity(span=Span(start, start + len("سامر الحلواني")), kind="PERS"),)


def test_a_tagger_is_told_by_its_tokens(tmp_path):
    assert _tagged(read(tmp_path)[0], _Stub()) == {(1, 2, "PERS")}


def test_a_tally_gives_precision_and_recall():
    tally = _Tally()
    tally.add("g: ", "people", {"سامر", "تونس"}, {"سامر", "ليلى", "كريم"})
    score = tally.score("people", "people", barred=True)
    assert (score.right, score.gold, score.proposed) == (1, 3, 2)
    assert score.examples == (
        "g: missed people كريم",
        "g: missed people ليلى",
        "g: proposed people تونس",
    )
