"""Foley: which events are heard and when, because they are seen, because they are named, or because the place lives."""
