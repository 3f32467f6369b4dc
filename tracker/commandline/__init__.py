"""The command line: every step of the path from a terminal."""
