"""Official standards as data."""

from ctrgen.standards.load import names, standard
from ctrgen.standards.model import Figure, Standard, Style

__all__ = ["Figure", "Standard", "Style", "names", "standard"]
