"""Draw the other screens in a terminal: briefing, ratification, quarters, verdict, replay."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from game.present.models import (
    Bar,
    BriefingModel,
    ChartModel,
    ChartPoint,
    HomeCount,
    QuarterModel,
    RatificationModel,
    ReopenModel,
    ReplayModel,
    ScoreModel,
    SwapSide,
    TermChapter,
    VerdictModel,
)
from game.present.text_draw import (
    STYLES,
    bar_text,
    draw_choices,
    draw_event,
    draw_header,
    draw_items,
    draw_log,
    draw_pairs,
    draw_shares,
    votes_bar,
)
from game.present.text_table import gauge_text
from game.present.words import Words

SHOWN = 12


def draw_briefing(model: BriefingModel, words: Words) -> RenderableType:
    """Draw the whole briefing."""
    paper, theirs = model.dossier, model.theirs
    dates = " — ".join(f"{point.date} {point.label}" + (" *" if point.is_today else "") for point in paper.calendar)
    agenda = Table(box=None, padding=(0, 1))
    agenda.add_column("")
    agenda.add_column(model.today_label)
    agenda.add_column(model.no_deal_label)
    for chapter in model.agenda:
        agenda.add_row(Text(chapter.label, "bold yellow"), "", "")
        for row in chapter.rows:
            agenda.add_row(Text(row.name), Text(row.today), Text(row.no_deal, "bold red" if row.is_worse else ""))
    home = Table.grid(padding=(0, 2))
    for line in model.home:
        home.add_row(Text(f"  {line.name}"), Text(line.seats), Text(line.text, "dim"))
    return Group(
        Rule(Text(f"{model.brand} · {model.title}", style="bold")),
        Text(f"{paper.label}: {paper.title} ({paper.note})", style="bold"),
        *(Text(paragraph + "\n") for paragraph in paper.paragraphs),
        Text(dates, style="dim"),
        draw_pairs("", paper.figures),
        Text(f"{model.agenda_title} ({model.agenda_note})", style="bold"),
        agenda,
        Text(f"{model.links_label} {model.links}" if model.links else "", style="dim"),
        Text.assemble((f"{model.mandate.title}: {model.mandate.name} ", "bold yellow"), f"({model.mandate.note})"),
        draw_shares(
            words.text("con-interests"),
            model.mandate.weights,
            f"{words.text('red-lines')}: {model.mandate.red_lines}; {model.mandate.walk_away}",
        ),
        Text.assemble((f"{model.home_title}: {model.home_note}", "bold yellow")),
        home,
        Text.assemble((f"{theirs.name}, {theirs.note}", "bold red")),
        draw_shares(theirs.mandates_label, theirs.mandates),
        *(Text(f"  “{line}”") for line in theirs.said),
        draw_pairs(f"{theirs.home_label} ({theirs.home_note})", theirs.home),
        Text(model.stake_label, style="bold yellow"),
        _stakes(model),
    )


def _stakes(model: BriefingModel) -> Table:
    grid = Table.grid(padding=(0, 2))
    for number, card in enumerate(model.stakes, 1):
        mark = "*" if card.is_chosen else " "
        grid.add_row(Text(f"{mark}{number}", "bold"), Text(card.label), Text(card.bar_text, "dim"),
                     Text(card.rarity_text, "dim"), Text(card.capital_text, "yellow"))  # fmt: skip
    return grid


def draw_ratification(model: RatificationModel) -> RenderableType:
    """Draw the count at both homes."""
    parts: list[RenderableType] = [
        draw_header(model.header),
        Text.assemble((model.title, "bold"), f" · {model.subtitle}"),
        *(_home(home) for home in model.homes),
        Text(model.outcome, style="bold"),
    ]
    if model.event is not None:
        parts.append(draw_event(model.event))
    if model.question:
        parts += [Text(model.question, style="bold"), draw_choices(model.choices)]
    return Group(*parts)


def _home(home: HomeCount) -> RenderableType:
    parts: list[RenderableType] = []
    for chapter in home.chapters:
        votes, style = chapter.votes, STYLES[chapter.chip.role]
        if not chapter.is_voted:
            parts.append(Text.assemble(f"  {chapter.label}: ", (chapter.chip.text, style)))
            continue
        parts.append(Text.assemble(f"  {chapter.label}: ", (chapter.chip.text, style), "  ", votes_bar(votes),
                                   f"  {votes.favour_text}, {votes.against_text}"))  # fmt: skip
        calls = ", ".join(f"{call.name} {call.in_favour}/{call.seats}" for call in chapter.calls if call.seats)
        parts.append(Text(f"    {calls}", style="dim"))
    return Group(Text(f"{home.name}: {home.assembly} ({home.needed}, {home.summary})", style="bold yellow"), *parts)


def draw_quarter(model: QuarterModel, words: Words) -> RenderableType:
    """Draw what a quarter starts with."""
    parts: list[RenderableType] = [
        draw_header(model.header),
        Text.assemble((model.title, "bold"), f" · {model.subtitle}"),
    ]
    if model.event is not None:
        parts.append(draw_event(model.event))
    if model.news.brief:
        parts.append(Text(model.news.brief_label, style="bold yellow"))
        parts.extend(Text(f"  {line}") for line in model.news.brief)
    parts += [gauge_text(line) for line in (*model.home[:2], *model.pressure)]
    if model.promises:
        parts.append(draw_items(model.promises_label, model.promises))
    parts.append(draw_pairs(model.accounts_label, model.accounts))
    parts.append(Text(f"{model.their_label}: {model.their_last}", style="red"))
    if model.reopen is not None:
        parts.append(draw_reopen(model.reopen))
    elif model.is_my_turn and not (model.event and model.event.question):
        parts += [draw_postures(model), Text(words.text("con-posture-how"), style="dim")]
    return Group(*parts)


def draw_postures(model: QuarterModel) -> RenderableType:
    """Draw the postures, numbered."""
    grid = Table.grid(padding=(0, 2))
    for number, card in enumerate(model.postures, 1):
        mark = "*" if card.is_last else " "
        does = ", ".join(f"{pair.label} {pair.text}" for pair in card.effects)
        style = "" if card.is_enabled else "dim"
        grid.add_row(Text(f"{mark}{number}", "bold"), Text(card.name, style), Text(card.note, style), Text(does, "dim"),
                     Text(card.cost_text, "yellow"), Text(card.reason, "red"))  # fmt: skip
    return Group(Text(model.postures_label, style="bold yellow"), grid)


def draw_reopen(model: ReopenModel) -> RenderableType:
    """Draw a chapter that they reopened."""
    return Panel(
        Group(
            draw_pairs("", model.changes),
            Text(model.value_text),
            Text(model.text, style="dim"),
            draw_choices(model.choices),
        ),
        title=Text(model.title),
        title_align="left",
    )


def draw_terms(label: str, chapters: tuple[TermChapter, ...]) -> RenderableType:
    """Draw the terms in force."""
    table = Table.grid(padding=(0, 2))
    for chapter in chapters:
        table.add_row(Text(chapter.label, "bold yellow"), Text(chapter.chip.text, STYLES[chapter.chip.role]), "", "")
        for row in chapter.rows:
            table.add_row(Text(f"  {row.name}"), Text(row.text), Text(row.delivered, "green"), Text(row.owed_by, "dim"))
    return Group(Text(label, style="bold"), table)


def draw_chart(chart: ChartModel) -> RenderableType:
    """Draw the meters through time in figures: what happened, then what is ahead."""
    grid = Table.grid(padding=(0, 1))
    now = int(chart.now)
    for series in chart.series:
        past = " ".join(_at_periods(series.points, range(max(now - SHOWN, 0), now + 1)))
        ahead = " ".join(_at_periods(series.ahead, range(now + 1, now + 1 + SHOWN)))
        grid.add_row(Text(series.name, "bold"), Text(past), Text("→" if ahead else ""), Text(ahead, "dim"))
    note = f"{chart.warning_label} {chart.warning:.0f}, {chart.crisis_label} {chart.crisis:.0f}"
    return Group(Text(chart.title, style="bold"), grid, Text(note, style="dim"))


def _at_periods(points: Sequence[ChartPoint], periods: Iterable[int]) -> Iterator[str]:
    """Give a meter at the end of each period that its points reach."""
    for period in periods:
        known = [point.y for point in points if point.x <= period]
        if known and points[-1].x >= period:
            yield f"{known[-1]:.0f}"


def draw_verdict(model: VerdictModel) -> RenderableType:
    """Draw the verdict."""
    deal = Table(box=None, padding=(0, 1), title=Text(model.deal_title, style="bold"), title_justify="left")
    has_history = any(row.history >= 0 for row in model.rows)
    compared = (model.history_label, model.better_label) if has_history else ()
    for label in (model.issue_label, model.mine_label, *compared):
        deal.add_column(label)
    for row in model.rows:
        cells = [Text(row.name), Text(row.mine_text, "bold")]
        if has_history:
            cells += [Text(row.history_text), Text(row.chip.text, STYLES[row.chip.role])]
        deal.add_row(*cells)
    truth = model.truth
    parts: list[RenderableType] = [
        Rule(Text(model.headline, style="bold yellow")),
        Text(f"{model.scenario} · {model.subtitle}"),
        Text(" · ".join(text for text in (model.led, model.against) if text), style="dim"),
        *(_score(score) for score in model.scores),
        draw_items(model.stakes_title, model.stakes, model.stakes_none),
        draw_shares(f"{truth.title}: {truth.name}", truth.shares, f"{truth.note}; {truth.foot}"),
        deal,
        Text(model.text_title, style="bold yellow"),
        Text(model.text_lead, style="bold"),
        *(Text(paragraph) for paragraph in model.paragraphs),
        Text(model.source, style="dim"),
        Text(model.swap_title, style="bold yellow"),
        *(_swap_line(side) for side in model.swap),
        Text(model.swap_note, style="dim"),
        draw_pairs(model.ledger_label, model.ledger),
    ]
    return Group(*parts)


def _swap_line(side: SwapSide) -> Text:
    changes = "; ".join(f"{name} {old} → {new}" for name, old, new in side.changes)
    return Text.assemble((f"  {side.title} {side.gain}", "bold green"), f"  {changes}  ({side.text})")


def _score(score: ScoreModel) -> Text:
    bar = bar_text(Bar(max(score.value, 0.0) / 100))
    history = f"  {score.history_text}" if score.history_text else ""
    return Text.assemble(
        (f"  {score.name} {score.text} ", "bold"), bar, f" {score.word}", (f"  {score.note}{history}", "dim")
    )


def draw_replay(model: ReplayModel) -> RenderableType:
    """Draw a position of a replay: header, the moves around it."""
    here = next((number for number, row in enumerate(model.rows) if row.is_here), -1)
    around = model.rows[max(here - 3, 0) : here + 4]
    lines = Table.grid(padding=(0, 1))
    for row in around:
        mark = "▶" if row.is_here else " "
        line = row.line
        lines.add_row(mark, Text(str(line.number), "dim"), Text(line.when, "dim"), Text(line.actor, STYLES[line.role]),
                      Text(line.text), Text(row.value, "dim"))  # fmt: skip
    return Group(draw_header(model.header), Text(f"{model.title} · {model.position_text}", style="bold"), lines)


def draw_transcript(model: ReplayModel) -> RenderableType:
    """Draw every line of the transcript."""
    return draw_log([row.line for row in model.rows])


def draw_plane(model: ReplayModel) -> RenderableType:
    """Draw the utility plane in figures."""
    plane = model.plane
    if plane.hidden_note:
        return Text(plane.hidden_note, style="dim")
    offers = [point for point in plane.points if point.kind in ("first", "second")]
    grid = Table.grid(padding=(0, 2))
    for point in offers:
        grid.add_row(
            Text(point.text, "dim"), Text("○" if point.kind == "first" else "▼"), Text(f"{point.x:.0f} · {point.y:.0f}")
        )
    title = Text(f"{plane.title}: {plane.x_label} · {plane.y_label}", style="bold")
    left = draw_shares(model.left_title, model.left, model.left_note)
    return Group(title, grid, draw_pairs("", plane.legend), left)
