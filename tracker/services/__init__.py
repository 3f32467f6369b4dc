"""The use cases: the only code that opens a database session."""
