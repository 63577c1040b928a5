"""What stands in streets: signs, lights, hydrants, lamps."""
