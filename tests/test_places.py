"""Where documents go: ``-o`` names a folder, the one document, or standard output; never a source."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from ctrgen.writers import outputs
from tests.clock import PATIENCE_S
from tests.command import ctrgen
from tests.small import SMALL, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "a.yaml")
    return tmp_path


# The one document


@pytest.mark.parametrize("named", ["ban-in.pdf", "moi/sau/ban-in.PDF", "bản in.docx", "lich.hop.txt"])
def test_a_file_named_by_o_is_the_one_document(folder: Path, named: str) -> None:
    done = ctrgen("render", "a.yaml", "-o", named, cwd=folder)
    assert (done.code, done.out, done.err) == (0, f"{named}\n", "")
    assert (folder / named).is_file()
    assert len([path for path in folder.rglob("*") if path.is_file()]) == 2
    kind = named.rsplit(".")[-1].lower()
    assert ctrgen("render", "a.yaml", "-f", kind, cwd=folder).code == 0
    assert (folder / f"a.{kind}").read_bytes() == (folder / named).read_bytes()


def test_the_one_document_may_come_of_standard_input_or_a_folder_with_one_programme(folder: Path) -> None:
    assert ctrgen("render", "-", "-o", "b.docx", cwd=folder, stdin=SMALL.encode()).out == "b.docx\n"
    assert ctrgen("render", ".", "-o", "c.docx", cwd=folder).out == "c.docx\n"


@pytest.mark.parametrize("named", ["ban-in.pdf", "van-ban", "2020.06", "x.doc"])
def test_a_folder_that_is_there_and_a_name_of_no_format_are_folders(folder: Path, named: str) -> None:
    if named.endswith(".pdf"):
        (folder / named).mkdir()
    done = ctrgen("render", "a.yaml", "-f", "pdf", "-o", named, cwd=folder)
    assert (done.code, done.out) == (0, f"{named}/a.pdf\n")


def test_a_slash_at_its_end_makes_a_name_that_of_a_folder(folder: Path) -> None:
    assert ctrgen("render", "a.yaml", "-f", "pdf", "-o", "b.pdf/", cwd=folder).out == "b.pdf/a.pdf\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.yaml", "b.yaml", "-o", "ra.pdf"], "-o ra.pdf nhận một văn bản, nhưng có 2 chương trình."),
        (["a.yaml", "-f", "docx", "-o", "ra.pdf"], "-o ra.pdf là tên một tệp pdf, không phải docx."),
        (["a.yaml", "-f", "docx", "-f", "pdf", "-o", "ra.pdf"], "-o ra.pdf nhận một văn bản"),
        (["a.yaml", "-o", "ra.png"], "png là mỗi trang một tệp"),
        (["a.yaml", "-o", "-", "-f", "svg"], "svg là mỗi trang một tệp"),
        (["a.yaml", "-o", "-"], "-o - nhận một văn bản: ghi đúng một -f"),
        (["a.yaml", "-o", "ra.pdf", "--invitations"], "--invitations tạo thêm giấy mời"),
        (["a.yaml", "-o", "-", "-f", "pdf", "--watch"], "-o - không đi cùng"),
        (["a.yaml", "-o", "-", "-f", "pdf", "--incremental"], "-o - không đi cùng"),
    ],
)
def test_what_does_not_name_one_document_is_wrong_usage(
    folder: Path, arguments: list[str], said: str
) -> None:
    write(folder / "b.yaml")
    done = ctrgen("render", *arguments, cwd=folder)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert sorted(path.name for path in folder.iterdir()) == ["a.yaml", "b.yaml"]


@pytest.mark.parametrize("kind", ["docx", "pdf", "txt"])
def test_standard_output_takes_the_bytes_of_one_document_and_nothing_else(folder: Path, kind: str) -> None:
    command = [sys.executable, "-m", "ctrgen", "render", "a.yaml", "-f", kind, "-o", "-"]
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=PATIENCE_S, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert ctrgen("render", "a.yaml", "-f", kind, cwd=folder).code == 0
    assert done.stdout == (folder / f"a.{kind}").read_bytes()


def test_a_faulty_programme_leaves_standard_output_empty(folder: Path) -> None:
    write(folder / "a.yaml", text=SMALL.replace("7/2020", "13/2020"))
    done = ctrgen("render", "a.yaml", "-f", "pdf", "-o", "-", cwd=folder)
    assert (done.code, done.out) == (1, "")
    assert "CT111" in done.err


def test_the_one_document_is_made_again_only_when_it_is_due(folder: Path) -> None:
    asked = ("render", "a.yaml", "-o", "ra/b.pdf", "--incremental")
    assert [ctrgen(*asked, cwd=folder).out for _ in range(2)] == ["ra/b.pdf\n", ""]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_the_one_document_goes_into_a_pipe_that_has_a_name(folder: Path) -> None:
    pipe, read = folder / "ong", list[bytes]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    assert ctrgen("render", "a.yaml", "-f", "txt", "-o", "ong", cwd=folder).code == 0
    reader.join(60)
    assert "CHƯƠNG TRÌNH" in read[0].decode()
    assert pipe.is_fifo()


# Sources are spared


def refused(folder: Path, *arguments: str, count: int = 1) -> str:
    """What is said of so many programmes; every file stays as it was."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    done = ctrgen(*arguments, cwd=folder)
    assert (done.code, done.err.count("lỗi CT004")) == (2, count), done
    assert {path: path.read_bytes() for path in before} == before
    return done.err


