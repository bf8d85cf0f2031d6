"""Claims: what is said ends before what its writer adds to it."""

import pytest

from mujaz.facts import claims
from mujaz.language import sentences


def told(text):
    return [one.content for one in claims.find(text, sentences=sentences.split(text))]


ENDS = {
    # what the speaker keeps back
    "قال الوزير إن لديه وثائق عن الصفقة، لكنه لم يقدم دليلا على ذلك.": "لديه وثائق عن الصفقة",
    "قالت الشركة إن العطل محدود جدا، لكنها رفضت الكشف عن سببه.": "العطل محدود جدا",
    "قالت الصحيفة إن المدرب سيرحل قريبا، دون أن تذكر مصدرها.": "المدرب سيرحل قريبا",
    "قالت البلدية إن الجسر سيغلق شهرا، لكن من دون أن تحدد موعدا.": "الجسر سيغلق شهرا",
    # another announces or rejects
    "قالت مصر إنها وفت بوعودها كلها لكن بعد ساعات أعلنت تونس إلغاء الاتفاق.": "وفت بوعودها كلها",
    "قالت الشرطة إن الرجل قتل في المبنى، لكن البلدية رفضت الاتهامات.": "الرجل قتل في المبنى",
    # the writer goes on with the same speaker
    "قال الوزير إن الخطة جيدة للمدينة، إلا أنه قال إنها مكلفة.": "الخطة جيدة للمدينة",
    "أعلن الوزير إلغاء الزيارة إلى العاصمة لكنه عاد في اليوم التالي ليؤكدها.": (
        "إلغاء الزيارة إلى العاصمة"
    ),
    "قالت الوزارة إن التدريبات ستستأنف قريبا، في خطوة تبرز تحسن العلاقات.": (
        "التدريبات ستستأنف قريبا"
    ),
    "أكدت وزارة العدل أن الاتجار جريمة كبيرة، وحددت الوزارة عقوبة لها.": "الاتجار جريمة كبيرة",
    # a demand ends where the writer tells of the place
    "وطالبت البلدية بعودة السكان إلى الحي حيث بنيت مدرسة جديدة.": "عودة السكان إلى الحي",
    # no past is joined to what is wished
    "وأوصى المجلس بأن يتم فتح الطريق القديم، واستعرض طلبات السكان.": "يتم فتح الطريق القديم",
}


@pytest.mark.parametrize(("text", "content"), ENDS.items())
def test_what_is_said_ends_before_what_the_writer_adds(text, content):
    assert told(text)[0] == content


REACHES = {
    "أشار الوزير إلى أهمية التعاون مع مصر فيما يخص الصناعات الدوائية.": (
        "أهمية التعاون مع مصر فيما يخص الصناعات الدوائية"
    ),
    "وقال المدير لقناة سي أن أن: «لم أكن يوما عضوا في الحزب».": "لم أكن يوما عضوا في الحزب",
    "قال الوزير إن الشركة فتحت فرعا، لكنها لم تجد عمالا.": "الشركة فتحت فرعا، لكنها لم تجد عمالا",
    "قالت البلدية إن الجسر جاهز، وفتحت الشركة الطريق إليه.": (
        "الجسر جاهز، وفتحت الشركة الطريق إليه"
    ),
}


@pytest.mark.parametrize(("text", "content"), REACHES.items())
def test_what_the_speaker_sets_beside_his_words_is_his(text, content):
    assert told(text)[0] == content
