"""Tools for workshop, garden and house."""
