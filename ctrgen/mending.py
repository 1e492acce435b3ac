"""``validate --fix``: apply the edits that cannot change what a programme says, and no others."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from unicodedata import is_normalized

from ctrgen import pipeline
from ctrgen.composed import composed
from ctrgen.rules.judge import EVERY_RULE
from ctrgen.source import SourceText, read, stretches
from ctrgen.source.lines import with_plain_indents

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator

    from ctrgen.rules.judge import Selection
    from ctrgen.rules.place import Edit
    from ctrgen.source import Node

_PASSES = 10
"""How often a mended file is looked at again; one edit can make room for another."""

_START = itemgetter(1)
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
    return edit if is_normalized("NFC", raw) else edit._replace(text=composed(raw))


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
    """The text with edits that do not touch one another: all, or as many as are found to be safe."""
    text = _with(source.text, [(edit.start, edit.end, edit.text) for edit in edits])
    if text == source.text or checked.root is None:
        return None
    changed = SourceText(source.file, text)
    after = pipeline.check_source(changed, path, selection)
    spoilt = [] if after.root is None else _spoilt(checked.root, after.root, source, edits)
    if after.programme and after.root and not spoilt:
        return changed, after
    if len(edits) == 1:
        return None
    state = source, checked
    wrong = {edit for held in spoilt for edit in held}
    if wrong and len(wrong) < len(edits):  # what stands in other texts is safe
        return _applied(*state, [edit for edit in edits if edit not in wrong], path, selection)
    held_by_text = spoilt or [held for held in _leaves(checked.root, source, edits) if held]
    if spoilt or max(map(len, held_by_text), default=1) > 1:  # half of what stands in each may be safe
        halves = [_half(held, alone=bool(spoilt)) for held in held_by_text]
        trials = ([one for half in halves for one in half[number]] for number in (0, 1))
        tried = (_applied(*state, sorted(one, key=_START), path, selection) for one in trials if one)
        return next(filter(None, tried), None)
    middle = len(edits) // 2
    # The later half first: it moves nothing that stands before it.
    later = _applied(*state, edits[middle:], path, selection)
    return _applied(*(later or state), edits[:middle], path, selection) or later


def _half(held: list[Edit], *, alone: bool) -> tuple[list[Edit], list[Edit]]:
    """The halves of the edits of a text; one alone is none where it is known to be at fault alone."""
    middle = len(held) // 2 if alone else (len(held) + 1) // 2
    return held[:middle], held[middle:] if len(held) > 1 else []


def _leaves(root: Node, source: SourceText, edits: list[Edit]) -> Iterator[list[Edit]]:
    """The edits in each text of a tree."""
    nodes = [root]
    while nodes:
        node = nodes.pop()
        if isinstance(node.value, dict):
            nodes += node.value.values()
        elif isinstance(node.value, list):
            nodes += node.value
        else:
            yield _within(node, source, edits)


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """Edits that do not touch one another, in the order of the text."""
    chosen: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit[1:3]):
        if not chosen or edit.start > chosen[-1].end:
            chosen.append(edit)
    return chosen


def _spoilt(one: Node, other: Node, source: SourceText, edits: list[Edit]) -> list[list[Edit]]:
    """The edits in each text that would say something else than was meant; all where no text can be blamed.

    A tree is compared with another, each edit made in the values of the one instead of in the file.
    """
    spoilt: list[list[Edit]] = []
    pairs = [(one, other)]
    while pairs:
        left, right = pairs.pop()
        if isinstance(left.value, dict) and isinstance(right.value, dict):
            if left.value.keys() != right.value.keys():
                return [edits]
            pairs += [(node, right.value[key]) for key, node in left.value.items()]
        elif isinstance(left.value, list) and isinstance(right.value, list):
            if len(left.value) != len(right.value):
                return [edits]
            pairs += zip(left.value, right.value, strict=True)
        elif left.value is None and right.value is None:
            continue
        elif (
            not isinstance(left.value, str)
            or not isinstance(right.value, str)
            or _bare(_meant(left, source, edits)) != _bare(right.value)
        ):
            spoilt.append(_within(left, source, edits) or edits)
    return [edits] if edits in spoilt else spoilt


def _within(node: Node, source: SourceText, edits: list[Edit]) -> list[Edit]:
    """The edits that lie in a node."""
    if node.source is not source:
        return []
    start = source.offset(node.start.line, node.start.column)
    end = source.offset(node.end.line, node.end.column)
    first, stop = (bisect_left(edits, place, key=lambda edit: edit.start) for place in (start, end))
    return edits[first:stop]


def _meant(node: Node, source: SourceText, edits: list[Edit]) -> str:
    """The text of a node with the edits that lie in it."""
    own = _within(node, source, edits)
    places = stretches(node) or [] if own else []
    changes = [
        (
            bisect_left(places, edit.start, key=itemgetter(0)),
            bisect_right(places, edit.end, key=itemgetter(1)),
            edit.text,
        )
        for edit in own
        if edit.text != composed(source.text[edit.start : edit.end])
    ]
    return _with(str(node.value), [change for change in changes if change[0] < change[1]])


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
