"""Measurements, and scripts that make what they measure on. Not part of the test run."""
