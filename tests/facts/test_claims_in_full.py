"""Claims: speakers by the fullest words that the article has for them."""

import pytest

from mujaz.fact import Name
from mujaz.facts import claims
from mujaz.language import sentences
from mujaz.span import Span


def names(text, some):
    """Return names by their mentions: `{"سمير الحداد": ["سمير الحداد", "الحداد"]}`."""
    made = []
    for name, mentions in some.items():
        spans, at = [], 0
        for mention in mentions:
            at = text.index(mention, at)
            spans.append(Span(at, at + len(mention)))
            at += len(mention)
        made.append(Name(text=name, mentions=tuple(spans)))
    return tuple(made)


def speakers(text, people=(), organisations=()):
    found = claims.find(
        text,
        sentences=sentences.split(text),
        people=names(text, dict(people)),
        organisations=names(text, dict(organisations)),
    )
    return [claim.speaker_in_full or claim.speaker for claim in found]


HADDAD = {"سمير الحداد": ["سمير الحداد", "الحداد"]}
LEAD = "زار وزير المياه سمير الحداد السد الجديد. "


def test_less_than_a_name_is_the_name_with_its_calling():
    text = LEAD + "وقال الحداد إن السد امتلأ بالكامل، مشيرا إلى أن العمل انتهى أمس."
    assert speakers(text, HADDAD) == ["وزير المياه سمير الحداد"] * 2


def test_a_calling_keeps_its_words_before_the_name_in_full():
    text = LEAD + "وقال المهندس الحداد إن السد امتلأ بالكامل."
    assert speakers(text, HADDAD) == ["المهندس سمير الحداد"]


@pytest.mark.parametrize("calling", ["الوزير", "وزير المياه"])
def test_a_calling_is_its_only_bearer(calling):
    text = LEAD + f"وقال {calling} إن السد امتلأ بالكامل."
    one = {"سمير الحداد": ["سمير الحداد"]}
    assert speakers(text, one) == ["وزير المياه سمير الحداد"]


def test_a_calling_after_its_bearer():
    text = "افتتح سمير الحداد مدير متحف الجبل القاعة. وقال مدير متحف الجبل إن الدخول إليه مجاني."
    assert speakers(text, {"سمير الحداد": ["سمير الحداد"]}) == ["سمير الحداد مدير متحف الجبل"]


@pytest.mark.parametrize(
    "text",
    [
        # two ministers
        LEAD + "واستقبله وزير النقل رامي الشيخ. وقال الوزير إن السد امتلأ بالكامل.",
        # another, whom the article does not name
        LEAD + "والتقى بعدها وزير المياه الفرنسي. وقال الوزير إن السد امتلأ بالكامل.",
        # a deputy holds another office
        "زار نائب وزير المياه سمير الحداد السد. وقال الوزير إن السد امتلأ بالكامل.",
        # «لوزير» is no apposition of the one before it
        "قدم سمير الحداد لوزير المياه خطة العمل. وقال الوزير إن السد امتلأ بالكامل.",
    ],
)
def test_a_calling_of_two_stays_as_it_is(text):
    people = {one: [one] for one in ("سمير الحداد", "رامي الشيخ") if one in text}
    assert speakers(text, people) == ["الوزير"]


def test_a_noun_alone_is_the_only_body_of_its_kind():
    text = "وقعت شركة الواحة عقدا جديدا. وقالت الشركة إن العمل يبدأ في مايو."
    assert speakers(text, organisations={"شركة الواحة": ["شركة الواحة"]}) == ["شركة الواحة"]


@pytest.mark.parametrize("other", ["شركة منافسة", "الشركة اليابانية"])
def test_a_noun_alone_stays_where_another_body_is_told_of(other):
    text = f"وقعت شركة الواحة عقدا مع {other}. وقالت الشركة إن العمل يبدأ في مايو."
    assert speakers(text, organisations={"شركة الواحة": ["شركة الواحة"]}) == ["الشركة"]


def test_a_noun_alone_is_who_spoke_under_more_words():
    text = "قال المتحدث باسم البلدية إن القاعة مغلقة أمس. وأضاف المتحدث أن العمل مستمر حتى مايو."
    assert speakers(text) == ["المتحدث باسم البلدية", "المتحدث باسم البلدية"]


def test_the_name_of_a_product_is_no_fuller_name_of_its_maker():
    text = "عرضت نوفا كلاود خدماتها. وقالت نوفا إن العمل يبدأ في مايو."
    bodies = {"نوفا كلاود": ["نوفا كلاود", "نوفا"]}
    assert speakers(text, organisations=bodies) == ["نوفا"]


