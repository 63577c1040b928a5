"""How quick and how heavy the pages are."""
