"""Hold the house rules: style, format, types and floors, each by its own tool."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

CHECKS = {
    "style": ("-m", "ruff", "check"),
    "format": ("-m", "ruff", "format", "--check"),
    "types": ("-m", "mypy"),
    "floors": ("-c", "from importlinter.cli import lint_imports_command as lint; lint(['--no-logo', '--no-cache'])"),
}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", CHECKS)
def test_house_rule_holds(name: str) -> None:
    """Run the tool in the checkout and show what it found."""
    found = subprocess.run(
        [sys.executable, *CHECKS[name]], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert found.returncode == 0, found.stdout + found.stderr


def test_readme_gives_one_test_command() -> None:
    """Keep what continuous integration runs and what a reader is told the same line."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = text.split("<!-- test-command -->")[1].split("<!-- end -->")[0]
    lines = [line for line in block.splitlines() if line and not line.startswith("```")]
    assert len(lines) == 1
    assert lines[0].count("pytest") == 1
