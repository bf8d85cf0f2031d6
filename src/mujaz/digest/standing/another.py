"""Another: definite nouns that a reader of title and lead would take for the wrong thing."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.digest.sentences.sentence import Sentence
from mujaz.digest.standing.unread import is_alone
from mujaz.language.lexicon import closed
from mujaz.language.mentions import is_adjective_there, noun, with_article
from mujaz.language.words import Word, is_definite

_NEAR = 2  # sentences in which a second thing is still the one that is told of


def means_another(words: Sequence[Word], quoted: Sequence[bool], sentence: Sentence) -> bool:
    """Say whether «اللوحة» is another than the one of title and lead, told of just before.

    What the words themselves tell before it, and what stands after it, tell which.
    """
    if not sentence.later:
        return False
    seen: set[str] = set()
    own = {word.start for word in words}
    for index, (word, inside) in enumerate(zip(words, quoted, strict=True)):
        key = noun(word.surface, word.form)
        mentions = sentence.later.get(key, ()) if key not in seen and not inside else ()
        seen.add(key)
        last = next((one for one in reversed(mentions) if one.start < word.start), None)
        if last is None or not last.is_another or last.start in own:
            continue
        near = sentence.index - last.sentence <= _NEAR
        form = with_article(word.form)
        alone = is_definite(form) and form not in closed("unique") and is_alone(words, index)
        if near and alone and not is_adjective_there(words, index):
            return True
    return False
