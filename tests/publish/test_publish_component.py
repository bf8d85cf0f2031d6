"""The web component on a page of somebody else's: English, left to right, of strong opinions."""

import pytest

from mujaz.publish.component import module, to_component

# Rules that would spoil anything in their reach, and a policy that lets nothing be fetched.
ABROAD = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>The Foreign Gazette</title><style>
body {{ font: italic 18px/1.2 Georgia, serif; letter-spacing: 0.08em; margin: 2rem; color: navy; }}
* {{ color: lime !important; background: purple !important; border: 4px dashed red !important;
  text-transform: uppercase !important; direction: ltr !important; text-align: left !important;
  word-spacing: 2em !important; line-height: 1 !important; }}
</style></head><body><p id="before">A page in English.</p>
{component}<p id="after">And its text goes on below.</p>
<script type="module">{module}</script></body></html>"""

LOOK = """(one => {
  const style = getComputedStyle(one);
  return [style.color, style.backgroundColor, style.borderTopStyle, style.textTransform,
    style.direction, style.letterSpacing, style.wordSpacing, style.fontStyle, style.lineHeight,
    style.textAlign];
})"""
SHADOW = "document.querySelector('mujaz-digest').shadowRoot.querySelector"


@pytest.fixture
def abroad(browser, brief):
    """Return what opens the foreign page, with the module or without."""
    pages = []

    def opened(script, *, component=None):
        page = browser.new_page(viewport={"width": 800, "height": 900}, color_scheme="light")
        pages.append(page)
        page.set_content(ABROAD.format(component=component or to_component(brief), module=script))
        return page

    yield opened
    for page in pages:
        page.close()


def look(page, selector, *, within="document.querySelector"):
    return page.evaluate(f"{LOOK}({within}('{selector}'))")


def test_no_style_of_the_page_reaches_it(abroad, browser, brief):
    page = abroad(module())
    plain = browser.new_page(viewport={"width": 800, "height": 900}, color_scheme="light")
    script = f'<script type="module">{module()}</script>'
    plain.set_content(f"<!doctype html><body>{to_component(brief)}{script}")
    for part in ("aside", "h2", "p", "li", ".label"):
        assert look(page, part, within=SHADOW) == look(plain, part, within=SHADOW), part
    plain.close()
    assert "rtl" in look(page, "aside", within=SHADOW)


def test_none_of_its_styles_leaks_out(abroad):
    bare, dressed = abroad(""), abroad(module())
    for selector in ("#before", "#after", "body"):
        assert look(dressed, selector) == look(bare, selector)
    assert dressed.evaluate("document.styleSheets.length") == 1
    assert dressed.evaluate("document.querySelectorAll('body > *').length") == 4


def test_without_the_script_its_text_is_there(abroad, brief):
    page = abroad("")
    for statement in (*brief.digest.summary, *brief.digest.points):
        assert page.get_by_text(statement.text).first.is_visible()


def test_it_is_fit_to_be_seen(abroad):
    """It has room, and none of its parts is purple, lime or red."""
    page = abroad(module())
    colours = page.locator("mujaz-digest").evaluate(
        """one => [...one.shadowRoot.querySelectorAll("*:not(style)")].flatMap(part => {
          const { color, backgroundColor, borderTopColor, borderTopStyle } = getComputedStyle(part);
          return [color, backgroundColor, borderTopStyle === "none" ? "" : borderTopColor];
        })"""
    )
    assert not {"rgb(0, 255, 0)", "rgb(128, 0, 128)", "rgb(255, 0, 0)"} & set(colours)
    width, height = page.evaluate(
        f"(box => [box.width, box.height])({SHADOW}('aside').getBoundingClientRect())"
    )
    assert width > 600
    assert height > 150
