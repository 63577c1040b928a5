"""Props: things figures hold, sit in, ride or fly."""
