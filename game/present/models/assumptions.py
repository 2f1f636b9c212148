"""Hold the assumption ledger: sources, and the coefficients that rest on each."""

from dataclasses import dataclass

from game.present.models.marks import Role


@dataclass(frozen=True)
class CoefficientRow:
    """A coefficient under its key path; what it was before it was changed, empty when it was not."""

    key: str
    text: str
    unit: str
    old: str
    is_about: bool  # it stands behind what was asked about


@dataclass(frozen=True)
class SourceCard:
    """A source with all that rests on it."""

    key: str
    figure: str
    source: str
    note: str
    confidence: str
    role: Role
    rows: tuple[CoefficientRow, ...]


@dataclass(frozen=True)
class AssumptionsModel:
    """The whole ledger, what was asked about first."""

    title: str
    note: str
    back_label: str
    changes_label: str  # empty when nothing was changed
    rests_label: str
    change_label: str
    cards: tuple[SourceCard, ...]
