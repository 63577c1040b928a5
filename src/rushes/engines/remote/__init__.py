"""The remote engine: films are made by a server for video models elsewhere, and finished here."""
