"""Draw the screens and listen to mouse and keyboard; the only floor that knows pygame."""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # read by pygame when it is first imported, anywhere below
