"""``ke_thua``: what a programme takes over from the files it extends."""

from __future__ import annotations

import os
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.bounds import bound_of, leads_out
from ctrgen.diagnostics import CtrgenError
from ctrgen.schema.keys import model_under, spelling
from ctrgen.schema.programme import Programme
from ctrgen.schema.reads import says_none
from ctrgen.source import Node, parse, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.schema.base import Model
    from ctrgen.source import SourceText

MAX_BASES = 16
"""How many files may extend one another in a row."""

YAML = (".yaml", ".yml")


def with_base(node: Node, folder: Path, bound: Path, above: tuple[Path, ...] = ()) -> Node:
    """Merge a file with the file it extends, and that with the one it extends.

    Mappings merge key by key, everything else is replaced. Every value keeps its place in the file
    it comes from.

    Args:
        node: the tree of the file.
        folder: where its relative paths start.
        bound: the folder that these may not leave.
        above: the files that led here, to notice a circle.

    Raises:
        CtrgenError: the base is missing, not sound YAML, not allowed, or leads back here.
    """
    named = _named(node, "extends")
    if named is None:
        return node
    path = beside(named, folder, YAML, bound)
    real = Path(os.path.realpath(path))
    if real in above:
        raise CtrgenError(faults.BASE_CYCLE.at(named.span, f"Tệp “{named.value}” lại kế thừa chính tệp này."))
    if len(above) > MAX_BASES:
        raise CtrgenError(faults.TOO_MANY_BASES.at(named.span, f"Kế thừa nối tiếp quá {MAX_BASES} tệp."))
    base = parse(read_beside(path, named, folder))
    return merged(with_base(base, path.parent, bound, (*above, real)), node, Programme)


def files_of(path: Path) -> tuple[Path, ...]:
    """A programme's file and all that it is made of, in the order they are read, there or not.

    Those it extends, its house's standard, the pictures of its signatures. What stands beyond a file that
    cannot be read is not known.
    """
    found: dict[Path, None] = {}
    bound = bound_of(path.parent)
    waiting = [path]
    while waiting and len(found) <= MAX_BASES:
        here = waiting.pop()
        found[here] = None
        try:
            node = parse(read(here))
            named = (_named(node, field) for field in ("extends", "standard"))
            files = [
                beside(one, here.parent, YAML, bound)
                for one in named
                if one and str(one.value).endswith(YAML)
            ]
            found |= dict.fromkeys(here.parent / name for name in _pictures(node))
        except CtrgenError:
            continue
        waiting += [file for file in files if file not in found]
    return tuple(found)


def _pictures(node: Node) -> Iterator[str]:
    """The names of pictures in the signatures of a file."""
    key = spelling(node, Programme, "signature")
    waiting = [node.value[key]] if key is not None and isinstance(node.value, dict) else []
    while waiting:
        here = waiting.pop()
        if isinstance(here.value, dict):
            waiting += here.value.values()
        elif isinstance(here.value, list):
            waiting += here.value
        elif here.value is not None and here.value.endswith(".png"):
            yield here.value


def _named(node: Node, field: str) -> Node | None:
    """The value of a key that names a file."""
    key = spelling(node, Programme, field)
    named = node.value[key] if key is not None and isinstance(node.value, dict) else None
    is_file = named is not None and isinstance(named.value, str) and not says_none(named.value)
    return named if is_file else None


def read_beside(path: Path, named: Node, folder: Path) -> SourceText:
    """Read a YAML file that a value names.

    Raises:
        CtrgenError: it is missing or not to be read; said where it is named.
    """
    try:
        return read(path)
    except CtrgenError as error:
        found = error.diagnostics[0]
        if found.code == faults.UNREADABLE.code:
            message = f"Tệp “{named.value}”: {found.message}"
            raise CtrgenError(faults.UNREADABLE.at(named.span, message)) from None
        if found.code != faults.NOT_FOUND.code:
            raise
        message = f"Không tìm thấy tệp “{named.value}”."
        hint = f"Đường dẫn tính từ thư mục “{folder.absolute()}”."
        raise CtrgenError(faults.BASE_NOT_FOUND.at(named.span, message, hint)) from None


def beside(named: Node, folder: Path, suffixes: tuple[str, ...], bound: Path) -> Path:
    """The file that a value names, as a relative path.

    Args:
        named: the value.
        folder: where its path starts.
        suffixes: how the file's name may end, where links lead too.
        bound: the folder that it may not leave, where links lead.

    Raises:
        CtrgenError: the path is absolute or leads out, or its file is of another kind.
    """
    text = str(named.value)
    absolute = Path(text).is_absolute() or PureWindowsPath(text).drive or PureWindowsPath(text).root
    if absolute or not text.endswith(suffixes):
        message = f"Không dùng được tệp “{text}”."
        hint = f"Ghi đường dẫn tương đối tới một tệp {' hoặc '.join(suffixes)}."
        raise CtrgenError(faults.BASE_NOT_ALLOWED.at(named.span, message, hint))
    path = folder / text
    try:
        real = Path(os.path.realpath(path))
    except ValueError:  # a name that no file can have
        return path
    if leads_out(real, bound):
        message = f"“{text}” ở ngoài thư mục của chương trình."
        hint = f"Đặt tệp ấy trong “{bound}”, hoặc đặt cả hai trong cùng một kho git."
        raise CtrgenError(faults.LEADS_OUT.at(named.span, message, hint))
    if not real.name.endswith(suffixes):
        message = f"Liên kết “{text}” dẫn tới một tệp không phải {' hoặc '.join(suffixes)}."
        raise CtrgenError(faults.LEADS_OUT.at(named.span, message, "Đổi liên kết ấy thành tệp thật."))
    return path


def merged(base: Node, over: Node, model: type[Model] | None) -> Node:
    """Two trees as one: mappings key by key, everything else of the second in the place of the first's.

    Args:
        base: what is taken over.
        over: what is written over it.
        model: what knows which keys are the same; without one, keys are compared as they are.
    """
    if not isinstance(base.value, dict) or not isinstance(over.value, dict):
        return over
    named = {spelling(base, model, key) if model is not None else key: key for key in over.value}
    values, keys = {}, {}
    for inherited, node in base.value.items():
        key = named.get(inherited, inherited)
        is_written = inherited in named
        values[key] = merged(node, over.value[key], model_under(model, key)) if is_written else node
        keys[key] = over.keys[key] if is_written else base.keys[inherited]
    for key, node in over.value.items():
        if key not in values:
            values[key], keys[key] = node, over.keys[key]
    both = Node(over.source, values, over.start, over.end)
    both.keys = keys
    return both
