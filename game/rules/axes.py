"""Name the axes and small vocabularies that every table of the rules shares."""

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.int64]
Flags = NDArray[np.bool_]
Hashes = NDArray[np.uint64]

SEATS = 2
FATE = -1
NOBODY = -2
METERS = 5
TOUGHNESS = 3
YEAR = 4


def numbered(rows: Array | Flags) -> Array:
    """Turn the flags of rows into their numbers; numbers stay as they are."""
    return rows.nonzero()[0] if rows.dtype == np.bool_ else np.asarray(rows, np.int64)


class Gauge(IntEnum):
    """Every meter of a state, in one axis N: the alliance's health, both homes, the pressures that a scenario names."""

    TRUST = 0
    DETERRENCE = 1
    PROSPERITY = 2
    COHESION = 3
    INSTITUTIONS = 4
    SUPPORT_0 = 5
    SUPPORT_1 = 6
    CAPITAL_0 = 7
    CAPITAL_1 = 8
    PATIENCE_0 = 9
    PATIENCE_1 = 10
    PRESSURE_0 = 11
    PRESSURE_1 = 12
    MARKETS = 13


GAUGES = len(Gauge)
SUPPORT, CAPITAL, PATIENCE = Gauge.SUPPORT_0.value, Gauge.CAPITAL_0.value, Gauge.PATIENCE_0.value  # of seat 0
PRESSURES = tuple(gauge for gauge in Gauge if gauge >= Gauge.PRESSURE_0)  # the last is the currency's stress


class Phase(IntEnum):
    """Where a game stands; each phase is one small function of the step."""

    DEAL = 0
    STAKE = 1
    ROUND = 2
    TURN = 3
    DISCLOSE = 4
    ANSWER = 5
    CLOSING = 6
    VOTE = 7
    UPHOLD = 8
    QUARTER = 9
    POSTURE = 10
    REOPEN = 11
    OVER = 12


class Kind(IntEnum):
    """Kinds of move; the first three are fate's."""

    DEAL = 0
    DRAW = 1
    DISCLOSE = 2
    STAKE = 3
    PLAY = 4
    OFFER = 5
    ACCEPT = 6
    INITIAL = 7
    HOLD = 8
    WALK = 9
    ANSWER = 10
    POSTURE = 11


class Posture(IntEnum):
    """How a delegation implements the deal in one quarter."""

    DELIVER = 0
    SLOW_WALK = 1
    PRESS = 2
    INVEST = 3
    RENEGOTIATE = 4


class Statement(IntEnum):
    """What a hold may say in public; SILENT says nothing."""

    SILENT = 0
    RED_LINE = 1
    INTEREST = 2
    FLEXIBILITY = 3


class Uphold(IntEnum):
    """Answers to a chapter that failed in the other home."""

    UPHOLD = 0
    FALLBACK = 1
    VOID = 2


class Reply(IntEnum):
    """Answers to a reopened chapter."""

    REFUSE = 0
    AGREE = 1


class Target(IntEnum):
    """What a play is aimed at."""

    NONE = 0
    ISSUE = 1
    CONSTITUENCY = 2
    PROMISE = 3
    COMMITMENT = 4


class Disclosure(IntEnum):
    """What a play makes known of the other mandate."""

    NONE = 0
    BOUND = 1
    RULED_OUT = 2


class Rule(IntEnum):
    """The rule behind a cause; the source column names the issue, event, play, ... it came from."""

    MOTION = 0
    SETTLING = 1
    EVENT = 2
    ANSWER = 3
    PLAY = 4
    COST = 5
    POSTURE = 6
    OFFER = 7
    RETREAT = 8
    WALK = 9
    STATEMENT = 10
    INITIAL = 11
    REOPEN = 12
    SIGNATURE = 13
    PROMISE = 14
    STAKE = 15
    MARKETS = 16
    HOME = 17
    CLAMP = 18
    CAP = 19
