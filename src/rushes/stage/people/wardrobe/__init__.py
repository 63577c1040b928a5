"""Clothes: one small file for each family of garments, and the table of kinds that names them."""
