"""A body, place or work called by its kind has the name brought in that the article gave it."""

import pytest

from invented_news import LEADS, tellings

LEAD = LEADS[0]
COMPANY = "وتولت شركة «النسيم» طلاء الجسر بألوان المدينة."
LATER = "وستنقل الشركة ثلاثة آلاف راكب كل يوم بين الضفتين."

NAMED = {
    "a body": (COMPANY, LATER, "ستنقل شركة «النسيم» ثلاثة آلاف راكب كل يوم بين الضفتين."),
    "a work": (
        "وعرض التلفزيون فيلم «الجسر المعلق» عن عمال البناء.",
        "ويصور الفيلم حياة العمال في ثلاث قرى جبلية.",
        "يصور فيلم «الجسر المعلق» حياة العمال في ثلاث قرى جبلية.",
    ),
    "after another noun": (
        COMPANY,
        "ووعد مدير الشركة سكان الضفتين برحلات مجانية في الأعياد.",
        "وعد مدير شركة «النسيم» سكان الضفتين برحلات مجانية في الأعياد.",
    ),
}


@pytest.mark.parametrize(("before", "later", "whole"), NAMED.values(), ids=NAMED)
def test_what_is_called_by_its_kind_is_told_by_name(before, later, whole):
    assert whole in tellings(LEAD, before, later)


# what stands between, so that the name is not certain, or not wanted
UNCERTAIN = {
    "another of the kind": (COMPANY, "ونافستها شركة أخرى في العرض الأخير.", LATER),
    "two of the kind": (COMPANY, "واجتمعت الشركتان مرتين في مبنى البلدية.", LATER),
    "an epithet": (
        "ووقعت البلدية اتفاق «تاريخي» بحسب الصيادين.",
        "وسيخدم الاتفاق ثلاثة آلاف راكب كل يوم بين الضفتين.",
    ),
    "another body whose kind is not told": (
        COMPANY,
        "وأعلنت فيسبوك أنها ستبث حفل الافتتاح.",
        LATER,
    ),
    "what it is told with": (COMPANY, "وستنقل الشركة نفسها ثلاثة آلاف راكب بين الضفتين."),
}


@pytest.mark.parametrize("paragraphs", UNCERTAIN.values(), ids=UNCERTAIN)
def test_a_name_is_not_brought_in_where_it_may_be_another(paragraphs):
    told = [text for text in tellings(LEAD, *paragraphs) if "آلاف راكب" in text]

    assert not [text for text in told if "«" in text]
