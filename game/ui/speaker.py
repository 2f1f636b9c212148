"""Play sounds on a thread of its own; without a device nothing is heard and nobody waits."""

import os
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

import pygame

from game.present.sounds import Sound

BUFFER = 512  # samples, 23 ms
DEPTH = -16  # signed 16 bit
SERVERS = ("pulse/native", "pipewire-0")


@dataclass(frozen=True)
class Wish:
    """A sound that is to be heard, and how loud, 0 to 1."""

    sound: Sound
    volume: float


class Speaker:
    """A device that is opened, and tones that are synthesised, when they are first needed."""

    def __init__(self) -> None:
        """Open nothing yet."""
        self.is_silent = False
        self._wishes: SimpleQueue[Wish] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def play(self, sound: Sound, volume: float) -> None:
        """Have a sound heard soon; volume 0 opens no device."""
        if self.is_silent or volume <= 0:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="sound", daemon=True)
            self._thread.start()
        self._wishes.put(Wish(sound, volume))

    def _run(self) -> None:
        if not has_device() or not _is_open():
            self.is_silent = True
            return
        from game.ui.tones import tone

        made: dict[Sound, pygame.mixer.Sound] = {}
        while True:
            wish = self._wishes.get()
            try:
                if wish.sound not in made:
                    made[wish.sound] = pygame.mixer.Sound(buffer=tone(wish.sound).tobytes())
                made[wish.sound].set_volume(wish.volume)
                made[wish.sound].play()
            except pygame.error:  # the device went away
                self.is_silent = True
                return


def _is_open() -> bool:
    from game.ui.tones import RATE

    try:
        pygame.mixer.init(RATE, DEPTH, 1, BUFFER, allowedchanges=0)
    except (pygame.error, NotImplementedError):
        return False
    return True


def has_device() -> bool:
    """Tell whether looking for a device is worth it; on Linux a vain look would print a library's complaints."""
    if sys.platform != "linux" or os.environ.get("SDL_AUDIODRIVER") or os.environ.get("PULSE_SERVER"):
        return True
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR") or "/nowhere")
    return Path("/dev/snd").exists() or any((runtime / server).exists() for server in SERVERS)
