"""The playground: a form made of a model's schema, and filming from it with a visitor's own key.

`form` turns schemas into fields, `view` gathers what the template shows, `filming` answers the script of the page.
"""
