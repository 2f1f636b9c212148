"""Draw the panels of the briefing: agenda, mandate with stakes, home, the other side."""

from game.present.models import AgendaRow, Bar, BriefingModel, HomeRow, Pair, RivalBrief, StakeCard
from game.ui.badges import keycap, pips
from game.ui.bars import bar, model_bar, votes
from game.ui.controls import Controls, Hit, Scroll
from game.ui.fitting import best, fitting, several
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.sides import BELIEF_ROLES
from game.ui.widgets import scroll_area

PAD = 18.0
ROW, CHAPTER = 27.0, 40.0
ROW_LEAST, CHAPTER_LEAST = 20.5, 26.0
LINKS = 74.0
STAKE, STAKE_GAP, SECOND = 45.0, 4.0, 15.0
LEAN_ROW = 23.0


def draw_agenda(painter: Painter, controls: Controls, frame: Frame, model: BriefingModel, scroll: Scroll) -> None:
    """Draw what holds today and what holds without a deal, chapter by chapter."""
    painter.card(frame, "panel", accent="gold")
    left, right = frame.x + PAD, frame.right - PAD
    wide = painter.text(model.agenda_title, left, frame.y + 36, "menu", width=frame.w * 0.6)
    painter.text(model.agenda_note, right, frame.y + 34, "caption", "caption", "right", frame.w - 2 * PAD - wide - 10)
    middle = frame.x + frame.w * 0.715
    painter.text(model.today_label, middle, frame.y + 58, "caption", "caption", "right", 100)
    painter.text(model.no_deal_label, right, frame.y + 58, "caption", "caption", "right", frame.w * 0.27)
    foot = LINKS + 12 if model.links else 8
    body = Frame(frame.x + 8, frame.y + 64, frame.w - 16, frame.h - 64 - foot)
    rows = sum(len(chapter.rows) for chapter in model.agenda)
    wanted = rows * ROW + len(model.agenda) * CHAPTER
    shrink = min(1.0, body.h / max(wanted, 1))
    row, head = max(ROW_LEAST, ROW * shrink), max(CHAPTER_LEAST, CHAPTER * shrink)
    with scroll_area(painter, controls, body, scroll, rows * row + len(model.agenda) * head) as area:
        y = area.y
        for chapter in model.agenda:
            base = y + head - 14
            painter.icon(chapter.icon, left, base - 14, 18, line=1.5)
            wide = painter.label(chapter.label, left + 27, base, width=right - left - 40)
            painter.hairline(left + 37 + wide, base - 5, max(right - left - 37 - wide, 0), "edge")
            y += head
            for line in chapter.rows:
                _agenda_row(painter, controls, Frame(left, y - 8, right - left, row), line, middle)
                y += row
    if model.links:
        _links(painter, Frame(frame.x + 14, frame.bottom - LINKS - 8, frame.w - 28, LINKS), model, controls)


def _agenda_row(painter: Painter, controls: Controls, strip: Frame, row: AgendaRow, middle: float) -> None:
    y = strip.y + 18
    fitting(painter, row.name, strip.x, y, "body", "text", strip.w * 0.47)
    style, colour = ("value", "cinnabar_text") if row.is_worse else ("body", "second")
    if row.today == row.no_deal and painter.measure(row.today) > strip.w * 0.25:  # said once, over both columns
        fitting(painter, row.today, strip.right, y, "body", "second", strip.w * 0.52, "right")
    else:
        room = max(strip.right - middle - 8, min(painter.measure(row.no_deal, style), strip.w * 0.34))
        fitting(painter, row.today, strip.right - room - 8, y, "body", "second", strip.w * 0.27, "right")
        fitting(painter, row.no_deal, strip.right, y, style, colour, room, "right")
    tip = f"{row.name}: {row.today} / {row.no_deal}\n{row.note}"
    controls.add(Hit(strip.inset(-6, 0), ("look", row.name), tip, is_stop=False, radius=6))


