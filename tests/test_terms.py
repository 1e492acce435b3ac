"""Congresses, assemblies, councils: their numbers and their terms, on the day of the paper."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ctrgen.law.terms import terms
from tests.test_validity import said_by


@pytest.mark.parametrize(
    ("line", "day", "hint"),
    [
        ("Triển khai Nghị quyết Đại hội Đoàn toàn quốc lần thứ XI, nhiệm kỳ 2022 - 2027", "28/3/2023", "XII"),
        (
            "Tuyên truyền Đại hội đại biểu Phụ nữ toàn quốc lần thứ XII, nhiệm kỳ 2022 - 2027",
            "28/3/2022",
            "XIII",
        ),
        ("Quán triệt Nghị quyết Đại hội XIII Công đoàn Việt Nam, nhiệm kỳ 2022 - 2027", "28/3/2024", "Sửa"),
        (
            "Đại hội đại biểu toàn quốc Mặt trận Tổ quốc Việt Nam lần thứ IX, nhiệm kỳ 2024 - 2029",
            "28/9/2024",
            "X,",
        ),
        (
            "Chuẩn bị kỳ họp Hội đồng nhân dân huyện khóa XII, nhiệm kỳ 2016 - 2021",
            "28/12/2021",
            "2021 - 2026",
        ),
        ("Thường trực HĐND tỉnh khóa XVIII, nhiệm kỳ 2021 - 2026 họp", "28/6/2026", "2026 - 2031"),
        ("Kỳ họp thứ hai HĐND xã nhiệm kỳ 2020 - 2025", "28/6/2024", "2021 - 2026"),
        (
            "Triển khai Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX, nhiệm kỳ 2021 - 2026",
            "28/6/2024",
            "2020 - 2025",
        ),
        (
            "Quán triệt Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XI",
            "28/6/2024",
            "XII",
        ),
    ],
)
def test_a_number_or_a_term_that_is_not_that_of_the_body_is_told(line: str, day: str, hint: str) -> None:
    ((code, found),) = said_by(line, day)
    assert code == "CT3056"
    assert hint in found


@pytest.mark.parametrize(
    ("line", "day", "hint"),
    [
        ("Học tập Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII", "28/3/2026", "lần thứ mấy"),
        (
            "Góp ý dự thảo văn kiện trình Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
            "28/10/2025",
            "lần thứ mấy",
        ),
        ("Tiếp xúc cử tri sau kỳ họp thứ 6, Quốc hội khóa XIV", "28/10/2023", "Sửa khóa"),
        ("Hiệp thương người ứng cử đại biểu Quốc hội khóa XV", "28/01/2026", "Sửa khóa"),
    ],
)
def test_a_congress_or_an_assembly_that_is_over_is_told_in_words_of_what_comes(
    line: str, day: str, hint: str
) -> None:
    ((code, found),) = said_by(line, day)
    assert code == "CT392"
    assert hint in found


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Triển khai Nghị quyết Đại hội Đoàn toàn quốc lần thứ XII, nhiệm kỳ 2022 - 2027", "28/3/2023"),
        ("Chuẩn bị Đại hội Đoàn xã lần thứ XXI, nhiệm kỳ 2022 - 2027", "28/3/2022"),
        ("Quán triệt Nghị quyết Đại hội XIII của Đảng", "28/3/2025"),
        ("Tổng kết hoạt động của HĐND tỉnh nhiệm kỳ 2016 - 2021", "28/6/2021"),
        ("Kỳ họp thứ nhất HĐND tỉnh khóa XIX, nhiệm kỳ 2026 - 2031", "28/3/2026"),
        ("Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030", "28/6/2025"),
        ("Đại hội chi bộ nhiệm kỳ 2022 - 2025", "28/6/2022"),
        ("Đại hội Mặt trận Tổ quốc Việt Nam xã nhiệm kỳ 2024 - 2029", "28/3/2024"),
        ("Quán triệt Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Trung ương Đảng khóa XII", "28/6/2024"),
        ("UBND xã chỉ đạo Đại hội Hợp tác xã nhiệm kỳ 2023 - 2028", "28/3/2023"),
        ("UBND xã hướng dẫn bầu Trưởng thôn nhiệm kỳ 2024 - 2029", "28/3/2024"),
        ("Báo cáo kết quả kỳ họp thứ 11, Quốc hội khóa XIV", "28/4/2021"),
    ],
)
def test_numbers_and_terms_that_are_right_are_left_alone(line: str, day: str) -> None:
    assert said_by(line, day) == []


def test_terms_follow_one_another_and_each_names_its_source() -> None:
    for of in ("Đảng", "Đảng bộ", "Quốc hội", "Đoàn", "Nông dân", "Phụ nữ", "Công đoàn", "Mặt trận"):
        rows = terms(of)
        assert len(rows) >= 3
        assert all(one.source for one in rows)
        assert [one.first for one in rows] == sorted(one.first for one in rows)
        for earlier, later in pairwise(rows):
            assert later.number in (0, earlier.number + 1)
            assert earlier.day is None or later.day is None or earlier.day < later.day
