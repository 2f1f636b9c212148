"""The rules: a compiled scenario, a state, moves, and the pure step between them."""
