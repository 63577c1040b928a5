"""The toy workshop: whatever has no modelled form becomes a stitched felt toy, sewn from its icon.

`naming` finds the icon for a thing or being, `table` says how large and how it stands, `sewing` makes the meshes, `prop` and
`figure` put them on stage. A new toy, or a change to one, is a row of `toys.tsv`; a new word for one is a row of `called.tsv`.
"""
