"""Emphasis inside a text that stands in the look of its tag: signs in the text, then runs of their own."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from ctrgen.layout.blocks import Run

_FIRST = 0xFDD0
"""Of 16 characters that Unicode has set aside for a program's own use: no text of a document has them."""

_SIGNS = re.compile("[\ufdd0-\ufdef]")
_MARKUP = ((1, "w:b", "w:bCs"), (2, "w:i", "w:iCs"), (4, "w:strike", ""))
_AFTER = tuple(
    qn(name)
    for name in (
        *("w:caps", "w:smallCaps", "w:strike", "w:dstrike", "w:outline", "w:shadow", "w:emboss", "w:imprint"),
        *("w:noProof", "w:snapToGrid", "w:vanish", "w:webHidden", "w:color", "w:spacing", "w:w", "w:kern"),
        *("w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText"),
        *("w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath"),
    )
)
"""What the schema has stand behind bold and slanting; behind ``strike`` what is behind it here."""


def signed(runs: Iterable[Run]) -> str:
    """Runs as one text, with a sign before each that says how it is emphasised, where any is."""
    held = [(_flags(one), _SIGNS.sub("\ufffd", one.text)) for one in runs]
    if not any(flags for flags, _ in held):
        return "".join(text for _, text in held)
    return "".join(f"{chr(_FIRST + flags)}{text}" for flags, text in held) + chr(_FIRST)


def with_emphasis(root: _Element) -> None:
    """Part every run that holds signs into runs that look as they say."""
    for run in [one for one in root.iter(qn("w:r")) if _SIGNS.search("".join(one.itertext()))]:
        _part(run)


def _flags(run: Run) -> int:
    return run.bold * 1 + run.italic * 2 + run.struck * 4


def _part(run: _Element) -> None:
    properties = run.find(qn("w:rPr"))
    flags = 0
    for child in [one for one in run if one is not properties]:
        pieces = _pieces(child) if child.tag == qn("w:t") else [(None, child)]
        for sign, piece in pieces:
            flags = flags if sign is None else sign
            made = OxmlElement("w:r")
            if properties is not None:
                made.append(deepcopy(properties))
            _emphasise(made, flags)
            made.append(piece)
            run.addprevious(made)
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)


def _pieces(text: _Element) -> list[tuple[int | None, _Element]]:
    """The stretches of a text, each with the sign before it; ``None`` where what was before goes on."""
    whole = text.text or ""
    signs = [None, *(ord(sign) - _FIRST for sign in _SIGNS.findall(whole))]
    made = []
    for sign, words in zip(signs, _SIGNS.split(whole), strict=True):
        piece = OxmlElement("w:t")
        piece.set(qn("xml:space"), "preserve")
        piece.text = words
        made.append((sign, piece))
    return [one for one in made if one[1].text or one[0] is not None]


def _emphasise(run: _Element, flags: int) -> None:
    if not flags:
        return
    properties = run.find(qn("w:rPr"))
    if properties is None:
        properties = OxmlElement("w:rPr")
        run.insert(0, properties)
    for flag, *names in _MARKUP:
        for name in filter(None, names) if flags & flag else ():
            for old in properties.findall(qn(name)):
                properties.remove(old)
            behind = _AFTER[_AFTER.index(qn(name)) + 1 :] if qn(name) in _AFTER else _AFTER
            at = next((place for place, one in enumerate(properties) if one.tag in behind), len(properties))
            properties.insert(at, OxmlElement(name))
