"""Synthesise the sounds of the game: a few struck tones, arrays in and arrays out.

A tone is a sum of partials, each a sine that swells for a few milliseconds and then dies away; struck bars and bells
ring so (Fletcher and Rossing, The Physics of Musical Instruments, 1998).
"""

from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from game.present.sounds import Sound

RATE = 22_050  # samples a second
PEAK = 0.5  # of full scale: nothing is loud even at full volume
FULL = 32_767
SWELL = 0.006  # seconds; a harder edge would click
FADE = 0.03

Wave = NDArray[np.float64]


@dataclass(frozen=True)
class Note:
    """One struck tone: when, how high, how strong, how long until a third is left."""

    start: float  # seconds
    pitch: float  # Hz
    strength: float
    decay: float  # seconds
    partials: tuple[tuple[float, float], ...] = ((1.0, 1.0), (2.0, 0.22), (3.0, 0.07))  # multiple of pitch, strength


WOOD = ((1.0, 1.0), (3.93, 0.25), (9.2, 0.05))  # a marimba's bar
BELL = ((0.5, 0.35), (1.0, 1.0), (1.2, 0.4), (2.0, 0.3), (2.76, 0.15))
DRUM = ((1.0, 1.0), (1.59, 0.5), (2.14, 0.3))  # a membrane

D4, F4, G4, A4, B4, D5, G5 = 293.66, 349.23, 392.0, 440.0, 493.88, 587.33, 783.99

SCORE = MappingProxyType({
    Sound.OFFER: (0.55, (Note(0.0, G4, 0.8, 0.14, WOOD), Note(0.11, D5, 0.9, 0.18, WOOD))),
    Sound.REFUSAL: (0.6, (Note(0.0, A4, 0.8, 0.12, WOOD), Note(0.13, F4, 0.9, 0.2, WOOD))),
    Sound.AGREEMENT: (1.6, (
        Note(0.0, G4, 0.6, 0.5), Note(0.12, B4, 0.6, 0.5), Note(0.24, D5, 0.6, 0.55), Note(0.36, G5, 0.7, 0.5, BELL),
    )),
    Sound.ALARM: (1.2, (Note(0.0, D4, 1.0, 0.28, BELL), Note(0.32, D4 * 1.0595, 1.0, 0.35, BELL))),
    Sound.ROLL_CALL: (1.1, tuple(Note(0.16 * beat, 98.0, 0.6 + 0.05 * beat, 0.09, DRUM) for beat in range(5))),
    Sound.TICK: (0.07, (Note(0.0, 1174.7, 0.35, 0.012, WOOD),)),
})  # fmt: skip


def seconds(sound: Sound) -> float:
    """Tell how long a sound lasts."""
    return float(SCORE[sound][0])


def tone(sound: Sound) -> NDArray[np.int16]:
    """Synthesise a sound: [samples], 16 bit, one channel."""
    length, notes = SCORE[sound]
    wave = np.zeros(round(length * RATE))
    for note in notes:
        start = round(note.start * RATE)
        wave[start:] += _struck(note, len(wave) - start)
    loudest = max(note.strength for note in notes)
    wave *= loudest * PEAK / max(float(np.abs(wave).max()), 1e-9)
    end = round(FADE * RATE)
    wave[-end:] *= np.linspace(1.0, 0.0, end)
    return np.round(wave * FULL).astype(np.int16)


def _struck(note: Note, samples: int) -> Wave:
    """Strike a note: [samples]; higher partials die sooner."""
    time = np.arange(samples) / RATE
    swell = np.minimum(time / SWELL, 1.0)
    total = np.zeros(samples)
    for multiple, strength in note.partials:
        decay = note.decay / max(multiple, 1.0) ** 0.5
        total += strength * np.sin(2 * np.pi * note.pitch * multiple * time) * np.exp(-time / decay)
    return note.strength * swell * total
