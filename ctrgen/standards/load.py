"""Find and read a standard: one that comes with ctrgen by its name, one of a house by its path."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from ctrgen import faults
from ctrgen.diagnostics import CtrgenError
from ctrgen.schema.extends import MAX_BASES, YAML, beside, merged, read_beside
from ctrgen.source import Node, parse, read

if TYPE_CHECKING:
    from ctrgen.schema import Month, PartialDate
    from ctrgen.source.tree import Plain
    from ctrgen.standards.model import Standard

_FOLDER = Path(__file__).parent


@cache
def names() -> tuple[str, ...]:
    """The standards that come with ctrgen."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


@cache
def standard(name: str) -> Standard:
    """Read a standard that comes with ctrgen, with those it extends.

    Raises:
        KeyError: there is none of this name.
    """
    return _built(_tree(name))


def of(name: str, date: PartialDate | None, month: Month) -> Standard:
    """The standard that a programme follows, which may depend on when it is issued.

    Args:
        name: of a standard that comes with ctrgen, or the path of one of a house.
        date: of the programme; what is blank of it is taken from its month.
        month: the month it is for.

    Raises:
        CtrgenError: the file of the house is not sound.
    """
    found = house(Path(name)) if name.endswith(YAML) else standard(name)
    day, in_month, year = date or (None, None, None)
    issued = (year or month.year, in_month or month.month, day or 1)
    for earlier in found.earlier:
        if earlier.name in names() and issued < (
            earlier.before.year,
            earlier.before.month,
            earlier.before.day,
        ):
            return standard(earlier.name)
    return found


def house(path: Path) -> Standard:
    """Read a standard of a house, with all that it extends.

    Raises:
        CtrgenError: it cannot be read, or is not sound.
    """
    root = _with_base(parse(read(path)), path, ())
    return _remembered(root)


def _with_base(root: Node, path: Path, above: tuple[str, ...]) -> Node:
    named = root.value.get("ke_thua") if isinstance(root.value, dict) else None
    if named is None:
        hint = f"Thêm dòng “ke_thua: nd30”, hoặc một chuẩn khác: {', '.join(names())}."
        raise CtrgenError(faults.MISSING_KEY.at(root.span, "Chuẩn này không kế thừa chuẩn nào.", hint))
    if named.value in names():
        return merged(_tree(str(named.value)), root, None)
    real = os.path.realpath(path)
    if real in above or len(above) > MAX_BASES:
        message = f"Chuẩn “{named.value}” kế thừa vòng tròn, hoặc qua quá nhiều tệp."
        raise CtrgenError(faults.BASE_CYCLE.at(named.span, message))
    if not str(named.value).endswith(YAML):
        hint = f"Các chuẩn có sẵn: {', '.join(names())}; hoặc đường dẫn tới tệp .yaml."
        raise CtrgenError(faults.UNKNOWN_STANDARD.at(named.span, f"Không có chuẩn “{named.value}”.", hint))
    base = beside(named, path.parent, YAML)
    parsed = parse(read_beside(base, named, path.parent))
    return merged(_with_base(parsed, base, (*above, real)), root, None)


def _tree(name: str) -> Node:
    if name not in names():
        raise KeyError(name)
    root = parse(read(_FOLDER / f"{name}.yaml"))
    base = root.value.get("ke_thua") if isinstance(root.value, dict) else None
    return root if base is None else merged(_tree(str(base.value)), root, None)


_HOUSES: dict[str, Standard] = {}
_MOST_HOUSES = 16


def _remembered(root: Node) -> Standard:
    """Building takes longer than a programme takes to check; a batch has few houses."""
    written = repr(root.plain())
    if written not in _HOUSES:
        if len(_HOUSES) >= _MOST_HOUSES:
            _HOUSES.clear()
        _HOUSES[written] = _built(root)
    return _HOUSES[written]


def _built(root: Node) -> Standard:
    # Its models take longer to build than a programme takes to check.
    from ctrgen.standards.model import Standard

    try:
        return Standard.model_validate(_without_blanks(root.plain()))
    except ValidationError as error:
        from ctrgen.schema.problems import diagnose

        raise CtrgenError(*diagnose(error, root, Standard)) from None


def _without_blanks(data: Plain) -> Plain:
    """Data without the keys that a standard leaves blank to drop what it would take over."""
    if isinstance(data, dict):
        return {key: _without_blanks(value) for key, value in data.items() if value is not None}
    return data
