"""Chart: the figures of a ledger over time as a small SVG, a mark for each outlet's figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.publish.drawing import number
from mujaz.publish.element import element
from mujaz.publish.words import STORY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from mujaz.story.story import Figure, Ledger

_WIDTH, _HEIGHT = 640.0, 170.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 64.0, 16.0, 14.0, 26.0
_COLOURS = 6
_RADIUS = 4.5


def chart(ledger: Ledger) -> Element:
    """Return the chart: time runs from the right, as the text does; what it shows is in `desc`.

    A range is a line between its ends; outlets are told apart by class, and by title on each mark.
    """
    kind = STORY["kinds"][ledger.kind]
    told = "؛ ".join(f"{one.outlet}: {written_figure(one)}" for one in ledger.figures)
    return element(
        "svg",
        {
            "class": "chart",
            "viewBox": f"0 0 {number(_WIDTH)} {number(_HEIGHT)}",
            "role": "img",
            "aria-label": f"{STORY['words']['chart'].format(kind=kind)}. {told}",
        },
        *_axes(ledger),
        *_marks(ledger),
    )


def written_figure(figure: Figure) -> str:
    """Return a figure as it is told: «أكثر من 2,400», «12–15»."""
    word = STORY["comparator"][figure.comparator]
    if figure.low == figure.high:
        return f"{word}{figure.low:,.10g}"
    return f"{word}{figure.low:,.10g}–{figure.high:,.10g}"


def outlets(ledger: Ledger) -> dict[str, int]:
    """Return the outlets of a ledger, each with the number of its colour."""
    names = dict.fromkeys(one.outlet for one in ledger.figures)
    return {name: at % _COLOURS for at, name in enumerate(names)}


def _axes(ledger: Ledger) -> Iterator[Element]:
    low, high = _bottom(ledger), ledger.high
    for value in dict.fromkeys((low, high)):
        y = number(_y(ledger, value))
        right = number(_WIDTH - _RIGHT)
        yield element("line", {"class": "axis", "x1": number(_LEFT), "x2": right, "y1": y, "y2": y})
        at = {"class": "tick", "x": number(_LEFT - 8), "y": number(_y(ledger, value) + 4)}
        yield element("text", {**at, "text-anchor": "end", "direction": "ltr"}, f"{value:,.10g}")
    first, last = ledger.figures[0].at, ledger.figures[-1].at
    below = number(_HEIGHT - 6)
    for x, time, anchor in ((_WIDTH - _RIGHT, first, "end"), (_LEFT, last, "start")):
        at = {"class": "tick", "x": number(x), "y": below, "text-anchor": anchor}
        yield element("text", {**at, "direction": "ltr"}, f"{time:%d/%m %H:%M}")


def _marks(ledger: Ledger) -> Iterator[Element]:
    colours = outlets(ledger)
    for one in ledger.figures:
        x, high = _x(ledger.figures, one), _y(ledger, one.high)
        said = element("title", {}, f"{one.outlet}: {written_figure(one)}")
        if one.low != one.high:
            ends = {"y1": number(_y(ledger, one.low)), "y2": number(high)}
            yield element("line", {"class": "span", "x1": number(x), "x2": number(x), **ends})
        centre = {"cx": number(x), "cy": number(high), "r": number(_RADIUS)}
        yield element("circle", {"class": f"o{colours[one.outlet]}", **centre}, said)


def _bottom(ledger: Ledger) -> float:
    """Return where the axis begins: at nought, unless that leaves no difference to be seen."""
    return ledger.low if ledger.low > ledger.high * 0.8 and ledger.low < ledger.high else 0.0


def _x(figures: Sequence[Figure], one: Figure) -> float:
    whole = (figures[-1].at - figures[0].at).total_seconds()
    part = (one.at - figures[0].at).total_seconds() / whole if whole else 0.5
    return _WIDTH - _RIGHT - _RADIUS - part * (_WIDTH - _LEFT - _RIGHT - 2 * _RADIUS)


def _y(ledger: Ledger, value: float) -> float:
    low = _bottom(ledger)
    part = (value - low) / (ledger.high - low) if ledger.high > low else 0.0
    return _HEIGHT - _BOTTOM - part * (_HEIGHT - _TOP - _BOTTOM)
