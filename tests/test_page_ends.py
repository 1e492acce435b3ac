"""How a document ends, as a head of office holds it in hand: the signature, and who is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.layouts import AUTHORITY, CLOSINGS, POSITION, SIGNER, SIGNERS, SIGNING, TASKS, VARIANTS
from tests.libreoffice import Page
from tests.test_page_layout import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    page_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping


LEAST_BODY_LINES = 2
"""So many lines of the body must stand on the page of the signature."""


def body_lines(page: Page, above: float) -> int:
    """How many lines of the body stand on a page between its top margin, or the title, and a height."""
    subject = page.find("CHƯƠNG TRÌNH")
    return len(page.baselines(above=above, below=subject[0].y_max + 20 if subject else TOP - 1))


@pytest.mark.parametrize("name", [name for name in VARIANTS if name != "two signers"])
def test_the_recipients_stand_level_with_the_first_line_of_the_signature(
    laid_out: Mapping[str, list[Page]], name: str
) -> None:
    signing, _ = SIGNING.get(name, (AUTHORITY, SIGNER))
    page = laid_out[name][page_of(laid_out[name], signing) - 1]
    recipients, authority = page.one("Nơi nhận:"), page.one(signing)
    assert recipients.baseline == pytest.approx(authority.baseline, abs=1)
    assert recipients.x_min == pytest.approx(LEFT, abs=0.5)
    assert authority.x_min > (LEFT + RIGHT) / 2


def test_the_lines_of_the_signature_share_their_middle(laid_out: Mapping[str, list[Page]]) -> None:
    last = laid_out["example"][-1]
    block = [last.one(phrase) for phrase in (AUTHORITY, POSITION, SIGNER)]
    assert [line.middle for line in block] == pytest.approx([block[0].middle] * 3, abs=0.5)
    assert 60 < block[2].baseline - block[1].baseline < 115


def test_another_post_stands_right_above_the_name(laid_out: Mapping[str, list[Page]]) -> None:
    last = laid_out["other post"][-1]
    post, name = last.one("PHÓ CHỦ TỊCH HỘI"), last.one(SIGNER)
    assert 14 < name.baseline - post.baseline < 18
    assert post.middle == pytest.approx(name.middle, abs=0.5)


def test_two_signers_stand_side_by_side_with_their_names_level(laid_out: Mapping[str, list[Page]]) -> None:
    (only,) = laid_out["two signers"]
    first, second = only.one("Ngô Thị Biết"), only.one("Lê Văn Bình")
    assert first.baseline == pytest.approx(second.baseline, abs=0.5)
    assert first.x_max < (LEFT + RIGHT) / 2 < second.x_min
    assert only.one("Nơi nhận:").y_min > first.y_max


def test_a_long_position_wraps_within_its_half_of_the_page(laid_out: Mapping[str, list[Page]]) -> None:
    (only,) = laid_out["long position"]
    (start,) = only.find("PHÓ CHỦ TỊCH THƯỜNG TRỰC")
    block = [
        word
        for word in only.words
        if start.y_min - 1 < word.y_min < only.one(SIGNER).y_min and word.x_min > (LEFT + RIGHT) / 2
    ]
    assert " ".join(word.text for word in block) == (
        "PHÓ CHỦ TỊCH THƯỜNG TRỰC KIÊM TRƯỞNG BAN TUYÊN GIÁO - CHÍNH SÁCH LUẬT PHÁP"
    )
    assert len({round(word.baseline) for word in block}) >= 2


def test_40_recipients_are_all_there_once_in_order(laid_out: Mapping[str, list[Page]]) -> None:
    text = " ".join(page.text for page in laid_out["40 recipients"])
    places = [text.index(f"- Hội LHPN huyện thứ {number};") for number in range(1, 40)]
    assert places == sorted(places)
    assert text.count("- Lưu: VT.") == 1


@pytest.mark.parametrize("name", list(VARIANTS))
def test_the_signature_is_whole_and_on_one_page_with_two_lines_of_the_body(
    laid_out: Mapping[str, list[Page]], name: str
) -> None:
    assert _pages_taken(laid_out[name], *SIGNING.get(name, (AUTHORITY, SIGNER))) >= 1


@pytest.mark.parametrize("signers", list(SIGNERS))
@pytest.mark.parametrize("lines", list(CLOSINGS))
def test_wherever_the_text_ends_the_signature_is_neither_alone_nor_split(
    laid_out: Mapping[str, list[Page]], lines: int, signers: str
) -> None:
    signing = SIGNING.get(signers, (AUTHORITY, SIGNER))
    documents = [laid_out[f"{tasks} tasks, {lines} lines, {signers}"] for tasks in TASKS]
    taken = [_pages_taken(document, *signing) for document in documents]
    assert len(taken) == len(TASKS)
    assert taken == [len(document) for document in documents]
    assert taken == sorted(taken)
    assert set(taken) == {1, 2}


@pytest.mark.parametrize("signers", list(SIGNERS))
@pytest.mark.parametrize("lines", list(CLOSINGS))
def test_no_more_is_taken_to_the_next_page_than_must_be(
    laid_out: Mapping[str, list[Page]], lines: int, signers: str
) -> None:
    documents = [laid_out[f"{tasks} tasks, {lines} lines, {signers}"] for tasks in TASKS]
    first_to_break = next(document for document in documents if len(document) > 1)
    full = max(word.y_max for word in first_to_break[0].words)
    taken = max(word.y_max for word in first_to_break[1].words) - TOP
    assert full + taken + 40 > BOTTOM


def _pages_taken(document: list[Page], authority: str, signer: str) -> int:
    """How many pages there are up to that of the whole signature, which stands below some of the body."""
    (number,) = {page_of(document, phrase) for phrase in (authority, signer, "Nơi nhận:")}
    page = document[number - 1]
    assert body_lines(page, above=page.one(authority).y_min) >= LEAST_BODY_LINES
    return number
