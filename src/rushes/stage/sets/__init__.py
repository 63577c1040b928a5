"""Sets: one file per family of places, built from a SetBrief."""
