"""Text is fitted and wrapped, pictures are kept within bounds, and the audit finds what is wrong."""

import pygame
import pytest

from game.files.fields import EMBLEMS
from game.ui.audit import faults
from game.ui.emblems import DRAWN
from game.ui.icons import ICONS
from game.ui.images import Images
from game.ui.layout import Frame, space_of
from game.ui.theme import load_theme

SIGNS = "\u20a9\u2212\u2192\u00b1\u00b7\u2014\u201c\u201d\u00bd\u00d7\u2018\u2019\u00b0"


def test_fonts_have_every_sign(fonts):
    assert fonts.notice == ""
    for face in ("sans", "bold", "serif"):
        assert fonts.missing("AZaz09" + SIGNS + "가힣한글", face) == ""


@pytest.mark.parametrize("px", [10, 13, 15, 17, 30])
@pytest.mark.parametrize("face", ["sans", "bold"])
def test_figures_are_equally_wide(fonts, face, px):
    assert len({fonts.width(figure, face, px) for figure in "0123456789"}) == 1


def test_text_shrinks_a_step_and_then_ends_in_dots(painting):
    painter = painting()
    words = "their terms are within your mandate"
    width = painter.measure(words)
    assert not painter.type.line(words, "body", "#ffffff", width - 4).is_cut
    cut = painter.type.line(words, "body", "#ffffff", width / 2)
    assert cut.is_cut
    assert cut.width <= width / 2 + 1


def test_lines_break_at_spaces_and_long_words_between_characters(painting):
    painter = painting()
    english = painter.type.wrap("one two three four", "body", painter.measure("one two three") + 1)
    assert english == ("one two three", "four")
    korean = painter.type.wrap("상대는 연간현금한도에서는물러서지않았습니다", "body", 90)
    assert "".join(korean).replace(" ", "") == "상대는연간현금한도에서는물러서지않았습니다"
    assert all(painter.measure(line) <= 90 for line in korean)


def test_audit_finds_each_fault(painting):
    painter = painting()
    painter.card(Frame(100, 100, 60, 30))
    painter.text("leaves the card", 104, 120)
    painter.text("one", 300, 300)
    painter.text("two", 304, 302)
    painter.text("outside", -20, 500)
    painter.text("tiny", 300, 600, painter.theme.style("body").resized(9))
    painter.text("ไทย", 300, 650)
    painter.text("far too long for its place", 300, 700, width=60)
    found = "\n".join(faults(painter.record))
    for fault in ("leaves its box", "overlap", "outside the window", "too small", "missing glyphs", "cut"):
        assert fault in found


def test_a_veil_and_a_popup_hide_what_lies_under_them(painting):
    painter = painting()
    painter.text("under", 300, 300)
    painter.card(Frame(200, 200, 400, 200), "popup")
    painter.text("over", 302, 302)
    assert faults(painter.record) == []
    painter.veil()
    painter.text("front", 303, 303)
    assert faults(painter.record) == []


def test_pictures_stay_within_their_budget():
    kept = Images(budget=1000)
    for number in range(50):
        kept.get(number, pygame.Surface, (10, 10))
    assert kept.pixels <= 1000
    assert len(kept) == 10


def test_every_icon_can_be_drawn(painting):
    painter = painting()
    for name in ICONS:
        painter.surface.fill("black")
        painter.icon(name, 10, 10, 40)
        assert painter.surface.subsurface((10, 10, 40, 40)).get_bounding_rect().w == 40
        assert pygame.transform.average_color(painter.surface.subsurface((10, 10, 40, 40)))[:3] != (0, 0, 0)


def test_design_space_follows_window_and_scale():
    assert space_of((1600, 900)).frame == Frame(0, 0, 1600, 900)
    assert space_of((1280, 720)).scale == pytest.approx(0.8)
    assert not space_of((1280, 720)).is_small
    assert space_of((1600, 900), 2.0).is_small


def test_frames_divide_without_loss():
    frame = Frame(10, 20, 300, 90)
    left, right = frame.columns(1, 2, gap=12)
    assert (left.x, right.right, right.x - left.right) == (10, 310, 12)
    top, rest = frame.cut_top(30, 4)
    assert (top.h, rest.y, rest.bottom) == (30, 54, 110)
    assert frame.part(0.5, 1, 0, 0.5) == Frame(160, 20, 150, 45)
    assert len(frame.grid(3, 2, gap=6)) == 6


def test_high_contrast_is_brighter(assets, theme):
    high = load_theme(assets, is_high_contrast=True)
    assert high.words("caption") != theme.words("caption")
    assert set(high.roles) == set(theme.roles)


def test_every_emblem_of_a_scenario_file_is_drawn():
    assert {"star", "waves", *DRAWN} == set(EMBLEMS)
