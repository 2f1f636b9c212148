"""The ground floor: errors, dice, points and fingerprints."""
