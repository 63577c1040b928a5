"""Scoring: what music a film has, written note by note before anybody plays it."""
