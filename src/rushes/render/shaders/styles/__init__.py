"""Shader text, read as package data."""
