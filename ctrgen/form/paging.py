"""The numbers of pages: where they stand, how they look, from what they count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.anatomy.said import clean
from ctrgen.form.finding import Found, cited
from ctrgen.form.paper import cites
from ctrgen.form.reckoned import pages
from ctrgen.schema.values import comma
from ctrgen.standards.describe import allowed
from ctrgen.word.model import Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.diagnostics import Fault
    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import PlacedLine
    from ctrgen.standards.model import Standard
    from ctrgen.word.model import Block, Margin, Run, Section

_BLACK = frozenset({"", "000000"})
_DECREE = "nd30"
_PAGES = 1.25
"""So many pages reckoned are two for certain."""
_SIZE_NEAR = 0.26


def numbers(anatomy: Anatomy) -> Iterator[Found]:
    """Where page numbers stand, how they look, and where they begin."""
    first = anatomy.document.sections[0]
    standard = anatomy.standards[0]
    default = _margin(first.headers, "default")
    shown = _numbered(default)
    if any(run.field == "IF" for margin in (*first.headers, *first.footers) for run in _runs(margin.blocks)):
        return
    if not shown:
        yield from _without_number(anatomy, first, standard)
        return
    paragraph, run = shown[0]
    yield from _number_looks(paragraph, run, anatomy)
    clause = cites(standard, 7)
    if not first.title_page:
        message = "Trang 1 có số trang; quy định không hiện số trang thứ nhất."
        hint = "Chọn Different First Page và để trống đầu trang 1."
        yield _at(paragraph, faults.FORM_NUMBER_FIRST, message, hint, clause)
    elif held := _numbered(_margin(first.headers, "first")) or _numbered(_margin(first.footers, "first")):
        message = "Trang 1 có số trang; quy định không hiện số trang thứ nhất."
        yield _at(held[0][0], faults.FORM_NUMBER_FIRST, message, "Xóa số trang ở đầu trang 1.", clause)
    yield from _of_annexes(anatomy, standard)
    for section in anatomy.document.sections[:1]:
        if section.number_format != "decimal" or run.text.strip().isalpha():
            message = "Số trang không phải chữ số Ả Rập."
            hint = "Format Page Numbers: 1, 2, 3."
            yield _at(paragraph, faults.FORM_NUMBER_COUNT, message, hint, clause)
        if section.starts_at not in (None, 1):
            message = f"Số trang bắt đầu từ {section.starts_at}, quy định từ 1."
            yield _at(
                paragraph, faults.FORM_NUMBER_COUNT, message, "Format Page Numbers: Start at 1.", clause
            )


def _of_annexes(anatomy: Anatomy, standard: Standard) -> Iterator[Found]:
    """An annex that begins a page is numbered on its own (Decree 30, Annex I, Part I, III.1)."""
    if standard.name != _DECREE:
        return
    sections = anatomy.document.sections
    for line in anatomy.of("phu_luc"):
        number = line.paragraph.section
        if number >= len(sections) or not _numbered(_margin(sections[number].headers, "default")):
            continue
        first = next((one for one in anatomy.lines if one.paragraph.section == number and one.text), None)
        begins = number > 0 and first is line and sections[number].start != "continuous"
        if (begins and sections[number].starts_at is None) or (not begins and _on_new_page(line, anatomy)):
            message = "Số trang của phụ lục đánh tiếp số trang văn bản, quy định đánh riêng từng phụ lục."
            clause = cited(standard, standard.size_of("phu_luc"))
            hint = "Format Page Numbers của phần có phụ lục: Start at 1."
            yield _at(line.paragraph, faults.FORM_NUMBER_COUNT, message, hint, clause)


def _on_new_page(line: PlacedLine, anatomy: Anatomy) -> bool:
    """Whether a page is broken right above a line."""
    if line.paragraph.page_break_before or line.paragraph.text.startswith("\f"):
        return True
    above = [one.paragraph.text for one in anatomy.lines if one.number < line.number and one.table is None]
    for text in reversed(above):
        if text.strip():
            return text.endswith("\f")
        if "\f" in text:
            return True
    return False


def _without_number(anatomy: Anatomy, first: Section, standard: Standard) -> Iterator[Found]:
    clause = cites(standard, 7)
    below = [held for margin in first.footers for held in _numbered(margin)]
    if any(_numbered(margin) for margin in first.headers if margin.kind == "even"):
        return
    if below:
        message = "Số trang đặt ở cuối trang; quy định ở giữa, trong phần lề trên."
        yield _at(below[0][0], faults.FORM_NUMBER_PLACE, message, "Đặt số trang ở Header, căn giữa.", clause)
    elif pages(anatomy) > _PAGES and not _drawn(first):
        message = "Văn bản nhiều trang mà không có số trang."
        hint = "Insert, Page Number, Top of Page, giữa; không hiện ở trang 1."
        yield Found(faults.FORM_NUMBER_MISSING, None, "", message, hint, clause)


def _number_looks(paragraph: Paragraph, run: Run, anatomy: Anatomy) -> Iterator[Found]:
    standard = anatomy.standards[0]
    clause = cites(standard, 7)
    by_tab = "\t" in paragraph.text or _in_box(paragraph, anatomy)
    if paragraph.alignment != "center" and not by_tab and not paragraph.shapes:
        message = "Số trang không ở giữa đầu trang."
        yield _at(paragraph, faults.FORM_NUMBER_PLACE, message, "Căn giữa đoạn có số trang.", clause)
    figure = standard.size_of("so_trang")
    if not ((figure.lowest or 0) - _SIZE_NEAR <= run.size_pt <= (figure.highest or run.size_pt) + _SIZE_NEAR):
        asked = allowed(figure, "pt")
        message = f"Số trang cỡ chữ {comma(run.size_pt)}, quy định {asked}."
        yield _at(paragraph, faults.FORM_SIZE, message, f"Đặt cỡ {asked}.", cited(standard, figure))
    others = [one for one in paragraph.runs if one.field != "PAGE" and any(map(str.isalnum, one.text))]
    if others and not by_tab:
        words = "".join(one.text for one in others).strip()
        message = f"Số trang ghi thêm “{words}”; quy định chỉ ghi chữ số."
        yield _at(paragraph, faults.FORM_NUMBER_COUNT, message, "Chỉ để số trang.", clause)
    if run.italic:
        message = "Số trang in nghiêng, quy định kiểu chữ đứng."
        yield _at(paragraph, faults.FORM_SLANT, message, "Bỏ Italic.", clause)
    if run.bold:
        message = "Số trang in đậm, quy định kiểu chữ đứng, không đậm."
        yield _at(paragraph, faults.FORM_WEIGHT, message, "Bỏ Bold.", clause)
    if run.underline:
        message = "Số trang gạch chân, quy định kiểu chữ đứng."
        yield _at(paragraph, faults.FORM_UNDERLINE, message, "Bỏ Underline.", clause)
    if run.colour not in _BLACK:
        message = f"Số trang màu #{run.colour}, quy định màu đen."
        yield _at(paragraph, faults.FORM_COLOUR, message, "Đặt màu Automatic.", clause)
    fonts = {run.fonts.ascii} - {""}
    if fonts and all(font.casefold() != standard.font.casefold() for font in fonts):
        message = f"Số trang dùng phông {run.fonts.ascii}, quy định {standard.font}."
        yield _at(paragraph, faults.FORM_FONT, message, f"Đặt phông {standard.font}.", clause)


def _in_box(paragraph: Paragraph, anatomy: Anatomy) -> bool:
    """Whether a paragraph stands in a text box of the margin, whose own place is what counts."""
    boxed = [
        inner
        for margin in anatomy.document.sections[0].headers
        for one in _paragraphs(margin.blocks)
        for shape in one.shapes
        for inner in _paragraphs(shape.blocks)
    ]
    return any(one is paragraph for one in boxed)


def _margin(margins: Sequence[Margin], kind: str) -> Margin | None:
    return next((one for one in margins if one.kind == kind), None)


def _numbered(margin: Margin | None) -> list[tuple[Paragraph, Run]]:
    """The paragraphs with the number of the page, and the number."""
    if margin is None:
        return []
    return [(one, run) for one in _paragraphs(margin.blocks) for run in one.runs if run.field == "PAGE"]


def _drawn(section: Section) -> bool:
    """Whether something is drawn in the margins, which may be a number."""
    return any(
        one.shapes for margin in (*section.headers, *section.footers) for one in _paragraphs(margin.blocks)
    )


def _runs(blocks: Sequence[Block]) -> Iterator[Run]:
    return (run for one in _paragraphs(blocks) for run in one.runs)


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.blocks)
        else:
            yield block
            for shape in block.shapes:
                yield from _paragraphs(shape.blocks)


def _at(paragraph: Paragraph, fault: Fault, message: str, hint: str, clause: str) -> Found:
    return Found(fault, paragraph.place, clean(paragraph.shown), message, hint, clause)
