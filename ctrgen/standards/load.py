"""The standard that a programme follows: one that comes with ctrgen, or that of a house."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen.schema.extends import YAML
from ctrgen.schema.programme import PERIODS, Programme
from ctrgen.standards.built_in import names, standard

if TYPE_CHECKING:
    from ctrgen.schema import PartialDate, Period
    from ctrgen.source import Node
    from ctrgen.standards.model import Standard

_ALONE = frozenset({"loi_van", "trang", "kieu", "than_bai"})
"""Keys that a standard has and no programme."""


def of(name: str, date: PartialDate | None, period: Period) -> Standard:
    """The standard that a programme follows, which may depend on when it is issued.

    Args:
        name: of a standard that comes with ctrgen, or the path of one of a house.
        date: of the programme; what is blank of it is taken from the first day it is for.
        period: the time it is for.

    Raises:
        CtrgenError: the file of the house is not sound.
    """
    found = house(Path(name)) if name.endswith(YAML) else standard(name)
    day, in_month, year = date or (None, None, None)
    issued = (year or period.first.year, in_month or period.first.month, day or 1)
    for earlier in found.earlier:
        if earlier.name in names() and issued < (
            earlier.before.year,
            earlier.before.month,
            earlier.before.day,
        ):
            return standard(earlier.name)
    return found


def is_one(root: Node) -> bool:
    """Whether a file is the standard of a house, not a programme or what programmes share."""
    keys = root.value if isinstance(root.value, dict) else {}
    base = keys.get("ke_thua")
    extends = base is not None and str(base.value) in names()
    known = Programme.spellings()
    is_programme = any(known.get(key) in ("issuer", *PERIODS) for key in keys)
    return not is_programme and (extends or not _ALONE.isdisjoint(keys))


def house(path: Path) -> Standard:
    """The standard of a house, with all that it extends.

    Raises:
        CtrgenError: its file cannot be read, or is not sound.
    """
    # To read one, models are built, which takes longer than to check a programme.
    from ctrgen.standards.file import house

    return house(path)
