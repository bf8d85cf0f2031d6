"""Claims: where what is said begins and ends, and whose words they are where two may speak."""

import pytest

from mujaz.fact import Name
from mujaz.facts import claims
from mujaz.language import sentences
from mujaz.span import Span


def told(text, people=()):
    names = tuple(
        Name(text=one, mentions=(Span(text.index(one), text.index(one) + len(one)),))
        for one in people
    )
    found = claims.find(text, sentences=sentences.split(text), people=names)
    return [(claim.speaker_in_full or claim.speaker, claim.content) for claim in found]


ENDS = {
    # the writer goes on after لكن with another saying, or with what leads one in
    "قال المجلس إنه لا يقبل أي مخالفة، لكن رئيسة الحزب دعت إلى تحقيق شامل.": "لا يقبل أي مخالفة",
    "أقر الوزير بأن الخطة تأخرت مرتين، لكنه دافع عن فريقه قائلا إن العمل صعب.": "الخطة تأخرت مرتين",
    "قال الزوجان إنهما لم يحتفلا بالجائزة، ولكنهما يقولان إن التعب هان.": "لم يحتفلا بالجائزة",
    # a demand that و joins
    "قال الوزير إنه أوقف العقد مع الشركة، وطالب باستقالة مديرها.": "أوقف العقد مع الشركة",
    "قالت النساء إن الأجور لم تدفع بعد، وأعربن عن قلقهن من الشتاء.": "الأجور لم تدفع بعد",
    # a participle of the saying
    "قال المدرب إن المباراة ستجري في موعدها، رافضا كشف اسم الحكم.": "المباراة ستجري في موعدها",
    "أشار المدير إلى أن أفلاما أخرى قد تضاف مذكرا بأن القائمة مفتوحة.": "أفلاما أخرى قد تضاف",
    # what is announced ends where the page, the occasion or another day begins
    "أعلنت الممثلة عن اعتزالها المسرح عبر صفحتها على إنستغرام.": "اعتزالها المسرح",
    "دعا المدير إلى إجراءات سريعة وعادلة، في أعقاب شكاوى من السكان.": "إجراءات سريعة وعادلة",
    "أعلنت البلدية إغلاق الجسر القديم، وفي اليوم نفسه، افتتح الوزير النفق.": "إغلاق الجسر القديم",
    "أعرب المدرب عن ثقته بأن اللاعب سيعود، حيث قال: «سيكون بخير قريبا».": "ثقته بأن اللاعب سيعود",
}


@pytest.mark.parametrize(("text", "content"), ENDS.items())
def test_what_is_said_ends_where_the_writer_speaks_again(text, content):
    assert told(text)[0][1] == content


REACHES = {
    "قالت الصحيفة إن القرار جاء بعد انتقادات، وذلك لرفضه كشف الأسماء.": (
        "القرار جاء بعد انتقادات، وذلك لرفضه كشف الأسماء"
    ),
    "أوضح المدير أن الفرق التي سارعت إلى القرية.. أكملت عملها أمس.": (
        "الفرق التي سارعت إلى القرية.. أكملت عملها أمس"
    ),
    "قال المدير إن العمل بطيء، لكنه يعتقد أن النتيجة ستكون جيدة.": (
        "العمل بطيء، لكنه يعتقد أن النتيجة ستكون جيدة"
    ),
    "أعربت المديرة عن خشيتها من أنه حين يبدأ المطر، تنهار الجدران.": (
        "خشيتها من أنه حين يبدأ المطر، تنهار الجدران"
    ),
}


@pytest.mark.parametrize(("text", "content"), REACHES.items())
def test_what_is_said_reaches_its_end(text, content):
    assert told(text)[0][1] == content


