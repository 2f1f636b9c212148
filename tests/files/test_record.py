import os
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.errors import RecordError
from game.core.fingerprints import digest_text
from game.files.entries import End, Entry, parse_line, parse_note, spell_hundredths, spell_line, spell_note
from game.files.header import FORMAT, Header, Override, Seat, hex64, parse_header, spell_header
from game.files.journal import Journal, record_path
from game.files.record import LINE_COUNT_LIMIT, SIZE_LIMIT, parse_record, read_record
from game.files.shelf import latest_unfinished, listing, listings
from game.rules.version import RULES

SCENARIO = '{"id":"a"}'
HEADER = Header(
    format=FORMAT,
    rules=RULES,
    scenario="first-table",
    original=hex64(1),
    overrides=(Override("quick", old=False, new=True),),
    played=hex64(digest_text(SCENARIO)),
    compiled=hex64(3),
    seed=7,
    seats=(Seat("seoul", "human"), Seat("washington", "hawk", "minister")),
    date="2026-01-02T03:04:05Z",
    app="1.0.0",
)
HEAD = [spell_header(HEADER), SCENARIO]
LINES = [
    "1 0 fate deal seoul=economy washington=ledger #00000000000000aa",
    "2 1 seoul stake none #00000000000000ab",
    '3 2 washington hold @{"receipt":{"값":-3}} #00000000000000ac',
    "4 3 end claimed=-1.05,20.00 created=99.90 kept=0.07 #00000000000000ad",
]


def data_of(*lines):
    return "".join(f"{line}\n" for line in (*HEAD, *lines)).encode()


def test_a_header_is_read_back():
    assert parse_header(spell_header(HEADER)) == HEADER


def test_a_record_is_read_back():
    record = parse_record(data_of(*LINES))
    assert record.header == HEADER
    assert [spell_line(line) for line in record.lines] == LINES
    assert record.lines[3] == End(4, 3, (-105, 2000), 9990, 7, 0xAD)
    assert parse_note(record.lines[2].note, 5) == {"receipt": {"값": -3}}
    assert not record.notice


@pytest.mark.parametrize("number", range(len(HEAD[0])))
def test_no_character_of_the_header_can_change_unseen(number):
    for other in '0a"}':
        text = HEAD[0][:number] + other + HEAD[0][number + 1 :]
        if text != HEAD[0]:
            with pytest.raises(RecordError):
                parse_header(text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1 0 fate deal", "fingerprint"),
        ("1 1 fate deal #00000000000000aa", "a parent before"),
        ("01 0 fate deal #00000000000000aa", "fingerprint"),
        ("2 0 fate deal #00000000000000aa", "id 1"),
        ("1 0 fate deal #00000000000000AA", "fingerprint"),
        ("1 0 end claimed=1,2 created=3 kept=4 #00000000000000aa", "two decimals"),
        ("1 0 end #00000000000000aa", "end claimed"),
        ("1 0 fate deal @{} #00000000000000aa", "annotation"),
        ('1 0 fate deal @{"b":1,"a":2} #00000000000000aa', "annotation"),
        ('1 0 fate deal @{"a": 1} #00000000000000aa', "annotation"),
        ('1 0 fate deal @{"a":NaN} #00000000000000aa', "json"),
        ('1 0 fate deal @{"a":"\\ud800"} #00000000000000aa', "annotation"),
        ('1 0 fate deal @{"a":1e999} #00000000000000aa', "finite"),
        (f'1 0 fate deal @{{"a":{"[" * 20_000}}} #00000000000000aa', "json"),
        (f'1 0 fate deal @{{"a":{"9" * 20_000}}} #00000000000000aa', "json"),
        ("1 0 " + "a" * 70_000 + " #00000000000000aa", "at most"),
        ("", "fingerprint"),
    ],
)
def test_a_bad_line_is_named(line, expected):
    with pytest.raises(RecordError, match=expected) as caught:
        parse_record(data_of(line))
    assert caught.value.line == 3


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"x" * 100_000,
        HEAD[0].encode(),
        HEAD[0].encode() + b"\n",
        b"[" * 100_000 + b"\n\n",
        b'{"format":2}\n\n',
        b'{"format":1,"rules":99}\n\n',
        b'{"format":true}\n\n',
        b"\xff\xfe\n\n",
        data_of().replace(b'"a"', b'"b"'),
        data_of(*LINES).replace(b"\n", b"\r\n"),
        data_of(*LINES).replace(b"washington", b"washingt\xffn"),
        data_of() + b"\n" * (LINE_COUNT_LIMIT + 5),
    ],
)
def test_a_broken_or_hostile_file_is_refused_at_once(data):
    started = time.perf_counter()
    with pytest.raises(RecordError):
        parse_record(data)
    assert time.perf_counter() - started < 1


