"""Voice, foley, ambience, music and mix: readings before the plan, samples after it."""
