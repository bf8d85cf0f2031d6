"""The flame graph: boxes as wide as what was seen, and a stage for each stack."""

import sys
from collections import Counter
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

FILE = Path(__file__).resolve().parents[2] / "scripts/flame"
DATES = ("engine.brief_of", "facts.dates.find.find", "language.words.words")
SEEN = Counter({DATES: 3, ("engine.brief_of", "digest.select.chosen"): 1})


@pytest.fixture(scope="module")
def flame():
    loader = SourceFileLoader("flame", str(FILE))
    made = module_from_spec(spec_from_loader("flame", loader))
    sys.modules[made.__name__] = made  # where its dataclass looks for its names
    loader.exec_module(made)
    yield made
    del sys.modules[made.__name__]


def test_a_box_is_as_wide_as_it_was_often_seen(flame):
    root = ET.fromstring(flame.svg(SEEN, "<t>"))  # noqa: S314 - our own
    space = "{http://www.w3.org/2000/svg}"
    boxes = {one.findtext(f"{space}title"): one for one in root.iter(f"{space}g")}
    assert boxes.keys() == {
        "all: 100.0 %",
        "engine.brief_of: 100.0 %",
        "facts.dates.find.find: 75.0 %",
        "language.words.words: 75.0 %",
        "digest.select.chosen: 25.0 %",
    }
    widths = {name: float(one.find(f"{space}rect").get("width")) for name, one in boxes.items()}
    assert widths["facts.dates.find.find: 75.0 %"] == 0.75 * flame.WIDE - 0.5


def test_what_carries_others_is_told_under_the_stage_that_asked(flame):
    assert list(flame.table(SEEN, ms=10.0))[2:] == [
        "| facts/dates | 75.0 | 7.50 |",
        "| digest | 25.0 | 2.50 |",
        "| all | 100 | 10.00 |",
    ]
