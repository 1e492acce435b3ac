"""Places and lengths of what stands around the text, measured on both outputs."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pdfplumber
import pikepdf
import pytest

import ctrgen
from tests.libreoffice import need_programs, to_pdf
from tests.pdf_file import read
from tests.shared import unmeasured
from tests.test_stamps_pictures import png
from tests.variants import variant

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.pdf_file import Page

    Printed = Mapping[str, tuple[bytes, bytes]]

MM = 72 / 25.4
FEW: dict[str, Any] = {"nhiem_vu": ["Việc một", "Việc hai"], "cuoc_hop": None, "trinh_bay": None}
SIGNER = {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Thị Hồng Tâm"}


SIZES = [(450, 180), (250, 100), (300, 400), (100, 100)]
TWO_SIGNERS = [
    {"chuc_vu": "Chủ tịch", "ho_ten": "Ngô Thị Biết", "anh_chu_ky": "450x180.png"},
    {
        "quyen_han": ["TM. Ủy ban nhân dân", "KT. Trưởng ban"],
        "chuc_vu": "Phó Trưởng ban",
        "chuc_vu_khac": "Giám đốc Sở",
        "ho_ten": "Lê Văn Bình",
        "anh_chu_ky": "300x400.png",
    },
]
LONG = "Ban Chỉ đạo thực hiện các chương trình mục tiêu quốc gia tỉnh Bắc Ninh giai đoạn 2021 - 2025"
ANNEXES = {
    "nhiem_vu": [
        {"noi_dung": "Mở kho theo Phụ lục I và Phụ lục II", "doan": ["Lời văn dài. " * 300]},
        "Ghi sổ",
    ],
    "phu_luc": [
        {"tieu_de": "Danh mục sách quý", "doan": ["Hai mươi cuốn. " * 400]},
        {"tieu_de": "Danh mục kho", "doan": "Hai kho."},
    ],
}
BROKEN = {
    "cap_tren": ["Tập đoàn Điện lực Việt Nam", "Tổng công ty Điện lực miền Trung"],
    "ten": ["Công ty Điện lực", "Thừa Thiên Huế"],
}
ISSUERS: list[dict[str, Any]] = [
    {"cap_tren": "Hội LHPN tỉnh Bắc Giang", "ten": "Ban Thường vụ"},
    {"cap_tren": ["Ủy ban nhân dân tỉnh", "Bắc Giang"], "ten": ["Ban Chỉ đạo", "Chuyển đổi số"]},
    {"ten": "Ủy ban nhân dân xã Tân Thanh"},
    {"cap_tren": "Ủy ban nhân dân tỉnh Thừa Thiên Huế", "ten": "Sở Văn hóa, Thể thao và Du lịch"},
    {"ten": ["Trường THPT chuyên", "Nguyễn Quang Diêu"]},
    {"ten": ["Ủy ban nhân dân thành phố", "Long Xuyên"]},
    {"cap_tren": "Ủy ban nhân dân thành phố Hồ Chí Minh", "ten": "Sở Nông nghiệp và Môi trường"},
    {"cap_tren": ["Ủy ban nhân dân", "thành phố Long Xuyên"], "ten": "Phòng Giáo dục và Đào tạo"},
]
ANY_ISSUER = {"ky_hieu": "CTr-BTV", "kiem_tra": {"CT217": "tắt"}}


def _with_recipients(count: int, tasks: int) -> dict[str, Any]:
    named = [f"Phòng đọc số {number}" for number in range(1, count)]
    return {"nhiem_vu": [f"Việc số {number}" for number in range(tasks)], "noi_nhan": [*named, "Lưu: VT"]}


PAPERS: dict[str, dict[str, Any]] = {
    **{f"{w}x{h}": {"nguoi_ky": SIGNER | {"anh_chu_ky": f"{w}x{h}.png"}} for w, h in SIZES},
    "two signers": {"nguoi_ky": TWO_SIGNERS},
    "addressees": {"loai": "báo cáo", "kinh_gui": ["Bộ Nội vụ", LONG], "ky_hieu": "BC-BTV"},
    **{f"tasks {tasks}": _with_recipients(12, tasks) | {"nguoi_ky": SIGNER} for tasks in (14, 16, 18)},
    "recipients": _with_recipients(75, 5),
    "annexes": ANNEXES,
    "no reference": {"phu_luc": [{"tieu_de": "Danh mục", "kem_theo": "không", "doan": "Lời."}]},
    "broken lines": {"co_quan": BROKEN, "kiem_tra": {"CT217": "tắt"}},
    **{f"issuer {number}": ANY_ISSUER | {"co_quan": issuer} for number, issuer in enumerate(ISSUERS)},
}


@pytest.fixture(scope="module")
@unmeasured()
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """Each paper as the PDF that Typst draws, and as LibreOffice makes it of the DOCX; one run for all."""
    need_programs()
    folder = tmp_path_factory.mktemp("chi-tiet")
    for width, height in SIZES:
        (folder / f"{width}x{height}.png").write_bytes(png(width, height, 10_000))
    made = {name: variant(folder, FEW | changes) for name, changes in PAPERS.items()}
    laid_out = to_pdf({name: ctrgen.render(one, "docx") for name, one in made.items()}, folder)
    return {name: (ctrgen.render(one, "pdf"), laid_out[name].read_bytes()) for name, one in made.items()}


# The signature's picture


def _pictures(pdf: bytes) -> list[tuple[float, float]]:
    """From where to where each picture of page 1 reaches, from the top."""
    with pdfplumber.open(BytesIO(pdf)) as document:
        return [(one["top"], one["bottom"]) for one in document.pages[0].images]


@pytest.mark.parametrize("size", SIZES)
def test_a_signature_stands_midway_between_post_and_name_over_neither(
    printed: Printed, size: tuple[int, int]
) -> None:
    for pdf in printed["{}x{}".format(*size)]:
        ((top, bottom),) = _pictures(pdf)
        page = read(pdf)[0]
        post, name = page.one("CHÁNH VĂN PHÒNG"), page.one("Nguyễn Thị Hồng Tâm")
        assert post.bottom_pt <= top
        assert bottom <= name.top_pt
        assert abs((top + bottom) / 2 - (post.bottom_pt + name.top_pt) / 2) <= 1 * MM


def test_two_signatures_stand_midway_each_though_their_posts_are_of_other_heights(printed: Printed) -> None:
    between = [("CHỦ TỊCH", "Ngô Thị Biết"), ("PHÓ TRƯỞNG BAN", "GIÁM ĐỐC SỞ")]
    for pdf in printed["two signers"]:
        page = read(pdf)[0]
        for (top, bottom), (post, below) in zip(_pictures(pdf), between, strict=True):
            above, under = page.one(post).bottom_pt, page.one(below).top_pt
            assert above <= top
            assert bottom <= under
            assert abs((top + bottom) / 2 - (above + under) / 2) <= 1 * MM
        assert page.one("Ngô Thị Biết").baseline_pt == pytest.approx(
            page.one("Lê Văn Bình").baseline_pt, abs=1
        )


# Kính gửi


def test_long_addressees_are_indented_paragraphs_in_their_place(printed: Printed) -> None:
    for pdf in printed["addressees"]:
        page = read(pdf)[0]
        lead, first = page.one("Kính gửi:"), page.one("- Bộ Nội vụ;")
        assert lead.x0_pt == pytest.approx(30 * MM, abs=1)
        assert first.x0_pt == pytest.approx(lead.x1_pt, abs=6)
        assert page.one("- Ban Chỉ đạo").x0_pt == pytest.approx(first.x0_pt, abs=1)
        assert first.baseline_pt > lead.baseline_pt


# Recipients


@pytest.mark.parametrize("tasks", [14, 16, 18])
def test_recipients_never_stand_alone_on_the_last_page(printed: Printed, tasks: int) -> None:
    for pdf in printed[f"tasks {tasks}"]:
        pages = read(pdf)
        (holds,) = [page for page in pages if page.find("- Phòng đọc số 1;")]
        assert holds is pages[-1]
        assert holds.find("- Lưu: VT.")
        above = [line for line in holds.lines if line.bottom_pt < holds.one("Nơi nhận:").top_pt]
        assert len(above) >= (2 if holds is pages[0] else 3)  # the number of the page and two lines


def test_the_last_of_many_recipients_stay_together(printed: Printed) -> None:
    for pdf in printed["recipients"]:
        pages = read(pdf)
        assert len(pages) > 1
        assert pages[-1].find("- Lưu: VT.")
        for number in range(71, 75):
            assert pages[-1].find(f"- Phòng đọc số {number};")


# Annexes


def test_an_annex_has_a_rule_below_its_reference_a_third_to_a_half_as_long(printed: Printed) -> None:
    for pdf in printed["annexes"]:
        page = next(page for page in read(pdf) if page.find("DANH MỤC KHO"))
        last = next(line for line in page.lines if line.text.endswith(")"))
        rule = next(rule for rule in page.rules if rule.y_pt > last.baseline_pt)
        assert 1 / 3 <= rule.length_pt / last.length_pt <= 1 / 2
        assert rule.middle_pt == pytest.approx(last.middle_pt, abs=2)
        assert rule.y_pt < last.bottom_pt + 6


def test_an_annex_without_a_reference_has_no_rule(printed: Printed) -> None:
    for pdf in printed["no reference"]:
        assert read(pdf)[-1].rules == ()


def _number(page: Page) -> str:
    """What stands alone in the top margin."""
    first = page.lines[0]
    return first.text if first.bottom_pt < 20 * MM else "1"


def test_the_labels_of_pages_are_the_numbers_printed_on_them(printed: Printed) -> None:
    pdf, _ = printed["annexes"]
    with pikepdf.open(BytesIO(pdf)) as document:
        labels = [page.label for page in document.pages]
    assert labels == [_number(page) for page in read(pdf)]
    assert labels.count("1") == 3
    assert labels.count("2") >= 2


# The two columns of the header


def test_of_lines_that_an_author_broke_only_those_that_fit_nowhere_are_broken_again(printed: Printed) -> None:
    for pdf in printed["broken lines"]:
        page = read(pdf)[0]
        for line in ("TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM", "THỪA THIÊN HUẾ"):
            assert page.one(line).baseline_pt < page.one("CHƯƠNG TRÌNH").top_pt


@pytest.mark.parametrize("issuer", [0, 1, 2, 3, 4, 6, 7])
def test_the_columns_of_the_header_are_never_nearer_than_8_mm(printed: Printed, issuer: int) -> None:
    for pdf in printed[f"issuer {issuer}"]:
        page = read(pdf)[0]
        motto = page.one("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        below = page.one("CHƯƠNG TRÌNH").top_pt
        left = [
            word[-1].x1_pt
            for word in page.words
            if word[-1].x1_pt < motto.x0_pt and word[0].baseline_pt < below
        ]
        right = [
            word[0].x0_pt
            for word in page.words
            if word[0].x0_pt >= motto.x0_pt and word[0].baseline_pt < below
        ]
        assert min(right) - max(left) >= 8 * MM - 0.5
        assert {char.size_pt for char in motto.chars} <= {12, 13}


@pytest.mark.parametrize(
    ("issuer", "city"),
    [(6, "THÀNH PHỐ HỒ CHÍ MINH"), (7, "THÀNH PHỐ LONG XUYÊN")],
    ids=["as one line", "as two"],
)
def test_the_name_of_a_city_stands_on_one_line_in_12_points(printed: Printed, issuer: int, city: str) -> None:
    for pdf in printed[f"issuer {issuer}"]:
        page = read(pdf)[0]
        assert page.one("ỦY BAN NHÂN DÂN").baseline_pt < page.one(city).baseline_pt
        assert {char.size_pt for char in page.one(city).chars} == {12}


@pytest.mark.parametrize("issuer", [0, 1, 4, 5])
def test_the_lines_of_the_issuer_stand_as_they_were_written(printed: Printed, issuer: int) -> None:
    written = [ISSUERS[issuer].get(key, []) for key in ("cap_tren", "ten")]
    lines = [line.upper() for one in written for line in ([one] if isinstance(one, str) else one)]
    for pdf in printed[f"issuer {issuer}"]:
        page = read(pdf)[0]
        baselines = [page.find(line)[0].baseline_pt for line in lines]
        assert baselines == sorted(baselines)
