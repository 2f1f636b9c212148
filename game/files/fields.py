"""Define what fields of a scenario file may hold: bounded numbers, names, texts in both languages."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

LONGEST_TEXT = 1_200
LONGEST_NOTE = 600


class Part(BaseModel):
    """One table of a file: unknown keys are faults, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False, allow_inf_nan=False, ser_json_inf_nan="null")


Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Token = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([._+-][a-z0-9]+)*$", max_length=24)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=40)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_NOTE)]
Words = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT)]

Icon = Literal[
    "bolt", "book", "bridge", "car", "clock", "cohesion", "coin", "currency", "dome", "door", "ear", "eye", "flag",
    "gavel", "gear", "institutions", "leaf", "link", "lock", "mega", "pen", "people", "phone", "prosperity", "quill",
    "scroll", "seal", "shield", "ship", "star", "table", "target", "troops", "trust", "vote", "whisper",
]  # fmt: skip
# A drawn emblem, or the data of an SVG path in a square of 44 around (22, 22).
EMBLEMS = ("anchor", "crown", "leaf", "rays", "star", "towers", "waves")
Emblem = Annotated[
    str,
    StringConstraints(
        pattern=rf"^({'|'.join(EMBLEMS)}|[Mm] ?[0-9][0-9 ,.MmLlHhVvCcSsQqTtAaZz-]*)$", max_length=LONGEST_NOTE
    ),
]


@dataclass(frozen=True)
class Unit:
    """What a figure counts, as a word of the interface; written beside the type, read by the ledger."""

    name: str


Points = Annotated[int, Field(strict=True, ge=-10_000, le=10_000), Unit("hundredths")]  # of a point, or value units
Count = Annotated[int, Field(strict=True, ge=0, le=10_000), Unit("hundredths")]
Share = Annotated[int, Field(strict=True, ge=0, le=10_000), Unit("basis-points")]
Weight = Annotated[int, Field(strict=True, ge=0, le=1_000), Unit("weight")]
Signed = Annotated[int, Field(strict=True, ge=-100_000, le=100_000), Unit("basis-points")]  # may exceed one
Money = Annotated[int, Field(strict=True, ge=0, le=100_000_000), Unit("million-dollars")]
Figure = Annotated[Decimal, Field(ge=-1_000_000, le=1_000_000, max_digits=12, decimal_places=6), Unit("plain")]
Positive = Annotated[Decimal, Field(gt=0, le=1_000_000, max_digits=12, decimal_places=6), Unit("plain")]

Sources = Annotated[tuple[Key, ...], Field(min_length=1, max_length=12)]
Effects = Annotated[dict[Key, Points], Field(max_length=20)]  # by gauge
Moods = Annotated[dict[Annotated[str, StringConstraints(max_length=82)], Points], Field(max_length=40)]


class Text(Part):
    """A text in both languages."""

    en: Words
    ko: Words


class Entry(Part):
    """An entry of the assumption ledger: where a figure comes from and how sure it is."""

    figure: Line
    unit: Annotated[str, StringConstraints(max_length=80)] = ""
    source: Line
    confidence: Annotated[str, StringConstraints(pattern=r"^(H|M|L|guess)$")]
    note: Annotated[str, StringConstraints(max_length=LONGEST_TEXT)] = ""
