"""``ctrgen new``: next month's programme from the last one, or one to fill in."""

from __future__ import annotations

import difflib
import os
import pty
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from subprocess import PIPE

import pytest

import ctrgen as library
from ctrgen import pipeline
from ctrgen.drafting.carry import carried_over, sound
from ctrgen.source import read
from tests.command import Outcome, ctrgen, started
from tests.manuals import SOUND
from tests.paths import EXAMPLE

OLD, NEW = "thang-06-2020.yaml", "thang-07-2020.yaml"

# What July has that June has not, and the other way about: all of it.
DIFFERENCE = """\
-so: 63
+so:
-ngay: 25/5/2020
-thang: 6/2020
+ngay: /6/2020
+thang: 7/2020
+# Ngày kỷ niệm trong tháng (gợi ý, không in):
+#   - 01/7: Ngày Bảo hiểm y tế Việt Nam
+#   - 09/7: Ngày thành lập ngành Du lịch Việt Nam
+#   - 11/7: Ngày Dân số thế giới
+#   - 15/7: Ngày truyền thống Thanh niên xung phong Việt Nam
+#   - 27/7: Ngày Thương binh - Liệt sĩ
+#   - 28/7: Ngày thành lập Công đoàn Việt Nam
+#   - 28/7: Ngày Thế giới phòng, chống viêm gan
+#   - 30/7: Ngày Thế giới phòng, chống mua bán người; ngày Toàn dân phòng, chống mua bán người
+  # Xem lại: dưới đây còn nhắc “01/6”, “05/6”, “08/6”, “11/6”, “26/6”, “28/6”.
-  - ten: Hội nghị biểu dương điển hình tiên tiến
-    thoi_gian: Dự kiến trung tuần tháng 6/2020
-    ghi_chu: thời gian cụ thể thông báo sau
-  - ten: >-
-      Phối hợp tổ chức Hội thảo phản biện, góp ý văn kiện Đại hội Đảng bộ tỉnh lần thứ XIV của Khối thi đua
-      MTTQ và các tổ chức chính trị - xã hội tỉnh
-    thoi_gian: dự kiến tháng 6/2020
-  - ten: >-
-      Họp giao ban lãnh đạo với các Ban chuyên môn, cấp ủy và các đoàn thể cơ quan Hội LHPN tỉnh
-    ngay: 26/6/2020
+  # Xem lại: không lặp lại; còn dùng thì bỏ các dấu # rồi sửa thời gian.
+  # - ten: Hội nghị biểu dương điển hình tiên tiến
+  #   thoi_gian: Dự kiến trung tuần tháng 6/2020
+  #   ghi_chu: thời gian cụ thể thông báo sau
+  # Xem lại: không lặp lại; còn dùng thì bỏ các dấu # rồi sửa thời gian.
+  # - ten: >-
+  #     Phối hợp tổ chức Hội thảo phản biện, góp ý văn kiện Đại hội Đảng bộ tỉnh lần thứ XIV của Khối thi đua
+  #     MTTQ và các tổ chức chính trị - xã hội tỉnh
+  #   thoi_gian: dự kiến tháng 6/2020
+  # Xem lại: không lặp lại; còn dùng thì bỏ các dấu # rồi sửa thời gian.
+  # - ten: >-
+  #     Họp giao ban lãnh đạo với các Ban chuyên môn, cấp ủy và các đoàn thể cơ quan Hội LHPN tỉnh
+  #   ngay: 26/6/2020
-  Trên đây là Chương trình công tác tháng 6/2020, Ban Thường vụ Hội LHPN tỉnh đề nghị các cấp Hội triển
+  Trên đây là Chương trình công tác tháng 7/2020, Ban Thường vụ Hội LHPN tỉnh đề nghị các cấp Hội triển
"""

KNOWN = {
    "--issuer": "Ban Thường vụ",
    "--superior": "Hội LHPN tỉnh Bắc Giang",
    "--symbol": "CTr-BTV",
    "--place": "Bắc Giang",
    "--position": "Chánh Văn phòng",
    "--signer": "Nguyễn Thị Hồng Tâm",
}
GIVEN = [part for option in KNOWN.items() for part in option]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(EXAMPLE, tmp_path / OLD)
    return tmp_path


def difference(old: str, new: str) -> str:
    lines = difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), n=0)
    return "".join(line for line in lines if not line.startswith(("---", "+++", "@@")))


