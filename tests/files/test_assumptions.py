"""Every figure of a scenario is listed with its sources, and can be changed before a game."""

from decimal import Decimal

import pytest

from game.core.errors import ScenarioError
from game.files.assumptions import changed, drawn_up
from game.files.library import compile_scenario, load_spec, scenarios, spec_to_json

SHELF = [item.id for item in scenarios()]
FIRST = load_spec("first-table")
ABSORPTION = "models.trade.sectors[cars].absorption"


@pytest.mark.parametrize("name", SHELF)
def test_every_figure_has_a_source_and_a_key_of_its_own(name):
    found = drawn_up(load_spec(name))
    known = {source.key for source in found.sources}
    keys = [item.key for item in found.coefficients]
    assert len(keys) == len(set(keys)) > 200
    assert all(item.sources and set(item.sources) <= known for item in found.coefficients)
    assert {source.confidence for source in found.sources} <= {"H", "M", "L", "guess"}


@pytest.mark.parametrize("name", SHELF)
def test_each_figure_written_again_changes_nothing(name):
    """Whatever the ledger lists under a key, that key sets."""
    spec = load_spec(name)
    same, changes = changed(spec, [f"{item.key}={item.value}" for item in drawn_up(spec).coefficients])
    assert same == spec
    assert all(change.old == change.new for change in changes)


def test_a_figure_is_changed_in_the_tables_and_nowhere_else():
    spec, (change,) = changed(FIRST, ["models.trade.sectors.cars.absorption=0.2"])
    assert (change.key, change.old, change.new) == (ABSORPTION, "0.06", "0.2")
    assert spec.models.trade.sectors[0].absorption == Decimal("0.2")
    assert spec.model_copy(update={"models": FIRST.models}) == FIRST
    before, after = compile_scenario(FIRST), compile_scenario(spec, changes=(change,))
    assert before.digest != after.digest
    assert after.assumptions.changed[ABSORPTION] == change
    cars = before.names.issues.index("auto_tariff")
    assert (before.dollars[:, :, cars] != after.dollars[:, :, cars]).any()


def test_a_row_of_figures_is_changed_whole():
    spec, _ = changed(FIRST, ["issues[council].meters.trust=700,400,200,0"])
    assert spec.issues[2].meters["trust"] == (700, 400, 200, 0)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("meters.speed", "expected KEY=VALUE, got 'meters.speed'"),
        ("meters.sped=1", "did you mean 'meters.speed'?"),
        ("models.trade.sectors.cars.absorbtion=0.2", f"did you mean '{ABSORPTION}'?"),
        ("meters.speed=fast", "expected a whole number for meters.speed, got 'fast'"),
        ("meters.speed=99999", "meters.speed: expected at most 10000, got 99999"),
        ("models.trade.phase=1,2", "expected 3 values for models.trade.phase, got '1,2'"),
        ("models.trade.phase=1,2,nan", "models.trade.phase"),
        ("seats.seoul.mandates.economy.prior=4000", "expected priors that sum to 10000, got 9000"),
        ("title.en=x", "expected the key of a coefficient, got 'title.en'"),
    ],
)
def test_a_change_that_cannot_be_made_says_why(asked, said):
    with pytest.raises(ScenarioError) as caught:
        changed(FIRST, [asked])
    assert said in str(caught.value)


def test_every_change_that_cannot_be_made_is_named():
    with pytest.raises(ScenarioError) as caught:
        changed(FIRST, ["a=1", "b=2"])
    assert len(caught.value.faults) == 2


def test_no_change_leaves_the_text_as_it_was():
    spec, changes = changed(FIRST, [])
    assert changes == ()
    assert spec_to_json(spec) == spec_to_json(FIRST)
