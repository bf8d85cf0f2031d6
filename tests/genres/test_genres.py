"""Genres: what each asks of its digest, held on articles that we wrote ourselves."""

from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.article import Article
from mujaz.brief import Verdict
from mujaz.digest.genres import interview, live, opinion, scene
from mujaz.engine import brief_of, facts_of
from mujaz.language.words import words
from mujaz.read.source import open_source
from mujaz.settings import Settings
from strategies import marked, redigited

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parent.parent / "examples"
NEWS = ("hard_news", "statement", "match", "figures", "toll", "feature", "list")
OTHERS = ("interview", "interview_labelled", "opinion", "opinion_unmarked", "live", "brief")


@cache
def read(name):
    (article,) = open_source(str(HERE / f"{name}.txt"), Settings())
    return article


@cache
def brief(name):
    return brief_of(read(name))


def said(made):
    return (*made.digest.summary, *made.digest.points)


def texts(name):
    return [one.text for one in said(brief(name))]


def told(name, *some):
    return any(all(part in text for part in some) for text in texts(name))


# ---- whatever the genre


@pytest.mark.parametrize("name", [*NEWS, *OTHERS])
def test_every_statement_is_supported_by_words_of_the_body(name):
    made = brief(name)
    for one in said(made):
        assert one.verdict is Verdict.SUPPORTED
        shown = {
            word.surface
            for span in one.evidence
            for word in words(made.article.body, span)
            if not word.is_mark
        }
        assert {word.surface for word in words(one.judged or one.text) if not word.is_mark} <= shown


@pytest.mark.parametrize("name", NEWS)
def test_news_has_a_summary_of_two_statements_and_a_point(name):
    digest = brief(name).digest
    assert len(digest.summary) >= 2
    assert digest.points


@settings(max_examples=50)
@given(st.sampled_from((*NEWS, *OTHERS)), st.one_of(marked(), redigited()))
def test_another_spelling_of_an_article_has_the_same_digest(name, dress):
    article = read(name)
    other = brief_of(replace(article, title=article.title, body=dress(article.body)))
    for one, two in zip(said(brief(name)), said(other), strict=True):
        assert [w.form for w in words(one.text)] == [w.form for w in words(two.text)]


# ---- hard news, a statement, a match, figures


def test_hard_news_opens_with_its_lead():
    assert brief("hard_news").digest.summary[0].text.startswith("علّق عمال ميناء الياسمين")


def test_hard_news_keeps_a_denial_and_who_denies():
    for text in texts("hard_news"):
        assert "ضغوطا" not in text or text.startswith("نفى مدير الميناء فؤاد الصيرفي")


def test_a_statement_of_quotations_says_of_each_who_said_it():
    speakers = ("لندستروم", "المبعوثة", "المهدي", "الغافري")
    for text in texts("statement"):
        assert any(name in text for name in speakers) or text.startswith("من المنتظر")


def test_a_match_opens_with_its_result():
    assert "بثلاثة أهداف مقابل هدف" in brief("match").digest.summary[0].text


def test_a_figure_stays_beside_what_it_is_of():
    first = brief("figures").digest.summary[0].text
    assert first.startswith("تراجع معدل التضخم السنوي إلى 4.2 في المئة")
    for text in texts("figures"):
        assert "6.75" not in text or "سعر الفائدة" in text
        assert "4.4" not in text or "توقعوا" in text


# ---- a disaster


def test_a_toll_that_was_counted_again_is_not_told():
    assert told("toll", "18 قتيلا و35 مفقودا")
    assert not told("toll", "11 شخصا")


def test_a_toll_counted_again_is_left_out_of_any_article():
    body = (
        "قتل ستة أشخاص في حريق مخزن للأخشاب في مدينة الميناء، السبت.\n\n"
        "وكانت حصيلة أولية سابقة قد أفادت بمقتل أربعة أشخاص في حريق المخزن.\n\n"
        "وقال قائد الإطفاء سليم الحداد إن الحريق اندلع بسبب تماس كهربائي في المخزن."
    )
    digest = brief_of(Article(id="fire", body=body)).digest
    assert digest.summary
    assert not any("أربعة" in one.text for one in (*digest.summary, *digest.points))


def test_a_toll_beside_the_former_one_is_told():
    body = (
        "ارتفع عدد قتلى حريق المخزن في مدينة الميناء إلى ستة، وكانت حصيلة سابقة تفيد بأربعة.\n\n"
        "وقال قائد الإطفاء سليم الحداد إن الحريق اندلع بسبب تماس كهربائي في المخزن."
    )
    digest = brief_of(Article(id="fire", body=body)).digest
    assert any("إلى ستة" in one.text for one in digest.summary)


