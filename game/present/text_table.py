"""Draw the table in a terminal: term sheet, preview, both sides, statecraft, adviser, receipt."""

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from game.present.models import (
    ChangeLine,
    ChapterModel,
    CraftModel,
    DrawerModel,
    GaugeLine,
    MinePanel,
    PlayCard,
    PreviewModel,
    ReceiptModel,
    SheetModel,
    TableModel,
    TermRow,
    TheirsPanel,
)
from game.present.text_draw import (
    STYLES,
    bar_text,
    change,
    draw_event,
    draw_header,
    draw_items,
    draw_pairs,
    draw_shares,
    votes_bar,
)
from game.present.words import Words

KEY = "dim"


def draw_table(model: TableModel, words: Words) -> RenderableType:
    """Draw what a turn starts with."""
    parts: list[RenderableType] = [draw_header(model.header)]
    if model.event is not None:
        parts.append(draw_event(model.event))
    if model.news.brief:
        parts.append(Text(model.news.brief_label, style="bold yellow"))
        parts.extend(Text(f"  {line}") for line in model.news.brief)
    parts += [draw_sheet(model.sheet, words), draw_preview(model.preview), _summary(model)]
    parts.append(Text(model.turn_text, style="bold"))
    parts.append(Text(words.text("con-table-how"), style="dim"))
    return Group(*parts)


def _summary(model: TableModel) -> RenderableType:
    mine, theirs = model.mine, model.theirs
    return Text.assemble(
        (mine.name, "yellow"),
        f" · {mine.support.label} {mine.support.text} · {mine.capital_label} {mine.capital_text}",
        f" · {mine.patience.label} {mine.patience.text}   ",
        (theirs.name, "red"),
        f" · {theirs.mood_label}: {theirs.mood}",
    )


def draw_sheet(sheet: SheetModel, words: Words) -> RenderableType:
    """Draw the term sheet; issues are numbered through."""
    table = Table(box=None, padding=(0, 1), title=Text(sheet.title, style="bold"), title_justify="left")
    table.add_column("#", justify="right", style=KEY)
    table.add_column(words.text("con-issue-column"))
    table.add_column(words.text("con-key-column"), style=KEY)
    table.add_column(f"{sheet.low_label} … {sheet.high_label}", no_wrap=True)
    table.add_column(sheet.draft_label, style="bold")
    table.add_column(sheet.theirs_label)
    table.add_column(sheet.state_label)
    folded = []
    for chapter in sheet.chapters:
        if chapter.is_folded:
            folded.append(Text.assemble("  ", _chapter_title(chapter), (f" {chapter.key}  ", KEY), chapter.folded_text))
            continue
        table.add_row("", _chapter_title(chapter), Text(chapter.key, KEY), "", "", "", Text(chapter.note, "green"))
        for row in chapter.rows:
            table.add_row(*_row(row))
    return Group(table, *folded, Text(words.text("con-legend"), style="dim"))


def _chapter_title(chapter: ChapterModel) -> Text:
    chip = f" [{chapter.chip.text}]" if chapter.chip else ""
    alone = f" ({chapter.alone.label})" if chapter.is_alone else ""
    return Text.assemble((chapter.label, "bold yellow"), (chip, "green"), (alone, "cyan"))


def _row(row: TermRow) -> tuple[Text, ...]:
    lock = " (!)" if row.lock_note else ""
    theirs = row.options[row.theirs] if row.theirs >= 0 else "-"
    return (
        Text(str(row.issue + 1)), Text(row.name + lock), Text(row.key), Text(track(row)), Text(row.text, "bold"),
        Text(theirs), Text(row.chip.text, STYLES[row.chip.role]),
    )  # fmt: skip


