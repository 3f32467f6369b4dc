"""Which later letter does what with which earlier commitment: pure functions over plain rows, no database, no clock."""