@pytest.mark.parametrize(
    "lead",
    ["زار وزير المياه المصري سمير الحداد السد. ", "زار وزير مياه مصر سمير الحداد السد. "],
)
def test_an_office_and_a_nation_are_its_fuller_calling(lead):
    found = speakers(
        lead + "وقال الوزير المصري إن السد امتلأ بالكامل.", {"سمير الحداد": ["سمير الحداد"]}
    )
    assert found == [lead.removeprefix("زار ").removesuffix(" السد. ")]


def test_a_head_of_state_is_no_head_of_anything_else():
    text = "زار رئيس الوزراء المصري سمير الحداد السد. وقال الرئيس المصري إن السد امتلأ بالكامل."
    assert speakers(text, {"سمير الحداد": ["سمير الحداد"]}) == ["الرئيس المصري"]


def test_an_honorific_before_an_office_is_no_part_of_it():
    text = LEAD + "وقال معالي وزير المياه إن السد امتلأ بالكامل."
    one = {"سمير الحداد": ["سمير الحداد"]}
    assert speakers(text, one) == ["وزير المياه سمير الحداد"]


@pytest.mark.parametrize("again", ["المصدر", "المصدر نفسه"])
def test_a_source_is_who_spoke_before_under_more_words(again):
    text = f"أكد مصدر في بلدية الجبل أن الجسر أغلق أمس. وقال {again} إن العمل فيه يبدأ غدا."
    assert speakers(text) == ["مصدر في بلدية الجبل"] * 2


def test_who_adds_has_spoken_last():
    text = "قال الجيش الليبي إن القاعدة خالية من الجنود. "
    text += "وأكد الجيش التونسي أن الحدود مع الجيران آمنة. "
    found = speakers(text + "وأضاف الجيش أن الطريق مفتوح للجميع.")
    assert found == ["الجيش الليبي", "الجيش التونسي", "الجيش التونسي"]


@pytest.mark.parametrize(
    "said", ["اعتبرت الناشطة جميلة الوادي، أن", "قالت الناشطة جميلة الوادي إن"]
)
def test_a_bearer_whom_no_list_knows_belongs_to_the_calling(said):
    assert speakers(f"و{said} الجسر الجديد واسع جدا.") == ["الناشطة جميلة الوادي"]


def test_a_deed_between_two_sayings_is_its_doers():
    text = "أكد سمير الحداد أن السد القديم سينهار. وصدر تحذير الحداد في مؤتمر أمس. "
    found = speakers(text + "وقال «إن الطريق ما زال خطرا على الجميع».", HADDAD)
    assert found == ["سمير الحداد"] * 2


def test_a_bare_verb_speaks_for_whom_the_text_called_last():
    text = (
        LEAD + "وقال وزير المياه سمير الحداد إن السد امتلأ بالكامل. وعلى الرغم من غياب الحداد عن "
        "الحفل، أضاف أن العمل انتهى أمس."
    )
    people = names(text, {"سمير الحداد": ["سمير الحداد", "سمير الحداد", "الحداد"]})
    last = claims.find(text, sentences=sentences.split(text), people=people)[-1]
    assert (last.speaker, last.speaker_in_full) == ("الحداد", "وزير المياه سمير الحداد")


def test_a_calling_ends_before_the_calling_of_another():
    text = (
        "التقى مدير المتحف سامر الرئيس الفرنسي بيار دوران في القاعة. "
        "وقال مدير المتحف إن الدخول إليه مجاني."
    )
    assert speakers(text, {"بيار دوران": ["بيار دوران"]}) == ["مدير المتحف"]


def test_of_two_side_by_side_neither_is_a_calling():
    text = LEAD + "وقال رامي الحداد إن السد امتلأ بالكامل."
    assert speakers(text, HADDAD) == ["رامي الحداد"]


ONE = {"سمير الحداد": ["سمير الحداد"]}


@pytest.mark.parametrize("again", ["المدرب المصري", "قائد الفريق", "المسؤول"])
def test_who_goes_on_is_who_spoke_last_whatever_he_is_called(again):
    text = "قال سمير الحداد إن الفريق جاهز للمباراة غدا. "
    found = speakers(text + f"وأضاف {again} أن كل اللاعبين بصحة جيدة.", ONE)
    assert found == ["سمير الحداد", "سمير الحداد"]


def test_who_goes_on_under_another_office_is_another():
    text = "قال وزير المياه سمير الحداد إن السد امتلأ بالكامل. "
    found = speakers(text + "وأضاف سفير مصر أن العمل فيه انتهى أمس.", ONE)
    assert found == ["وزير المياه سمير الحداد", "سفير مصر"]


