"""Every scenario that is shipped: it loads, it compiles, and there is something to agree on."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from game.files.library import compile_scenario, load_scenario, load_spec, scenarios, spec_from_json, spec_to_json
from game.rules import homes
from game.rules.axes import METERS
from game.rules.outcome import targets
from game.theory.preferences import CEILING, package_values

SHELF = [item.id for item in scenarios()]
FLAGSHIP = "washington-2025"
FULL = 10_000
COMPILED = {name: load_scenario(name) for name in SHELF}

every = pytest.mark.parametrize("name", SHELF)


def zone(scenario, own, other):
    values = scenario.values
    reserve = np.array([values.reserve[0, own], values.reserve[1, other]])
    return values.frontiers[own][other].within(reserve)


def pairs(scenario):
    kinds = scenario.values.prior.shape[1]
    return [(own, other) for own in range(kinds) for other in range(kinds)]


def test_the_one_to_learn_on_comes_first():
    assert SHELF[0] == "first-table"
    assert FLAGSHIP in SHELF


@every
def test_the_file_is_named_after_the_scenario(name):
    assert load_spec(name).id == name


@every
def test_it_survives_being_carried_by_a_record(name):
    spec = load_spec(name)
    text = spec_to_json(spec)
    assert "\n" not in text
    again = spec_from_json(text)
    assert again == spec
    assert spec_to_json(again) == text
    assert compile_scenario(again).digest == COMPILED[name].digest


@every
def test_reasons_of_shortfalls_are_no_rule(name):
    spec = load_spec(name)
    bare = spec.model_copy(update={"shortfalls": type(spec.shortfalls)()})
    assert compile_scenario(bare).digest == COMPILED[name].digest


@every
def test_its_digest_is_the_same_in_another_process(name):
    code = f"from game.files.library import load_scenario; print(load_scenario({name!r}).digest)"
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(root)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert int(done.stdout) == COMPILED[name].digest


@every
def test_every_pair_of_mandates_has_a_zone_of_agreement(name):
    scenario = COMPILED[name]
    prior = scenario.values.prior
    covered = sum(
        prior[0, own] * prior[1, other] for own, other in pairs(scenario) if len(zone(scenario, own, other)) > 1
    )
    assert covered >= 95 * FULL * FULL // 100


@every
def test_every_pair_leaves_each_side_room_to_gain(name):
    values = COMPILED[name].values
    assert (values.best - values.reserve[:, :, None]).min() >= 1000


@every
def test_no_package_is_worth_more_than_the_ceiling(name):
    values = COMPILED[name].values
    assert (values.points >= 0).all()
    assert (values.link_points >= 0).all()
    most = values.points.max(-1).sum(-1) + values.link_points.max((-1, -2), initial=0).sum(-1)
    assert (most <= CEILING).all()
    assert (most > CEILING - 200).all()


@every
def test_ladders_run_from_the_first_seats_best_to_the_seconds(name):
    scenario = COMPILED[name]
    for issue, count in enumerate(scenario.agenda.counts):
        points = scenario.values.points[:, :, issue, :count]
        assert (np.diff(points[0], axis=-1) <= 0).all()
        assert (np.diff(points[1], axis=-1) >= 0).all()


@every
def test_the_opening_positions_are_never_agreements(name):
    scenario = COMPILED[name]
    values = scenario.values
    for own, other in pairs(scenario):
        open_to = values.allowed[:, [own, other]][[0, 1], [0, 1]]
        first = open_to[0].argmax(-1)
        last = open_to.shape[2] - 1 - open_to[1][:, ::-1].argmax(-1)
        packages = np.stack([first, last])
        worth = package_values(values.points, values.link_pairs, values.link_points, packages)
        assert worth[1, other, 0] < values.reserve[1, other]
        assert worth[0, own, 1] < values.reserve[0, own]


@every
def test_options_are_alive_or_say_that_they_are_anchors(name):
    """At least three options of an issue are each in 3% of the efficient packages; the rest are marked."""
    scenario, spec = COMPILED[name], load_spec(name)
    prior = scenario.values.prior
    used = np.zeros(scenario.values.points.shape[2:])
    for own, other in pairs(scenario):
        packages = scenario.values.frontiers[own][other].packages
        share = (packages[:, :, None] == np.arange(used.shape[1])).mean(0)
        used += share * prior[0, own] * prior[1, other] / FULL**2
    for number, issue in enumerate(spec.issues):
        alive = used[number, : len(issue.options)] >= 0.03
        assert alive.sum() >= 3
        assert all(lives or option.anchor for lives, option in zip(alive, issue.options, strict=True))


@every
def test_values_and_tables_agree(name):
    scenario = COMPILED[name]
    values, agenda = scenario.values, scenario.agenda
    worth = package_values(values.points, values.link_pairs, values.link_points, agenda.fallback[None])[..., 0]
    assert (values.reserve == worth + values.offset).all()
    rows = np.arange(len(agenda.counts))
    assert not scenario.meters.contributions[:, rows, agenda.fallback].any()
    assert not scenario.homes.stance[:, :, rows, agenda.fallback].any()
    assert not scenario.dollars[:, :, rows, agenda.fallback].any()
    assert scenario.values.allowed[:, :, rows, agenda.fallback].all()


@every
def test_aspirations_fall_and_the_tough_ask_most(name):
    asked = COMPILED[name].values.aspiration
    assert (np.diff(asked, axis=-1) <= 0).all()
    assert (np.diff(asked, axis=2) <= 0).all()
    assert (asked >= COMPILED[name].values.reserve[:, :, None, None]).all()


@every
def test_bounds_are_ranges_of_options(name):
    scenario = COMPILED[name]
    low, high = np.moveaxis(scenario.values.bounds, -1, 0)
    assert (low >= 0).all()
    assert (low <= high).all()
    assert (high < scenario.agenda.counts).all()


@every
def test_some_efficient_deals_fail_at_home_and_some_pass(name):
    scenario = COMPILED[name]
    passing = [[], []]
    for own, other in pairs(scenario):
        packages = zone(scenario, own, other).packages
        moods = np.repeat(scenario.homes.mood[None], len(packages), 0)
        votes = homes.count(scenario, packages, moods)
        for home in range(2):
            enough = votes[:, home] >= scenario.homes.quorum[home]
            passing[home].extend((enough | ~scenario.agenda.needs_vote[home]).all(-1).tolist())
    for found in passing:
        assert 0.2 < np.mean(found) < 0.95


@every
def test_a_deal_at_the_middle_lifts_the_alliance(name):
    scenario = COMPILED[name]
    own = int(scenario.values.prior[0].argmax())
    other = int(scenario.values.prior[1].argmax())
    packages = zone(scenario, own, other).packages
    middle = targets(scenario, packages[len(packages) // 2 : len(packages) // 2 + 1])
    assert (middle[0] >= scenario.meters.base[:METERS]).sum() >= 4


@every
def test_half_a_game_is_half_a_game(name):
    whole, short = COMPILED[name], load_scenario(name, quick=True)
    assert short.clock.rounds == (whole.clock.rounds + 1) // 2
    assert short.clock.quarters == max((whole.clock.quarters + 1) // 2, 4)
    assert (short.clock.delay == whole.clock.delay * 2).all()
    assert short.events.rate.shape[1] == short.clock.periods + 1
    assert short.digest != whole.digest
    happening = whole.events.rate.any(-1)
    assert (short.events.rate.any(-1) == happening).all()


@every
def test_without_luck_only_the_calendar_happens(name):
    calm, spec = load_scenario(name, luck=False), load_spec(name)
    for number, event in enumerate(spec.events):
        rates = set(calm.events.rate[number].tolist())
        assert rates == ({0, FULL} if event.calendar else {0})


@every
def test_every_text_is_there_in_both_languages(name):
    scenario = COMPILED[name]
    assert all(set(text) == {"en", "ko"} and all(text.values()) for text in scenario.words.values())
    for issue, options in zip(scenario.names.issues, scenario.names.options, strict=True):
        assert all(f"option.{issue}.{option}" in scenario.words for option in options)
    korean = [text["ko"] for key, text in scenario.words.items() if key.startswith(("event.", "dossier.", "mandate."))]
    assert all(any("가" <= letter <= "힣" for letter in text) for text in korean)


def test_the_flagship_holds_what_was_promised():
    scenario = COMPILED[FLAGSHIP]
    names = scenario.names
    assert 16 <= len(names.issues) <= 18
    assert names.chapters == ("trade", "investment", "burden", "modernisation", "regional", "institutions")
    assert len(names.plays) >= 12
    assert len(names.events) >= 22
    assert sum(bool(answers) for answers in names.answers) >= 5
    assert scenario.events.hostile.sum() >= 5
    assert scenario.agenda.splittable.all()
    assert scenario.homes.quorum.tolist() == [151, 218]
    assert scenario.homes.seats.sum(-1).tolist() == [300, 435]


def test_the_real_outcome_is_in_the_zone_of_the_likeliest_pair():
    scenario = COMPILED[FLAGSHIP]
    values = scenario.values
    own, other = values.prior[0].argmax(), values.prior[1].argmax()
    worth = package_values(values.points, values.link_pairs, values.link_points, scenario.history[None])[..., 0]
    assert worth[0, own] >= values.reserve[0, own]
    assert worth[1, other] >= values.reserve[1, other]


def test_the_real_outcome_would_have_been_ratified_narrowly():
    scenario = COMPILED[FLAGSHIP]
    votes = homes.count(scenario, scenario.history[None], scenario.homes.mood[None])[0]
    share = votes / scenario.homes.seats.sum(-1)[:, None]
    voted = share[scenario.agenda.needs_vote]
    assert (voted > 0.5).all()
    assert (voted < 0.64).all()


def test_money_reaches_the_tables():
    scenario = COMPILED[FLAGSHIP]
    cars = scenario.names.issues.index("auto_tariff")
    gains = scenario.dollars[:, :, cars, : scenario.agenda.counts[cars]]
    assert (gains[0, :, 0] > 0).all()
    assert (gains[1, :, 0] < 0).all()
    assert (np.diff(gains[0], axis=0)[:, 0] > 0).all()
    cash = scenario.names.issues.index("cash")
    stress = scenario.meters.market_flow[cash, : scenario.agenda.counts[cash]]
    assert (np.diff(np.diff(stress)) >= 0).all()
