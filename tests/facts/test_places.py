"""Places: names that are places and names that are not, which one is meant, and its mentions."""

import pytest
from hypothesis import given, settings

from mujaz.errors import NoSuchSource
from mujaz.evaluate.facts import places as gold_places
from mujaz.facts import places
from mujaz.language.letters import normalise
from mujaz.models.tagger import Entity
from mujaz.span import Span
from strategies import articles, dressed


def found(text, **options):
    """Return kind and country of each place by its text."""
    return {place.text: (place.kind, place.country) for place in places.find(text, **options)}


NAMED = [
    ("وصل الوزير إلى باريس قادما من بيروت", {"باريس": "FR", "بيروت": "LB"}),
    ("تستضيف القاهرة اجتماعا ببغداد وبيروت", {"القاهرة": "EG", "بغداد": "IQ", "بيروت": "LB"}),
    ("زار المبعوث اليمن والأردن ولبنان", {"اليمن": "YE", "الأردن": "JO", "لبنان": "LB"}),
    ("محادثات للرياض مع أنقرة", {"الرياض": "SA", "أنقرة": "TR"}),
    ("قالت أميركا إن بريطانيا وافقت", {"أميركا": "US", "بريطانيا": "GB"}),
    ("دعت الولايات المتحدة الأمريكية إلى الهدوء", {"الولايات المتحدة الأمريكية": "US"}),
    ("قمة في هونج كونج بعد قمة في بيونغ يانغ", {"هونج كونج": "HK", "بيونغ يانغ": "KP"}),
    ("اجتمع الوفدان في مدينة جدة السعودية", {"جدة": "SA"}),
    ("دخلت القافلة الأراضي السورية", {"الأراضي السورية": "SY"}),
    ("تقدر الأضرار في النيجر ومالي بالملايين", {"النيجر": "NE", "مالي": "ML"}),
    ("أغلق معبر رفح أمام المسافرين", {"معبر رفح": "PS"}),
    ("سفن تعبر مضيق هرمز وباب المندب", {"مضيق هرمز": None, "باب المندب": None}),
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=lambda value: str(value)[:30])
def test_names_are_found_without_their_clitics(text, expected):
    assert {name: country for name, (_, country) in found(text).items()} == expected


NOT_PLACES = [
    "أعلنت القوات الأمريكية والعراقية وقف التدريب",
    "تفتح جامعة القاهرة أبوابها اليوم",
    "رفع بنك الكويت الفائدة",
    "فاز ريال مدريد بالمباراة",
    "أضاع ركلة في نهائي كوبا أميركا",
    "نشرت صحيفة واشنطن بوست تحقيقا",
    "يستعد الفريق لكأس آسيا",
    "وقع خلاف بين أعضاء حزب نداء تونس",
    "قدم البنك دعما ماليا لوسيط مالي جديد",
    "حان وقت صلاة المغرب",
    "يبلغ قطر الدائرة مترين",
    "قالت وزارة الداخلية السعودية إنها تحقق",
    "استهدف الجيش موقعا سوريا قرب الحدود",
    "اعتذر بحجة ضيق الوقت",
    "فرضت عقوبات على 19 روسيا",
    "تحدث عن حقوق البالغين في كل ولاية",
    "نسي جده في المنزل",
    "تسببت سيول جارفة في أضرار",
    "صور العائلة معلقة في المكتب",
    "رحب جورج واشنطن بالضيوف",
]


@pytest.mark.parametrize("text", NOT_PLACES)
def test_adjectives_organisations_people_and_words_are_no_places(text):
    assert not found(text)


def test_a_club_is_no_city_in_a_match_report():
    report = (
        "تعادل برشلونة مع ليفربول في مباراة قوية سجل فيها المهاجم هدفين بعد تمريرة من لاعب الوسط "
        "وقال المدرب إن الفريق أهدر فرصا وإن الدوري لا يزال مفتوحا وتقام المباراة المقبلة في مدينة "
        "برشلونة الإسبانية"
    )
    (place,) = places.find(report)
    assert (place.text, len(place.mentions)) == ("برشلونة", 1)


MEANT = [
    ("اشتبكت مجموعتان في طرابلس شمال لبنان", "طرابلس", "LB"),
    ("عقد البرلمان الليبي جلسة في طرابلس", "طرابلس", "LY"),
    ("قال الجيش المصري إن القافلة غادرت رفح في شمال سيناء", "رفح", "EG"),
    ("انتقلت العائلة من العاصمة الأردنية عمان", "عمان", "JO"),
    ("شاركت في المناورة البحرين وعمان والكويت", "عمان", "OM"),
    ("عاد إلى مدينة صور جنوب لبنان", "صور", "LB"),
]


