"""Read the records of a folder and write their class page, and a table beside it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from game.core.errors import SummitError, UsageError
from game.files.entries import spell_hundredths
from game.files.record import SUFFIX
from game.play.setup import Replay, open_replay
from game.present.classroom import Played, class_model
from game.present.minutes import Row, written_csv
from game.present.packing import packed
from game.present.page_file import filled, spoken
from game.review.debrief import debrief
from game.rules.axes import SEATS

COLUMNS = (
    "game", "scenario", "seed", "players", "result", "round", "first_claimed", "second_claimed", "created", "kept",
    "first_mandate", "second_mandate", "first_opened_at", "second_opened_at", "first_place", "second_place", "refusals",
    "fault",
)  # fmt: skip
CSV_MARK = b"game,scenario,seed,players,result,"
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Class:
    """What a folder holds: games that were read, and the fault of each record that could not be."""

    played: tuple[Played, ...]
    broken: tuple[tuple[str, str], ...]  # label, fault


def read_class(folder: Path, progress: Progress, *, is_anonymous: bool = False) -> Class:
    """Read every record below a folder, whatever state it is in; raise UsageError where there is none.

    Anonymous games have no labels and the order of their fingerprints, which tells nothing of names and dates.
    """
    paths = sorted(path for path in folder.rglob(f"*{SUFFIX}") if not path.name.startswith("."))
    if not paths:
        raise UsageError(f"expected records (*{SUFFIX}) in {folder}, found none")
    found, broken = [], []
    for done, path in enumerate(paths):
        progress(done, len(paths))
        label = path.relative_to(folder).with_suffix("").as_posix()
        try:
            replay = open_replay(path)
        except (SummitError, OSError) as error:
            fault = (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)
            broken.append((label, fault.splitlines()[0]))
            continue
        nodes = replay.timeline.main_line()
        found.append((nodes[-1].fingerprint, _played(label, replay)))
    if is_anonymous:
        found = [(mark, replace(game, label="")) for mark, game in sorted(found, key=lambda item: item[0])]
        broken = [("", fault) for _, fault in sorted(broken, key=lambda item: item[1])]
    return Class(tuple(game for _, game in found), tuple(broken))


def _played(label: str, replay: Replay) -> Played:
    nodes, scenario = replay.timeline.main_line(), replay.timeline.scenario
    state = nodes[-1].state
    found = debrief(scenario, nodes) if nodes[-1].is_over else None
    return Played(label, replay.header, scenario, found, int(state.round[0]), int(state.quarter[0]))


def class_page(found: Class, language: str) -> str:
    """Write the page of a class in every language; it opens in the asked one."""
    words = spoken(language)
    models = [class_model(each, found.played, found.broken) for each in words]
    return filled("class", models[0].title, words[0], packed(models))


def class_csv(found: Class, *, is_anonymous: bool = False) -> bytes:
    """Write a row a record; a seed would tell which game is whose, so it is left out where nobody is named."""
    rows = [_row(game, number, is_anonymous=is_anonymous) for number, game in enumerate(found.played, 1)]
    rows += [dict.fromkeys(COLUMNS, "") | {"game": label, "result": "broken", "fault": f} for label, f in found.broken]
    return written_csv(COLUMNS, rows)


def _row(game: Played, number: int, *, is_anonymous: bool) -> Row:
    row = dict.fromkeys(COLUMNS, "") | {
        "game": game.label or str(number),
        "scenario": game.header.scenario,
        "seed": "" if is_anonymous else str(game.header.seed),
        "players": " / ".join(seat.player + (f"@{seat.level}" if seat.level else "") for seat in game.header.seats),
        "result": "unfinished",
        "round": str(max(game.round, 0)),
    }
    found = game.found
    if found is None:
        return row
    names = game.scenario.names.mandates
    ends = [
        {
            "claimed": spell_hundredths(side.claimed),
            "mandate": names[seat][found.mandates[seat]],
            "opened_at": spell_hundredths(side.asked) if side.opening else "",
            "place": spell_hundredths(side.place),
        }
        for seat, side in enumerate(found.sides)
    ]
    return row | {
        "result": "signed" if found.is_signed else "voided" if found.round else "no deal",
        "round": str(found.round or ""),
        "created": spell_hundredths(found.created),
        "kept": spell_hundredths(found.kept),
        "refusals": str(len(found.refused)),
        **{f"{('first', 'second')[seat]}_{key}": text for seat in range(SEATS) for key, text in ends[seat].items()},
    }
