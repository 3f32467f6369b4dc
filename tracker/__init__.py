"""Gestand without a window: reading, finding, keeping and reporting commitments."""
