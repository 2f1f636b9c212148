"""Sit at a seat: tactics of the literature, and planners with personalities."""
