"""``ctrgen new --from``: next month's programme from the last one."""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path

import pytest

from tests.carried import NEW, OLD, carried, meetings, programme
from tests.command import ctrgen
from tests.manuals import SOUND
from tests.paths import EXAMPLE

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


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(EXAMPLE, tmp_path / OLD)
    return tmp_path


def difference(old: str, new: str) -> str:
    lines = difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), n=0)
    return "".join(line for line in lines if not line.startswith(("---", "+++", "@@")))


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