def carried(folder: Path, text: str, *arguments: str, new: str = NEW) -> str:
    """The programme made of a text."""
    (folder / OLD).write_bytes(text.encode())
    done = ctrgen("new", new, "--from", OLD, *arguments, cwd=folder)
    assert (done.code, done.out) == (0, f"{new}\n"), done.err
    checked = ctrgen("validate", new, "--output-format", "concise", cwd=folder)
    assert checked.code == 0, checked.out
    return (folder / new).read_bytes().decode()


def programme(keys: str, *without: str) -> str:
    kept = [line for line in SOUND.strip().split("\n") if line.split(":")[0] not in without]
    return "\n".join(kept) + "\n" + keys


def meetings(*lines: str) -> str:
    return programme("cuoc_hop:\n" + "".join(f"{line}\n" for line in lines))


def test_july_differs_from_june_where_it_should_and_nowhere_else(folder: Path) -> None:
    june = EXAMPLE.read_text(encoding="utf-8")
    done = ctrgen("new", NEW, "--from", OLD, cwd=folder)
    assert (done.code, done.out) == (0, f"{NEW}\n")
    assert done.err == ("Chương trình tháng 7/2020.\nCó 4 chỗ cần xem lại: tìm “Xem lại” trong tệp mới.\n")
    july = (folder / NEW).read_text(encoding="utf-8")
    assert difference(june, july) == DIFFERENCE
    assert (folder / OLD).read_text(encoding="utf-8") == june


def test_july_has_no_more_faults_than_june_and_renders(folder: Path) -> None:
    ctrgen("new", NEW, "--from", OLD, cwd=folder)
    june, july = (
        ctrgen("validate", name, "--output-format", "concise", cwd=folder).out.splitlines()
        for name in (OLD, NEW)
    )
    # The places of a habit are told by their lines, which differ.
    june, july = ([line.split(" ", 1)[1].split(": dòng")[0] for line in found] for found in (june, july))
    assert july == june
    assert ctrgen("render", NEW, "-f", "docx", cwd=folder).code == 0


def test_august_from_july_has_the_observances_of_august_alone(folder: Path) -> None:
    ctrgen("new", NEW, "--from", OLD, cwd=folder)
    assert ctrgen("new", "thang-08-2020.yaml", "--from", NEW, cwd=folder).code == 0
    august = (folder / "thang-08-2020.yaml").read_text(encoding="utf-8")
    assert august.count("# Ngày kỷ niệm trong tháng") == 1
    assert "Thương binh - Liệt sĩ" not in august
    assert "19/8: Ngày Cách mạng tháng Tám" in august
    assert "Chương trình công tác tháng 8/2020, Ban" in august


@pytest.mark.parametrize(
    ("ends", "mark"), [("\r\n", b"\xef\xbb\xbf"), ("\r\n", b""), ("\n", b"\xef\xbb\xbf")]
)
def test_line_ends_and_the_byte_order_mark_stay(folder: Path, ends: str, mark: bytes) -> None:
    june = EXAMPLE.read_text(encoding="utf-8")
    (folder / OLD).write_bytes(mark + june.replace("\n", ends).encode())
    assert ctrgen("new", NEW, "--from", OLD, cwd=folder).code == 0
    july = (folder / NEW).read_bytes()
    assert july.startswith(mark)
    text = july.removeprefix(mark).decode()
    assert text.count("\n") == text.count(ends)
    assert difference(june, text.replace(ends, "\n")) == DIFFERENCE


# 2020: July begins on a Wednesday.
AGAIN = {
    "{ten: Họp 1, lap_lai: thứ 6 hàng tuần, ngay: 5/6/2020}": "ngay: 3/7/2020}",
    "{ten: Họp 2, lap_lai: hàng tuần, ngay: 01/06/2020}": "ngay: 06/07/2020}",
    "{ten: Họp 3, lap_lai: ngày 15 hàng tháng, ngay: 2020-06-15}": "ngay: 2020-07-15}",
    "{ten: Họp 4, lap_lai: thứ Hai tuần thứ ba hàng tháng, ngay: '15/6/2020'}": "ngay: '20/7/2020'}",
    "{ten: Họp 5, lap_lai: thứ Sáu cuối tháng, ngay: 26/6/2020}": "ngay: 31/7/2020}",
    "{ten: Họp 6, lap_lai: ngày cuối tháng, ngay: 30/6/2020}": "ngay: 31/7/2020}",
    "{ten: Họp 7, lap_lai: thứ Sáu hàng tháng, ngay: 12/6/2020}": "ngay: 10/7/2020}",
    "{ten: Họp 8, lap_lai: hàng tháng, ngay: ngày 12 tháng 6 năm 2020}": "ngay: ngày 12 tháng 7 năm 2020}",
    "{ten: Họp 9, lap_lai: thứ Hai và thứ Năm hàng tuần, ngay: 1/6/2020}": "ngay: 2/7/2020}",
    "{ten: Họp 10, lap_lai: đầu tháng, ngay: 1/6/2020}": "ngay: 1/7/2020}",
    "{ten: Họp 11, thoi_gian: Chiều thứ Sáu hàng tuần}": "",
    "Họp giao ban sáng thứ Hai hằng tuần": "",
}


