"""The paper, its margins, and the numbers of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.form.finding import Found, cited
from ctrgen.form.tables import of_text
from ctrgen.layout.metrics import LINE, POINTS_PER_MM, width_mm
from ctrgen.schema.values import comma
from ctrgen.standards.describe import allowed
from ctrgen.word.model import Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.diagnostics import Fault
    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import Line
    from ctrgen.standards.model import Figure, Standard
    from ctrgen.word.model import Block, Margin, Run, Section

_NEAR_PAPER_MM, _NEAR_MM = 1.0, 0.3
_SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
_CLAUSE = "Phụ lục I, Phần I, mục I, khoản {}"
_BLACK = frozenset({"", "000000"})
_DECREE = "nd30"
_PAGES = 1.25
"""So many pages reckoned are two for certain."""
_SIZE_NEAR = 0.26


def paper(anatomy: Anatomy) -> Iterator[Found]:
    """Paper and margins of every section, each fault once."""
    told: set[tuple[str, float]] = set()
    for number, section in enumerate(anatomy.document.sections):
        for key, found in _of_section(section, number, anatomy):
            if key not in told:
                told.add(key)
                yield found


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
    clause = _cites(standard, 7)
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
    """An annex that begins a section is numbered on its own (Decree 30, Annex I, Part I, III.1)."""
    if standard.name != _DECREE:
        return
    sections = anatomy.document.sections
    for line in anatomy.of("phu_luc"):
        number = line.paragraph.section
        first = next((one for one in anatomy.lines if one.paragraph.section == number and one.text), None)
        begins = 0 < number < len(sections) and first is line and sections[number].start != "continuous"
        if (
            begins
            and sections[number].starts_at is None
            and _numbered(_margin(sections[number].headers, "default"))
        ):
            message = "Số trang của phụ lục đánh tiếp số trang văn bản, quy định đánh riêng từng phụ lục."
            clause = cited(standard, standard.size_of("phu_luc"))
            hint = "Format Page Numbers của phần có phụ lục: Start at 1."
            yield _at(line.paragraph, faults.FORM_NUMBER_COUNT, message, hint, clause)


def _of_section(section: Section, number: int, anatomy: Anatomy) -> Iterator[tuple[tuple[str, float], Found]]:
    standard = anatomy.standards[0]
    page = standard.page
    sides = sorted((section.width_mm, section.height_mm))
    asked = sorted((page.width, page.height))
    if any(abs(has - want) > _NEAR_PAPER_MM for has, want in zip(sides, asked, strict=True)):
        message = (
            f"Khổ giấy {comma(round(section.width_mm))} × {comma(round(section.height_mm))} mm, "
            f"quy định {comma(page.width)} × {comma(page.height)} mm."
        )
        found = _of(faults.FORM_PAPER, message, "Chọn giấy A4.", _cites(standard, 1))
        yield ("paper", sides[0]), found._replace(of_width=True)
    is_wide = section.width_mm > section.height_mm
    if is_wide and page.width < page.height:
        upright = page.width - section.left_mm - section.right_mm + _NEAR_PAPER_MM
        widths = [sum(table.widths) for table, _ in of_text(anatomy) if table.section == number]
        if not number and all(0 < wide <= upright for wide in widths):
            message = "Văn bản trình bày trên trang ngang mà không có bảng cần trang ngang."
            clause = _cites(standard, 2)
            found = _of(faults.FORM_PAPER, message, "Chọn hướng giấy Portrait.", clause)
            yield ("way", 0), found._replace(of_width=True)
        if not _one_wrong(section, anatomy.standards):
            return  # whoever turns a page may turn its margins with it
    for side, name in _SIDES.items():
        has: float = getattr(section, f"{side}_mm")
        figures: list[Figure] = [getattr(one.page, side) for one in anatomy.standards]
        if not any(_allows(figure, has) for figure in figures):
            asked_ = allowed(figures[0], "mm")
            message = f"Lề {name} {comma(round(has, 1))} mm, quy định {asked_}."
            if number:
                message = f"Từ phần {number + 1} của văn bản: {message}"
            clause = cited(standard, figures[0])
            found = _of(faults.FORM_MARGIN, message, f"Đặt lề {name} {asked_}.", clause)
            yield (side, round(has, 1)), found._replace(of_width=side in ("left", "right"))


def _one_wrong(section: Section, standards: Sequence[Standard]) -> bool:
    """Whether a turned page has the margins of an upright one but for one, and those of a turned one less."""
    ways = [[_wrong(section, one, way) for way in _TURNED] for one in standards]
    return all(upright == 1 < min(turned) for upright, *turned in ways)


def _wrong(section: Section, standard: Standard, sides: Sequence[str]) -> int:
    """How many margins are not as a page asks whose sides have these names."""
    pairs = zip(_SIDES, sides, strict=True)
    return sum(
        not _allows(getattr(standard.page, asked), getattr(section, f"{side}_mm")) for side, asked in pairs
    )


_TURNED = (tuple(_SIDES), ("left", "right", "bottom", "top"), ("right", "left", "top", "bottom"))
"""Whose figures top, bottom, left and right have: of a page as it is, turned to the right, to the left."""


def _without_number(anatomy: Anatomy, first: Section, standard: Standard) -> Iterator[Found]:
    clause = _cites(standard, 7)
    below = [held for margin in first.footers for held in _numbered(margin)]
    if below:
        message = "Số trang đặt ở cuối trang; quy định ở giữa, trong phần lề trên."
        yield _at(below[0][0], faults.FORM_NUMBER_PLACE, message, "Đặt số trang ở Header, căn giữa.", clause)
    elif _pages(anatomy) > _PAGES and not _drawn(first):
        message = "Văn bản nhiều trang mà không có số trang."
        hint = "Insert, Page Number, Top of Page, giữa; không hiện ở trang 1."
        yield _of(faults.FORM_NUMBER_MISSING, message, hint, clause)


def _number_looks(paragraph: Paragraph, run: Run, anatomy: Anatomy) -> Iterator[Found]:
    standard = anatomy.standards[0]
    clause = _cites(standard, 7)
    by_tab = "\t" in paragraph.text
    if paragraph.alignment != "center" and not by_tab and not paragraph.shapes:
        message = "Số trang không ở giữa đầu trang."
        yield _at(paragraph, faults.FORM_NUMBER_PLACE, message, "Căn giữa đoạn có số trang.", clause)
    figure = standard.size_of("so_trang")
    if not ((figure.lowest or 0) - _SIZE_NEAR <= run.size_pt <= (figure.highest or run.size_pt) + _SIZE_NEAR):
        asked = allowed(figure, "pt")
        message = f"Số trang cỡ chữ {comma(run.size_pt)}, quy định {asked}."
        yield _at(paragraph, faults.FORM_SIZE, message, f"Đặt cỡ {asked}.", cited(standard, figure))
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


def _pages(anatomy: Anatomy) -> float:
    """How many pages the text takes, reckoned; rather too few than too many."""
    section = anatomy.document.sections[0]
    page = (section.height_mm - section.top_mm - section.bottom_mm) * POINTS_PER_MM
    rows: dict[tuple[int, int, int], float] = {}
    for line in anatomy.lines:
        if not line.boxed:
            place = (id(line.table), line.row, line.column) if line.table is not None else (0, 0, 0)
            rows[place] = rows.get(place, 0.0) + _height(line)
    highest: dict[tuple[int, int], float] = {}
    for (table, row, _), high in rows.items():
        highest[table, row] = max(highest.get((table, row), 0.0), high)
    return sum(highest.values()) / page + _breaks(anatomy) if page > 0 else 0.0


def _breaks(anatomy: Anatomy) -> int:
    """How many pages begin because the file says so, with words on them."""
    words = [line for line in anatomy.lines if line.lettered]
    new = {line.paragraph.section for line in words[1:]} - {words[0].paragraph.section} if words else set()
    sections = anatomy.document.sections
    return sum(line.paragraph.page_break_before for line in words[1:]) + sum(
        sections[min(one, len(sections) - 1)].start == "nextPage" for one in new
    )


def _height(line: Line) -> float:
    size = max((run.size_pt for run in line.runs), default=0.0)
    wide = sum(width_mm(run.shown, run.size_pt, bold=run.bold) for run in line.runs)
    count = 1 + int(wide / line.width_mm) if line.width_mm and line.width_mm > 0 else 1
    return count * size * LINE + line.paragraph.spacing.after_pt


def _allows(figure: Figure, value: float) -> bool:
    return (figure.lowest is None or value >= figure.lowest - _NEAR_MM) and (
        figure.highest is None or value <= figure.highest + _NEAR_MM
    )


def _cites(standard: Standard, item: int) -> str:
    return f"{standard.short}, {_CLAUSE.format(item)}" if standard.name == "nd30" else standard.short


def _of(fault: Fault, message: str, hint: str, clause: str) -> Found:
    return Found(fault, None, "", message, hint, clause)


def _at(paragraph: Paragraph, fault: Fault, message: str, hint: str, clause: str) -> Found:
    return Found(fault, paragraph.place, paragraph.text, message, hint, clause)
