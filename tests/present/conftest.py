import ast
import json
import re
from pathlib import Path

import pytest

from game.files.library import load_scenario
from game.files.places import assets_dir, scenarios_dir
from game.play.setup import new_table
from game.play.start import GameOptions
from game.present.words import LANGUAGES, Words

SCENARIOS = sorted(path.stem for path in scenarios_dir().glob("*.toml"))
PRESENT = Path(__file__).parents[2] / "game" / "present"


@pytest.fixture(params=LANGUAGES)
def words(request):
    return Words(request.param, assets_dir() / "words")


@pytest.fixture(scope="session", params=SCENARIOS)
def scenario(request):
    return load_scenario(request.param)


@pytest.fixture
def open_table(tmp_path):
    """Give a maker of tables; seats not named are played at random."""

    def make(scenario="first-table", seats=("seoul=random", "washington=random"), seed=5, *, saves=False, **options):
        return new_table(GameOptions(scenario, tuple(seats), seed), tmp_path if saves else None, **options)

    return make


@pytest.fixture(scope="session")
def sources():
    """Give the trees of every module that may speak: presenters, and the window if it is there."""
    folders = (PRESENT, PRESENT.parent / "ui")
    return [ast.parse(path.read_text(encoding="utf-8")) for folder in folders for path in sorted(folder.rglob("*.py"))]


@pytest.fixture(scope="session")
def unpacked():
    """Give a function that unpacks models as the pages' script does."""

    def unpack(text):
        data = json.loads(text)
        made = []
        for node in data["nodes"]:
            if not isinstance(node, list):
                made.append(node)
            elif node[0] < 0:
                made.append([made[place] for place in node[1:]])
            else:
                made.append(dict(zip(data["shapes"][node[0]], (made[place] for place in node[1:]), strict=True)))
        return made[-1]

    return unpack


@pytest.fixture(scope="session")
def data_of(unpacked):
    """Give a function that reads the models of a page."""
    return lambda page: unpacked(re.search(r'id="game">(.*?)</script>', page, re.DOTALL)[1])
