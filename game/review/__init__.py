"""Judge a finished game: its headline, what moved it, where it turned, what both left lying."""
