"""The figures of the Party, the Youth Union and a house, measured on the finished PDF and the DOCX laid out.

They are written out here once more: what ctrgen keeps as data must not vouch for itself.
"""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import Any

import pytest

import ctrgen
from tests.libreoffice import need_programs, to_pdf
from tests.pdf_file import Page, Rule, Text, read
from tests.variants import variant

MM, SINGLE = 72 / 25.4, 1.149
NEAR_MM, CENTRED_MM = 0.1, 1
BLACK = {(0.0,), (0.0, 0.0, 0.0), (0.0, 0.0, 0.0, 1.0)}
FONT = re.compile(r"(TimesNewRoman(PS)?|Tinos|LiberationSerif)(-(Regular|Bold|Italic|BoldItalic))?(MT)?")
EXACT_PT = 18

REST = "phối hợp thực hiện các nhiệm vụ công tác trọng tâm của Tỉnh uỷ trong tháng và những tháng tiếp theo"
COMMITTEE: dict[str, Any] = {
    "chuan": "dang",
    "co_quan": {"cap_tren": "Đảng bộ tỉnh", "ten": "Tỉnh uỷ Đồng Tháp"},
    "so": 6,
    "ky_hieu": "CTr-TU",
    "dia_danh": "Đồng Tháp",
    "ngay": "1/6/2026",
    "thang": "6/2026",
    "can_cu": ["Căn cứ Điều lệ Đảng", "Theo đề nghị của Văn phòng"],
    "nhiem_vu": [f"Việc thứ {number}, {REST}" for number in range(1, 20)],
    "cuoc_hop": None,
    "ket_thuc": None,
    "trinh_bay": None,
    "noi_nhan": ["Các ban đảng", "Đảng uỷ các xã", "Lưu: VT, VP"],
    "nguoi_ky": {"quyen_han": "TM. Ban Thường vụ", "chuc_vu": "Phó Bí thư", "ho_ten": "Lê Văn Bình"},
}
DOCUMENTS: dict[str, dict[str, Any]] = {
    "dang": {},
    "dang-hd36": {"ngay": "25/5/2026"},
    "doan": {"chuan": "doan"},
    "alone": {"nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Lê Văn Bình"}},
}
GUIDES = ["dang", "dang-hd36", "doan"]
PARTY, UNION = "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐOÀN TNCS HỒ CHÍ MINH"
TITLE = {"dang": PARTY, "dang-hd36": PARTY, "doan": UNION}
SIGN = {"dang": "*", "dang-hd36": "*", "doan": "***"}
NUMBER = {"dang": "Số 06-CTr/TU", "dang-hd36": "Số 06-CTr/TU", "doan": "Số: 06-CTr/TU"}
DATE = {
    "dang": "Đồng Tháp, ngày 01 tháng 6 năm 2026",
    "dang-hd36": "Đồng Tháp, ngày 25 tháng 5 năm 2026",
    "doan": "Đồng Tháp, ngày 01 tháng 6 năm 2026",
}
AUTHORITY = {"dang": "T/M BAN THƯỜNG VỤ", "dang-hd36": "T/M BAN THƯỜNG VỤ", "doan": "TM. BAN THƯỜNG VỤ"}
SUBJECT = {
    "dang": "công tác tháng 6 năm 2026",
    "dang-hd36": "công tác tháng 6 năm 2026",
    "doan": "Công tác tháng 6 năm 2026",
}
SUPERIOR, ISSUER = "ĐẢNG BỘ TỈNH", "TỈNH UỶ ĐỒNG THÁP"

Finished = dict[str, tuple[Page, ...]]