def test_every_cut_is_a_true_prefix_or_an_error():
    data = data_of(*LINES)
    whole = [spell_line(line) for line in parse_record(data).lines]
    head = len(data_of())
    for size in range(len(data)):
        if size < head:
            with pytest.raises(RecordError):
                parse_record(data[:size])
        else:
            record = parse_record(data[:size])
            assert [spell_line(line) for line in record.lines] == whole[: len(record.lines)]
            assert bool(record.notice) == (data[size - 1 : size] != b"\n")


def test_a_file_that_is_too_large_or_no_file_is_refused(tmp_path):
    large = tmp_path / "large.summit"
    with large.open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)
    for path in (large, tmp_path):
        with pytest.raises(RecordError):
            read_record(path)
        assert listing(path).fault


NOTES = st.dictionaries(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.recursive(
        st.integers(-(2**70), 2**70)
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.booleans()
        | st.text(st.characters(exclude_categories=["Cs"])),
        st.lists,
        max_leaves=5,
    ),
    min_size=1,
)


@given(NOTES)
def test_any_annotation_stays_on_its_line_and_is_read_back(note):
    line = spell_line(Entry(1, 0, "fate deal", spell_note(note), 5))
    assert "\n" not in line
    assert parse_note(parse_line(line, 3).note, 3) == note


@given(st.binary(max_size=300))
def test_random_bytes_are_never_a_traceback(data):
    with pytest.raises(RecordError):
        parse_record(data)


@given(st.data())
def test_a_flipped_byte_is_an_error_or_another_fingerprint(data):
    whole = data_of(*LINES)
    place = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda value: value != whole[place]))
    changed = whole[:place] + bytes([byte]) + whole[place + 1 :]
    try:
        record = parse_record(changed)
    except RecordError:
        return
    assert record.torn or b"".join(f"{spell_line(x)}\n".encode() for x in record.lines) == changed[len(data_of()) :]


@pytest.mark.parametrize(("value", "text"), [(0, "0.00"), (-5, "-0.05"), (-105, "-1.05"), (10_000, "100.00")])
def test_scores_have_two_decimals(value, text):
    assert spell_hundredths(value) == text


def journal_of(folder, lines=()):
    journal = Journal(folder / "a.summit", HEAD)
    journal.hold(*lines)
    return journal


def test_a_journal_writes_what_a_reader_reads(tmp_path):
    journal = journal_of(tmp_path / "new" / "folder")
    assert not journal.path.exists()
    for line in LINES:
        journal.hold(line)
        assert journal.save()
    assert journal.path.read_bytes() == data_of(*LINES)
    assert [path.name for path in journal.path.parent.iterdir()] == ["a.summit"]


def test_a_journal_goes_on_after_a_torn_line(tmp_path):
    path = tmp_path / "a.summit"
    path.write_bytes(data_of(*LINES[:2]) + b"3 2 wash")
    record = read_record(path)
    journal = Journal(path, [*HEAD, *LINES[:2]], on_disk=4, size=record.size, torn=record.torn)
    journal.hold(LINES[2])
    assert journal.save()
    assert path.read_bytes() == data_of(*LINES[:3])


