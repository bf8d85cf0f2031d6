"""The form suite counts clean digests, and sees what a second making changes."""

import os

from mujaz.brief import Brief, Digest, MadeBy, Statement, Verdict
from mujaz.evaluate import again, form
from mujaz.evaluate.corpora import Corpus, Document
from mujaz.language import sentences
from mujaz.settings import Settings

TEXT = (
    "أعلن وزير النقل سامي الحداد افتتاح جسر النخيل الجديد أمام السيارات صباح الأحد بعد ثلاثة أعوام "
    "من العمل المتواصل. رفضت جمعية السكان رسوم العبور المقترحة وطالبت بخط حافلات يصل الضفتين مجانا "
    "طوال أيام الأسبوع. كلفة الجسر بلغت سبعين مليون دينار من ميزانية البلدية. تبدأ أعمال صيانة "
    "الطريق القديم في الشهر المقبل. تنظر اللجنة في الطلب قبل نهاية العام الجاري."
)
SETTINGS = Settings()


def corpus(count=6):
    documents = tuple(Document(id=f"d{at}", text=f"{TEXT} رقم {at}.") for at in range(count))
    return Corpus(name="ant", hash="0" * 12, documents=documents)


def maker(document):
    body = form.article_with_box(document).body
    made = [
        Statement(text=span.of(body), evidence=(span,), verdict=Verdict.SUPPORTED)
        for span in sentences.split(body)
    ]
    digest = Digest(summary=tuple(made[:2]), points=tuple(made[2:5]))
    return Brief(article=form.article_with_box(document), digest=digest, made_by=MadeBy(mujaz="0"))


FIGURES = tuple(
    f"{kind}{told}"
    for told in ("", ", nothing told twice")
    for kind in ("clean", form.STRICT, "full")
)


def breaks_on_one(document):
    if document.id == "d1":
        raise IndexError("tuple index out of range")
    return maker(document)


def by_process(document):
    brief = maker(document)
    return Brief(
        article=brief.article, digest=brief.digest, made_by=MadeBy(mujaz=str(hash(document.id)))
    )


def test_clean_digests_are_all_of_them():
    found = form.form(corpus(), (maker, maker), SETTINGS, 4)
    assert (found.figures, found.documents, found.examples) == (
        dict.fromkeys(FIGURES, 100.0),
        4,
        (),
    )
    assert found.notes[0] == "fewer than 2 statements: 0 of 4"
    assert found.notes[-2:] == (
        "words in a point, mean of 12: 8.33",
        "pairs of points that share more than half of their stems: 0 of 12",
    )


def test_an_error_is_a_fault_of_its_digest_and_no_end_of_the_run():
    found = form.form(corpus(4), (breaks_on_one, breaks_on_one), SETTINGS, 4)
    assert found.figures == dict.fromkeys(FIGURES, 75.0)
    (shown,) = found.examples
    assert shown.startswith("d1 digest: raised an error: IndexError: tuple index out of range")
    assert "(test_evaluate_form.py:" in shown


def test_a_brief_that_hangs_on_the_order_of_a_set_is_found():
    found = form.form(corpus(3), (by_process, by_process), SETTINGS, 3)
    assert found.figures == dict.fromkeys(FIGURES, 0.0)
    assert "not the same twice" in found.examples[0]


def test_the_second_process_leaves_the_environment_as_it_was(monkeypatch):
    monkeypatch.setenv("PYTHONHASHSEED", "1")
    assert again.elsewhere(maker, corpus(1).documents) == [
        again.fingerprint(maker, corpus(1).documents[0])
    ]
    assert os.environ["PYTHONHASHSEED"] == "1"


def test_a_sample_is_always_the_same_and_leaves_out_what_is_too_short():
    tiny = Document(id="tiny", text="خبر قصير")
    whole = Corpus(name="ant", hash="0", documents=(*corpus(9).documents, tiny))
    chosen = form.sample(whole, 5, 20)
    assert chosen == form.sample(whole, 5, 20)
    assert {one.id for one in form.sample(whole, 99, 20)} == {f"d{at}" for at in range(9)}


def test_no_word_of_the_printed_box_is_in_the_articles():
    box = form.article_with_box(corpus(1).documents[0]).printed_digest
    assert box is not None
    printed = set(" ".join((*box.summary, *box.points)).split()) - {"من", "فوق"}
    assert not printed & set(TEXT.split())
