"""Furniture and appliances of a home."""
