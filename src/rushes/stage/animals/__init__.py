"""Animals: families of parametric bodies with real gaits."""
