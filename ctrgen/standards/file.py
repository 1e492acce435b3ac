"""Read a standard from YAML: that of a house, whose file may be faulty, and those that come with ctrgen."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from ctrgen import faults
from ctrgen.bounds import bound_of
from ctrgen.diagnostics import CtrgenError
from ctrgen.schema.extends import MAX_BASES, YAML, beside, merged, read_beside
from ctrgen.source import Node, SourceText, parse, read
from ctrgen.standards import check
from ctrgen.standards.built_in import FOLDER, names
from ctrgen.standards.model import Standard

if TYPE_CHECKING:
    from ctrgen.source.tree import Plain


class _Kept(NamedTuple):
    """A standard, and what it was read from."""

    standard: Standard
    files: list[SourceText]


_KEPT: dict[Path, _Kept] = {}
_KEPT_AT_MOST = 16


def house(path: Path) -> Standard:
    """Read a standard of a house, with all that it extends; once, as long as its files say the same.

    Raises:
        CtrgenError: it cannot be read, or is not sound.
    """
    kept = _KEPT.get(path)
    if kept is None or not all(map(_is_fresh, kept.files)):
        files = [read(path)]
        kept = _Kept(_built(_with_base(path, (), files)), files)
        if len(_KEPT) >= _KEPT_AT_MOST:
            _KEPT.clear()
        _KEPT[path] = kept
    return kept.standard


def built_in(name: str) -> Standard:
    """Read a standard that comes with ctrgen from its own file."""
    return _built(_tree(name))


def _is_fresh(file: SourceText) -> bool:
    try:
        return read(file.file).text == file.text
    except CtrgenError:
        return False


def _with_base(path: Path, above: tuple[str, ...], files: list[SourceText]) -> Node:
    """The tree of the last file, with what it extends; each that is read joins the others."""
    root = parse(files[-1])
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
    base = beside(named, path.parent, YAML, bound_of(Path(files[0].file).parent))
    files.append(read_beside(base, named, path.parent))
    return merged(_with_base(base, (*above, real), files), root, None)


def _tree(name: str) -> Node:
    root = parse(read(FOLDER / f"{name}.yaml"))
    base = root.value.get("ke_thua") if isinstance(root.value, dict) else None
    return root if base is None else merged(_tree(str(base.value)), root, None)


def _built(root: Node) -> Standard:
    try:
        return check.standard(_without_blanks(root.plain()))
    except ValidationError as error:
        from ctrgen.schema.problems import diagnose

        raise CtrgenError(*diagnose(error, root, check.model_of(Standard))) from None


def _without_blanks(data: Plain) -> Plain:
    """Data without the keys that a standard leaves blank to drop what it would take over."""
    if isinstance(data, dict):
        return {key: _without_blanks(value) for key, value in data.items() if value is not None}
    return data
