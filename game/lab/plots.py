"""Draw what a certificate or a sweep measured, by matplotlib, which waits until it is asked for."""

from collections.abc import Callable, Sequence
from pathlib import Path
from textwrap import fill
from typing import Any

import numpy as np

from game.core.errors import UsageError
from game.lab.lines import Line, Verdict
from game.lab.luck import Cells, luck_share
from game.lab.measures import AGREED_LEAST, ALIVE, ROUND_MOST
from game.lab.sample import Sample
from game.lab.sweep import Variation
from game.lab.zones import likeliest, option_shares
from game.rules.axes import METERS, Gauge
from game.rules.outcome import package_values
from game.rules.scenario import Scenario

SIZE = (8.0, 5.0)  # inches
SHARP = 130  # dots an inch
FIRST, SECOND, GREY, GOLD = "#2f6db5", "#b5482f", "#8a8f98", "#c8994a"
SIDES = (FIRST, SECOND)
BANDS = ((5, 95, 0.15), (25, 75, 0.3))  # percentiles, shade
MARGIN = 200  # value units around what is shown
COLUMNS = 130  # of words
JUDGED = (Verdict.PASSES, Verdict.SHORT)
Axes = Any


def draw_plots(folder: Path, scenario: Scenario, found: Sample, cells: Cells, lines: Sequence[Line]) -> list[Path]:
    """Draw every picture into a folder; raise UsageError without matplotlib."""
    drawings: dict[str, Callable[[Axes], None]] = {
        "frontier": lambda axes: _frontier(axes, scenario, found),
        "rounds": lambda axes: _rounds(axes, scenario, found),
        "options": lambda axes: _options(axes, scenario),
        "seats": lambda axes: _seats(axes, scenario, found),
        "luck": lambda axes: _luck(axes, cells),
        "meters": lambda axes: _meters(axes, found),
        "shortfalls": lambda axes: _shortfalls(axes, lines),
    }
    figure_of = _figures()
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, draw in drawings.items():
        figure = figure_of(figsize=SIZE, layout="constrained")
        draw(figure.subplots())
        paths.append(folder / f"{scenario.id}-{name}.png")
        figure.savefig(paths[-1], dpi=SHARP)
    return paths


def _figures() -> Callable[..., Any]:
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise UsageError("expected matplotlib for plots; install `alliance-summit[lab]`") from error
    found: Callable[..., Any] = Figure
    return found


def _frontier(axes: Axes, scenario: Scenario, found: Sample) -> None:
    """Set the packages signed by the likeliest mandates beside what they could have signed."""
    pair = likeliest(scenario)
    mine = (found.state.mandates == (pair.first, pair.second)).all(-1) & found.agreed
    worth = package_values(scenario, found.state.package[mine])
    signed = np.stack([worth[:, 0, pair.first], worth[:, 1, pair.second]], -1)
    reserve = np.array([scenario.values.reserve[0, pair.first], scenario.values.reserve[1, pair.second]])
    axes.plot(*pair.whole.values.T, ".", ms=4, color=GOLD, label="efficient")
    axes.scatter(*signed.T, s=18, alpha=0.5, color=FIRST, label="signed")
    axes.axvline(reserve[0], color=GREY, lw=1, ls="--")
    axes.axhline(reserve[1], color=GREY, lw=1, ls="--")
    seen = np.concatenate([pair.zone.values, signed, reserve[None]])
    low, high = seen.min(0) - MARGIN, seen.max(0) + MARGIN
    if (scenario.history >= 0).all():
        real = package_values(scenario, scenario.history[None])[0]
        axes.plot(real[0, pair.first], real[1, pair.second], "*", ms=14, color="black", label="what happened", zorder=3)
    names = scenario.names
    kinds = names.mandates[0][pair.first], names.mandates[1][pair.second]
    axes.set(
        title="Packages of the likeliest mandates; dashed: no deal",
        xlim=(low[0], high[0]),
        ylim=(low[1], high[1]),
        xlabel=f"value to {names.seats[0]} ({kinds[0]})",
        ylabel=f"value to {names.seats[1]} ({kinds[1]})",
    )
    axes.legend()


def _rounds(axes: Axes, scenario: Scenario, found: Sample) -> None:
    rounds = np.bincount(found.state.signed_round[found.agreed], minlength=scenario.clock.rounds + 1)[1:]
    axes.bar(np.arange(1, len(rounds) + 1), rounds / max(rounds.sum(), 1), color=FIRST)
    axes.axhline(ROUND_MOST, color=SECOND, lw=1, ls="--")
    agreed = found.agreed.mean()
    title = f"Round of agreement, share of the agreements; {agreed:.1%} of games agree (at least {AGREED_LEAST:.0%})"
    axes.set(title=title, xlabel="round", ylabel="share", xticks=np.arange(1, len(rounds) + 1))


