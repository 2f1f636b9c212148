"""Draw a saved game in the list: its picture, its names, who played it, how it went."""

from pathlib import Path
from typing import NamedTuple

from game.present.models import SaveRow, ThumbnailModel
from game.present.thumbnail import stage_text
from game.present.words import Words
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.thumbnail import draw_scores, draw_thumbnail, scores_width

PADDING, PICTURE, SMALL_PICTURE, SIGN, SCORES = 14.0, 236.0, 178.0, 38.0, 168.0
LEFT = 0.4  # of the words' room


class SavedGame(NamedTuple):
    """What is shown: texts, the picture once it is there, the name being typed."""

    row: SaveRow
    picture: ThumbnailModel | None
    naming: str


def draw_game(painter: Painter, words: Words, frame: Frame, game: SavedGame) -> None:
    """Draw one row's contents."""
    inner = frame.inset(PADDING, 9)
    (_small if painter.space.is_small else _wide)(painter, words, inner, game)


def _wide(painter: Painter, words: Words, frame: Frame, game: SavedGame) -> None:
    """Draw sign, picture, two columns of words, scores."""
    row = game.row
    sign, rest = frame.cut_left(SIGN, 0)
    if not row.fault:
        painter.icon("film" if row.is_finished else "play", sign.x, sign.cy - 12, 24)
    shown, rest = rest.cut_left(PICTURE, 18)
    draw_thumbnail(painter, shown, game.picture)
    _, room = rest.cut_right(SCORES, 20)
    left, right = room.columns(LEFT, 1 - LEFT, gap=20)
    _names(painter, left, game, left.cy - 8)
    if row.fault:
        painter.paragraph(row.fault, right.x, right.cy - 9, rest.right - right.x, "caption", "crisis", lines=3)
        return
    _played(painter, words, right, game, right.cy - 9)
    if game.picture:
        draw_scores(painter, rest.right, frame.cy, game.picture)


def _small(painter: Painter, words: Words, frame: Frame, game: SavedGame) -> None:
    """Draw picture, one column of words, scores."""
    shown, rest = frame.cut_left(SMALL_PICTURE, 14)
    draw_thumbnail(painter, shown, game.picture)
    if width := scores_width(game.picture):
        _, rest = rest.cut_right(width, 14)
    _names(painter, rest, game, rest.y + 19)
    if game.row.fault:
        painter.paragraph(game.row.fault, rest.x, rest.y + 65, rest.w, "caption", "crisis", lines=2)
        return
    _played(painter, words, rest, game, rest.y + 65)
    if game.picture:
        draw_scores(painter, frame.right, frame.cy, game.picture)


def _names(painter: Painter, frame: Frame, game: SavedGame, y: float) -> None:
    colour = "gold_bright" if game.naming else "caption"
    painter.text(game.row.title, frame.x, y, "figure", "text", width=frame.w)
    painter.text(game.naming or Path(game.row.path).stem, frame.x, y + 24, "caption", colour, width=frame.w)


def _played(painter: Painter, words: Words, frame: Frame, game: SavedGame, y: float) -> None:
    """Say who played, when, and the scores or how far the game came."""
    row, picture = game.row, game.picture
    style = "body" if painter.measure(row.seats, "body") <= frame.w else "caption"
    painter.text(row.seats, frame.x, y, style, "second", width=frame.w)
    date = painter.text(row.date, frame.right, y + 25, "caption", "caption", "right")
    stage = f"{stage_text(words, picture)} · " if picture and not row.scores else ""
    colour = "gain" if row.is_finished else "gold_bright"
    painter.text(row.scores or stage + row.progress, frame.x, y + 25, "caption", colour, width=frame.w - date - 12)
