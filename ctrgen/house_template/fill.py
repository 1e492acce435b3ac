"""A document in a house's template: docxtpl fills in the tags, what it does not do is done after it."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docxtpl import DocxTemplate

from ctrgen import faults
from ctrgen.house_template.emphasis import with_emphasis
from ctrgen.house_template.fragments import Fragments, Place
from ctrgen.house_template.language import BoundsError, Language
from ctrgen.house_template.sections import settle
from ctrgen.house_template.styles import brought
from ctrgen.house_template.tags import gather
from ctrgen.house_template.words import words
from ctrgen.word import read
from ctrgen.word.model import Table
from ctrgen.writers.docx.writer import zipped
from ctrgen.writers.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from ctrgen.house_template.opening import Template
    from ctrgen.layout.laid_out import Document
    from ctrgen.layout.styles import Sheet
    from ctrgen.word.model import Block, Cell

_HOLD_PARAGRAPHS = tuple(map(qn, ("w:tc", "w:hdr", "w:ftr")))
_EMU_PER_MM = 36_000


class _Filler(DocxTemplate):  # type: ignore[misc]
    """docxtpl, but for what it would do to braces that a programme has in its text."""

    def render_xml_part(
        self, src_xml: str, part: Any, context: Mapping[str, Any], jinja_env: Language | None = None
    ) -> str:
        """Fill in a part, and make breaks and tabs of those in texts."""
        self.current_rendering_part = part
        made = (jinja_env or Language()).from_string(src_xml).render(context)
        return str(self.resolve_listing(made))


def fill(template: Template, document: Document) -> bytes:
    """A document in a template, as DOCX: the same document gives the same bytes.

    Raises:
        Refused: the template cannot be filled in.
    """
    try:
        return _filled(template, document)
    except BoundsError:
        message = f"Mẫu {template.file} lặp hoặc in quá nhiều."
        raise Refused(faults.UNFILLABLE, message, "Bớt các vòng lặp lồng nhau.") from None
    except Exception:  # noqa: BLE001 - of a stranger's file docxtpl and python-docx fall in all ways
        message = f"Mẫu {template.file} có chỗ không điền được."
        hint = "Chạy ctrgen template check; nếu lệnh ấy không chỉ ra chỗ nào, lưu lại mẫu bằng Word."
        raise Refused(faults.UNFILLABLE, message, hint) from None


def _filled(template: Template, document: Document) -> bytes:
    filler = _Filler(io.BytesIO(template.data))
    filler.init_docx()
    docx = filler.docx
    for root in _roots(docx):
        for paragraph in list(root.iter(qn("w:p"))):
            gather(paragraph)
    cells = list(_cells(read(template.data, template.file).blocks))
    section = docx.sections[-1]
    sides = (section.page_width or 0, section.page_height or 0)
    margins = (section.left_margin or 0) + (section.right_margin or 0)

    def text_width(sheet: Sheet) -> float:
        across = max(sides) if sheet.width > sheet.height else min(sides)
        return (across - margins) / _EMU_PER_MM

    def relate(png: bytes) -> str:
        return str(docx.part.get_or_add_image(io.BytesIO(png))[0])

    def column(name: str) -> float | None:
        return next((_inside(cell, table) for table, cell in cells if name in cell.text), None)

    place = Place(brought(docx.styles.element, document.look), text_width, column, relate)
    fragments = Fragments(document, place)
    context = words(document, fragments)
    filler.render(context, Language(), autoescape=True)
    docx = filler.docx
    silent = settle(docx.element.body, fragments.turned)
    for number in silent:
        _silence(docx.sections[number])
    for root in _roots(docx):
        with_emphasis(root)
        _complete(root)
    _describe(docx.core_properties, document)
    saved = io.BytesIO()
    filler.save(saved)
    with zipfile.ZipFile(saved) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return zipped(parts, document.properties.created)


def _cells(blocks: Sequence[Block]) -> Iterator[tuple[Table, Cell]]:
    """The cells of tables, those of tables in them first."""
    for table in blocks:
        if isinstance(table, Table):
            for cell in (cell for row in table.rows for cell in row.cells):
                yield from _cells(cell.blocks)
                yield table, cell


def _inside(cell: Cell, table: Table) -> float:
    """How wide a cell is between its pads, in millimetres."""
    wide = cell.width_mm or sum(table.widths[cell.column : cell.column + cell.columns])
    return wide - sum(cell.pads)


def _roots(docx: Any) -> Iterator[_Element]:
    """The document, its headers and its footers."""
    yield docx.element
    for relation in docx.part.rels.values():
        if relation.reltype.endswith(("/header", "/footer")) and not relation.is_external:
            yield relation.target_part.element


def _silence(section: Any) -> None:
    """Let the first page of a section show nothing of page 1 in its margins."""
    if section.different_first_page_header_footer:
        for margin in (section.first_page_header, section.first_page_footer):
            margin.is_linked_to_previous = False


def _complete(root: _Element) -> None:
    """Give what lost all its paragraphs an empty one: Word opens no cell or header without."""
    for one in root.iter(*_HOLD_PARAGRAPHS):
        if not len(one) or one[-1].tag != qn("w:p"):
            one.append(OxmlElement("w:p"))


def _describe(properties: Any, document: Document) -> None:
    told = document.properties
    properties.title, properties.subject, properties.author = told.title, told.subject, told.author
    properties.created = properties.modified = told.created.replace(tzinfo=None)
    properties.last_modified_by, properties.revision = told.author, 1