def _options(axes: Axes, scenario: Scenario) -> None:
    """Shade each option by its share of the efficient packages."""
    shares, counts = option_shares(scenario, inside=False), scenario.agenda.counts
    ladder = np.where(np.arange(shares.shape[1]) < counts[:, None], shares, np.nan)
    axes.imshow(ladder, cmap="Blues", vmin=0, vmax=1, aspect="auto")
    for issue, option in np.argwhere(~np.isnan(ladder)):
        part = ladder[issue, option]
        colour = SECOND if part < ALIVE else "white" if part > 1 / 2 else "black"
        label = f"{scenario.names.options[issue][option]} {part:.0%}"
        axes.text(option, issue, label, ha="center", va="center", fontsize=6, color=colour)
    axes.set(title=f"Options in the efficient packages; red: under {ALIVE:.0%}", xticks=[])
    axes.set_yticks(range(len(counts)), scenario.names.issues, fontsize=7)


def _seats(axes: Axes, scenario: Scenario, found: Sample) -> None:
    bins = np.linspace(-100, 100, 41)
    for seat, name in enumerate(scenario.names.seats):
        claimed = found.scores.claimed[:, seat] / 100
        axes.hist(claimed, bins, alpha=0.55, color=SIDES[seat], label=f"{name}, mean {claimed.mean():+.1f}")
        axes.axvline(claimed.mean(), color=SIDES[seat], lw=1.5)
    axes.set(title="Claimed, by seat", xlabel="points", ylabel="games")
    axes.legend()


def _luck(axes: Axes, cells: Cells) -> None:
    """Part the variance of claimed into luck and what mandates and players explain."""
    rows = {"all games": np.arange(len(cells.cell)), "games that agree": np.flatnonzero(cells.agreed)}
    parts = [float(np.nan_to_num(luck_share(cells.claimed[at], cells.cell[at]))) for at in rows.values()]
    axes.barh(list(rows), parts, color=SECOND, label="luck")
    axes.barh(list(rows), [1 - part for part in parts], left=parts, color=FIRST, label="mandates and players")
    for place, part in enumerate(parts):
        axes.text(part / 2, place, f"{part:.1%}", ha="center", va="center", color="white")
    axes.set(title="Variance of claimed", xlim=(0, 1))
    axes.legend(loc="lower right")


def _meters(axes: Axes, found: Sample) -> None:
    """Fan each meter out over the quarters: median and the middle 50% and 90% of games."""
    colours = (FIRST, SECOND, GOLD, "#3f8f5f", "#7a4fa3")
    quarters = np.arange(found.course.shape[1])
    for meter in range(METERS):
        course = found.course[:, :, meter] / 100
        for low, high, shade in BANDS:
            edges = np.percentile(course, (low, high), 0)
            axes.fill_between(quarters, *edges, color=colours[meter], alpha=shade / 2, lw=0)
        axes.plot(quarters, np.median(course, 0), color=colours[meter], label=Gauge(meter).name.lower())
    axes.set(title="Meters over the quarters: median, middle 50% and 90%", xlabel="quarter", ylabel="points")
    axes.legend(ncol=METERS, fontsize=8, loc="lower center")


def _shortfalls(axes: Axes, lines: Sequence[Line]) -> None:
    """Write out every line that falls short, and why."""
    short = [line for line in lines if line.verdict == Verdict.SHORT]
    told = [f"{line.asked}: {line.value} ({line.bar}). {line.told}" for line in short]
    rows = [
        fill(f"{line.number}  {text}", COLUMNS, subsequent_indent="    ")
        for line, text in zip(short, told, strict=True)
    ]
    axes.axis("off")
    axes.set(title=f"{len(short)} of {sum(line.verdict in JUDGED for line in lines)} lines fall short")
    axes.text(0, 1, "\n\n".join(rows), va="top", fontsize=7, transform=axes.transAxes)


def draw_sweep(path: Path, title: str, found: Sequence[Variation]) -> None:
    """Draw what a sweep found, a panel a measure; the first bar is the scenario as it is."""
    names = list(found[0].means)
    figure = _figures()(figsize=(SIZE[0], 1 + 0.9 * len(names)), layout="constrained")
    places = np.arange(len(found))
    for axes, name in zip(figure.subplots(len(names), sharex=True), names, strict=True):
        means, halves = np.array([variation.means[name] for variation in found]).T
        axes.errorbar(places, means, halves, fmt="o-", color=FIRST, capsize=3)
        axes.axhline(means[0], color=GREY, lw=1, ls="--")
        axes.set_ylabel(name.replace("_", "\n"), fontsize=7)
        axes.tick_params(labelsize=7)
    axes.set_xticks(places, ["\n".join(one.changes) or "as it is" for one in found], fontsize=7)
    figure.suptitle(title)
    figure.savefig(path, dpi=SHARP)
