"""Where the PDF breaks lines and pages, in the cases that the examples do not have."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ctrgen
from ctrgen.layout.blocks import Run
from ctrgen.writers.typst.pieces import pieces
from tests.libreoffice import Page, need_programs, pages
from tests.variants import variant

if TYPE_CHECKING:
    from pathlib import Path

TOP, BOTTOM, LEFT, RIGHT = 56.7, 841.9 - 56.7, 85.05, 595.3 - 56.7
FILLER = "một hai ba bốn năm sáu bảy tám chín mười "


def drawn(folder: Path, **changes: Any) -> list[Page]:
    """The pages of the example with other values under some of its keys."""
    need_programs("pdftotext")
    pdf = folder / "a.pdf"
    few = {"cuoc_hop": None, "ket_thuc": "Hết./.", "trinh_bay": None}
    pdf.write_bytes(ctrgen.render(variant(folder, few | changes), "pdf"))
    return pages(pdf)


def inside(document: list[Page]) -> bool:
    words = [word for page in document for word in page.words if word.y_min > TOP - 2]
    assert len(words) > 50
    return (
        min(word.x_min for word in words) > LEFT - 1
        and max(word.x_max for word in words) < RIGHT + 1
        and max(word.y_max for word in words) < BOTTOM + 1
    )


def lines_with(document: list[Page], piece: str) -> list[str]:
    """The words that hold a piece, as the lines leave them."""
    return [word.text for page in document for word in page.words if piece in word.text]


@pytest.mark.parametrize("length", range(0, 40, 3))
def test_the_number_of_a_document_is_never_parted_at_its_slash(tmp_path: Path, length: int) -> None:
    document = drawn(tmp_path, nhiem_vu=[FILLER + "x" * length + " số 1804/KH-UBND, 15/2020/QĐ-TTg và/hoặc"])
    assert lines_with(document, "1804") in (["1804/KH-UBND,"], ["1804/KH-"])
    assert lines_with(document, "và") == ["và/hoặc."]


def test_a_line_may_end_between_the_years_of_a_term(tmp_path: Path) -> None:
    ends = set()
    for length in range(30):
        words = lines_with(drawn(tmp_path, nhiem_vu=[f"{FILLER}{'x' * length} nhiệm kỳ 2020-2025"]), "2020")
        ends |= {word for word in words if (word.startswith("2020") and "2025" in word) or word == "2020-"}
    assert ends == {"2020-2025.", "2020-"}


@pytest.mark.parametrize("word", ["a" * 5000, "a/" * 2000, "ữ.," * 1500, "-" * 3000, "…" * 500])
def test_a_word_wider_than_the_page_stays_inside_the_margins(tmp_path: Path, word: str) -> None:
    document = drawn(tmp_path, nhiem_vu=[f"{FILLER} {word} {FILLER}"])
    assert inside(document)
    assert word in "".join(piece.text for page in document for piece in page.words if piece.y_min > TOP - 2)


def test_a_word_wider_than_its_column_stays_in_it(tmp_path: Path) -> None:
    document = drawn(
        tmp_path,
        nhiem_vu=["Một " * 30],
        noi_nhan=["b" * 300, "Lưu: VT"],
        nguoi_ky={"chuc_vu": "Chủ tịch", "ho_ten": "C" * 200},
    )
    assert inside(document)
    last = document[-1]
    left = [word for word in last.words if "bbb" in word.text]
    assert len(left) > 5
    assert max(word.x_max for word in left) < (LEFT + RIGHT) / 2 + 1


def test_what_must_stay_together_but_is_higher_than_a_page_loses_nothing(tmp_path: Path) -> None:
    closing = " ".join(f"câu {number}" for number in range(2500))
    issuer = [f"Dòng {number}" for number in range(70)]
    document = drawn(tmp_path, nhiem_vu=["Một"], ket_thuc=closing, co_quan={"ten": issuer})
    text = " ".join(page.text for page in document)
    assert all(f"câu {number}" in text for number in range(2500))
    assert all(f"DÒNG {number}" in text for number in range(70))
    assert "Nguyễn Thị Hồng Tâm" in text
    assert inside(document)


def test_a_wider_spacing_is_that_of_the_docx(tmp_path: Path) -> None:
    document = drawn(tmp_path, nhiem_vu=[FILLER * 20], trinh_bay={"gian_dong": "1,5"})
    lines = document[0].baselines(below=220, above=400)
    pitches = [below - above for above, below in pairwise(lines)]
    assert len(pitches) > 5
    assert pitches[:5] == pytest.approx([1.149 * 14 * 1.5] * 5, abs=0.1)


def test_optional_breaks_are_used_and_not_drawn(tmp_path: Path) -> None:
    document = drawn(tmp_path, nhiem_vu=["a\u200b" * 400 + FILLER])
    assert inside(document)
    assert "\u200b" not in " ".join(page.text for page in document)


texts = st.lists(
    st.builds(Run, st.text('ab1ữ -–/.,…\n\u200b("', max_size=40), st.booleans(), st.booleans()), max_size=6
)


@pytest.mark.no_cover
@settings(max_examples=300)
@given(texts)
def test_pieces_hold_every_character_with_its_emphasis(runs: list[Run]) -> None:
    made = [
        (char, part["bold"], part["italic"])
        for one in pieces(runs)
        for part in one["parts"]
        for char in part["text"]
    ]
    assert made == [(char, run.bold, run.italic) for run in runs for char in run.text if char != "\u200b"]


@pytest.mark.no_cover
@settings(max_examples=300)
@given(texts)
def test_line_breaks_are_pieces_of_their_own(runs: list[Run]) -> None:
    for one in pieces(runs):
        text = "".join(part["text"] for part in one["parts"])
        assert (one["kind"] == "break") == ("\n" in text)
        assert one["kind"] != "break" or text == "\n"


def test_what_would_end_the_data_of_a_document_is_a_letter_like_others(tmp_path: Path) -> None:
    text = 'Gõ ```, `#panic()` và \\u0060 "x" \\'
    document = drawn(tmp_path, nhiem_vu=[text])
    words = [word.text for page in document for word in page.words]
    start = words.index("Gõ")
    assert " ".join(words[start : start + len(text.split())]) == f"{text}."