@pytest.mark.parametrize("kind", [one.name for one in outputs.ALL if not one.is_drawn and one.name != "docx"])
def test_a_document_never_takes_the_place_of_its_source(folder: Path, kind: str) -> None:
    (folder / "a.yaml").rename(folder / f"a.{kind}")
    assert "là tệp nguồn" in refused(folder, "render", f"a.{kind}", "-f", kind)
    assert ctrgen("render", f"a.{kind}", "-f", "docx", cwd=folder).code == 0


def test_a_document_never_takes_the_place_of_the_source_of_another(folder: Path) -> None:
    write(folder / "b.json")
    (folder / "b.yaml").write_bytes((folder / "a.yaml").read_bytes())
    refused(folder, "render", "b.yaml", "b.json", "-f", "txt", "-f", "json", count=2)


@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_another_name_of_the_source_is_the_source(folder: Path, link: type[os.symlink]) -> None:  # type: ignore[valid-type]
    link(folder / "a.yaml", folder / "a.txt")  # type: ignore[misc]
    refused(folder, "render", "a.yaml", "-f", "txt")
    refused(folder, "render", "a.yaml", "-f", "txt", "-o", "a.txt")


def test_what_a_programme_takes_over_is_no_place_for_a_document(folder: Path) -> None:
    (folder / "co-quan.yaml").write_text("dia_danh: Tân Thanh\n", encoding="utf-8")
    write(folder / "a.yaml", text=SMALL.replace("dia_danh: Tân Thanh", "ke_thua: co-quan.yaml"))
    (folder / "a.txt").symlink_to("co-quan.yaml")
    refused(folder, "render", "a.yaml", "-f", "txt")
    (folder / "bao-cao.json").symlink_to("co-quan.yaml")
    refused(folder, "render", "a.yaml", "--report", "bao-cao.json")
    refused(folder, "validate", "a.yaml", "--output-file", "co-quan.yaml")


def test_a_picture_of_the_pages_never_takes_the_place_of_the_picture_of_a_signature(folder: Path) -> None:
    from tests.whole import whole

    whole(folder)
    (folder / "tat-ca.yaml").rename(folder / "chu-ky.yaml")
    (folder / "chu-ky.png").rename(folder / "chu-ky-1.png")
    text = (folder / "chu-ky.yaml").read_text(encoding="utf-8").replace("chu-ky.png", "chu-ky-1.png")
    (folder / "chu-ky.yaml").write_text(text, encoding="utf-8")
    refused(folder, "render", "chu-ky.yaml", "-f", "png")


def test_a_result_never_takes_the_place_of_a_source_or_of_a_document(folder: Path) -> None:
    (folder / "q.json").write_bytes((folder / "a.yaml").read_bytes())
    refused(folder, "validate", "a.yaml", "--output-file", "a.yaml")
    refused(folder, "validate", "q.json", "--output-file", "q.json", "--output-format", "json")
    refused(folder, "render", "q.json", "--report", "q.json")
    refused(folder, "render", "a.yaml", "-f", "json", "--report", "a.json")
    write(folder / "b.yaml")
    refused(folder, "validate", "a.yaml", "--output-file", "b.yaml")  # not named, but of a person's hand


def test_a_report_is_written_over_the_last_one(folder: Path) -> None:
    for _ in range(2):
        assert ctrgen("render", "a.yaml", "-f", "docx", "--report", "bc.json", cwd=folder).code == 0
        assert json.loads((folder / "bc.json").read_bytes())["totals"]["written"] == 1
        assert ctrgen("validate", "a.yaml", "--output-file", "kq.txt", cwd=folder).code == 0


def test_an_invitation_never_takes_the_place_of_the_document_of_another_programme(folder: Path) -> None:
    write(folder / "a.yaml", text=SMALL + "cuoc_hop: [{ten: Họp, ngay: 6/7/2020}]\n")
    write(folder / "a-giay-moi-1.yaml")
    done = ctrgen("render", ".", "-f", "docx", "--invitations", cwd=folder)
    assert (done.code, done.out.split()) == (2, ["a.docx", "a-giay-moi-1.docx"])
    assert "a-giay-moi-1.yaml:1:1: lỗi CT004" in done.err
    assert ctrgen("render", ".", "-f", "docx", cwd=folder).code == 0
