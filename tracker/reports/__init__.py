"""From rows to a document: pure functions."""
