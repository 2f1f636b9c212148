"""Gather packages worth tabling: efficient ones against each mandate, and trades between the two standing offers."""

import numpy as np

from game.negotiators.desk import Desk
from game.negotiators.shortlist import shortlist
from game.negotiators.worth import FORBIDDEN
from game.rules.axes import Array

SCALE = 1000


def candidates(desk: Desk) -> Array:
    """List packages [G, C, I] that my mandate allows; initialled chapters stay as they are."""
    state, agenda = desk.view.state, desk.view.scenario.agenda
    found = shortlist(desk.view.scenario, desk.seat, desk.level.picks)[desk.view.mandate]
    packages = np.concatenate([found, bridge(desk)], 1)
    done = ((state.initialled[:, None] >> agenda.chapter_of) & 1) == 1
    return np.where(done[:, None, :], state.terms[:, None, :], packages)


def bridge(desk: Desk) -> Array:
    """Walk from the other's standing offer to my last one (my best before I tabled any): [G, I + 1, I].

    The steps that give me most for what they cost the other come first.
    """
    theirs = _bearable(desk)
    mine = np.where(desk.view.state.tabled[:, desk.seat, None] > 0, desk.last_terms, _favourites(desk))
    mandates = desk.view.mandate
    gained = desk.worth.by_issue(desk.seat, mandates, mine) - desk.worth.by_issue(desk.seat, mandates, theirs)
    likely = np.argmax(desk.belief.sum(-1), -1)
    given = desk.theirs.by_issue(desk.other, likely, theirs) - desk.theirs.by_issue(desk.other, likely, mine)
    keys = -(gained * SCALE // np.maximum(given, 1))
    order = np.argsort(keys, -1, kind="stable")
    rank = np.argsort(order, -1, kind="stable")
    issues = mine.shape[1]
    taken = rank[:, None, :] < np.arange(issues + 1)[:, None]
    return np.where(taken, mine[:, None, :], theirs[:, None, :])


def _favourites(desk: Desk) -> Array:
    """Take my best option of every issue: [G, I]."""
    return np.asarray(np.argmax(desk.worth.points[desk.seat], -1)[desk.view.mandate], np.int64)


def _bearable(desk: Desk) -> Array:
    """Take the other's offer, my best option where it crosses a red line of mine: [G, I]."""
    parts = desk.worth.by_issue(desk.seat, desk.view.mandate, desk.standing_terms)
    return np.where(parts <= FORBIDDEN, _favourites(desk), desk.standing_terms)
