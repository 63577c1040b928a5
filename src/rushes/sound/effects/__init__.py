"""Effects: one function per cause, `make(rng, detail, seconds) -> mono samples` beginning with its own onset."""
