"""Genres and house words where a language model writes: what they do not allow is withheld."""

from pathlib import Path

import pytest

from mujaz.brief import Verdict
from mujaz.digest.llm.model import Reply
from mujaz.engine import brief_of
from mujaz.read.source import open_source
from mujaz.settings import Settings
from scripted_server import digest

HERE = Path(__file__).resolve().parent

AIR = (
    "انخفضت الجسيمات الدقيقة في العاصمة 9 في المئة خلال ثلاثة أعوام، وارتفعت في مدينة المصانع "
    "4 في المئة."
)
SCHOOL = (
    "في مدرسة النهضة الابتدائية خفضت المديرة عدد التلاميذ في الصف إلى 22، فارتفعت نتائج القراءة "
    "11 في المئة في عام واحد."
)


class Parrot:
    """A model that answers always the same."""

    name = "parrot"

    def __init__(self, sentence):
        self.text = digest([(sentence, 1)], [(sentence, 1)])

    def reply(self, messages, *, seconds, way=0):  # noqa: ARG002
        return Reply(text=self.text)


def brief_by(name, sentence, **house):
    (article,) = open_source(str(HERE / f"{name}.txt"), Settings())
    asked = Settings(engine="llm", point_words=(5, 40), **house)
    return brief_of(article, asked, model=Parrot(sentence))


@pytest.mark.parametrize(
    ("name", "sentence", "reason"),
    [
        (
            "interview",
            AIR,
            "an answer without the name of who gives it",
        ),
        (
            "live",
            "أفادت إدارة الصحة بمقتل شخصين وإصابة 17 في انهيار جدار مدرسة في بلدة السلام.",
            "an older entry, which may hold no longer",
        ),
        (
            "opinion_unmarked",
            SCHOOL,
            "a view without whose it is",
        ),
        (
            "toll",
            "كانت حصيلة سابقة قد أفادت بمقتل 11 شخصا وفقدان أكثر من 50.",
            "a toll that was counted again",
        ),
    ],
)
def test_what_a_genre_does_not_allow_is_withheld_with_its_reason(name, sentence, reason):
    made = brief_by(name, sentence)
    assert not any(one.text == sentence for one in (*made.digest.summary, *made.digest.points))
    withheld = [one for one in made.withheld if one.reason == reason]
    assert withheld
    assert all(one.verdict is Verdict.SUPPORTED for one in withheld)


def test_what_a_writer_says_stands_under_her_name_in_a_models_digest_too():
    sentence = "الوظائف التي توفرها المشاريع الكبرى تنتهي بانتهاء البناء."
    digest_ = brief_by("opinion", f"لكن {sentence}").digest
    said = [one.text for one in (*digest_.summary, *digest_.points)]
    assert any(text.startswith("فاروق التميمي: ") for text in said)
    assert digest_.disclosure.label == "إنتاج AI · بقلم فاروق التميمي"


def test_a_word_that_the_house_does_not_print_is_withheld_from_a_model():
    sentence = "لا يزال الخلاف قائما بشأن ساعات العمل الليلي، وقد اتفق الطرفان على إحالته إلى لجنة"
    sentence += " تحكيم تصدر قرارها خلال ثلاثة أشهر."
    plain, house = (
        brief_by("hard_news", sentence),
        brief_by("hard_news", sentence, banned=["تحكيم"]),
    )
    assert plain.digest.engine == "llm:parrot"
    assert house.digest.engine == "embedded"
    assert "the house does not print «تحكيم»" in [one.reason for one in house.withheld]
