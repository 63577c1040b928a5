"""One file per version, newest last."""
