"""What people carry, wear and care for themselves with."""
