"""The voice room: who speaks (cast), how (manners), and what comes out (Readings). `booth.record` is the way in."""