def test_what_comes_again_moves_to_its_day_of_the_new_month(tmp_path: Path) -> None:
    text = carried(tmp_path, meetings(*(f"  - {old}   # giữ" for old in AGAIN)))
    for old, day in AGAIN.items():
        new = old.split("ngay: ")[0] + day if day else old
        assert f"  - {new}   # giữ\n" in text
    assert text.count("Xem lại") == 1
    assert "  # Xem lại: ngày 12/7/2020 là Chủ nhật.\n  - {ten: Họp 8," in text


def test_the_thirty_first_of_every_month_is_the_last_of_a_shorter_one(tmp_path: Path) -> None:
    text = meetings("  - {ten: Họp, lap_lai: ngày 31 hàng tháng, ngay: 31/8/2020}").replace(
        "6/2020", "8/2020"
    )
    assert "ngay: 30/9/2020}" in carried(tmp_path, text, new="thang-09-2020.yaml")


def test_what_comes_once_a_quarter_is_for_the_author_to_look_at(tmp_path: Path) -> None:
    text = carried(tmp_path, meetings("  - {ten: Họp, lap_lai: ngày 15 hàng quý, ngay: 15/6/2020}"))
    assert "  # Xem lại: lịch này không lặp lại hàng tháng.\n  - {ten: Họp" in text


def test_a_list_in_brackets_loses_what_is_set_aside_to_a_comment_above(tmp_path: Path) -> None:
    again, once = "{ten: Họp, lap_lai: thứ Sáu hàng tuần}", "{ten: Hội nghị, ngay: 26/6/2020}"
    why = "# Xem lại: không lặp lại; còn dùng thì bỏ các dấu # rồi sửa thời gian.\n"
    for old, new in (
        (f"[{again}, {once}]", f"[{again}]"),
        (f"[{once}, {again}]", f"[{again}]"),
        (f"[{once}]", "[]"),
        (f"[{again}, {once}, {once}]   # giữ", f"[{again}]   # giữ"),
    ):
        text = carried(tmp_path, programme(f"cuoc_hop: {old}\n"))
        assert f"{(why + f'# - {once}') * 1}\n" in text
        assert text.endswith(f"cuoc_hop: {new}\n")
        (tmp_path / NEW).unlink()


def test_a_list_in_brackets_with_a_line_for_each_item_is_commented_line_by_line(tmp_path: Path) -> None:
    text = carried(tmp_path, programme("cuoc_hop: [\n  Hội nghị ngày 5/6,\n  Họp hàng tuần,  # giữ\n]\n"))
    assert text.endswith(
        "cuoc_hop: [\n  # Xem lại: không lặp lại; còn dùng thì bỏ các dấu # rồi sửa thời gian.\n"
        "  # Hội nghị ngày 5/6,\n  Họp hàng tuần,  # giữ\n]\n"
    )


def test_a_programme_of_nothing_but_single_meetings_keeps_one_of_them(tmp_path: Path) -> None:
    lines = ("  - ten: Hội nghị\n    ngay: 30/01/2020", "  - ten: Hội thảo\n    ngay: 15/01/2020")
    text = programme("cuoc_hop:\n" + "\n".join(lines) + "\n", "nhiem_vu").replace("6/2020", "1/2020")
    made = carried(tmp_path, text.replace("25/5/2020", "25/12/2019"), new="thang-02-2020.yaml")
    assert "    # Xem lại: ngày này chép từ tháng cũ.\n    ngay: 29/02/2020\n" in made
    assert "  # - ten: Hội thảo\n  #   ngay: 15/01/2020\n" in made


SECTIONS = """\
muc:
  - tieu_de: Hội nghị
    cuoc_hop:
      - ten: Hội nghị sơ kết
        ngay: 26/6/2020
      - ten: Họp giao ban
        lap_lai: thứ Sáu hàng tuần
        ngay: 5/6/2020
  - tieu_de: Lịch làm việc
    lich:
      kieu: từng ngày
      ngay:
        - ngay: 1/6/2020
          su_kien: [Họp giao ban]
        - ngay: 2/6/2020   # giữ
          su_kien: [Đi cơ sở]
"""


