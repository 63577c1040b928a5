"""`./dev bench-api`: the prediction API beside its peers, measured in one run on one machine."""
