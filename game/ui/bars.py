"""Draw amounts as bars: solid = known, hatched = uncertain, ivory tick = what is needed; votes; progress."""

from game.present.models import Bar, Votes
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.shapes import HALO, IVORY, gradient, hatching

OVERHANG = 2  # by which a tick stands out of its bar
DARKER = {
    "mine": "gold_dark",
    "gain": "jade_dark",
    "theirs": "cinnabar_dark",
    "loss": "cinnabar_dark",
    "in_play": "sky_dark",
}
TICK_INSIDE = 3.0


def bar(
    painter: Painter, frame: Frame, share: float, role: str = "mine", tick: float | None = None, unsure: float = 0.0
) -> None:
    """Draw a bar of shares 0..1 in a frame as high as the bar; hatched on to `unsure` where that is more."""
    look, solid = painter.theme.meters.get(role), painter.theme.solid(role)
    dark = look.dark if look else painter.theme.solid(DARKER.get(role, role))
    full = Frame(frame.x, frame.y - OVERHANG, frame.w, frame.h + 2 * OVERHANG)
    steps = max(1, round(frame.w * painter.scale))  # whole px, so that few pictures are made
    values = tuple(round(_within(value) * steps) / steps for value in (share, max(share, unsure)))
    mark = None if tick is None else round(_within(tick) * steps) / steps
    painter.shape(bar_body, full, values, mark, (dark, solid, painter.theme.solid("track")))


def model_bar(painter: Painter, frame: Frame, model: Bar) -> None:
    """Draw a screen model's bar."""
    bar(painter, frame, model.solid, model.role, model.tick, model.unsure)


def bar_body(w: float, h: float, shares: tuple[float, float], tick: float | None, colours: tuple[str, str, str]) -> str:
    """Draw the bar's picture."""
    (solid, unsure), (dark, light, track), y, high = shares, colours, OVERHANG, h - 2 * OVERHANG
    parts = [f'<rect y="{y}" width="{w}" height="{high}" rx="{high / 2}" fill="{track}"/>']
    end, last = solid * w, unsure * w
    if solid > 0:
        parts.append(
            f"<defs>{gradient('g', (0, 0, w, 0), ((0, dark, 1), (1, light, 1)))}</defs>"
            f'<rect y="{y}" width="{max(high, end):.1f}" height="{high}" rx="{high / 2}" fill="url(#g)"/>'
        )
    if last > end:
        parts.append(_field(max(0.0, end - 1), y, last - max(0.0, end - 1), high, light, 0.28))
        parts.append(hatching((end, y, last - end, high), light))
    if tick is not None:
        parts.append(_tick(tick * w, w, h))
    return "".join(parts)


def votes(painter: Painter, frame: Frame, model: Votes) -> None:
    """Draw a count of votes in a frame as high as the bar: for, unsure, against, and the quorum's tick."""
    full = Frame(frame.x, frame.y - OVERHANG - 1, frame.w, frame.h + 2 * OVERHANG + 2)
    theme = painter.theme
    colours = tuple(theme.solid(role) for role in ("jade", "gold", "cinnabar_dark", "cinnabar", "track"))
    counts = (model.in_favour, model.unsure, model.against)
    total = max(model.total, sum(counts), 1)
    painter.shape(votes_body, full, counts, total, model.quorum, colours)


def votes_body(
    w: float, h: float, counts: tuple[int, int, int], total: int, quorum: int, colours: tuple[str, ...]
) -> str:
    """Draw the picture of a count."""
    jade, gold, dark, red, track = colours
    y, high = OVERHANG + 1, h - 2 * OVERHANG - 2
    widths = [count / total * w for count in counts]
    x = [0.0, widths[0], widths[0] + widths[1]]
    parts = [f'<rect y="{y}" width="{w}" height="{high}" rx="2" fill="{track}"/>']
    for number, fill in enumerate((jade, None, dark)):
        if widths[number] >= 1 and fill:
            parts.append(_field(x[number], y, widths[number] - 1, high, fill, 1))
    if widths[1] >= 1:
        parts.append(_field(x[1], y, widths[1] - 1, high, gold, 0.3))
        parts.append(hatching((x[1], y, widths[1] - 1, high), gold, line=1.4))
    if widths[2] >= high:
        parts.append(hatching((x[2], y, widths[2] - 1, high), red, step=9, opacity=0.75, line=1.6))
    parts.append(_tick(quorum / total * w, w, h))
    return "".join(parts)


def progress(painter: Painter, frame: Frame, step: int, steps: int) -> None:
    """Draw how far a count has come: a segment a step, the current one bright."""
    colours = tuple(painter.theme.solid(role) for role in ("gold", "gold_bright", "track"))
    painter.shape(progress_body, frame, step, steps, colours)


def progress_body(w: float, h: float, step: int, steps: int, colours: tuple[str, str, str]) -> str:
    """Draw the segments."""
    done, current, ahead = colours
    gap = 3 if steps < w / 8 else 1
    width = (w - gap * (steps - 1)) / max(steps, 1)
    fills = (done if number < step else current if number == step else ahead for number in range(1, steps + 1))
    return "".join(_field(number * (width + gap), 0, width, h, fill, 1, 2) for number, fill in enumerate(fills))


def _field(x: float, y: float, w: float, h: float, fill: str, opacity: float, radius: float = 0) -> str:
    corner = min(radius, w / 2)
    place = f'x="{x:.2f}" y="{y}" width="{w:.2f}" height="{h}" rx="{corner:.2f}"'
    return f'<rect {place} fill="{fill}" fill-opacity="{opacity}"/>'


def _tick(x: float, w: float, h: float) -> str:
    x = min(max(x, 1.0), w - 1.0)
    return (
        f'<path d="M{x:.1f} 0V{h}" stroke="{HALO}" stroke-width="{TICK_INSIDE + 1}"/>'
        f'<path d="M{x:.1f} 0V{h}" stroke="{IVORY}" stroke-width="2"/>'
    )


def _within(value: float) -> float:
    return min(max(value, 0.0), 1.0)
