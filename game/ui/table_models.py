"""Have the table presented: anew when the game moved, of another draft first its terms, then what follows from it."""

from typing import Any

from game.present.models import TableModel
from game.present.table import foresee, redraft, table_model
from game.ui.context import Context
from game.ui.sitting import Sitting


class TableModels:
    """The model of the table as it was presented last, and what it was made for."""

    def __init__(self, context: Context, sitting: Sitting) -> None:
        """Present nothing yet."""
        self.context = context
        self.sitting = sitting
        self.settled: frozenset[int] = frozenset()  # chapters that were agreed when the turn began
        self.is_foreseen = True
        self._model: TableModel | None = None
        self._made_for: tuple[Any, ...] = ()

    @property
    def whole(self) -> TableModel:
        """Give the model of the position and the draft."""
        model = self.drafted
        if not self.is_foreseen:
            sitting, has_adviser = self.sitting, self.context.settings.has_adviser
            model = foresee(model, sitting.voice, sitting.view(), sitting.proposal, has_adviser=has_adviser)
            self._model, self.is_foreseen = model, True
        return model

    @property
    def drafted(self) -> TableModel:
        """Give the model as soon as there is another draft: what follows from it is still that of the one before."""
        sitting, has_adviser = self.sitting, self.context.settings.has_adviser
        position = (sitting.version, sitting.seat, self.context.words.language, sitting.table.trouble, has_adviser)
        made_for = (*position, sitting.proposal)
        if self._model is None or self._made_for[:-1] != position:
            self._model, self.is_foreseen = self._anew(has_adviser=has_adviser), True
            self.settled = frozenset(found.chapter for found in self._model.sheet.chapters if found.is_folded)
        elif self._made_for != made_for:
            self._model = redraft(self._model, sitting.voice, sitting.view(), sitting.proposal)
            self.is_foreseen = False
        self._made_for = made_for
        return self._model

    def _anew(self, *, has_adviser: bool) -> TableModel:
        sitting = self.sitting
        return table_model(
            sitting.voice,
            sitting.view(),
            sitting.lines(),
            sitting.proposal,
            trouble=sitting.table.trouble,
            record=sitting.record() if has_adviser else None,
            has_adviser=has_adviser,
        )
