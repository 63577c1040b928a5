"""How people move: layers of pure functions of figure, frame and stage."""
