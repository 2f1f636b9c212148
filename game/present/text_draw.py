"""Draw the shared parts of screen models in a terminal: header, bars, items, choices, events, log."""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from game.present.models import (
    Bar,
    CauseLine,
    Choice,
    DialModel,
    EventModel,
    HeaderModel,
    Item,
    LogLine,
    Pair,
    PressLine,
    Role,
    Share,
    Votes,
)

STYLES = {
    Role.PLAIN: "", Role.SECOND: "", Role.CAPTION: "dim", Role.DISABLED: "dim", Role.MINE: "yellow",
    Role.THEIRS: "red", Role.GAIN: "green", Role.LOSS: "red", Role.UNSURE: "yellow", Role.IN_PLAY: "cyan",
    Role.WARNING: "yellow", Role.CRISIS: "bold red", Role.TRUST: "green", Role.DETERRENCE: "cyan",
    Role.PROSPERITY: "yellow", Role.COHESION: "magenta", Role.INSTITUTIONS: "white",
}  # fmt: skip
GLYPHS = {
    "offer": "○", "play": "◆", "event": "!", "accept": "✓", "initial": "✓", "hold": "‖", "walk": "→", "draw": "·",
    "deal": "·", "disclose": "?", "stake": "★", "answer": "=", "posture": "·",
}  # fmt: skip
BAR_WIDTH = 16
ARROWS = {-1: "▼", 0: "", 1: "▲"}


def bar_text(bar: Bar, width: int = BAR_WIDTH) -> Text:
    """Draw a bar in characters: solid, hatched, empty, and the tick."""
    solid, unsure = round(bar.solid * width), round(max(bar.unsure, bar.solid) * width)
    cells = ["█"] * solid + ["▒"] * (unsure - solid) + ["░"] * (width - unsure)
    if bar.tick is not None:
        cells[min(max(round(bar.tick * width), 0), width - 1)] = "|"
    return Text("".join(cells[:width]), style=STYLES[bar.role])


def votes_bar(votes: Votes, width: int = 32) -> Text:
    """Draw a count: for, unsure, against, and the quorum."""
    total = max(votes.total, 1)
    favour = round(votes.in_favour / total * width)
    unsure = round((votes.in_favour + votes.unsure) / total * width)
    cells = ["█"] * favour + ["▒"] * (unsure - favour) + ["/"] * (width - unsure)
    cells[min(round(votes.quorum / total * width), width - 1)] = "|"
    return Text("".join(cells))


def change(direction: int, delta: str) -> Text:
    """Write a change with its arrow."""
    return Text(
        f"{ARROWS[direction]}{delta}" if delta not in ("", "0") else "", style="green" if direction > 0 else "red"
    )


def draw_header(header: HeaderModel) -> RenderableType:
    """Draw the head of a screen."""
    grid = Table.grid(padding=(0, 2), expand=True)
    for _ in range(len(header.dials) + 1):
        grid.add_column(ratio=1)
    overall = Text.assemble(
        (header.health_label, "bold"), f" {header.health_text} ", change(header.health_direction, header.health_delta)
    )
    grid.add_row(overall, *(_dial(dial) for dial in header.dials))
    notes = [Text(dial.state or dial.cause, style="bold red" if dial.state else "dim") for dial in header.dials]
    grid.add_row(Text(header.since, style="dim"), *notes)
    title = f"{header.brand} · {header.scenario} · {header.progress}"
    parts: list[RenderableType] = [Rule(Text(title, style="bold")), grid]
    if header.trouble:
        parts.append(Text(header.trouble, style="bold red"))
    return Group(*parts)


def _dial(dial: DialModel) -> Text:
    return Text.assemble((dial.name, "bold"), f" {dial.text} ", change(dial.direction, dial.delta))


def draw_causes(dials: Iterable[DialModel], none: str, since: str) -> RenderableType:
    """Draw what moved meters since the last decision, then their history."""
    parts: list[RenderableType] = []
    for dial in dials:
        arrow = change(dial.direction, dial.delta)
        parts.append(Text.assemble((f"{dial.name} {dial.text} ", "bold"), arrow, (f"  {dial.tooltip}", "dim")))
        older = [cause for cause in dial.history if cause not in dial.causes][:6]
        if dial.causes:
            parts.append(_cause_rows(dial.causes, since))
        elif not older:
            parts.append(Text(f"  {none}", style="dim"))
        if older:
            parts.append(_cause_rows(older, ""))
    return Group(*parts)