def test_what_one_does_calls_the_only_person_named():
    text = "قال سمير الحداد إن الفريق جاهز للمباراة غدا. "
    assert speakers(text + "وأكد المدرب أن كل اللاعبين بصحة جيدة.", ONE)[1] == "سمير الحداد"


def test_an_office_is_nobodys_who_is_not_said_to_hold_it():
    text = "قال سمير الحداد إن الفريق جاهز للمباراة غدا. "
    assert speakers(text + "وأكد وزير المياه أن السد امتلأ بالكامل.", ONE)[1] == "وزير المياه"


@pytest.mark.parametrize(
    ("lead", "again", "whole"),
    [
        ("وقالت شركة الواحة في بيان إن العمل يبدأ غدا.", "البيان", "بيان شركة الواحة"),
        ("وقالت شركة الواحة إن العمل يبدأ في الغد.", "بيان الشركة", "بيان شركة الواحة"),
        ("وصدر بيان لشركة الواحة عن سير العمل.", "البيان", "بيان لشركة الواحة"),
        ("ونشرت دراسة أجرتها شركة الواحة عن المياه.", "الدراسة", "دراسة أجرتها شركة الواحة"),
        ("وقالت شركة الواحة إن العمل يبدأ في الغد.", "التقرير", "تقرير شركة الواحة"),
    ],
)
def test_a_writing_is_its_authors(lead, again, whole):
    bodies = {"شركة الواحة": ["شركة الواحة"]}
    verb = "أضافت" if again.endswith("ة") and again[0] == "ا" else "أضاف"
    found = speakers(f"{lead} و{verb} {again} أن السد امتلأ بالكامل.", organisations=bodies)
    assert found[-1] == whole


def test_a_writing_of_two_is_nobodys():
    text = "صدر تقرير لشركة الواحة وتقرير لشركة الجبل. وأكد التقرير أن السد امتلأ بالكامل."
    bodies = {one: [one] for one in ("شركة الواحة", "شركة الجبل")}
    assert speakers(text, organisations=bodies) == ["التقرير"]


def test_a_writing_of_an_owner_whom_no_list_knows():
    text = "ولم يوضح بيان القصر الكبير سبب الغياب. وجاء في البيان أن السد امتلأ بالكامل."
    assert speakers(text) == ["بيان القصر الكبير"]


def test_a_noun_alone_is_who_spoke_in_the_sentence_before():
    text = "وقعت وزارة النقل العقد. وقالت وزارة المياه إن السد امتلأ بالكامل. "
    bodies = {one: [one] for one in ("وزارة النقل", "وزارة المياه")}
    found = speakers(text + "وأكدت الوزارة أن العمل انتهى أمس.", organisations=bodies)
    assert found == ["وزارة المياه", "وزارة المياه"]


def test_fewer_words_are_who_spoke_under_more():
    text = "قال معهد المياه في مصر إن السد امتلأ بالكامل. وأكد معهد المياه أن العمل انتهى أمس."
    bodies = {"معهد المياه": ["معهد المياه", "معهد المياه"]}
    assert speakers(text, organisations=bodies) == ["معهد المياه في مصر"] * 2


def test_a_firm_may_have_a_name_without_its_kind():
    text = "قالت خطوط الواحة إن الرحلة ألغيت أمس. وأكدت الشركة أن الركاب بخير جميعا."
    bodies = {"خطوط الواحة": ["خطوط الواحة"]}
    assert speakers(text, organisations=bodies) == ["خطوط الواحة"] * 2


def test_a_calling_after_a_preposition_has_its_bearer_too():
    text = LEAD + "ووفقا للوزير، فإن السد امتلأ بالكامل."
    assert speakers(text, ONE) == ["وزير المياه سمير الحداد"]


def test_affairs_are_no_part_of_an_office():
    text = "زار وزير شؤون المياه سمير الحداد السد. وقال وزير المياه إن السد امتلأ بالكامل."
    assert speakers(text, ONE) == ["وزير شؤون المياه سمير الحداد"]


def test_the_deputy_of_a_minister_is_no_minister():
    text = "زار النائب الأول لوزير المياه سمير الحداد السد. وقال الوزير إن السد امتلأ بالكامل."
    assert speakers(text, ONE) == ["الوزير"]


def test_age_in_brackets_is_no_part_of_a_calling():
    text = LEAD + "وقال الوزير (50 عاما) إن السد امتلأ بالكامل."
    assert speakers(text, ONE) == ["وزير المياه سمير الحداد"]


