"""``validate --fix``: apply the edits that cannot change what a programme says, and no others."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from unicodedata import is_normalized, normalize

from ctrgen import pipeline
from ctrgen.rules.judge import EVERY_RULE
from ctrgen.source import SourceText, read, stretches
from ctrgen.source.lines import with_plain_indents

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from ctrgen.rules.judge import Selection
    from ctrgen.rules.place import Edit
    from ctrgen.source import Node

_PASSES = 10
"""How often a mended file is looked at again; one edit can make room for another."""

_SPACES = re.compile(" +")


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


def mend(path: str | os.PathLike[str], selection: Selection = EVERY_RULE) -> Mended:
    """Mend one file in memory; what it extends stays as it is.

    Raises:
        CtrgenError: the file cannot be read.
    """
    source = read(path)
    now = SourceText(source.file, with_plain_indents(source.text))
    checked = pipeline.check_source(now, Path(path), selection)
    for _ in range(_PASSES):
        edits = [_composing(edit) for edit in checked.edits if edit.source is now]
        better = _mended(now, checked, edits, Path(path), selection)
        if better is None:
            break
        now, checked = better
    return Mended(source.text, now.text, checked)


def mend_one(source: SourceText, path: Path, edits: Iterable[Edit]) -> str | None:
    """The text of a file with some edits, where they change nothing else; ``None`` where they would.

    Args:
        source: the text.
        path: the file.
        edits: as its check gave them; those of another file cannot be made here.
    """
    checked = pipeline.check_source(source, path)
    own = [edit._replace(source=source) for edit in edits if edit.source.text == source.text]
    better = _mended(source, checked, [_composing(edit) for edit in own], path, EVERY_RULE) if own else None
    return better[0].text if better else None


def _composing(edit: Edit) -> Edit:
    """Decomposed letters are composed where they stand before anything else: quotes and folds stay."""
    raw = edit.source.text[edit.start : edit.end]
    return edit if is_normalized("NFC", raw) else edit._replace(text=normalize("NFC", raw))


_State: TypeAlias = "tuple[SourceText, pipeline.Checked]"


def _mended(
    source: SourceText, checked: pipeline.Checked, edits: list[Edit], path: Path, selection: Selection
) -> _State | None:
    """The text with all edits that are safe, or ``None`` where there is none; those in the way wait."""
    while edits:
        chosen = _apart(edits)
        better = _applied(source, checked, chosen, path, selection)
        if better is not None:
            return better
        tried = set(chosen)
        edits = [edit for edit in edits if edit not in tried]
    return None


def _applied(
    source: SourceText, checked: pipeline.Checked, edits: list[Edit], path: Path, selection: Selection
) -> _State | None:
    """The text with edits that do not touch one another: all, or of either half as many as are safe."""
    text = _with(source.text, [(edit.start, edit.end, edit.text) for edit in edits])
    if text == source.text or checked.root is None:
        return None
    changed = SourceText(source.file, text)
    after = pipeline.check_source(changed, path, selection)
    if after.programme and after.root and _says_what_was_meant(checked.root, after.root, source, edits):
        return changed, after
    if len(edits) == 1:
        return None
    middle = len(edits) // 2
    # The later half first: it moves nothing that stands before it.
    later = _applied(source, checked, edits[middle:], path, selection)
    return _applied(*(later or (source, checked)), edits[:middle], path, selection) or later


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """Edits that do not touch one another, in the order of the text."""
    chosen: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit[1:3]):
        if not chosen or edit.start > chosen[-1].end:
            chosen.append(edit)
    return chosen


def _says_what_was_meant(one: Node, other: Node, source: SourceText, edits: list[Edit]) -> bool:
    """Whether a tree says what another says, each edit made in the values instead of in the file."""
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
        elif not isinstance(left.value, str) or not isinstance(right.value, str):
            if left.value is not None or right.value is not None:
                return False
        elif _bare(_meant(left, source, edits)) != _bare(right.value):
            return False
    return True


def _meant(node: Node, source: SourceText, edits: list[Edit]) -> str:
    """The text of a node with the edits that lie in it."""
    value = str(node.value)
    if node.source is not source:
        return value
    start = source.offset(node.start.line, node.start.column)
    end = source.offset(node.end.line, node.end.column)
    first, stop = (bisect_left(edits, place, key=lambda edit: edit.start) for place in (start, end))
    places = stretches(node) or [] if first < stop else []
    changes = [
        (
            bisect_left(places, edit.start, key=itemgetter(0)),
            bisect_right(places, edit.end, key=itemgetter(1)),
            edit.text,
        )
        for edit in edits[first:stop]
        if edit.text != normalize("NFC", source.text[edit.start : edit.end])
    ]
    return _with(value, [change for change in changes if change[0] < change[1]])


def _with(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """A text with other words between some places, in their order."""
    pieces, at = [], 0
    for start, end, words in changes:
        pieces += [text[at:start], words]
        at = end
    return "".join(pieces) + text[at:]


def _bare(text: str) -> str:
    """A text without the spaces that YAML leaves out at the ends of a line."""
    return "\n".join(_SPACES.sub(" ", line).strip(" ") for line in text.strip().split("\n"))
