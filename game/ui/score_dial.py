"""Draw a score: an arc of 270 degrees with the computers' median and history marked outside."""

from game.ui.shapes import IVORY, arc, glow, gradient, polar

START, SWEEP = 135, 270
FULL, TICKS, LONG = 100, 20, 5
HIDDEN = -1.0


def score_dial(w: float, h: float, value: float, median: float, history: float, dark: str, bright: str) -> str:
    """Draw a score of 0 to 100; a marker below 0 is left out."""
    m = min(w, h) / 2
    r = m - 17

    def at(share: float) -> float:
        return START + SWEEP * min(max(share, 0.0), FULL) / FULL

    parts = [
        "<defs>",
        gradient("g", (0, h, w, 0), ((0, dark, 1), (1, bright, 1))),
        glow("k", (m, m * 0.8, r), ((0, "#25385f", 1), (1, "#0f192e", 1))),
        "</defs>",
        *(_tick(m, r, at(FULL * i / TICKS), is_long=i % LONG == 0) for i in range(TICKS + 1)),
        f'<circle cx="{m}" cy="{m}" r="{r - 7}" fill="url(#k)"/>',
        (
            f'<path d="{arc(m, m, r, START, START + SWEEP)}" fill="none" stroke="#22314f" stroke-width="9" '
            'stroke-linecap="round"/>'
        ),
    ]
    if value > 0:
        parts.append(
            f'<path d="{arc(m, m, r, START, at(value))}" fill="none" stroke="url(#g)" stroke-width="9" '
            'stroke-linecap="round"/>'
        )
    if median >= 0:
        (x0, y0), (x1, y1) = polar(m, m, r - 7, at(median)), polar(m, m, r + 7, at(median))
        x, y = polar(m, m, r + 10, at(median))
        parts.append(f'<path d="M{x0:.2f} {y0:.2f}L{x1:.2f} {y1:.2f}" stroke="#0b1222" stroke-width="2.4"/>')
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{IVORY}"/>')
    if history >= 0:
        x, y = polar(m, m, r + 10, at(history))
        parts.append(hollow(x, y))
    return "".join(parts)


def _tick(m: float, r: float, degrees: float, *, is_long: bool) -> str:
    (x0, y0), (x1, y1) = polar(m, m, r + 7.5, degrees), polar(m, m, r + 10, degrees)
    opacity = 0.7 if is_long else 0.3
    return f'<path d="M{x0:.2f} {y0:.2f}L{x1:.2f} {y1:.2f}" stroke="#8593b0" stroke-opacity="{opacity}"/>'


def hollow(x: float, y: float, half: float = 5.0) -> str:
    """Draw history's hollow diamond round a point."""
    k = half * 0.92
    path = f"M{x:.1f} {y - half:.1f}l{k:.2f} {half}-{k:.2f} {half}-{k:.2f}-{half}z"
    return f'<path d="{path}" fill="#14203a" stroke="{IVORY}" stroke-width="1.5"/>'


def median_mark(w: float, h: float) -> str:
    """Draw the median's marker for a legend."""
    return f'<circle cx="{w / 2}" cy="{h / 2}" r="4" fill="{IVORY}"/>'


def history_mark(w: float, h: float) -> str:
    """Draw history's marker for a legend."""
    return hollow(w / 2, h / 2)
