"""The sentence of a meeting: from when to when, no word and no stop twice; what the calendar makes of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ctrgen
import ctrgen.pipeline
from tests.command import ctrgen as command

HEAD = """\
loai: kế hoạch
co_quan: {ten: Trung tâm Văn hóa tỉnh}
ky_hieu: KH-TTVH
dia_danh: Nghệ An
ngay: 28/9/2026
thang: 10/2026
nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Cao Thị Sen}
"""


def programme(tmp_path: Path, body: str) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text(HEAD + body, encoding="utf-8")
    return path


def sentence(tmp_path: Path, meeting: str) -> str:
    document = ctrgen.pipeline.lay_out(ctrgen.load(programme(tmp_path, f"cuoc_hop: [{{{meeting}}}]\n")))
    return next(line for line in document.text.splitlines() if line.startswith("1. ")).removeprefix("1. ")


def calendar(tmp_path: Path, meeting: str) -> tuple[str, str, str]:
    """Its beginning and end, and what is said of it."""
    programme(tmp_path, f"cuoc_hop: [{{{meeting}}}]\n")
    done = command("render", "a.yaml", "-f", "ics", cwd=tmp_path)
    made = (tmp_path / "a.ics").read_text(encoding="utf-8").split("BEGIN:VEVENT")[1]
    start, end = (re.search(rf"{key}[^:]*:(\S+)", made) for key in ("DTSTART", "DTEND"))
    assert start is not None
    assert end is not None
    return start[1], end[1], done.err


@pytest.mark.parametrize(
    ("times", "printed", "start", "end"),
    [
        (
            'ngay: 13/10/2026, gio: "8:00", den: "9:30"',
            "Từ 08 giờ 00 phút đến 09 giờ 30 phút, ngày 13/10/2026",
            *("20261013T080000", "20261013T093000"),
        ),
        (
            "ngay: 13/10/2026, den: 15/10/2026",
            "Từ ngày 13/10/2026 đến ngày 15/10/2026",
            *("20261013", "20261016"),
        ),
        (
            "ngay: 13/10/2026, den_ngay: 15/10/2026",
            "Từ ngày 13/10/2026 đến ngày 15/10/2026",
            *("20261013", "20261016"),
        ),
        (
            'ngay: 13/10/2026, gio: "8:00", den: "11:00", den_ngay: 15/10/2026',
            "Từ 08 giờ 00 phút, ngày 13/10/2026 đến 11 giờ 00 phút, ngày 15/10/2026",
            *("20261013T080000", "20261015T110000"),
        ),
        (
            'lap_lai: thứ Sáu hàng tuần, gio: "8:00", den: "9:30"',
            "Từ 08 giờ 00 phút đến 09 giờ 30 phút, thứ Sáu hàng tuần",
            *("20261002T080000", "20261002T093000"),
        ),
    ],
)
def test_the_end_of_a_meeting_is_printed_and_obeyed_by_the_calendar(
    tmp_path: Path, times: str, printed: str, start: str, end: str
) -> None:
    assert sentence(tmp_path, f"ten: Tọa đàm, {times}") == f"Tọa đàm: {printed}."
    assert calendar(tmp_path, f"ten: Tọa đàm, {times}")[:2] == (start, end)


@pytest.mark.parametrize(
    ("words", "rest", "start", "end"),
    [
        ("từ 8 giờ 00 đến 9 giờ 30, ngày 13/10/2026", ', gio: "8:00"', "20261013T080000", "20261013T093000"),
        ("8h30 - 11h00 ngày 13/10", ', gio: "8:30"', "20261013T083000", "20261013T110000"),
        ("từ 14 giờ đến 16 giờ 30 phút, ngày 13/10", "", "20261013T140000", "20261013T163000"),
        ("từ ngày 13/10/2026 đến ngày 15/10/2026", "", "20261013", "20261016"),
        ("từ ngày 13 đến hết ngày 15/10/2026", "", "20261013", "20261016"),
        ("13-15/10/2026", "", "20261013", "20261016"),
        ("Trong 02 ngày 13 và 14/10/2026", "", "20261013", "20261015"),
        ("các ngày 13, 14 và 15 tháng 10", "", "20261013", "20261016"),
    ],
)
def test_an_end_in_words_is_the_end_in_the_calendar(
    tmp_path: Path, words: str, rest: str, start: str, end: str
) -> None:
    made = calendar(tmp_path, f'ten: Hội sách, thoi_gian: "{words}", ngay: 13/10/2026{rest}')
    assert made[:2] == (start, end)
    assert "CT520" not in made[2]


@pytest.mark.parametrize(
    "words",
    [
        "ngày 13/10/2026 và ngày 15/10/2026",
        "ngày 13 và 15/10/2026",
        "ngày 13, 14/11/2026",
        "ngày 30, 31 và 32/10",
        "từ sáng đến khi xong, ngày 13/10",
        "từ 14h đến khi xong",
    ],
)
def test_an_end_in_words_that_cannot_be_read_is_told(tmp_path: Path, words: str) -> None:
    assert "CT520" in calendar(tmp_path, f'ten: Hội sách, thoi_gian: "{words}", ngay: 13/10/2026')[2]


@pytest.mark.parametrize("words", ["Sáng thứ Ba, ngày 13/10/2026", "Sau giao ban", "14 giờ, ngày 13/10"])
def test_words_without_an_end_say_nothing(tmp_path: Path, words: str) -> None:
    assert "CT520" not in calendar(tmp_path, f'ten: Hội sách, thoi_gian: "{words}", ngay: 13/10/2026')[2]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ('gio: "9:30", den: "8:00"', "CT112 Giờ kết thúc không sau giờ bắt đầu."),
        ('den: "8:00"', "CT101 Có giờ kết thúc mà không có giờ bắt đầu."),
        ("den_ngay: 12/10/2026", "CT110 Ngày cuối đứng trước ngày bắt đầu."),
        ("den: 12/10/2026", "CT110 Ngày cuối đứng trước ngày bắt đầu."),
    ],
)
def test_an_end_that_cannot_be_is_refused(tmp_path: Path, keys: str, said: str) -> None:
    programme(tmp_path, f"cuoc_hop: [{{ten: Họp, ngay: 13/10/2026, {keys}}}]\n")
    done = command("validate", "--output-format", "concise", "a.yaml", cwd=tmp_path)
    told = [line for line in done.out.splitlines() if " CT1" in line]
    assert [re.sub(r"^\S+ ", "", line) for line in told] == [said]


@pytest.mark.parametrize(
    ("keys", "printed"),
    [
        ("dia_diem: tại Nhà kho B", "Họp: Ngày 13/10/2026, tại Nhà kho B."),
        ("dia_diem: Tại Nhà kho B.", "Họp: Ngày 13/10/2026, tại Nhà kho B."),
        ("dia_diem: ở Nhà kho B", "Họp: Ngày 13/10/2026, ở Nhà kho B."),
        ('dia_diem: "Địa điểm: Nhà kho B"', "Họp: Ngày 13/10/2026, tại Nhà kho B."),
        ('dia_diem: "Địa điểm tổ chức: tại Nhà kho B"', "Họp: Ngày 13/10/2026, tại Nhà kho B."),
        ('dia_diem: "Nơi họp: ở Nhà kho B"', "Họp: Ngày 13/10/2026, ở Nhà kho B."),
        ("dia_diem: Địa điểm do xã bố trí", "Họp: Ngày 13/10/2026, tại Địa điểm do xã bố trí."),
        ("dia_diem: Nhà kho TP.", "Họp: Ngày 13/10/2026, tại Nhà kho TP."),
        ('chu_tri: "Chủ trì: Giám đốc;"', "Họp: Ngày 13/10/2026; chủ trì: Giám đốc."),
        ("chu_tri: Giám đốc., dia_diem: Kho.", "Họp: Ngày 13/10/2026, tại Kho; chủ trì: Giám đốc."),
        ("thanh_phan: Các phòng v.v.", "Họp: Ngày 13/10/2026; thành phần: Các phòng v.v."),
        ('thanh_phan: "**Cả phòng.**"', "Họp: Ngày 13/10/2026; thành phần: Cả phòng."),
        ("dia_diem: Trong nhà thi đấu", "Họp: Ngày 13/10/2026, trong nhà thi đấu."),
        ("dia_diem: trực tuyến qua mạng", "Họp: Ngày 13/10/2026, trực tuyến qua mạng."),
        ("dia_diem: Từ Sơn", "Họp: Ngày 13/10/2026, tại Từ Sơn."),
        ("dia_diem: Trung tâm xã", "Họp: Ngày 13/10/2026, tại Trung tâm xã."),
        ('thanh_phan: "Thành phần mời: các ấp"', "Họp: Ngày 13/10/2026; thành phần mời: các ấp."),
        ("ghi_chu: (mời dự.)", "Họp: Ngày 13/10/2026 (mời dự)."),
    ],
)
def test_no_word_and_no_stop_stands_twice_in_a_meeting(tmp_path: Path, keys: str, printed: str) -> None:
    assert sentence(tmp_path, f'ten: "Họp.", ngay: 13/10/2026, {keys}') == printed


@pytest.mark.parametrize("kind", ["từng ngày", "từng buổi", "cột buổi"])
def test_no_word_and_no_stop_stands_twice_in_an_event(tmp_path: Path, kind: str) -> None:
    event = '{gio: "8:00", noi_dung: Mở kho., chu_tri: Phó Giám đốc., dia_diem: tại Nhà kho B.}'
    body = f"muc: [{{lich: {{kieu: {kind}, ngay: [{{ngay: 13/10/2026, su_kien: [{event}]}}]}}}}]\n"
    text = " ".join(ctrgen.pipeline.lay_out(ctrgen.load(programme(tmp_path, body))).text.split())
    assert "Mở kho; chủ trì: Phó Giám đốc; tại Nhà kho B." in text
    assert ".." not in text
    assert "tại tại" not in text


def schedule(tmp_path: Path, kind: str, *events: str) -> Path:
    day = f"{{ngay: 20/10/2026, su_kien: [{', '.join(events)}]}}"
    return programme(tmp_path, f"muc: [{{lich: {{{kind}, ngay: [{day}]}}}}]\n")


@pytest.mark.parametrize("kind", ["từng ngày", "từng buổi", "cột buổi", "từng việc"])
def test_plain_text_says_which_events_are_cancelled(tmp_path: Path, kind: str) -> None:
    gone = ("{noi_dung: Mít tinh, huy: có, ly_do: (hoãn vì mưa.)}", "{noi_dung: Diễu hành, huy: có}")
    path = schedule(tmp_path, f"kieu: {kind}", "{noi_dung: Mở kho}", *gone)
    assert command("render", path.name, "-f", "txt", cwd=tmp_path).code == 0
    words = path.with_suffix(".txt").read_text(encoding="utf-8").replace("|", " ").split()
    text = " ".join(words)
    assert "[hủy] Mít tinh" in text
    assert "[hủy] Diễu hành" in text
    assert "[hủy] Mở kho" not in text
    assert "(hoãn vì mưa)" in text


def test_a_line_of_its_own_names_what_it_tells_once(tmp_path: Path) -> None:
    event = '{noi_dung: Mở kho, thanh_phan: "Thành phần: Thủ kho", chuan_bi: "chuẩn bị: Văn phòng"}'
    path = schedule(tmp_path, "kieu: từng việc, dong_rieng: [thanh_phan, chuan_bi]", event)
    text = ctrgen.pipeline.lay_out(ctrgen.load(path)).text
    assert text.count("Thành phần: Thủ kho") == 1
    assert "Thành phần: Thành phần" not in text
    assert "Chuẩn bị: Văn phòng" in text


def test_a_stop_after_a_name_makes_no_second_leader(tmp_path: Path) -> None:
    events = ("{noi_dung: Mở kho, chu_tri: [Giám đốc, Lê An.]}", "{noi_dung: Ghi sổ, chu_tri: Lê An}")
    for kind in ("từng lãnh đạo", "cột lãnh đạo"):
        text = ctrgen.pipeline.lay_out(ctrgen.load(schedule(tmp_path, f"kieu: {kind}", *events))).text
        assert text.count("Lê An") == 1


def test_half_days_in_another_order_keep_their_titles(tmp_path: Path) -> None:
    path = schedule(tmp_path, "kieu: cột buổi, cot: [ngay, chiều, sáng]", '{gio: "8:00", noi_dung: Mở kho}')
    lines = ctrgen.pipeline.lay_out(ctrgen.load(path)).text.splitlines()
    assert lines[lines.index("Chiều") + 1] == "Sáng"


def test_the_minutes_of_word_are_read(tmp_path: Path) -> None:
    for sign in ("'", "’", "′"):
        assert sentence(tmp_path, f'ten: Họp, ngay: 13/10/2026, gio: "07 giờ 30{sign}"').startswith(
            "Họp: 07 giờ 30 phút"
        )


def test_blank_cells_are_blank(tmp_path: Path) -> None:
    body = (
        'muc: [{bang: {cot: [noi_dung, chu_tri, thoi_gian], hang: [[Mở kho, "", Ngay], [Lau kho, Phòng, ""],'
        ' {noi_dung: Soát, chu_tri: "", thoi_gian: ""}, {noi_dung: Ghi, stt: không}]}}]\n'
    )
    path = programme(tmp_path, body)
    assert [one for one in ctrgen.validate(path) if one.code < "CT2"] == []
    table = ctrgen.load(path).sections[0].table
    assert table is not None
    assert [len(row.cells) for row in table.rows] == [2, 2, 1, 1]
    text = ctrgen.render(ctrgen.load(path), "txt").decode()
    assert "không" not in text
    assert re.search(r"\| 3 +\| Soát", text)
    assert re.search(r"\|   +\| Ghi", text)


def test_a_merge_key_is_refused_where_it_stands(tmp_path: Path) -> None:
    table = "muc:\n  - bang:\n      cot: [noi_dung, chu_tri]\n      hang:\n"
    rows = "        - &mau {noi_dung: Mở, chu_tri: Phòng}\n        - <<: *mau\n          noi_dung: Lau\n"
    programme(tmp_path, table + rows)
    done = command("validate", "--output-format", "concise", "a.yaml", cwd=tmp_path)
    assert done.out == "a.yaml:13:11: CT037 Khóa gộp “<<” của YAML không được dùng.\n"


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("5 và 6/10/2026", "Từ ngày 05/10/2026 đến ngày 06/10/2026, tại Phòng 1, Phòng 2; chủ trì: A, B."),
        ('"30/9, 01/10/2026"', "Từ ngày 30/9/2026 đến ngày 01/10/2026, tại Phòng 1, Phòng 2; chủ trì: A, B."),
        ("5 - 7/10/2026", "Từ ngày 05/10/2026 đến ngày 07/10/2026, tại Phòng 1, Phòng 2; chủ trì: A, B."),
    ],
)
def test_a_meeting_may_have_several_days_places_and_chairs(
    tmp_path: Path, written: str, printed: str
) -> None:
    meeting = f"ten: Họp, ngay: {written}, chu_tri: [A, B], dia_diem: [Phòng 1, Phòng 2]"
    assert sentence(tmp_path, meeting) == f"Họp: {printed}"


def test_a_name_that_ends_a_sentence_has_no_colon_behind_it(tmp_path: Path) -> None:
    said = sentence(tmp_path, "ten: Chào năm học!, ngay: 5/10/2026")
    assert said.startswith("Chào năm học! Ngày 05/10/2026")


def test_days_that_do_not_follow_one_another_are_told_of(tmp_path: Path) -> None:
    programme(tmp_path, 'cuoc_hop: [{ten: Họp, ngay: "5, 7/10/2026"}]\n')
    done = command("validate", "a.yaml", "--output-format", "concise", cwd=tmp_path)
    assert "CT110 Các ngày ở đây không liền nhau." in done.out
