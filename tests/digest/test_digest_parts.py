"""The parts that a comma, a name or an indefinite noun shows: what may go, and what comes back."""

import pytest

from invented_news import LEADS, article, tellings, told
from mujaz.digest.clause.complete import is_complete
from mujaz.digest.embedded import candidates
from mujaz.language.words import words
from mujaz.models.ranker import shipped_ranker

LEAD = LEADS[0]


MAY_GO = {
    "a remark that a comma alone joins": (
        "وأعلنت الوزارة منح التراخيص اللازمة لبناء ثلاث محطات للرياح، مرحبة باهتمام المستثمرين.",
        "أعلنت الوزارة منح التراخيص اللازمة لبناء ثلاث محطات للرياح.",
    ),
    "what describes a name": (
        "واستقبل رئيس الجامعة السفير كمال شاهين الذي يزور الجزيرة للمرة الأولى.",
        "استقبل رئيس الجامعة السفير كمال شاهين.",
    ),
    "the sort of an indefinite noun": (
        "ونفذت شركة السواقي في الوادي حفريات عميقة كشفت عن جدار قديم.",
        "نفذت شركة السواقي في الوادي حفريات عميقة.",
    ),
    "a clause that denies, joined": (
        "وزار الوفد الطبي مدارس القرى الجبلية الست، ولم يلتق أحدا من الأهالي.",
        "زار الوفد الطبي مدارس القرى الجبلية الست.",
    ),
    "a phrase before the one that the verb asks for": (
        "وشارك طلاب الجامعة خلال الصيف في ورشة لترميم المخطوطات القديمة.",
        "شارك طلاب الجامعة في ورشة لترميم المخطوطات القديمة.",
    ),
    "the day of the news": (
        "وافتتح المحافظ الثلاثاء معرضا للكتب النادرة في قاعة البلدية.",
        "افتتح المحافظ معرضا للكتب النادرة في قاعة البلدية.",
    ),
}


@pytest.mark.parametrize(("sentence", "statement"), MAY_GO.values(), ids=MAY_GO)
def test_what_only_adds_may_go(sentence, statement):
    assert statement in told(sentence)


# what is wrong: a sentence, and how no statement of it may end
MUST_COME = {
    "the object after an aside": (
        "وانتزعت فرق الإنقاذ، بإسناد من المتطوعين، السبت، السيطرة على الحريق.",
        ("السبت.", "المتطوعين."),
    ),
    "the object after who and when": (
        "وأصدر المحافظ رامي نصر، رئيس مجلس الولاية، الأحد، مرسوما بشأن المياه.",
        ("الأحد.", "الولاية."),
    ),
    "the predicate of أن after a relative clause": (
        "وأشار التقرير إلى أن الجهة التي أطلقت النداء نحو القرية، ستعلن بعد التحقيق.",
        ("نحو القرية.",),
    ),
    "a per cent": (
        "وباتت الشركة الوطنية تسيطر على 95 في المئة من السوق.",
        ("على 95.",),
    ),
    "what a participle asks for": (
        "وأوقفت الشرطة سائق الشاحنة المتسببة في الحادث قرب الجسر.",
        ("المتسببة.",),
    ),
    "what kind an indefinite noun is of": (
        "ورصد المراقبون في الميناء حالة من القلق بين أصحاب السفن.",
        ("حالة.",),
    ),
    "what a verbal noun with a pronoun asks for": (
        "واختتمت الجمعية الأسبوع الماضي احتفالها بعيد الأرض في الحديقة.",
        ("احتفالها.",),
    ),
    "the whole of a toll": (
        "وأفادت الشرطة بأن الحادث وقع عندما قتل سائق وأصيب أربعة ركاب.",
        ("قتل سائق.",),
    ),
    "what tells which": (
        "وتضررت من القرار الشركات التي لها عمليات كبيرة في الموانئ الشمالية.",
        ("عمليات كبيرة.",),
    ),
    "a bare noun after its preposition": (
        "وافتتح الوزير الجسر الجديد في حفل حضره سكان القرى المجاورة.",
        ("في حفل.",),
    ),
    "where something goes to": (
        "ويأتي القرار في سياق تحويل مقر الهيئة في العاصمة إلى متحف وطني.",
        ("مقر الهيئة.", "في العاصمة."),
    ),
    "the rest of a list that is counted": (
        "ونظرت المحكمة في 120 دعوى بسبب حوادث السير وغيرها من المخالفات.",
        ("حوادث السير.",),
    ),
    "what was spoken of": (
        "وتحدث المدرب أمام الصحفيين ظهر الجمعة عن إصابات اللاعبين.",
        ("الصحفيين.", "الجمعة."),
    ),
}


@pytest.mark.parametrize(("sentence", "ends"), MUST_COME.values(), ids=MUST_COME)
def test_what_completes_a_clause_stays(sentence, ends):
    assert not [text for text in told(sentence) if text.endswith(ends)]


