"""A programme in the Word file that a house drew itself."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

import ctrgen as library
from ctrgen import pipeline, standards
from ctrgen.diagnostics import FOUND_AT_MOST
from ctrgen.form.check import found_in
from ctrgen.house_template.fill import fill
from ctrgen.house_template.opening import read
from ctrgen.house_template.starting import started
from ctrgen.house_template.vocabulary import WORDS
from tests.command import ctrgen
from tests.paths import ROOT, SHOWN
from tests.small import SMALL
from tests.word_template import changed, own, put, words

if TYPE_CHECKING:
    from docx.document import Document

ODD = SMALL.replace("Sơ kết công tác 6 tháng đầu năm", "'Sở A & B <x> {{ y }} {_{ %}'")


def filled(tmp_path: Path, template: bytes, text: str = SMALL) -> Any:
    """The document of a programme in a template, as the command makes it."""
    put(tmp_path / "mau.docx", template)
    (tmp_path / "thang.yaml").write_text(text, encoding="utf-8")
    done = ctrgen("render", "thang.yaml", "--template", "mau.docx", "-f", "docx", cwd=tmp_path)
    assert (done.code, done.out) == (0, "thang.docx\n"), done.err
    return docx.Document(str(tmp_path / "thang.docx"))


def told(tmp_path: Path, template: bytes) -> tuple[int, str]:
    """What checking a template gives."""
    done = ctrgen("template", "check", put(tmp_path / "mau.docx", template), cwd=tmp_path)
    return done.code, done.err


@pytest.fixture(scope="module")
def templates() -> dict[str, bytes]:
    return {}


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.stem)
def test_our_own_template_says_what_our_own_document_says(path: Path, templates: dict[str, bytes]) -> None:
    programme = pipeline.load(path)
    standard = standards.of(programme.standard, programme.date, programme.period)
    template = templates.setdefault(standard.name, started(standard, programme.standard))
    document = pipeline.lay_out(programme)
    made = fill(read(template, "mau.docx"), document)
    assert words(made) == words(library.render(programme, "docx"))
    assert fill(read(template, "mau.docx"), document) == made
    assert [one.message for one in found_in(made, "a.docx") if one.fault.code in ("CT470", "CT471")] == []


def test_the_rule_below_the_issuer_is_as_long_as_its_name_in_columns_of_any_width() -> None:
    programme = pipeline.load(next(path for path in SHOWN if path.stem == "so-y-te-ban-dien-tu"))
    template = docx.Document(io.BytesIO(started(standards.standard("nd30"), "nd30")))
    for column, width in zip(template.tables[0].columns, (80, 72), strict=True):
        for cell in column.cells:
            cell.width = Mm(width)
    held = io.BytesIO()
    template.save(held)
    made = fill(read(held.getvalue(), "mau.docx"), pipeline.lay_out(programme))
    assert [one.message for one in found_in(made, "a.docx") if one.fault.code in ("CT470", "CT471")] == []


def test_init_writes_one_that_check_finds_nothing_in_and_replaces_no_file(tmp_path: Path) -> None:
    for standard in standards.names():
        assert (
            ctrgen("template", "init", "--standard", standard, cwd=tmp_path).out == f"mau-{standard}.docx\n"
        )
        done = ctrgen("template", "check", f"mau-{standard}.docx", cwd=tmp_path)
        assert (done.code, done.out, done.err) == (0, "Mẫu dùng được.\n", "")
    again = ctrgen("template", "init", cwd=tmp_path)
    assert again.code == 2
    assert "CT006" in again.err


def test_signs_of_markup_are_printed_as_they_are(tmp_path: Path) -> None:
    each = ("{%p for d in doan %}", "» {{ d.chu }}", "{%p endfor %}")
    filled(tmp_path, own("{{ ten_loai }}", *each, "{{p than_bai }}"), ODD)
    lines = words((tmp_path / "thang.docx").read_bytes())
    assert "» Sở A & B <x> {{ y }} {_{ %}." in lines
    assert "1. Sở A & B <x> {{ y }} {_{ %}." in lines


def test_a_text_keeps_the_look_of_its_tag_and_its_own_emphasis(tmp_path: Path) -> None:
    def change(made: Document) -> None:
        made.paragraphs[0].insert_paragraph_before("{%p for d in doan %}")
        one = made.paragraphs[0].insert_paragraph_before("")
        run = one.add_run("» {{ d.chu }}")
        run.italic, run.font.size = True, Pt(17)
        made.paragraphs[0].insert_paragraph_before("{%p endfor %}")
        order = [made.paragraphs[at]._p for at in (2, 1, 0)]
        made.element.body.insert(0, order[2])
        made.element.body.insert(0, order[1])
        made.element.body.insert(0, order[0])

    text = SMALL.replace("Sơ kết công tác", "Sơ kết **công tác**")
    runs = [run for one in filled(tmp_path, changed(change), text).paragraphs for run in one.runs]
    bold = next(run for run in runs if run.text == "công tác" and run.font.size == Pt(17))
    assert bold.bold
    assert bold.italic
    around = next(run for run in runs if run.text.startswith("Sơ kết") and run.font.size == Pt(17))
    assert not around.bold


def test_the_body_takes_the_styles_that_the_template_has_under_our_names(tmp_path: Path) -> None:
    def change(made: Document) -> None:
        made.styles["Mục cấp 1"].font.size = Pt(19)
        made.styles["Mục cấp 1"].element.set(qn("w:styleId"), "MyOwn")

    made = filled(tmp_path, changed(change))
    task = next(one for one in made.paragraphs if one.text.startswith("1. Sơ kết"))
    assert task.style.name == "Mục cấp 1"
    assert task.style.font.size == Pt(19)


def test_styles_that_a_template_lacks_are_brought_along(tmp_path: Path) -> None:
    made = filled(tmp_path, own("{{p than_bai }}"))
    task = next(one for one in made.paragraphs if one.text.startswith("1. Sơ kết"))
    assert task.style.name == "Mục cấp 1"
    assert task.style.base_style.name == "Nội dung"


def test_a_tag_that_word_parted_into_runs_is_one_tag(tmp_path: Path) -> None:
    def change(made: Document) -> None:
        one = made.paragraphs[0].insert_paragraph_before("")
        for piece in ("Số của tôi: {", "{ so_ky_", "hieu", " }", "} hết"):
            one.add_run(piece)
        one.runs[2].bold = True

    made = filled(tmp_path, changed(change), SMALL + "so: 12\n")
    assert made.paragraphs[0].text == "Số của tôi: Số: 12/CTr-UBND hết"


def test_paper_that_turns_and_annexes_have_sections_like_the_templates(tmp_path: Path) -> None:
    text = SMALL + (
        "phu_luc:\n  - tieu_de: Bảng phân công\n    huong: ngang\n    doan: [Một đoạn]\n"
        "  - tieu_de: Danh sách\n    doan: [Hai đoạn]\n"
    )
    made = filled(tmp_path, started(standards.standard("nd30"), "nd30"), text)
    lies = [one.page_width > one.page_height for one in made.sections]
    assert lies == [False, True, False]
    assert [one.different_first_page_header_footer for one in made.sections] == [True] * 3


def test_what_a_programme_has_and_the_template_does_not_print_is_told(tmp_path: Path) -> None:
    put(tmp_path / "mau.docx", own("{{ ten_loai }}", "{{p than_bai }}"))
    (tmp_path / "thang.yaml").write_text(SMALL, encoding="utf-8")
    done = ctrgen("render", "thang.yaml", "--template", "mau.docx", "-f", "docx", cwd=tmp_path)
    assert done.code == 0
    assert "CT410" in done.err
    assert "noi_nhan" in done.err
    assert "phu_luc" not in done.err


FAULTS = {
    "unknown": (("{{ so_ky_hiu }}",), "CT402", "Đoạn 1: Không có tên “so_ky_hiu”", "so_ky_hieu?"),
    "unknown member": (
        ("{%p for ky in chu_ky %}", "{{ ky.ten }}", "{%p endfor %}"),
        "CT402",
        "Đoạn 2: ",
        "ho_ten",
    ),
    "parted by a paragraph": (("{{ ten_loai", "}}"), "CT403", "Đoạn 1: ", ""),
    "never closed": (("a", "{%p if dia_chi %}"), "CT404", "Đoạn 2: ", "endif"),
    "closed too often": (("{%p endif %}",), "CT404", "Đoạn 1: ", ""),
    "closed by another": (("{%p if dia_chi %}", "{%p endfor %}"), "CT404", "Đoạn 2: ", ""),
    "closed elsewhere": (("{% if dia_chi %}", "{% endif %}"), "CT404", "Đoạn 2: ", ""),
    "else alone": (("{%p else %}",), "CT404", "Đoạn 1: ", ""),
    "a call": (("{{ ten_loai.upper() }}",), "CT405", "Đoạn 1: ", ""),
    "a class": (("{{ ten_loai.__class__ }}",), "CT402", "Đoạn 1: ", ""),
    "a product": (("{{ ten_loai * 999999999 }}",), "CT405", "Đoạn 1: ", ""),
    "an import": (("{% include 'x' %}",), "CT405", "Đoạn 1: ", ""),
    "a filter": (("{{ ten_loai|center(99999999) }}",), "CT405", "Đoạn 1: ", "upper"),
    "a name set": (("{% set a = 1 %}",), "CT405", "Đoạn 1: ", ""),
    "blocks as words": (("x {{ than_bai }}",), "CT406", "Đoạn 1: ", "{{p than_bai }}"),
    "words as blocks": (("{{p ten_loai }}",), "CT406", "Đoạn 1: ", "{{ ten_loai }}"),
    "a list as words": (("{{ chu_ky }}",), "CT406", "Đoạn 1: ", "for"),
    "words beside a block": (("Nội dung: {{p than_bai }}",), "CT406", "Đoạn 1: ", "Nội dung:"),
    "letters gone through": (("{%p for c in ten_loai %}", "{%p endfor %}"), "CT406", "Đoạn 1: ", "chu_ky"),
    "no tag": (("Chương trình",), "CT408", "", ""),
}


@pytest.mark.looked_at
@pytest.mark.parametrize(("paragraphs", "code", "place", "more"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_paragraph(
    tmp_path: Path, paragraphs: tuple[str, ...], code: str, place: str, more: str
) -> None:
    exit_code, said = told(tmp_path, own(*paragraphs))
    assert exit_code == 1
    assert code in said
    assert place in said
    assert more in said
    put(tmp_path / "mau.docx", own(*paragraphs))
    (tmp_path / "thang.yaml").write_text(SMALL, encoding="utf-8")
    done = ctrgen("render", "thang.yaml", "--template", "mau.docx", cwd=tmp_path)
    assert done.code == 1
    assert code in done.err
    assert not (tmp_path / "thang.docx").exists()


def test_no_template_has_more_told_of_it_than_anyone_will_mend(tmp_path: Path) -> None:
    code, said = told(tmp_path, own("{{ khong_co }} " * 3_000))
    assert code == 1
    assert said.count("lỗi CT402") == FOUND_AT_MOST
    assert said.count("Còn 2001 chỗ nữa chưa kể ra.") == 1


def test_names_that_a_template_does_not_use_are_told(tmp_path: Path) -> None:
    exit_code, said = told(
        tmp_path,
        own(
            "{{ ten_loai }}",
            "{{p than_bai }}",
            "{%p for d in dong_noi_nhan %}",
            "{{ d.chu }}",
            "{%p endfor %}",
        ),
    )
    assert exit_code == 0
    assert "CT409" in said
    assert "chu_ky" in said
    assert "noi_nhan" not in said.replace("dong_noi_nhan", "")


def test_every_name_is_in_the_page_about_word() -> None:
    page = (ROOT / "docs" / "word.md").read_text(encoding="utf-8")
    assert [name for name in WORDS if f"`{name}`" not in page] == []


def test_a_template_is_never_written_over(tmp_path: Path) -> None:
    template = put(tmp_path / "thang.docx", started(standards.standard("nd30"), "nd30"))
    (tmp_path / "thang.yaml").write_text(SMALL, encoding="utf-8")
    before = (tmp_path / template).read_bytes()
    done = ctrgen("render", "thang.yaml", "--template", template, "-f", "docx", cwd=tmp_path)
    assert done.code == 2
    assert (tmp_path / template).read_bytes() == before


def test_only_word_and_its_pdf_take_a_template(tmp_path: Path) -> None:
    (tmp_path / "thang.yaml").write_text(SMALL, encoding="utf-8")
    put(tmp_path / "mau.docx", own("{{ ten_loai }}"))
    for wrong in (["-f", "html"], ["-f", "docx", "--watch"], ["-f", "pdf", "--pdf-engine", "typst"]):
        done = ctrgen("render", "thang.yaml", "--template", "mau.docx", *wrong, cwd=tmp_path)
        assert done.code == 2
        assert "--template" in done.err
