"""``dau_muc``: marks that an author writes in the place of those that count themselves."""

from __future__ import annotations

import re
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from ctrgen.rules.outline.structure import all_lists
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, Path, rule
from ctrgen.schema.fields import each
from ctrgen.schema.layout import BOLD_MARK
from ctrgen.schema.section import Content, PartOfProgramme, Section
from ctrgen.schema.table import NUMBER, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.rules.reading import Reading

_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_RIGHT = Pattern(r"[IVXL]+[a-zđ]?\.|\d+[a-zđ]?\.|[a-zđ]\)|[-–+*]|[A-ZĐ]\.|\(\d+\)")
_RIGHT_OF_SECTIONS = Pattern(
    r"[IVXL]+[a-zđ]?\.|\d+[a-zđ]?\.|[a-zđ]\)|[A-ZĐ]\.|(?:Phần|PHẦN|Mục|MỤC|Chương|CHƯƠNG) .+"
)
_COUNTED = Pattern(r"\(?(?:(?P<number>\d+)|(?P<letter>[a-zđ])|(?P<roman>[IVX]+))[.)/]+")
_SIGNS = ("-", "–", "+", "*")
"""Marks that do not count, the more usual first."""
_ROMAN = {"I": 1, "V": 5, "X": 10}
_ROMAN_FIGURES = (
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
)


@rule("CT252", "dau-muc-nhay-coc")
def skipped(reading: Reading) -> Iterator[Finding]:
    """Dấu đầu mục ghi bằng tay phải liền nhau; chữ cái theo thứ tự tiếng Việt: a, b, c, d, đ, e, g, h.

    Sai:
        nhiem_vu:
          - {dau_muc: 1., noi_dung: Tổ chức hội nghị}
          - {dau_muc: 3., noi_dung: Kiểm tra cơ sở}
    Đúng:
        nhiem_vu:
          - {dau_muc: 1., noi_dung: Tổ chức hội nghị}
          - {dau_muc: 2., noi_dung: Kiểm tra cơ sở}
    """
    for marks in _lists_of_marks(reading):
        before: tuple[str, int] | None = None
        by_place = 0  # what a mark would be had the one before it been right
        for path, mark in marks:
            here = _ordinal(_plain(mark))
            kind, ordinal = here or ("", 0)
            if before is not None and kind == before[0]:
                if ordinal not in (before[1] + 1, by_place):
                    message = f"Dấu “{mark}” không nối tiếp dấu của mục trước."
                    hint = "Đánh lại dấu đầu mục, hoặc bỏ dau_muc để tự đánh."
                    yield Finding(path, message, hint)
                by_place = (by_place or before[1] + 1) + 1 if ordinal != before[1] + 1 else 0
            else:
                by_place = 0
            before = here


def _lists_of_marks(reading: Reading) -> Iterator[list[tuple[Path, str]]]:
    """The marks of every list, an empty one where none is written."""
    tasks = _first_of_tasks(reading)
    for path, items in all_lists(reading):
        first = tasks.get(path, "") if any(item.mark for item in items) else ""
        yield _with_counted(path, [item.mark for item in items], first)
    yield from _printed(reading)
    for path, table in each(reading.programme, Table):
        groups = [(index, row.number) for index, row in enumerate(table.rows) if row.group and row.number]
        yield [((*path, "rows", index, NUMBER), f"{mark.rstrip('.')}.") for index, mark in groups]


def _sections(reading: Reading) -> Iterator[Iterator[tuple[Path, str]]]:
    """The marks of every list of sections, as written."""
    for path, sections, _ in _lists_of_sections(reading):
        yield (((*path, index, "mark"), one.mark or "") for index, one in enumerate(sections))


def _printed(reading: Reading) -> Iterator[list[tuple[Path, str]]]:
    """The marks of every list of sections of which an author wrote some, with those that are counted."""
    for path, sections, first in _lists_of_sections(reading):
        if any(one.mark for one in sections):
            yield _with_counted(path, ["" if one.heading is None else one.mark for one in sections], first)


def _with_counted(path: Path, marks: Sequence[str | None], first: str) -> list[tuple[Path, str]]:
    """The marks of a list, in the place of each that nobody wrote the one that is counted there."""
    counted = accumulate(mark is None for mark in marks)
    printed = (
        _nth(first, count) if mark is None else mark for mark, count in zip(marks, counted, strict=True)
    )
    return [((*path, index, "mark"), mark) for index, mark in enumerate(printed)]


def _first_of_tasks(reading: Reading) -> dict[Path, str]:
    """How the first task is marked in the lists of the document and of its sections with a heading."""
    own, standard = reading.programme.layout, reading.standard
    heading = standard.heading_mark if own.heading_mark is None else own.heading_mark
    usual = own.marks[0] if own.marks else standard.marks[_plain(heading) == standard.marks[0]]
    sections: dict[Path, str] = {
        ("sections", index, "tasks"): one.task_marks[0] if one.task_marks else usual
        for index, one in enumerate(reading.programme.sections)
        if one.heading is not None
    }
    return {("tasks",): usual, **sections}


