"""``dau_muc``: marks that an author writes in the place of those that count themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, Path, rule
from ctrgen.rules.structure import all_lists
from ctrgen.schema.fields import each
from ctrgen.schema.layout import BOLD_MARK
from ctrgen.schema.section import Content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_RIGHT = Pattern(r"[IVXL]+\.|\d+[a-zđ]?\.|(?:\d+\.)+\d*\.?|[a-zđ]\)|[-–+*•]|[A-ZĐ]\.|\(\d+\)")
_COUNTED = Pattern(r"\(?(?:(?P<number>\d+)|(?P<letter>[a-zđ]))[.)/]+")


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
    for path, items in all_lists(reading):
        before: tuple[str, int] | None = None
        for index, item in enumerate(items):
            here = _ordinal(_plain(item.mark or ""))
            if before is not None and here is not None:
                kind, ordinal = here
                if kind == before[0] and ordinal != before[1] + 1:
                    message = f"Dấu “{item.mark}” không nối tiếp dấu của mục trước."
                    hint = "Đánh lại dấu đầu mục, hoặc bỏ dau_muc để tự đánh."
                    yield Finding((*path, index, "mark"), message, hint)
            before = here


def _ordinal(mark: str) -> tuple[str, int] | None:
    match = _COUNTED.fullmatch(mark)
    if match is None:
        return None
    if match["number"]:
        return "number", int(match["number"])
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
        (("layout", name), mark)
        for name in ("part_mark", "heading_mark", "subheading_mark")
        if (mark := getattr(own, name))
    ]
    found += [
        ((*path, "task_marks", index), mark)
        for path, one in each(reading.programme, Content)
        for index, mark in enumerate(one.task_marks)
    ]
    for path, mark in found:
        if mark and not _RIGHT.fullmatch(_plain(mark)):
            yield Finding(
                path, f"Dấu đầu mục “{mark}” không đúng mẫu.", "Dùng I. hoặc 1. hoặc a) hoặc - hoặc +."
            )


RULES = (skipped, wrong_form)