def test_an_official_is_named_where_the_text_has_his_name():
    text = "قال سمير الحداد إن الفريق جاهز للمباراة غدا. وأضاف المسؤول أن كل اللاعبين بخير."
    found = claims.find(text, sentences=sentences.split(text), people=names(text, ONE))
    assert [claim.source for claim in found] == ["named", "named"]


@pytest.mark.parametrize("again", ["الوادي", "العقيد الوادي"])
@pytest.mark.parametrize(
    "first",
    ["جنيد الوادي، مدير السد،", "المتحدث باسم السد، جنيد الوادي،", "العقيد الركن جنيد الوادي،"],
)
def test_a_surname_is_who_spoke_under_a_name_that_ends_so(first, again):
    text = f"قال {first} إن السد امتلأ بالكامل. وأكد {again} أن العمل انتهى أمس."
    found = speakers(text, {"جنيد الوادي": ["جنيد الوادي"], "الوادي": ["الوادي"]})
    assert found[1] == found[0] == first.removesuffix("،")


def test_a_calling_has_the_bearer_who_stands_beyond_its_place():
    text = "أعلنت السفيرة الأميركية لدى الأمم المتحدة سلمى الراوي انسحاب البلاد من المجلس."
    found = speakers(text, {"سلمى الراوي": ["سلمى الراوي"]})
    assert found == ["السفيرة الأميركية لدى الأمم المتحدة سلمى الراوي"]


def test_a_nation_agrees_with_the_office_or_with_its_body():
    text = "زار وزير الخارجية المصرية سمير الحداد السد. "
    text += "وقال وزير الخارجية المصري إن السد امتلأ بالكامل."
    assert speakers(text, ONE) == ["وزير الخارجية المصرية سمير الحداد"]


def test_a_noun_alone_is_a_name_that_no_list_has():
    text = "هاجم مسلحون مقر المؤسسة الوطنية للمياه. وقالت المؤسسة إن العمل يبدأ في مايو."
    assert speakers(text) == ["المؤسسة الوطنية للمياه"]


def test_age_in_brackets_is_no_part_of_a_name():
    text = LEAD + "وقال الحداد (50 عاما) إن السد امتلأ بالكامل."
    assert speakers(text, HADDAD) == ["وزير المياه سمير الحداد"]


@pytest.mark.parametrize("odd", ["الشؤون", "شؤون المياه"])
def test_a_speaker_without_a_calling_is_nobody_else(odd):
    assert speakers(LEAD + f"وقال {odd} إن السد امتلأ بالكامل.", ONE)[-1:] in (
        [odd],
        [odd.strip("()")],
    )


def test_one_word_is_the_only_name_that_ends_with_it():
    text = "زار سعيد بن ناصر نوار المتحف الجديد. وقال نوار إن الزوار كثيرون هذا العام."
    both = {"سعيد بن ناصر نوار": ["سعيد بن ناصر نوار"]}
    assert speakers(text, both) == ["سعيد بن ناصر نوار"]


def test_of_two_who_bear_a_name_the_one_who_spoke_last_is_meant():
    text = "رأى سمير نوار أن ابنته سلمى نوار ستعود قريبا. وقال نوار إنه سعيد بعودتها إليه."
    both = {"سمير نوار": ["سمير نوار"], "سلمى نوار": ["سلمى نوار", "نوار"]}
    assert speakers(text, both)[-1] == "سمير نوار"


def test_a_calling_of_two_words_is_whom_the_text_calls_so_later():
    text = (
        "أشار مدير المرصد إلى أن الزلزال كان ضعيفا. وقال مدير المرصد سمير الحداد إن الأضرار قليلة."
    )
    assert speakers(text, {"سمير الحداد": ["سمير الحداد"]})[0] == "مدير المرصد سمير الحداد"


def test_a_name_after_two_places_is_of_the_calling():
    text = "وقال السفير المصري لدى هولندا أمام محكمة العدل سمير الحداد إن بلاده ملتزمة بالاتفاق."
    whole = "السفير المصري لدى هولندا أمام محكمة العدل سمير الحداد"
    assert speakers(text, {"سمير الحداد": ["سمير الحداد"]}) == [whole]


def test_a_network_in_quotation_marks_is_of_the_calling():
    text = "قال الرئيس التنفيذي لشبكة التواصل «نوفا»، سمير الحداد، إن الأرباح زادت كثيرا."
    whole = "الرئيس التنفيذي لشبكة التواصل «نوفا»، سمير الحداد"
    assert speakers(text, {"سمير الحداد": ["سمير الحداد"]}) == [whole]


