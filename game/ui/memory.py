"""Have freed memory given back: GNU's C library otherwise keeps what the pictures and tables of a turn held."""

import ctypes
import sys

TRIM, MAP = -1, -3  # M_TRIM_THRESHOLD and M_MMAP_THRESHOLD of its malloc.h
LARGE = 128 * 1024  # bytes; its own default, which it raises as it goes unless it is set


def give_back() -> None:
    """Fix the size from which memory is given back at once; do nothing with another C library."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt:
        mallopt(TRIM, LARGE)
        mallopt(MAP, LARGE)
