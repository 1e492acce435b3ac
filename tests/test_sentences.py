"""Whatever a check tells of a sentence is held: where, in which words, what to do, and what mends it.

``tests/said/sentences.txt`` has a sentence a line, and below each what is told of it, its places as
characters of the sentence. ``pytest tests/test_sentences.py --renew`` writes that anew: read the difference.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ctrgen import pipeline
from tests.pinned import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

PAPER = """\
co_quan: {cap_tren: Hội Nông dân tỉnh Nghệ An, ten: Hội Nông dân huyện Thanh Chương}
ky_hieu: CTr-HND
dia_danh: Thanh Chương
ngay: 28/10/2024
thang: 11/2024
noi_nhan: [Các xã, "Lưu: VT, VP"]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Võ Hữu Tấn}
nhiem_vu:
- Niêm yết giá
- >-
"""
"""Nothing is told of it; the sentence is its last line, two spaces in."""

SENTENCES = FOLDER / "sentences.txt"
TOGETHER = 12
"""So many sentences are one test; each is in a paper of its own."""


def _held() -> list[str]:
    """Sentences with what is told of each."""
    told: list[str] = []
    for line in SENTENCES.read_text(encoding="utf-8").splitlines(keepends=True):
        if line.startswith(" "):
            told[-1] += line
        else:
            told.append(line)
    return told


def _told(sentence: str) -> str:
    return "".join(f"{line}\n" for line in (sentence, *_lines(sentence)))


def _lines(sentence: str) -> Iterator[str]:
    line = PAPER.count("\n") + 1
    checked = pipeline.check_text(f"{PAPER}  {sentence}\n".encode(), "x.yaml", Path())
    for one in checked.diagnostics:
        place = f"{one.column - 3}-{one.end_column - 3}" if one.line == line else f"{one[1:5]}"
        yield f" {place} {one.severity.value} {one.code} {one.message}"
        yield from (f"   {words}" for words in (one.hint, one.clause) if words)
        yield from (f"   {other[1:5]}" for other in one.related)
    for edit in checked.edits:
        yield f" sửa {edit.start - len(PAPER) - 2}-{edit.end - len(PAPER) - 2} {edit.text!r}"


@pytest.mark.parametrize("begins", range(0, len(_held()), TOGETHER))
def test_what_is_told_of_a_sentence_is_told_in_these_words_at_this_place(
    begins: int, request: pytest.FixtureRequest
) -> None:
    held = _held()
    few = held[begins : begins + TOGETHER]
    told = [_told(one.partition("\n")[0]) for one in few]
    if request.config.getoption("renew"):
        held[begins : begins + TOGETHER] = told
        SENTENCES.write_text("".join(held), encoding="utf-8", newline="")
    assert told == few, "--renew writes tests/said/sentences.txt anew: read the difference"


def test_the_paper_itself_is_sound_and_every_sentence_stands_once() -> None:
    sentences = [one.partition("\n")[0] for one in _held()]
    assert len({*sentences}) == len(sentences) > 1000
    assert _told("Kiểm tra chợ đêm") == "Kiểm tra chợ đêm\n"
