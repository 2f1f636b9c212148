"""Draw the assumption ledger in a terminal."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from game.core.errors import UsageError
from game.files.places import assets_dir
from game.present.assumptions import assumptions_model, named_places
from game.present.models import AssumptionsModel, CoefficientRow, SourceCard
from game.present.text_draw import STYLES
from game.present.text_screen import Screen
from game.present.words import Words
from game.rules.scenario import Scenario


def draw_assumptions(model: AssumptionsModel, cards: Sequence[SourceCard], *, is_whole: bool) -> RenderableType:
    """Draw sources, with every figure that rests on each where they are looked at whole."""
    head = Text(f"{model.title} · {model.note}", style="bold yellow")
    parts: list[RenderableType] = [head, *([Text(model.changes_label, "bold red")] if model.changes_label else [])]
    for card in cards:
        title = (f"{card.key:<18} ", "bold"), f"{card.figure} · ", (card.confidence, STYLES[card.role])
        parts.append(Text.assemble(*title))
        if is_whole:
            parts.append(Text("  " + " · ".join(part for part in (card.source, card.note) if part), style="dim"))
            parts.append(_rows(card.rows))
    return Group(*parts)


def _rows(rows: Sequence[CoefficientRow]) -> RenderableType:
    about = [row for row in rows if row.is_about] or rows
    grid = Table.grid(padding=(0, 2))
    for row in about:
        grid.add_row(
            Text(f"    {row.key}", "yellow" if row.old else ""),
            Text(f"{row.old} → {row.text}" if row.old else row.text, "bold"),
            Text(row.unit, "dim"),
        )
    return grid


def print_sources(scenario: Scenario, name: str, *, language: str) -> None:
    """Print the sources of a scenario, or those of one part of it."""
    Screen([]).show(draw_sources(Words(language, assets_dir() / "words"), scenario, name))


def draw_sources(words: Words, scenario: Scenario, name: str, places: Sequence[str] = ()) -> RenderableType:
    """Draw all sources, or those that a name or some places of the file stand on; raise UsageError."""
    model = assumptions_model(words, scenario.assumptions, places or named_places(scenario, name))
    about = [card for card in model.cards if any(row.is_about for row in card.rows)]
    named = [card for card in model.cards if card.key == name]
    cards = named or (about if name else model.cards)
    if not cards:
        raise UsageError(words.text("assumptions-none", input=name))
    return draw_assumptions(model, cards, is_whole=bool(name))
