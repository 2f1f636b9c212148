"""A faulty scenario is refused with every fault named; a hostile one quickly."""

import json
import time

import pytest

from game.core.errors import ScenarioError, UsageError
from game.files.library import load_spec, scenario_path, scenarios, spec_from_json, spec_to_json
from game.files.places import SAVES_VARIABLE, assets_dir, saves_dir, scenarios_dir
from game.files.schema import SIZE_LIMIT, spec_from_toml

TEXT = scenario_path("first-table").read_text(encoding="utf-8")


def faults_of(text):
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(ScenarioError) as caught:
        spec_from_toml(data, "try.toml")
    return [str(fault) for fault in caught.value.faults]


def changed(*pairs):
    text = TEXT
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def test_an_unknown_key_names_the_one_that_was_meant():
    (fault,) = faults_of(changed(("round_days = 10", "round_dayz = 10")))[:1]
    assert fault == "try.toml: clock.round_dayz: unknown key; did you mean 'round_days'?"


def test_an_unknown_reference_names_the_one_that_was_meant():
    faults = faults_of(changed(('issue = "auto_tariff"', 'issue = "auto_tarif"')))
    assert faults == [
        "try.toml: seats[seoul].stakes[car_parity].options: unknown issue 'auto_tarif'; did you mean 'auto_tariff'?"
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('chapter = "investment"', 'chapter = "investmnt"', "did you mean 'investment'"),
        ('options = ["5", "8", "11", "14"]', 'options = ["5", "8", "11", "15"]', "unknown option of cash '15'"),
        ('constituency = "others"', 'constituency = "other"', "did you mean 'others'"),
        ('source = ["raid"]', 'source = ["riad"]', "unknown ledger key 'riad'; did you mean 'raid'"),
        ('status_quo = "25"', 'status_quo = "26"', "unknown option of auto_tariff '26'"),
        ("their_patience = -200", "their_patiense = -200", "did you mean 'their_patience'"),
        ("seoul = { exports = 80, home = 20 }", "seoul = { exports = 80, home = 30 }", "sum to 100, got 110"),
        ("prior = 5000", "prior = 4000", "sum to 10000, got 9000"),
        ("quarters = [3, 3]", "quarters = [3, 9]", "within 1..4, got 3..9"),
        ('asks = "seoul"', 'asks = "soul"', "unknown seat 'soul'; did you mean 'seoul'"),
        ("rate = 1800", "rate = 18000", "expected at most 10000, got 18000"),
        ('needs_vote = ["washington"]', 'needs_vote = ["washingtn"]', "did you mean 'washington'"),
        ("quantity = 12.5", "quantity = 32.5", "rise or fall"),
        ("today = true", "today = false", "one date with today"),
        ("[clock]", '[shortfalls]\nagrement = { en = "x", ko = "y" }\n[clock]', "did you mean 'agreement'"),
        ('en = "Cash a year", ', "", "expected this key, it is missing"),
        ("quorum = 151", "quorum = 451", "at most the 300 seats"),
    ],
)
def test_each_fault_is_said_in_words(old, new, said):
    assert any(said in fault for fault in faults_of(changed((old, new))))


def test_several_faults_come_together():
    faults = faults_of(
        changed(
            ("round_days = 10", "round_dayz = 10"),
            ("prior = 5000", "prior = 4000"),
            ('source = ["raid"]', 'source = ["riad"]'),
            ('issue = "auto_tariff"', 'issue = "auto_tarif"'),
        )
    )
    text = "\n".join(faults)
    assert all(word in text for word in ("round_dayz", "sum to 10000", "riad", "auto_tarif", "ledger.raid"))


def test_an_unused_source_is_a_fault():
    extra = '\nnobody = { figure = "1", source = "none", confidence = "H" }\n'
    assert faults_of(TEXT + extra) == ["try.toml: ledger.nobody: expected a figure that names this source, found none"]


HOSTILE = {
    "too large": b"#" * (SIZE_LIMIT + 1),
    "not text": b"title = \xff\xfe",
    "not toml": b"[[[",
    "nothing": b"",
    "deep lists": b"a = " + b"[" * 200_000 + b"]" * 200_000,
    "deep tables": b"a" + b".a" * 300 + b" = 1",
    "deeper tables": b"a" + b".a" * 200_000 + b" = 1",
    "a long number": b"id = " + b"9" * 100_000,
    "a huge power": TEXT.replace("quantity = 12.5", "quantity = 1e999999").encode(),
    "not a number": TEXT.replace("quantity = 12.5", "quantity = nan").encode(),
    "infinite": TEXT.replace("tough = 1.22", "tough = inf").encode(),
    "many faults": "".join(f"k{number} = 1\n" for number in range(20_000)).encode() + TEXT.encode(),
    "wrong kinds": b"issues = 3\nseats = 'two'\nledger = []\nclock = { rounds = 'x' }",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused_quickly_and_shortly(data):
    begin = time.process_time()
    faults = faults_of(data)
    assert time.process_time() - begin < 1
    assert 0 < len(faults) < 70
    assert all(len(fault) < 400 for fault in faults)


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"id": 1}', "[" * 100_000, '{"a":' * 100_000, "9" * 5000, '{"id": "\ud800"}', "null"]
)
def test_a_hostile_record_line_is_refused(text):
    with pytest.raises(ScenarioError):
        spec_from_json(text)


def test_a_number_in_a_record_may_not_be_changed_to_nonsense():
    data = json.loads(spec_to_json(load_spec("first-table")))
    data["clock"]["rounds"] = 10**30
    with pytest.raises(ScenarioError, match=r"clock\.rounds: expected at most 40"):
        spec_from_json(json.dumps(data))


def test_mandates_may_bar_much_but_never_the_fallback():
    text = changed(
        ('id = "economy"\n', 'id = "economy"\nred_lines = { cash = ["14", "17", "20", "25"] }\n'),
        ('id = "ledger"\n', 'id = "ledger"\nred_lines = { cash = ["8", "11"] }\n'),
    )
    spec_from_toml(text.encode(), "try.toml")
    barred = text.replace('cash = ["8", "11"]', 'cash = ["5", "8", "11"]')
    faults = faults_of(barred)
    assert any("expected options other than the fallback '5'" in fault for fault in faults)
    assert any("issues[cash].options: expected an option that crosses no red line" in fault for fault in faults)


def test_a_missing_scenario_names_the_one_that_was_meant():
    with pytest.raises(UsageError, match="did you mean 'first-table'"):
        load_spec("first-tabel")
    with pytest.raises(ScenarioError, match="expected a file, found none"):
        load_spec("./nowhere.toml")


def test_a_broken_file_does_not_hide_the_shelf(tmp_path, monkeypatch):
    (tmp_path / "good.toml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "bad.toml").write_text("[[[", encoding="utf-8")
    monkeypatch.setattr("game.files.heads.scenarios_dir", lambda: tmp_path)
    assert [item.title["en"] for item in scenarios() if not item.is_own] == ["First table", "bad"]


def test_places_lie_beside_the_package_or_where_asked(tmp_path, monkeypatch):
    assert (scenarios_dir() / "first-table.toml").is_file()
    assert assets_dir().is_dir()
    monkeypatch.setenv(SAVES_VARIABLE, str(tmp_path / "asked"))
    assert saves_dir() == tmp_path / "asked"
    assert saves_dir(tmp_path) == tmp_path
    monkeypatch.delenv(SAVES_VARIABLE)
    assert saves_dir().name == "saves"
