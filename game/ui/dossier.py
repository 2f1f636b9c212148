"""Draw the dossier on paper: what happened, the calendar, the key figures."""

from collections.abc import Sequence

from game.present.models import CalendarPoint, Dossier, Pair
from game.ui.controls import Controls, Hit, Scroll
from game.ui.fitting import fitting
from game.ui.layout import Frame
from game.ui.painter import SHARE_BEFORE, Anchor, Painter
from game.ui.widgets import scroll_area

PAD = 28.0
SEAL = 84.0
FIGURE_ROW = 54.0
LABEL_GAP, LABEL_LINE = 6.0, 15.0  # between labels of the calendar, between their lines


def draw_dossier(painter: Painter, controls: Controls, frame: Frame, model: Dossier, scroll: Scroll) -> None:
    """Draw the paper."""
    painter.card(frame, "paper", radius=7)
    left, right, inner = frame.x + PAD, frame.right - PAD, frame.w - 2 * PAD
    wide = painter.text(model.note, right, frame.y + 36, "caption", "ink_second", "right")
    painter.label(model.label, left, frame.y + 36, "ink_red", width=inner - wide - 10)
    body = Frame(frame.x + PAD, frame.y + 48, frame.w - PAD - 8, frame.h - 60)
    with scroll_area(painter, controls, body, scroll, scroll.content or body.h) as area:
        y = _write(painter, Frame(area.x, area.y, inner, area.h), model)
        tail = _tail_height(painter, model, inner)
        y = max(y + 6, area.y + body.h - tail)
        bottom = _tail(painter, controls, Frame(area.x, y, inner, tail), model)
    controls.learn(scroll, bottom - area.y)


def _write(painter: Painter, area: Frame, model: Dossier) -> float:
    style = painter.theme.style("heading").resized(31)
    painter.shape(seal, Frame(area.right - SEAL, area.y, SEAL, SEAL), painter.theme.solid("ink_red"))
    y = painter.paragraph(model.title, area.x, area.y + 32, area.w - SEAL - 8, style, "ink", leading=38, lines=2)
    y = max(y + 4, area.y + SEAL + 18)
    for words in model.paragraphs:
        y = painter.paragraph(words, area.x, y, area.w, "body", "ink", leading=21) + 8
    return y - 8


def _label_extra(painter: Painter, points: Sequence[CalendarPoint], width: float) -> float:
    """Tell how much lower a calendar is where a label takes two lines."""
    room = width / max(len(points), 1) - LABEL_GAP
    return LABEL_LINE if any(painter.measure(point.label, "caption") > room for point in points) else 0.0


def _tail_height(painter: Painter, model: Dossier, width: float) -> float:
    return 108.0 + _label_extra(painter, model.calendar, width) + FIGURE_ROW * ((len(model.figures) + 1) // 2) + 30


def _tail(painter: Painter, controls: Controls, area: Frame, model: Dossier) -> float:
    y = area.y + 12
    if model.calendar:
        painter.label(model.calendar_label, area.x, y, "ink_red", width=area.w)
        _calendar(painter, Frame(area.x, y + 14, area.w, 60), model.calendar)
        y += 76 + _label_extra(painter, model.calendar, area.w)
    painter.hairline(area.x, y, area.w, "paper_line")
    y = _figures(painter, Frame(area.x, y, area.w, 0), model.figures)
    colour = "ink_red" if model.is_changed else "ink_second"
    wide = painter.text(model.sources_note, area.x, y + 22, "caption", colour, width=area.w)
    painter.hairline(area.x, y + 26, wide, "ink_second")
    controls.add(Hit(Frame(area.x - 6, y + 6, wide + 12, 24), ("sources",), model.sources_tip, radius=7))
    return y + 28


def _calendar(painter: Painter, frame: Frame, points: Sequence[CalendarPoint]) -> None:
    marks = tuple((round(point.position, 3), point.is_today) for point in points)
    painter.shape(line_of_dates, Frame(frame.x, frame.y, frame.w, 16), marks, _inks(painter))
    room = frame.w / max(len(points), 1)
    for number, point in enumerate(points):
        anchor: Anchor = "left" if number == 0 else "right" if number == len(points) - 1 else "middle"
        x = frame.x + 6 + point.position * (frame.w - 12) if anchor == "middle" else frame.x
        x = frame.right if anchor == "right" else x
        colour = "ink_red" if point.is_today else "ink"
        painter.text(point.date, x, frame.y + 32, "note", colour, anchor, room)
        wide = room - LABEL_GAP
        left = x - wide * SHARE_BEFORE[anchor]
        painter.paragraph(
            point.label, left, frame.y + 50, wide, "caption", "ink_second", leading=LABEL_LINE, lines=2, anchor=anchor
        )


def _inks(painter: Painter) -> tuple[str, str, str]:
    return painter.theme.solid("paper_line"), painter.theme.solid("ink_red"), painter.theme.solid("paper_top")


def line_of_dates(w: float, _h: float, marks: tuple[tuple[float, bool], ...], inks: tuple[str, str, str]) -> str:
    """Draw the dates as rings on a line, today filled."""
    line, red, paper = inks
    rings = "".join(
        f'<circle cx="{6 + at * (w - 12):.1f}" cy="8" r="{6 if is_today else 4}" fill="{red if is_today else paper}" '
        f'stroke="{red if is_today else line}" stroke-width="1.6"/>'
        for at, is_today in marks
    )
    return f'<path d="M6 8H{w - 6:.1f}" stroke="{line}" stroke-width="1.4"/>{rings}'


def _figures(painter: Painter, area: Frame, figures: Sequence[Pair]) -> float:
    half = area.w / 2
    bottom = area.y
    top = area.y
    for number, pair in enumerate(figures):
        x = area.x + (number % 2) * (half + 4)
        top = top if number % 2 else max(bottom + 14, area.y + 34)
        fitting(painter, pair.text, x, top, "menu", "ink", half - 8)
        y = painter.paragraph(pair.label, x, top + 20, half - 2, "caption", "ink_second", lines=2, leading=17)
        bottom = max(bottom, y)
    return bottom - 16


def seal(w: float, _h: float, red: str) -> str:
    """Draw a stamp: the mark of the game in two rings, a little askew."""
    k = w / 92
    look = f'fill="none" stroke="{red}" stroke-opacity=".85" stroke-width="3" stroke-linejoin="round"'
    return (
        f'<g transform="scale({k:.4f}) rotate(-12 46 46)"><circle cx="46" cy="46" r="40" {look}/>'
        f'<circle cx="46" cy="46" r="34" fill="none" stroke="{red}" stroke-opacity=".6" stroke-width="1.2"/>'
        f'<path d="M20 62L36 34l10 18 10-18 16 28" {look}/><path d="M36 34q10-18 20 0" {look}/></g>'
    )
