"""Present a refusal's receipt as its reader may know it."""

from collections.abc import Mapping
from typing import Any

from game.present.models import ReceiptModel
from game.present.proposal import Proposal
from game.present.story import Line
from game.present.voice import Voice
from game.rules.view import View


def receipt_model(
    voice: Voice, seen: View, note: Mapping[str, Any], line: Line, proposal: Proposal
) -> ReceiptModel | None:
    """Present a receipt read from a line's annotation."""
    return None