BEGINS = {
    # a negation is never dropped
    "أعلن الأردن قبل يومين عدم قدرته على استقبال المزيد.": "عدم قدرته على استقبال المزيد",
    "أعلنت الشركة رسميا انتهاء العمل في النفق.": "انتهاء العمل في النفق",
    "أعلنت الشركة، أمس، رسميا عن هاتفها الجديد بثلاثة ألوان.": "هاتفها الجديد بثلاثة ألوان",
    "وأضاف المتحدث: أن البلدية تستقبل الشكاوى كل يوم.": "البلدية تستقبل الشكاوى كل يوم",
    "جدد المدرب تأكيده على أنه لا يعرف موعد المباراة.": "لا يعرف موعد المباراة",
    "كشف التحقيق، الذي أجرته قناة «نور من بلاد النيل»، عن أن العمل توقف أمس.": "العمل توقف أمس",
    "اتهم الوزير النظام بـ«نقل النفايات ليلا».": "النظام بـ«نقل النفايات ليلا»",
}


@pytest.mark.parametrize(("text", "content"), BEGINS.items())
def test_what_is_said_begins_after_its_own_word(text, content):
    assert [one[1] for one in told(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "الصيادون في القرية يرون البحر. هذه الشباك تعتبر سلاحا ذا حدين، لذا يجب أن تستعمل بحذر.",
        "أكملت دورها الأول في الحملة، حيث بينت للناس أن العمل ممكن.",
        "رفض المدير تأكيد أو نفي طلب اللجنة تغيير الموعد.",
    ],
)
def test_what_says_nothing_is_no_claim(text):
    assert told(text) == []


SPEAKERS = {
    # an aside stands between subject and verb
    "لكن شركة الواحة، وهي تابعة للبلدية، قالت إن الجسر ما زال آمنا.": "شركة الواحة",
    "قالت قناة «النور» المحلية إن الجسر ما زال آمنا.": "قناة «النور» المحلية",
    "وكالة «النور» المحلية تؤكد أن الجسر ما زال آمنا.": "وكالة «النور» المحلية",
    # a calling whose bearer stands after ل
    "أعلن وزير المياه أن السد امتلأ بالكامل.": "وزير المياه",
    "في الوقت الذي أكدت فيه البلدية أن الجسر ما زال آمنا.": "البلدية",
    "أفاد بيان للوزارة بأنه لا خطر على السد الجديد.": "بيان للوزارة",
    "أكد مسؤولون عن المصنع أن العمل سيبدأ قريبا.": "مسؤولون عن المصنع",
}


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.items())
def test_who_speaks(text, speaker):
    assert told(text)[0][0] == speaker


def test_a_calling_goes_on_to_its_bearer():
    text = "أوضح المتحدث الرسمي لهيئة المياه سمير الحداد أن السد امتلأ بالكامل."
    whole = "المتحدث الرسمي لهيئة المياه سمير الحداد"
    assert told(text, ["سمير الحداد"]) == [(whole, "السد امتلأ بالكامل")]


def test_the_subject_of_the_sentence_speaks_in_its_participle():
    text = "لكن المدير انتقد تلك الاتهامات، قائلا إن العمل كان سليما."
    assert told(text) == [("المدير", "العمل كان سليما")]


def test_a_participle_that_opens_its_sentence_is_of_the_last_speaker():
    text = "قال المدير إن الطريق مفتوح الآن. مبينا أن الحادث لم يوقع إصابات."
    assert [one[0] for one in told(text)] == ["المدير", "المدير"]


def test_a_relative_clause_of_a_speech_is_of_its_owner():
    text = "زار المدير القرية بعد تصريح لرئيس البلدية قال فيه إن الجسر آمن تماما."
    assert told(text)[-1] == ("رئيس البلدية", "الجسر آمن تماما")


def test_the_latter_is_who_was_named_last():
    text = "انتقد سمير الحداد زميله رامي الشيخ بعدما قال الأخير إن العمل سيتوقف غدا."
    assert told(text, ["سمير الحداد", "رامي الشيخ"])[-1][0] == "رامي الشيخ"


def test_a_second_verb_is_of_the_person_who_did_the_first():
    text = "ذكر التلفزيون أن سمير الحداد وافق على الخطة وشدد على أن العمل سيبدأ غدا."
    assert told(text, ["سمير الحداد"])[-1] == ("سمير الحداد", "العمل سيبدأ غدا")


