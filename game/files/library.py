"""Load scenarios by name or path."""

from difflib import get_close_matches
from pathlib import Path

from game.core.errors import Fault, ScenarioError, SummitError, UsageError
from game.files.compile import compile_scenario
from game.files.heads import FLAGSHIP, SUFFIX, Item, own_files, scenarios
from game.files.places import scenarios_dir
from game.files.schema import SIZE_LIMIT, spec_from_json, spec_from_toml, spec_to_json
from game.files.spec import Spec
from game.rules.scenario import Scenario

__all__ = ["Item", "compile_scenario", "load_scenario", "load_spec", "scenarios", "spec_from_json", "spec_to_json"]


def scenario_path(name: str) -> Path:
    """Find a scenario's file by its name, or take a path; no name means the flagship.

    Raise UsageError with the name that was probably meant.
    """
    if name.endswith(SUFFIX) or "/" in name or "\\" in name:
        return Path(name)
    items = scenarios() if not name else []
    if flagship := next((item for item in items if item.role == FLAGSHIP), None):
        return flagship.path
    known = {path.stem: path for path in (*own_files(), *scenarios_dir().glob(f"*{SUFFIX}"))}  # the game's own win
    if name not in known:
        close = get_close_matches(name, known, 1)
        meant = f"; did you mean {close[0]!r}?" if close else ""
        raise UsageError(f"expected a scenario ({', '.join(sorted(known))}) or a path, got {name[:80]!r}{meant}")
    return known[name]


def load_spec(name: str, *, is_sane: bool = False) -> Spec:
    """Read a scenario by name or path, whose economics must make sense if asked; raise ScenarioError or UsageError."""
    path = scenario_path(name)
    return spec_from_toml(_bytes(path), str(path), is_sane=is_sane)


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise ScenarioError([Fault(str(path), "", "expected a file, found none")])
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise ScenarioError([Fault(str(path), "", (error.strerror or str(error)).lower())]) from error


def load_scenario(name: str, *, quick: bool = False, luck: bool = True) -> Scenario:
    """Read and compile a scenario by name or path."""
    return compile_scenario(load_spec(name), quick=quick, luck=luck)


def faults_in(path: Path) -> tuple[str, ...]:
    """Say what keeps a file from being a scenario, the file's own name left out."""
    try:
        load_scenario(str(path))
    except ScenarioError as error:
        return tuple(str(Fault("", fault.key, fault.message)) for fault in error.faults)
    except SummitError as error:
        return (str(error),)
    return ()
