"""Markdown, as CommonMark and GitHub read it: the same words, headings, lists and tables."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain
from typing import TYPE_CHECKING, Literal

from ctrgen.layout.blocks import OPTIONAL_BREAK, Frame, Inset, Paragraph, Rule, Run
from ctrgen.layout.slots import slots
from ctrgen.writers.text.nodes import Grid, Heading, List

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ctrgen.layout.blocks import Block
    from ctrgen.writers.text.nodes import Item, Node
    from ctrgen.writers.text.outline import Outline, Stretch

_SIGNS = re.compile(r"[\\`*_\[\]<~|$]|&(?=#?\w+;)")
_AT_START = re.compile(r"^ *(?P<number>\d*)(?P<sign>[-+=#>]|(?<=\d)[.)])", re.MULTILINE)
_NUMBERED = re.compile(r"(?P<number>\d{1,9})(?P<sign>[.)])")
_BULLETS = ("-", "+")
_BREAK = "\\\n"
_LINE = "---"


def write(read: Outline) -> str:
    """The Markdown of a document."""
    letterhead = (_lines(cell) for row in read.letterhead.rows for cell in row)
    body = [
        *map(_paragraph, read.head),
        *letterhead,
        f"# {_heading(run for line in read.title for run in (*line.runs, Run(' ')))}",
        _paragraph(read.below_title) if isinstance(read.below_title, Paragraph) else "",
        *_stretches(read.body),
        *map(_node, read.ending.recipients),
        *(_lines(column, bold=True) for column in read.ending.signatures),
        *chain.from_iterable((_LINE, *_stretches(annex)) for annex in read.annexes),
        *((_LINE, *map(_paragraph, read.foot)) if read.foot else ()),
    ]
    return "\n\n".join(filter(None, body)) + "\n"


_APART = "<!-- -->"
"""Between two lists, which would be one without: the second would go on counting."""


def _stretches(stretches: Iterable[Stretch]) -> Iterator[str]:
    before: Node | None = None
    for node in chain.from_iterable(one.nodes for one in stretches):
        if isinstance(before, List) and isinstance(node, List):
            yield _APART
        yield _node(node)
        before = node


def _lines(blocks: Iterable[Block], *, bold: bool = False) -> str:
    """Short paragraphs, each on a line of its own."""
    said = [block.text if isinstance(block, Frame) else block for block in blocks]
    lines = [
        _inline([Run(run.text, bold=bold) for run in one.printed] if bold else one.printed)
        for one in said
        if isinstance(one, Paragraph) and one.text
    ]
    return _BREAK.join(map(_started, lines))


def _node(node: Node) -> str:
    match node:
        case Heading():
            return f"{'#' * node.level} {_heading(node.paragraph.runs)}"
        case Paragraph():
            return _paragraph(node)
        case List():
            return _list(node)
        case Grid():
            return _table(node)
        case Rule():
            return ""
        case Inset():
            return _lines(node.paragraphs)


def _heading(runs: Iterable[Run]) -> str:
    return _inline(
        [Run(run.text.replace("\n", " "), run.bold, run.italic, run.struck) for run in runs]
    ).strip()


def _paragraph(paragraph: Paragraph) -> str:
    return _started(_inline(paragraph.printed))


def _started(text: str) -> str:
    """What would begin a list, a heading or a quotation, as the words it is."""
    return _AT_START.sub(r"\g<number>\\\g<sign>", text)


def _list(node: List) -> str:
    marks = [_NUMBERED.fullmatch(item.paragraph.mark) for item in node.items]
    first = marks[0]
    in_order = first is not None and all(
        one is not None and int(one["number"]) == int(first["number"]) + at and one["sign"] == first["sign"]
        for at, one in enumerate(marks)
    )
    return "\n".join(_item(item, in_order=in_order) for item in node.items)


def _item(item: Item, *, in_order: bool) -> str:
    """An item under its own mark, or under a dash with its mark as its first word."""
    mark, text = item.paragraph.mark, _started(_inline(item.paragraph.runs))
    if item.paragraph.bold_mark:
        mark, text = "-", _started(_inline(item.paragraph.printed))
    elif not in_order and mark not in _BULLETS:
        mark, text = "-", f"{_started(_escaped(mark))} {text}"
    pad = " " * (len(mark) + 1)
    made = f"{mark} {text}"
    for node in item.below:
        made += ("\n" if isinstance(node, List) else "\n\n") + _node(node)
    return made.replace("\n", f"\n{pad}").replace(f"\n{pad}\n", "\n\n")


def _table(grid: Grid) -> str:
    """Every row a line; what spans several places stands in the first of them."""
    rows = []
    for row in slots(grid.table):
        cells: list[str] = []
        for slot in row:
            blocks: Sequence[Paragraph] = slot.cell.blocks if slot.cell is not None else ()
            said = "<br>".join(_inline(one.printed).replace(_BREAK, "<br>") for one in blocks if one.text)
            cells += [said, *("" for _ in range(slot.across - 1))]
        rows.append(f"| {' | '.join(cells)} |")
    rule = f"|{' --- |' * len(grid.table.widths_mm)}"
    return "\n".join([rows[0], rule, *rows[1:]])


def _inline(runs: Sequence[Run]) -> str:
    plain = [run._replace(text=run.text.replace(OPTIONAL_BREAK, "")) for run in runs]
    around = [Run(""), *plain, Run("")]
    return "".join(map(_run, around, plain, around[2:]))


def _run(before: Run, run: Run, after: Run) -> str:
    """A run with its emphasis: stars where they are read as such between their neighbours, else tags."""
    core = run.text.strip()
    if not core or not _stressed(run):
        return _escaped(run.text)
    head, tail = run.text.partition(core)[::2]
    stars = "~~" * run.struck + "*" * (2 * run.bold + run.italic)
    touching = (
        (not head and before, core[0], before.text[-1:]),
        (not tail and after, core[-1], after.text[:1]),
    )
    if all(_apart(neighbour, inside, outside) for neighbour, inside, outside in touching):
        return f"{head}{stars}{_escaped(core)}{stars[::-1]}{tail}"
    tags = [tag for tag, on in (("del", run.struck), ("strong", run.bold), ("em", run.italic)) if on]
    opened, closed = "".join(f"<{tag}>" for tag in tags), "".join(f"</{tag}>" for tag in reversed(tags))
    return f"{head}{opened}{_escaped(core)}{closed}{tail}"


def _stressed(run: Run) -> bool:
    return run.bold or run.italic or run.struck


def _apart(neighbour: Run | Literal[False], inside: str, outside: str) -> bool:
    """Whether stars before ``inside`` are read as emphasis after a neighbour that ends in ``outside``."""
    if not neighbour or not outside or outside.isspace():
        return True
    return not _stressed(neighbour) and (_is_sign(outside) or not _is_sign(inside))


def _is_sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


def _escaped(text: str) -> str:
    return _SIGNS.sub(lambda match: f"\\{match.group()}", text).replace("\n", _BREAK)
