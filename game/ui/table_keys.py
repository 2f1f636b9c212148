"""Name the table's actions by the keys that a person chose for them."""

from collections.abc import Mapping
from typing import Any

CARDS = 5
PAGES = 4
KEYED = (
    "take", "take-chapter", "meet", "alone", "undo", "redo", "reset", "accept", "hold", "walk", "put", "want",
    "statecraft", "log", "causes", "sources",
)  # fmt: skip


def table_keys(keys: Mapping[str, str], *, is_watching: bool, is_in_sheet: bool) -> Mapping[str, Any]:
    """Map keys to messages of the table; the arrows belong to the sheet while it has the focus."""
    found: dict[str, Any] = {keys[action]: (action,) for action in KEYED}
    found |= {keys["confirm"]: ("offer",), keys["back"]: ("menu",), "ctrl+z": ("undo",), "ctrl+y": ("redo",)}
    if is_watching:
        found |= {keys["before"]: ("pause",), keys["other-seat"]: ("other-seat",)}
    found |= {keys["event"]: ("event",), keys["take-back"]: ("back-up",)}
    found |= {keys["help"]: ("plain", "help"), keys["glossary"]: ("plain", "glossary")}
    if is_in_sheet:
        found |= {keys["up"]: ("go", -1), keys["down"]: ("go", 1)}
    found |= {str(number + 1): ("card", number) for number in range(CARDS)}
    return found | {f"f{number + 2}": ("page", number) for number in range(PAGES)}
