"""Official standards as data, and those that houses derive from them."""

from ctrgen.standards.load import house, names, of, standard

__all__ = ["house", "names", "of", "standard"]
