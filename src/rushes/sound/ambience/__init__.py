"""Ambience: one function per bed, `make(rng, seconds) -> (n, 2) samples`, without fades, at any level."""
