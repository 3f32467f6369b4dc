"""The window at a hundred thousand commitments, beside Qt's own models on the same table."""
