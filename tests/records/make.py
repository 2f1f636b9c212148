"""Make the corpus of records by the game's own commands: `python tests/records/make.py`.

A record that is there is never made again: what it says must hold for ever. A new format, or new rules, adds records
under new names; `digests.txt` lists them all, in the form that `sha256sum --check` reads.
"""

import hashlib
import subprocess
import sys
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
DIGESTS = HERE / "digests.txt"
SUFFIX = ".summit"
PLAIN = ("table", "accept", "hold", "1", "before")  # one of these is legal in every decision
TO_THE_END = tuple(islice(cycle(PLAIN), 1_500))
FLAGSHIP, FIRST = "washington-2025", "first-table"
OTHERS = ("gyeongju-2025", "korus-2018", "ratification-2026", "sma-2019", "strait-2029", "withdrawal-1977")

Command = tuple[tuple[str, ...], tuple[str, ...]]  # arguments, what is typed


def watched(scenario: str, seed: int, seoul: str, washington: str, *options: str) -> tuple[Command, ...]:
    """Let computers play to the end."""
    seats = ("--seat", f"seoul={seoul}", "--seat", f"washington={washington}")
    return ((("watch", scenario, "--text", "--seed", str(seed), *seats, *options), ()),)


def played(scenario: str, seed: int, typed: tuple[str, ...], *seats: str) -> tuple[Command, ...]:
    """Let a person type."""
    chosen = [word for seat in seats for word in ("--seat", seat)]
    return ((("play", scenario, "--text", "--seed", str(seed), *chosen), typed),)


def branched(*branches: tuple[int, str, tuple[str, ...]]) -> tuple[Command, ...]:
    """Play on from some moves as one side."""
    typed = [(f"go {move}", f"branch {side}", *lines, "quit", "quit") for move, side, lines in branches]
    return tuple((("replay", "--text", "FILE"), lines) for lines in typed)


RECORDS: dict[str, tuple[Command, ...]] = {
    "1-first-table-watched": watched(FIRST, 1, "institution-builder@master", "hawk@minister"),
    "1-first-table-random": watched(FIRST, 2, "random", "random"),
    "1-first-table-tactics": watched(FIRST, 3, "boulware", "conceder"),
    "1-first-table-quick": watched(FIRST, 4, "hedger", "deal-hungry", "--quick"),
    "1-first-table-calendar": watched(FIRST, 5, "ledger-keeper@envoy", "linear", "--no-luck"),
    "1-first-table-played": played(FIRST, 6, TO_THE_END, "washington=ledger-keeper@ambassador"),
    "1-first-table-unfinished": played(FIRST, 7, ("1", "table", "hold"), "seoul=stonewaller"),
    "1-first-table-branched": (
        *played(FIRST, 8, TO_THE_END, "washington=linear"),
        *branched((6, "washington", TO_THE_END), (9, "seoul", ("hold", "table")), (20, "seoul", TO_THE_END)),
    ),
    "1-first-table-two-persons": played(FIRST, 9, TO_THE_END, "seoul=human", "washington=human"),
    "1-washington-watched": watched(FLAGSHIP, 1, "institution-builder@minister", "ledger-keeper@ambassador"),
    "1-washington-apart": watched(FLAGSHIP, 2, "stonewaller@envoy", "stonewaller@envoy"),
    "1-washington-quick-calendar": watched(FLAGSHIP, 3, "hedger@envoy", "hawk@envoy", "--quick", "--no-luck"),
    "1-washington-unfinished": played(FLAGSHIP, 4, ("1 2", "table", "play recess", "table"), "washington=hawk"),
    "1-washington-branched": (
        *played(FLAGSHIP, 5, TO_THE_END, "washington=deal-hungry@envoy"),
        *branched((12, "washington", TO_THE_END), (30, "seoul", TO_THE_END)),
    ),
    **{f"1-{name}-quick": watched(name, 1, "linear", "hedger@envoy", "--quick") for name in OTHERS},
}  # fmt: skip


def make(name: str, commands: tuple[Command, ...]) -> None:
    """Run the commands of one record and keep what they wrote."""
    with TemporaryDirectory() as folder:
        for arguments, typed in commands:
            file = next(iter(Path(folder).glob(f"*{SUFFIX}")), None)
            words = [str(file) if word == "FILE" else word for word in arguments]
            subprocess.run(  # the game's own commands
                [sys.executable, "-m", "game", *words, "--saves", folder],
                input="\n".join(typed), text=True, check=True, stdout=subprocess.DEVNULL,
            )  # fmt: skip
        (found,) = Path(folder).glob(f"*{SUFFIX}")
        found.rename(HERE / f"{name}{SUFFIX}")


def main() -> None:
    """Make what is missing and list every record's digest."""
    for name, commands in RECORDS.items():
        if not (HERE / f"{name}{SUFFIX}").exists():
            make(name, commands)
    rows = (f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in sorted(HERE.glob(f"*{SUFFIX}")))
    DIGESTS.write_text("".join(f"{row}\n" for row in rows), encoding="ascii")


if __name__ == "__main__":
    main()
