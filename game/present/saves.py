"""Present the saved games: those that are asked for, and what may be asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.files.shelf import Listing
from game.files.sieve import ALL, NOBODY, Sieve
from game.present.figures import points
from game.present.models import Choice, SaveRow, SavesModel
from game.present.words import Words

Titles = Mapping[str, Mapping[str, str]]  # of scenarios, by id and language


@dataclass(frozen=True)
class Found:
    """What a sieve left of all records."""

    sieve: Sieve
    found: int
    total: int


def saves_model(words: Words, shown: Sequence[Listing], titles: Titles, found: Found, deleted: str = "") -> SavesModel:
    """Present a part of the saved games; `deleted` is the one that may be brought back."""
    say, sieve = words.text, found.sieve
    is_whole = found.found == found.total
    note = say("saves-note", number=found.total)
    return SavesModel(
        title=say("saves"),
        note=note if is_whole else say("saves-found", found=found.found, number=found.total),
        back_label=say("back"),
        rows=tuple(_save(words, item, titles) for item in shown),
        filters=(
            Choice(
                say("filter-scenario"),
                _scenario(words, sieve.scenario, titles),
                "scenario",
                is_chosen=bool(sieve.scenario),
            ),
            Choice(say("filter-seat"), _seat(words, sieve.seat), "seat", is_chosen=bool(sieve.seat)),
            Choice(
                say("filter-result"), words.of("result", sieve.result or "all"), "result", is_chosen=bool(sieve.result)
            ),
        ),
        search_label=say("search"),
        search=sieve.words,
        resume_label=say("resume"),
        replay_label=say("replay"),
        rename_label=say("rename"),
        delete_label=say("delete"),
        undo_label=say("action-undo"),
        import_label=say("import-note"),
        deleted_text=say("deleted", name=deleted) if deleted else "",
        empty=say("saves-empty") if not found.total else say("saves-none"),
    )


def _scenario(words: Words, scenario: str, titles: Titles) -> str:
    return words.text("filter-all") if scenario == ALL else titles.get(scenario, {}).get(words.language) or scenario


def _seat(words: Words, seat: str) -> str:
    if seat == ALL:
        return words.text("filter-all")
    return words.text("filter-watched") if seat == NOBODY else seat.capitalize()


def _save(words: Words, item: Listing, titles: Titles) -> SaveRow:
    header = item.header
    if header is None:
        return SaveRow(str(item.path), item.path.stem, "", "", "", "", is_finished=False, fault=item.fault)
    title = titles.get(header.scenario, {}).get(words.language) or header.scenario
    if header.changes:
        title = words.text("changed-title", title=title, number=len(header.changes))
    seats = " · ".join(f"{seat.name}: {words.of('player', seat.player)}" for seat in header.seats)
    scores = ""
    if item.end:
        claimed = " / ".join(points(value) for value in item.end.claimed)
        scores = words.text(
            "save-scores", claimed=claimed, created=points(item.end.created), kept=points(item.end.kept)
        )
    progress = words.text("finished" if item.end else "unfinished", moves=item.moves)
    return SaveRow(str(item.path), title, header.date[:10], seats, progress, scores, item.end is not None, "")
