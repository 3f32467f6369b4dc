"""Pages: what fills the window."""
