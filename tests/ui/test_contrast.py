"""Every role of text can be read on everything it is set on: 4.5 to 1 or better, in both themes."""

from itertools import product

import pygame
import pytest

from game.ui.surfaces import LOOKS
from game.ui.theme import load_theme

LEAST = 4.5
DARK = ("panel", "raised", "alert", "popup", "card", "chosen", "flat", "inset", "row")
TEXT = (
    "text", "second", "caption", "disabled", "gold", "gold_bright", "cinnabar_text", "jade_text", "sky_text",
    "warning",
)  # fmt: skip
LIVE = ("chosen", "row")  # what is chosen or in focus is not disabled
PAIRS = (
    ("primary", "on_gold"), ("primary", "on_gold_second"), ("paper", "ink"), ("paper", "ink_second"),
    ("paper", "ink_red"),
)  # fmt: skip


def luminance(colour: str) -> float:
    """Weigh a colour's light as the Web Content Accessibility Guidelines 2.2 do."""
    parts = [part / 255 for part in pygame.Color(colour)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=[False, True], ids=["default", "high"])
def look(request, assets):
    return load_theme(assets, is_high_contrast=request.param)


def grounds(look, name):
    """List a surface's two ends; what can be seen through shows the panel below."""
    found = LOOKS[name]
    below = pygame.Color(look.solid("panel_top"))
    ends = (pygame.Color(look.solid(role)) for role in (found.top, found.bottom))
    return {"#" + "".join(f"{part:02x}" for part in below.lerp(end, found.opacity)[:3]) for end in ends}


def poor(look, pairs):
    worths = {(ground, role): contrast(ground, look.words(role)) for ground, role in pairs}
    return {pair: round(worth, 2) for pair, worth in worths.items() if worth < LEAST}


def test_black_on_white_is_21_to_1():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_every_text_can_be_read_on_every_dark_surface(look):
    surfaces = {name: grounds(look, name) for name in DARK}
    surfaces["ground"] = {look.solid("ground_top"), look.solid("ground_bottom")}
    shapes = set(look.palette) - set(TEXT)  # these are never set as words on dark surfaces
    roles = {*TEXT, *look.meters, *(role for role in look.roles if role not in shapes)}
    pairs = [
        (ground, role) for (name, both), role in product(surfaces.items(), roles) for ground in both
        if not (role == "disabled" and name in LIVE)
    ]  # fmt: skip
    assert poor(look, pairs) == {}


def test_every_text_can_be_read_on_bright_surfaces(look):
    pairs = [(ground, role) for name, role in PAIRS for ground in grounds(look, name)]
    assert poor(look, [*pairs, (look.solid("cinnabar_solid"), "on_cinnabar")]) == {}


def test_high_contrast_is_higher(assets):
    plain, high = load_theme(assets), load_theme(assets, is_high_contrast=True)
    for role in TEXT[:4]:
        ground = "panel_top"
        assert contrast(high.solid(ground), high.words(role)) > contrast(plain.solid(ground), plain.words(role))
