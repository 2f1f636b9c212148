"""Draw the replay's timeline: lanes of marks, turning points, the playhead."""

from game.present.models import Glyph, Marker, ReplayModel
from game.ui.controls import Controls, Hit
from game.ui.layout import Frame
from game.ui.marks import MARKS, Inks, inks, mark, move_mark
from game.ui.painter import Painter
from game.ui.timeline_axis import LANES, Axis, ground_shape, playhead_shape, turning_line

NAMES = 106.0
HEAD, FOOT = 24.0, 24.0
REACH = 9.0
APART = 15.0
OVER = 18.0
FLAG = 14.0  # half the flag of the playhead and a gap
LIT = 11.0  # half the light of the mark at the playhead
LANE_ROLES = ("second", "mine", "theirs", "gain")

Placed = tuple[str, int, float]


def marks_shape(w: float, h: float, placed: tuple[Placed, ...], ink: Inks) -> str:
    """Draw every mark at its place, x in design px."""
    lane = h / LANES
    return "".join(
        move_mark(kind, number, min(max(x, 8.0), w - 8.0), (number + 0.5) * lane, ink) for kind, number, x in placed
    )


def spread(axis: Axis, glyphs: tuple[Glyph, ...]) -> tuple[float, ...]:
    """Place marks in design px from the left, those of one lane moved apart so that none hides another."""
    places = [axis.at(glyph.x) for glyph in glyphs]
    for lane in range(LANES):
        right = float("inf")
        order = sorted((n for n, glyph in enumerate(glyphs) if glyph.lane == lane), key=lambda n: (places[n], n))
        for number in reversed(order):
            places[number] = min(places[number], right - APART) if right - places[number] < APART else places[number]
            right = places[number]
    return tuple(round(place, 1) for place in places)


def draw_timeline(painter: Painter, controls: Controls, frame: Frame, model: ReplayModel) -> Frame:
    """Draw names, lanes and labels; give the frame of the lanes, which answers to the pointer."""
    names = NAMES if frame.w > 600 else 0.0  # noqa: PLR2004  # in little room the lanes go without names
    field = Frame(frame.x + names, frame.y + HEAD, frame.w - names - 2, frame.h - HEAD - FOOT)
    axis = Axis(model.rounds, model.quarters, field.w)
    ink = inks(painter.theme)
    painter.shape(ground_shape, field, model.rounds, model.quarters)
    places = spread(axis, model.glyphs)
    placed = tuple(
        (glyph.glyph, glyph.lane, x) for glyph, x in zip(model.glyphs, places, strict=True) if glyph.glyph != "posture"
    )
    painter.shape(marks_shape, field, placed, ink)
    _letters(painter, field, places, model)
    _labels(painter, field, axis, model, position(axis, model, places))
    if names:
        _lanes(painter, frame, field, model)
    _head(painter, controls, field, axis, model, places)
    for glyph, x in zip(model.glyphs, places, strict=True):
        controls.add(_hit(field, x, glyph))
    return field


def _hit(field: Frame, place: float, glyph: Glyph) -> Hit:
    lane = field.h / LANES
    x, y = field.x + place, field.y + glyph.lane * lane
    frame = Frame(x - REACH, y + 2, 2 * REACH, lane - 4)
    return Hit(frame, ("seek", glyph.node), glyph.tooltip, is_stop=False)


def _lanes(painter: Painter, frame: Frame, field: Frame, model: ReplayModel) -> None:
    lane = field.h / LANES
    for number, name in enumerate(model.lanes):
        y = field.y + (number + 0.5) * lane + 5.5
        painter.text(name, field.x - 12, y, "body", LANE_ROLES[number], "right", field.x - frame.x - 12)


def _letters(painter: Painter, field: Frame, places: tuple[float, ...], model: ReplayModel) -> None:
    lane = field.h / LANES
    for glyph, place in zip(model.glyphs, places, strict=True):
        if glyph.glyph != "posture":
            continue
        x, y = field.x + place, field.y + (glyph.lane + 0.5) * lane + 5
        role = "gain" if glyph.text in ("I", "투") else "theirs" if glyph.text in ("S", "P", "지", "압") else "second"
        painter.text(glyph.text, x, y, "note" if role != "second" else "caption", role, "middle")


def _clear(painter: Painter, words: str, x: float, now: float) -> float:
    """Move a label beside the flag of the playhead where that would hide it."""
    is_hidden = x - FLAG < now < x + painter.measure(words.upper(), "label") + FLAG
    return now + FLAG if is_hidden else x


