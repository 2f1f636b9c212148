import numpy as np
import pytest

from game.files.library import load_scenario
from game.play.setup import new_table
from game.play.start import GameOptions
from game.review.swap import best_swap
from game.review.turning import MOST, Turn, turning_points
from game.review.verdict import Headline, benchmark, headline, judge
from game.rules.axes import SEATS, Kind
from game.rules.outcome import package_values, scores


@pytest.fixture(scope="module")
def scenario():
    return load_scenario("first-table")


@pytest.fixture(scope="module", params=[1, 2, 3, 4])
def played(request):
    seats = ("seoul=linear", "washington=conceder")
    table = new_table(GameOptions("first-table", seats, request.param), None, with_person=False)
    table.advance_all()
    return table


@pytest.mark.parametrize("seed", range(30))
def test_a_swap_is_better_for_both_and_breaks_no_red_line(scenario, seed):
    chance = np.random.default_rng(seed)
    terms = chance.integers(0, scenario.agenda.counts)
    mandates = (int(chance.integers(2)), int(chance.integers(2)))
    swap = best_swap(scenario, terms, mandates)
    if swap is None:
        return
    worth = package_values(scenario, np.stack([terms, np.array(swap.terms)]))[:, np.arange(SEATS), mandates]
    assert (worth[1] > worth[0]).all()
    assert (worth[0] == swap.before).all()
    assert (worth[1] == swap.after).all()
    issues = np.arange(len(terms))
    for seat, mandate in enumerate(mandates):
        changed = np.array(swap.terms) != terms
        assert scenario.values.allowed[seat, mandate, issues, swap.terms][changed].all()


def test_an_efficient_package_has_no_swap(scenario):
    for package in scenario.values.frontiers[0][1].packages:
        assert best_swap(scenario, package, (0, 1)) is None


def test_the_best_package_claims_everything_and_creates_everything(scenario):
    frontier = scenario.values.frontiers[0][0]
    floor = scenario.values.reserve[1, 0]
    inside = frontier.values[:, 1] > floor
    best = frontier.packages[inside][np.argmax(frontier.values[inside, 0])]
    found = benchmark(scenario, best, 0, (0, 0))
    assert found.created == 10_000
    assert found.claimed >= 9_000


@pytest.mark.parametrize(
    ("claimed", "created", "kept", "expected"),
    [
        (6_000, 8_000, 7_000, Headline.OUTLIVED), (8_000, 8_000, 2_000, Headline.LEDGER),
        (1_000, 3_000, 8_000, Headline.GENEROUS), (3_000, 5_000, 3_000, Headline.PAPER),
        (7_000, 5_000, 5_000, Headline.BARGAIN), (5_000, 5_000, 5_000, Headline.MODEST),
    ],
)  # fmt: skip
def test_a_signed_deal_gets_the_headline_of_its_scores(claimed, created, kept, expected):
    assert headline(claimed, created, kept, signed=True, was_signed=True) == expected


def test_without_a_deal_the_headline_says_so():
    assert headline(0, 0, 6_000, signed=False, was_signed=False) == Headline.APART
    assert headline(0, 0, 1_000, signed=False, was_signed=False) == Headline.ALONE
    assert headline(0, 0, 6_000, signed=False, was_signed=True) == Headline.VOIDED


def test_a_judgement_holds_the_rules_scores(played):
    state, final = played.here.state, scores(played.scenario, played.here.state)
    for seat in range(SEATS):
        found = judge(played.scenario, state, seat, [])
        assert (found.claimed, found.created, found.kept) == (final.claimed[0, seat], final.created[0], final.kept[0])


def test_turning_points_are_few_and_the_signature_is_one(played):
    nodes = played.timeline.path(played.here.id)
    points = turning_points(played.scenario, nodes)
    assert len(points) <= MOST
    signed = [node.id for node in nodes if node.moves is not None and node.moves.kind[0] == Kind.ACCEPT]
    assert [point.node for point in points if point.turn == Turn.SIGNED] == signed