# ---- an interview


@pytest.mark.parametrize(
    ("name", "speaker"),
    [("interview", "نجلاء الحسيني"), ("interview_labelled", "نقيب الصيادلة عماد الزين")],
)
def test_an_answer_stands_under_the_name_of_who_gives_it(name, speaker):
    made = brief(name)
    found = interview.interview_of(made.article.body)
    answers = [
        one
        for one in said(made)
        if any(span.meets(answer) for span in one.evidence for answer in found.answers)
    ]
    assert answers
    for one in answers:
        assert one.text.startswith(f"{speaker}: ")
        assert speaker in [span.of(made.article.body) for span in one.evidence]


def test_no_question_and_no_label_is_published():
    for text in [*texts("interview"), *texts("interview_labelled")]:
        assert "؟" not in text
        assert not text.startswith(("س:", "ج:"))


def test_no_answer_is_used_where_nobody_is_named():
    article = read("interview")
    body = article.body.replace("نجلاء الحسيني عالمة", "هي عالمة")
    made = brief_of(Article(id="nobody", title="حديث عن الهواء", body=body))
    first = interview.interview_of(body).questions[0].start
    for one in said(made):
        assert all(span.end <= first for span in one.evidence)


def test_an_interview_that_opens_with_its_first_question_has_no_answer_of_anybody():
    article = read("interview")
    first = interview.interview_of(article.body).questions[0].start
    body = article.body[first:]
    assert interview.interview_of(body).questions[0].start == 0
    made = brief_of(Article(id="bare", title=article.title, body=body))
    assert not said(made)


def test_what_the_outlet_says_after_the_last_answer_is_nobodys_answer():
    closing = "وأنشئ المرصد الوطني للهواء بقرار حكومي يحمل الرقم 17 في مدينة المصانع عام 2019."
    article = read("interview")
    made = brief_of(Article(id="more", title=article.title, body=f"{article.body}\n\n{closing}"))
    assert not any("17" in one.text for one in said(made))


def test_a_page_that_explains_by_questions_is_no_interview():
    body = "\n\n".join(
        f"ما الذي حدث في {city}؟\n\nأغلقت السلطات ميناء {city} بعد العاصفة، وأجلت السكان."
        for city in ("السلام", "الكرم", "الميناء", "النخيل")
    )
    assert interview.interview_of(body) is None


# ---- opinion


def test_what_a_writer_says_stands_under_her_name_and_the_label_says_it():
    digest = brief("opinion").digest
    assert digest.disclosure.label == "إنتاج AI · بقلم فاروق التميمي"
    for one in (*digest.summary, *digest.points):
        has_source = any(cue in one.text for cue in ("أعلنت الحكومة", "بحسب", "يقول أنصار", "حذر"))
        assert one.text.startswith("فاروق التميمي: ") is not has_source
        if not has_source:
            assert one.text == f"فاروق التميمي: {one.judged}"


def test_a_view_of_nobody_known_is_not_told():
    digest = brief("opinion_unmarked").digest
    assert digest.disclosure.label == "إنتاج AI · رأي كاتب المقال"
    assert all("وفق تقرير" in one.text for one in (*digest.summary, *digest.points))


def test_a_page_that_ends_in_whose_view_it_is_has_a_label_that_says_so():
    body = (
        "المسابح العامة في مدننا قليلة، وما بني منها في عشرين عاما لا يكفي حيا واحدا. "
        "الحل أن تبني كل بلدية مسبحا واحدا في العام، وأن تفتحه للمدارس صباحا بلا رسوم."
    )
    foot = "\n* نقلا عن صحيفة الضفاف\n** المقالات المنشورة هنا تمثل رأي كتابها وحدهم."
    signed = brief_of(Article(id="view", title="مسبح لكل مدينة", body=body + foot)).digest

    assert signed.disclosure.label == "إنتاج AI · رأي كاتب المقال"
    assert said(brief_of(Article(id="view", title="مسبح لكل مدينة", body=body + foot)))


@pytest.mark.parametrize("name", [*NEWS, "interview", "interview_labelled", "live", "brief"])
def test_news_is_no_opinion(name):
    assert not opinion.is_opinion(brief(name).article)
    assert brief(name).digest.disclosure.label == "إنتاج AI"


