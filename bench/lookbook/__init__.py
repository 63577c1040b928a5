"""`./dev lookbook`: stills of everything that can be built, on one page, for whoever reviews the stock or is new to it."""
