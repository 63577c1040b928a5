"""Screenplay and Readings to ShotPlan: coverage, blocking, camera, x-sheet and sound cues, all in frames."""