def track(row: TermRow) -> str:
    """Draw an issue's track: one slot an option, the first seat's best at the left."""
    slots = []
    for option in range(len(row.options)):
        mark = "·" if row.is_open[option] else "x"
        if option == row.status_quo:
            mark = "◇"
        if option == row.theirs:
            mark = "▼"
        if option == row.mine:
            mark = "◉" if option == row.theirs else "○"
        slots.append(mark)
    return "  ".join(slots)


def draw_options(row: TermRow, words: Words) -> RenderableType:
    """Draw the options of an issue with what each would add to my value of the draft."""
    grid = Table.grid(padding=(0, 2))
    for option, label in enumerate(row.options):
        mark = "○" if option == row.mine else "▼" if option == row.theirs else "◇" if option == row.status_quo else " "
        style = "" if row.is_open[option] else "dim"
        note = "" if row.is_open[option] else words.text("reason-red-line")
        grid.add_row(
            mark, Text(row.tokens[option], "bold"), Text(label, style), Text(row.points[option]), Text(note, "dim")
        )
    return Group(Text(f"{row.name}. {row.note}"), grid, Text(words.text("con-option-note"), style="dim"))


def draw_preview(preview: PreviewModel) -> RenderableType:
    """Draw the draft's outlook in two lines."""
    value = f"{preview.value_theirs} → {preview.value_mine}" if preview.value_theirs else preview.value_mine
    grid = Table.grid(padding=(0, 3))
    grid.add_row(*(Text(text, "yellow") for text in (preview.value_label, preview.accept_label, preview.votes_label)))
    grid.add_row(
        Text(f"{value} ({preview.walk_away})", "bold"), Text(f"{preview.accept_text} ({preview.accept_note})", "bold"),
        Text.assemble((f"{preview.votes_text} ({preview.votes_note})", "bold"), (_after(preview.votes_short), "red")),
    )  # fmt: skip
    ahead = Text(f"{preview.forecast_label} ({preview.forecast_note}): ", "yellow")
    for line in preview.forecast:
        ahead.append_text(Text.assemble((f"{line.name} {line.text} ", ""), change(line.direction, line.delta), "  "))
    parts: list[RenderableType] = [grid, ahead]
    parts += [Text(text, style="red") for text in (preview.retreat, preview.refusal) if text]
    return Group(*parts)


def _after(word: str) -> str:
    return f" · {word}" if word else ""


def gauge_text(line: GaugeLine) -> Text:
    """Draw a gauge in a line."""
    return Text.assemble(f"  {line.label} ", (line.text, "bold"), " ", change(line.direction, line.delta), " ",
                         bar_text(line.bar), (f"  {line.note}", STYLES[line.role] or "dim"))  # fmt: skip


def draw_mine(panel: MinePanel) -> RenderableType:
    """Draw my delegation."""
    votes = panel.votes
    count = ", ".join(text for text in (votes.favour_text, votes.unsure_text, votes.against_text) if text)
    return Panel(
        Group(
            draw_items(panel.stakes_label, panel.stakes),
            gauge_text(panel.support),
            Text.assemble(f"  {votes.label} ", votes_bar(votes), f" {count} ({votes.quorum_text})"),
            Text(f"  {votes.note}", style="dim"),
            Text(f"  {panel.capital_label} {panel.capital_text} " + "◆" * panel.capital),
            gauge_text(panel.patience),
            *(gauge_text(line) for line in panel.pressure),
            draw_items(panel.red_lines_label, panel.red_lines, panel.red_lines_none),
            draw_items(panel.promises_label, panel.promises, panel.promises_none),
        ),
        title=Text(f"{panel.name} · {panel.sub}"),
        title_align="left",
    )


