import io
from itertools import cycle, islice
from types import SimpleNamespace

import pytest

from game.files.places import assets_dir
from game.play.setup import open_replay, resume_table
from game.present.table import is_unanswered
from game.present.text_play import play_text, replay_text, watch_text
from game.present.words import LANGUAGES, Words
from game.rules.axes import Kind

PLAIN = ("table", "accept", "hold", "1", "before")  # one of these is legal in every decision
MANY = 3_000


def play(table, script, language="en"):
    """Play a script in the terminal and give what it printed."""
    output = io.StringIO()
    play_text(table, language=language, lines=script, output=output)
    return output.getvalue()


def first_term(table):
    """Spell the first option of the first issue."""
    names = table.scenario.names
    return f"{names.issues[0]}={names.options[0][0]}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", ["seoul", "washington"])
def test_a_whole_game_is_played_from_a_script(open_table, scenario, language, person):
    other = {"seoul": "washington", "washington": "seoul"}[person]
    table = open_table(scenario.id, seats=(f"{person}=human", f"{other}=linear"), saves=True)
    printed = play(table, islice(cycle(PLAIN), MANY), language)
    assert table.is_over
    assert str(table.path) in printed.replace("\n", "")


def test_every_command_answers(open_table):
    table = open_table(seats=("washington=linear",))
    issue, option = first_term(table).split("=")
    script = f"""help
        1, 2
        sheet
        set
        set {issue}
        set {issue} {option}
        set nothing 15
        set {issue[:5]} {option}
        {issue}={option}
        undo
        redo
        reset
        notation
        votes
        me
        them
        plays
        play
        play sound {issue}
        play sound
        adviser
        put
        why
        alone trade
        brief
        log
        press
        causes
        causes trust
        causes nonsense
        glossary zopa
        glossary nonsense
        hold red_line
        initial trade
        stake none
        hould
        # a comment

        take trade
        meet {issue}
        table
        back
        quit""".split("\n")
    printed = play(table, script)
    for expected in ("expected an issue", "Did you mean “hold”", "Zone of agreement", "Not legal"):
        assert expected in printed
    assert not table.is_over


def test_unknown_input_says_what_was_expected_and_asks_again(open_table):
    table = open_table(seats=("washington=linear",))
    printed = play(table, ["nonsense", "9", "none", f"offer {first_term(table)}", "quit"])
    assert "Not understood: “nonsense”" in printed
    assert "a number from 1 to 3" in printed
    assert "expected every issue once" in printed
    assert table.here.state.round[0] == 1


def test_end_of_input_stops_and_the_game_can_be_resumed(open_table):
    table = open_table(seats=("washington=linear",), saves=True)
    printed = play(table, ["none", "table"])
    assert "End of input" in printed
    assert not table.is_over
    again = resume_table(table.path)
    assert again.here.text == table.here.text
    play(again, islice(cycle(PLAIN), MANY))
    assert again.is_over


def test_a_pipe_gets_fixed_width_and_no_colour(open_table):
    printed = play(open_table(seats=("washington=linear",)), ["none", "quit"])
    assert "\x1b" not in printed
    assert max(map(len, printed.splitlines())) <= 110


def test_watching_tells_a_game_to_its_verdict(open_table):
    output = io.StringIO()
    table = open_table(seats=("seoul=linear", "washington=conceder"), with_person=False)
    watch_text(table, language="en", output=output)
    assert table.is_over
    assert output.getvalue().count("The verdict") == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_record_is_stepped_through(open_table, language):
    table = open_table(seats=("washington=linear",), saves=True)
    play(table, islice(cycle(PLAIN), MANY))
    output = io.StringIO()
    steps = ("next", "previous", "turn", "turning", "go 5", "12", "go end")
    looks = ("view washington", "view both", "view nobody", "hide", "hide", "causes", "chart", "plane", "transcript")
    script = [*steps, *looks, "nonsense", "help", "quit"]
    replay_text(open_replay(table.path), language=language, lines=script, output=output)
    assert "nobody" in output.getvalue()
    assert "nonsense" in output.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_line_is_played_listed_and_compared(open_table, language):
    table = open_table(seats=("washington=linear",), saves=True)
    play(table, islice(cycle(PLAIN), MANY))
    output = io.StringIO()
    script = ["6", "branch washington", *(["hold", "table", "1", "deliver"] * 60), "lines", "line 1", "compare 2",
              "compare 9", "decision", "decision back", "quit"]  # fmt: skip
    replay = open_replay(table.path)
    replay_text(replay, language=language, lines=script, output=output)
    assert len(replay.timeline.leaves()) == 2
    assert all(replay.timeline.end(leaf.id) for leaf in replay.timeline.leaves())
    words = Words(language, assets_dir() / "words")
    for key in ("lines", "comparison", "comparison-moves", "fork-luck"):
        assert words.text(key) in output.getvalue()
    assert words.text("con-need-line", most=2) in output.getvalue()
    assert open_replay(table.path).timeline.lines == replay.timeline.lines


