"""Sports gear."""
