"""``ctrgen lsp``: what :mod:`ctrgen.editing` knows, in the Language Server Protocol."""
