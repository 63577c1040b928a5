"""Engines: one interface, several ways to make a film."""