@pytest.mark.parametrize(("text", "name", "country"), MEANT)
def test_what_stands_around_tells_which_place_is_meant(text, name, country):
    assert found(text)[name][1] == country


def test_a_name_that_is_a_word_too_means_the_city_in_an_article_on_its_country():
    assert (
        found("قالت كوريا الجنوبية إن القمة قريبة وأضافت سيول أن الموعد لم يحدد")["سيول"][1] == "KR"
    )


def test_a_capital_with_its_countrys_name_is_told_from_it():
    assert found("وصل إلى العاصمة تونس")["تونس"] == ("city", "TN")
    assert found("قال إن تونس مستعدة للحوار")["تونس"] == ("country", "TN")


def test_a_word_of_kind_belongs_to_the_name_unless_the_name_stands_alone_too():
    assert found("سيول في محافظة البصرة")["محافظة البصرة"] == ("region", "IQ")
    assert set(found("هدوء في محافظة الأنبار بعد قصف. ويعيش في الأنبار كثيرون")) == {"الأنبار"}
    assert set(found("هدوء في مدينة الموصل")) == {"الموصل"}


def test_nested_places_are_all_found():
    text = "سيطر الجيش على الرمادي بمحافظة الأنبار غرب العراق"
    assert set(found(text)) == {"الرمادي", "محافظة الأنبار", "العراق"}


def test_each_place_stands_once_with_all_its_mentions():
    text = "بيروت مدينة. أحب بيروت. سافر لبيروت وغادر أمريكا ثم عاد للولايات المتحدة"
    beirut, america = places.find(text)
    assert [span.of(text) for span in beirut.mentions] == ["بيروت"] * 3
    assert [span.of(text) for span in america.mentions] == ["أمريكا", "لولايات المتحدة"]


def test_the_alef_that_the_article_loses_is_given_back():
    (place,) = places.find("قدمت مساعدات لليمن")
    assert place.text == "اليمن"


def test_a_quotation_belongs_to_the_name_it_is_part_of():
    text = "تجمعوا في شارع «النوارس» بالعاصمة باريس"
    street, paris = places.find(text)
    assert street.text == "شارع «النوارس»"
    assert (street.lat, street.country) == (paris.lat, "FR")


UNLISTED = [
    ("قصف استهدف قرية زبيدان في ريف الحسكة", "قرية زبيدان", "city"),
    ("حريق في حي 300 بمدينة بنغازي", "حي 300", "district"),
    ("نقل الموقوفون إلى سجن أبو مرعي", "سجن أبو مرعي", "facility"),
    (
        "حطت الطائرة في مطار الأمير ماهر بن عبد القادر الدولي",
        "مطار الأمير ماهر بن عبد القادر الدولي",
        "facility",
    ),
]


@pytest.mark.parametrize(("text", "name", "kind"), UNLISTED)
def test_a_word_of_kind_makes_a_place_of_an_unknown_name(text, name, kind):
    assert found(text)[name][0] == kind


@pytest.mark.parametrize(
    "text",
    [
        "يعيشون في قرية صغيرة بعيدة",
        "حول المدرسة إلى مستشفى ميداني",
        "كان السوق ساحة معركة وميدان المنافسة",
        "أقاموا في مناطق سكنية وبلدات مجاورة",
        "غادر بلده إلى مدينة أخرى",
    ],
)
def test_a_word_of_kind_before_another_word_names_nothing(text):
    assert not found(text)


def entity(text, words, kind):
    start = text.index(words)
    return Entity(span=Span(start, start + len(words)), kind=kind)


def test_an_embassy_is_a_site_only_where_a_word_of_place_leads_it_in():
    text = "تجمع المحتجون أمام السفارة الفرنسية في بيروت"
    assert found(text)["السفارة الفرنسية"] == ("facility", "LB")
    assert not found("أعلنت السفارة الفرنسية إغلاق أبوابها")


def test_the_taggers_word_counts():
    text = "كتبت ليبيا رسالة إلى صديقتها"
    assert found(text)
    assert not found(text, entities=(entity(text, "ليبيا", "PERS"),))
    text = "قال إن الفحيحيل هادئة"
    assert not found(text)
    assert "الفحيحيل" in found(text, entities=(entity(text, "الفحيحيل", "LOC"),))