def test_meetings_and_days_of_sections_move_or_are_set_aside_like_any_other(tmp_path: Path) -> None:
    made = carried(tmp_path, programme(SECTIONS, "nhiem_vu"))
    assert "      # - ten: Hội nghị sơ kết\n      #   ngay: 26/6/2020\n" in made
    assert "        lap_lai: thứ Sáu hàng tuần\n        ngay: 3/7/2020\n" in made
    # A schedule has a day at least: the first is left, in the new month.
    assert "        # Xem lại: ngày này chép từ tháng cũ.\n        - ngay: 1/7/2020\n" in made
    assert "        # - ngay: 2/6/2020   # giữ\n        #   su_kien: [Đi cơ sở]\n" in made


def test_the_programmes_own_month_moves_in_title_opening_and_closing_and_nowhere_else(tmp_path: Path) -> None:
    keys = (
        'tieu_de: "Công tác trọng tâm tháng 12 năm 2020"\n'
        "mo_dau: |\n  Ban Thường vụ ban hành Chương trình công tác tháng 12/2020.\n"
        "  Kết quả tháng 12/2020 kèm theo.\n"
        "ket_thuc: >-\n  Trên đây là chương trình\n"
        "  công tác tháng\n  12/2020, báo cáo trước ngày 25/12/2020.\n"
    )
    text = programme(keys).replace("thang: 6/2020", "thang: 12/2020").replace("25/5/2020", "25/11/2020")
    made = carried(tmp_path, text, new="thang-01-2021.yaml")
    assert 'tieu_de: "Công tác trọng tâm tháng 01 năm 2021"\n' in made
    assert "Chương trình công tác tháng 01/2021.\n  Kết quả tháng 12/2020 kèm theo.\n" in made
    assert "# Xem lại: dưới đây còn nhắc “tháng 12/2020”.\nmo_dau: |\n" in made
    assert "  công tác tháng\n  01/2021, báo cáo trước ngày 25/12/2020.\n" in made
    assert (
        "# Xem lại: dưới đây còn nhắc “ngày 25/12/2020”.\nket_thuc" in made
        or "“25/12/2020”.\nket_thuc" in made
    )
    assert "ngay: /12/2020\nthang: 01/2021\n" in made


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("thang: 6/2020", "thang: 7/2020"),
        ("thang: '06/2020'  # giữ", "thang: '07/2020'  # giữ"),
        ("thang: 2020-06", "thang: 2020-07"),
        ('"month": tháng 6 năm 2020', '"month": tháng 7 năm 2020'),
    ],
)
def test_the_month_moves_as_it_is_written(tmp_path: Path, old: str, new: str) -> None:
    assert f"\n{new}\n" in carried(tmp_path, SOUND.replace("thang: 6/2020", old))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("so: '063'   # số", "so:   # số"),
        ("number: 63", "number:"),
        ("so: >-\n  63", "so:"),
        ("so:", "so:"),
    ],
)
def test_the_number_is_left_out(tmp_path: Path, old: str, new: str) -> None:
    assert f"\n{new}\nky_hieu" in carried(tmp_path, SOUND.replace("so: 63", old))


def test_a_programme_that_is_one_mapping_in_braces_is_carried_over(tmp_path: Path) -> None:
    lines = [line.replace("so: 63", '"so": 63') for line in SOUND.strip().split("\n")]
    made = carried(tmp_path, "{" + ", ".join(lines) + "}\n")
    assert '"so": , ky_hieu' in made
    assert "ngay: /6/2020, thang: 7/2020" in made


def test_what_a_programme_would_inherit_of_the_old_month_is_replaced_or_told_of(folder: Path) -> None:
    (folder / "thang-06-ngan.yaml").write_text(
        "ke_thua: thang-06-2020.yaml\nthang: 6/2020\n", encoding="utf-8"
    )
    (folder / ".git").mkdir()
    (folder / "moi").mkdir()
    done = ctrgen("new", f"moi/{NEW}", "--from", "thang-06-ngan.yaml", cwd=folder)
    assert done.code == 0, done.err
    made = (folder / "moi" / NEW).read_text(encoding="utf-8")
    assert made.startswith(
        "so:\nngay: /6/2020\n# Xem lại: nội dung lấy từ tệp kế thừa là của tháng 6/2020.\n"
        "ke_thua: ../thang-06-2020.yaml\n"
    )
    assert ctrgen("validate", f"moi/{NEW}", cwd=folder).code == 0


