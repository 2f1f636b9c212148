"""Compare packages with the best that was attainable: what both homes would have ratified at the signature.

Gains are what a package is worth once it is carried out, its points and what its meters pay, over what no deal was
worth as the game began: the currency of `claimed`. Among the efficient packages of the true mandates those count that
both homes would pass with the moods of the signature; the package signed counts among them.
"""

import numpy as np

from game.negotiators.frontline import efficient_packages
from game.negotiators.prospects import Prospects
from game.rules import homes
from game.rules.axes import SEATS, Array
from game.rules.scenario import Scenario
from game.rules.state import State

FULL = 10_000


def attained(scenario: Scenario, signed: State) -> Array:
    """Compare the Nash products of signed packages with the best attainable: basis points [G].

    `signed` holds every game as it was signed.
    """
    listed = efficient_packages(scenario)
    shares = np.zeros(len(signed), np.int64)
    for game in range(len(signed)):
        here = signed.take(np.array([game]))
        first, second = here.mandates[0].tolist()
        packages = np.concatenate([here.package, listed[first, second]])
        products = _products(scenario, here.mandates[0], packages)
        most = int(np.where(_ratified(scenario, here, packages), products, 0).max())
        shares[game] = min(int(products[0]) * FULL // max(most, 1), FULL)
    return shares


def _products(scenario: Scenario, mandates: Array, packages: Array) -> Array:
    """Multiply both gains of packages [C, I], none below zero: [C]."""
    product = np.ones(len(packages), np.int64)
    for seat in range(SEATS):
        eyes, mandate = Prospects(scenario, seat), mandates[seat]
        worth = eyes.worth.packages(seat, np.full(len(packages), mandate), packages)
        product = product * np.maximum(worth - eyes.first_reserve()[mandate], 0)
    return product


def _ratified(scenario: Scenario, here: State, packages: Array) -> Array:
    """Tell which packages [C, I] both homes would pass as things stand in one game: [C]."""
    many = np.zeros(len(packages), np.int64)
    fallbacks, moods, done = here.fallbacks[many], here.moods[many], here.initialled[many]
    _, failed = homes.failing(scenario, packages, fallbacks, moods, done)
    return np.asarray((failed == 0).all(-1))


def best_packages(scenario: Scenario) -> Array:
    """Find for each pair of mandates the package that each side's best answer to the other leads to: [K, K, I].

    The largest Nash product of what packages are worth carried out, votes foreseen as the game begins: whoever keeps
    the other where this leaves it can do no better.
    """
    listed = efficient_packages(scenario)
    best = np.empty((*listed.shape[:2], listed.shape[3]), np.int64)
    for first, row in enumerate(listed):
        for second, packages in enumerate(row):
            product = np.ones(len(packages), np.int64)
            for seat, mandate in enumerate((first, second)):
                eyes = Prospects(scenario, seat)
                worth = eyes.at_first(np.array([mandate]), packages[None]).mine[0]
                product = product * np.maximum(worth - eyes.first_reserve()[mandate], 0)
            best[first, second] = packages[int(product.argmax())]
    return best
