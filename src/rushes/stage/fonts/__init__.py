"""Fonts of the signs (data only; see README.md and the OFL licence texts beside them)."""
