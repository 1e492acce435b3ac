"""Plain text, for a mail or a terminal: eighty columns, what stands side by side side by side."""

from __future__ import annotations

import re
from itertools import chain, zip_longest
from textwrap import TextWrapper
from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Frame, Inset, Paragraph, Rule
from ctrgen.writers.text.drawn import drawn, said
from ctrgen.writers.text.nodes import Grid, Heading, List

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ctrgen.layout.blocks import Block
    from ctrgen.writers.text.nodes import Node
    from ctrgen.writers.text.outline import Ending, Outline, Stretch

WIDTH = 80
_GAP = 2
_HALF = (WIDTH - _GAP) // 2
_LEAST = 36
"""What the motto takes on one line."""
_INDENT = "    "
_BEFORE_NUMBER = re.compile(r"\b(ngày|tháng|quý|năm|tuần|kỳ|số) (?=[0-9IVX])", re.IGNORECASE)
_HELD = "\x1f"
"""Stands for a space at which no line is broken."""
_SIGNING = 3
_LINE = "─"
_TITLES = ("phu_luc", "ten_phu_luc", "kem_theo")
"""What stands above the rule of an annex, centred as the title of the document is."""


def write(read: Outline) -> str:
    """The text of a document."""
    made = [
        *(line.rjust(WIDTH) for one in read.head for line in _wrapped(said(one), WIDTH)),
        "",
        *_letterhead(read),
        "",
        *_centred(read.title, WIDTH),
        *_sign(read.below_title, WIDTH),
        *_stretches(read.body),
        "",
        *_ending(read.ending),
        *chain.from_iterable(("", "=" * WIDTH, *_stretches(annex)) for annex in read.annexes),
        *(("", "-" * WIDTH, *_centred(read.foot, WIDTH)) if read.foot else ()),
    ]
    return "\n".join(line.rstrip() for line in made).strip("\n") + "\n"


def _letterhead(read: Outline) -> Iterator[str]:
    left_mm, right_mm = read.letterhead.widths_mm
    right = min(max(_LEAST, round((WIDTH - _GAP) * right_mm / (left_mm + right_mm))), WIDTH - _LEAST)
    left = WIDTH - _GAP - right
    for first, second in read.letterhead.rows:
        yield from _beside(_stack(first, left), left, _stack(second, right))


def _stack(blocks: Sequence[Block], width: int) -> list[str]:
    made: list[str] = []
    for block in blocks:
        match block:
            case Paragraph():
                made += _centred((block,), width)
            case Rule():
                made += _sign(block, width)
            case Frame():
                made += ["", f"[ {said(block.text)} ]".center(width)]
    return made


def _beside(left: Sequence[str], width: int, right: Sequence[str]) -> Iterator[str]:
    for one, other in zip_longest(left, right, fillvalue=""):
        yield f"{one:<{width + _GAP}}{other}"


def _centred(paragraphs: Iterable[Paragraph], width: int) -> list[str]:
    return [line.center(width) for one in paragraphs for line in _whole_headings(said(one), width)]


def _sign(below: Rule | Paragraph, width: int) -> list[str]:
    if isinstance(below, Rule):
        share = below.length_mm / (below.length_mm + 2 * below.inset_mm)
        return [(_LINE * max(3, round(width * share))).center(width)]
    return _centred((below,), width)


def _stretches(stretches: Iterable[Stretch]) -> Iterator[str]:
    for stretch in stretches:
        for node in stretch.nodes:
            yield ""
            yield from _node(node, WIDTH)


def _node(node: Node, width: int) -> list[str]:
    match node:
        case Heading():
            return (
                _node(node.paragraph, width)
                if _is_title(node.paragraph)
                else _whole_headings(said(node.paragraph), width)
            )
        case Paragraph() if _is_title(node):
            return _centred((node,), width)
        case Paragraph():
            return _wrapped(said(node), width, _INDENT)
        case List():
            return _list(node, width)
        case Grid():
            return drawn(node, width)
        case Rule():
            return _sign(node, width)
        case Inset():
            pad = " " * round(width * node.left_mm / node.width_mm)
            return [line for one in node.paragraphs for line in _wrapped(said(one), width, pad, pad)]


def _is_title(paragraph: Paragraph) -> bool:
    return paragraph.role in _TITLES


def _list(node: List, width: int) -> list[str]:
    """Each item under its mark; what stands below it begins under its first word."""
    made: list[str] = []
    for item in node.items:
        pad = " " * min(len(item.paragraph.mark) + 1, width // 2)
        made += _wrapped(said(item.paragraph), width, "", pad)
        for below in item.below:
            made += [f"{pad}{line}" for line in _node(below, width - len(pad))]
    return made


def _ending(ending: Ending) -> Iterator[str]:
    listed = [line for node in ending.recipients for line in _node(_flush(node), _HALF)]
    if not ending.signatures:
        yield from listed
        return
    if len(ending.signatures) == 1:
        yield from _beside(listed, _HALF, _signature(ending.signatures[0], 0))
        return
    tallest = max(_above_room(column) for column in ending.signatures)
    left, right = (_signature(column, tallest) for column in ending.signatures)
    yield from _beside(left, _HALF, right)
    if listed:
        yield ""
        yield from listed


def _flush(node: Node) -> Node:
    """The heading of a list of recipients has no indent."""
    return Heading(0, node) if isinstance(node, Paragraph) else node


def _above_room(column: Sequence[Paragraph]) -> int:
    return len(_centred((one for one in column[: _room(column)]), _HALF))


def _room(column: Sequence[Paragraph]) -> int:
    return next(at for at, one in enumerate(column) if one.role == "cho_ky")


def _signature(column: Sequence[Paragraph], least: int) -> list[str]:
    """A signature; names stand level with those beside it."""
    at = _room(column)
    above = _centred(column[:at], _HALF)
    room = [""] * (_SIGNING + max(0, least - len(above)))
    return [*above, *room, *_centred(column[at + 1 :], _HALF)]


def _whole_headings(text: str, width: int) -> list[str]:
    """The lines of a title or heading, none of which ends in ``năm`` before its number."""
    held = _BEFORE_NUMBER.sub(rf"\1{_HELD}", text)
    return [line.replace(_HELD, " ") for line in _wrapped(held, width)]


def _wrapped(text: str, width: int, first: str = "", others: str = "") -> list[str]:
    # A word longer than the line is an address: whole it may be followed, cut it may not.
    wrapper = TextWrapper(
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_on_hyphens=False,
        break_long_words=False,
        expand_tabs=False,
    )
    made: list[str] = []
    for line in text.split("\n"):
        made += wrapper.wrap(line)
        wrapper.initial_indent = others
    return made
