"""Say where things are kept: beside the package in a checkout, inside it in a wheel, and a person's saves."""

import os
from pathlib import Path

SAVES_VARIABLE, SCENARIOS_VARIABLE = "SUMMIT_SAVES", "SUMMIT_SCENARIOS"
APPLICATION = "alliance-summit"


def assets_dir() -> Path:
    """Find the folder of fonts, words and themes."""
    return _shipped("assets")


def scenarios_dir() -> Path:
    """Find the folder of scenario files."""
    return _shipped("scenarios")


def saves_dir(override: Path | None = None) -> Path:
    """Choose the folder of records: as asked, else by the environment, else the system's place for data."""
    if override is not None:
        return override
    asked = os.environ.get(SAVES_VARIABLE)
    if asked:
        return Path(asked).expanduser()
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False) / "saves"


def own_scenarios_dir() -> Path:
    """Choose the folder of a person's own scenarios: by the environment, else the system's place for data."""
    asked = os.environ.get(SCENARIOS_VARIABLE)
    if asked:
        return Path(asked).expanduser()
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False) / "scenarios"


def _shipped(name: str) -> Path:
    package = Path(__file__).resolve().parent.parent
    inside = package / "_data" / name
    return inside if inside.is_dir() else package.parent / name
