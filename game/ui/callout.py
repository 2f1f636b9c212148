"""Draw a hint as a small callout beside what it is about, and a sound's caption at the foot of the window."""

from dataclasses import dataclass

from game.ui.badges import keycap, keycap_width
from game.ui.controls import Hit
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.surfaces import Look

WIDTH, PADDING, GAP, MARGIN = 330.0, 16.0, 13.0, 10.0
HEAD, FOOT, CROSS = 34.0, 30.0, 30.0
POINTER = (10.0, 20.0)  # length, breadth
SHADOW = 32.0
AROUND, TELLING = 2.0, 0.2  # how much it counts that a callout covers these; what can be chosen counts 1
RING = Look("gold", "gold", "gold_bright", opacity=0.06, edge_opacity=(1.0, 1.0), line=1.8)
CAPTION_HEIGHT, CAPTION_FOOT, CAPTION_PADDING = 34.0, 10.0, 16.0


@dataclass(frozen=True)
class Advice:
    """What a callout says: heading, words, the key that does it, how to put it away."""

    title: str
    text: str
    key: str
    away: str
    away_key: str


@dataclass(frozen=True)
class Placing:
    """Where a callout stands, on which side of what it is about, and the cross that puts it away."""

    frame: Frame
    side: str
    target: Frame

    @property
    def cross(self) -> Frame:
        """Give the corner that puts it away."""
        return Frame(self.frame.right - CROSS - 4, self.frame.y + 4, CROSS, CROSS)


def place(painter: Painter, advice: Advice, target: Hit, hits: list[Hit]) -> Placing:
    """Stand beside a widget where the callout covers the least that can be chosen."""
    width = min(WIDTH, painter.frame.w - 2 * MARGIN)
    height = HEAD + painter.paragraph_height(advice.text, width - 2 * PADDING, "body") + FOOT + PADDING
    about = target.seen
    found = [_placed(painter.frame, about, width, height, side) for side in ("right", "above", "left", "below")]
    return min(found, key=lambda placing: _cost(placing, target, hits))


def _placed(whole: Frame, about: Frame, width: float, height: float, side: str) -> Placing:
    x = {"right": about.right + GAP, "left": about.x - GAP - width}.get(side, about.cx - width / 2)
    y = {"above": about.y - GAP - height, "below": about.bottom + GAP}.get(side, about.cy - height / 3)
    x = min(max(x, MARGIN), whole.w - MARGIN - width)
    y = min(max(y, MARGIN), whole.h - MARGIN - height)
    return Placing(Frame(x, y, width, height), side, about)


def _cost(placing: Placing, target: Hit, hits: list[Hit]) -> float:
    """Weigh what is covered; covering what the hint is about counts most."""
    frame = placing.frame
    covered = sum(
        _weight(hit, placing.target) * _shared(frame, hit.seen) for hit in hits if hit.message != target.message
    )
    return covered + 100 * _shared(frame, placing.target)


def _weight(hit: Hit, about: Frame) -> float:
    """Weigh a widget: what lies round the one that the hint is about, what can be chosen, what tells something."""
    if hit.frame.holds(about.x + 1, about.y + 1) and hit.frame.holds(about.right - 1, about.bottom - 1):
        return AROUND
    return 1.0 if hit.is_stop else TELLING


def _shared(first: Frame, second: Frame) -> float:
    wide = min(first.right, second.right) - max(first.x, second.x)
    high = min(first.bottom, second.bottom) - max(first.y, second.y)
    return max(0.0, wide) * max(0.0, high)


def draw_callout(painter: Painter, advice: Advice, placing: Placing) -> None:
    """Draw the ring, the callout and its pointer."""
    frame, inner = placing.frame, placing.frame.inset(PADDING, 0)
    painter.card(placing.target.inset(-3), RING, radius=9)
    painter.card(frame, "popup", accent="gold", radius=12)
    _pointer(painter, placing)
    painter.icon("star", inner.x, frame.y + 11, 18, "gold_bright")
    painter.label(advice.title, inner.x + 26, frame.y + 25, width=inner.w - CROSS - 26)
    painter.icon("cross", placing.cross.x + 9, placing.cross.y + 9, 12, "caption", 1.8)
    painter.paragraph(advice.text, inner.x, frame.y + HEAD + 18, inner.w, "body", "text")
    foot = frame.bottom - FOOT - 4
    keycap(painter, advice.key, inner.x, foot, colour="gold_bright")
    wide = keycap_width(painter, advice.away_key)
    keycap(painter, advice.away_key, inner.right, foot, "right")
    painter.text(advice.away, inner.right - wide - 8, foot + 15, "caption", "caption", "right")


def _pointer(painter: Painter, placing: Placing) -> None:
    long, broad = POINTER
    frame, about, solid = placing.frame, placing.target, painter.theme.solid
    x = min(max(about.cx, frame.x + 24), frame.right - 24)
    y = min(max(about.cy, frame.y + 24), frame.bottom - 24)
    spots = {
        "right": Frame(frame.x - long + 1, y - broad / 2, long, broad),
        "left": Frame(frame.right - 1, y - broad / 2, long, broad),
        "above": Frame(x - broad / 2, frame.bottom - 1, broad, long),
        "below": Frame(x - broad / 2, frame.y - long + 1, broad, long),
    }
    painter.shape(_arrowhead, spots[placing.side], placing.side, solid("gold_bright"))


def _arrowhead(w: float, h: float, side: str, colour: str) -> str:
    points = {
        "right": f"0,{h / 2} {w},0 {w},{h}", "left": f"{w},{h / 2} 0,0 0,{h}",
        "above": f"{w / 2},{h} 0,0 {w},0", "below": f"{w / 2},0 0,{h} {w},{h}",
    }  # fmt: skip
    return f'<polygon points="{points[side]}" fill="{colour}"/>'


def caption_frame(painter: Painter, words: str) -> Frame:
    """Measure a caption at the foot of the window; a small one has its buttons there, so it stands at the head."""
    width = painter.measure(words, "body") + 2 * CAPTION_PADDING + 28
    frame = painter.frame
    y = CAPTION_FOOT if painter.space.is_small else frame.bottom - CAPTION_FOOT - CAPTION_HEIGHT
    return Frame(frame.cx - width / 2, y, width, CAPTION_HEIGHT)


def draw_caption(painter: Painter, glyph: str, words: str, frame: Frame) -> None:
    """Draw a glyph and what is heard."""
    painter.card(frame, "popup", radius=CAPTION_HEIGHT / 2)
    painter.icon(glyph, frame.x + CAPTION_PADDING - 2, frame.cy - 9, 18, "gold_bright")
    painter.text(words, frame.x + CAPTION_PADDING + 26, painter.baseline(frame), "body", "text")