AGAIN = {
    # the aim or the reason of what is said is part of it
    "أكد المدير أن المتحف حريص على اللقاءات، وذلك بهدف تقوية الروابط.": (
        "المتحف حريص على اللقاءات، وذلك بهدف تقوية الروابط"
    ),
    # «بل» and a verb of saying, after what is no clause
    "أنكرت البلدية هذه الاتهامات، بل لمح نائبها إلى أن الخصوم يكذبون.": "هذه الاتهامات",
    # the writer's own «يذكر أن»
    "ويذكر أن ناقلتين كبيرتين غادرتا الميناء، بحسب ما أفادت شركة الواحة.": (
        "ناقلتين كبيرتين غادرتا الميناء"
    ),
}


@pytest.mark.parametrize(("text", "content"), AGAIN.items())
def test_what_is_said_keeps_its_aim_and_leaves_out_the_writer(text, content):
    assert told(text)[0][1] == content


def test_what_is_said_leaves_out_its_own_source_and_calling():
    text = "أصيب ثلاثة جنود في الانفجار، حسبما أعلن سمير الحداد، المتحدث باسم الجيش."
    assert told(text, ["سمير الحداد"])[0][1] == "أصيب ثلاثة جنود في الانفجار"


def test_inna_goes_on_with_the_saying_outside():
    text = "قالت الجمعية إن الوزارة خلصت إلى أن السعر منخفض جدا، وإن الرسوم ستفرض غدا."
    assert ("الوزارة", "السعر منخفض جدا") in told(text)


SPEAKERS = {
    # how a woman speaks is no subject
    "كانت سلمى الراوي في الميناء، وقالت مازحة إن الماء كان باردا.": "سلمى الراوي",
    # the outlet stands before the subject
    "أكد لـ«الميدان»، مدير المستشفى سلمى الراوي، أن القسم يعمل كالمعتاد.": (
        "مدير المستشفى سلمى الراوي"
    ),
    # somebody without a name calls on somebody with one
    "دعا باحث مصري، وزير التعليم سلمى الراوي، إلى فتح المدارس للجميع.": "باحث مصري",
    # ل of the body's own phrase
    "يبدأ المعرض غدا، وفق وحدة المعلومات التابعة لمجلة الميدان.": (
        "وحدة المعلومات التابعة لمجلة الميدان"
    ),
    # to whom it is said
    "وكتبت سلمى الراوي لمتابعيها على الموقع: «أشكر لكم تمنياتكم الطيبة».": "سلمى الراوي",
}


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.items())
def test_who_speaks_and_no_word_more(text, speaker):
    people = ["سلمى الراوي"] if "سلمى" in text else []
    assert [one for one, _ in told(text, people)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "تعطى المدن علاماتها كل سنة استنادا إلى سلسلة من المعايير.",
        "سمعت المحكمة أن سلمى الراوي كذبت على أهلها، وقالت لهم إن ابنها خارج البلاد.",
    ],
)
def test_no_ground_and_no_other_subject_speaks(text):
    assert told(text, ["سلمى الراوي"] if "سلمى" in text else []) == []


def test_a_deed_after_a_preposition_speaks_of_nobody():
    text = "وأشار المدير إلى ضرورة لفت أنظار الشباب إلى خطورة الطريق الجديد."
    assert [one for one, _ in told(text)] == ["المدير"]


UNSAID = {
    "أعلنت الممثلة اعتزالها المهنة وسفرها على موقع إنستغرام.": "اعتزالها المهنة وسفرها",
    "كشفت البلدية عن خسائر كبيرة في الأسواق دون ذكر عددها.": "خسائر كبيرة في الأسواق",
}


@pytest.mark.parametrize(("text", "content"), UNSAID.items())
def test_what_is_announced_ends_before_where_it_is_and_what_is_left_out(text, content):
    assert told(text)[0][1] == content


def test_words_passed_on_are_their_speakers():
    text = "فتح المتحف أبوابه للزوار، وفقا لتصريحات نقلتها الوكالة لمدير المتحف، سمير الحداد"
    assert told(text, ["سمير الحداد"]) == [("مدير المتحف، سمير الحداد", "فتح المتحف أبوابه للزوار")]


def test_a_quotation_is_no_part_of_its_source():
    text = "حضر المعرض كثيرون، ليكون وفقا لمنظميه «أكبر معرض يقام في بلاد المشرق»."
    assert told(text) == []