def draw_theirs(panel: TheirsPanel) -> RenderableType:
    """Draw their delegation."""
    moods = " · ".join(f"[{mood}]" if number == panel.mood_index else mood for number, mood in enumerate(panel.moods))
    return Panel(
        Group(
            Text.assemble((f"{panel.mood_label}: ", "bold yellow"), moods),
            Text(f"  {panel.mood_note}", style="dim"),
            draw_shares(panel.belief_label, panel.beliefs, panel.belief_note),
            Text.assemble((f"{panel.home_label} ", "bold yellow"), f"{panel.home_text} ({panel.home_needed}) ",
                          bar_text(panel.home_bar)),
            draw_pairs(panel.bounds_label, panel.bounds, panel.bounds_none),
            Text.assemble((f"{panel.statement_label} ", "bold yellow"), panel.statement),
            draw_items(panel.commitments_label, panel.commitments) if panel.commitments else Text(""),
        ),
        title=Text(f"{panel.name} · {panel.sub}"),
        title_align="left",
    )  # fmt: skip


def draw_craft(craft: CraftModel) -> RenderableType:
    """Draw statecraft: the command, the cost, the effect, why it is not open."""
    grid = Table.grid(padding=(0, 2))
    for card in craft.cards:
        style = "" if card.is_enabled else "dim"
        does = card.note or ", ".join(f"{pair.label} {pair.text}" for pair in card.effects)
        grid.add_row(
            Text(card.key, style or "bold"),
            Text(card.name, style),
            Text(card.cost_text, "yellow"),
            Text.assemble((does, style), (f" [{card.reason}]" if card.reason else "", "red")),
        )
    return Group(Text(f"{craft.title} ({craft.note}, {craft.capital_text})", style="bold yellow"), grid)


def draw_targets(card: PlayCard) -> RenderableType:
    """Draw what a play may be aimed at, numbered."""
    grid = Table.grid(padding=(0, 2))
    for number, choice in enumerate(card.targets, 1):
        grid.add_row(Text(f"  {number}", "bold"), Text(choice.command.split()[-1], KEY), Text(choice.label))
    return Group(Text(f"{card.name}: {card.asks}", style="bold yellow"), grid)


def draw_changes(changes: tuple[ChangeLine, ...]) -> Text:
    """Draw changed terms."""
    return Text("; ".join(f"{line.name} {line.old} → {line.new}" for line in changes), style="bold")


def draw_drawer(drawer: DrawerModel) -> RenderableType:
    """Draw the adviser's notes."""
    parts: list[RenderableType] = [Text(paragraph) for paragraph in drawer.paragraphs]
    if drawer.warning:
        parts.append(Text(drawer.warning, style="bold yellow"))
    if drawer.receipt is not None:
        parts.append(draw_receipt(drawer.receipt))
    parts.append(Text(drawer.suggestion_label, style="bold yellow"))
    if drawer.suggestion:
        parts.append(draw_changes(drawer.suggestion))
    parts.append(Text(drawer.suggestion_note, style="dim"))
    return Panel(Group(*parts), title=Text(f"{drawer.title} · {drawer.record}"), title_align="left")


def draw_receipt(receipt: ReceiptModel) -> RenderableType:
    """Draw why they refused and what would turn it."""
    grid = Table.grid(padding=(0, 2))
    for line in receipt.against:
        grid.add_row(Text(f"  {line.label}"), bar_text(line.bar, 12), Text(line.text, "red"))
    parts: list[RenderableType] = [
        Text.assemble((receipt.title, "bold yellow"), (f"  {receipt.note}", "dim")),
        Text.assemble("  ", bar_text(receipt.worth_bar, 24), f" {receipt.worth_text} · {receipt.needed_text}"),
    ]
    if receipt.parts_text:
        parts.append(Text(f"  {receipt.for_label}: {receipt.parts_text}", style="dim"))
    parts += [Text(receipt.against_label, style="bold yellow"), grid]
    if receipt.against_note:
        parts.append(Text(f"  {receipt.against_note}", style="dim"))
    parts.append(Text(receipt.change_label, style="bold yellow"))
    if receipt.changes:
        parts.append(draw_changes(receipt.changes))
    parts.append(Text(receipt.change_note, style="dim"))
    return Group(*parts)
