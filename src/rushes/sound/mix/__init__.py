"""The mixing desk: stems from the plan's cues and positions, rooms, ducking, mastering."""
