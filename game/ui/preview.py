"""Draw what a draft is worth and where it would lead: value, acceptance, votes, the meters in three years."""

from collections.abc import Mapping

from game.present.models import Bar, ForecastLine, PreviewModel
from game.ui.badges import arrow, change
from game.ui.bars import bar, model_bar
from game.ui.controls import Controls, Hit
from game.ui.fitting import fitting, fitting_label
from game.ui.forecast import Span
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.shapes import hatching
from game.ui.surfaces import Look

FIELD = Look("inset", "inset", "raised_edge", edge_opacity=(1.0, 1.0))
HEIGHT, LOW_HEIGHT = 84.0, 62.0
SHARES = (0.205, 0.16, 0.165, 0.47)
NARROW = 560.0


def draw_preview(
    painter: Painter, controls: Controls, frame: Frame, model: PreviewModel, spans: Mapping[str, Span]
) -> None:
    """Draw the preview; `spans` are the points between which luck may leave each meter."""
    painter.card(frame, FIELD)
    inner = frame.inset(16, 0)
    shares = SHARES if frame.w >= NARROW else (0.22, 0.24, 0.24, 0.3)
    cells = inner.columns(*shares, gap=26)
    for cell in cells[1:]:
        painter.upright(cell.x - 13, frame.y + 12, frame.h - 24)
    if frame.h < HEIGHT:
        cells = tuple(Frame(cell.x, cell.y - 5, cell.w, cell.h) for cell in cells)
    painter.part(controls, _value, cells[0], model)
    accept = (model.accept_label, model.accept_text, model.accept_note)
    painter.part(controls, _share, cells[1], "accept", accept, model.accept_bar, model.accept_tip)
    votes = (model.votes_label, model.votes_text, model.votes_note)
    tip = "\n".join((model.votes_note, *(f"{pair.label}  {pair.text}" for pair in model.votes_chapters)))
    painter.part(controls, _share, cells[2], "votes", votes, model.votes_bar, tip)
    _forecast(painter, controls, cells[3], model, spans)


def _is_tall(cell: Frame) -> bool:
    return cell.h >= HEIGHT


def _value(painter: Painter, controls: Controls, cell: Frame, model: PreviewModel) -> None:
    y = cell.y
    fitting_label(painter, model.value_label, cell.x, y + 20, cell.w + 12)
    style = painter.theme.style("menu").resized(24)
    x = cell.x
    if model.value_theirs:
        x += painter.text(model.value_theirs, x, y + 47, style, "caption") + 8
        x += arrow(painter, x, y + 44, 20) + 8
    painter.text(model.value_mine, x, y + 47, style, "gold_bright")
    model_bar(painter, Frame(cell.x, y + 55, cell.w, 5), model.value_bar)
    words = model.walk_away
    if not _is_tall(cell):
        pass
    elif model.value_theirs:
        width = painter.text(model.value_theirs_label, cell.x, y + 76, "caption", "caption", width=cell.w / 2)
        left = max(x, cell.x + width + 8)
        painter.text(
            model.value_mine_label, left, y + 76, "caption", "gold_bright", width=max(cell.right + 10 - left, 20)
        )
    else:
        painter.text(words, cell.x, y + 76, "caption", "caption", width=cell.w + 10)
    controls.add(Hit(Frame(cell.x - 6, y + 4, cell.w + 12, 76), ("look", "value"), words, is_stop=False))


def _share(
    painter: Painter, controls: Controls, cell: Frame, name: str, words: tuple[str, str, str], share: Bar, tip: str
) -> None:
    label, figure, note = words
    y = cell.y
    fitting_label(painter, label, cell.x, y + 20, cell.w + 14)
    fitting(painter, figure, cell.x, y + 46, "figure", "text", cell.w + 10)
    model_bar(painter, Frame(cell.x, y + 55, cell.w, 5), share)
    if _is_tall(cell):
        painter.text(note, cell.x, y + 76, "caption", "caption", width=cell.w + 14)
    controls.add(Hit(Frame(cell.x - 6, y + 4, cell.w + 12, 76), ("look", name), tip, is_stop=False))


def _forecast(
    painter: Painter, controls: Controls, cell: Frame, model: PreviewModel, spans: Mapping[str, Span]
) -> None:
    y = cell.y
    note = painter.measure(model.forecast_note, "caption")
    width = fitting_label(painter, model.forecast_label, cell.x, y + 20, cell.w)
    if width + note + 12 <= cell.w:
        painter.text(model.forecast_note, cell.right, y + 20, "caption", "gold_bright", "right")
    if cell.w < NARROW * 0.4:
        painter.text(model.forecast_note, cell.x, y + 46, "value", "gold_bright", width=cell.w)
        return
    for part, line in zip(cell.columns(*[1] * len(model.forecast), gap=14), model.forecast, strict=True):
        span = spans.get(line.key)
        painter.part(controls, _meter, part, line, span)
        tip = f"{line.name}: {span[2]}" if span else line.name
        controls.add(Hit(Frame(part.x - 5, y + 28, part.w + 10, 54), ("look", line.key), tip, is_stop=False))


def luck(w: float, h: float, colour: str) -> str:
    """Draw the span that luck leaves open, hatched within its ends."""
    ends = f'<path d="M.6 0V{h}M{w - 0.6:.1f} 0V{h}" stroke="{colour}" stroke-width="1.2"/>'
    return ends + hatching((0, 2, w, h - 4), colour, step=3.5, opacity=0.8, line=1)


def _meter(painter: Painter, _controls: Controls, part: Frame, line: ForecastLine, span: Span | None) -> None:
    painter.icon(line.key, part.x, part.y + 31, 17, painter.theme.meters[line.key].line, 1.7)
    painter.text(line.text, part.right, part.y + 46, "figure", anchor="right")
    now, then = line.now / 100, line.then / 100
    role = line.key if then >= now else "loss"
    bar(painter, Frame(part.x, part.y + 55, part.w, 5), max(now, then), "gain" if then >= now else role, now)
    bar_width = part.w * min(now, then)
    painter.fill(Frame(part.x, part.y + 55, bar_width, 5), painter.theme.meters[line.key].line, 0.75)
    painter.fill(Frame(part.x + part.w * now - 1, part.y + 53, 2, 9), "text")
    if span:
        low, high = (min(max(value / 100, 0.0), 1.0) for value in span[:2])
        band = Frame(part.x + part.w * low, part.y + 53, max(part.w * (high - low), 3), 9)
        painter.shape(luck, band, painter.theme.solid("text"))
    if _is_tall(part):
        change(painter, line.delta, line.direction, part.x, part.y + 76)
