"""Where names begin and end: what belongs to them, and what only stands beside."""

import pytest

from mujaz.facts import names, places
from mujaz.language import sentences
from mujaz.models.tagger import Entity
from mujaz.span import Span


def _find(text, kind, some):
    at = text.index(some)
    entities = [Entity(span=Span(at, at + len(some)), kind=kind)]
    return names.find(text, entities, sentences=sentences.split(text))


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("استقبل الوالي حمد بن علي العطية أمس.", "حمد بن علي", "حمد بن علي العطية"),
        ("استقبل حمد بن علي الوفد أمس.", "حمد بن علي", "حمد بن علي"),
        ("أوقف الحكم مايك أوليفر المباراة.", "مايك أوليفر المباراة", "مايك أوليفر"),
        ("خفض البرلمان راتب لوران لمدة عام.", "لوران لمدة", "لوران"),
        ("سجل عمرو وردة هدفا.", "عمرو وردة", "عمرو وردة"),
        ("قرر الفنان #محمد_عادل_إمام السفر.", "محمد", "محمد عادل إمام"),
    ],
)
def test_a_person_has_all_of_his_name_and_no_more(text, tagged, name):
    assert [one.text for one in _find(text, "PERS", tagged).people] == [name]


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("أعلنت هيئة قناة النور ذلك.", "هيئة", "هيئة قناة النور"),
        (
            "وقعت الشركة السعودية للكهرباء العقد.",
            "الشركة السعودية",
            "الشركة السعودية للكهرباء",
        ),
        ("افتتح المركز السعودي الإعلامي المعرض.", "المركز السعودي", "المركز السعودي الإعلامي"),
        ('بثت قناة "النور تو" المعنية بالتراث ذلك.', "قناة", 'قناة "النور تو"'),
    ],
)
def test_a_body_has_what_it_is_for_and_no_more(text, tagged, name):
    assert [one.text for one in _find(text, "ORG", tagged).organisations] == [name]


def test_the_name_of_a_film_is_no_body():
    text = 'شارك في فيلم الختام "نوز بلو" ممثلان.'

    assert not _find(text, "ORG", "نوز بلو").organisations


@pytest.mark.parametrize(
    "text",
    [
        "قال البيت الأبيض إن القرار نهائي.",
        "أوضح المتحدث باسم الكرملين الموقف.",
        "خسر في مباراة ودية أمام كولومبيا.",
        "انخفضت الشركات في منطقة اليورو كثيرا.",
    ],
)
def test_who_speaks_plays_or_is_paid_is_no_place(text):
    assert places.find(text) == ()


def test_a_site_lies_in_no_site_named_before():
    found = {one.text: one for one in places.find("زار البيت الأبيض. خرج إلى قصر فيرسان للمشي.")}

    assert found["قصر فيرسان"].lat is None


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("قال سجاد مالك إن القافلة وصلت.", "سجاد مالك", "سجاد مالك"),
        ("تصدى الحارس أليسون للكرة.", "أليسون", "أليسون"),
        ("ظهرت كلوي فرناندو في الحفل.", "كلوي فرناندو", "كلوي فرناندو"),
        ("التقى الزعيم بارك جاي-إن أمس.", "بارك جاي-", "بارك جاي-إن"),
        ("كتب وليام حفيد الملكة رسالة.", "وليام حفيد", "وليام"),
        ("فاز العداء إليود كيبروتو أمس.", "كيبروتو", "إليود كيبروتو"),
        ("تألق سيرجينيو ليحرزوا الكأس.", "سيرجينيو ليحرزوا", "سيرجينيو"),
    ],
)
def test_a_name_keeps_its_own_letters_and_parts(text, tagged, name):
    assert [one.text for one in _find(text, "PERS", tagged).people] == [name]


def test_a_noun_before_a_father_is_no_name():
    text = "أطلق سراح بن طارق. عاد حمد بن طارق إلى داره."
    at = (text.index("سراح"), text.index("حمد"))
    ends = (at[0] + len("سراح بن طارق"), at[1] + len("حمد بن طارق"))
    entities = [
        Entity(span=Span(*span), kind="PERS", sure=0.8) for span in zip(at, ends, strict=True)
    ]

    found = names.find(text, entities, sentences=sentences.split(text))

    assert [one.text for one in found.people] == ["حمد بن طارق"]


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("قال محافظ البصرة، راشد الكويلي، إن الماء عاد.", "راشد الكويلي", "راشد الكويلي"),
        ("زار سفير كندا لوران بوفوار المعرض.", "لوران بوفوار", "لوران بوفوار"),
        ("وصف طبيبه الخاص كونراد فيلميت الحالة.", "كونراد فيلميت", "كونراد فيلميت"),
    ],
)
def test_whom_his_role_leads_in_needs_less_of_a_tagger(text, tagged, name):
    at = text.index(tagged)
    entity = Entity(span=Span(at, at + len(tagged)), kind="PERS", sure=0.5)

    found = names.find(text, [entity], sentences=sentences.split(text))

    assert [one.text for one in found.people] == [name]


def test_what_a_preposition_leads_in_holds_no_role():
    text = "قال رئيس التوزيع في ووردان برونز إن الفيلم نجح."
    at = text.index("ووردان")
    entity = Entity(span=Span(at, at + len("ووردان برونز")), kind="PERS", sure=0.5)

    assert not names.find(text, [entity], sentences=sentences.split(text)).people


def test_whom_a_share_falls_to_is_a_person():
    text = "كان الفوز من نصيب سالم الحامدي."

    assert [one.text for one in _find(text, "PERS", "سالم الحامدي").people] == ["سالم الحامدي"]
