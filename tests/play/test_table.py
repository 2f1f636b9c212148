import os
import signal
import subprocess
import sys
import textwrap
import time

import numpy as np
import pytest

from game.core.dice import Dice
from game.core.errors import IllegalMove, RecordError, UsageError
from game.files.entries import End, parse_note, spell_line
from game.files.header import Seat
from game.files.record import read_record
from game.files.shelf import latest_unfinished, listings
from game.negotiators.registry import negotiator
from game.play.audience import UNKNOWN, is_finished, offered, shown_text
from game.play.players import LEVELS, fill_seats, parse_seat
from game.play.restore import restore
from game.play.setup import open_replay, play_from, resume_table
from game.play.table import Choice
from game.rules.axes import Kind
from game.rules.moves import single

PERSON = ("seoul=human", "washington=random")


def decide(table):
    """Let a person play as the random player would."""
    return negotiator("random").decide(table.view(table.turn), table.timeline.dice(table.turn))


def another_move(table):
    """Find a move that was not tried at this position."""
    tried = {table.timeline[child].text for child in table.timeline.children(table.here.id)}
    seat, depth = table.turn, np.array([table.here.depth])
    for luck in range(200):
        move = negotiator("random").decide(table.view(seat), Dice(np.array([luck], np.uint64), depth, seat))
        if table.timeline.spell(move) not in tried:
            return move
    raise AssertionError


def play_on(table, moves=10_000):
    table.advance_all()
    while table.is_waiting and moves:
        table.play(decide(table))
        table.advance_all()
        moves -= 1


def lines_of(path):
    return path.read_text(encoding="utf-8").splitlines()


def test_a_game_is_saved_from_the_first_move_of_a_seat(open_table, tmp_path):
    table = open_table(PERSON)
    table.advance_all()
    assert table.path is None
    assert list(tmp_path.iterdir()) == []
    table.play(decide(table))
    assert len(read_record(table.path).lines) == 2
    assert not table.trouble


def test_a_whole_game_is_saved_and_verifies(open_table):
    table = open_table()
    table.advance_all()
    assert table.is_over
    record = read_record(table.path)
    assert isinstance(record.lines[-1], End)
    assert lines_of(table.path)[2:] == [spell_line(line) for line in table.timeline.lines]
    assert restore(record).lines == table.timeline.lines


def test_a_game_is_resumed_where_it_stood(open_table, tmp_path):
    table = open_table(PERSON)
    play_on(table, 4)
    again = resume_table(latest_unfinished(tmp_path).path)
    assert again.here.fingerprint == table.here.fingerprint
    assert again.is_waiting
    play_on(again)
    play_on(table)
    assert again.here.fingerprint == table.here.fingerprint
    assert restore(read_record(again.path)).lines == again.timeline.lines


def test_two_programs_on_one_record_lose_nothing(open_table):
    table = open_table(PERSON)
    play_on(table, 3)
    other = resume_table(table.path)
    play_on(table, 1)
    play_on(other, 2)
    assert table.path != other.path
    for each in (table, other):
        assert restore(read_record(each.path)).lines == each.timeline.lines


def test_taking_back_is_a_variation(open_table):
    table = open_table(PERSON)
    play_on(table, 3)
    known = len(table.timeline)
    before = table.here
    assert table.undo()
    assert table.is_waiting
    table.redo()
    assert table.here is before
    table.undo()
    move = another_move(table)
    parent = table.here.id
    node = table.play(move)
    assert node.parent == parent
    assert node.id > known
    assert len(table.timeline.children(parent)) == 2


def test_nobody_plays_out_of_turn(open_table):
    table = open_table(PERSON)
    move = single(Kind.WALK, len(table.scenario.names.issues))
    with pytest.raises(IllegalMove):
        table.play(move)
    table.advance_all()
    with pytest.raises(IllegalMove):
        table.play(move)
    assert table.refusal(move)


def test_a_stale_thought_is_dropped(open_table):
    table = open_table()
    choice = table.think()
    table.advance()
    assert table.commit(choice) is None
    assert table.commit(Choice(10**6, choice.moves, "")) is None


def test_a_game_in_a_place_that_cannot_be_written_goes_on(open_table, tmp_path):
    blocked = tmp_path / "saves"
    blocked.write_text("a file")
    table = open_table(PERSON, saves=blocked)
    play_on(table, 3)
    assert table.trouble
    assert len(table.timeline) > 3
    blocked.unlink()
    play_on(table, 1)
    assert not table.trouble
    assert restore(read_record(table.path)).lines == table.timeline.lines


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a directory that refuses")
def test_a_read_only_directory_is_reported(open_table, tmp_path):
    tmp_path.chmod(0o500)
    table = open_table(PERSON)
    play_on(table, 2)
    tmp_path.chmod(0o700)
    assert "denied" in table.trouble


def test_every_changed_line_is_named(open_table):
    table = open_table()
    table.advance_all()
    rows = lines_of(table.path)
    for number in range(2, len(rows)):
        mark = rows[number][-1]
        changed = [*rows]
        changed[number] = rows[number][:-1] + ("0" if mark != "0" else "1")
        table.path.write_text("\n".join(changed) + "\n", encoding="utf-8")
        with pytest.raises(RecordError) as caught:
            restore(read_record(table.path))
        assert caught.value.line == number + 1


