"""Parts of streets: walls, windows, shops, furniture, lamps, signs, vehicles, people in the background."""
