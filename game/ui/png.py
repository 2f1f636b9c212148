"""Write what was drawn as a PNG that says who made it."""

import io
import zlib

import pygame

from game.files.outlet import PNG_MARK

HEAD = 33  # bytes of a PNG's signature and first chunk


def png(surface: pygame.Surface) -> bytes:
    """Write a surface as PNG that says who made it."""
    file = io.BytesIO()
    pygame.image.save(surface, file, "picture.png")
    data = file.getvalue()
    chunk = len(PNG_MARK[4:]).to_bytes(4, "big") + PNG_MARK + zlib.crc32(PNG_MARK).to_bytes(4, "big")
    return data[:HEAD] + chunk + data[HEAD:]
