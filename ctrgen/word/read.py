"""A DOCX file as a `WordDocument`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.word.looks import Looks
from ctrgen.word.model import Margin, Paragraph, WordDocument
from ctrgen.word.names import W, is_on, local, value
from ctrgen.word.numbering import Numbering
from ctrgen.word.package import Package
from ctrgen.word.passed import Passed
from ctrgen.word.sections import references, section
from ctrgen.word.story import Source, Story
from ctrgen.word.styles import Styles
from ctrgen.word.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from ctrgen.word.model import Section
    from ctrgen.word.sections import References

THINGS_AT_MOST = 60_000
"""Paragraphs and cells of a document; a thousand pages have some 30,000."""


def read(data: bytes, file: str) -> WordDocument:
    """Read a Word document.

    Args:
        data: the bytes of a DOCX file.
        file: its name, for diagnostics.

    Raises:
        CtrgenError: it cannot be read: CT420 to CT424.
    """
    return _Reader(Package(data, file)).document()


class _Reader:
    def __init__(self, package: Package) -> None:
        self._package = package
        relations = package.relations(package.main)
        by_kind = {each.kind: each.part for each in relations if not each.outside}
        self._by_kind = by_kind
        self._parts = {each.id: each.part for each in relations}
        self._settings = self._optional("settings")
        self._passed = Passed()
        self._things = 0
        self._roots: dict[str, _Element | None] = {}
        looks = Looks(Styles(self._optional("styles")), theme_of(self._optional("theme"), self._settings))
        numbering = Numbering(self._optional("numbering"))
        self._source = Source(looks, numbering, self._passed, cache(self._note), self._tick)
        linked = sum(each.outside and each.kind != "hyperlink" for each in relations)
        self._passed.note("liên kết ra ngoài", count=linked)
        macros = any(name.lower().endswith("vbaproject.bin") for name in package.names)
        self._passed.note("macro", count=int(macros))

    def document(self) -> WordDocument:
        root = self._package.xml(self._package.main)
        body = root.find(f"{W}body")
        if body is None:
            self._package.refuse(faults.WORD_BROKEN, "Văn bản Word không có phần thân.")
        story = Story(self._source, self._package.main, self._parts)
        blocks = story.blocks(body, (root.index(body),))
        last = body.find(f"{W}sectPr")
        ends = [*story.section_ends, *([] if last is None else [last])]
        deleted = sum(1 for _ in root.iter(f"{W}del", f"{W}moveFrom"))
        self._passed.note("chỗ đã xóa trong theo dõi thay đổi", count=deleted)
        return WordDocument(
            sections=self._sections(ends or [body]),
            blocks=blocks,
            even_and_odd=is_on(
                None if self._settings is None else self._settings.find(f"{W}evenAndOddHeaders")
            ),
            passed_over=self._passed.all,
        )

    def _sections(self, ends: list[_Element]) -> tuple[Section, ...]:
        margin: Callable[[str, str], Margin] = cache(self._margin)
        before: References | None = None
        made = []
        for end in ends:
            before = references(end, self._parts, before)
            headers, footers = (tuple(margin(kind, part) for kind, part in each.items()) for each in before)
            made.append(section(end, (headers, footers)))
        return tuple(made)

    def _margin(self, kind: str, part: str) -> Margin:
        root = self._package.optional(part)
        return Margin(kind, part, () if root is None else self._story(part).blocks(root, ()))

    def _note(self, kind: str, number: str) -> tuple[Paragraph, ...]:
        part = self._by_kind.get(f"{kind}s", "")
        root = self._notes(part)
        for index, each in enumerate(() if root is None else root):
            if local(each) == kind and value(each, "id") == number:
                blocks = self._story(part).blocks(each, (index,))
                return tuple(block for block in blocks if isinstance(block, Paragraph))
        return ()

    def _notes(self, part: str) -> _Element | None:
        if part not in self._roots:
            self._roots[part] = self._package.optional(part)
        return self._roots[part]

    def _story(self, part: str) -> Story:
        return Story(self._source, part, {each.id: each.part for each in self._package.relations(part)})

    def _optional(self, kind: str) -> _Element | None:
        return self._package.optional(self._by_kind.get(kind, ""))

    def _tick(self) -> None:
        self._things += 1
        if self._things > THINGS_AT_MOST:
            message = f"Văn bản có hơn {THINGS_AT_MOST} đoạn và ô."
            self._package.refuse(faults.WORD_TOO_BIG, message, "Chia văn bản thành nhiều tệp.")
