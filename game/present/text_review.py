"""Draw a review in a terminal: what was well and badly done, and how the scores came about."""

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from game.present.models import GradeMark, ReviewModel, ReviewSide
from game.present.text_draw import STYLES, draw_pairs


def draw_review(model: ReviewModel) -> RenderableType:
    """Draw a review."""
    parts: list[RenderableType] = [
        Rule(Text(model.title, style="bold")), Text(model.note, style="dim"), _accuracies(model),
        Text(model.marks_title, style="bold yellow"), _marks(model), Text(model.how, style="dim"),
    ]  # fmt: skip
    for side in model.sides:
        parts += _side(model, side)
    if model.joint:
        parts.append(draw_pairs(model.joint_title, model.joint))
    parts.append(draw_pairs(model.kept_title, model.kept))
    if model.deeper:
        parts.append(Text(model.deeper, style="dim"))
    return Group(*parts)


def _accuracies(model: ReviewModel) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_row("", *(Text(f"{model.accuracy_label}: {label}", "dim") for label in _labels(model)), "")
    for side in model.sides:
        grid.add_row(
            Text(f"  {side.name}", STYLES[side.role]), Text(side.accuracy, "bold"), Text(side.created, "bold"),
            Text(side.counts, "dim"),
        )  # fmt: skip
    return grid


def _labels(model: ReviewModel) -> tuple[str, str]:
    return model.claimed_label, model.created_label


def _marks(model: ReviewModel) -> RenderableType:
    if not model.marked:
        return Text(f"  {model.marks_none}", style="dim")
    grid = Table.grid(padding=(0, 1))
    for _ in range(6):
        grid.add_column(no_wrap=True)
    grid.add_column()
    roles = {side.seat: side.role for side in model.sides}
    for mark in model.marked:
        grid.add_row(
            Text(f"{mark.node:>4}", "dim"), Text(mark.when, "dim"), Text(mark.actor, STYLES[roles[mark.seat]]),
            Text(mark.glyph, STYLES[mark.role]), Text(mark.name), Text(mark.value), _words(mark),
        )  # fmt: skip
    return grid


def _words(mark: GradeMark) -> Text:
    text = Text.assemble(mark.move, (f"  {mark.reason}", "bold"))
    if mark.better:
        text.append(f"  → {mark.better}")
    if mark.hindsight:
        text.append(f"  ({mark.hindsight})", "dim")
    return text


def _side(model: ReviewModel, side: ReviewSide) -> list[RenderableType]:
    parts: list[RenderableType] = [draw_pairs(side.parts_title, side.parts)]
    if side.way:
        parts.append(draw_pairs(f"{model.way_title}: {side.name}", side.way))
    parts.append(Text.assemble((f"{model.belief_title}: ", "bold yellow"), side.belief))
    return parts
