"""The common keys of a house, which a programme that extends its file need not say again."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from ctrgen.bounds import bound_of
from ctrgen.schema.extends import with_base
from ctrgen.source import parse, read

NOT_PRINTED = "không"


class Common(NamedTuple):
    """The keys of a house's file, and how a programme names that file."""

    keys: dict[str, Any]
    path: str = ""


NO_COMMON = Common({})


def common(path: Path, programme: Path) -> Common:
    """Read the file of a house.

    Args:
        path: of the file.
        programme: of the programme that is to extend it.

    Raises:
        CtrgenError: it is not there, or not sound.
    """
    root = with_base(parse(read(path)), path.parent, bound_of(path.parent))
    plain = root.plain()
    keys = plain if isinstance(plain, dict) else {}
    standard = keys.get("chuan")
    if isinstance(standard, str) and standard.endswith((".yaml", ".yml")):
        keys = {**keys, "chuan": str((path.parent / standard).resolve())}
    named = Path(path.resolve())
    folder = programme.parent.resolve()
    relative = named.relative_to(folder) if named.is_relative_to(folder) else _up(named, folder)
    return Common(keys, relative.as_posix())


def beside(keys: dict[str, Any], base: dict[str, Any]) -> dict[str, Any]:
    """What a programme must still say over its base: what differs, and what it has not that the base has."""
    said: dict[str, Any] = {}
    for key, value in keys.items():
        if key not in base:
            said[key] = value
        elif isinstance(value, dict) and isinstance(base[key], dict):
            inner = beside(value, base[key])
            inner |= {name: NOT_PRINTED for name in base[key] if name not in value}
            if inner:
                said[key] = inner
        elif not _same(value, base[key]):
            said[key] = value
    return said


def _same(one: Any, other: Any) -> bool:
    """Whether two values print alike: whatever their capitals, and the stops at their ends."""
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(value, other[key]) for key, value in one.items())
    return _bare(one) == _bare(other)


def _bare(value: Any) -> str:
    return (
        " ".join(str(value).casefold().split()).rstrip(" .;,")
        if not isinstance(value, list | dict)
        else repr(value)
    )


def _up(path: Path, folder: Path) -> Path:
    import os

    return Path(os.path.relpath(path, folder))
