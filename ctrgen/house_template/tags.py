"""The tags of a template, each with its paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.word.names import W, local

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from ctrgen.house_template.opening import Template

_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPENING = re.compile(r"\{[{%#]")
_LOOSE = re.compile(r"\{[{%#]|[}%#]\}")
_PARTS = re.compile(
    r"(?P<open>\{[{%#])(?P<level>p|tr|tc|r)?(?(level)\s)-?(?P<inside>.*?)-?(?P<close>[}%#]\})"
)
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_CONTAINERS = (f"{W}tc", f"{W}body", f"{W}hdr", f"{W}ftr", f"{W}footnote", f"{W}endnote", f"{W}txbxContent")


class Spot(NamedTuple):
    """A paragraph.

    Attributes:
        part: of the package it stands in.
        number: in its part, from 1.
        text: of it, without the paragraphs of text boxes in it.
        element: of the tree.
    """

    part: str
    number: int
    text: str
    element: _Element

    def inside(self, level: str) -> _Element | None:
        """What a tag of a level must have its other end in as well."""
        names = {"": (f"{W}p",), "p": _CONTAINERS, "tr": (f"{W}tbl",), "tc": (f"{W}tr",)}[level]
        return next((one for one in (self.element, *self.element.iterancestors()) if one.tag in names), None)


class Tag(NamedTuple):
    """A tag.

    Attributes:
        spot: the paragraph it stands in.
        written: as it was typed.
        level: ``p``, ``tr``, ``tc``, ``r`` or nothing: what of the page it takes the place of.
        is_statement: whether it is ``{% … %}``.
        inside: between the signs.
    """

    spot: Spot
    written: str
    level: str
    is_statement: bool
    inside: str


def spots(template: Template) -> Iterator[Spot]:
    """All paragraphs of a template, in order."""
    for name, root in template.parts:
        for number, one in enumerate(root.iter(f"{W}p"), start=1):
            yield Spot(name, number, "".join(_texts(one)), one)


def tags(spot: Spot) -> Iterator[Tag]:
    """The tags of a paragraph that are whole; comments are none."""
    for start, end in _whole(spot.text):
        written = spot.text[start:end]
        match = _PARTS.fullmatch(written)
        if match is not None and match["open"] != "{#":
            inside = match["inside"].translate(_QUOTES).strip()
            yield Tag(spot, written, match["level"] or "", match["open"] == "{%", inside)


def loose(spot: Spot) -> str:
    """The first sign of a paragraph that belongs to no whole tag; nothing where there is none."""
    left, at = [], 0
    for start, end in _whole(spot.text):
        left.append(spot.text[at:start])
        at = end
    match = _LOOSE.search("".join([*left, spot.text[at:]]))
    return match[0] if match else ""


def _whole(text: str) -> Iterator[tuple[int, int]]:
    """Where each tag begins and ends, none over a line; what nothing closes is looked for once a line."""
    begins = 0
    for line in text.split("\n"):
        lacking: set[str] = set()
        opened = _OPENING.search(line)
        while opened is not None:
            closing = _CLOSING[opened[0]]
            at = -1 if closing in lacking else line.find(closing, opened.end())
            if at < 0:
                lacking.add(closing)
            else:
                yield begins + opened.start(), begins + at + len(closing)
            opened = _OPENING.search(line, opened.start() + 1 if at < 0 else at + len(closing))
        begins += len(line) + 1


def beside(tag: Tag) -> str:
    """What else is written in the paragraph of a tag."""
    return tag.spot.text.replace(tag.written, "", 1).strip()


def gather(paragraph: _Element) -> None:
    """Put every tag of a paragraph into the run it begins in: Word parts them as it likes."""
    held = list(_text_elements(paragraph))
    whole = "".join(one.text or "" for one in held)
    if not _OPENING.search(whole):
        return
    owner = [index for index, one in enumerate(held) for _ in one.text or ""]
    for start, end in _whole(whole):
        owner[start:end] = [owner[start]] * (end - start)
    texts: list[list[str]] = [[] for _ in held]
    for char, own in zip(whole, owner, strict=True):
        texts[own].append(char)
    for one, text in zip(held, texts, strict=True):
        one.text = "".join(text)
        one.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _text_elements(paragraph: _Element) -> Iterator[_Element]:
    """The texts of a paragraph that are shown, without those of paragraphs inside it."""
    for child in paragraph:
        if child.tag == f"{W}t":
            yield child
        elif child.tag not in (f"{W}p", f"{W}del", f"{W}pPr") and local(child) not in (
            "txbxContent",
            "Fallback",
        ):
            yield from _text_elements(child)


def _texts(paragraph: _Element) -> Iterator[str]:
    return (one.text or "" for one in _text_elements(paragraph))
