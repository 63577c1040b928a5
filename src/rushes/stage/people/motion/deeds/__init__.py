"""What people do: a file for each family of deeds, a function for each; catalogue.py has them by name."""
