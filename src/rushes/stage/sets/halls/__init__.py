"""Grand and public halls: what stands in them and the rooms themselves."""
