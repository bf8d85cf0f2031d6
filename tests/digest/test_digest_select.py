"""Which statements make the digest."""

from dataclasses import replace
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from invented_news import LEADS, SENTENCES, article
from mujaz.digest.choosing.select import choose, choose_points, choose_summaries
from mujaz.digest.choosing.weigh import looks_ahead, tells_what_stands, told_stems, weight_of
from mujaz.digest.embedded import candidates, digest_of, extract
from mujaz.language.words import words
from mujaz.models.ranker import shipped_ranker
from mujaz.settings import Settings

NEWS = article("\n\n".join((LEADS[0], *SENTENCES[:11])))
SOME = candidates(NEWS, shipped_ranker())


def best_summary(some, settings):
    return choose_summaries(some, settings)[0]


def length(one):
    """Count the words of a candidate between white space, as settings do."""
    return len(one.draft.text(NEWS.body).split())


def test_a_candidate_of_a_whole_sentence_is_worth_more_than_a_part_of_it():
    by_sentence = {}
    for one in SOME:
        by_sentence.setdefault(one.draft.sentence, []).append(one)
    for same in by_sentence.values():
        fullest = max(same, key=length)
        assert all(one.score <= fullest.score for one in same)


def scored(score, length, start=0):
    """Return a candidate of so many words that shares no stem with one that starts elsewhere."""
    one = SOME[0]
    first = one.draft.words[0]._replace(start=start)
    draft = replace(one.draft, words=(first, *one.draft.words[1:]))
    stems = frozenset({str(start)})
    return replace(one, draft=draft, score=score, length=length, stems=stems, told=stems)


ONE = Settings(summary_statements=(1, 1), summary_words=(10, 40))  # twenty words are usual


@pytest.mark.parametrize("score", [1.0, 0.0, -1.0])
@pytest.mark.parametrize(("nearer", "farther"), [(20, 40), (20, 10), (24, 40), (18, 10)])
def test_of_two_statements_of_one_score_the_one_of_usual_length_is_chosen(score, nearer, farther):
    near, far = scored(score, nearer, start=7), scored(score, farther)
    chosen = best_summary((far, near), ONE)

    assert chosen == ((near,) if score else (far,))  # worth nothing both: the first in the article


def test_half_and_twice_the_usual_length_cost_the_same():
    short, long = scored(1.0, 10, start=7), scored(1.01, 40)

    assert best_summary((short, long), ONE) == (long,)
    assert best_summary((replace(short, score=1.02), long), ONE)[0].length == 10


def test_a_statement_that_tells_much_more_may_be_long():
    assert best_summary((scored(1.0, 20), scored(1.5, 40, start=7)), ONE)[0].length == 40


def test_settings_decide_what_length_is_usual():
    some = (scored(1.0, 20), scored(1.0, 40, start=7))
    longer = Settings(summary_statements=(1, 1), summary_words=(20, 80))

    assert best_summary(some, ONE)[0].length == 20
    assert best_summary(some, longer)[0].length == 40


class FromZeroDown:
    """A ranker whose scores lie below zero."""

    name = "below zero"

    def scores(self, sentences):
        """Return one score a sentence, in the same order."""
        return tuple(-1.0 - index for index in range(len(sentences)))


def test_below_zero_too_a_part_of_a_sentence_is_worth_less_than_the_whole():
    by_sentence = {}
    for one in candidates(NEWS, FromZeroDown()):
        by_sentence.setdefault(one.draft.sentence, []).append(one)
    for same in by_sentence.values():
        fullest = max(same, key=length)
        assert all(one.score <= fullest.score for one in same)


@pytest.mark.parametrize("most", [20, 40, 60, 90])
@pytest.mark.parametrize("statements", [(1, 1), (2, 3), (3, 4)])
def test_a_summary_keeps_its_bounds(most, statements):
    settings = Settings(summary_words=(10, most), summary_statements=statements)
    chosen = best_summary(SOME, settings)

    assert 1 <= len(chosen) <= statements[1]
    assert sum(length(one) for one in chosen) <= most


def test_a_summary_reads_in_the_order_of_the_article():
    chosen = best_summary(SOME, Settings(summary_statements=(3, 4), summary_words=(40, 90)))

    assert [one.draft.sentence for one in chosen] == sorted(one.draft.sentence for one in chosen)


def test_a_name_brought_in_from_before_moves_no_statement():
    first, second = scored(5.0, 20, start=50), scored(9.0, 20, start=3)
    second = replace(second, draft=replace(second.draft, sentence=first.draft.sentence + 1))
    assert best_summary((first, second), Settings()) == (first, second)


@pytest.mark.parametrize("most", [0, 1, 3, 6])
def test_as_many_points_as_settings_say_at_most(most):
    settings = Settings(points=most)
    chosen = choose_points(SOME, (), settings)

    assert len(chosen) == most
    for one in chosen:
        assert settings.point_words[0] <= length(one) <= settings.point_words[1]


def test_nothing_tells_what_another_tells():
    summary = best_summary(SOME, Settings())
    points = choose_points(SOME, summary, Settings(points=6))
    for some in (summary, points):
        assert not [(a, b) for a, b in combinations(some, 2) if a.repeats(b)]


def test_points_tell_first_what_the_summary_does_not():
    summary = best_summary(SOME, Settings())
    points = choose_points(SOME, summary, Settings())

    assert not [one for one in points for told in summary if one.repeats(told)]


