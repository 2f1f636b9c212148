"""Have saved games pictured by another process, so that no frame waits for one; without one, beside the frames."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import game

MODULE = "game.present.picturing"
HIDDEN = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # of its own, on Windows


class Darkroom:
    """The process that pictures records; it begins with the first one and ends with this one."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._process: subprocess.Popen[str] | None = None
        self._has_failed = False

    def picture(self, path: Path) -> Any:
        """Picture a record; waits without work, so it is asked for from a thread."""
        if not self._has_failed:
            try:
                return self._asked(path)
            except (OSError, ValueError, KeyError, TypeError):
                self._has_failed = True
                self.close()
        from game.present.picturing import pictured

        return pictured(path)

    def _asked(self, path: Path) -> Any:
        from game.present.picturing import parse_picture

        process = self._running()
        if process.stdin is None or process.stdout is None:
            raise OSError("expected pipes, got none")
        process.stdin.write(f"{json.dumps(str(path))}\n")
        process.stdin.flush()
        return parse_picture(process.stdout.readline())

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None:
            home = str(Path(game.__file__).resolve().parent.parent)
            known = os.environ.get("PYTHONPATH")
            paths = home if not known else os.pathsep.join((home, known))
            self._process = subprocess.Popen(  # noqa: S603  # this interpreter, a module of this package
                [sys.executable, "-m", MODULE], text=True, encoding="utf-8", stdin=subprocess.PIPE,
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, creationflags=HIDDEN,
                env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
            )  # fmt: skip
        return self._process

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
