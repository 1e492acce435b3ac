"""``ctrgen new`` without an old programme: one to fill in, and what is asked for at a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
from contextlib import suppress
from pathlib import Path
from subprocess import PIPE

import pytest

import ctrgen as library
from tests.carried import GIVEN, NEW
from tests.command import Outcome, ctrgen, started

BLANK = f"{NEW}:29:33: CT378 Chỗ trống chưa điền.\n"
"""All that is to be said of a programme nobody has filled in."""


def test_a_new_programme_has_no_fault_but_the_task_to_fill_in(tmp_path: Path) -> None:
    done = ctrgen("new", NEW, *GIVEN, cwd=tmp_path)
    assert (done.code, done.out, done.err) == (0, f"{NEW}\n", "Chương trình tháng 7/2020.\n")
    done = ctrgen("validate", NEW, "--strict", "--output-format", "concise", cwd=tmp_path)
    assert (done.code, done.out) == (1, BLANK)
    text = (tmp_path / NEW).read_text(encoding="utf-8")
    assert "\n  # quyen_han: TL. Chủ tịch\n" in text
    assert "\n#   - 27/7: Ngày Thương binh - Liệt sĩ\n" in text
    assert text.index("27/7") < text.index("\nnhiem_vu:")
    assert ctrgen("render", NEW, "-f", "docx", cwd=tmp_path).code == 0


def test_what_its_comments_propose_is_sound_too(tmp_path: Path) -> None:
    ctrgen("new", NEW, *GIVEN, cwd=tmp_path)
    text = (tmp_path / NEW).read_text(encoding="utf-8")
    for taken in ("  # - ", "  #   ", "# can_cu", "#   - Căn cứ"):
        text = text.replace(taken, taken.replace("# ", "", 1).replace("#   - Căn", "  - Căn"))
    (tmp_path / NEW).write_text(text, encoding="utf-8")
    done = ctrgen("validate", NEW, "--output-format", "concise", cwd=tmp_path)
    assert (done.code, done.out) == (0, BLANK)


def test_words_that_yaml_would_misread_come_back_as_they_were_given(tmp_path: Path) -> None:
    words = ["--issuer", 'Phòng: "A & B" #1', "--signer", "*Lê Văn Bình", "--position", "123"]
    assert ctrgen("new", NEW, *GIVEN, *words, cwd=tmp_path).code == 0
    made = library.load(tmp_path / NEW)
    assert made.issuer.name == ('Phòng: "A & B" #1',)
    assert (made.signature[0].position, made.signature[0].name) == (("123",), "*Lê Văn Bình")


AT_A_TERMINAL = (
    "import fcntl, runpy, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
    "runpy.run_module('ctrgen', run_name='__main__')"
)


def answered(folder: Path, answers: str, *arguments: str) -> Outcome:
    """Run ``ctrgen new`` at a terminal, and type the answers."""
    ours, theirs = pty.openpty()
    program = ("-c", AT_A_TERMINAL, "new", *arguments)
    process = started(
        *program, cwd=folder, stdin=theirs, stdout=PIPE, stderr=PIPE, start_new_session=True, bufsize=0
    )
    os.close(theirs)
    assert process.stderr is not None
    first = process.stderr.read(1)  # it asks: from now on it can be interrupted
    os.write(ours, answers.encode())
    for _ in range(600):
        # A Ctrl-C that comes just before the program waits is seen with the next key.
        with suppress(subprocess.TimeoutExpired):
            out, err = process.communicate(timeout=0.5)
            break
        os.write(ours, answers[-1:].encode())
    os.close(ours)
    return Outcome(process.returncode, out.decode(), (first + err).decode())


def test_at_a_terminal_what_is_missing_is_asked_for_in_vietnamese(tmp_path: Path) -> None:
    answers = [
        "13/2020",
        "8/2024",
        "Ủy ban nhân dân xã",
        "",
        "CTr-UBND",
        "Tân Thanh",
        "Chủ tịch",
        "Lê Văn Bình",
    ]
    done = answered(tmp_path, "".join(f"{answer}\n" for answer in answers), "moi.yaml")
    assert (done.code, done.out) == (0, "moi.yaml\n")
    for question in ("Tháng của chương trình", "Cơ quan ban hành", "Cơ quan chủ quản", "Ký hiệu", "Địa danh"):
        assert question in done.err
    assert "Không có tháng 13." in done.err
    assert "Error" not in done.err
    text = (tmp_path / "moi.yaml").read_text(encoding="utf-8")
    assert "\n  # cap_tren: cơ quan chủ quản\n  ten: Ủy ban nhân dân xã\n" in text
    assert "\nthang: 8/2024\n" in text


@pytest.mark.parametrize(("month", "times"), [("3/2026", 1), ("7/2026", 0)])
def test_what_no_second_source_names_is_marked_and_the_mark_explained_once(
    tmp_path: Path, month: str, times: int
) -> None:
    assert ctrgen("new", "a.yaml", "--month", month, *GIVEN, cwd=tmp_path).code == 0
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert text.count("(*) Chưa kiểm chứng") == times
    assert ("Giờ Trái đất (*)" in text) == bool(times)


def test_what_is_given_is_not_asked_for(tmp_path: Path) -> None:
    done = answered(tmp_path, "Lê Văn Bình\n", NEW, *GIVEN[:-2])
    assert done.code == 0
    assert done.err == "Họ và tên người ký: Chương trình tháng 7/2020.\n"


@pytest.mark.parametrize("answers", ["Ban Thường vụ\n\x03", "Ban Thường vụ\n\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_who_stops_before_the_last_answer_leaves_nothing_behind(tmp_path: Path, answers: str) -> None:
    done = answered(tmp_path, answers, NEW)
    assert (done.code, done.out) == (130, "")
    assert done.err.endswith("Đã dừng theo yêu cầu.\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("issuer", "month", "decree"),
    [
        ("Ủy ban nhân dân xã Lạng Giang", "11/2026", "315/2025/NĐ-CP"),
        ("Uỷ ban nhân dân phường Kinh Bắc", "1/2027", "315/2025/NĐ-CP"),
        ("Ủy ban nhân dân tỉnh Bắc Ninh", "1/2026", "314/2025/NĐ-CP"),
        ("Ủy ban nhân dân xã Lạng Giang", "11/2025", ""),
        ("Trường THCS xã Lạng Giang", "11/2026", ""),
        ("Phường đội Kinh Bắc", "11/2026", ""),
    ],
)
def test_a_peoples_committee_signs_as_one_and_is_offered_its_working_rules(
    tmp_path: Path, issuer: str, month: str, decree: str
) -> None:
    options = ["--superior", "", "--symbol", "CTr-X", "--place", "Lạng Giang", "--position", "Chủ tịch"]
    options += ["--signer", "Nguyễn Văn Hùng", "--month", month, "--issuer", issuer]
    done = ctrgen("new", "a.yaml", *options, cwd=tmp_path)
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert done.code == 0
    assert (decree in text) if decree else ("Quy chế làm việc mẫu" not in text)
    assert ("  quyen_han: TM. " in text) == issuer.startswith(("Ủy ban", "Uỷ ban"))


@pytest.mark.parametrize(
    ("month", "off"),
    [
        ("9/2026", "02/9 (ngày Quốc khánh)"),
        ("11/2026", "24/11 (ngày Văn hóa Việt Nam)"),
        ("4/2026", "26/4 (ngày Giỗ Tổ Hùng Vương); 30/4 (ngày Chiến thắng)"),
        ("11/2025", ""),
    ],
)
def test_the_days_off_of_the_month_are_told_in_the_comment(tmp_path: Path, month: str, off: str) -> None:
    options = ["--superior", "", "--symbol", "CTr-X", "--place", "Y", "--position", "Trưởng phòng"]
    ctrgen("new", "a.yaml", "--issuer", "X", "--signer", "Lê An", "--month", month, *options, cwd=tmp_path)
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert (f"#   - Ngày được nghỉ: {off}\n" in text) if off else ("được nghỉ" not in text)
