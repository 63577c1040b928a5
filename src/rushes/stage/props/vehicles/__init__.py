"""Vehicles on roads, rails, water and in the air, as miniature models."""