@pytest.mark.parametrize("cut", ["drop", "double", "swap"])
def test_a_missing_or_doubled_line_is_named(open_table, cut):
    table = open_table()
    table.advance_all()
    rows = lines_of(table.path)
    middle = len(rows) // 2
    changed = {
        "drop": rows[:middle] + rows[middle + 1 :],
        "double": rows[: middle + 1] + rows[middle:],
        "swap": [*rows[:middle], rows[middle + 1], rows[middle], *rows[middle + 2 :]],
    }[cut]
    table.path.write_text("\n".join(changed) + "\n", encoding="utf-8")
    with pytest.raises(RecordError) as caught:
        restore(read_record(table.path))
    assert middle + 1 <= caught.value.line <= middle + 2


KILLED = """
    import sys
    from pathlib import Path
    from game.play.setup import new_table
    from game.play.start import GameOptions
    table = new_table(GameOptions("first-table", ("seoul=random", "washington=random"), 9), Path(sys.argv[1]))
    while node := table.advance():
        print(node.id, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
@pytest.mark.parametrize("moves", [3, 8, 15])
def test_a_killed_process_loses_at_most_one_line(tmp_path, moves):
    code = textwrap.dedent(KILLED)
    with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True) as process:
        seen = [process.stdout.readline() for _ in range(moves)]
        process.send_signal(signal.SIGKILL)
        process.wait()
    (found,) = listings(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [found.path.name]
    assert found.moves >= int(seen[-1])
    table = resume_table(found.path)
    table.advance_all()
    assert table.is_over
    assert restore(read_record(table.path)).lines == table.timeline.lines


def test_a_replay_hides_what_is_hidden_until_the_end(open_table):
    table = open_table(PERSON)
    play_on(table, 4)
    replay = open_replay(table.path)
    deal = replay.timeline[1]
    assert offered(replay.timeline, replay.header.seats, deal) == (0,)
    assert UNKNOWN in shown_text(replay.timeline, deal, 0, deal)
    assert (
        replay.timeline.scenario.names.mandates[1][int(deal.moves.target[0])]
        not in shown_text(replay.timeline, deal, 0, deal).split("washington")[1]
    )
    with pytest.raises(UsageError, match="until"):
        play_from(replay, 1, (Seat("seoul", "random", "ambassador"), Seat("washington", "human")))
    play_on(table)
    replay = open_replay(table.path)
    assert is_finished(replay.timeline, replay.timeline[1])
    assert offered(replay.timeline, replay.header.seats, replay.timeline[1]) == (0, 1)


def test_playing_on_from_a_replay_is_a_variation_in_its_record(open_table):
    table = open_table()
    table.advance_all()
    replay = open_replay(table.path)
    fork = next(node for node in replay.timeline.main_line() if node.turn == 1 and node.depth > 3)
    other = play_from(replay, fork.id, (Seat("seoul", "random"), Seat("washington", "human")))
    assert other.is_waiting
    other.play(another_move(other))
    play_on(other)
    assert other.path == table.path
    assert restore(read_record(table.path)).lines == other.timeline.lines
    assert len(replay.timeline.children(fork.id)) == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("seoul", "NAME=PLAYER"),
        ("seol=human", "did you mean 'seoul'"),
        ("seoul=humn", "did you mean 'human'"),
        ("seoul=random@ambasador", "did you mean 'ambassador'"),
        ("seoul=", "NAME=PLAYER"),
    ],
)
def test_a_bad_seat_says_what_was_expected(text, said):
    with pytest.raises(UsageError, match=said):
        parse_seat(text, ("seoul", "washington"))


def test_seats_left_out_are_filled():
    seats = ("seoul", "washington")
    person, opponent = fill_seats((), seats)
    assert person == Seat("seoul", "human")
    assert opponent.player != "human"
    assert opponent.level in LEVELS
    assert fill_seats(("washington=human",), seats)[0].player == opponent.player
    assert all(seat.player != "human" for seat in fill_seats((), seats, with_person=False))
    with pytest.raises(UsageError, match="twice"):
        fill_seats(("seoul=human", "seoul=random"), seats)


def test_a_table_answers_at_once(open_table):
    started = time.perf_counter()
    open_table(PERSON)
    assert time.perf_counter() - started < 5


def test_a_shortened_game_without_luck_comes_back_as_it_was(open_table):
    table = open_table(quick=True, luck=False)
    table.advance_all()
    record = read_record(table.path)
    assert [item.key for item in record.header.overrides] == ["quick", "luck"]
    assert restore(record).lines == table.timeline.lines
    whole = open_table()
    whole.advance_all()
    assert whole.scenario.clock.rounds > table.scenario.clock.rounds


def test_a_refusal_keeps_its_receipt(open_table):
    table = open_table(("seoul=stonewaller", "washington=hardliner"), seed=2)
    table.advance_all()
    noted = [node for node in table.timeline.main_line() if node.note]
    assert noted
    assert all("receipt" in parse_note(node.note, node.id) for node in noted)
    assert restore(read_record(table.path)).lines == table.timeline.lines
