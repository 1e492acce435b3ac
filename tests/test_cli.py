"""The command line as its users meet it: codes, streams, files, and what stays untouched."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

import ctrgen as library
from tests.command import ctrgen
from tests.paths import SOUND

MINIMAL = """\
co_quan: {ten: Ban Thường vụ}
ky_hieu: CTr-BTV
dia_danh: Bắc Giang
thang: 7/2020
nhiem_vu: [Sơ kết công tác]
noi_nhan: ["Lưu: VT, VP"]
nguoi_ky: {quyen_han: TM. Ban Thường vụ, chuc_vu: Chủ tịch, ho_ten: Nguyễn Thị Hồng Tâm}
"""
FAULTY = MINIMAL.replace("7/2020", "13/2020")
WARNED = MINIMAL + "trinh_bay: {le_tren: 10}\n"


def two_months(folder: Path) -> Path:
    """A folder with the programmes of two months."""
    shutil.copy(SOUND, folder / "thang-06-2020.yaml")
    (folder / "thang-07-2020.yaml").write_text(MINIMAL, encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return two_months(tmp_path)


def both(*stems: str) -> str:
    """What is printed of programmes rendered as DOCX and PDF."""
    return "".join(f"{Path(stem)}{ending}\n" for stem in stems for ending in (".docx", ".pdf"))


def test_render_writes_beside_the_source_and_prints_the_path_alone(folder: Path) -> None:
    done = ctrgen("render", "thang-06-2020.yaml", cwd=folder)
    assert (done.code, done.out, done.err) == (0, both("thang-06-2020"), "")
    programme = library.load(folder / "thang-06-2020.yaml")
    for output_format in ("docx", "pdf"):
        made = (folder / f"thang-06-2020.{output_format}").read_bytes()
        assert made == library.render(programme, output_format)


def test_render_makes_the_output_folder(folder: Path) -> None:
    done = ctrgen("render", "thang-06-2020.yaml", "-o", "van-ban/2020", "-f", "docx", cwd=folder)
    assert (done.code, done.out) == (0, f"{Path('van-ban/2020/thang-06-2020.docx')}\n")
    assert (folder / "van-ban" / "2020" / "thang-06-2020.docx").is_file()


def test_render_goes_on_after_a_bad_programme_and_returns_the_worst_code(folder: Path) -> None:
    (folder / "a.yaml").write_text(FAULTY, encoding="utf-8")
    done = ctrgen("render", ".", cwd=folder)
    assert done.code == 1
    assert done.out == both("thang-06-2020", "thang-07-2020")
    assert "a.yaml:4:8: lỗi CT111" in done.err
    assert done.err.endswith("Đã tạo 4 văn bản từ 3 chương trình; 1 chương trình có lỗi.\n")
    assert not (folder / "a.docx").exists()


def test_a_missing_file_is_wrong_usage_and_does_not_stop_the_others(folder: Path) -> None:
    done = ctrgen("render", "khong-co.yaml", "thang-07-2020.yaml", cwd=folder)
    assert (done.code, done.out) == (2, both("thang-07-2020"))
    assert "khong-co.yaml:1:1: lỗi CT001" in done.err


def test_a_file_named_twice_is_rendered_once(folder: Path) -> None:
    done = ctrgen("render", "thang-07-2020.yaml", ".", "./thang-07-2020.yaml", cwd=folder)
    assert done.out == both("thang-07-2020", "thang-06-2020")


def test_two_sources_of_one_document_are_refused_and_the_others_go_on(folder: Path) -> None:
    other = folder / "khac"
    other.mkdir()
    for name in ("thang-07-2020", "thang-08-2020"):
        (other / f"{name}.yaml").write_text(MINIMAL.replace("Sơ kết", "Tổng kết"), encoding="utf-8")
    done = ctrgen("render", "thang-07-2020.yaml", "khac", "-o", "ra", cwd=folder)
    assert done.code == 2
    assert done.err.count("CT004") == 1
    assert done.out == both("ra/thang-07-2020", "ra/thang-08-2020")
    assert done.err.endswith("Đã tạo 4 văn bản từ 3 chương trình; 1 chương trình có lỗi.\n")
    first = library.render(library.load(folder / "thang-07-2020.yaml"), "docx")
    assert (folder / "ra" / "thang-07-2020.docx").read_bytes() == first


def test_standard_input_is_a_programme_named_after_its_month(folder: Path) -> None:
    done = ctrgen("render", "-", "-o", "ra", cwd=folder, stdin=MINIMAL.encode())
    assert (done.code, done.out) == (0, both("ra/thang-07-2020"))


def test_standard_input_extends_files_of_the_current_folder(folder: Path) -> None:
    (folder / "co-quan.yaml").write_text("dia_danh: Bắc Giang\n", encoding="utf-8")
    text = MINIMAL.replace("dia_danh: Bắc Giang", "ke_thua: co-quan.yaml")
    done = ctrgen("validate", "-", cwd=folder, stdin=text.encode())
    assert (done.code, done.out) == (0, "")


def test_warnings_pass_unless_strict(folder: Path) -> None:
    (folder / "rong.yaml").write_text(WARNED, encoding="utf-8")
    mild = ctrgen("render", "rong.yaml", cwd=folder)
    assert (mild.code, mild.out) == (0, both("rong"))
    assert "cảnh báo CT201" in mild.err
    assert "Phụ lục I, Phần I, mục I, khoản 3" in mild.err
    for ending in ("docx", "pdf"):
        (folder / f"rong.{ending}").unlink()
    strict = ctrgen("render", "--strict", "rong.yaml", cwd=folder)
    assert (strict.code, strict.out) == (1, "")
    assert not list(folder.glob("rong.*[xf]"))
    assert ctrgen("validate", "rong.yaml", cwd=folder).code == 0
    assert ctrgen("validate", "--strict", "rong.yaml", cwd=folder).code == 1


def test_validate_without_a_path_checks_every_programme_below_and_passes_over_the_rest(folder: Path) -> None:
    (folder / "sub" / ".an").mkdir(parents=True)
    (folder / "sub" / "b.yml").write_text(FAULTY, encoding="utf-8")
    (folder / "sub" / ".an" / "c.yaml").write_text(FAULTY, encoding="utf-8")
    (folder / "sub" / ".d.yaml").write_text(FAULTY, encoding="utf-8")
    (folder / "co-quan.yaml").write_text("co_quan: {ten: Ban\n", encoding="utf-8")
    (folder / "hong.yaml").write_text('thang: "7/2020\n', encoding="utf-8")
    done = ctrgen("validate", "--output-format", "concise", cwd=folder)
    assert done.code == 1
    assert [line.split(" ")[0] for line in done.out.splitlines()] == ["hong.yaml:1:8:", "sub/b.yml:4:8:"]
    assert done.err == ""


def test_validate_prints_nothing_but_the_summary_when_all_is_well(folder: Path) -> None:
    done = ctrgen("validate", "thang-06-2020.yaml", cwd=folder)
    assert (done.code, done.out) == (0, "")
    assert done.err == "Đã kiểm tra 1 chương trình: 0 lỗi, 0 cảnh báo.\n"


def test_a_folder_without_a_programme_is_wrong_usage(tmp_path: Path) -> None:
    done = ctrgen("validate", cwd=tmp_path)
    assert (done.code, done.out.splitlines()[0]) == (2, ".:1:1: lỗi CT005")


def test_json_has_the_fields_of_the_contract_and_is_a_list_even_when_empty(folder: Path) -> None:
    (folder / "a.yaml").write_text(FAULTY, encoding="utf-8")
    done = ctrgen("validate", "--output-format", "json", "a.yaml", cwd=folder)
    assert json.loads(done.out) == [
        {
            "file": "a.yaml",
            "line": 4,
            "column": 8,
            "end_line": 4,
            "end_column": 15,
            "code": "CT111",
            "name": "thang-khong-hop-le",
            "severity": "error",
            "message": "Không có tháng 13.",
            "hint": "Viết tháng/năm, ví dụ 6/2020.",
            "clause": "",
        }
    ]
    assert (
        json.loads(ctrgen("validate", "--output-format", "json", "thang-06-2020.yaml", cwd=folder).out) == []
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["rendr"], "Không có lệnh “rendr”. Có phải là “render”?"),
        (["thang.yaml"], "Không có lệnh “thang.yaml”. Có phải là “ctrgen render thang.yaml”?"),
        (["render"], "Thiếu tên tệp hoặc thư mục."),
        (["render", "a.yaml", "--strct"], "Không có tùy chọn --strct. Có phải là --strict?"),
        (["render", "a.yaml", "-f", "odt"], "“odt” không hợp lệ; chọn một trong: docx, pdf, png, svg,"),
        (["render", "a.yaml", "-o"], "Tùy chọn -o viết chưa đúng: thiếu hoặc thừa giá trị."),
        (["render", "a.yaml", "--strict=1"], "Tùy chọn --strict viết chưa đúng: thiếu hoặc thừa giá trị."),
        (["render", "a.yaml", "--dpi", "300"], "--dpi chỉ dùng khi tạo ảnh từng trang: thêm -f png."),
        (["render", "a.yaml", "-f", "png", "--dpi", "9"], "“9” không hợp lệ; ghi một số từ 20 đến 600."),
        (["render", "a.yaml", "-j", "nhiều"], "-j/--jobs: “nhiều” không hợp lệ; ghi một số từ 1 đến 64."),
        (
            ["render", "a.yaml", "-f", "docx", "--pdf-standard", "a-4"],
            "khi tạo bản PDF: thêm -f pdf.",
        ),
        (
            ["render", "a.yaml", "--pdf-engine", "libreoffice", "--pdf-standard", "a-4"],
            "LibreOffice không tạo được PDF chuẩn a-4; chọn: a-2b, a-3b.",
        ),
        (["schema", "thua"], "Lệnh có tham số thừa hoặc viết chưa đúng."),
    ],
)
def test_wrong_usage_is_explained_in_vietnamese(tmp_path: Path, arguments: list[str], message: str) -> None:
    done = ctrgen(*arguments, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert "--help" in done.err
    assert "Error" not in done.err


@pytest.mark.parametrize("command", [[], ["render"], ["validate"], ["schema"]])
def test_help_is_in_vietnamese_with_examples(tmp_path: Path, command: list[str]) -> None:
    done = ctrgen(*command, "--help", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"Cách dùng: {' '.join(['ctrgen', *command])}")
    assert "Ví dụ:" in done.out
    assert "Hiện trợ giúp này rồi thoát." in done.out
    for english in ("Usage", "Options", "Commands", "Show this", "default"):
        assert english not in done.out


def test_the_version_is_that_of_the_package(tmp_path: Path) -> None:
    assert ctrgen("--version", cwd=tmp_path).out == f"ctrgen {library.__version__}\n"


@pytest.mark.skipif(os.name != "posix", reason="named pipes are POSIX")
def test_a_pipe_in_a_folder_is_passed_over(folder: Path) -> None:
    os.mkfifo(folder / "ong.yaml")
    assert ctrgen("validate", ".", cwd=folder).err == "Đã kiểm tra 2 chương trình: 0 lỗi, 0 cảnh báo.\n"


def test_a_word_document_given_for_a_programme_is_named_as_such(folder: Path) -> None:
    ctrgen("render", "thang-07-2020.yaml", cwd=folder)
    done = ctrgen("render", "-f", "txt", "thang-07-2020.docx", cwd=folder)
    assert done.code == 1
    assert "Đây là văn bản Word, PDF hoặc tệp nén" in done.err


def test_without_a_command_the_help_is_shown(tmp_path: Path) -> None:
    done = ctrgen(cwd=tmp_path)
    assert done.code == 2
    assert done.err.startswith("Cách dùng: ctrgen")


@pytest.mark.parametrize("command", [["-x.yaml"], ["validate", "--x.yml"], ["render", "-o", "ra", "-x.yaml"]])
def test_a_file_whose_name_begins_with_a_dash_is_told_how_to_be_written(
    tmp_path: Path, command: list[str]
) -> None:
    done = ctrgen(*command, cwd=tmp_path)
    assert done.code == 2
    assert f"Nếu là tên tệp, ghi ./{command[-1]}\n" in done.err