def _labels(painter: Painter, field: Frame, axis: Axis, model: ReplayModel, flag: float) -> None:
    left, right = axis.vote
    top = field.y - 9
    start = _clear(painter, model.table_label, 2, flag)
    painter.label(model.table_label, field.x + start, top, width=left - start - 4)
    if painter.measure(model.vote_label.upper(), "label") < right - left:
        painter.label(model.vote_label, field.x + (left + right) / 2, top, anchor="middle", width=right - left)
    start = _clear(painter, model.quarters_label, right + 4, flag)
    used = start - right + painter.label(model.quarters_label, field.x + start, top, width=field.w - start - 4)
    room = field.w - right - used - 26
    if painter.measure(model.postures_note, "caption") <= room:
        painter.text(model.postures_note, field.right - 2, top, "caption", "caption", "right", room)
    y = field.bottom + 17
    now = model.playhead
    step = 1 if axis.unit > 24 else 2  # noqa: PLR2004  # two figures need that
    for number in range(1, model.rounds + 1, step):
        is_here = number - 1 < now <= number
        painter.text(
            str(number), field.x + axis.at(number - 0.5), y, "note" if is_here else "caption",
            "gold_bright" if is_here else "caption", "middle",
        )  # fmt: skip
    step = 1 if axis.unit > 44 else 4  # noqa: PLR2004  # a quarter's name needs 28 px
    for number in range(step, model.quarters + 1, step):
        is_here = number <= now - model.rounds < number + 1
        text = f"Q{(number - 1) % 4 + 1}"
        x = field.x + axis.at(model.rounds + number + 0.5)
        painter.text(text, x, y, "note" if is_here else "caption", "gold_bright" if is_here else "caption", "middle")


def position(axis: Axis, model: ReplayModel, places: tuple[float, ...]) -> float:
    """Place the playhead on the mark of the move it stands at, where that has one."""
    here = next((row.node for row in model.rows if row.is_here), -1)
    marked = [x for glyph, x in zip(model.glyphs, places, strict=True) if glyph.node == here]
    return max(marked) if marked else axis.at(model.playhead)


def _head(
    painter: Painter, controls: Controls, field: Frame, axis: Axis, model: ReplayModel, places: tuple[float, ...]
) -> None:
    for node, x, why in model.turning_points:
        left = field.x + axis.at(x)
        painter.shape(turning_line, Frame(left - 0.6, field.y, 2, field.h), painter.theme.solid("gold_bright"))
        star = Frame(left - 9, field.y - 10, 18, 18)
        painter.shape(mark, star, "turning", 0, inks(painter.theme))
        controls.add(Hit(star, ("seek", node), why, is_stop=False))
    now = field.x + position(axis, model, places)
    with painter.clipped(Frame(now + 10, field.y, max(field.right - now - 10, 0), field.h)):
        painter.fill(field, "panel_bottom", 0.42)  # what is still to come is dimmed
    painter.shape(playhead_shape, Frame(now - 20, field.y - OVER, 40, field.h + OVER + 8), "#ffe9b8")
    _lit(painter, field, model, places)


def _lit(painter: Painter, field: Frame, model: ReplayModel, places: tuple[float, ...]) -> None:
    """Draw the marks of the move at the position again, on the playhead, in a light of their own."""
    here, lane = next((row.node for row in reversed(model.rows) if row.is_here), -1), field.h / LANES
    for glyph, place in zip(model.glyphs, places, strict=True):
        if glyph.node == here and glyph.glyph != "posture":
            spot = Frame(field.x + place - LIT, field.y + (glyph.lane + 0.5) * lane - LIT, 2 * LIT, 2 * LIT)
            painter.card(spot, "row", radius=LIT)
            painter.shape(mark, spot, glyph.glyph, glyph.lane, inks(painter.theme))


def draw_legend(painter: Painter, frame: Frame, markers: tuple[Marker, ...]) -> None:
    """Draw what the marks mean, as many as have room."""
    x, base = frame.x, frame.y + frame.h / 2 + 5
    for marker in markers:
        width = 24 + painter.measure(marker.text, "caption") + 18
        if x + width > frame.right:
            return
        if marker.glyph in MARKS:
            lane = 2 if marker.glyph.endswith("theirs") else 1
            painter.shape(mark, Frame(x, base - 14, 18, 18), marker.glyph, lane, inks(painter.theme))
        painter.text(marker.text, x + 24, base, "caption", "second")
        x += width


def node_at(model: ReplayModel, field: Frame, x: float) -> int | None:
    """Find the move whose mark lies nearest to an x of the window, design px."""
    axis = Axis(model.rounds, model.quarters, field.w)
    best = min(model.glyphs, key=lambda glyph: abs(field.x + axis.at(glyph.x) - x), default=None)
    return best.node if best else None
