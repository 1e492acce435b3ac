"""Official standards as data, and those that houses derive from them."""

from ctrgen.standards.built_in import names, standard
from ctrgen.standards.load import house, is_one, of

__all__ = ["house", "is_one", "names", "of", "standard"]
