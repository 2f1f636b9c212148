"""Remember the ends that a person has seen, so that a replay hides nothing from them any more."""

from pathlib import Path

FILE = "seen.txt"
SIZE_LIMIT = 4_000_000


class Seen:
    """The fingerprints of ends that were seen, one a line in a file beside the settings; without a file, for now."""

    def __init__(self, path: Path | None) -> None:
        """Read what is there; what cannot be read was not seen."""
        self._path = path
        self._known: set[str] = set()
        if path is not None:
            try:
                with path.open(encoding="ascii") as file:
                    self._known.update(file.read(SIZE_LIMIT).split())
            except (OSError, ValueError):
                return

    def __contains__(self, fingerprint: int) -> bool:
        """Tell whether an end was seen."""
        return _spelled(fingerprint) in self._known

    def add(self, fingerprint: int) -> None:
        """Remember an end; a file that cannot be written costs only the memory."""
        text = _spelled(fingerprint)
        if text in self._known:
            return
        self._known.add(text)
        if self._path is not None:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                with self._path.open("a", encoding="ascii") as file:
                    file.write(f"{text}\n")
            except OSError:
                return


def seen_beside(settings: Path) -> Seen:
    """Open the memory that lies beside the settings."""
    return Seen(settings.with_name(FILE))


def _spelled(fingerprint: int) -> str:
    return f"{fingerprint & (2**64 - 1):016x}"
