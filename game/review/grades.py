"""Grade decisions by what they lost, in hundredths of a point of claimed; the thresholds are the reviewer's own.

A move that lost less than INACCURACY is not marked. GOOD and BEST mark what was right and mattered: anything else on
the list would have lost at least NOTABLE or GREAT.
"""

from enum import StrEnum

import numpy as np

from game.rules.axes import Array
from game.theory.inference import WEIGHT, exponentials

FULL = 10_000
INACCURACY, MISTAKE, BLUNDER = 400, 1_000, 2_000
NOTABLE, GREAT = 1_000, 2_500
SCALE = 1_000  # hundredths of claimed that cost a decision all but 1/e of its accuracy
NAT = 1_000


class Grade(StrEnum):
    """What a decision was."""

    BEST = "best"
    GOOD = "good"
    PLAIN = "plain"
    INACCURACY = "inaccuracy"
    MISTAKE = "mistake"
    BLUNDER = "blunder"


FAULTS = (Grade.INACCURACY, Grade.MISTAKE, Grade.BLUNDER)


def grade(loss: int, margin: int) -> Grade:
    """Grade a loss; `margin` is by how much the move was better than the next on the list."""
    if loss >= INACCURACY:
        return Grade.BLUNDER if loss >= BLUNDER else Grade.MISTAKE if loss >= MISTAKE else Grade.INACCURACY
    if margin >= NOTABLE:
        return Grade.BEST if margin >= GREAT else Grade.GOOD
    return Grade.PLAIN


def accuracy(losses: Array) -> int:
    """Average e^(-loss / SCALE) over decisions: basis points; all of it where there was none to get wrong."""
    if not len(losses):
        return FULL
    nats = np.minimum(np.maximum(losses, 0) * NAT // SCALE, len(exponentials()) - 1)
    return int((exponentials()[nats] * FULL // WEIGHT).sum() // len(losses))
