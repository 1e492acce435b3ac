"""``ctrgen new --from``: what of the old month must not pass unseen into the new one."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from ctrgen.schema.period import Kind, Period, month_of
from tests.carried import NEW, OLD, programme
from tests.carried_over import december, made
from tests.command import ctrgen
from tests.paths import EXAMPLE, EXAMPLES

SECOND_TERM = date(2027, 1, 18), date(2027, 5, 31)
SIGNED = "# Xem lại: chỉ văn bản đã ký mới có ảnh chữ ký, con dấu; ký xong thì bỏ các dấu #."


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLES / "hinh", tmp_path / "hinh")
    return tmp_path


def test_signature_seal_and_time_of_signing_become_comments(pictures: Path) -> None:
    text = made(pictures, (EXAMPLES / "so-y-te-ban-dien-tu.yaml").read_text(encoding="utf-8"))
    assert (
        "\n# Xem lại: chỉ dẫn và thời gian ký là của văn bản tháng cũ; ký xong thì bỏ các dấu # rồi sửa.\n"
        '# ban_dien_tu:\n#   - "Sở Y tế tỉnh Lào Cai"\n#   - "Thời gian ký: 28/7/2026 16:05:12 +07:00"\n'
    ) in text
    assert (
        f"\n  {SIGNED}\n  # anh_chu_ky: {{tep: hinh/chu-ky-mau.png, rong: 45}}\n"
        f"  {SIGNED}\n  # con_dau: {{tep: hinh/con-dau-mau.png, rong: 36}}\n"
    ) in text


def test_notes_of_an_electronic_copy_in_one_text_become_comments_in_another_folder_too(
    tmp_path: Path,
) -> None:
    keys = "ban_dien_tu: |\n  Sở Y tế\n  Thời gian ký: 28/7/2026\n\n# giữ\n"
    text = made(tmp_path, programme(keys), new="sau/moi.yaml")
    assert text.endswith("\n# ban_dien_tu: |\n#   Sở Y tế\n#   Thời gian ký: 28/7/2026\n\n# giữ\n")


def test_signature_and_seal_in_braces_become_comments_above_with_paths_from_the_new_folder(
    pictures: Path,
) -> None:
    signer = "nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Thị Hồng Tâm"
    keys = f"{signer}, anh_chu_ky: {{tep: hinh/chu-ky-mau.png}}, con_dau: hinh/con-dau-mau.png}}\n"
    text = made(pictures, programme(keys, "nguoi_ky"), new="sau/moi.yaml")
    assert text.endswith(
        f"{SIGNED}\n# anh_chu_ky: {{tep: ../hinh/chu-ky-mau.png}}\n"
        f"{SIGNED}\n# con_dau: ../hinh/con-dau-mau.png\n{signer}}}\n"
    )


def test_a_signature_that_shares_its_line_with_a_dash_becomes_a_comment_too(pictures: Path) -> None:
    keys = "nguoi_ky:\n  - anh_chu_ky: hinh/chu-ky-mau.png  # giữ\n    chuc_vu: Chánh Văn phòng\n"
    text = made(pictures, programme(keys + "    ho_ten: Nguyễn Thị Hồng Tâm\n", "nguoi_ky"))
    assert text.endswith(
        f"nguoi_ky:\n  {SIGNED}\n  # anh_chu_ky: hinh/chu-ky-mau.png  # giữ\n"
        "  - chuc_vu: Chánh Văn phòng\n    ho_ten: Nguyễn Thị Hồng Tâm\n"
    )


def test_a_picture_that_a_label_holds_in_place_stays_under_a_comment_with_its_new_path(
    pictures: Path,
) -> None:
    one = "chuc_vu: {}, ho_ten: Nguyễn Thị Hồng Tâm, anh_chu_ky: {}"
    first, second = one.format("Chánh Văn phòng", "&a hinh/chu-ky-mau.png"), one.format("Chủ tịch", "*a")
    keys = f"nguoi_ky:\n  - {{{first}}}\n  - {{{second}}}\n"
    text = made(pictures, programme(keys, "nguoi_ky"), new="sau/moi.yaml")
    assert "# Xem lại: chỉ văn bản đã ký" in text


def test_pictures_that_a_file_extended_brings_in_are_told_of(pictures: Path) -> None:
    keys = (
        "nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Thị Hồng Tâm, con_dau: hinh/con-dau-mau.png}\n"
    )
    (pictures / "chung.yaml").write_text(keys, encoding="utf-8")
    text = made(pictures, "ke_thua: chung.yaml\n" + programme("", "nguoi_ky"))
    assert text.startswith(
        "# Xem lại: ảnh chữ ký, con dấu lấy từ tệp kế thừa; văn bản này chưa ký.\nke_thua: chung.yaml\n"
    )


def test_secrecy_urgency_circulation_and_draft_stay_under_a_comment(tmp_path: Path) -> None:
    kept = ("do_mat: mật", "do_khan: khẩn", "luu_hanh: Lưu hành nội bộ", "du_thao: có")
    text = made(tmp_path, programme("".join(f"{line}\n" for line in kept)))
    for line in kept:
        assert f"\n# Xem lại: “{line.split(':')[0]}” chép từ tháng cũ.\n{line}\n" in text
    assert "Xem lại" not in made(tmp_path, programme("du_thao: không\n"))


@pytest.mark.parametrize(
    ("meeting", "month", "said", "day"),
    [
        ("ngay: 31/12/2026, lap_lai: ngày 31 hàng tháng", 2, "tháng 2/2027 không có ngày 31", "28/02/2027"),
        ("ngay: 31/12/2026, lap_lai: hàng tháng", 2, "tháng 2/2027 không có ngày 31", "28/02/2027"),
        ("ngay: 3/12/2026, lap_lai: ngày 3 hàng tháng", 1, "ngày 3/1/2027 là Chủ nhật.", "3/1/2027"),
        ("ngay: 31/12/2026, lap_lai: ngày cuối tháng", 2, "ngày 28/2/2027 là Chủ nhật.", "28/02/2027"),
        ("ngay: 5/12/2026, lap_lai: thứ Bảy hàng tuần", 1, "", "2/1/2027"),
        ("ngay: 05/12/2026, lap_lai: ngày 5 hàng tháng", 1, "", "05/01/2027"),
        ("ngay: 31/12/2026, lap_lai: thứ Năm cuối tháng", 1, "", "28/01/2027"),
    ],
)
def test_a_monthly_day_that_falls_badly_is_pointed_out_and_dates_keep_their_manner(
    tmp_path: Path, meeting: str, month: int, said: str, day: str
) -> None:
    text = made(tmp_path, december(f"cuoc_hop:\n  - {{ten: Họp, {meeting}}}\n"), month_of(month, 2027))
    assert f"ngay: {day}," in text
    assert (f"  # Xem lại: {said}" in text) if said else ("Xem lại" not in text)


def test_no_summary_where_nothing_could_be_written(tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path / OLD)
    (tmp_path / "day").write_text("", encoding="utf-8")
    done = ctrgen("new", f"day/{NEW}", "--from", OLD, cwd=tmp_path)
    assert done.code == 3
    assert "Có " not in done.err
    assert "Chương trình" not in done.err


def test_the_name_and_month_that_comments_at_the_top_give_are_those_of_the_new_file(tmp_path: Path) -> None:
    head = "# {0}\n# Chương trình công tác tháng {1}/2020.\n# Kiểm tra: ctrgen validate {0}\n"
    text = made(tmp_path, head.format(OLD, 6) + programme(f"# {OLD}\n"), new=NEW)
    assert text.startswith(head.format(NEW, 7))
    assert text.endswith(f"# {OLD}\n")


SPAN = "Từ ngày 30 tháng 11 đến ngày 06 tháng 12 năm 2026"


@pytest.mark.parametrize(
    ("keys", "left"),
    [
        (f"tieu_de: {SPAN}\n", f"# tieu_de: {SPAN}\n"),
        (
            "tieu_de:\n  - Từ ngày 30 tháng 11\n  - đến ngày 06 tháng 12 năm 2026\n",
            "# tieu_de:\n#   - Từ ngày 30 tháng 11\n#   - đến ngày 06 tháng 12 năm 2026\n",
        ),
        ("mo_dau: Họp thứ Sáu, ngày 25/12\n", "# mo_dau: Họp thứ Sáu, ngày 25/12\n"),
        (
            "nhiem_vu:\n  - Việc 1\n  - noi_dung: Việc 2\n    muc_con:\n"
            "      - Đón đoàn thứ Sáu, ngày 25/12\n      - Việc 3\n",
            "    muc_con:\n      # Xem lại: dưới đây còn nhắc “25/12”.\n"
            "      # Xem lại: Ngày 25/12/2027 là thứ Bảy, không phải thứ Sáu. Sửa xong thì bỏ các dấu #.\n"
            "      # - Đón đoàn thứ Sáu, ngày 25/12\n      - Việc 3\n",
        ),
    ],
)
def test_what_would_be_an_error_in_the_new_month_is_set_aside(tmp_path: Path, keys: str, left: str) -> None:
    text = made(tmp_path, december(keys, *(["nhiem_vu"] if keys.startswith("nhiem_vu") else [])))
    assert text.endswith(left)
    assert "Sửa xong thì bỏ các dấu #." in text


def test_an_error_that_cannot_be_set_aside_is_told_of_in_the_file_and_the_summary(tmp_path: Path) -> None:
    text = december("nhiem_vu:\n  - >-\n    Đón đoàn thứ Sáu,\n    ngày 25/12 tại trụ sở\n", "nhiem_vu")
    (tmp_path / OLD).write_text(text, encoding="utf-8")
    done = ctrgen("new", "thang-1-2027.yaml", "--from", OLD, cwd=tmp_path)
    assert done.err == (
        "Chương trình tháng 1/2027.\nCó 2 chỗ cần xem lại: tìm “Xem lại” trong tệp mới.\n"
        "Còn 1 lỗi: chạy “ctrgen validate thang-1-2027.yaml” để xem.\n"
    )
    found = (tmp_path / "thang-1-2027.yaml").read_text(encoding="utf-8")
    assert "  # Xem lại: Ngày 25/12/2027 là thứ Bảy, không phải thứ Sáu.\n  - >-\n    Đón đoàn" in found


def test_errors_that_the_old_programme_had_stay_as_they_are(tmp_path: Path) -> None:
    keys = "nhiem_vu: [Việc 1, 'Báo cáo trước ngày 31/6/2020', Việc 2]\n"
    (tmp_path / OLD).write_text(programme(keys, "nhiem_vu"), encoding="utf-8")
    done = ctrgen("new", NEW, "--from", OLD, cwd=tmp_path)
    assert "Còn 1 lỗi" in done.err
    assert keys in (tmp_path / NEW).read_text(encoding="utf-8")


def test_a_name_of_its_own_that_a_period_has_is_carried_over_to_be_reviewed(tmp_path: Path) -> None:
    span = "ky: {tu: 5/9/2026, den: 15/1/2027, ten: học kỳ I năm học 2026-2027}"
    text = made(tmp_path, programme("").replace("thang: 6/2020", span), Period(Kind.SPAN, *SECOND_TERM))
    assert (
        "\n# Xem lại: tên kỳ “học kỳ I năm học 2026-2027” chép từ kỳ cũ.\n"
        "ky: {tu: 18/1/2027, den: 31/5/2027, ten: học kỳ I năm học 2026-2027}\n"
    ) in text
