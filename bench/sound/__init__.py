"""What the sound of films is worth, in figures: words understood, cues on their frames, voices apart, levels kept."""
