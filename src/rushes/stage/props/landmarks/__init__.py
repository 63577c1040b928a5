"""Landmarks and buildings as things: towers, monuments, houses; they stand in the distance or are the subject."""
