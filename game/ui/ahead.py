"""Import the screens to come while the first one is looked at."""

from importlib import import_module

SCREENS = ("briefing", "table", "ratification", "quarter", "verdict", "library", "saves", "plain", "overlay")


def import_screens() -> None:
    """Import what a game will show; called by a thread, since a frame would wait for it."""
    for name in SCREENS:
        import_module(f"game.ui.{name}")
