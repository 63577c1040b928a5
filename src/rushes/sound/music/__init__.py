"""Music: instruments, each a model of how it sounds, and the stem in which a score is played.

`playing` lays notes and levels them. Models: `modal` (dying partials), `strings` (plucked), `held` (bowed and blown),
`ensemble` (many players), `body` (resonances), `drums` and `metals` (strokes). Tables: the families of `catalogue`.
"""