def _links(painter: Painter, frame: Frame, model: BriefingModel, controls: Controls) -> None:
    painter.card(frame, "inset", radius=10)
    painter.icon("link", frame.x + 12, frame.y + 12, 18, line=1.5)
    y = painter.paragraph(model.links_label, frame.x + 40, frame.y + 19, frame.w - 52, "caption", "second", leading=16)
    several(painter, model.links, frame.x + 40, y, frame.w - 52, 3, colour="text")
    controls.add(Hit(frame, ("look", "links"), f"{model.links_label}\n{model.links}", is_stop=False))


def draw_mandate(
    painter: Painter, controls: Controls, frame: Frame, model: BriefingModel, scroll: Scroll, note: str
) -> None:
    """Draw my mandate, the interests to stake my name on, the red lines."""
    painter.card(frame, "panel", accent="sky" if model.seat == 0 else "cinnabar")
    left, right, room = frame.x + PAD, frame.right - PAD, frame.w - 2 * PAD
    wide = painter.text(model.mandate.title, left, frame.y + 36, "menu", width=room * 0.5)
    painter.text(model.mandate.name, right, frame.y + 34, "value", "gold_bright", "right", room - wide - 12)
    weights = "\n".join(f"{share.label}  {share.text}" for share in model.mandate.weights)
    tip = f"{model.mandate.note}\n{weights}"
    controls.add(Hit(Frame(left - 6, frame.y + 12, room + 12, 34), ("look", "mandate"), tip, is_stop=False))
    body = Frame(frame.x + PAD, frame.y + 50, frame.w - PAD - 8, frame.h - 58)
    with scroll_area(painter, controls, body, scroll, scroll.content or body.h) as area:
        inner = Frame(area.x, area.y, room, area.h)
        y = inner.y + 14
        wide = painter.text(note, inner.right, y, "caption", "caption", "right", inner.w * 0.5)
        painter.text(model.stake_label, inner.x, y, "note", "gold", width=inner.w - wide - 8)
        y += 12
        for number, card in enumerate(model.stakes):
            height = STAKE + SECOND * (_range_lines(painter, card, inner.w) - 1)
            _stake(painter, controls, Frame(inner.x, y, inner.w, height), card, number)
            y += height + STAKE_GAP
        y += 15
        painter.icon("lock", inner.x, y - 14, 18, "cinnabar_text", 1.5)
        last = painter.type.wrap(model.mandate.red_lines, "body", inner.w - 26)[-1]
        y = painter.paragraph(model.mandate.red_lines, inner.x + 26, y, inner.w - 26, "body", "text", leading=21)
        if painter.measure(last, "body") + painter.measure(model.mandate.walk_away, "body") + 42 <= inner.w:
            y -= 21
        painter.text(model.mandate.walk_away, inner.right, y, "body", "gold_bright", "right", inner.w)
        controls.learn(scroll, y + 8 - inner.y)


def _range_room(painter: Painter, card: StakeCard, width: float) -> float:
    """Give the width beside the share that an interest's range has where the share has no bar."""
    return width - 43 - 20 - painter.measure(f"{card.bar.solid:.0%}", "note")


def _range_lines(painter: Painter, card: StakeCard, width: float) -> int:
    is_long = painter.measure(card.range_text, "caption") > _range_room(painter, card, width)
    return 2 if is_long else 1


