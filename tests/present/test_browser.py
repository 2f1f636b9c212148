"""The page in a browser, by keyboard and by mouse; nothing is asked of anybody else."""

import sys
from itertools import pairwise
from pathlib import Path

import pytest

from game.play.setup import open_replay
from game.present.class_file import class_page, read_class
from game.present.page import showing
from game.present.page_file import game_page

sys.path.insert(0, str(Path(__file__).parent))

from browser import Browser, browser_path

POSITION, PHONE = "document.querySelector('#strip small').textContent", (390, 844)

pytestmark = pytest.mark.skipif(browser_path() is None, reason="no Chromium is installed")


@pytest.fixture(scope="module")
def browser():
    found = Browser(browser_path())
    yield found
    found.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory, played_record):
    path = tmp_path_factory.mktemp("page") / "game.html"
    path.write_text(game_page(showing(open_replay(played_record)), "en"), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser, address):
    browser.resize(1600, 900)
    browser.open("about:blank")
    browser.open(address)
    yield browser
    assert browser.faults == []
    assert {request.split("#")[0] for request in browser.requests} <= {address, "about:blank", "data:,"}


def last(page):
    return page.value("last()")


def at(page):
    return page.value("now.at")


def test_the_keys_go_through_the_game(page):
    assert at(page) == last(page)
    page.press("Home")
    assert at(page) == 0
    for _ in range(3):
        page.press("ArrowRight")
    page.press("ArrowLeft")
    assert at(page) == 2
    assert "2" in page.value(POSITION)
    page.press("]")
    assert at(page) in page.value("view().stops.turning")
    page.press("End")
    assert at(page) == last(page)


def test_it_plays_and_stops(page):
    page.press("Home")
    page.click("[data-do='speed8']")
    page.press(" ")
    assert page.value("Boolean(now.timer)")
    assert page.value("new Promise(done => setTimeout(() => done(now.at), 700))", is_awaited=True) > 0
    page.press(" ")
    assert not page.value("now.timer")


def test_the_mouse_seeks_on_the_timeline_and_in_the_transcript(page):
    page.press("Home")
    box = "(b => [b.left, b.top, b.width, b.height])(document.querySelector('#lanes').getBoundingClientRect())"
    left, top, width, height = page.value(box)
    page.click_at(left + width / 2, top + height / 2)
    middle = at(page)
    assert 0 < middle < last(page)
    page.click_at(left + width * 0.8, top + height / 2)
    assert middle < at(page) < last(page)
    page.click("#transcript li:nth-child(12) a")
    assert at(page) == 12
    assert page.value("document.querySelectorAll('#transcript .here').length") == 1


def test_eyes_are_changed_by_key_and_by_mouse(page):
    dealt = "document.querySelector('#transcript li .text').textContent"
    both = page.value(dealt)
    page.press("v")
    assert page.value("view().key") == "0"
    assert page.value(dealt) != both
    assert page.value("document.querySelectorAll('#plane svg').length") == 0
    page.click("[data-do=viewboth]")
    assert page.value("view().key") == "both"
    assert page.value("document.querySelectorAll('#plane svg').length") > 0


def test_the_language_changes_at_once_and_the_position_stays(page):
    page.press("Home")
    page.press("ArrowRight")
    before = page.value("document.querySelector('#transcript h2').textContent")
    page.press("l")
    assert page.value("document.documentElement.lang") == "ko"
    assert page.value("document.querySelector('#transcript h2').textContent") != before
    assert at(page) == 1
    page.click("[data-do=languageen]")
    assert page.value("document.documentElement.lang") == "en"


def test_the_future_can_be_hidden(page):
    page.press("Home")
    page.press("h")
    assert page.value("document.querySelectorAll('#transcript li').length") == 0
    assert page.value("document.querySelectorAll('#verdicts section').length") == 0
    page.press("End")
    assert page.value("document.querySelectorAll('#transcript li').length") == last(page)


def test_focus_stays_where_it_was(page):
    page.click("[data-do=next]")
    page.value("document.querySelector('[data-do=previous]').focus()")
    page.press("ArrowLeft")
    assert page.value("document.activeElement.dataset.do") == "previous"


def test_an_address_names_a_moment(page, address):
    page.open("about:blank")
    page.open(f"{address}#at=17&view=1&lang=ko")
    assert [at(page), page.value("view().key"), page.value("game().language")] == [17, "1", "ko"]
    page.open("about:blank")
    page.open(f"{address}#at=nonsense&view=7&lang=xx")
    assert [at(page), page.value("view().key"), page.value("game().language")] == [0, "both", "en"]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_nothing_is_wider_than_a_phone(page, address, language):
    page.resize(*PHONE, is_phone=True)
    page.open("about:blank")
    page.open(f"{address}#at=20&lang={language}")
    assert page.value("document.documentElement.scrollWidth") <= PHONE[0]
    wide = """[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1
        && !e.closest('.wide') && !e.closest('.visually-hidden')).map(e => e.outerHTML.slice(0, 80))"""
    assert page.value(wide) == []


def test_it_prints_whole(page):
    assert page.printed().startswith(b"%PDF")


@pytest.mark.parametrize("width", [1600, 900, 390])
def test_marks_stand_apart_and_clear_of_the_names(page, address, width):
    page.resize(width, 900, is_phone=width == PHONE[0])
    page.open("about:blank")
    page.open(address)
    glyphs, at = "replay().glyphs", "axis(document.querySelector('#lanes svg').viewBox.baseVal.width - NAMES - 6)"
    lanes = page.value(f"{glyphs}.map(glyph => glyph.lane)")
    places = page.value(f"spread({glyphs}, {at})")
    for lane in range(4):
        found = sorted(x for x, number in zip(places, lanes, strict=True) if number == lane)
        assert all(right - left > 14.9 for left, right in pairwise(found))
    assert min(places) > 8


@pytest.mark.parametrize("width", [1600, 390])
def test_a_class_page_is_drawn_and_changes_its_language(browser, played_record, tmp_path, width):
    for name in ("Ann", "Bob"):
        (tmp_path / f"{name}.summit").write_bytes(played_record.read_bytes())
    (tmp_path / "Cho.summit").write_bytes(b"")
    path = tmp_path / "class.html"
    path.write_text(class_page(read_class(tmp_path, lambda _done, _total: None), "en"), encoding="utf-8")
    browser.resize(width, 900, is_phone=width == PHONE[0])
    browser.open(path.as_uri())
    assert browser.value("document.querySelectorAll('.games tbody tr').length") == 2
    assert browser.value("document.querySelectorAll('.picture svg .frontier').length") == 1
    assert browser.value("document.documentElement.scrollWidth") <= width
    before = browser.value("document.querySelector('h2').textContent")
    browser.press("l")
    assert browser.value("document.querySelector('h2').textContent") != before
    assert "Cho" in browser.value("document.querySelector('.broken').textContent")
    assert browser.printed().startswith(b"%PDF")
    assert browser.faults == []
