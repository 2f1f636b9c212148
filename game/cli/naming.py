"""Name the file in whatever goes wrong with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.core.errors import SummitError, UsageError


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Put the file's name before every line of an error."""
    try:
        yield
    except SummitError as error:
        lines = str(error).splitlines()
        raise UsageError(
            "\n".join(line if line.startswith(str(path)) else f"{path}: {line}" for line in lines)
        ) from error
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or str(error)).lower()}") from error