def _stake(painter: Painter, controls: Controls, frame: Frame, card: StakeCard, number: int) -> None:
    painter.card(frame, "chosen" if card.is_chosen else "flat", radius=10)
    colour = "gold_bright" if card.is_chosen else "caption"
    painter.icon(card.icon, frame.x + 13, frame.y + 4, 18, colour)
    ring = Frame(frame.right - 30, frame.y + 5, 18, 18)
    painter.shape(tick_ring, ring, card.is_chosen, painter.theme.solid("gold"), painter.theme.solid("tick"))
    wide = painter.text(f"+{card.text}", ring.x - 10, frame.y + 19, "note", colour, "right") + 18
    pips(painter, ring.x - 10 - wide, frame.y + 8, 1, 1, colour)
    style, ink = ("value", "text") if card.is_chosen else ("body", "second")
    fitting(painter, card.label, frame.x + 43, frame.y + 20, style, ink, ring.x - wide - 20 - frame.x - 43)
    share = f"{card.bar.solid:.0%}"
    wide = painter.text(share, frame.right - 12, frame.bottom - 9, "note", colour, "right")
    room = frame.w - 43 - 84 - wide
    if painter.measure(card.range_text, "caption") > room:
        room += 64  # the share is told in figures
    else:
        field = Frame(frame.right - 74 - wide, frame.bottom - 16, 54, 5)
        bar(painter, field, card.bar.solid, "unsure" if card.is_chosen else "caption")
    if frame.h > STAKE:
        painter.paragraph(card.range_text, frame.x + 43, frame.y + 37, room, "caption", colour, leading=SECOND, lines=2)
    else:
        words = best(painter, (card.bar_text, card.range_text), "caption", room)
        painter.text(words, frame.x + 43, frame.bottom - 9, "caption", colour, width=room + 2)
    keycap(painter, str(number + 1), frame.x + 12, frame.bottom - 22)
    tip = f"{card.label}: {card.bar_text}\n{card.rarity_text}; {card.capital_text}"
    controls.add(Hit(frame, ("stake", number), tip, radius=10))


def tick_ring(w: float, _h: float, is_on: bool, gold: str, grey: str) -> str:  # noqa: FBT001  # an argument of a picture
    """Draw a ring that is ticked or not."""
    if not is_on:
        return f'<circle cx="{w / 2}" cy="{w / 2}" r="{w / 2 - 0.7}" fill="none" stroke="{grey}"/>'
    return (
        f'<circle cx="{w / 2}" cy="{w / 2}" r="{w / 2}" fill="{gold}"/>'
        '<path d="M4.5 9.5l3 3 6-7" fill="none" stroke="#20160a" stroke-width="2" stroke-linecap="round"/>'
    )


def draw_home(painter: Painter, controls: Controls, frame: Frame, model: BriefingModel, scroll: Scroll) -> None:
    """Draw how my home leans as things stand."""
    painter.card(frame, "panel", accent="sky" if model.seat == 0 else "cinnabar")
    left, right, room = frame.x + PAD, frame.right - PAD, frame.w - 2 * PAD
    wide = painter.text(model.home_title, left, frame.y + 34, "menu", width=room * 0.5)
    painter.text(model.home_note, right, frame.y + 32, "caption", "caption", "right", room - wide - 10)
    votes(painter, Frame(left, frame.y + 48, room, 13), model.home_votes)
    count, y = model.home_votes, frame.y + 82
    painter.text(count.favour_text, left, y, "caption", "jade_text", width=room / 3)
    painter.text(count.unsure_text, frame.cx, y, "caption", "gold_bright", "middle", room / 3)
    painter.text(count.against_text, right, y, "caption", "cinnabar_text", "right", room / 3)
    body = Frame(frame.x + PAD, frame.y + 90, frame.w - PAD - 8, frame.h - 96)
    with scroll_area(painter, controls, body, scroll, len(model.home) * LEAN_ROW) as area:
        for number, row in enumerate(model.home):
            _lean(painter, controls, Frame(area.x, area.y + number * LEAN_ROW, room, LEAN_ROW), row)


def _lean(painter: Painter, controls: Controls, strip: Frame, row: HomeRow) -> None:
    y, width = strip.y + 17, strip.w * 0.32
    end = strip.right - width - 12
    end -= fitting(painter, row.seats, end, y, "value", "second", strip.w * 0.18, "right") + 8
    fitting(painter, row.name, strip.x, y, "body", "text", end - strip.x)
    colours = tuple(painter.theme.solid(role) for role in ("track", "jade", "cinnabar", "text"))
    painter.shape(lean_body, Frame(strip.right - width, strip.y + 4, width, 16), round(row.lean, 2), colours)
    controls.add(Hit(strip.inset(-6, 0), ("look", row.name), row.text, is_stop=False, radius=6))


def lean_body(w: float, _h: float, lean: float, colours: tuple[str, ...]) -> str:
    """Draw a leaning of -1 to 1: for grows to the left of the middle, against to the right."""
    track, jade, red, ivory = colours
    m = w / 2
    k = min(abs(lean), 1.0) * m
    x, fill = (m - k, jade) if lean > 0 else (m, red)
    return (
        f'<rect y="5" width="{w}" height="6" rx="3" fill="{track}"/>'
        f'<rect x="{x:.1f}" y="4" width="{k:.1f}" height="8" rx="2" fill="{fill}"/>'
        f'<path d="M{m} 0v16" stroke="{ivory}" stroke-width="1.6"/>'
    )


