"""Whatever a check tells of a sentence is held: where, in which words, what to do, and what mends it.

``tests/said/sentences.txt`` has a sentence a line, and below each what is told of it, its places as
characters of the sentence; ``bounds.txt`` has those that stand on either side of a bound of a rule, be they
sensible or not. ``pytest tests/test_sentences.py --renew`` writes that anew: read the difference.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ctrgen import pipeline, rules
from tests.pinned import assert_held, held

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.diagnostics import Diagnostic

HEAD = """\
co_quan: {cap_tren: Hội Nông dân tỉnh Nghệ An, ten: Hội Nông dân huyện Thanh Chương}
ky_hieu: CTr-HND
dia_danh: Thanh Chương
ngay: 28/10/2024
thang: 11/2024
noi_nhan: [Các xã, "Lưu: VT, VP"]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Võ Hữu Tấn}
nhiem_vu:
- Niêm yết giá
"""
"""Nothing is told of it."""
TASK = "- >-\n  "
PAPER = HEAD + TASK
"""The sentence is its last line, two spaces in."""

TOGETHER = 12
"""So many sentences are one test."""
OTHER = "Kiểm tra chợ đêm. "
"""Nothing is told of this one."""
ONLY_AT_THE_BEGINNING = (
    *("Các khoa, phòng, khoa phòng", "Họp các khoa, phòng, khoa phòng", "Mời các xã, phường, xã phường dự"),
    *("Cán, bộ hội viên tham gia", "Triển khai Chương trình công tác tháng 10"),
    *("Xây dựng kế hoạch công tác tháng 9", "9/8 xã, thị trấn và 100% cơ sở Hội"),
)
"""Behind another sentence less is found of these."""
OF_A_WHOLE_PAPER = {code for code, rule in rules.ALL.items() if rule.habit} | {
    *("CT246", "CT350", "CT364", "CT376", "CT383", "CT3079"),  # they hold one place against another
}


def _told(sentence: str) -> str:
    return "".join(f"{line}\n" for line in (sentence, *_lines(sentence)))


def _head(one: Diagnostic, before: int = 0) -> str:
    start, end = one.column - 3 - before, one.end_column - 3 - before
    return f" {start}-{end} {one.severity.value} {one.code} {one.message}"


def _lines(sentence: str) -> Iterator[str]:
    line = PAPER.count("\n") + 1
    checked = pipeline.check_text(f"{PAPER}{sentence}\n".encode(), "x.yaml", Path())
    for one in checked.diagnostics:
        yield _head(one) if one.line == line else f" {one[1:5]} {one.code} {one.message}"
        yield from (f"   {words}" for words in (one.hint, one.clause) if words)
        yield from (f"   {other[1:5]}" for other in one.related)
    for edit in checked.edits:
        yield f" sửa {edit.start - len(PAPER)}-{edit.end - len(PAPER)} {edit.text!r}"


@pytest.mark.looked_at
@pytest.mark.parametrize(
    ("name", "begins"),
    [(name, at) for name in ("sentences.txt", "bounds.txt") for at in range(0, len(held(name)), TOGETHER)],
)
def test_what_is_told_of_a_sentence_is_told_in_these_words_at_this_place(
    name: str, begins: int, request: pytest.FixtureRequest
) -> None:
    assert_held(name, slice(begins, begins + TOGETHER), _told, request)


def test_the_paper_itself_is_sound_and_every_sentence_stands_once() -> None:
    both = (*held("sentences.txt"), *held("bounds.txt"))
    sentences = [one.partition("\n")[0] for one in both]
    assert len({*sentences}) == len(sentences) > 1000
    assert _told("Kiểm tra chợ đêm") == "Kiểm tra chợ đêm\n"


def _of_its_own(line: str) -> bool:
    code = line.split(" ")[3:4]
    return line.startswith(" ") and line[1:2].isdigit() and not OF_A_WHOLE_PAPER.issuperset(code)


@pytest.mark.parametrize("step", [1, -1])
@pytest.mark.parametrize("first", range(TOGETHER * 10))
def test_what_is_told_of_a_sentence_is_told_of_it_among_others_in_any_order(first: int, step: int) -> None:
    few = held("sentences.txt")[first :: TOGETHER * 10][::step]
    before = OTHER if step < 0 else ""
    paper = HEAD + "".join(f"{TASK}{before}{one.partition(chr(10))[0]}\n" for one in few)
    found = pipeline.check_text(paper.encode(), "x.yaml", Path()).diagnostics
    in_a_line = (one for one in found if one.line == one.end_line)
    told = [f"{one.line}{head}" for one in in_a_line if _of_its_own(head := _head(one, len(before)))]
    lines = range(HEAD.count("\n") + 2, 9999, 2)
    assert told == [
        f"{line}{head}"
        for line, one in zip(lines, few, strict=False)
        for head in one.split("\n")
        if _of_its_own(head) and not (before and one.startswith(ONLY_AT_THE_BEGINNING))
    ]