def test_a_replay_of_an_unfinished_game_hides_the_other_side(open_table):
    table = open_table(seats=("washington=linear",), saves=True)
    play(table, ["none", "table"])
    output = io.StringIO()
    replay_text(open_replay(table.path), language="en", lines=["view washington", "plane", "quit"], output=output)
    assert "Expected one of: seoul." in output.getvalue()
    assert "shown when both mandates may be seen" in output.getvalue()


def test_a_draft_outlives_a_play_of_the_same_turn(open_table):
    table = open_table(seats=("washington=linear",))
    printed = play(table, ["none", "set cash 5", "play recess", "notation", "quit"])
    assert "cash=5 " in printed.rsplit("seoul offer", 1)[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lesson_is_told_line_by_line_as_it_is_followed(open_table, language):
    table = open_table(seats=("seoul=human", "washington=linear"))
    issue, option = table.scenario.names.issues[0], table.scenario.names.options[0][1]  # not what the draft opens with
    printed = play(table, ["stake none", "sheet", f"{issue}={option}", "undo", f"{issue}={option}", "table"], language)
    told = [line.rpartition("[")[2] for line in printed.splitlines() if line.rstrip().endswith("]")]
    assert [word for word in told if word in ("stake]", "sheet]", "set]", "table]")][:4] == [
        "stake]", "sheet]", "set]", "table]",
    ]  # fmt: skip


def test_other_scenarios_are_told_without_a_lesson(open_table):
    table = open_table("washington-2025", seats=("seoul=human", "washington=linear"))
    assert "Try this" not in play(table, ["stake none", "sheet"])


def test_the_adviser_names_a_price_for_a_term(open_table):
    table = open_table("washington-2025", seats=("washington=linear",))
    printed = play(table, ["none", "want auto_tariff 10", "notation", "quit"])
    assert " auto_tariff=10 " in printed.rsplit("seoul offer", 1)[1]


def test_a_play_without_its_target_lists_what_it_may_be_aimed_at(open_table):
    table = open_table(seats=("washington=linear",))
    printed = play(table, ["none", "play sound", "play sound 2", "quit"])
    assert "on which issue?" in printed
    bounds = table.here.state.bounds[0, 0]
    assert bounds[1, 0] >= 0
    assert (bounds[[0, 2], 0] < 0).all()


def test_a_move_is_read_as_notation_prints_it(open_table):
    table = open_table(seats=("washington=linear",))
    play(table, ["none", "seoul hold", "quit"])
    assert table.here.state.round[0] > 1 or table.here.state.half[0] == 1


@pytest.mark.parametrize(
    ("told", "is_open"),
    [
        ([(0, Kind.OFFER)], True),
        ([(0, Kind.OFFER), (0, Kind.HOLD)], True),
        ([(0, Kind.OFFER), (1, Kind.PLAY)], True),
        ([(0, Kind.OFFER), (1, Kind.HOLD)], False),
        ([(1, Kind.OFFER), (0, Kind.HOLD)], False),
        ([], False),
    ],
)
def test_an_offer_is_unanswered_until_the_other_side_moves_at_the_table(told, is_open):
    lines = [SimpleNamespace(actor=actor, kind=kind) for actor, kind in told]
    assert is_unanswered(lines, 0) is is_open
