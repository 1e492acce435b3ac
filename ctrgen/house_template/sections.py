"""Where the paper turns or an annex begins: sections like that of the template."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

_MARK, _MOST = 0xC7C70000, 0x1000
_SIZES = ("w:w", "w:h")


class Turned(NamedTuple):
    """How the paper lies in a section, and whether its pages are counted from 1."""

    landscape: bool
    begins: bool


def marked(number: int) -> str:
    """What marks the end of a section of a document, from 0, until the template's own takes its place."""
    return f"{_MARK + number:08X}"


def settle(body: _Element, turned: Sequence[Turned]) -> list[int]:
    """Make every marked end of a section like the next that the template has itself.

    Args:
        body: of the document.
        turned: of each section of the body and the annexes how it lies.

    Returns:
        The sections, counted from 0 over the whole document, whose first page must show none of page 1.
    """
    silent = []
    waiting: list[_Element] = []
    for index, one in enumerate(list(body.iter(qn("w:sectPr")))):
        number = _number(one)
        if number is not None:
            waiting.append(one)
            continue
        for mark in waiting:
            own = deepcopy(one)
            here = _number(mark) or 0
            mark.getparent().replace(mark, own)
            _lie(own, turned[here], is_first=here == 0)
        if waiting:
            here = (_number(waiting[-1]) or 0) + 1
            _lie(one, turned[here], is_first=False)
            start = index - len(waiting)
            numbers = [*((_number(mark) or 0) for mark in waiting), here]
            silent += [start + at for at, which in enumerate(numbers) if which and turned[which].begins]
        waiting = []
    return silent


def _number(section: _Element) -> int | None:
    mark = section.get(qn("w:rsidSect"), "")
    value = int(mark, 16) - _MARK if mark.isalnum() and len(mark) == len(marked(0)) else -1
    return value if 0 <= value < _MOST else None


def _lie(section: _Element, turned: Turned, *, is_first: bool) -> None:
    """Let a section lie as it must, and count on where it is not the first."""
    _turn(section, turned)
    if is_first:
        return
    for kind in section.findall(qn("w:type")):
        section.remove(kind)
    for reference in section.findall(qn("w:headerReference")) + section.findall(qn("w:footerReference")):
        if reference.get(qn("w:type")) == "first":
            section.remove(reference)
    if turned.begins:
        return
    for old in section.findall(qn("w:titlePg")):
        section.remove(old)
    for old in section.findall(qn("w:pgNumType")):
        old.attrib.pop(qn("w:start"), None)


def _turn(section: _Element, turned: Turned) -> None:
    size = section.find(qn("w:pgSz"))
    if size is not None:
        short, long = sorted((size.get(qn(name), "0") for name in _SIZES), key=int)
        lies = (long, short) if turned.landscape else (short, long)
        for name, value in zip(_SIZES, lies, strict=True):
            size.set(qn(name), value)
        size.attrib.pop(qn("w:orient"), None)
        if turned.landscape:
            size.set(qn("w:orient"), "landscape")
