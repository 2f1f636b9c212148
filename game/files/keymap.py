"""Name what keys do, where, and on which key it is by default; names of keys are those that SDL gives them."""

from types import MappingProxyType

EVERYWHERE = "everywhere"
# By place, actions with their keys; an action that stands in more places than one has the same key in all of them.
PLACES = MappingProxyType({
    EVERYWHERE: {
        "up": "up", "down": "down", "left": "left", "right": "right", "confirm": "return", "back": "escape",
        "help": "f1", "glossary": "g", "fullscreen": "f11",
    },
    "briefing": {
        "briefing-seat": "x", "briefing-opponent": "o", "briefing-level": "v", "briefing-length": "q",
        "briefing-luck": "k", "reset": "r", "sources": "b", "dismiss": "delete",
    },
    "table": {
        "take": "t", "take-chapter": "c", "meet": "m", "want": "q", "alone": "o", "undo": "z", "redo": "y",
        "reset": "r", "put": "p", "accept": "a", "hold": "h", "walk": "w", "statecraft": "s", "event": "e", "log": "l",
        "causes": "i", "take-back": "backspace", "before": "space", "other-seat": "v", "sources": "b",
        "dismiss": "delete",
    },
    "quarters": {
        "before": "space", "run": "n", "undo": "z", "redo": "y", "causes": "i", "sources": "b",
        "take-back": "backspace", "dismiss": "delete",
    },
    "replay": {
        "before": "space", "replay-first": "home", "replay-last": "end", "replay-turn-back": "ctrl+left",
        "replay-turn-on": "ctrl+right", "replay-point-back": ",", "replay-point-on": ".", "replay-slower": "-",
        "replay-faster": "=", "replay-eyes": "v", "replay-hide": "f", "replay-stop": "d", "replay-branch": "b",
        "replay-branch-other": "shift+b", "replay-step": "x", "replay-lines": "n", "replay-near": "z",
        "lines-compare": "c", "replay-share": "s", "causes": "i", "replay-review": "r", "replay-learn": "l",
    },
    "verdict": {
        "verdict-replay": "r", "verdict-learn": "l", "verdict-swap": "s", "verdict-again": "p", "verdict-share": "f",
        "verdict-details": "d", "verdict-next": "e", "verdict-try": "t", "take-back": "backspace", "dismiss": "delete",
    },
    "learn": {"learn-show": "s", "learn-next": "n", "learn-play": "b"},
    "saves": {"saves-replay": "r", "saves-rename": "n", "saves-delete": "delete", "saves-search": "/", "undo": "z"},
})  # fmt: skip
KEYS = MappingProxyType({action: key for actions in PLACES.values() for action, key in actions.items()})
FIXED_KEY = "fixed"  # the answer where a key cannot be given away
FIXED = frozenset((*map(str, range(10)), "tab", "shift+tab", "f2", "f3", "f4", "f5", "pageup", "pagedown"))


def places_of(action: str) -> frozenset[str]:
    """List the places where an action is done; what is done everywhere is done in all."""
    found = frozenset(place for place, actions in PLACES.items() if action in actions)
    return frozenset(PLACES) if EVERYWHERE in found else found


def meet(one: str, other: str) -> bool:
    """Tell whether two actions can be done in one place."""
    return bool(places_of(one) & places_of(other))