def _cause_rows(causes: Sequence[CauseLine], since: str) -> Table:
    grid = Table.grid(padding=(0, 2))
    for cause in causes:
        grid.add_row(Text("  " + cause.amount, style=STYLES[cause.role]), Text(cause.label), Text(cause.when, "dim"))
    if since:
        grid.add_row("", Text(since, "dim"), "")
    return grid


def draw_items(label: str, items: Sequence[Item], none: str = "") -> RenderableType:
    """Draw a labelled list of items."""
    lines = [Text(label, style="bold yellow")]
    for item in items:
        mark = f" [{item.chip.text}]" if item.chip else ""
        style = STYLES[item.chip.role] if item.chip else ""
        lines.append(Text.assemble(f"  {item.label}", (mark, style), (f"  {item.note}" if item.note else "", "dim")))
    if not items and none:
        lines.append(Text(f"  {none}", style="dim"))
    return Group(*lines)


def draw_pairs(label: str, pairs: Sequence[Pair], none: str = "") -> RenderableType:
    """Draw labelled figures."""
    grid = Table.grid(padding=(0, 2))
    for pair in pairs:
        grid.add_row(
            Text(f"  {pair.label}"), Text(pair.text, style=STYLES[pair.role] or "bold"), Text(pair.note, "dim")
        )
    if not pairs and none:
        grid.add_row(Text(f"  {none}", style="dim"))
    return Group(Text(label, style="bold yellow"), grid) if label else grid


def draw_shares(label: str, shares: Sequence[Share], note: str = "") -> RenderableType:
    """Draw labelled bars."""
    grid = Table.grid(padding=(0, 2))
    for share in shares:
        grid.add_row(Text(f"  {share.label}"), bar_text(share.bar), Text(share.text, "bold"), Text(share.note, "dim"))
    parts: list[RenderableType] = [Text(label, style="bold yellow"), grid]
    if note:
        parts.append(Text(f"  {note}", style="dim"))
    return Group(*parts)


def draw_choices(choices: Sequence[Choice]) -> RenderableType:
    """Draw numbered choices; a disabled one says why."""
    grid = Table.grid(padding=(0, 2))
    for number, choice in enumerate(choices, 1):
        mark = "*" if choice.is_chosen else " "
        style = "" if choice.is_enabled else "dim"
        note = choice.note if choice.is_enabled else choice.reason
        grid.add_row(Text(f"{mark}{number:>2}", "bold"), Text(choice.label, style), Text(note, "dim"))
    return grid


def draw_event(event: EventModel) -> RenderableType:
    """Draw an event, with its answers when it asks."""
    parts: list[RenderableType] = [
        Text.assemble((f"{event.source}: ", "bold cyan"), (event.headline, "bold")),
    ]
    if event.text:
        parts.append(Text(event.text))
    if event.effects:
        parts.append(Text(", ".join(f"{pair.label} {pair.text}" for pair in event.effects), style="dim"))
    if event.question:
        parts += [Text(event.question, style="bold"), draw_choices(event.choices)]
    return Panel(Group(*parts), title=Text(f"{event.label}: {event.name}"), title_align="left")


def draw_log(lines: Sequence[LogLine]) -> RenderableType:
    """Draw lines of the log."""
    grid = Table.grid(padding=(0, 1))
    for line in lines:
        text = Text.assemble(line.text, (f"  ({line.note})" if line.note else "", "dim"))
        grid.add_row(
            Text(str(line.number), "dim"), Text(line.when, "dim"), Text(GLYPHS.get(line.glyph, "·")),
            Text(line.actor, STYLES[line.role]), text,
        )  # fmt: skip
    return grid


def draw_press(label: str, lines: Sequence[PressLine]) -> RenderableType:
    """Draw headlines."""
    rows = [Text.assemble((f"  {line.source}: ", STYLES[line.role] or "bold"), line.text) for line in lines]
    return Group(Text(label, style="bold yellow"), *rows)
