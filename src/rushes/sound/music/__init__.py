"""Music: instruments, each a model of how it sounds, and the stem in which a score is played."""