NOT_ALONE = {
    "half of a pair": "فمن ناحية، استوردت الشركة مئة سيارة في منتصف الشهر.",
    "a frame without its main clause": "وعندما كان الفريقان يستعدان للمباراة في الملعب.",
    "a heading in quotation marks": 'المدرب يدعو اللاعبين إلى "طاولة التفاوض"',
    "a quotation without its speaker": "«لم تكن هذه هي المرة الأولى التي أفقد فيها أوراقي في سفر».",
    "a dual whose two stand elsewhere": "وانفصلا بعد عشرة أعوام من العمل في الشركة.",
    "a verb whose object bears a preposition": "وأشاد بالمواقف النبيلة لسكان القرى الجبلية.",
    "a fronted phrase without a main clause": "وفي خطوة مضادة لقرار وزعته البعثة بشأن المياه.",
    "what the page shows beside": "والرسم المرفق يستعرض مراحل البناء في السنوات العشر.",
    "a verb foreseen without its subject": "ومن المنتظر أن تتحول بعد إخلائها إلى مقر للبلدية.",
}


@pytest.mark.parametrize("sentence", NOT_ALONE.values(), ids=NOT_ALONE)
def test_what_leans_on_other_words_is_not_told(sentence):
    assert told(sentence) == []


def test_a_place_told_of_before_is_not_told_of_by_its_kind():
    between = "وانعقد المؤتمر الأول في قرية المرجان الساحلية قبل عشرة أعوام."
    leaning = "وتستضيف القرية المؤتمر السنوي للصيادين في أكتوبر المقبل."

    assert not [text for text in tellings(LEAD, between, leaning) if "تستضيف القرية" in text]
    assert [text for text in told(leaning) if "تستضيف القرية" in text]


def test_the_foot_of_the_page_that_nothing_leads_to_is_another_story():
    title = "وزير النقل يفتتح جسر الوادي"
    foot = "وسجل مؤشر الأسهم مكاسب كبيرة بدعم من المصارف."
    body = f"{LEAD}\n\n{foot}"
    some = candidates(article(body, title=title), shipped_ranker())

    assert not [one for one in some if one.draft.sentence == 1]


def test_the_foot_that_goes_on_from_the_sentence_before_is_the_same_story():
    title = "وزير النقل يفتتح جسر الوادي"
    linked = "وسيربط الجسر سوق السمك بميناء الصيادين."
    foot = "واستقبل سوق السمك العام الماضي سفن الصيادين من ثلاث جزر."
    body = f"{LEAD}\n\n{linked}\n\n{foot}"
    some = candidates(article(body, title=title), shipped_ranker())

    assert [one for one in some if one.draft.sentence == 2]


@pytest.mark.parametrize(
    ("clause", "by_comma"),
    [
        ('قال المتحدث الرسمي باسم تحالف "أبناء الساحل الشرقي"', False),
        ("أوضح المندوب لدى المنظمة أنه على الرغم من المذكرات الموجهة إلى الحكومة", True),
        ("بعد يوم من اعترافات الرئيس بأن قواته تواجه هزائم في مناطق معينة", True),
    ],
)
def test_what_still_waits_for_its_predicate_is_not_complete(clause, by_comma):
    assert not is_complete(words(clause), closed_by_comma=by_comma)


@pytest.mark.parametrize(
    "clause",
    [
        'قال المتحدث باسم الجيش "سنرد على كل هجوم"',
        "بعد يوم من الاجتماع أعلن الوزير أن المحادثات ستستمر أسبوعا",
    ],
)
def test_a_clause_with_its_predicate_is_complete(clause):
    assert is_complete(words(clause))


def test_a_name_in_quotation_marks_is_no_speech():
    text = "وأفاد نائب البلدية عن منطقة «تل الزيتون» رامي سعيد بأن السائق من سكان الحي القديم."
    assert not [one for one in told(text) if one.rstrip(".").endswith("«تل الزيتون»")]


def test_what_describes_a_body_that_its_name_tells_may_go():
    text = "وعبرت شركة مرجان اللبنانية للملابس الرياضية عن قلقها من ارتفاع أسعار القطن في الأسواق."
    assert [one for one in told(text) if one.startswith("عبرت شركة مرجان اللبنانية عن قلقها")]


def test_who_are_counted_are_not_described_by_what_they_did():
    told_of = words("أوضحت الإحصاءات أن نحو 20 مليون شخص شاهدوا مباراة الكأس على قناة الساحل")
    described = words("تشير الدراسة إلى أن تناول الطعام مع زملاء يتمتعون بروح مرحة وحس فكاهة")
    assert is_complete(told_of)
    assert not is_complete(described)


def test_a_verb_of_a_noun_inside_a_relative_clause_is_no_predicate():
    waits = "حزب الضفاف الذي بات في المعارضة بعد حكم دام عشر سنوات"

    assert not is_complete(words(waits))
    assert is_complete(words(f"{waits}، يريد انتهاز فرصة الدورة الجديدة"))


def test_what_a_relative_clause_wants_is_no_predicate_of_its_noun():
    waits = "أفاد مستشارون بأن حسان العلي الذي يريد أن يجعل من البلدة مركزا للتجارة"

    assert not is_complete(words(waits))
    assert is_complete(words(f"{waits}، يسعى إلى حوار مع رؤساء الشركات"))
