"""What the checks hold against one sentence, for tests."""

from mujaz.article import Article
from mujaz.verify.summary import findings_of, source_of


def aligned_of(body, sentence):
    """Return the sentence aligned with an article of this body."""
    return findings_of(source_of(Article(id="a", body=body)), sentence)[0]


def faults_of(check, body, sentence):
    """Return the words of the sentence that one check finds at fault."""
    found = findings_of(source_of(Article(id="a", body=body)), sentence)[1]
    return [one.span.of(sentence) for some in found.values() for one in some if one.check == check]
