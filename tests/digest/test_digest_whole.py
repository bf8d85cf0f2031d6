"""What a clause is without: its predicate, the third of three, the other half of a comparison."""

import pytest

from invented_news import told
from mujaz.digest.clause.sense import reason_of_sense
from mujaz.language.words import words

# sentence: what stands before an aside, and what is owed to it after
OWED = {
    "وقال رئيس البلدية سامر الراوي إن البرنامج يرتكز إلى ثلاث ركائز رئيسة، أولها ترتبط "
    "بتوسعة المرفأ القديم، وثانيها تستهدف تطوير الأسواق، فيما تتمحور الركيزة الثالثة حول "
    "تدريب الصيادين.": ("وثانيها", "الثالثة"),
    "وأكدت الباحثة نجلاء الحسيني أن طول القنوات القديمة في الوادي لا يشكل خطرا، بقدر ما "
    "يشكله إهمال صيانتها.": ("لا يشكل", "بقدر ما"),
    "وقال المدرب سامر الراوي إن الفريق مستعد، وأضاف أن التسجيل أمام نادي الساحل، حيث يلعب "
    "شقيقه، لن يغير حياته.": ("التسجيل", "لن يغير"),
    "ولم يكن سامر الراوي المدرب الجديد لنادي الساحل، والذي لعب في صفوف الفريق قبل عشرين "
    "عاما، منزعجا.": ("لم يكن", "منزعجا"),
    "ووصلت قوافل القمح إلى المدن الساحلية في الجنوب وإلى القرى الجبلية البعيدة "
    "وبالخصوص في وادي الزيتون.": ("وبالخصوص", "في وادي"),
}


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("في وادي الزيتون، حيث سجلت الأمطار كميات هي الأعلى في عشرين عاما.", "has no main clause"),
        ("في الوقت الذي تتراجع فيه أسعار القمح في أسواق الجنوب.", "has no main clause"),
        (
            "مجلس المرفأ، والذي يشرف على أرصفة الشحن، ويناقش خطط التوسعة مع التجار.",
            "has no main clause",
        ),
        ("مجلس المرفأ، والذي يشرف على أرصفة الشحن، يناقش خطط التوسعة مع التجار.", None),
        ("صحيفة الساحل لا يمكنها التحقق بشكل مستقل من صحة هذه الصور.", "tells nothing"),
        ("في الوقت الذي تتراجع فيه أسعار القمح، ترتفع أسعار الشعير.", None),
    ],
)
def test_a_frame_or_a_topic_alone_is_no_statement(statement, reason):
    assert reason_of_sense(words(statement)) == reason


@pytest.mark.parametrize("sentence", OWED)
def test_what_comes_after_an_aside_is_owed(sentence):
    near, must = OWED[sentence]
    assert [text for text in told(sentence) if near in text and must not in text] == []
