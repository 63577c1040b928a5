"""Small things in the air: each is a dynamic piece and a pure function of the frame that lays out its vertices."""