@pytest.fixture(scope="module", params=["pdf", "docx"])
def finished(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """The programme by each guide: what Typst draws, and the DOCX as LibreOffice lays it out."""
    folder = tmp_path_factory.mktemp("chuan")
    programmes = {name: variant(folder, COMMITTEE | changes) for name, changes in DOCUMENTS.items()}
    made = {name: ctrgen.render(programme, request.param) for name, programme in programmes.items()}
    if request.param == "docx":
        need_programs()
        made = {name: path.read_bytes() for name, path in to_pdf(made, folder).items()}
    return {name: read(pdf) for name, pdf in made.items()}


def one(pages: tuple[Page, ...], phrase: str) -> Text:
    """The only place of a phrase on the first page that has it."""
    return next(page for page in pages if page.find(phrase)).one(phrase)


def left(pages: tuple[Page, ...]) -> float:
    return min(line.x0_pt for page in pages for line in page.lines)


def near(millimetres: float) -> Any:
    return pytest.approx(millimetres * MM, abs=NEAR_MM * MM)


def centred(*texts: Text | Rule, on: float) -> bool:
    return all(abs(text.middle_pt - on) <= CENTRED_MM * MM for text in texts)


def rules_below(page: Page, text: Text) -> list[Rule]:
    """The rules right under a line, where the next line would stand."""
    size = text.chars[0].size_pt
    return [
        rule
        for rule in page.rules
        if rule.x1_pt > text.x0_pt and rule.x0_pt < text.x1_pt and 0 < rule.y_pt - text.baseline_pt < size
    ]


# The page


@pytest.mark.parametrize(("name", "right"), [("dang", 15), ("dang-hd36", 15), ("doan", 20)])
def test_the_text_fills_the_page_between_the_margins(finished: Finished, name: str, right: float) -> None:
    pages = finished[name]
    assert len(pages) >= 2
    assert {(page.width_pt, page.height_pt) == (near(210), near(297)) for page in pages} == {True}
    assert left(pages) == near(30)
    furthest = max(line.x1_pt for page in pages for line in page.lines)
    assert pages[0].width_pt - furthest == pytest.approx(right * MM, abs=2.5)
    for page in pages[:-1]:
        assert 297 - page.lines[-1].bottom_pt / MM >= 20 - NEAR_MM
        assert 297 - page.lines[-1].bottom_pt / MM <= 20 + 2 * EXACT_PT / MM


@pytest.mark.parametrize("name", GUIDES)
def test_the_number_is_14_points_in_the_middle_10_mm_from_the_edge_and_not_on_page_1(
    finished: Finished, name: str
) -> None:
    first, *others = finished[name]
    assert first.lines[0].top_pt > 19 * MM
    for number, page in enumerate(others, start=2):
        shown = page.lines[0]
        assert shown.text == str(number)
        assert shown.looks == {(14, False, False)}
        right = 20 if name == "doan" else 15
        assert centred(shown, on=(30 + 210 - right) / 2 * MM)
        assert shown.top_pt == pytest.approx(10 * MM, abs=1.5)


def test_every_letter_is_black_times_new_roman_or_made_to_its_measure(finished: Finished) -> None:
    pages = chain(*finished.values())
    chars = [char for page in pages for word in page.words for char in word]
    assert len(chars) > 5000
    assert [font for font in {char.font for char in chars} if not FONT.fullmatch(font)] == []
    assert {char.colour for char in chars} <= BLACK


# The components


@pytest.mark.parametrize("name", GUIDES)
def test_every_component_has_its_size_weight_and_slant(finished: Finished, name: str) -> None:
    position_is_bold = name == "doan"
    wanted = {
        TITLE[name]: (15, True, False),
        SUPERIOR: (14, False, False),
        ISSUER: (14, True, False),
        NUMBER[name]: (14, False, False),
        DATE[name]: (14, False, True),
        "CHƯƠNG TRÌNH": (16, True, False),
        SUBJECT[name]: (15, True, False),
        AUTHORITY[name]: (14, True, False),
        "PHÓ BÍ THƯ": (14, position_is_bold, False),
        "Lê Văn Bình": (14, True, False),
        "Nơi nhận:": (14, False, False),
        "- Lưu VP.": (12, False, False),
    }
    assert {phrase: one(finished[name], phrase).looks for phrase in wanted} == {
        phrase: {look} for phrase, look in wanted.items()
    }


def test_who_signs_alone_has_the_position_in_bold(finished: Finished) -> None:
    assert one(finished["alone"], "CHÁNH VĂN PHÒNG").looks == {(14, True, False)}


@pytest.mark.parametrize("name", GUIDES)
def test_the_title_stands_at_the_top_right_level_with_the_superior_body(
    finished: Finished, name: str
) -> None:
    page = finished[name][0]
    title, superior, date = page.one(TITLE[name]), page.one(SUPERIOR), page.one(DATE[name])
    assert title.middle_pt > page.width_pt / 2 > superior.x1_pt
    assert title.top_pt == pytest.approx(superior.top_pt, abs=0.5)
    assert title.top_pt == pytest.approx(20 * MM, abs=1)
    assert centred(date, on=title.middle_pt)


@pytest.mark.parametrize("name", GUIDES)
def test_the_rule_under_the_title_is_as_long_as_the_title(finished: Finished, name: str) -> None:
    page = finished[name][0]
    title = page.one(TITLE[name])
    (rule,) = rules_below(page, title)
    assert rule.length_pt == pytest.approx(title.length_pt, abs=0.5 * MM)
    assert centred(rule, on=title.middle_pt)
    assert rule.solid
    assert rule.colour in BLACK


@pytest.mark.parametrize("name", GUIDES)
def test_bodies_sign_and_number_share_an_axis_one_under_the_other(finished: Finished, name: str) -> None:
    page = finished[name][0]
    superior, issuer, number = page.one(SUPERIOR), page.one(ISSUER), page.one(NUMBER[name])
    sign = page.one(SIGN[name])
    assert centred(superior, issuer, sign, on=number.middle_pt)
    tops = [one.top_pt for one in (superior, issuer, sign, number)]
    assert tops == sorted(tops)
    assert not rules_below(page, issuer)
    assert number.baseline_pt == pytest.approx(page.one(DATE[name]).baseline_pt, abs=0.5)


@pytest.mark.parametrize("name", GUIDES)
def test_five_hyphens_stand_under_the_subject_and_no_rule(finished: Finished, name: str) -> None:
    page = finished[name][0]
    kind, subject, hyphens = (page.one(text) for text in ("CHƯƠNG TRÌNH", SUBJECT[name], "-----"))
    axis = (30 + 210 - (20 if name == "doan" else 15)) / 2 * MM
    assert centred(kind, subject, hyphens, on=axis)
    assert 0 < hyphens.baseline_pt - subject.baseline_pt < 2 * SINGLE * 15
    assert not rules_below(page, subject)


@pytest.mark.parametrize("name", GUIDES)
def test_the_word_recipients_is_underlined_at_the_left(finished: Finished, name: str) -> None:
    last = finished[name][-1]
    word = last.one("Nơi nhận:")
    below = rules_below(last, word)
    assert min(rule.x0_pt for rule in below) == pytest.approx(word.x0_pt, abs=0.5)
    # The line may leave room for a dot that hangs below a letter.
    assert sum(rule.length_pt for rule in below) > 0.85 * word.length_pt
    assert word.x0_pt == near(30)
    assert word.baseline_pt == pytest.approx(last.one(AUTHORITY[name]).baseline_pt, abs=0.5)


# The body


@pytest.mark.parametrize("name", GUIDES)
def test_the_lines_of_the_body_stand_exactly_18_points_apart_and_paragraphs_6_more(
    finished: Finished, name: str
) -> None:
    pages = finished[name]
    body = [line for line in pages[0].lines if line.baseline_pt > pages[0].one("1. Việc").baseline_pt]
    within: list[float] = []
    between: list[float] = []
    for above, below in pairwise(body):
        starts = below.x0_pt > left(pages) + MM
        (between if starts else within).append(below.baseline_pt - above.baseline_pt)
    assert len(within) >= 5
    assert len(between) >= 5
    assert within == [pytest.approx(EXACT_PT, abs=0.2)] * len(within)
    assert between == [pytest.approx(EXACT_PT + 6, abs=0.2)] * len(between)


@pytest.mark.parametrize("name", GUIDES)
def test_paragraphs_begin_10_mm_from_the_margin(finished: Finished, name: str) -> None:
    first = finished[name][0]
    starts = [line.x0_pt for line in first.lines if re.match(r"\d+\. Việc", line.text)]
    assert len(starts) >= 5
    assert starts == [near(40)] * len(starts)


@pytest.mark.parametrize("name", GUIDES)
def test_the_words_of_both_outputs_end_as_the_guide_has_them(finished: Finished, name: str) -> None:
    first, last = finished[name][0], finished[name][-1]
    bases = {
        "dang": ("- Căn cứ Điều lệ Đảng;", "- Theo đề nghị của Văn phòng."),
        "dang-hd36": ("Căn cứ Điều lệ Đảng;", "Theo đề nghị của Văn phòng,"),
        "doan": ("Căn cứ Điều lệ Đảng;", "Theo đề nghị của Văn phòng."),
    }
    lines = [line.text for line in first.lines]
    assert [basis for basis in bases[name] if basis in lines] == list(bases[name])
    mark = "," if name == "dang-hd36" else ";"
    assert last.find(f"- Các ban đảng{mark}")
    end = "./." if name == "doan" else "."
    assert one(finished[name], f"của Tỉnh uỷ Đồng Tháp{end}")