def test_a_journal_keeps_what_it_could_not_write(tmp_path):
    folder = tmp_path / "saves"
    folder.write_text("in the way")
    journal = journal_of(folder, LINES[:1])
    assert not journal.save()
    assert journal.trouble
    journal.hold(LINES[1])
    assert not journal.save()
    folder.unlink()
    journal.hold(LINES[2])
    assert journal.save()
    assert not journal.trouble
    assert journal.path.read_bytes() == data_of(*LINES[:3])


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits on a file's size")
def test_a_full_disk_is_reported_and_tried_again(tmp_path):
    import resource

    journal = journal_of(tmp_path, LINES[:1])
    journal.save()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(data_of(*LINES[:1])) + 9, before[1]))
    try:
        journal.hold(LINES[1])
        assert not journal.save()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "large" in journal.trouble
    assert read_record(journal.path).torn == 9
    journal.hold(LINES[2])
    assert journal.save()
    assert journal.path.read_bytes() == data_of(*LINES[:3])


def test_another_programs_lines_are_left_alone(tmp_path):
    journal = journal_of(tmp_path, LINES[:1])
    journal.save()
    theirs = data_of(*LINES[:1]) + b"2 1 washington walk #00000000000000ff\n"
    journal.path.write_bytes(theirs)
    journal.hold(LINES[1])
    assert journal.save()
    assert journal.path.name == "a~2.summit"
    assert journal.path.read_bytes() == data_of(*LINES[:2])
    assert (tmp_path / "a.summit").read_bytes() == theirs


def test_a_deleted_record_is_written_again(tmp_path):
    journal = journal_of(tmp_path, LINES[:1])
    journal.save()
    journal.path.unlink()
    journal.hold(LINES[1])
    assert journal.save()
    assert journal.path.read_bytes() == data_of(*LINES[:2])


def test_names_do_not_collide(tmp_path):
    now = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    first = record_path(tmp_path, "first-table", 7, now)
    first.touch()
    second = record_path(tmp_path, "first-table", 7, now)
    second.touch()
    assert first.name == "20260102-030405-first-table-0007.summit"
    assert len({first, second, record_path(tmp_path, "first-table", 7, now)}) == 3


def test_a_shelf_lists_the_latest_first_and_names_what_is_broken(tmp_path):
    for number, lines in enumerate((LINES[:3], LINES, LINES[:1], [])):
        path = tmp_path / f"{number}.summit"
        path.write_bytes(data_of(*lines))
        os.utime(path, (number, number))
    (tmp_path / "broken.summit").write_bytes(b"nothing")
    os.utime(tmp_path / "broken.summit", (9, 9))
    (tmp_path / "other.txt").write_text("no record")
    found = listings(tmp_path)
    assert [item.path.name for item in found] == ["broken.summit", *(f"{n}.summit" for n in (3, 2, 1, 0))]
    assert found[0].fault
    assert [item.moves for item in found[1:]] == [0, 1, 4, 3]
    assert found[3].end == End(4, 3, (-105, 2000), 9990, 7, 0xAD)
    assert found[3].header == HEADER
    assert latest_unfinished(tmp_path).path.name == "3.summit"
    assert listings(tmp_path / "nowhere") == []


def test_a_shelf_reads_past_a_long_scenario_and_a_torn_line(tmp_path):
    scenario = '{"id":"' + "x" * 500_000 + '"}'
    header = replace(HEADER, played=hex64(digest_text(scenario)))
    path = tmp_path / "long.summit"
    rows = [spell_header(header), scenario, *LINES[:2]]
    path.write_bytes("".join(f"{row}\n" for row in rows).encode() + b"3 2 tor")
    assert listing(path).moves == 2
    path.write_bytes("".join(f"{row}\n" for row in rows[:2]).encode())
    assert listing(path).moves == 0
