"""Dialogs: linking, preview, import report, shortcuts."""