def test_every_programme_of_the_corpus_is_carried_over(tmp_path: Path) -> None:
    seen = 0
    for old in sorted((Path(__file__).parent / "corpus").glob("*.yaml")):
        before = pipeline.check(old)
        if before.programme is None:
            continue
        sooner = sound(read(old), old)
        after = tmp_path / old.name
        after.write_text(carried_over(sooner, after, sooner.period.moved(1)), encoding="utf-8", newline="")
        checked = pipeline.check(after)
        assert checked.programme is not None, (old.name, checked.diagnostics)
        assert checked.programme.period == before.programme.period.moved(1)
        assert errors(checked) <= errors(before), old.name
        seen += 1
    assert seen >= 30


def errors(checked: pipeline.Checked) -> set[str]:
    return {one.code for one in checked.diagnostics if one.severity is library.Severity.ERROR}


def test_labels_and_aliases_that_cannot_be_followed_are_refused_in_words(tmp_path: Path) -> None:
    text = SOUND.replace("so: 63", "so: &so 63") + "tieu_de: *so\n"
    (tmp_path / OLD).write_text(text, encoding="utf-8")
    done = ctrgen("new", NEW, "--from", OLD, cwd=tmp_path)
    assert (done.code, done.out) == (1, "")
    assert "CT007" in done.err
    assert not (tmp_path / NEW).exists()


def test_a_file_that_is_there_is_never_replaced(folder: Path) -> None:
    (folder / NEW).write_text("đã có", encoding="utf-8")
    for arguments in (["--from", OLD], GIVEN):
        done = ctrgen("new", NEW, *arguments, cwd=folder)
        assert (done.code, done.out) == (2, "")
        assert "CT006" in done.err
    assert (folder / NEW).read_text(encoding="utf-8") == "đã có"
    (folder / NEW).unlink()
    (folder / NEW).symlink_to("không-có")
    assert ctrgen("new", NEW, "--from", OLD, cwd=folder).code == 2
    assert sorted(path.name for path in folder.iterdir()) == [OLD, NEW]


def test_an_old_file_that_is_missing_or_broken_is_told_of_and_nothing_is_written(folder: Path) -> None:
    (folder / "hong.yaml").write_text("thang: [6/2020\n", encoding="utf-8")
    (folder / "sai.yaml").write_text(SOUND.replace("6/2020", "13/2020"), encoding="utf-8")
    for name, code, fault in (
        ("khong-co.yaml", 2, "CT001"),
        ("hong.yaml", 1, "CT020"),
        ("sai.yaml", 1, "CT111"),
    ):
        done = ctrgen("new", NEW, "--from", name, cwd=folder)
        assert (done.code, done.out) == (code, "")
        assert fault in done.err
    assert not (folder / NEW).exists()


def test_a_place_that_cannot_be_written_is_the_machines_fault(folder: Path) -> None:
    (folder / "day").write_text("", encoding="utf-8")
    done = ctrgen("new", f"day/{NEW}", "--from", OLD, cwd=folder)
    assert (done.code, done.out) == (3, "")
    assert "CT003" in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["thang-07-2020.txt", "--from", OLD], "phải có đuôi .yaml"),
        ([NEW, "--from", OLD, "--month", "8/2020"], "Tên tệp ghi tháng 7/2020, --month ghi tháng 8/2020."),
        (["thang-06-2020-moi.yaml", "--from", OLD], "cũng là chương trình tháng 6/2020"),
        ([NEW, "--from", OLD, "--issuer", "Ban Thường vụ"], "Với --from"),
        (["moi.yaml", "--month", "13/2020"], "--month: Không có tháng 13."),
        (["moi.yaml", "--issuer", "a\nb"], "--issuer: ghi trên một dòng"),
        (
            ["moi.yaml"],
            "Thiếu --issuer, --symbol, --place, --position, --signer, --month (hoặc --from TỆP_CŨ).",
        ),
    ],
)
def test_a_wrong_command_is_told_of_and_nothing_is_written(
    folder: Path, arguments: list[str], said: str
) -> None:
    done = ctrgen("new", *arguments, cwd=folder)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert [path.name for path in folder.iterdir()] == [OLD]


@pytest.mark.parametrize(
    ("name", "arguments", "month"),
    [
        ("a.yaml", (), "7/2020"),
        ("a.yaml", ("--month", "9/2020"), "9/2020"),
        ("thang-12-2020.yaml", (), "12/2020"),
    ],
)
def test_the_month_is_that_of_the_name_or_of_the_option_or_the_next(
    folder: Path, name: str, arguments: tuple[str, ...], month: str
) -> None:
    assert f"\nthang: {month}\n" in carried(folder, SOUND, *arguments, new=name)


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
