"""Draw the screens and listen to mouse and keyboard; the only floor that knows pygame."""
