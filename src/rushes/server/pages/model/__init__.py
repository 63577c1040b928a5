"""The page of a model, for people and for machines."""