def test_a_name_that_only_the_tagger_knows_is_some_place():
    text = "عادت العائلة إلى زنبيقا بعد عام"
    assert not found(text)
    assert found(text, entities=(entity(text, "زنبيقا", "LOC"),)) == {"زنبيقا": ("other", None)}


def test_an_organisation_as_long_as_its_country_is_the_country():
    text = "رفضت إيران العرض"
    assert found(text, entities=(entity(text, "إيران", "ORG"),)) == {"إيران": ("country", "IR")}


@pytest.mark.shared
def test_gold_places():
    try:
        found_there, spot, _ = gold_places.scores()
    except NoSuchSource:
        pytest.skip("skipped: no data")
    assert found_there.figure >= 92
    assert spot.figure >= 94


@given(dressed())
@settings(max_examples=60)
def test_dress_changes_no_place(dress):
    text = (
        "انسحبت القوات من قاعدة «عين الأسد» في محافظة الأنبار غربا إلى أربيل والأراضي السورية، "
        "وقالت الولايات المتحدة إن السعودية ولبنان واليمن والجزائر أبلغت، وفي قرية هداج وحي 400 "
        "ببنغازي"
    )
    assert _plain(dress(text)) == _plain(text)


def _plain(text):
    return [
        (normalise(place.text), place.kind, place.country, place.lat, len(place.mentions))
        for place in places.find(text)
    ]


@given(articles())
@settings(max_examples=80)
def test_mentions_lie_in_any_text_in_order(text):
    for place in places.find(text):
        assert place.mentions
        assert list(place.mentions) == sorted(place.mentions)
        assert all(0 <= span.start < span.end <= len(text) for span in place.mentions)


@given(articles(), dressed())
@settings(max_examples=60)
def test_dress_changes_nothing_in_any_text(text, dress):
    assert [p[1:] for p in _plain(dress(text))] == [p[1:] for p in _plain(text)]


MATCH = "سجل اللاعب هدفين في المباراة وقال المدرب إن الفريق والمنتخب في الملعب."


@pytest.mark.parametrize(
    "text", ["تغلبت البرازيل على ضيفتها.", "فاز على ألمانيا.", "خسر أمام إيطاليا."]
)
def test_in_a_match_report_a_country_is_its_team(text):
    assert not found(f"{MATCH} {text}")


@pytest.mark.parametrize(
    "text", ["تقام النهائيات في قطر.", "سافر إلى البرازيل.", "شارك في مونديال روسيا."]
)
def test_but_the_land_where_something_lies(text):
    assert len(found(f"{MATCH} {text}")) == 1


def test_the_match_is_played_in_a_clubs_city():
    text = f"{MATCH} وتقام مباراة الإياب في روما."
    assert found(text, entities=(entity(text, "روما", "LOC"),))["روما"] == ("city", "IT")


def test_a_city_with_a_word_of_kind_is_where_the_city_is():
    text = "زار دبي ثم التقى الوفد في مدينة لندن وعاد إلى مدينة جدة."
    assert found(text)["لندن"] == ("city", "GB")


@pytest.mark.parametrize(
    "text",
    [
        "أصيب بقطع في الرباط الصليبي",
        "أعاده الله باليمن والبركات",
        "كتب عن ولاية الفقيه",
        "أقيم الحفل في ملعب مدينة زايد الرياضية",
    ],
)
def test_a_noun_with_its_adjective_is_no_place(text):
    assert not found(text)


def test_a_place_that_the_tagger_doubts_counts_for_nothing():
    text = "اجتمعوا في نوفارين أمس"
    one = entity(text, "نوفارين", "LOC")
    assert found(text, entities=(one,))
    assert not found(text, entities=(Entity(span=one.span, kind="LOC", sure=0.5),))


def test_what_is_joined_to_a_place_does_not_lie_in_it():
    (mountains, city) = places.find("قصفت الطائرات جبال نوفارين وسنجار")
    assert (mountains.lat, city.country) == (None, "IQ")


def test_a_site_in_another_sentence_lies_in_none_of_several_towns():
    text = "تقدمت القوات في الموصل ثم في كركوك. وقتل خطيب جامع نوفارين."
    assert places.find(text)[-1].lat is None


def test_one_village_is_one_place_whatever_it_is_called():
    assert len(found("وصل إلى بلدة نوفارين. وعاد من قرية نوفارين.")) == 1
