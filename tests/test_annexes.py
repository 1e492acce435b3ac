"""Annexes: on pages of their own, numbered on their own, standing or lying; and where a signature ends up."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

import ctrgen
from tests.docx_file import DocxFile, w
from tests.libreoffice import need_programs, to_pdf
from tests.libreoffice import pages as pages_of
from tests.pdf_file import Page, read
from tests.variants import variant

if TYPE_CHECKING:
    from pathlib import Path

MM = 72 / 25.4
LONG = "Phối hợp với các ban chuyên môn tổ chức hội nghị sơ kết sáu tháng và kiểm tra công tác tại cơ sở"
FREE: dict[str, Any] = {"nhiem_vu": ["Việc một", "Việc hai"], "cuoc_hop": None, "trinh_bay": None}
PROGRAMME: dict[str, Any] = FREE | {
    "ban_dien_tu": ["Ký bởi: Văn phòng", "Ngày ký: 25/5/2020"],
    "dia_chi": ["Số 1 đường Hùng Vương, Bắc Giang", "Điện thoại: 0204"],
    "phu_luc": [
        {
            "tieu_de": "Danh mục nhiệm vụ",
            "bang": {"hang": [[f"{n}. {LONG}", "VP", "05/6"] for n in range(40)]},
        },
        {"tieu_de": ["Lịch công tác", "tuần thứ nhất"], "huong": "ngang", "doan": [f"{LONG}, {LONG}"] * 30},
    ],
}
"""Two annexes of several pages, and something in both margins of page 1."""
REFERENCE = "(Kèm theo Chương trình số 63/CTr-BTV ngày 25 tháng 5 năm 2020 của Ban Thường vụ)"


class Sections(DocxFile):
    """A DOCX of several sections: widths are those of the first."""

    @cached_property
    def section(self) -> Any:
        return next(self.document.iter(w("sectPr")))


def opened(folder: Path, **changes: Any) -> DocxFile:
    return Sections(ctrgen.render(variant(folder, FREE | changes), "docx"))


@pytest.fixture(scope="module", params=["pdf", "docx"])
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Page, ...]:
    """The programme with two annexes: what Typst draws, and the DOCX as LibreOffice lays it out."""
    folder = tmp_path_factory.mktemp("phu-luc")
    data = ctrgen.render(variant(folder, PROGRAMME), request.param)
    if request.param == "docx":
        need_programs()
        data = to_pdf({"phu-luc": data}, folder)["phu-luc"].read_bytes()
    return read(data)


def firsts(pages: tuple[Page, ...]) -> list[int]:
    """The indices of the first page of each annex."""
    return [index for index, page in enumerate(pages) if page.find("Phụ lục")]


# How it begins


@pytest.mark.parametrize(
    ("count", "names"),
    [
        (1, ["Phụ lục"]),
        (2, ["Phụ lục I", "Phụ lục II"]),
        (4, [f"Phụ lục {n}" for n in ("I", "II", "III", "IV")]),
    ],
)
def test_annexes_are_numbered_in_roman_where_there_are_several(
    tmp_path: Path, count: int, names: list[str]
) -> None:
    docx = opened(tmp_path, phu_luc=[{"tieu_de": "Danh mục", "doan": "Lời."}] * count)
    assert [one.text for one in docx.styled("Phụ lục")] == names


def test_an_annex_begins_with_its_name_its_title_and_what_it_belongs_to(tmp_path: Path) -> None:
    docx = opened(
        tmp_path, phu_luc=[{"tieu_de": ["Danh mục", "nhiệm vụ"], "mo_dau": "Trước.", "doan": "Lời."}]
    )
    name, title, reference = (docx.one(style) for style in ("Phụ lục", "Tên phụ lục", "Kèm theo"))
    assert (name.text, name.look) == ("Phụ lục", (14, True, False, "center"))
    assert (title.text, title.look) == ("DANH MỤC\nNHIỆM VỤ", (14, True, False, "center"))
    assert (reference.text.replace("\n", " "), reference.look) == (REFERENCE, (14, False, True, "center"))
    places = [docx.paragraphs.index(one) for one in (name, title, reference)]
    assert places == [places[0], places[0] + 1, places[0] + 2]
    rule, *body = docx.paragraphs[places[2] + 1 :]
    assert (rule.text, list(rule.borders)) == ("", ["bottom"])
    assert [one.text for one in body] == ["Trước.", "Lời."]


def test_a_reference_may_be_written_or_left_out_or_wait_for_its_number(tmp_path: Path) -> None:
    own = {"tieu_de": "A", "doan": "Lời.", "kem_theo": "(Kèm theo Tờ trình)"}
    none = {"tieu_de": "B", "doan": "Lời.", "kem_theo": "không"}
    assert [one.text for one in opened(tmp_path, phu_luc=[own, none]).styled("Kèm theo")] == [own["kem_theo"]]
    blank = opened(tmp_path, so=None, ngay=None, phu_luc=[{"tieu_de": "A", "doan": "Lời."}]).one("Kèm theo")
    assert re.search(r"số\s{5,}/CTr-BTV\sngày\s{5,}tháng\s{5,}năm\s{5,}của", blank.text)


def test_the_party_cites_its_number_as_it_writes_it(tmp_path: Path) -> None:
    annex = [{"tieu_de": "A", "doan": "Lời."}]
    docx = opened(tmp_path, chuan="dang", ngay="1/6/2026", ky_hieu="CTr-TU", phu_luc=annex)
    cited = docx.one("Kèm theo").text.replace("\n", " ")
    assert cited.startswith("(Kèm theo Chương trình số 63-CTr/TU ngày 01 tháng 6 năm 2026")


@pytest.mark.parametrize(
    ("content", "style", "texts"),
    [
        ({"nhiem_vu": ["Một", "Hai"]}, "Mục cấp 1", ["1. Một.", "2. Hai."]),
        (
            {"muc": [{"tieu_de": "A", "doan": "L."}, {"tieu_de": "B", "doan": "L."}]},
            "heading 1",
            ["I. A", "II. B"],
        ),
        ({"doan": ["Một.", "Hai."], "ghi_chu": "Chú."}, "Ghi chú", ["Chú."]),
        ({"bang": {"hang": [["Ô một"]]}}, "Ô bảng (đều)", ["Ô một"]),
        ({"lich": [{"ngay": "1/6/2020", "su_kien": ["Việc lạ"]}]}, "Ô bảng (đều)", ["Việc lạ"]),
    ],
)
def test_an_annex_holds_what_a_section_holds(
    tmp_path: Path, content: dict[str, Any], style: str, texts: list[str]
) -> None:
    docx = opened(tmp_path, phu_luc=[{"tieu_de": "Danh mục"} | content])
    after = docx.paragraphs.index(docx.one("Phụ lục"))
    assert [one.text for one in docx.paragraphs[after:] if one.style == style] == texts


@pytest.mark.parametrize(
    "annex",
    [
        {"tieu_de": "A"},
        {"doan": "L."},
        {"tieu_de": "A", "ghi_chu": "B"},
        {"tieu_de": "A", "huong": "xuôi", "doan": "L"},
    ],
)
def test_an_annex_without_a_title_or_content_is_refused(tmp_path: Path, annex: dict[str, Any]) -> None:
    with pytest.raises(ctrgen.CtrgenError) as raised:
        opened(tmp_path, phu_luc=[annex])
    assert [one.code for one in raised.value.diagnostics] in (["CT101"], ["CT115"])


# Its pages


def test_every_annex_is_a_section_of_word_that_counts_from_1(tmp_path: Path) -> None:
    docx = opened(tmp_path, **PROGRAMME)
    sections = list(docx.document.iter(w("sectPr")))
    assert len(sections) == 3
    assert [one.find(w("pgNumType")).get(w("start")) for one in sections] == ["1", "1", "1"]
    assert all(one.find(w("titlePg")) is not None for one in sections)
    sizes = [tuple(int(one.find(w("pgSz")).get(w(side))) for side in ("w", "h")) for one in sections]
    assert sizes == [(11906, 16838), (11906, 16838), (16838, 11906)]
    assert [one.find(w("pgSz")).get(w("orient")) for one in sections] == [None, None, "landscape"]
    assert all(one.find(w("type")) is None for one in sections)


@pytest.mark.no_cover
def test_an_annex_begins_a_page_and_counts_its_own_without_showing_the_first(pages: tuple[Page, ...]) -> None:
    starts = [0, *firsts(pages), len(pages)]
    assert len(starts) == 4
    for start, end in pairwise(starts):
        for number, page in enumerate(pages[start:end], start=1):
            above = [line.text for line in page.lines if line.bottom_pt < 20 * MM]
            if number > 1:
                assert above == [str(number)]
            elif start > 0:
                assert above == []
    assert starts[2] - starts[1] >= 2
    assert starts[3] - starts[2] >= 2


def test_an_annex_may_lie_and_the_rest_stands(pages: tuple[Page, ...]) -> None:
    lying = firsts(pages)[1]
    for index, page in enumerate(pages):
        size = (page.width_pt / MM, page.height_pt / MM)
        assert size == pytest.approx((297, 210) if index >= lying else (210, 297), abs=0.2)
    texts = [line for page in pages[lying:] for line in page.lines]
    assert max(line.x1_pt for line in texts) > 250 * MM
    assert max(line.x1_pt for line in texts) <= (297 - 20) * MM + 1


def test_what_stands_in_the_margins_of_page_1_stands_on_no_other_page(pages: tuple[Page, ...]) -> None:
    for phrase in ("Ký bởi: Văn phòng", "Số 1 đường Hùng Vương, Bắc Giang"):
        assert [index for index, page in enumerate(pages) if page.find(phrase)] == [0]


def test_the_title_of_an_annex_stands_in_the_middle_of_its_text(pages: tuple[Page, ...]) -> None:
    upright, lying = (pages[index] for index in firsts(pages))
    for page, middle in ((upright, (30 + 190) / 2), (lying, (30 + 277) / 2)):
        assert page.one("Phụ lục").x0_pt < middle * MM < page.lines[0].x1_pt + 1
        assert page.lines[0].middle_pt == pytest.approx(middle * MM, abs=1)
        assert page.lines[1].middle_pt == pytest.approx(middle * MM, abs=1)


# Where the signature ends up

ROWS = [["Việc ngắn", "Văn phòng", "05/6"]]
BODIES: dict[str, Any] = {
    "a table": lambda n: {"bang": {"hang": ROWS * n}},
    "a table without numbers": lambda n: {
        "bang": {"stt": "không", "hang": [["Việc ngắn", "VP", "05/6"]] * n}
    },
    "a schedule": lambda n: {
        "lich": [{"ngay": f"{1 + d % 30}/6/2020", "su_kien": ["Một", "Hai"]} for d in range(n)]
    },
    "half-days": lambda n: {
        "lich": {"kieu": "từng buổi", "ngay": [{"ngay": f"{1 + d % 30}/6/2020"} for d in range(n)]}
    },
    "notes": lambda n: {"doan": ["Một đoạn ngắn."] * n, "ghi_chu": "Ghi chú."},
    "tasks": lambda n: {"nhiem_vu": [f"Việc {number}" for number in range(n)]},
}


@pytest.mark.no_cover
@pytest.mark.parametrize("body", BODIES)
def test_a_signature_never_stands_alone_on_a_page(tmp_path: Path, body: str) -> None:
    for count in (*range(8, 30), 60, 61):
        muc = [{"tieu_de": "Việc"} | BODIES[body](count)]
        made = variant(tmp_path, FREE | {"nhiem_vu": None, "muc": muc, "ket_thuc": "false"})
        (tmp_path / "a.pdf").write_bytes(ctrgen.render(made, "pdf"))
        *_, last = drawn = pages_of(tmp_path / "a.pdf")
        # A row that was carried over to the signature has its head above it too.
        assert not [page for page in drawn if page.find("Việc ngắn") and not page.find("Chủ trì")]
        signing = last.one("TL. BAN THƯỜNG VỤ")
        assert last.find("Nguyễn Thị Hồng Tâm")
        assert last.baselines(signing.baseline, 20 * MM), f"{count}: nothing above the signature"


@pytest.mark.no_cover
def test_in_word_too_the_signature_stands_below_a_row(tmp_path: Path) -> None:
    need_programs()
    documents = {
        f"{number}-{count}": ctrgen.render(
            variant(
                tmp_path,
                FREE | {"nhiem_vu": None, "muc": [{"tieu_de": "Việc"} | own(count)], "ket_thuc": "false"},
            ),
            "docx",
        )
        for number, own in enumerate(BODIES.values())
        for count in range(8, 32, 2)
    }
    alone = []
    for name, path in to_pdf(documents, tmp_path).items():
        last = pages_of(path)[-1]
        assert last.words, f"{name}: a blank page at the end"
        signing = last.find("TL. BAN THƯỜNG VỤ")
        if not signing or not last.baselines(signing[0].baseline, 20 * MM):
            alone.append(name)
    assert len(documents) >= 60
    assert alone == []
