"""Play, replay and measure a summit between two allies."""

__version__ = "1.0.0"
