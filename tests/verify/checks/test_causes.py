"""Causes: a reason that the article does not give."""

from comparing import faults_of

TRAIN = (
    "تأخر قطار الشمال ساعتين بسبب عطل في الإشارات. "
    "ويعاني الركاب من نقص المقاعد منذ أعوام. وتقول الشركة إنها تجدد العربات كل خريف."
)


def test_a_reason_of_ones_own_is_found():
    assert faults_of("causes", TRAIN, "تأخر قطار الشمال ساعتين لأن السائقين أضربوا عن العمل.")


def test_the_articles_reason_passes():
    assert not faults_of("causes", TRAIN, "أدى عطل في الإشارات إلى تأخر قطار الشمال ساعتين.")
    assert not faults_of("causes", TRAIN, "تأخر قطار الشمال جراء عطل الإشارات.")


def test_what_only_looks_like_a_link_is_none():
    assert not faults_of("causes", TRAIN, "تأخر قطار الشمال حتى المساء.")
    assert not faults_of("causes", TRAIN, "يعود قطار الشمال إلى موعده بعد عطل الإشارات.")


def test_the_reason_of_another_doing_is_found():
    body = (
        "وخرج العشرات من سكان المرج مساء احتجاجا على انقطاع المياه، في وقت تجاوزت فيه الحرارة 49 "
        "درجة. ودفعت البلدية صهاريج إلى الأحياء."
    )
    other = "خرج العشرات من سكان المرج احتجاجا على الحرارة التي تجاوزت 49 درجة."
    assert faults_of("causes", body, other)
    its_own = "خرج العشرات من سكان المرج احتجاجا على انقطاع المياه."
    assert not faults_of("causes", body, its_own)


def test_a_result_is_linked_by_its_preposition():
    body = "أضرم مجهولون النار في مخزن القطن قرب الميناء، ما أدى إلى مقتل حارسين وإصابة ثالث."
    sentence = "أسفر إضرام النار في مخزن القطن عن مقتل حارسين."
    assert not faults_of("causes", body, sentence)


def test_the_article_may_join_its_cause_with_a_hamza():
    body = "ضربت عاصفة بلدة السهل ليلا. وأدى انقطاع التيار إلى توقف المضخات في ثلاثة أحياء."

    assert not faults_of("causes", body, "أدى انقطاع التيار إلى توقف المضخات في ثلاثة أحياء.")
