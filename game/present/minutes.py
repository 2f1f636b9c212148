"""Keep the minutes of a line of play: a row for each move with what it was worth and where it left every meter.

Columns are described in `columns`; figures are points with two decimals, empty where the viewer may not know.
"""

import csv
import io
import json
from collections.abc import Mapping, Sequence

import numpy as np

from game.files.entries import spell_hundredths
from game.play.audience import offered, shown_text
from game.play.setup import Replay
from game.play.timeline import Node
from game.present.causes import cause_label
from game.present.log import tell
from game.present.story import Line, story
from game.present.voice import Voice
from game.rules.axes import CAPITAL, METERS, PATIENCE, PRESSURES, SEATS, Array, Gauge, Kind
from game.rules.outcome import health, package_values

FORMAT = "alliance-summit minutes 1"
CSV_MARK = b"move,round,quarter,actor,kind,notation,text,"
JSON_MARK = FORMAT.encode()
Row = dict[str, str]


def columns(voice: Voice) -> Mapping[str, str]:
    """Describe the columns, in order."""
    seats = voice.scenario.names.seats
    worth = {f"value_{name}": f"what the offer is worth to {name}, 0 to 100" for name in seats}
    meters = {Gauge(meter).name.lower(): "meter after the move, 0 to 100" for meter in range(METERS)}
    homes = {
        f"{kind}_{name}": f"{kind} of {name} after the move"
        for kind in ("support", "capital", "patience")
        for name in seats
    }
    pressure = {gauge.name.lower(): f"{voice.meter(gauge)} after the move" for gauge in PRESSURES}
    return {
        "move": "number of the move, from 1",
        "round": "round at the table, 0 before the first",
        "quarter": "quarter of the years after, 0 before the first",
        "actor": "a seat, or fate",
        "kind": "kind of move",
        "notation": "the move as a record spells it",
        "text": "the move in words",
        **worth, **meters, "health": "overall health, weighted geometric mean of the five meters", **homes, **pressure,
        "causes": "what moved the five meters: meter, amount, why",
    }  # fmt: skip


def minutes(voice: Voice, replay: Replay, *, is_revealed: bool = False) -> tuple[Row, ...]:
    """Write a row for each move of the current line of play, as far as it may be seen."""
    nodes = replay.timeline.main_line()
    seats = tuple(range(SEATS)) if is_revealed else offered(replay.timeline, replay.header.seats, nodes[-1])
    seat = None if len(seats) == SEATS else seats[0]
    return tuple(
        dict(zip(columns(voice), _cells(voice, replay, nodes, line, seat), strict=True)) for line in story(nodes, seat)
    )


def minutes_csv(voice: Voice, rows: Sequence[Row]) -> bytes:
    """Write rows as CSV: comma, quotes where needed, UTF-8 with a signature that spreadsheets ask for."""
    return written_csv(tuple(columns(voice)), rows)


def minutes_json(voice: Voice, replay: Replay, rows: Sequence[Row]) -> bytes:
    """Write rows as JSON with what they are, who played, and the scores of a finished game."""
    nodes, header = replay.timeline.main_line(), replay.header
    end = replay.timeline.end(nodes[-1].id)
    names = voice.scenario.names.seats
    data = {
        "format": FORMAT,
        "scenario": header.scenario,
        "seed": header.seed,
        "date": header.date,
        "seats": {seat.name: {"player": seat.player, "level": seat.level} for seat in header.seats},
        "scores": {
            "claimed": dict(zip(names, map(spell_hundredths, end.claimed), strict=True)),
            "created": spell_hundredths(end.created),
            "kept": spell_hundredths(end.kept),
        }
        if end
        else None,
        "columns": columns(voice),
        "moves": rows,
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def written_csv(names: Sequence[str], rows: Sequence[Row]) -> bytes:
    """Write rows as CSV."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: _harmless(value) for key, value in row.items()} for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(value: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{value}" if value[:1] in "=+@" and value else value


def _cells(voice: Voice, replay: Replay, nodes: Sequence[Node], line: Line, seat: int | None) -> list[str]:
    names = voice.scenario.names.seats
    node = nodes[line.number]
    notation = node.text if seat is None else shown_text(replay.timeline, node, seat, nodes[-1])
    gauges = [_gauge(line.after, gauge, seat) for gauge in Gauge]
    overall = int(health(voice.scenario, np.array([line.after], np.int64))[0])
    return [
        str(line.number), str(max(line.round, 0)), str(max(line.quarter, 0)),
        names[line.actor] if line.actor >= 0 else "fate", line.kind.name.lower(), notation, tell(voice, line),
        *_worth(voice, line, node.state.mandates[0], seat), *gauges[:METERS], spell_hundredths(overall),
        *gauges[METERS:], _causes(voice, line),
    ]  # fmt: skip


def _gauge(after: Sequence[int], gauge: Gauge, seat: int | None) -> str:
    """Spell a gauge; the other side's capital and patience are its own affair."""
    theirs = () if seat is None else (CAPITAL + 1 - seat, PATIENCE + 1 - seat)
    return "" if gauge in theirs else spell_hundredths(after[gauge])


def _worth(voice: Voice, line: Line, mandates: Array, seat: int | None) -> list[str]:
    if line.kind != Kind.OFFER:
        return [""] * SEATS
    worth = package_values(voice.scenario, np.array([line.terms], np.int64))[0]
    return [spell_hundredths(int(worth[side, mandates[side]])) if seat in (None, side) else "" for side in range(SEATS)]


def _causes(voice: Voice, line: Line) -> str:
    return "; ".join(
        f"{Gauge(meter).name.lower()} {spell_hundredths(booked.amounts[meter])} "
        f"{cause_label(voice, booked.rule, booked.source)}"
        for booked in line.causes
        for meter in range(METERS)
        if booked.amounts[meter]
    )
