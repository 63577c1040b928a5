"""What is behind the actors on the stages, screens and dance floors of the theatre set."""
