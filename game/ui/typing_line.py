"""Take a line of text that is being typed."""

import pygame

LONGEST = 80


class TypingLine:
    """A line being typed; None while nobody types."""

    def __init__(self) -> None:
        """Wait."""
        self.text: str | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether somebody types."""
        return self.text is not None

    def begin(self, text: str) -> None:
        """Type on from a text."""
        self.text = text
        pygame.key.start_text_input()

    def end(self) -> str:
        """Stop typing; give what was typed."""
        text, self.text = self.text or "", None
        pygame.key.stop_text_input()
        return text

    def take(self, event: pygame.event.Event) -> str:
        """Take an event: `typed`, `done` with Enter, `left` with Escape, empty when it is no matter of typing."""
        if self.text is None or event.type not in (pygame.TEXTINPUT, pygame.KEYDOWN):
            return ""
        if event.type == pygame.TEXTINPUT:
            self.text = (self.text + event.text)[:LONGEST]
        elif event.key == pygame.K_BACKSPACE:
            self.text = self.text[:-1]
        elif event.key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            return "done"
        elif event.key == pygame.K_ESCAPE:
            return "left"
        return "typed"
