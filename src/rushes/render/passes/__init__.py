"""The steps of a frame, one file each: what goes in and what comes out is in their arguments."""
