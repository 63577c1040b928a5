"""People: one parametric puppet, its wardrobe, face and motion."""
