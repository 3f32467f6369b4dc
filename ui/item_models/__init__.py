"""Qt item models: thin adapters over the rows of the services."""
