"""Modality: what is only coming or possible is not told as done, whatever the verb."""

import pytest

from mujaz.verify.reading import read
from mujaz.verify.summary import findings_of

TUNNEL = "من المقرر أن يبدأ تركيب المصاعد في نفق الجبل خلال الصيف، بحسب وزير الأشغال."
LICENCE = "يسعى مستشفى الواحة إلى ترخيص قسم القلب من وزارة الصحة قبل نهاية العام الجاري."
PERMIT = "تقدمت شركة البيدر بطلب ترخيص إلى هيئة الغذاء، وينظر فيه المجلس في الخريف."
STATION = "قال الوزير إن محطة تحلية ثانية ستدخل الخدمة في خليج النورس قبل نهاية الصيف."
MILL = "يُتوقع أن تزور البعثة القرية، وأن تفتتح مطحنة الوادي الأثرية."
PROBABLY = "بقي الموقع مسكونا حتى العصر الروماني على الأرجح، بحسب رئيس البعثة."
OPENED = "افتتح الوزير جسر النخيل في المدينة القديمة بعد عامين من الأشغال المتواصلة."


def faults(body: str, statement: str) -> list[str]:
    return [one.check for one in findings_of(read(body), statement)[1]["modality"]]


@pytest.mark.parametrize(
    ("body", "statement"),
    [
        (TUNNEL, "أنجزت الوزارة تركيب المصاعد في نفق الجبل."),
        (LICENCE, "نال مستشفى الواحة ترخيص قسم القلب من وزارة الصحة."),
        (PERMIT, "حصلت شركة البيدر على ترخيص هيئة الغذاء."),
        (STATION, "بدأت محطة تحلية ثانية العمل في خليج النورس."),
        (MILL, "افتتحت البعثة مطحنة الوادي الأثرية."),
        (PROBABLY, "من الثابت أن الموقع بقي مسكونا حتى العصر الروماني."),
    ],
)
def test_what_is_to_come_is_not_done(body: str, statement: str) -> None:
    assert faults(body, statement)


@pytest.mark.parametrize(
    ("body", "statement"),
    [
        (TUNNEL, "يُنتظر أن ينطلق تركيب المصاعد في نفق الجبل خلال الصيف."),
        (LICENCE, "يريد مستشفى الواحة ترخيص قسم القلب من وزارة الصحة."),
        (PROBABLY, "بقي الموقع مسكونا حتى العصر الروماني على الأرجح."),
        (OPENED, "دشن الوزير جسر النخيل في المدينة القديمة."),
    ],
)
def test_what_stays_to_come_passes(body: str, statement: str) -> None:
    assert not faults(body, statement)


def test_what_may_become_so_has_not_become_so():
    body = "ورجح الباحث أن يصبح السمك الأزرق مهددا إذا ارتفعت حرارة الماء. وهو يعيش في الخليج."
    assert faults(body, "بات السمك الأزرق مهددا.")
    assert not faults(body, "قد يصبح السمك الأزرق مهددا.")


def test_what_is_studied_is_not_decided():
    body = "وتدرس الحكومة اعتماد العملة المحلية في التجارة مع دول الجوار."
    assert faults(body, "قررت الحكومة اعتماد العملة المحلية في التجارة.")
    assert not faults(body, "تبحث الحكومة اعتماد العملة المحلية في التجارة.")
