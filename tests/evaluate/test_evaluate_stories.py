"""Partings are compared as Bagga & Baldwin and the pair counts have it."""

from __future__ import annotations

import pytest

from mujaz.evaluate.stories.agreement import b_cubed, lenient, pairwise, spearman
from mujaz.evaluate.stories.peers import dbscan, linked

WANTED = {"a": "1", "b": "1", "c": "2", "d": "3"}


def test_a_parting_agrees_with_itself():
    assert b_cubed(WANTED, WANTED).f1 == pairwise(WANTED, WANTED).f1 == 1.0


def test_b_cubed_counts_every_article_the_same():
    found = b_cubed({"a": "x", "b": "x", "c": "x", "d": "y"}, WANTED)
    assert found.precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert found.recall == 1.0


def test_pairs_put_together_are_held_against_pairs_that_belong_together():
    found = pairwise({"a": "x", "b": "x", "c": "x", "d": "y"}, WANTED)
    assert (found.precision, found.recall) == (pytest.approx(1 / 3), 1.0)


def test_stories_that_may_be_one_are_joined_only_where_that_agrees_better():
    together = {"a": "x", "b": "x", "c": "x", "d": "y"}
    may = [frozenset("12")]
    assert b_cubed(together, lenient(together, WANTED, may)).f1 == 1.0
    assert lenient(WANTED, WANTED, may) == WANTED


def test_rankings_with_ties():
    assert spearman([1, 2, 3], [10, 20, 30]) == pytest.approx(1)
    assert spearman([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)
    assert spearman([1, 1, 1], [1, 2, 3]) == 0


def test_links_chain_and_dbscan_wants_three_near_one_another():
    pair = [[1.0, 0.9, 0.0], [0.9, 1.0, 0.0], [0.0, 0.0, 1.0]]
    assert linked(pair, 0.5) == [0, 0, 2]
    assert dbscan(pair, 0.5) == [0, 1, 2]
