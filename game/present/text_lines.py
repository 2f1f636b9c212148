"""Draw the lines of play of a record in a terminal, and two of them side by side."""

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from game.present.models import BesideGroup, ComparisonModel, LinesModel, LogLine
from game.present.text_draw import STYLES


def draw_lines(model: LinesModel) -> RenderableType:
    """Draw every line of play, numbered."""
    grid = Table.grid(padding=(0, 2))
    for number, row in enumerate(model.rows, 1):
        mark = "▶" if row.is_here else " "
        grid.add_row(mark, Text(str(number), "bold"), Text(row.when, "dim"), Text(row.move), Text(row.result, "dim"))
    title = Text.assemble((model.title, "bold yellow"), f" · {model.note}")
    return Group(title, grid, Text(model.empty, "dim")) if model.empty else Group(title, grid)


def draw_comparison(model: ComparisonModel) -> RenderableType:
    """Draw two lines of play side by side: what was done, then how they ended."""
    moves = Table(box=None, padding=(0, 1))
    for label in ("", *model.names):
        moves.add_column(label)
    for pair in model.moves:
        style = "dim" if pair.is_same else ""
        moves.add_row(Text(pair.when, "dim"), _cell(pair.first, style), _cell(pair.second, style))
    groups = (model.scores, model.meters, model.terms, model.luck)
    return Group(
        Rule(Text(model.title, style="bold yellow")),
        Text(model.note),
        Text(model.summary, style="bold"),
        *(_group(group, model.names) for group in groups),
        Text(model.moves_title, style="bold yellow"),
        moves,
    )


def _cell(line: LogLine | None, style: str) -> Text:
    return Text.assemble((f"{line.actor}: ", style or STYLES[line.role]), (line.text, style)) if line else Text("")


def _group(group: BesideGroup, names: tuple[str, str]) -> RenderableType:
    table = Table(box=None, padding=(0, 1))
    for label in (group.title, *names, ""):
        table.add_column(label)
    for row in group.rows:
        table.add_row(Text(row.label), Text(row.first), Text(row.second), Text(row.change, STYLES[row.role]))
    return Group(table, Text(group.note, style="dim")) if group.note else table
