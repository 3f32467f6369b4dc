"""From text to commitments: pure functions over one letter."""
