"""The engine: one article in, its brief out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from mujaz import __version__
from mujaz.article import Article
from mujaz.brief import Brief, Digest, Disclosure, MadeBy, Statement
from mujaz.digest.choosing.beside import beside_title
from mujaz.digest.choosing.candidate import Candidate
from mujaz.digest.choosing.elsewhere import spans_elsewhere
from mujaz.digest.embedded import candidates, digest_of
from mujaz.digest.genres.fitting import credited, fitting, judged_by_genre
from mujaz.digest.genres.layout import unlabelled
from mujaz.digest.llm.compose import composed
from mujaz.digest.llm.endpoint import endpoint_of
from mujaz.digest.llm.judged import Verifier
from mujaz.digest.llm.model import LanguageModel
from mujaz.digest.llm.rounds import written
from mujaz.digest.llm.server import Server
from mujaz.facts.gather import gather
from mujaz.facts.places.gazetteer import Gazetteer
from mujaz.facts.places.gazetteer import shipped as shipped_gazetteer
from mujaz.language import sentences
from mujaz.models.crf import shipped_tagger
from mujaz.models.editor import Editor, shipped_editor
from mujaz.models.encoder import shipped_encoder
from mujaz.models.ranker import Ranker, shipped_ranker
from mujaz.models.tagger import Tagger
from mujaz.settings import Settings
from mujaz.style.house import House, printed
from mujaz.verify.cited.source import Source
from mujaz.verify.cited.verbatim import verbatim
from mujaz.verify.cited.verdict import judge
from mujaz.verify.own import own_words

_TAGGERS: dict[str, Callable[[], Tagger]] = {"fast": shipped_tagger, "encoder": shipped_encoder}


def brief_of(  # noqa: PLR0913 - what may be handed in, one thing each
    article: Article,
    settings: Settings | None = None,
    *,
    ranker: Ranker | None = None,
    editor: Editor | None = None,
    tagger: Tagger | None = None,
    gazetteer: Gazetteer | None = None,
    model: LanguageModel | None = None,
    verifier: Verifier | None = None,
) -> Brief:
    """Return the brief of an article: the digest verified, what was withheld, and the facts.

    Deterministic: the same article, version and settings give the same brief. Every published
    statement is `supported`; one that is not is withheld with its reason and another takes its
    place, where the article has one; so is one with a word that the house of `settings` does not
    print. What is published has the house's spelling. Raises `ValueError` where the house's words
    can't be used.

    With `settings.engine` `llm` a language model writes: `model`, or the one that settings and
    environment name (`NotConfigured` where they don't). `verifier` judges what it wrote, that of
    `settings.llm_wording` where none is handed in; what fails is replaced by the embedded engine's
    statements, all of it where the server fails.
    """
    settings = settings or Settings()
    if settings.engine == "llm" and model is None:
        model = Server(endpoint=endpoint_of(settings), settings=settings)
    told = facts_of(article, settings, tagger=tagger, gazetteer=gazetteer)
    house = House(settings=settings, article=told.article, facts=told.facts)
    brief = digested(told, house, ranker or shipped_ranker(), editor or shipped_editor())
    if settings.engine == "llm" and model is not None:
        brief = _rewritten(brief, house, model, verifier or _verifier(settings))
    brief = printed(brief, house)
    return replace(brief, digest=credited(brief.digest, told.article, told.facts))


def digested(told: Brief, house: House, ranker: Ranker, editor: Editor) -> Brief:
    """Return the brief of an article's facts with the digest of the embedded engine, verified."""
    every = candidates(unlabelled(told.article), ranker, told.facts, editor)
    some = fitting(every, told.article, told.facts)
    if house.settings.beside_title:
        some = beside_title(some, told.article.title, told.facts)
    digest, withheld = _verified(house, some)
    models = {"editor": editor.name, "ranker": ranker.name, **told.made_by.models}
    made_by = replace(told.made_by, models=models)
    return replace(told, digest=digest, withheld=withheld, made_by=made_by)


def facts_of(
    article: Article,
    settings: Settings | None = None,
    *,
    tagger: Tagger | None = None,
    gazetteer: Gazetteer | None = None,
) -> Brief:
    """Return the brief of an article with its facts alone: nothing is said in its digest."""
    settings = settings or Settings()
    names = tagger if tagger is not None else _TAGGERS[settings.tagger]()
    article = replace(article, sentences=sentences.split(article.body))
    return Brief(
        article=article,
        digest=Digest(summary=(), points=(), disclosure=Disclosure(label=settings.label)),
        facts=gather(
            article,
            tagger=names,
            gazetteer=gazetteer or shipped_gazetteer(),
            elsewhere=spans_elsewhere(article),
        ),
        made_by=MadeBy(mujaz=__version__, models={"tagger": names.name}, settings=settings),
    )


def warm(settings: Settings | None = None) -> None:
    """Load whatever the first article would load, so that no article waits for it."""
    brief_of(Article(id="", body="افتتح الوزير الجسر الجديد في المدينة يوم الأحد."), settings)


def _verifier(settings: Settings) -> Verifier:
    if settings.llm_wording == "verbatim":
        return verbatim
    return partial(own_words, threshold=settings.llm_threshold)


def _rewritten(brief: Brief, house: House, model: LanguageModel, verifier: Verifier) -> Brief:
    """Return a brief of the embedded engine with the model's statements where they are fit."""
    made_by, settings = brief.made_by, house.settings
    if not brief.article.sentences:
        return brief
    wrote = written(brief.article, model, verifier, settings)
    fits = ((one, judged_by_genre(one.statement, brief.article, brief.facts)) for one in wrote.fit)
    allowed = [replace(one, statement=house.allowed(statement)) for one, statement in fits]
    fit = [one for one in allowed if one.statement.reason is None]
    unfit = (*wrote.unfit, *(one for one in allowed if one.statement.reason is not None))
    withheld = (*brief.withheld, *(one.statement for one in unfit))
    return replace(
        brief,
        digest=composed(fit, brief.digest, settings, model=model.name),
        withheld=tuple(sorted(withheld, key=lambda statement: statement.evidence)),
        made_by=replace(made_by, models={"llm": model.name, **made_by.models}, llm=wrote.writing),
    )


def _verified(house: House, some: tuple[Candidate, ...]) -> tuple[Digest, tuple[Statement, ...]]:
    """Choose, judge, and choose again without what was refused, until nothing is refused.

    A statement has a reason exactly where it is refused: by verification, or by the house.
    """
    source = Source(article=house.article)
    withheld: dict[str, Statement] = {}
    while True:
        drafted = digest_of(house.article, some, house.settings, refused=withheld)
        summary = tuple(house.allowed(judge(one, source)) for one in drafted.summary)
        points = tuple(house.allowed(judge(one, source)) for one in drafted.points)
        refused = [one for one in (*summary, *points) if one.reason is not None]
        if not refused:
            return Digest(summary=summary, points=points), tuple(
                sorted(withheld.values(), key=lambda statement: statement.evidence)
            )
        withheld |= {one.text: one for one in refused}
