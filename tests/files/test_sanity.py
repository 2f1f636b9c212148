"""What no economy would do is said with its mend; what ships is sound."""

import pytest

from game.core.errors import ScenarioError
from game.files.library import load_spec, scenario_path, scenarios
from game.files.schema import spec_from_toml

TEXT = scenario_path("first-table").read_text(encoding="utf-8")


def said(*pairs):
    text = TEXT
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    spec_from_toml(text.encode(), "try.toml")  # it can be played all the same
    with pytest.raises(ScenarioError) as caught:
        spec_from_toml(text.encode(), "try.toml", is_sane=True)
    return [f"{fault.key}: {fault.message}" for fault in caught.value.faults]


@pytest.mark.parametrize("item", scenarios(), ids=lambda item: item.id)
def test_what_ships_is_sound(item):
    load_spec(item.id, is_sane=True)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("export_loss = { seoul = -5000 }", "export_loss = { seoul = 5000 }", "a loss to count against a seat"),
        ("duty = { washington = 10000 }", "duty = { washington = -10000 }", "a gain to count for a seat; write 10000"),
        ("paid = { seoul = -4000, washington", "paid = { seoul = 4000, washington", "expected one seat to pay"),
        ("duty = { washington = 10000 }", "duty = { washington = 30000 }", "expected at most 20000 basis points"),
        ("limits = [17.5, 15]", "limits = [17.5, 5]", "limits among the options' 10..25, got 5"),
        ('"25", quantity = 25, name = { en = "25 %"', '"25", quantity = 250, name = { en = "25 %"', "per cent, 0..200"),
        ("substitution = 2.5", "substitution = 250", "expected an elasticity of 0.5..12, got 250"),
        ("substitution_long = 5", "substitution_long = 2", "switch no less in the long run"),
        ("phase = [0.33, 0.66, 1]", "phase = [0.33, 0.66, 2]", "write [0.33, 0.66, 1]"),
        ("beyond = 60", "beyond = 6", "more stress beyond what the market absorbs"),
        (", markets = 3000 }", " }", "meters.start.markets: expected this key"),
        ("warning = 3600", "warning = 2000", "more than the crisis threshold 3000"),
        ("begin = 10000", "begin = 3000", "aspirations that fall"),
        ("quorum = 151", "quorum = 100", "expected more than half of 300; write 151"),
        ("profit = 500", "profit = 5000", "yearly return of at most 2000"),
    ],
)  # fmt: skip
def test_each_fault_says_how_to_mend_it(old, new, expected):
    assert any(expected in fault for fault in said((old, new)))


def test_they_come_together_with_all_others():
    text = TEXT.replace("warning = 3600", "warning = 2000", 1).replace('source = ["raid"]', 'source = ["riad"]', 1)
    text = text.replace("speed = 1667", "speed = 99999", 1).replace("quorum = 151\n", "", 1)
    with pytest.raises(ScenarioError) as caught:
        spec_from_toml(text.encode(), "try.toml", is_sane=True)
    told = str(caught.value)
    assert all(words in told for words in ("crisis threshold", "riad", "at most 10000, got 99999", "write quorum = 0"))
    assert len(caught.value.faults) == 5
