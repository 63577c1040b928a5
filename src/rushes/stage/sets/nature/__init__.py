"""What grows and floats in a landscape: trees, reeds, grasses, rocks, clouds, birds."""
