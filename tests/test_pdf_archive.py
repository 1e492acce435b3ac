"""The PDF an archive keeps: what it claims of itself holds, inspected without the program that wrote it."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from typing import TYPE_CHECKING, Any

import pdfua
import pikepdf
import pytest

import ctrgen
from ctrgen.writers.outputs.pdf import STANDARDS
from tests.command import ctrgen as command
from tests.layouts import VARIANTS
from tests.libreoffice import need_programs
from tests.paths import EXAMPLE, SOUND

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


HEADINGS = ["I. MỘT SỐ NHIỆM VỤ TRỌNG TÂM", "II. CÁC HỘI NGHỊ, CUỘC HỌP CHÍNH TRONG THÁNG"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "thang-06-2020.pdf"
    path.write_bytes(ctrgen.render(ctrgen.load(EXAMPLE), "pdf"))
    return path


@pytest.fixture
def opened(made: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(made) as pdf:
        yield pdf


def claims(pdf: pikepdf.Pdf) -> dict[str, str]:
    """What the metadata says the file conforms to."""
    with pdf.open_metadata() as metadata:
        names = ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")
        return {name: str(metadata[name]) for name in names if name in metadata}


def tree(node: Any) -> tuple[str, list[Any]]:
    """A structure element and those below it, by their roles."""
    below = node.get("/K", [])
    children = below if isinstance(below, pikepdf.Array) else [below]
    elements = [child for child in children if isinstance(child, pikepdf.Dictionary) and "/S" in child]
    return str(node.get("/S", "/Root")), [tree(child) for child in elements]


def walk(node: tuple[str, list[Any]], above: str = "") -> Iterator[tuple[str, str]]:
    """Every role with that of the element above it, in the order of reading."""
    yield above, node[0]
    for child in node[1]:
        yield from walk(child, node[0])


def objects(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            yield one


# What it claims


def test_it_claims_pdf_a_2a_and_pdf_ua_1(opened: pikepdf.Pdf) -> None:
    assert claims(opened) == {"pdfaid:part": "2", "pdfaid:conformance": "A", "pdfuaid:part": "1"}


@pytest.mark.parametrize(
    ("profile", "claimed"),
    [
        ("a-2b", {"pdfaid:part": "2", "pdfaid:conformance": "B"}),
        ("a-2u", {"pdfaid:part": "2", "pdfaid:conformance": "U"}),
        ("a-3a", {"pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"}),
        ("a-3b", {"pdfaid:part": "3", "pdfaid:conformance": "B"}),
        ("a-3u", {"pdfaid:part": "3", "pdfaid:conformance": "U"}),
        ("a-4", {"pdfaid:part": "4"}),
        ("ua-1", {"pdfuaid:part": "1"}),
        ("1.7", {}),
        ("2.0", {}),
        ("a-2a", {"pdfaid:part": "2", "pdfaid:conformance": "A", "pdfuaid:part": "1"}),
    ],
)
def test_another_standard_is_kept_when_asked_for(
    profile: str, claimed: dict[str, str], tmp_path: Path
) -> None:
    shutil.copy(SOUND, tmp_path / "a.yaml")
    done = command("render", "a.yaml", "-f", "pdf", "--pdf-standard", profile, cwd=tmp_path)
    assert (done.code, done.out, done.err) == (0, "a.pdf\n", "")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert claims(pdf) == claimed
        assert pdf.pdf_version == ("2.0" if profile in ("a-4", "2.0") else "1.7")
        assert pdf.Root.MarkInfo.Marked


def test_every_standard_on_offer_is_tested() -> None:
    (mark,) = test_another_standard_is_kept_when_asked_for.pytestmark  # type: ignore[attr-defined]
    assert {row[0] for row in mark.args[1]} == set(STANDARDS)


@pytest.mark.no_cover
def test_an_independent_checker_finds_nothing_against_pdf_ua(
    drawn_pdfs: Mapping[str, Path],
) -> None:
    seen = 0
    for name in ("thang-06-2020", "thang-06-2020-nguyen-ban", *VARIANTS):
        report = pdfua.validate(str(drawn_pdfs[name]))
        faults = [found for found in report.findings if found.severity > pdfua.Severity.INFO]
        assert [f"{found.rule_id} {found.message}" for found in faults] == [], name
        seen += 1
    assert seen > 10


def test_the_checker_would_find_what_is_amiss(made: Path, tmp_path: Path) -> None:
    with pikepdf.open(made) as pdf:
        del pdf.Root.Lang
        del pdf.Root.StructTreeRoot
        pdf.save(tmp_path / "broken.pdf")
    report = pdfua.validate(str(tmp_path / "broken.pdf"))
    assert len([found for found in report.findings if found.severity is pdfua.Severity.ERROR]) >= 2


# What an archive asks for


def test_every_font_is_embedded_and_subset(opened: pikepdf.Pdf) -> None:
    fonts = [one for one in objects(opened) if one.get("/Type") == "/FontDescriptor"]
    assert len(fonts) == 4
    for font in fonts:
        assert re.match(r"/[A-Z]{6}\+\w", str(font.FontName))
        assert any(key in font for key in ("/FontFile2", "/FontFile3"))
    whole = sum(len(bytes(font.get("/FontFile2", font.get("/FontFile3")).read_bytes())) for font in fonts)
    assert whole < 200_000


def test_nothing_acts_or_leads_out_of_the_file(opened: pikepdf.Pdf) -> None:
    forbidden = {"/JS", "/JavaScript", "/URI", "/Launch", "/OpenAction", "/AA", "/EmbeddedFiles", "/Encrypt"}
    seen = 0
    for one in objects(opened):
        assert not forbidden & set(one.keys())
        assert one.get("/S") not in ("/URI", "/JavaScript", "/Launch", "/GoToR")
        seen += 1
    assert seen > 100
    assert not any("/Annots" in page for page in opened.pages)


def test_it_says_its_language_its_title_its_author_and_its_date(opened: pikepdf.Pdf) -> None:
    assert str(opened.Root.Lang) == "vi-VN"
    assert opened.Root.ViewerPreferences.DisplayDocTitle
    assert str(opened.docinfo.Title) == "Chương trình công tác tháng 6 năm 2020"
    assert str(opened.docinfo.Author) == "Ban Thường vụ, Hội LHPN tỉnh Bắc Giang"
    assert str(opened.docinfo.Subject) == "Công tác tháng 6 năm 2020"
    assert str(opened.docinfo.CreationDate) == "D:20200525000000Z"


def test_the_same_programme_gives_the_same_bytes_in_another_process(made: Path, tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path / "thang-06-2020.yaml")
    command("render", "thang-06-2020.yaml", cwd=tmp_path)
    assert (tmp_path / "thang-06-2020.pdf").read_bytes() == made.read_bytes()


def test_without_a_date_the_moment_comes_from_source_date_epoch(tmp_path: Path) -> None:
    text = EXAMPLE.read_text(encoding="utf-8").replace("ngay: 25/5/2020", "ngay: /5/2020")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    command("render", "a.yaml", "-f", "pdf", cwd=tmp_path, env={"SOURCE_DATE_EPOCH": "1577836800"})
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert str(pdf.docinfo.CreationDate) == "D:20200101000000Z"


# What a screen reader hears


def test_headings_are_tagged_as_headings_and_stand_in_the_outline(opened: pikepdf.Pdf) -> None:
    roles = [role for _, role in walk(tree(opened.Root.StructTreeRoot))]
    assert roles.count("/H1") == 2
    with opened.open_outline() as outline:
        assert [item.title for item in outline.root] == HEADINGS


def test_items_are_lists_of_labels_and_bodies(opened: pikepdf.Pdf) -> None:
    pairs = list(walk(tree(opened.Root.StructTreeRoot)))
    assert pairs.count(("/L", "/LI")) == 9 + 6 + 4 + 5
    assert pairs.count(("/LI", "/Lbl")) == pairs.count(("/LI", "/LBody")) == pairs.count(("/L", "/LI"))
    assert {above for above, role in pairs if role == "/LI"} == {"/L"}
    # The six items of the second level stand in the list of the first.
    assert pairs.count(("/L", "/L")) + pairs.count(("/LBody", "/L")) == 1


def test_four_levels_are_lists_in_lists_and_a_headed_item_is_a_heading(tmp_path: Path) -> None:
    text = EXAMPLE.read_text(encoding="utf-8").split("nhiem_vu:")[0]
    (tmp_path / "a.yaml").write_text(
        f"{text}nhiem_vu:\n"
        "  - {noi_dung: Một, muc_con: [{noi_dung: Hai, muc_con: [{noi_dung: Ba, muc_con: [Bốn]}]}]}\n"
        "  - {tieu_de: Riêng, noi_dung: Đoạn, muc_con: [Con]}\n"
        "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Văn A}\n",
        encoding="utf-8",
    )
    command("render", "a.yaml", "-f", "pdf", cwd=tmp_path)
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        pairs = list(walk(tree(pdf.Root.StructTreeRoot)))
    assert [role for _, role in pairs if role in ("/H1", "/H2")] == ["/H1", "/H2"]
    assert pairs.count(("/L", "/L")) + pairs.count(("/LBody", "/L")) == 3
    assert [role for _, role in pairs].count("/L") == 5


def test_the_structure_of_every_variant_has_no_list_without_items(drawn_pdfs: Mapping[str, Path]) -> None:
    seen = 0
    for name in VARIANTS:
        with pikepdf.open(drawn_pdfs[name]) as pdf:
            pairs = list(walk(tree(pdf.Root.StructTreeRoot)))
        lists = sum(role == "/L" for _, role in pairs)
        assert lists <= pairs.count(("/L", "/LI"))
        seen += lists
    assert seen > 20


def test_the_text_is_proper_vietnamese_in_the_order_of_reading(made: Path) -> None:
    need_programs("pdftotext")
    raw = subprocess.run(
        ["pdftotext", "-raw", str(made), "-"], capture_output=True, check=True, text=True
    ).stdout
    assert unicodedata.is_normalized("NFC", raw)
    assert not re.search("[\u200b\u2060\ufeff\u00ad\ufffd]", raw)
    order = [
        "HỘI LHPN TỈNH BẮC GIANG",
        "BAN THƯỜNG VỤ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 63/CTr-BTV",
        "Bắc Giang, ngày 25 tháng 5 năm 2020",
        "CHƯƠNG TRÌNH",
        "I. MỘT SỐ NHIỆM VỤ TRỌNG TÂM",
        "1. Tuyên truyền kết quả",
        "- Thay đổi hình thức",
        "1804/KH-UBND",
        "II. CÁC HỘI NGHỊ",
        "Nơi nhận:",
        "- Lưu: VP.",
        "TL. BAN THƯỜNG VỤ",
        "Nguyễn Thị Hồng Tâm",
    ]
    places = [raw.index(phrase) for phrase in order]
    assert places == sorted(places)
