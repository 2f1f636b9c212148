"""Write a page as one file that needs nothing else: template, style, script and packed models of `assets/page`."""

import html
import tomllib
from collections.abc import Sequence
from pathlib import Path

from game.files.outlet import write_output
from game.files.places import assets_dir
from game.play.setup import Replay, open_replay
from game.present.packing import packed
from game.present.page import Showing, page_model, showing
from game.present.voice import Voice
from game.present.words import LANGUAGES, Words

FOLDER = "page"
MARK = b'<meta name="generator" content="Alliance Summit">'
SHAPES = "shapes.js"


def game_page(shown: Showing, language: str) -> str:
    """Write the page of a saved game; it opens in this language and holds them all."""
    told = voices(shown.replay, language)
    models = [page_model(voice, shown) for voice in told]
    return filled("theatre", models[0].title, told[0].words, packed(models))


def page_beside(path: Path, node: int, language: str) -> Path:
    """Write the page of a record's line of play through a node beside the record; slow."""
    replay = open_replay(path)
    replay.timeline.go(node)
    return write_output(path.with_suffix(".html"), game_page(showing(replay), language).encode(), MARK)


def voices(replay: Replay, language: str) -> tuple[Voice, ...]:
    """Speak about a saved game in every language, the asked one first."""
    return tuple(Voice(words, replay.timeline.scenario) for words in spoken(language))


def spoken(language: str) -> tuple[Words, ...]:
    """Give the words of every language, the asked one first."""
    order = sorted(LANGUAGES, key=lambda code: code != language)
    return tuple(Words(code, assets_dir() / "words") for code in order)


def filled(name: str, title: str, words: Words, data: str) -> str:
    """Fill a template: its own script after the shapes that all pages share."""
    folder = assets_dir() / FOLDER
    parts = {
        "title": html.escape(title),
        "noscript": html.escape(words.text("web-script")),
        "style": colours(assets_dir()) + _read(folder, "page.css"),
        "script": _joined([_read(folder, SHAPES), _read(folder, f"{name}.js")]),
        "data": data,
    }
    text = _read(folder, f"{name}.html")
    for key, part in parts.items():
        text = text.replace(f"<!--{key}-->", part, 1)
    return text


def colours(assets: Path) -> str:
    """Write the theme as variables of a style: the palette, what roles look like, both again for paper."""
    table = tomllib.loads((assets / "theme.toml").read_text(encoding="utf-8"))
    palette, meters = table["palette"], table["meters"]
    looks = {role: (palette[solid], palette[words]) for role, (solid, words) in table["roles"].items()}
    looks |= {key: (meter["line"], meter["words"]) for key, meter in meters.items()}
    dark = {key: meter["dark"] for key, meter in meters.items()}
    paper = {role: dark.get(role, _dark(palette, solid)) for role, (solid, _) in table["roles"].items()} | dark
    root = "".join(f"--{name}:{colour};" for name, colour in palette.items())
    screen = "".join(_rule(role, solid, words) for role, (solid, words) in looks.items())
    return f":root{{{root}}}{screen}@media print{{{''.join(_rule(role, ink, ink) for role, ink in paper.items())}}}\n"


def _dark(palette: dict[str, str], name: str) -> str:
    return palette.get(f"{name}_dark", palette["ink"])


def _rule(role: str, solid: str, words: str) -> str:
    return f"[data-role={role}]{{--solid:{solid};--words:{words}}}"


def _joined(scripts: Sequence[str]) -> str:
    return "\n".join(script.removeprefix('"use strict";\n') for script in scripts)


def _read(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")
