"""Set what every test shares: examples that are the same on every run, no scenarios of a person's own."""

import os
from pathlib import Path

from hypothesis import settings

from game.files.places import SCENARIOS_VARIABLE

settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")
os.environ[SCENARIOS_VARIABLE] = str(Path(__file__).parent / "scenarios")
