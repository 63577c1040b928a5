"""Games and motion graphics made as tabletop pieces: a platformer in felt, a race, bars that rise, a route."""
