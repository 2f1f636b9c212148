"""Name the replay's actions by the keys that a person chose for them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from game.ui.replay_view import PAGES
from game.ui.tabs import tab_keys

ACTS: Mapping[str, tuple[Any, ...]] = MappingProxyType({
    "replay-first": ("start",), "replay-last": ("end",), "replay-turn-back": ("turn", -1),
    "replay-turn-on": ("turn", 1), "replay-point-back": ("turning", -1), "replay-point-on": ("turning", 1),
    "replay-slower": ("faster", -1), "replay-faster": ("faster", 1), "replay-eyes": ("eyes",),
    "replay-hide": ("hide",), "replay-stop": ("stop",), "replay-branch": ("branch",),
    "replay-branch-other": ("branch-other",), "replay-step": ("step-by",), "replay-lines": ("lines",),
    "replay-near": ("near",), "replay-share": ("share",), "replay-review": ("review",), "replay-learn": ("learn",),
})  # fmt: skip


def replay_keys(keys: Mapping[str, str]) -> Mapping[str, Any]:
    """Map keys to messages of the replay."""
    return {
        "shift+left": ("turning", -1), "shift+right": ("turning", 1), "+": ("faster", 1), "shift+=": ("faster", 1),
        keys["left"]: ("back",), keys["right"]: ("on",), keys["before"]: ("play",),
        keys["back"]: ("leave",), keys["causes"]: ("causes",), keys["help"]: ("help",),
        keys["glossary"]: ("glossary",), **{keys[action]: message for action, message in ACTS.items()},
        **tab_keys(len(PAGES)),
    }  # fmt: skip