def _lists_of_sections(reading: Reading) -> Iterator[tuple[Path, tuple[Section, ...], str]]:
    """Every list of sections, with the mark of the first that has none of its own."""
    own, standard = reading.programme.layout, reading.standard
    heading = standard.heading_mark if own.heading_mark is None else own.heading_mark
    small = standard.subheading_mark if own.subheading_mark is None else own.subheading_mark
    yield ("sections",), reading.programme.sections, heading
    for path, part in each(reading.programme, PartOfProgramme):
        yield (*path, "sections"), part.sections, heading
    for path, section in each(reading.programme, Section):
        yield (*path, "sections"), section.sections, small if _plain(small) != _plain(heading) else ""


def _nth(first: str, number: int) -> str:
    """The mark that so many make of the first one; empty where that counts neither 1, a nor I."""
    form = _plain(first)
    if form == "1.":
        return f"{number}."
    if form == "a)" and number <= len(_ALPHABET):
        return f"{_ALPHABET[number - 1]})"
    return f"{_ROMAN_FIGURES[number - 1]}." if form == "I." and number <= len(_ROMAN_FIGURES) else ""


def _ordinal(mark: str) -> tuple[str, int] | None:
    match = _COUNTED.fullmatch(mark)
    if match is None:
        return None
    if match["number"]:
        return "number", int(match["number"])
    if match["roman"]:
        values = [_ROMAN[figure] for figure in match["roman"]]
        return "roman", sum(
            -value if value < after else value for value, after in zip(values, (*values[1:], 0), strict=True)
        )
    place = _ALPHABET.find(match["letter"])
    return "letter", place if place >= 0 else -9


def _plain(mark: str) -> str:
    """A mark without the stars of one that is bold."""
    bold = BOLD_MARK.fullmatch(mark)
    return bold["mark"] if bold is not None else mark


@rule("CT253", "dau-muc-sai-mau", habit=True)
def wrong_form(reading: Reading) -> Iterator[Finding]:
    """Phần, mục đánh số La Mã và dấu chấm (I.), khoản đánh số 1., điểm ghi a), dưới nữa là - và +.

    Sai:
        nhiem_vu:
          - {dau_muc: 1/, noi_dung: Tổ chức hội nghị}
          - {dau_muc: 2/, noi_dung: Kiểm tra cơ sở}
    Đúng:
        nhiem_vu:
          - {dau_muc: 1., noi_dung: Tổ chức hội nghị}
          - {dau_muc: 2., noi_dung: Kiểm tra cơ sở}
    """
    found: list[tuple[Path, str]] = [
        ((*path, index, "mark"), item.mark)
        for path, items in all_lists(reading)
        for index, item in enumerate(items)
        if item.mark
    ]
    own = reading.programme.layout
    found += [(("layout", "marks", index), mark) for index, mark in enumerate(own.marks)]
    found += [
        (("layout", "part_mark"), own.part_mark or ""),
        (("layout", "heading_mark"), own.heading_mark or ""),
        (("layout", "subheading_mark"), own.subheading_mark or ""),
    ]
    found += [
        ((*path, "task_marks", index), mark)
        for path, one in each(reading.programme, Content)
        for index, mark in enumerate(one.task_marks)
    ]
    for path, mark in found:
        if mark and not _RIGHT.fullmatch(_plain(mark)):
            hint = "Dùng I. hoặc 1. hoặc a) hoặc - hoặc +."
            message = f"Dấu đầu mục “{mark}” không đúng mẫu."
            yield Finding(path, message, hint, habit=_shape(mark))
    for path, mark in chain.from_iterable(_sections(reading)):
        if mark and not _RIGHT_OF_SECTIONS.fullmatch(_plain(mark)):
            message = f"Dấu đầu mục “{mark}” không đúng mẫu."
            hint = "Dùng A. hoặc I. hoặc 1. hoặc a)."
            yield Finding(path, message, hint, habit=f"mục {_shape(mark)}")


def _shape(mark: str) -> str:
    """A mark whatever its figure or letter is."""
    here = _COUNTED.fullmatch(_plain(mark))
    return f"{here.lastgroup} {mark.strip('*')[-1]}" if here is not None else re.sub(r"\d+", "0", mark)


@rule("CT209", "hai-kieu-gach-mot-danh-sach")
def two_dashes(reading: Reading) -> Iterator[Finding]:
    """Các mục của một danh sách có cùng một kiểu dấu đầu mục.

    Sai:
        nhiem_vu:
          - {dau_muc: "-", noi_dung: Tổ chức hội nghị}
          - {dau_muc: "–", noi_dung: Kiểm tra cơ sở}
    Đúng:
        nhiem_vu:
          - {dau_muc: "-", noi_dung: Tổ chức hội nghị}
          - {dau_muc: "-", noi_dung: Kiểm tra cơ sở}
    """
    for marks in _lists_of_marks(reading):
        signs = [mark for _, mark in marks if mark in _SIGNS]
        usual = max(_SIGNS, key=signs.count)
        for path, mark in marks:
            if mark in signs and mark != usual:
                message = f"Danh sách này có cả dấu “{usual}” và dấu “{mark}”."
                yield Finding(path, message, f"Dùng một dấu: {usual}")


RULES = (skipped, wrong_form, two_dashes)
