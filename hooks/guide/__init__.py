"""The guide's own machinery: facts from data/, checks, merge tags, components.

Plain Python that never imports MkDocs: hooks/site_hooks.py is the only bridge, so that
this package can be tested by itself and moved to another site generator.
"""
