"""Pages for people: the catalogue, a page for each model with its playground, and the operator's dashboard.

`rendering` makes a page of a template, `assets` serves what it is dressed in, `visitors` and `doorman` know who looks.
"""
