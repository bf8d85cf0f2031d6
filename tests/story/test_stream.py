"""Articles that come one by one go to their stories, whatever their order within the hour."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations

from mujaz.story.stream import Arrival, Stream
from mujaz.story.vector import cosine, vector

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
BRIDGE = (
    "انهيار جسر الوادي في مدينة سنبل",
    "انهار جسر الوادي في مدينة سنبل صباح الأحد وسقطت شاحنتان",
)
BRIDGE_LATER = (
    "ارتفاع ضحايا انهيار جسر الوادي",
    "ارتفعت حصيلة انهيار جسر الوادي في سنبل وانتشلت الشاحنتان",
)
CUP = (
    "فريق النخيل يتوج بكأس السلة",
    "توج فريق النخيل بكأس السلة بعد فوزه على فريق الميناء في النهائي",
)


def arrival(name: str, texts: tuple[str, str], hours: float = 0) -> Arrival:
    return Arrival(id=name, at=NOON + timedelta(hours=hours), vector=vector(*texts))


def stories(*arrivals: Arrival) -> set[frozenset[str]]:
    stream = Stream()
    for one in arrivals:
        stream.add(one)
    return {frozenset(some) for some in stream.stories().values()}


def test_articles_on_one_event_are_one_story_and_others_are_apart():
    found = stories(arrival("a", BRIDGE), arrival("b", CUP), arrival("c", BRIDGE_LATER, 3))
    assert found == {frozenset("ac"), frozenset("b")}


def test_the_order_within_the_hour_makes_no_difference():
    some = [arrival("a", BRIDGE), arrival("b", CUP, 0.2), arrival("c", BRIDGE_LATER, 0.4)]
    assert len({frozenset(stories(*order)) for order in permutations(some)}) == 1


def test_a_story_in_the_same_words_goes_on_for_weeks_and_ends_after_a_month_of_silence():
    assert len(stories(arrival("a", BRIDGE), arrival("c", BRIDGE_LATER, 24 * 20))) == 1
    assert len(stories(arrival("a", BRIDGE), arrival("c", BRIDGE_LATER, 24 * 31))) == 2


def test_what_is_alike_on_the_same_day_is_another_story_a_week_later():
    flood = ("فيضان نهر الراية يغمر القرى", "غمر الفيضان عشر قرى ونزح عنها السكان")
    rain = ("أمطار غزيرة تقطع طرق القرى", "نزح سكان القرى بعد أمطار غمر الفيضان بها الطرق")
    assert 0.17 < cosine(vector(*flood), vector(*rain)) < 0.4
    assert len(stories(arrival("a", flood), arrival("b", rain, 2))) == 1
    assert len(stories(arrival("a", flood), arrival("b", rain, 24 * 7))) == 2


def test_an_article_that_is_near_two_stories_joins_them():
    flood = ("فيضان نهر الراية", "فاض نهر الراية وغمر القرى المجاورة")
    trains = ("توقف قطارات الشمال", "توقفت قطارات الشمال وتعطل آلاف المسافرين")
    both = ("فيضان نهر الراية يوقف قطارات الشمال", "فاض نهر الراية فتوقفت قطارات الشمال")
    apart = stories(arrival("a", flood), arrival("b", trains, 1))
    assert len(apart) == 2
    assert len(stories(arrival("a", flood), arrival("b", trains, 1), arrival("c", both, 2))) == 1


def test_vectors_read_the_same_however_they_are_spelled():
    assert vector("إنهيار الجسر", "") == vector("انهيار الجسـر", "")
    assert round(cosine(vector(*BRIDGE), vector(*BRIDGE)), 6) == 1.0
    assert cosine(vector(*CUP), {}) == 0.0


def test_parts_that_nothing_connects_any_more_are_stories_of_their_own():
    flood = ("فيضان نهر الراية {n}", "غمر فيضان نهر الراية حقول القطن في القرى {n}")
    trains = ("توقف قطارات الشمال {n}", "توقفت قطارات الشمال وتعطل آلاف المسافرين {n}")
    both = (
        "فيضان نهر الراية يوقف قطارات الشمال",
        "غمر فيضان نهر الراية السكة وتوقفت قطارات الشمال",
    )
    for began, parted in ((0, {"flood", "trains"}), (24 * 28, {"flood"})):
        stream = Stream()
        stream.put(arrival("flood", both, began), "flood")
        for n in range(1, 4):
            for name, (title, body) in (("flood", flood), ("trains", trains)):
                texts = (title.format(n=n), body.format(n=n))
                stream.put(arrival(f"{name}{n}", texts, 24 * 28 + n), "flood")
        stream.add(arrival("cup", CUP, 24 * 31 + 12))
        found = {story.rstrip("1") for story in stream.stories()}
        assert found == {*parted, "cup"}
