"""The window: Qt only, talks to tracker.services."""
