"""Hold personalities as data: two or three drives each, legible in text and numbers."""

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Drives:
    """What moves a personality besides its mandate; a drive at its default is none.

    Basis points unless said otherwise; `alliance` and `institutions` are value units for a whole point of the meters
    that a deal leads to, `ledger` value units for $1bn of the first year.
    """

    alliance: int = 0  # weight of the alliance's health, all meters
    institutions: int = 0  # weight of what binds both sides
    ledger: int = 0  # weight of this year's dollars
    ambition: int = 10_000  # of the aspiration that others have
    credit: int = 10_000  # how far it answers concessions with its own
    caution: int = 10_000  # how heavily it weighs a vote that may fail
    settling: int = 10_000  # of the aspiration at which it settles in the end
    pressure: int = 10_000  # liking for threats, leaks and commitments
    firmness: int = 10_000  # liking for coercion in the years after


NEUTRAL = Drives()


@dataclass(frozen=True)
class Personality:
    """A name and its drives; texts are found under `personality.<name>` in the words."""

    name: str
    drives: Drives

    @property
    def marked(self) -> dict[str, int]:
        """List the drives that make this personality differ from the plain one."""
        own, plain = self.drives, NEUTRAL
        return {
            field.name: getattr(own, field.name)
            for field in fields(Drives)
            if getattr(own, field.name) != getattr(plain, field.name)
        }


PERSONALITIES = (
    Personality("ledger-keeper", Drives(ledger=12, firmness=15_000)),
    Personality("institution-builder", Drives(institutions=5, alliance=5, firmness=6000)),
    Personality("hedger", Drives(caution=16_000, settling=9300, institutions=3)),
    Personality("hawk", Drives(ambition=11_500, pressure=16_000, firmness=20_000)),
    Personality("deal-hungry", Drives(ambition=9200, settling=9000, credit=11_500)),
    Personality("stonewaller", Drives(credit=7000, settling=12_500, firmness=15_000)),
)