def test_nothing_can_be_chosen_of_nothing():
    assert best_summary((), Settings()) == ()
    assert choose_points((), (), Settings()) == ()


def test_a_refused_text_is_not_proposed_again():
    first = digest_of(NEWS, SOME, Settings())
    refused = {statement.text for statement in first.summary}
    second = digest_of(NEWS, SOME, Settings(), refused=refused)

    assert second.summary
    assert not refused & {statement.text for statement in (*second.summary, *second.points)}


def test_a_digest_of_all_refused_is_empty():
    everything = {one.draft.text(NEWS.body) for one in SOME}
    drafted = digest_of(NEWS, SOME, Settings(), refused=everything)

    assert drafted.summary == drafted.points == ()


def test_the_title_weighs():
    body = "\n\n".join((LEADS[0], SENTENCES[3], SENTENCES[4], SENTENCES[8]))
    plain = candidates(article(body), shipped_ranker())
    titled = candidates(article(body, title="البطولة في حوض السباحة المغطى"), shipped_ranker())

    def place(some):
        return [one.draft.sentence for one in sorted(some, key=lambda one: -one.score)].index(3)

    assert place(titled) < place(plain)


# ---- extract


@given(st.integers(0, 120))
@hypothesis_settings(max_examples=30)
def test_an_extract_has_the_words_asked_for_in_the_article_s_order(budget):
    taken = extract(NEWS, budget, shipped_ranker())
    whole = len(NEWS.body.split())

    assert len(taken.split()) == min(budget, whole)


def test_an_extract_of_everything_is_everything():
    assert extract(NEWS, 10_000, shipped_ranker()).split() == NEWS.body.split()


def test_an_article_without_sentences_has_no_candidates():
    assert candidates(replace(NEWS, sentences=()), shipped_ranker()) == ()
    assert extract(replace(NEWS, sentences=()), 50, shipped_ranker()) == ""


def test_the_points_do_not_repeat_the_summary_where_the_article_has_more_to_tell():
    summary, points = choose(SOME, Settings())

    assert len(points) == Settings().points
    assert not [one for one in points if any(one.repeats(told) for told in summary)]


def test_no_two_summaries_compared_are_of_the_same_sentences():
    some = [
        frozenset(one.draft.sentence for one in summary)
        for summary in choose_summaries(SOME, Settings())
    ]

    assert len(some) == len(set(some)) > 1


def test_what_lies_ahead_is_worth_telling():
    plain, ahead = words("افتتح الوزير الجسر"), words("من المقرر أن يفتتح الوزير الجسر")

    assert (looks_ahead(plain), looks_ahead(ahead)) == (False, True)
    assert looks_ahead(words("ستفتح البلدية الجسر"))


def test_the_summary_tells_what_is_worth_most_whatever_else_would_fill_it():
    lead = scored(3.0, 31, start=7)
    others = (scored(2.0, 20, start=100), scored(2.0, 20, start=200))
    apart = [
        replace(one, draft=replace(one.draft, sentence=index))
        for index, one in enumerate((lead, *others))
    ]

    assert any(one.score == 3.0 for one in best_summary(apart, Settings()))


def test_what_always_stands_is_worth_less_than_what_happened():
    assert tells_what_stands(words("تقع البلدة القديمة عند سفح الجبل الشرقي"))
    assert not tells_what_stands(words("غمرت السيول البلدة القديمة عند سفح الجبل الشرقي"))


def test_a_lead_alone_stays_where_a_longer_sentence_would_repeat_it():
    lead, other = scored(9.0, 18), scored(1.0, 29, start=7)
    told = replace(other, stems=lead.stems, draft=replace(other.draft, sentence=99))
    assert best_summary((lead, told), Settings()) == (lead,)


def test_statements_too_long_for_any_summary_keep_no_other_out_of_it():
    long = tuple(scored(9.0, 90, start=at) for at in range(20))
    short = scored(1.0, 35, start=99)
    assert best_summary((*long, short), Settings()) == (short,)


def test_case_and_preposition_make_no_other_word():
    one = told_stems(words("تولى منصب وزير المالية لاعب محترف"))
    assert told_stems(words("وزيرا بمنصب لاعبا محترفا")) <= one
    assert told_stems(words("منصبنا وزيرنا")) <= one
    assert not told_stems(words("مصر بوتين لافروف")) & told_stems(words("مصرا وتين افروف"))


def test_no_two_statements_of_a_list_share_more_than_half_of_what_they_tell():
    one = replace(scored(9.0, 16), told=frozenset("ابتث"), stems=frozenset("12"))
    half = replace(scored(5.0, 16, start=7), told=frozenset("ابجح"), stems=frozenset("34"))
    most = replace(scored(7.0, 16, start=9), told=frozenset("ابتخ"), stems=frozenset("56"))
    assert best_summary((one, most, half), Settings()) == (one, half)


def test_what_stems_weigh_does_not_depend_on_their_order():
    weights = {"ميناء": 0.1, "قمح": 0.2, "سفينة": 0.3, "وزارة": 0.7, "رصيف": 1e-9}
    assert len({weight_of(stems, weights) for stems in permutations(weights)}) == 1
    assert len({sum(weights[stem] for stem in stems) for stems in permutations(weights)}) > 1
