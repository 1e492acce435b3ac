"""How fast ctrgen is, measured against a peer in the same run: ``python -m bench``."""