@pytest.mark.parametrize(
    ("lead", "whole"),
    [
        ("زار رئيس البلدية السابق، سمير الحداد، السد. ", "رئيس البلدية السابق، سمير الحداد"),
        ("صور للرئيس التونسي سمير الحداد. ", "الرئيس التونسي سمير الحداد"),
        ("وصل سمير الحداد، مدير متحف الجبل، إلى القاعة. ", "سمير الحداد، مدير متحف الجبل"),
        ("قال سمير الحداد مدير المتحف أمس إن السد واسع جدا. ", "سمير الحداد مدير المتحف"),
        ("قال سمير الحداد مدير المتحف إن السد واسع جدا. ", "سمير الحداد مدير المتحف"),
        (
            'قال سمير الحداد مدير المتحف "لدينا هنا سد واسع وجديد جدا". ',
            "سمير الحداد مدير المتحف",
        ),
        ("قال نائب وزير المياه سمير الحداد إن السد واسع جدا. ", "نائب وزير المياه سمير الحداد"),
        (
            "وصل المبعوث الدولي إلى اليمن، سمير الحداد، أمس. ",
            "المبعوث الدولي إلى اليمن، سمير الحداد",
        ),
        (
            "قال سمير الحداد المحلل لدى مصرف الواحة إن السد واسع جدا. ",
            "سمير الحداد المحلل لدى مصرف الواحة",
        ),
        ("قال سمير الحداد، مدير المتحف إن السد واسع جدا. ", "سمير الحداد، مدير المتحف"),
        (
            "قال سمير الحداد أحد مستشاري الوزارة إن السد واسع جدا. ",
            "سمير الحداد أحد مستشاري الوزارة",
        ),
        ("وصل بطل السباق التونسي، سمير الحداد، أمس. ", "بطل السباق التونسي، سمير الحداد"),
        ('مثل المديرة العامة للسد "سمير الحداد" وغيرها. ', 'المديرة العامة للسد "سمير الحداد"'),
        ("قال العقيد سمير الحداد إن السد واسع جدا. ", "العقيد سمير الحداد"),
        (
            "قال رئيس النادي وقائد الفريق سمير الحداد إن السد واسع جدا. ",
            "رئيس النادي وقائد الفريق سمير الحداد",
        ),
    ],
)
def test_a_name_has_the_calling_that_brings_it_in(lead, whole):
    text = lead + "وقال الحداد إن القاعة تتسع لألف زائر."
    assert speakers(text, HADDAD)[-1] == whole


@pytest.mark.parametrize(
    "lead",
    [
        "زار مستشار الرئيس سمير الحداد السد. ",  # which of the two?
        "تكتب عن المساواة بين الرجل والمرأة سمير الحداد. ",
        "زار شقيق وزير المياه سمير الحداد السد. ",
        "قال مدير أعمال الفنان سمير الحداد إن السد واسع جدا. ",
        'قال سمير الحداد مؤسس جماعة "نحن أهل البحر والشاطئ الأزرق القديم" إن السد واسع. ',
        "استقبل رئيس البلدية في القاعة سمير الحداد. ",
        "التقى سمير الحداد مدير متحف الجبل أمس. ",
        "أعلن رئيس البلدية رحيل سمير الحداد. ",
        "وصل الشريك المؤسس للمتحف، سمير الحداد، إلى القاعة. ",  # it begins before its office
        "وصل سمير الحداد، مدير المتحف رامي نوار، إلى القاعة. ",
    ],
)
def test_a_calling_that_may_be_of_another_is_left_out(lead):
    both = {**HADDAD, "رامي نوار": ["رامي نوار"]} if "نوار" in lead else HADDAD
    text = lead + "وقال الحداد إن القاعة تتسع لألف زائر."
    assert speakers(text, both)[-1] == "سمير الحداد"


def test_a_site_by_its_nation_is_the_one_in_quotation_marks():
    text = (
        'ونقلت الصحيفة عن موقع "نوفا" الإسباني أن الجسر أغلق أمس. '
        "وأضاف الموقع الإسباني أن الجسر يفتح غدا."
    )
    assert speakers(text) == ['موقع "نوفا" الإسباني'] * 2


def test_a_body_that_spoke_with_another_is_not_both():
    text = (
        'أعلنت منظمة الواحة وتحالف "نوفا" عن حملة كبيرة ضد المرض. '
        "وتوصي منظمة الواحة بإعطاء اللقاح مرتين."
    )
    assert speakers(text)[-1] == "منظمة الواحة"
