"""Modality: what is only coming or possible is not told as done, whatever the verb."""

import pytest

from mujaz.verify.reading import read
from mujaz.verify.summary import findings_of

TUNNEL = "من المقرر أن يبدأ تركيب المصاعد في نفق الجبل خلال الصيف، بحسب وزير الأشغال."
LICENCE = "يسعى مستشفى الواحة إلى ترخيص قسم القلب من وزارة الصحة قبل نهاية العام الجاري."
OPENED = "افتتح الوزير جسر النخيل في المدينة القديمة بعد عامين من الأشغال المتواصلة."


def faults(body: str, statement: str) -> list[str]:
    return [one.check for one in findings_of(read(body), statement)[1]["modality"]]


@pytest.mark.parametrize(
    ("body", "statement"),
    [
        (TUNNEL, "أنجزت الوزارة تركيب المصاعد في نفق الجبل."),
        (LICENCE, "نال مستشفى الواحة ترخيص قسم القلب من وزارة الصحة."),
    ],
)
def test_what_is_to_come_is_not_done(body: str, statement: str) -> None:
    assert faults(body, statement)


@pytest.mark.parametrize(
    ("body", "statement"),
    [
        (TUNNEL, "يُنتظر أن ينطلق تركيب المصاعد في نفق الجبل خلال الصيف."),
        (LICENCE, "يريد مستشفى الواحة ترخيص قسم القلب من وزارة الصحة."),
        (OPENED, "دشن الوزير جسر النخيل في المدينة القديمة."),
    ],
)
def test_what_stays_to_come_passes(body: str, statement: str) -> None:
    assert not faults(body, statement)
