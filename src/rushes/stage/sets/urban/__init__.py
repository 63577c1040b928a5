"""Places of the city by day and night: squares, courts, a campus, the riverside, the skyline."""
