import numpy as np

from game.core.dice import game_seed
from game.files.library import load_scenario
from game.lab.reviews import MOST, NOTHING, accuracies, turned
from game.review.grades import FULL, INACCURACY


def test_levels_have_an_accuracy_each_and_swapping_seats_keeps_their_order():
    scenario, given = load_scenario("first-table"), {"seed": game_seed(3, np.arange(12))}
    found = [accuracies(scenario, given, levels=("envoy", "master"), swapped=swapped) for swapped in (False, True)]
    both = np.concatenate([part["accuracy"] for part in found])
    assert both.shape == (24, 2)
    assert ((both >= 0) & (both <= FULL)).all()
    assert both[:, 1].mean() > both[:, 0].mean()


def test_faults_are_played_on_from_both_moves_and_no_game_depends_on_another():
    scenario, seeds = load_scenario("first-table"), game_seed(5, np.arange(6))
    found = turned(scenario, {"seed": seeds}, levels=("envoy", "envoy"))["faults"]
    assert found.shape == (6, MOST, 3)
    told = found[..., 0] > NOTHING
    assert told.any()
    assert (found[told][:, 0] >= INACCURACY).all()
    parts = [turned(scenario, {"seed": part}, levels=("envoy", "envoy"))["faults"] for part in np.split(seeds, 2)]
    assert (np.concatenate(parts) == found).all()