def draw_other(painter: Painter, controls: Controls, frame: Frame, model: RivalBrief, scroll: Scroll) -> None:
    """Draw what is known of the other side."""
    painter.card(frame, "panel", accent="sky" if model.seat == 0 else "cinnabar")
    room = frame.w - 2 * PAD
    painter.emblem(model.emblem, model.seat, frame.x + PAD, frame.y + 16)
    painter.text(model.name, frame.x + PAD + 58, frame.y + 38, "menu", width=room - 60)
    painter.text(model.note, frame.x + PAD + 58, frame.y + 60, "caption", "caption", width=room - 60)
    painter.hairline(frame.x + PAD, frame.y + 74, room, "edge")
    body = Frame(frame.x + PAD, frame.y + 76, frame.w - PAD - 8, frame.h - 84)
    with scroll_area(painter, controls, body, scroll, scroll.content or body.h) as area:
        controls.learn(scroll, _known(painter, controls, Frame(area.x, area.y, room, area.h), model) - area.y)


def _known(painter: Painter, controls: Controls, area: Frame, model: RivalBrief) -> float:
    y = area.y + 22
    painter.label(model.mandates_label, area.x, y, width=area.w)
    y += 28
    for number, share in enumerate(model.mandates):
        role = BELIEF_ROLES[number % len(BELIEF_ROLES)]
        wide = painter.text(share.text, area.right, y, "value", anchor="right")
        painter.text(share.label, area.x, y, "value", width=area.w - wide - 8)
        model_bar(painter, Frame(area.x, y + 8, area.w, 6), Bar(share.bar.solid, role=role))
        if share.note:
            y = painter.paragraph(share.note, area.x, y + 31, area.w, "caption", "caption", lines=2) + 11
        else:
            y += 42
    y = _heading(painter, area, y - 8, model.said_label)
    for words in model.said:
        painter.fill(Frame(area.x, y - 13, 2.4, 17), "cinnabar_solid")
        y = painter.paragraph(words, area.x + 12, y, area.w - 12, leading=20) + 7
    y = _heading(painter, area, y, model.home_label, model.home_note)
    for pair in model.home:
        y = _voice(painter, controls, area, y, pair)
    y = _heading(painter, area, y, model.unknown_label)
    for words in model.unknown:
        painter.icon("unknown", area.x, y - 13, 16, "caption", 1.6)
        y = painter.paragraph(words, area.x + 26, y, area.w - 26, leading=20) + 5
    return y


def _voice(painter: Painter, controls: Controls, area: Frame, y: float, pair: Pair) -> float:
    """Draw what a group of their home wants, under its name where it does not fit beside it; give the next baseline."""
    name = max(area.w * 0.56, min(painter.measure(pair.label, "caption"), area.w))
    wide = fitting(painter, pair.label, area.x, y, "body", "text", name)
    room, clause, top = area.w - wide - 14, pair.text.split(";")[0], y
    words = next((said for said in (pair.text, clause) if painter.measure(said, "caption") <= room), "")
    if words:
        fitting(painter, words, area.right, y, "body", "second", room, "right")
    else:
        y = painter.paragraph(pair.text, area.x + 12, y + 19, area.w - 12, "caption", "second", leading=17) - 17
    whole = Frame(area.x - 6, top - 17, area.w + 12, y - top + 25)
    controls.add(Hit(whole, ("look", pair.label), f"{pair.label}: {pair.text}", is_stop=False))
    return y + 26


def _heading(painter: Painter, area: Frame, y: float, label: str, note: str = "") -> float:
    painter.hairline(area.x, y - 8, area.w)
    wide = painter.label(label, area.x, y + 16, width=area.w * 0.6)
    if note:
        painter.text(note, area.right, y + 16, "caption", "caption", "right", area.w - wide - 8)
    return y + 42
