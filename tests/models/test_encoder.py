from importlib import import_module

import pytest
from hypothesis import given, settings

import strategies
from mujaz.errors import MujazError
from mujaz.language.sentences import split
from mujaz.models import encoder
from mujaz.models.encoder import EncoderTagger, best_path, shipped_encoder

NEVER = -1e4
TAGS = ("O", "B-PERS", "I-PERS")
STEPS = ((0.0, 0.0, NEVER), (0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
ARTICLE = (
    "قال وزير الخارجية المصري سامح شكري في القاهرة إن بلاده تدعم الأمم المتحدة. "
    "وأضاف أن الرئيس الفرنسي إيمانويل ماكرون سيزور بيروت يوم الخميس."
)


def reads(marked):
    """Return a tagger that reads every piece as the given tag's."""
    row = [1.0 if tag == marked else 0.0 for tag in TAGS]
    return EncoderTagger(
        name="invented",
        tags=TAGS,
        start=(0.0, 0.0, NEVER),
        transitions=STEPS,
        read=lambda numbers: [row for _ in numbers],
    )


def found(tagger, text):
    return [(e.span.of(text), e.kind) for e in tagger.entities(text, split(text))]


def test_the_best_path_keeps_to_the_steps_that_are_allowed():
    inside = [0.0, 0.5, 1.0]
    assert best_path([inside, inside], (0.0, 0.0, NEVER), STEPS) == [1, 2]
    assert best_path([[1.0, 0.0, 0.0], inside], (0.0, 0.0, NEVER), STEPS) == [0, 1]


def test_a_name_is_the_words_from_b_to_the_last_i():
    assert found(reads("I-PERS"), "سامح شكري") == [("سامح شكري", "PERS")]
    assert found(reads("B-PERS"), "سامح شكري") == [("سامح", "PERS"), ("شكري", "PERS")]
    assert found(reads("O"), "سامح شكري") == []


def test_marks_at_the_ends_of_a_name_are_none_of_it():
    assert found(reads("I-PERS"), "«سامح شكري».") == [("سامح شكري", "PERS")]
    assert found(reads("I-PERS"), "…") == []


def test_a_long_sentence_is_read_in_parts_and_no_word_is_lost():
    sizes = []
    tagger = reads("B-PERS")

    def read(numbers):
        sizes.append(len(numbers))
        return tagger.read(numbers)

    long = EncoderTagger(
        name="", tags=TAGS, start=tagger.start, transitions=tagger.transitions, read=read
    )
    text = " ".join(["المتنافسون"] * 400)
    assert len(found(long, text)) == 400
    assert max(sizes) <= 252


def test_what_is_not_installed_is_named(monkeypatch):
    def missing(name):
        raise ImportError(name=name)

    monkeypatch.setattr(encoder, "import_module", missing)
    with pytest.raises(MujazError, match=r"onnxruntime.*mujaz\[encoder\]"):
        encoder._network(b"")


@pytest.fixture(scope="module")
def shipped():
    pytest.importorskip("onnxruntime", reason="the extra mujaz[encoder] is not installed")
    return shipped_encoder()


def test_it_finds_the_names_of_news(shipped):
    assert found(shipped, ARTICLE) == [
        ("سامح شكري", "PERS"),
        ("القاهرة", "LOC"),
        ("الأمم المتحدة", "ORG"),
        ("إيمانويل ماكرون", "PERS"),
        ("بيروت", "LOC"),
    ]


def test_a_sentence_is_read_alone(shipped):
    first, second = split(ARTICLE)
    alone = (*shipped.entities(ARTICLE, (first,)), *shipped.entities(ARTICLE, (second,)))
    assert alone == shipped.entities(ARTICLE, (first, second))


@settings(max_examples=25, deadline=None)
@given(strategies.dressed())
def test_another_spelling_has_the_same_names(dress):
    pytest.importorskip("onnxruntime", reason="the extra mujaz[encoder] is not installed")
    dressed = dress(ARTICLE)
    names = [(len(text.split()), kind) for text, kind in found(shipped_encoder(), dressed)]
    assert names == [(len(text.split()), kind) for text, kind in found(shipped_encoder(), ARTICLE)]


def test_numpy_and_onnxruntime_are_loaded_by_need_alone():
    assert encoder.import_module is import_module
