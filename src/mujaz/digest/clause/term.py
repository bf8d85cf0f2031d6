"""Term: a word or two in quotation marks that name nothing, with what they still ask for."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.language.clauses import Clause
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, is_common

_LONGEST = 3  # words
_MARKS = {"»": "«", "”": "“", '"': '"'}


def is_of_a_term(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether a phrase goes on after a word or two in quotation marks, which name nothing.

    «إلى "إعادة النظر" [في الحضور]», «هي "عنصر أساسي" [في الخطة]»: it is of what is quoted.
    """
    if phrase.after_comma or phrase.words[0].form != "في" or clause[-1].form not in _MARKS:
        return False
    opens = next((i for i in range(len(clause) - 2, 0, -1) if clause[i].form in _MARKS.values()), 0)
    term = clause[opens + 1 : -1]
    governed = clause[opens - 1].form in closed("prepositions", "independent_pronouns")
    return 0 < len(term) <= _LONGEST and governed and is_common(bare(term[0].form))
