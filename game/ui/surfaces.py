"""Draw what things lie on: the looks of cards."""

from dataclasses import dataclass

from game.ui.shapes import gradient
from game.ui.theme import Space


@dataclass(frozen=True)
class Look:
    """How a card looks: colour roles, shadow, corner; a cover hides what is under it from the audit."""

    top: str
    bottom: str
    edge: str
    blur: float = 0.0
    shade: float = 0.0
    drop: float = 0.0
    corner: str = "card"
    opacity: float = 1.0
    edge_opacity: tuple[float, float] = (1.0, 0.45)
    line: float = 1.0
    is_cover: bool = False

    def radius(self, space: Space) -> float:
        """Give the corner's radius, design px."""
        return {"panel": space.panel_radius, "card": space.card_radius, "control": space.control_radius}[self.corner]


LOOKS = {
    "panel": Look("panel_top", "panel_bottom", "edge", 18, 0.55, 6, "panel"),
    "raised": Look("raised_top", "raised_bottom", "raised_edge", 24, 0.65, 8, "panel"),
    "alert": Look("alert_top", "alert_bottom", "alert_edge", 18, 0.55, 6, "panel"),
    "popup": Look("raised_top", "raised_bottom", "raised_edge", 24, 0.75, 8, "panel", is_cover=True),
    "card": Look("card_top", "card_bottom", "card_edge", 12, 0.45, 4),
    "chosen": Look("chosen_top", "chosen_bottom", "gold_bright", 10, 0.5, 3),
    "flat": Look("flat_top", "flat_bottom", "flat_edge"),
    "inset": Look("inset", "inset", "hairline", edge_opacity=(1.0, 1.0)),
    "primary": Look("button_top", "button_bottom", "button_edge", 14, 0.6, 5),
    "paper": Look("paper_top", "paper_bottom", "paper_top", 24, 0.75, 10, "control"),
    "row": Look("row", "row", "gold", opacity=0.65, edge_opacity=(0.75, 0.75), corner="control", line=1.2),
}


def card_body(
    w: float,
    h: float,
    radius: float,
    colours: tuple[str, str, str],
    opacity: float,
    edge: tuple[float, float],
    line: float,
    accent: str | None,
) -> str:
    """Draw a rounded rectangle, lighter above; an accent is a line of light along its upper edge."""
    top, bottom, rim = colours
    body = (
        f"<defs>{gradient('f', (0, 0, 0, h), ((0, top, opacity), (1, bottom, opacity)))}"
        f"{gradient('e', (0, 0, 0, h), ((0, rim, edge[0]), (1, rim, edge[1])))}</defs>"
        f'<rect x="{line / 2}" y="{line / 2}" width="{w - line}" height="{h - line}" rx="{min(radius, h / 2)}" '
        f'fill="url(#f)" stroke="url(#e)" stroke-width="{line}"/>'
    )
    if accent is None:
        return body
    light = gradient("a", (radius, 0, w - radius, 0), ((0, accent, 0), (0.5, accent, 1), (1, accent, 0)))
    return f'{body}<defs>{light}</defs><rect x="{radius}" width="{w - 2 * radius}" height="1.6" fill="url(#a)"/>'
