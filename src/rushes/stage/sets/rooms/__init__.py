"""The room kit: floor, walls, windows with light and view, doors, lamps, shelves, pictures; every interior is built with it."""
