import pytest

from game.present.sounds import GLYPHS, Sound, sound_of
from game.present.story import Line, story
from game.rules.axes import Kind, Phase


def played(open_table, seed=5):
    table = open_table(seed=seed)
    table.advance_all()
    return table.scenario, story(table.timeline.path(table.here.id), 0)


def changed(line, **values):
    return Line(**{**vars(line), **values})


def test_every_sound_has_a_glyph():
    assert set(GLYPHS) == set(Sound)


def test_nothing_new_is_silent(open_table):
    scenario, _ = played(open_table)
    assert sound_of(scenario, ()) is None


def test_offers_refusals_and_agreements_are_told_apart(open_table):
    scenario, lines = played(open_table)
    still = {"before": lines[0].after, "after": lines[0].after, "phase": Phase.TURN, "actor": 1, "choice": -1}
    first = changed(lines[0], kind=Kind.OFFER, standing=False, **still)
    assert sound_of(scenario, [first]) == Sound.OFFER
    assert sound_of(scenario, [changed(first, standing=True)]) == Sound.REFUSAL
    assert sound_of(scenario, [changed(first, standing=True, kind=Kind.HOLD)]) == Sound.REFUSAL
    assert sound_of(scenario, [changed(first, kind=Kind.PLAY)]) is None
    agreed = changed(first, kind=Kind.INITIAL)
    assert sound_of(scenario, [agreed, changed(first, standing=True)]) == Sound.AGREEMENT
    assert sound_of(scenario, [agreed, changed(first, kind=Kind.WALK)]) == Sound.ALARM


def test_a_meter_that_falls_into_crisis_is_an_alarm(open_table):
    scenario, lines = played(open_table)
    line = changed(lines[0], kind=Kind.POSTURE, phase=Phase.POSTURE, choice=0)
    above = (scenario.meters.crisis, *line.after[1:])
    assert sound_of(scenario, [changed(line, before=above, after=above)]) is None
    below = (scenario.meters.crisis - 1, *line.after[1:])
    assert sound_of(scenario, [changed(line, before=above, after=below)]) == Sound.ALARM
    assert sound_of(scenario, [changed(line, before=below, after=below)]) is None


@pytest.mark.parametrize("seed", range(4))
def test_a_vote_is_a_roll_call(open_table, seed):
    scenario, lines = played(open_table, seed)
    votes = [line for line in lines if line.phase == Phase.VOTE]
    assert all(sound_of(scenario, [line]) in (Sound.ROLL_CALL, Sound.ALARM) for line in votes)
