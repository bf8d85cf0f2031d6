"""The end of a page: leads of other articles, and what is no end at all."""

from invented_news import article
from mujaz.digest.choosing.elsewhere import other_stories
from mujaz.digest.sentences.sentence import sentences_of
from mujaz.engine import facts_of

TITLE = "حارس الميناء يستعيد رخصته بعد عام من إيقافه"
NEWS = (
    "استعاد حارس مرمى الميناء سامي العوضي رخصته بعد عام من إيقافه بسبب شجار في الملعب.",
    "وقال العوضي للصحفيين إنه سيعود إلى التدريب مع زملائه في الميناء صباح الأحد المقبل.",
)
OTHERS = (
    "خسر نادي الواحة صدارة دوري السلة بعد هزيمة أمام ضيفه الجبل في مباراة امتدت إلى شوطين إضافيين.",
    "أعلنت بلدية الساحل طرح عطاء لبناء مسبح أولمبي قرب المدرسة الصناعية قبل نهاية الربيع.",
    "كشف اتحاد الدراجات عن مسار الطواف الجديد الذي يعبر ثلاث ولايات جبلية في أسبوع واحد.",
)


def elsewhere(*paragraphs, title=TITLE):
    made = article("\n".join(paragraphs), title=title)
    return sorted(other_stories(made, sentences_of(made)))


def test_three_leads_in_a_row_at_the_foot_are_other_stories():
    assert elsewhere(*NEWS, *OTHERS) == [2, 3, 4]


def test_two_leads_are_no_list_and_only_the_strays_go():
    ours = "عاد العوضي إلى مدينته ليلا واستقبله أنصار الميناء في محطة القطار بالأعلام والطبول."
    assert elsewhere(*NEWS, OTHERS[0], ours) == []


def test_what_a_link_joins_is_of_the_story():
    assert elsewhere(*NEWS, *(f"و{one}" for one in OTHERS[:2]), *NEWS[1:]) == []


def test_without_a_title_nothing_is_of_another_story():
    assert elsewhere(*NEWS, *OTHERS, title=None) == []


def test_leads_that_share_a_word_of_the_title_but_lack_their_stop_are_of_other_stories():
    cut = (
        "أعلن حارس الواحة اعتزاله بعد خمسة عشر عاما قضاها بين ثلاثة أندية ساحلية، حسبما ذكر الأحد",
        "كشف اتحاد الكرة عن موعد تجديد رخصته السنوية للأندية التي تلعب في دوري الدرجة الثانية",
        "تلقت إدارة الميناء طلبا لتوسيع الرصيف الشرقي من شركة تنوي تسيير عبارات إلى الجزر",
    )
    assert elsewhere(*NEWS, *cut) == [2, 3, 4]
    assert elsewhere(*NEWS, *(f"{one}." for one in cut)) == []


def test_a_quotation_may_open_a_lead_of_another_story():
    quoted = "«كان العام صعبا».. بهذه الكلمات ودعت إدارة المسرح القديم موسما بلا جمهور تقريبا."
    assert elsewhere(*NEWS, *OTHERS[:2], quoted) == [2, 3, 4]


def test_another_matter_is_of_another_story_unless_the_title_tells_of_it():
    other = "وفي تطور آخر، خسر نادي الواحة صدارة دوري السلة بعد هزيمة أمام ضيفه الجبل."
    ours = "وفي تطور آخر، طلب حارس الميناء نقل التدريب إلى الملعب القديم حتى نهاية الصيف."
    assert elsewhere(NEWS[0], other, ours, NEWS[1]) == [1]


def test_a_lead_of_another_story_may_have_two_sentences():
    two = f"{OTHERS[2]} لكن الأمطار أخرت أول المراحل يومين."
    assert elsewhere(*NEWS, *OTHERS[:2], two) == [2, 3, 4, 5]


def test_the_adjective_of_a_country_makes_no_lead_one_of_the_story():
    title = TITLE.replace("الميناء", "الميناء المغربي")
    shares = [f"{one[:-1]}، وفق مصدر مغربي." for one in OTHERS[:2]]
    assert elsewhere(*NEWS, *shares, OTHERS[2], title=title) == [2, 3, 4]


def test_a_space_may_stand_before_a_paragraph():
    assert elsewhere(*NEWS, *(f"\u00a0{one}" for one in OTHERS)) == [2, 3, 4]


def test_no_event_of_the_article_stands_in_other_stories():
    made = article("\n".join((*NEWS, *OTHERS)), title=TITLE)
    events = facts_of(made).facts.events

    assert any("استعاد حارس مرمى الميناء" in one.text for one in events)
    assert not any(one.start >= made.body.index(OTHERS[0]) for one in events)
    assert any("خسر نادي الواحة" in one.text for one in facts_of(article(OTHERS[0])).facts.events)


JOINED = (
    "وأضاف رئيس النادي أن الحارس سيخضع لفحص طبي قبل أن يشارك في أي مباراة رسمية.",
    "وكانت لجنة الانضباط قد قررت إيقافه بعدما دفع أحد المشجعين عند باب الملعب القديم.",
)
OF_THE_SAME = (
    "طالب حراس المرمى في أندية الساحل، الجمعة، بتخفيف عقوبات لجنة الانضباط في الموسم المقبل.",
    "قررت لجنة الانضباط إعادة النظر في لائحة العقوبات التي أقرتها قبل خمسة أعوام كاملة.",
)


def test_five_paragraphs_that_join_nothing_under_a_text_that_joins_are_leads_of_others():
    assert elsewhere(*NEWS, *JOINED, *OF_THE_SAME, *OTHERS) == [4, 5, 6, 7, 8]


def test_above_the_five_what_shares_a_word_of_the_title_is_the_texts_last():
    last = "يبلغ العوضي ثلاثين عاما ولعب لثلاثة أندية ساحلية قبل أن ينضم إلى الميناء قبل عامين."
    assert elsewhere(*NEWS, *JOINED, last, *OF_THE_SAME, *OTHERS) == [5, 6, 7, 8, 9]


def test_the_items_of_a_list_are_of_the_text():
    item = "عشر مباريات لحارس الميناء مع فريقه الأول في دوري الساحل."
    assert elsewhere(*NEWS, *JOINED, *(f"الموسم {n}: {item}" for n in range(5))) == []
