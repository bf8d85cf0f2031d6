"""What could stand in the place of a statement: nothing that leans on what is told after it."""

from mujaz.article import Article
from mujaz.engine import brief_of
from mujaz.serve.others import others
from mujaz.settings import Settings

EXPERT = "وقال الخبير نزار الحكيمي إن المياه الجوفية في الوادي تكفي قرنا كاملا."
BARE = "وكتب الحكيمي سبعة كتب عن آبار الوادي ونشرت الجامعة آخرها في الربيع."
SETTINGS = Settings(summary_statements=(1, 1), summary_words=(5, 60), points=0)


def test_a_short_name_is_offered_only_after_the_full_one():
    brief = brief_of(Article(id="invented", body=f"{EXPERT}\n\n{BARE}"), SETTINGS)
    found = [one.text for one in others(brief, SETTINGS, name="s1") if "آبار" in one.text]

    assert found
    assert all("نزار" in text for text in found)
