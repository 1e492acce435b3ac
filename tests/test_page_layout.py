"""What a head of office holds in hand: the DOCX as LibreOffice lays it out, and the PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.layouts import VARIANTS
from tests.libreoffice import Box, Page, around, strokes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

A4_PT = (595.3, 841.9)
TOP, BOTTOM, LEFT, RIGHT = 56.7, 841.9 - 56.7, 85.05, 595.3 - 56.7
"""The edges of the text, in points, at the margins that the example keeps."""
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def page_of(document: list[Page], phrase: str) -> int:
    """The number of the only page that holds a phrase."""
    (number,) = [number for number, page in enumerate(document, start=1) if page.find(phrase)]
    return number


# The example


def test_the_example_takes_three_pages_of_a4(laid_out: Mapping[str, list[Page]]) -> None:
    example = laid_out["example"]
    assert len(example) == 3
    for page in example:
        assert page.width == pytest.approx(A4_PT[0], abs=0.5)
        assert page.height == pytest.approx(A4_PT[1], abs=0.5)


@pytest.mark.parametrize("name", ["example", "200 tasks"])
def test_every_page_but_the_first_is_numbered_in_the_middle_of_its_top_margin(
    laid_out: Mapping[str, list[Page]], name: str
) -> None:
    first, *others = laid_out[name]
    assert len(others) >= 2
    assert not [word for word in first.words if word.y_max < TOP]
    for number, page in enumerate(others, start=2):
        (shown,) = [word for word in page.words if word.y_max < TOP]
        assert shown.text == str(number)
        assert shown.middle == pytest.approx((LEFT + RIGHT) / 2, abs=1)
        assert shown.y_min == pytest.approx(28.35, abs=3)


@pytest.mark.parametrize("name", list(VARIANTS))
def test_nothing_reaches_into_the_margins(laid_out: Mapping[str, list[Page]], name: str) -> None:
    words = [word for page in laid_out[name] for word in page.words if word.y_min > TOP - 1]
    assert len(words) > 60
    assert min(word.x_min for word in words) >= LEFT - 0.5
    assert max(word.x_max for word in words) <= RIGHT + 0.5
    assert max(word.y_max for word in words) <= BOTTOM + 0.5


def test_the_body_is_set_in_the_metrics_of_times_new_roman(laid_out: Mapping[str, list[Page]]) -> None:
    # Where another font took its place, no measure of this file would mean anything.
    motto = laid_out["example"][0].one(MOTTO)
    assert motto.width == pytest.approx(12.237 * 13, abs=0.5)


# The top of page 1


@pytest.mark.parametrize("name", list(VARIANTS))
def test_the_national_name_stands_on_one_line_above_the_motto(
    laid_out: Mapping[str, list[Page]], name: str
) -> None:
    first = laid_out[name][0]
    nation, motto = first.one(NATION), first.one(MOTTO)
    assert nation.y_max - nation.y_min < 18
    assert nation.y_min == pytest.approx(TOP, abs=1)
    assert 14 < motto.baseline - nation.baseline < 18
    assert motto.middle == pytest.approx(nation.middle, abs=0.5)


@pytest.mark.parametrize("name", [name for name in VARIANTS if name != "blanks"])
def test_the_number_and_the_date_stand_on_one_line_each_in_the_middle_of_its_column(
    laid_out: Mapping[str, list[Page]], name: str
) -> None:
    first = laid_out[name][0]
    number, date = first.one("Số: 63/CTr-BTV"), first.one("Bắc Giang, ngày 25 tháng 5 năm 2020")
    assert date.y_max - date.y_min < 19
    assert number.baseline == pytest.approx(date.baseline, abs=0.5)
    assert date.middle == pytest.approx(first.one(NATION).middle, abs=1)
    assert number.x_max < date.x_min


def test_what_is_not_known_leaves_room_to_write_by_hand(laid_out: Mapping[str, list[Page]]) -> None:
    words = {word.text: word for word in laid_out["blanks"][0].words if 90 < word.y_min < 115}
    between = [("Số:", "/CTr-BTV"), ("ngày", "tháng"), ("tháng", "năm")]
    gaps = [words[after].x_min - words[before].x_max for before, after in between]
    assert min(gaps) > 15


@pytest.mark.parametrize("name", list(VARIANTS))
def test_the_rule_under_the_motto_is_as_long_as_the_motto(
    pdfs: Mapping[str, Path], laid_out: Mapping[str, list[Page]], name: str
) -> None:
    motto = laid_out[name][0].one(MOTTO)
    (rule,) = [stroke for stroke in strokes(pdfs[name], 1) if stroke.x_min > 280 and stroke.y_min < 110]
    assert rule.width == pytest.approx(motto.width, abs=1)
    assert rule.middle == pytest.approx(motto.middle, abs=0.5)
    assert 2 < rule.y_min - motto.baseline < 8


@pytest.mark.parametrize(
    ("name", "last_line", "lines"),
    [
        ("example", "BAN THƯỜNG VỤ", 2),
        ("no superior", "VĂN PHÒNG", 1),
        ("superior in lines", "HỘI PHỤ NỮ", 5),
        ("long issuer", None, 5),
    ],
)
def test_the_rule_under_the_issuer_is_below_its_last_line_a_third_to_a_half_as_long(
    pdfs: Mapping[str, Path],
    laid_out: Mapping[str, list[Page]],
    name: str,
    last_line: str | None,
    lines: int,
) -> None:
    first = laid_out[name][0]
    number = first.one("Số: 63/CTr-BTV")
    issuer = [
        word for word in first.words if word.x_max < number.x_max + 90 and word.y_max < number.y_min + 4
    ]
    left = [word for word in issuer if word.x_max < first.one(NATION).x_min]
    last = max(word.baseline for word in left)
    line = around(_from_left(word for word in left if abs(word.baseline - last) < 1))
    assert last_line is None or line.text == last_line
    assert len({round(word.baseline) for word in left}) >= lines
    rules = strokes(pdfs[name], 1)
    (rule,) = [stroke for stroke in rules if stroke.x_max < 280 and stroke.y_max < number.y_min + 4]
    assert 1 / 3 - 0.02 <= rule.width / line.width <= 1 / 2 + 0.02
    assert rule.middle == pytest.approx(line.middle, abs=0.7)
    assert line.baseline < rule.y_min < number.y_min + 4


@pytest.mark.parametrize("name", list(VARIANTS))
def test_the_type_name_and_the_subject_stand_in_the_middle_of_the_page_above_a_rule(
    pdfs: Mapping[str, Path], laid_out: Mapping[str, list[Page]], name: str
) -> None:
    first = laid_out[name][0]
    kind = first.one("CHƯƠNG TRÌNH")
    below = [word for word in first.words if kind.baseline + 5 < word.baseline < kind.baseline + 36]
    (rule,) = [stroke for stroke in strokes(pdfs[name], 1) if stroke.y_min > kind.y_max]
    subject = [word for word in below if word.baseline < rule.y_min]
    last = max(word.baseline for word in subject)
    line = around(_from_left(word for word in subject if abs(word.baseline - last) < 1))
    middle = (LEFT + RIGHT) / 2
    assert kind.middle == pytest.approx(middle, abs=0.7)
    assert line.middle == pytest.approx(middle, abs=0.7)
    assert rule.middle == pytest.approx(middle, abs=0.7)
    assert 1 / 3 <= rule.width / line.width <= 1 / 2


def test_a_long_issuer_pushes_the_number_down_and_nothing_else_out_of_place(
    laid_out: Mapping[str, list[Page]],
) -> None:
    first = laid_out["long issuer"][0]
    left = [word for word in first.words if word.x_max < first.one(NATION).x_min and word.y_max < 200]
    assert " ".join(
        word.text for word in sorted(left, key=lambda word: (round(word.y_min), word.x_min))
    ).startswith("ỦY BAN NHÂN DÂN")
    assert first.one("Số: 63/CTr-BTV").y_min > first.one(MOTTO).y_max + 40


def test_the_columns_at_the_top_do_not_run_into_one_another(laid_out: Mapping[str, list[Page]]) -> None:
    gaps = []
    for name in VARIANTS:
        first = laid_out[name][0]
        nation = first.one(NATION)
        left = [word for word in first.words if word.x_max < nation.x_min and word.y_max < 200]
        beside = [word.x_max for word in left if abs(word.y_min - nation.y_min) < 2]
        gaps.append(nation.x_min - max(beside))
    assert len(gaps) == len(VARIANTS)
    # The space between two words of 13 points is 3.25.
    assert min(gaps) >= 2 * 3.25


# The body


def test_body_lines_are_filled_to_both_edges(laid_out: Mapping[str, list[Page]]) -> None:
    second = laid_out["example"][1]
    ends: dict[int, float] = {}
    starts: dict[int, float] = {}
    for word in second.words:
        if word.y_min > TOP - 1:
            line = round(word.baseline)
            ends[line] = max(ends.get(line, 0), word.x_max)
            starts[line] = min(starts.get(line, 1000), word.x_min)
    # LibreOffice hands out the room left over in whole pixels of its own: a line may end up to 1.5 pt early.
    full = [line for line, end in ends.items() if end == pytest.approx(RIGHT, abs=1.5)]
    assert len(ends) > 35
    # The rest are the last lines of paragraphs.
    assert len(full) / len(ends) > 0.75
    indented = [start for start in starts.values() if start != pytest.approx(LEFT, abs=0.7)]
    assert len(indented) >= 5
    assert indented == pytest.approx([LEFT + 36] * len(indented), abs=0.7)


def test_all_four_levels_start_at_the_same_indent(laid_out: Mapping[str, list[Page]]) -> None:
    first = laid_out["four levels"][0]
    starts = [first.one(f"{mark} Cấp").x_min for mark in ("1.", "a)", "-", "+")]
    assert starts == pytest.approx([LEFT + 36] * 4, abs=0.7)


def test_legal_bases_stand_between_the_title_and_the_first_part(laid_out: Mapping[str, list[Page]]) -> None:
    first = laid_out["legal bases"][0]
    heights = [
        first.one(phrase).y_min
        for phrase in (
            "CHƯƠNG TRÌNH",
            "Căn cứ Điều lệ",
            "Theo đề nghị",
            "Ban Thường vụ ban hành",
            "MỘT SỐ",
        )
    ]
    assert heights == sorted(heights)


@pytest.mark.parametrize(("name", "count"), [("one task", 1), ("40 recipients", 2), ("four levels", 1)])
def test_a_programme_takes_no_more_pages_than_it_needs(
    laid_out: Mapping[str, list[Page]], name: str, count: int
) -> None:
    assert len(laid_out[name]) <= count


def test_200_tasks_fill_their_pages(laid_out: Mapping[str, list[Page]]) -> None:
    document = laid_out["200 tasks"]
    assert 6 <= len(document) <= 12
    for page in document[:-2]:
        assert max(word.y_max for word in page.words) > BOTTOM - 40
    # Tasks 1 to 9 share their numbers with the meetings.
    numbered = [n for n in range(10, 201) if sum(len(page.find(f"{n}. Nhiệm")) for page in document) == 1]
    assert len(numbered) == 191


def _from_left(words: Iterable[Box]) -> list[Box]:
    return sorted(words, key=lambda word: word.x_min)
