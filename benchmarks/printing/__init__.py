"""Letters printed to PDF by three programs, to see that reading gives back what was printed."""
