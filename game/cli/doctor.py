"""Say what the game finds on this machine: versions, display, fonts, where files are."""

import os
import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from shutil import which

from game import __version__
from game.files.heads import scenarios
from game.files.places import assets_dir, own_scenarios_dir, saves_dir, scenarios_dir
from game.files.shelf import listings

PACKAGES = ("numpy", "pygame-ce", "pydantic", "typer", "rich", "platformdirs", "fluent.runtime", "pylopdf-fonts-ko")
RIVALS = ("pygame-ce", "pygame")


def findings(saves: Path | None) -> Iterator[tuple[str, str]]:
    """List what was found, one name and one sentence each."""
    yield "summit", __version__
    yield "python", f"{platform.python_version()} on {platform.platform(terse=True)}"
    for package in PACKAGES:
        yield package, _version(package) or "missing"
    if all(_version(package) for package in RIVALS):
        yield "conflict", "pygame and pygame-ce are both installed; uninstall both, then install pygame-ce"
    yield "display", _display()
    yield "fonts", _fonts()
    yield "films", _films()
    yield "assets", _place(assets_dir())
    items = scenarios()
    own = sum(item.is_own for item in items)
    yield "scenarios", f"{_place(scenarios_dir())}, {len(items) - own} found"
    yield "own scenarios", f"{own_scenarios_dir()}, {own} found"
    yield "saves", _saves(saves_dir(saves))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _display() -> str:
    asked = os.environ.get("SDL_VIDEODRIVER")
    if asked:
        return f"SDL_VIDEODRIVER={asked}"
    if sys.platform in ("win32", "darwin"):
        return "the system's own"
    found = next((name for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)), "")
    return f"{found}={os.environ[found]}" if found else "none: play with --text"


def _fonts() -> str:
    spec = find_spec("pylopdf_fonts_ko")
    return f"Noto KR from {Path(spec.origin).parent}" if spec and spec.origin else "missing: system fonts are used"


def _films() -> str:
    pillow = _version("pillow")
    gif = f"GIF by Pillow {pillow}" if pillow else "no GIF (pip install pillow)"
    mp4 = which("ffmpeg")
    return f"{gif}, {f'MP4 by {mp4}' if mp4 else 'no MP4 (ffmpeg is missing)'}"


def _place(path: Path) -> str:
    return str(path) if path.is_dir() else f"{path} (missing)"


def _saves(folder: Path) -> str:
    found = listings(folder)
    broken = sum(1 for item in found if item.header is None)
    writable = os.access(_nearest(folder), os.W_OK)
    return f"{folder}, {len(found)} records, {broken} broken{'' if writable else ', not writable'}"


def _nearest(folder: Path) -> Path:
    while not folder.exists():
        folder = folder.parent
    return folder
