"""Official standards as data."""

from ctrgen.standards.load import names, standard

__all__ = ["names", "standard"]
