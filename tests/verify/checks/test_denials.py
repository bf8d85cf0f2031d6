"""Denials: what one side denies the other denies too, in whatever words."""

from comparing import faults_of

HARBOUR = (
    "رفضت اللجنة المالية طلب شركة الميناء توسيع الرصيف الشرقي. "
    "وزارت وفود المنطقة الرصيف الشرقي دون أن تلتقي سكان الحي المجاور. "
    "وقال المدير سامر الحلو إن الشركة ستحتفظ باسمها، وإنها لن تستغني عن حراس الأرصفة. "
    "واستبعد الحلو أن تغلق الشركة مكتبها في المدينة."
)


def test_a_refusal_is_a_denial():
    assert not faults_of("polarity", HARBOUR, "لم تقبل اللجنة المالية طلب شركة الميناء.")


def test_without_doing_denies_the_doing():
    assert not faults_of("polarity", HARBOUR, "لم تلتق الوفود سكان الحي المجاور.")
    assert faults_of("polarity", HARBOUR, "زارت الوفود الرصيف الشرقي والتقت سكان الحي المجاور.")


def test_a_but_ends_a_denial():
    statement = "لن تغير الشركة اسمها، لكنها ستستغني عن حراس الأرصفة."
    assert faults_of("polarity", HARBOUR, statement)


def test_what_was_ruled_out_is_not_expected():
    statement = "يرى المدير سامر الحلو أن الشركة ستغلق مكتبها في المدينة."
    assert faults_of("polarity", HARBOUR, statement)


def test_a_noun_that_did_not_come_is_denied():
    body = "ولم يصدر تعليق رسمي من سفارة الأرض البيضاء على خبر إغلاق المعبر الجنوبي."
    assert faults_of("polarity", body, "علقت سفارة الأرض البيضاء على خبر إغلاق المعبر الجنوبي.")


def test_what_somebody_denies_is_not_told_as_a_fact():
    body = "ونفى المدير سامر الحلو أن تكون الشركة قد حققت أرباحا خفية من توسيع الرصيف."
    assert faults_of("attribution", body, "لم تحقق الشركة أرباحا خفية من توسيع الرصيف.")
    said = "قال سامر الحلو إن الشركة لم تحقق أرباحا خفية من توسيع الرصيف."
    assert not faults_of("attribution", body, said)
    assert not faults_of("attribution", HARBOUR, "لم تقبل اللجنة المالية طلب شركة الميناء.")


def test_what_one_tells_of_ones_own_acts_is_known():
    body = "أعلنت شركة البيدر أنها اشترت ثلاث مطاحن في الوادي الأخضر."
    assert not faults_of("unattributed", body, "اشترت شركة البيدر ثلاث مطاحن في الوادي الأخضر.")


def test_the_denied_verb_beside_its_object_counts_not_the_same_verb_elsewhere():
    body = (
        "وكانت شركة النسيم قد أعلنت الربيع الماضي توقيع مذكرة مع صندوق البلدية. "
        "ولم تعلن النسيم بعد عن خطط مفصلة لتشغيل القطار السريع في المدينة."
    )
    assert faults_of("polarity", body, "أعلنت النسيم خططا مفصلة لتشغيل القطار السريع في المدينة.")
    assert not faults_of("polarity", body, "لم تعلن النسيم خططا مفصلة لتشغيل القطار السريع.")


def test_what_is_so_no_more_is_denied():
    body = "وتبقى وحدات الحرس منتشرة بكثافة على ضفتي النهر."
    assert faults_of("polarity", body, "لم تعد وحدات الحرس منتشرة بكثافة على ضفتي النهر.")


def test_never_before_says_the_first():
    body = "وسيكون لقاء الملعب الكبير أول لقاء يجمع بين فريق نسائي محلي وفريق نسائي زائر."
    sentence = "لم يسبق أن التقى فريق نسائي محلي فريقا نسائيا زائرا."
    assert not faults_of("polarity", body, sentence)


def test_not_accepted_is_refused():
    body = "وقالت النقابة إن شروط العقد الجديد قاسية وغير مقبولة."
    assert not faults_of("polarity", body, "رأت النقابة أن شروط العقد الجديد قاسية ومرفوضة.")


def test_a_first_accepted_is_a_verb_and_the_article_refused():
    body = "وطعنت شركة البيدر في القرار، غير أن مجلس الدولة رفض الطعن في مطلع الصيف."
    assert faults_of("contraries", body, "قبل مجلس الدولة طعن شركة البيدر.") == ["قبل"]
    assert not faults_of("contraries", body, "قبل مطلع الصيف رفض مجلس الدولة طعن الشركة.")
