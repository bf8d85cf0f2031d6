"""Page: an article as a newspaper's site would print it, to be timed by extractors."""

from __future__ import annotations

from html import escape
from importlib.resources import files
from string import Template

from mujaz.article import Article

_PAGE = Template(files("mujaz.evaluate").joinpath("data/page.html").read_text(encoding="utf-8"))
_MENU = 45
_RELATED = 24
_STYLE = 240
_SCRIPT = 140


def _item(number: int) -> str:
    return f'<li class="item-{number}"><a href="/section/{number}">باب رقم {number}</a></li>'


def _card(number: int) -> str:
    return (
        f'<li class="card"><a href="/story/{number}"><img src="/img/{number}.jpg" alt="">'
        f"<h4>عنوان مقال آخر من مقالات الصحيفة رقم {number}</h4></a><span>قبل ساعة</span></li>"
    )


def page(article: Article) -> str:
    """Return a page of some forty kilobytes around the article, one paragraph a line of it.

    Menus, breadcrumbs, share buttons, related links, styles and scripts are as many as on an
    ordinary Arabic news page; all of them are invented.
    """
    lines = (line.strip() for line in article.body.splitlines())
    return _PAGE.substitute(
        title=escape(article.title or "خبر"),
        body="\n".join(f"<p>{escape(line)}</p>" for line in lines if line),
        menu="".join(map(_item, range(_MENU))),
        related="".join(map(_card, range(_RELATED))),
        style="".join(f".card-{at}{{margin:{at}px;color:#33{at:03d}}}" for at in range(_STYLE)),
        script="".join(f"window.slot{at}={{id:{at},path:'/ads/{at}'}};" for at in range(_SCRIPT)),
    )
