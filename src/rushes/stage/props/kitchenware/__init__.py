"""Plates, cutlery, pots and pans."""
