"""A full name that the tagger doubts each time it comes: two doubts are less than one."""

import pytest

from mujaz.facts import names
from mujaz.language import sentences
from mujaz.models.tagger import Entity
from mujaz.span import Span

_TEXT = "وصلت ميلاندا ترومب إلى المدينة، وقالت ميلاندا ترومب إن الزيارة ناجحة."
_NAME = "ميلاندا ترومب"


@pytest.mark.parametrize(
    ("sure", "people"),
    [((0.72, 0.7), [_NAME]), ((0.72, 0.4), []), ((0.72,), [])],
)
def test_a_name_told_twice_is_surer(sure, people):
    starts = (_TEXT.index(_NAME), _TEXT.rindex(_NAME))
    entities = [
        Entity(span=Span(start, start + len(_NAME)), kind="PERS", sure=one)
        for start, one in zip(starts, sure, strict=False)
    ]
    found = names.find(_TEXT, entities, sentences=sentences.split(_TEXT))
    assert [one.text for one in found.people] == people
