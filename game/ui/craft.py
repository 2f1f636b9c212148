"""Draw statecraft and the table moves under the sheet."""

from collections.abc import Mapping

from game.present.models import Choice, CraftModel, MovesModel, PlayCard
from game.ui.badges import keycap, pips, seal
from game.ui.controls import Controls, Hit
from game.ui.fitting import fitting, several
from game.ui.layout import Frame
from game.ui.painter import Painter

SHOWN = 5
LABEL = 21.0
ICON_ROOM = 62.0
TWO_LINES = 52.0  # from the top of a play whose name takes two lines to what stands below


def draw_craft(painter: Painter, controls: Controls, frame: Frame, model: CraftModel, key: str) -> None:
    """Draw the first five plays under their heading."""
    y = frame.y + 12
    more = model.more_text or model.title
    width = painter.label(model.title, frame.x + 4, y)
    x = frame.right - keycap(painter, key, frame.right - 2, frame.y - 2, "right") - 10
    left = x - painter.text(more, x, y, "caption", "second", "right")
    controls.add(Hit(Frame(left - 6, frame.y - 4, frame.right - left + 6, 24), ("statecraft",), is_stop=False))
    left -= 28
    wide = painter.text(model.capital_text, left, y, "caption", "gold_bright", "right")
    pips(painter, left - wide - 20, frame.y + 1, 1, 1)
    room = left - wide - 26 - frame.x - 4 - width - 14
    if painter.measure(model.note, "caption") <= room:
        painter.text(model.note, frame.x + 4 + width + 14, y, "caption", "caption")
    cards = Frame(frame.x, frame.y + LABEL, frame.w, frame.h - LABEL)
    for number, cell in enumerate(cards.columns(*[1] * SHOWN, gap=8)):
        if number < len(model.cards):
            painter.part(controls, _card, cell, model.cards[number], number)


def _card(painter: Painter, controls: Controls, cell: Frame, card: PlayCard, number: int) -> None:
    is_off = not card.is_enabled
    painter.card(cell, "flat" if is_off else "card")
    painter.icon(card.icon, cell.x + 10, cell.y + 7, 20, "disabled" if is_off else "gold")
    ink = "disabled" if is_off else "text"
    y = _name(painter, cell, card.name, ink)
    if is_off:
        painter.icon("lock", cell.right - 50, cell.bottom - 21, 15, "cinnabar_text", 1.8)
    words, colour = (card.reason, "cinnabar_text") if is_off else (card.note, "caption")
    several(painter, words, cell.x + 12, y, cell.w - 22, 2 if y < cell.y + TWO_LINES else 1, colour=colour)
    pips(painter, cell.x + 10, cell.bottom - 18, card.cost, card.cost, "disabled" if is_off else "gold", size=9, gap=14)
    keycap(
        painter, str(number + 1), cell.right - 7, cell.bottom - 22, "right", colour="disabled" if is_off else "caption"
    )
    effects = ", ".join(f"{pair.label} {pair.text}" for pair in card.effects)
    tip = "\n".join(part for part in (card.note, effects, card.cost_text) if part)
    reason = f"{card.name}: {card.reason}\n{tip}" if is_off else ""
    controls.add(Hit(cell, ("card", number), tip, reason, 11))


def _name(painter: Painter, cell: Frame, name: str, ink: str) -> float:
    """Set the name of a play, on two lines where it is long; give the baseline of what stands below."""
    left, room = cell.x + 37, cell.w - 45
    if painter.measure(name, "caption") <= room:
        fitting(painter, name, left, cell.y + 22, "value", ink, room)
        return cell.y + 40
    painter.paragraph(name, left, cell.y + 19, room, "caption", ink, leading=15, lines=2)
    return cell.y + TWO_LINES


def draw_moves(
    painter: Painter,
    controls: Controls,
    frame: Frame,
    model: MovesModel,
    keys: Mapping[str, str],
    note: tuple[str, str],
) -> None:
    """Draw the offer in gold and the other moves; `note` is a word on the turn and its colour."""
    width = painter.label(model.title, frame.x + 4, frame.y + 12)
    words, colour = note
    painter.text(words, frame.right - 4, frame.y + 12, "caption", colour, "right", frame.w - width - 24)
    row = Frame(frame.x, frame.y + LABEL, frame.w, frame.h - LABEL)
    offer, rest = row.cut_left(row.w * 0.425, 8)
    painter.part(controls, _offer, offer, model.offer, model.offer_note, keys["confirm"])
    accept = model.accept
    if not accept.is_enabled and any(choice.is_enabled for choice in model.initials):
        accept = Choice(accept.label, accept.note, accept.command)
    cells = rest.columns(1, 1, 1, gap=8)
    painter.part(controls, _move, cells[0], accept, ("accept", "check", "jade_text", keys["accept"]))
    painter.part(controls, _move, cells[1], model.hold, ("hold", "pause", "gold_bright", keys["hold"]))
    painter.part(controls, _move, cells[2], model.walk, ("walk", "door", "cinnabar_text", keys["walk"]))


def _offer(painter: Painter, controls: Controls, frame: Frame, offer: Choice, note: str, key: str) -> None:
    is_off = not offer.is_enabled
    painter.card(frame, "flat" if is_off else "primary")
    seal(painter, "table", frame.x + 12, frame.cy - 17, 34, is_on_gold=not is_off)
    left, room = frame.x + 58, frame.w - 66
    painter.text(offer.label, left, frame.cy - 4, "figure", "disabled" if is_off else "on_gold", width=room)
    if is_off:
        painter.icon("lock", left, frame.cy + 7, 15, "cinnabar_text", 1.6)
        several(painter, offer.reason, left + 22, frame.cy + 19, room - 24, 2, colour="cinnabar_text", leading=15)
    else:
        wide = keycap(painter, key, left, frame.cy + 6, is_on_gold=True)
        painter.text(note, left + wide + 9, frame.cy + 21, "caption", "on_gold_second", width=room - wide - 9)
    controls.add(Hit(frame, ("offer",), offer.note, offer.reason, 11))


def _move(painter: Painter, controls: Controls, cell: Frame, choice: Choice, look: tuple[str, str, str, str]) -> None:
    action, icon, colour, key = look
    is_off = not choice.is_enabled
    painter.card(cell, "flat" if is_off else "card")
    if cell.h >= ICON_ROOM:
        painter.icon("lock" if is_off else icon, cell.x + 12, cell.y + 11, 22, "disabled" if is_off else colour, 1.8)
    keycap(painter, key, cell.right - 9, cell.y + (10 if cell.h >= ICON_ROOM else 5), "right")
    ink = "disabled" if is_off else "text"
    fitting(
        painter, choice.label, cell.x + 12, cell.bottom - (16 if cell.h >= ICON_ROOM else 9), "value", ink, cell.w - 20
    )
    controls.add(Hit(cell, (action,), choice.note, choice.reason, 11))
