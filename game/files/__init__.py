"""Scenario files and records: what is read from a disk and written to it."""
