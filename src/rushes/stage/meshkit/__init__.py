"""What every builder on the stage makes its shapes of: colours, solids, leaves, letters, clay."""
