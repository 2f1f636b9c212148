"""Published models of the field: arrays in, arrays out, no knowledge of a game's state."""
