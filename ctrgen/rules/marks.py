"""``dau_muc``: marks that an author writes in the place of those that count themselves."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, Path, rule
from ctrgen.rules.structure import all_lists
from ctrgen.schema.fields import each
from ctrgen.schema.layout import BOLD_MARK
from ctrgen.schema.section import Content, PartOfProgramme, Section
from ctrgen.schema.table import NUMBER, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    for path, items in all_lists(reading):
        yield [((*path, index, "mark"), item.mark or "") for index, item in enumerate(items)]
    yield from map(list, _sections(reading))
    for path, table in each(reading.programme, Table):
        groups = [(index, row.number) for index, row in enumerate(table.rows) if row.group and row.number]
        yield [((*path, "rows", index, NUMBER), f"{mark.rstrip('.')}.") for index, mark in groups]


def _sections(reading: Reading) -> Iterator[Iterator[tuple[Path, str]]]:
    """The marks of every list of sections."""
    lists: list[tuple[Path, tuple[Section, ...]]] = [(("sections",), reading.programme.sections)]
    for path, part in each(reading.programme, PartOfProgramme):
        lists.append(((*path, "sections"), part.sections))
    for path, section in each(reading.programme, Section):
        lists.append(((*path, "sections"), section.sections))
    for path, sections in lists:
        yield (((*path, index, "mark"), one.mark or "") for index, one in enumerate(sections))


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


@rule("CT253", "dau-muc-sai-mau")
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
            yield Finding(path, f"Dấu đầu mục “{mark}” không đúng mẫu.", hint)
    for path, mark in chain.from_iterable(_sections(reading)):
        if mark and not _RIGHT_OF_SECTIONS.fullmatch(_plain(mark)):
            message = f"Dấu đầu mục “{mark}” không đúng mẫu."
            yield Finding(path, message, "Dùng A. hoặc I. hoặc 1. hoặc a).")


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