@pytest.mark.parametrize(
    "byline", [(), ("وكالات",), ("قسم الأخبار",), ("سامر النجار", "ليلى الورتاني")]
)
def test_a_desk_an_agency_or_two_are_no_writer(byline):
    article = Article(id="one", body="نص", byline=byline)
    assert opinion.writer_of(article) is None
    assert opinion.label(article, "آلي") == "آلي · رأي كاتب المقال"


def test_a_first_person_in_a_quotation_or_after_a_verb_of_saying_is_somebody_elses():
    body = (
        "قال المدرب سامي الكيلاني: «أعتقد أن الفوز مستحق، وأنا فخور بالفريق».\n\n"
        "وأضاف: أرى أن الدوري لم يحسم. وقال اللاعب: إننا نستحق الصدارة."
    )
    article = facts_of(Article(id="one", title="النجمة يفوز", body=body)).article
    assert not opinion.is_opinion(article)


def test_one_who_speaks_of_our_schools_and_proposes_is_its_writer():
    body = (
        "يقضي المعلم ساعات طويلة في مدارسنا بلا مكتبة واحدة مفتوحة.\n\n"
        "ولهذا أقترح أن تفتح كل بلدية مكتبة صغيرة قرب الملعب."
    )
    article = facts_of(Article(id="one", title="مكتبة لكل حي", body=body)).article
    assert opinion.is_opinion(article)


# ---- a live page


def test_the_latest_entry_of_a_live_page_leads():
    assert "ارتفع إلى أربعة" in brief("live").digest.summary[0].text


def test_what_an_older_entry_held_is_not_told():
    assert not told("live", "مقتل شخصين")
    assert not told("live", "حتى الآن")


def test_an_order_from_the_first_entry_on_is_read_too():
    article = read("live")
    found = live.entries(article.body)
    entries = [span.of(article.body).strip() for span in found]
    risen = "\n\n".join(reversed(entries))
    again = [span.of(risen).strip() for span in live.entries(risen)]
    assert again == entries
    assert entries[0].startswith("19:40")


def test_hours_of_a_programme_inside_sentences_are_no_live_page():
    assert not live.entries("تبدأ المباراة عند 19:40.\nوتفتح الأبواب 17:00.\nوتغلق عند 18:00.")
    assert not live.entries(read("hard_news").body)


# ---- a feature, a list, a brief, a long read


def test_the_scene_that_a_feature_opens_with_is_not_told():
    assert not told("feature", "يفتح باب الورشة")
    assert not told("feature", "قبل شروق الشمس")


@pytest.mark.parametrize("name", [name for name in NEWS if name != "feature"])
def test_news_opens_with_no_scene(name):
    made = facts_of(read(name))
    assert scene.scene_of(made.article, made.facts) == ()


def test_a_list_tells_its_lead_and_its_items_without_their_numbers():
    assert brief("list").digest.summary[0].text.startswith("تستعد خمس مدن عربية")
    headings = ("متحف البحر في", "بيت الخط في", "متحف العلوم في", "دار الموسيقى في")
    for text in texts("list"):
        assert not text[0].isdigit()
        assert not text.startswith(headings)


def test_the_points_of_a_list_are_of_different_items():
    body = brief("list").article.body
    edges = [0, *(body.index(f"\n{n}. ") for n in range(1, 6)), len(body)]
    items = [
        next(at for at, (a, b) in enumerate(pairwise(edges)) if a <= one.evidence[0].start < b)
        for one in brief("list").digest.points
    ]
    assert len(set(items)) == len(items)


def test_a_brief_of_two_sentences_is_not_padded():
    digest = brief("brief").digest
    assert [one.text[:20] for one in digest.summary] == ["ضرب زلزال بقوة 5.1 د"]
    assert len(digest.points) <= 1


def test_a_very_long_read_is_read_to_its_end():
    """More than three thousand words: everything that we wrote under one heading."""
    bodies = [read(name).body for name in NEWS if name != "list"]
    bodies += [
        one.body
        for path in sorted(EXAMPLES.iterdir())
        if path.name not in {"README.md", "interview.txt"}
        for one in open_source(str(path), Settings())
    ]
    body = "\n\n".join(bodies)
    assert len(body.split()) >= 3000
    made = brief_of(Article(id="long", title="حصاد الأسبوع: إضراب وهدنة وزلزال", body=body))
    bounds = Settings()
    assert len(made.digest.summary) >= 2
    assert len(made.digest.points) == bounds.points
    assert sum(len(one.text.split()) for one in made.digest.summary) <= bounds.summary_words[1]
    last = made.facts.events[-1].start
    assert last > 0.9 * len(body)
