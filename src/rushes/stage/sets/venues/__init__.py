"""Rooms of work, play and travel, each of them told at a glance by what stands in it."""
