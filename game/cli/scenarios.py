"""The commands about scenario files: list them, begin one, check them, say what their figures and keys mean."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from game.cli.entry import FINE, fail
from game.cli.naming import naming
from game.cli.progress import progress
from game.core.errors import Fault, ScenarioError, UsageError
from game.files.entries import End, Line

Lang = Annotated[Literal["en", "ko"] | None, typer.Option(help="Language.")]
Strict = Annotated[
    bool, typer.Option("--strict", help="Also play some games: a deal can be ratified, nothing is out of reach.")
]


def scenarios(*, lang: Lang = None) -> int:
    """List the scenarios, one a line; a broken one of your own is told with its faults."""
    from game.files.library import faults_in
    from game.files.library import scenarios as listed

    for item in listed():
        typer.echo(f"{item.id:<20} {item.title[lang or 'en']}")
        for fault in faults_in(item.path) if item.is_own else ():
            typer.echo(f"{'':<20}   {fault}")
    return FINE


def sources(
    scenario: Annotated[
        str, typer.Argument(help="A scenario's name or file; the flagship when left out.", metavar="SCENARIO")
    ] = "",
    name: Annotated[
        str, typer.Argument(help="An issue, play, event, source or key path; all when left out.", metavar="NAME")
    ] = "",
    *,
    lang: Lang = None,
) -> int:
    """Say where a scenario's figures come from, and under which keys they may be changed."""
    from game.files.library import load_scenario
    from game.present.text_sources import print_sources

    print_sources(load_scenario(scenario), name, language=lang or "en")
    return FINE


def new(
    name: Annotated[str, typer.Argument(help="Its name.", metavar="NAME")],
    *,
    folder: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where it goes; your scenario folder when left out.")
    ] = None,
) -> int:
    """Write a small scenario to begin with: it plays as it is, with a comment on every part."""
    from game.files.manual import starter
    from game.files.places import own_scenarios_dir

    text, target = starter(name), (folder or own_scenarios_dir()) / f"{name}.toml"
    if target.exists():
        raise UsageError(f"expected a name that is free, {target} exists")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    typer.echo(str(target))
    return FINE


def schema() -> int:
    """Print the JSON Schema of scenario files, with which editors complete and check."""
    from game.files.manual import schema as spelled

    typer.echo(spelled())
    return FINE


def format_() -> int:
    """Print the page that documents scenario files, a line a key."""
    from game.files.manual import page

    typer.echo(page(), nl=False)
    return FINE


def check(
    files: Annotated[
        list[Path], typer.Argument(help="Scenario or record files, or scenarios' names.", metavar="FILE...")
    ],
    *,
    strict: Strict = False,
) -> int:
    """Check scenario files and records; every fault is named with its mend. Exit code 2 where there is one."""
    return max(_check(_found(path), strict=strict) for path in files)


def _found(path: Path) -> Path:
    """Find the file that is meant: as it stands, else the scenario of that name."""
    from game.files.library import scenarios as listed

    if path.exists() or path.suffix:
        return path
    return next((item.path for item in listed() if item.id == str(path)), path)


def _check(path: Path, *, strict: bool) -> int:
    try:
        with naming(path):
            told = _check_scenario(path, strict=strict) if path.suffix == ".toml" else _check_record(path)
    except UsageError as error:
        return fail(str(error))
    typer.echo(f"{path}: {told}")
    return FINE


def _check_scenario(path: Path, *, strict: bool) -> str:
    from game.files.faults import suggestion
    from game.files.library import compile_scenario, load_spec
    from game.files.library import scenarios as listed

    spec = load_spec(str(path), is_sane=True)
    if spec.campaign and spec.campaign.next not in (known := [item.id for item in listed()]):
        close = suggestion(spec.campaign.next, known)
        raise ScenarioError([Fault(str(path), "campaign.next", f"unknown scenario {spec.campaign.next!r}{close}")])
    scenario = compile_scenario(spec)
    if strict:
        from game.lab.proof import GAMES, proof

        with progress(f"playing {path.name}") as show:
            faults = [Fault(str(path), key, message) for key, message in proof(scenario, show)]
        if faults:
            raise ScenarioError(faults)
    proven = f", proven in {GAMES} games" if strict else ""
    return f"fine, {len(scenario.names.issues)} issues, digest {scenario.digest & (2**64 - 1):016x}{proven}"


def _check_record(path: Path) -> str:
    from game.play.setup import open_replay

    with progress(f"reading {path.name}") as show:
        opened = open_replay(path, show)
    return verdict(opened.timeline.lines, opened.notice)


def verdict(lines: Sequence[Line], notice: str) -> str:
    """Say that a record's lines hold, and whether it is finished."""
    state = "finished" if lines and isinstance(lines[-1], End) else "unfinished"
    return f"{len(lines)} lines verified, {state}{f'; {notice}' if notice else ''}"
