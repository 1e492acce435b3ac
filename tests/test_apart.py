"""One format's trouble never stops the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import ctrgen as ctrgen_
from ctrgen import faults
from ctrgen.batch.jobs import Job
from ctrgen.batch.work import Order
from ctrgen.fonts import candidates
from ctrgen.printable import ORDINARY
from ctrgen.writers import outputs
from ctrgen.writers.refused import Refused
from tests.command import ctrgen
from tests.libreoffice import need_programs
from tests.small import SMALL, write

if TYPE_CHECKING:
    from pathlib import Path

UNSHOWN = SMALL.replace("năm học mới", "kho 📚 sách")


def made(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".yaml")


def test_what_the_font_of_the_pdf_lacks_stops_the_pdf_alone(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(UNSHOWN, encoding="utf-8")
    formats = [f"-f{name}" for name in ("pdf", "png", "docx", "html", "md", "txt", "json")]
    done = ctrgen("render", "a.yaml", *formats, cwd=tmp_path)
    assert done.code == 1
    assert done.out.split() == ["a.docx", "a.html", "a.md", "a.txt", "a.json"]
    assert made(tmp_path) == sorted(done.out.split())
    assert done.err.count("lỗi CT502") == 1
    assert "a.yaml:5:58: lỗi CT502" in done.err


def test_what_no_pdf_can_show_is_told_by_checking_too_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(UNSHOWN, encoding="utf-8")
    (told,) = (one for one in ctrgen_.validate(tmp_path / "a.yaml") if one.code == "CT502")
    assert (told.line, told.column) == (5, 58)
    (tmp_path / "b.yaml").write_text(SMALL.replace("Chuẩn bị năm học mới", '"Việc ❦"'), encoding="utf-8")
    for command in (("validate",), ("validate", "--fix")):
        done = ctrgen(*command, "a.yaml", "b.yaml", "--output-format", "concise", cwd=tmp_path)
        assert done.code == 1
        told_at = [line.partition(" CT502 ")[0] for line in done.out.splitlines() if "CT502" in line]
        assert told_at == ["a.yaml:5:58:", "b.yaml:5:51:"]


def test_ordinary_letters_and_signs_are_in_every_font_that_would_do() -> None:
    families = [*candidates()]
    assert len(ORDINARY) > 400
    for family in families:
        assert family.missing("".join(sorted(ORDINARY))) == []


def test_a_programme_without_days_has_no_calendar_and_all_else(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(SMALL, encoding="utf-8")
    done = ctrgen("render", "a.yaml", "-f", "ics", "-f", "docx", "-f", "pdf", cwd=tmp_path)
    assert (done.code, done.out.split()) == (1, ["a.docx", "a.pdf"])
    assert "lỗi CT521" in done.err


def test_what_typst_refuses_stops_neither_the_other_formats_nor_the_other_programmes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise Refused(faults.TYPST_FAILED, "Typst không vẽ được văn bản.")

    monkeypatch.setattr("ctrgen.writers.typst.engine._drawn", refuse)
    jobs = [Job(str(write(tmp_path / f"{name}.yaml"))) for name in "ab"]
    wanted = [one for one in outputs.ALL if one.name in ("pdf", "svg", "docx", "html")]
    for done in Order(tuple(wanted))(jobs):
        assert [file.path.suffix for file in done.written] == [".docx", ".html"]
        assert [one.code for one in done.diagnostics] == ["CT503"]


def test_an_invitation_that_cannot_be_drawn_stops_no_other_document(tmp_path: Path) -> None:
    meetings = "cuoc_hop: [{ten: Họp 📚, ngay: 6/7/2020}, {ten: Họp hai, ngay: 7/7/2020}]\n"
    (tmp_path / "a.yaml").write_text(SMALL + meetings, encoding="utf-8")
    done = ctrgen("render", "a.yaml", "--invitations", cwd=tmp_path)
    stems = ("a.docx", "a-giay-moi-1.docx", "a-giay-moi-2.docx", "a-giay-moi-2.pdf")
    assert (done.code, done.out.split()) == (1, list(stems))
    assert done.err.count("lỗi CT502") == 1


def test_a_file_that_cannot_be_written_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "a.docx").mkdir()
    done = ctrgen("render", "a.yaml", cwd=tmp_path)
    assert (done.code, done.out.split()) == (3, ["a.pdf"])
    assert "a.docx:1:1: lỗi CT003" in done.err


@pytest.mark.parametrize("processes", ["1", "2"])
def test_what_libreoffice_is_not_given_stops_nothing_that_it_is(tmp_path: Path, processes: str) -> None:
    need_programs()
    (tmp_path / "a.yaml").write_text(UNSHOWN, encoding="utf-8")
    for name in "bc":
        (tmp_path / f"{name}.yaml").write_text(SMALL, encoding="utf-8")
    asked = ("-f", "pdf", "-f", "txt", "--pdf-engine", "libreoffice", "-j", processes)
    done = ctrgen("render", ".", *asked, cwd=tmp_path)
    assert (done.code, done.out.split()) == (1, ["a.txt", "b.pdf", "b.txt", "c.pdf", "c.txt"])
    assert done.err.count("lỗi CT502") == 1
    assert all((tmp_path / name).read_bytes().startswith(b"%PDF") for name in ("b.pdf", "c.pdf"))
