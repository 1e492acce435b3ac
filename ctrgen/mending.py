"""``validate --fix``: apply the edits that cannot change what a programme says, and no others."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen import pipeline
from ctrgen.source import SourceText, read

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from ctrgen.rules.judge import Edit, Selection
    from ctrgen.source import Node

_PASSES = 10
"""How often a mended file is looked at again; one edit can make room for another."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A file as it is and as it would be, and what is left to do by hand.

    Attributes:
        before, after: the text, without the byte order mark; the same when nothing can be mended.
        checked: what the mended text gives.
    """

    before: str
    after: str
    checked: pipeline.Checked


def mend(path: str | os.PathLike[str], selection: Selection) -> Mended:
    """Mend one file in memory; what it extends stays as it is.

    Raises:
        CtrgenError: the file cannot be read.
    """
    source = read(path)
    before = source.text
    checked = pipeline.check_source(source, Path(path), selection)
    for _ in range(_PASSES):
        edits = [edit for edit in checked.edits if edit.source is source]
        better = _applied(source, edits, checked.root, Path(path), selection)
        if better is None:
            break
        source, checked = better
    return Mended(before, source.text, checked)


def _applied(
    source: SourceText, edits: list[Edit], root: Node | None, path: Path, selection: Selection
) -> tuple[SourceText, pipeline.Checked] | None:
    """The text with as many edits as are safe together; ``None`` where there is none."""
    chosen = _apart(edits)
    for attempt in (chosen, *([edit] for edit in chosen if len(chosen) > 1)):
        if not attempt or root is None:
            continue
        text = source.text
        for edit in reversed(attempt):
            text = text[: edit.start] + edit.text + text[edit.end :]
        mended = SourceText(source.file, text)
        checked = pipeline.check_source(mended, path, selection)
        if checked.programme and checked.root and text != source.text and _says_the_same(root, checked.root):
            return mended, checked
    return None


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """Edits that do not touch one another, in the order of the text."""
    chosen: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit[1:3]):
        if not chosen or edit.start > chosen[-1].end:
            chosen.append(edit)
    return chosen


def _says_the_same(one: Node, other: Node) -> bool:
    """Whether two trees have the same keys, and the same letters and digits but for zeros."""
    pairs = [(one, other)]
    while pairs:
        left, right = pairs.pop()
        if isinstance(left.value, dict) and isinstance(right.value, dict):
            if left.value.keys() != right.value.keys():
                return False
            pairs += [(node, right.value[key]) for key, node in left.value.items()]
        elif isinstance(left.value, list) and isinstance(right.value, list):
            if len(left.value) != len(right.value):
                return False
            pairs += zip(left.value, right.value, strict=True)
        elif _essence(left.value) != _essence(right.value):
            return False
    return True


def _essence(value: object) -> str | None:
    if not isinstance(value, str):
        return None if value is None else type(value).__name__
    return "".join(char for char in value if char.isalnum() and char != "0")
