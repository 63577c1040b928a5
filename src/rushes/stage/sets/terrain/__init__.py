"""Land: noise, heightfields, erosion and the grids they are filmed as."""
