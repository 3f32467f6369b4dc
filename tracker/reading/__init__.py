"""From bytes to text: the only place for file-format libraries, run in a process of its own."""
