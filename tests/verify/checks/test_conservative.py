"""A check is silent where something else explains what it compares."""

import pytest

from comparing import faults_of
from mujaz.article import Article
from mujaz.verify.summary import findings_of, source_of, verify

PORT = (
    "قالت مديرة الميناء هدى الصباغ إن 11 سفينة دخلت الأحواض، بينها ست محملة بالقمح، وإن تفريغها "
    "استغرق دقيقة وثانية واحدة لكل طن. ولم تذكر الصباغ أسماء السفن أو وجهتها. وفاز فريق الميناء "
    "برباعية نظيفة على فريق المدينة. وقالت المسؤولة إن الرصيف الجديد مهدد بالانهيار."
)


def weights(check: str, sentence: str) -> list[float]:
    found = findings_of(source_of(Article(id="a", body=PORT)), sentence)[1]
    return [one.weight for some in found.values() for one in some if one.check == check]


@pytest.mark.parametrize(
    "sentence",
    [
        "دخلت الأحواض خمس سفن غير محملة بالقمح.",
        "استغرق تفريغ الطن الواحد 61 ثانية.",
        "فاز فريق الميناء بأربعة أهداف على فريق المدينة.",
    ],
)
def test_a_number_that_may_follow_decides_nothing_alone(sentence: str) -> None:
    assert all(weight <= 0.5 for weight in weights("numbers", sentence))


def test_a_number_from_nowhere_decides_alone() -> None:
    assert max(weights("numbers", "دخلت الأحواض 38 سفينة بينها ست محملة بالقمح.")) > 0.85


def test_a_denial_that_goes_on_denies_no_more() -> None:
    assert not faults_of("polarity", PORT, "لم تذكر الصباغ أسماء السفن ولا وجهتها.")


def test_a_name_and_the_official_may_be_one() -> None:
    sentence = "قالت هدى الصباغ إن الرصيف الجديد مهدد بالانهيار."
    assert not faults_of("speakers", PORT, sentence)


def test_what_has_hardly_a_word_of_the_article_is_not_borne_out() -> None:
    sentence = "تعاقد ناد إسباني مع مهاجم شاب مقابل مبلغ قياسي."
    judged = verify(Article(id="a", body=PORT), sentence).statements[0]
    assert judged.verdict.value == "unsupported"
