"""Open the plain pages that every screen reaches: help, glossary, settings."""

from game.ui.context import Context
from game.ui.scene import Scene

PLAIN = ("help", "glossary", "settings")


def plain_page(context: Context, name: str) -> Scene:
    """Make the page of a name."""
    if name == "help":
        from game.ui.help_screen import HelpScene

        return HelpScene(context)
    if name == "glossary":
        from game.ui.glossary import GlossaryScene

        return GlossaryScene(context)
    from game.ui.settings_screen import SettingsScene

    return SettingsScene(context)
