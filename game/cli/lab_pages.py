"""Print what the lab found beside what happened and what was published."""

from collections.abc import Sequence

import typer

from game.cli.pages import print_table
from game.lab.backtest import Backtest, PackageTest
from game.lab.published import Target
from game.lab.sweep import Variation

MANY = 100  # from which a figure needs no decimals
REAL = "*"  # beside the real option
ISSUE_HEADINGS = ("issue", "real", "median", "steps", "computer games, by option")
TARGET_HEADINGS = ("published", "unit", "range", "model", "", "source")


def print_backtest(test: Backtest, known: Sequence[Target]) -> None:
    """Print a scenario's history test and its models' targets."""
    rows = [
        (
            part.issue,
            part.real,
            part.median,
            f"{part.steps:g}",
            ", ".join(
                f"{option}{REAL if option == part.real else ''} {share:.0%}"
                for option, share in zip(part.options, part.shares, strict=True)
            ),
        )
        for part in test.issues
    ]
    print_table(f"{test.scenario}: {test.agreed} agreements in {test.games} games", ISSUE_HEADINGS, rows)
    for ladder, told in ((5, "issues of five or more options"), (0, "all settled issues")):
        (near, many), (same, _) = test.within(1, ladder), test.within(0, ladder)
        typer.echo(f"{told}: {near} of {many} within one step of the median ({_share(near, many)}), {same} exactly")
    if test.package:
        _print_package(test.package)
    if known:
        print_table(f"{test.scenario}: what was published, and the models", TARGET_HEADINGS, list(map(_target, known)))
    typer.echo("")


def _print_package(package: PackageTest) -> None:
    rank, many = package.frontier
    typer.echo(
        f"the real package for {' and '.join(package.mandates)}: gains {package.gains[0]:+d} and {package.gains[1]:+d} "
        f"over no deal, created {package.created:.1f}; by the product of gains {rank} of {many + 1} with the efficient "
        f"packages of the zone, above {package.played:.0%} of those played; {package.apart:.2f} steps an issue from "
        f"a played one, which are {package.usual:.2f} from each other"
    )


def _target(target: Target) -> tuple[str, ...]:
    low, high = _number(target.low), _number(target.high)
    spread = low if low == high else f"{low} to {high}"
    said = (
        "by construction" if target.by_construction else "inside" if not target.off else f"off by {_number(target.off)}"
    )
    return (target.shock, target.unit, spread, _number(target.model), said, target.source)


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= MANY else f"{value:.3g}"


def _share(part: int, whole: int) -> str:
    return f"{part / max(whole, 1):.0%}"


def print_sweep(title: str, found: Sequence[Variation]) -> None:
    """Print a row for each variation, with what the same games gained on the scenario as it is."""
    names = list(found[0].means)
    rows = [(_changes(one), *(_moved(one, name) for name in names)) for one in found]
    print_table(title, ("assumption", *names), rows)


def _changes(variation: Variation) -> str:
    return " ".join(variation.changes) or "as it is"


def _moved(variation: Variation, name: str) -> str:
    scale = MANY if name == "agreed" else 1
    (mean, half), (apart, wide) = variation.means[name], variation.apart[name]
    told = f"{mean * scale:.1f} ± {half * scale:.1f}"
    return f"{told} ({apart * scale:+.1f} ± {wide * scale:.1f})" if variation.changes else told
