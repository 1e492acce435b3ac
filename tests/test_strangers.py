"""Kinds of faults that papers of strangers had and the checker once missed, and what is right beside them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ctrgen import pipeline
from tests.test_checker_cases import OFFICE, codes, of_task
from tests.told import told


def hints(task: str) -> list[str]:
    return [one.hint for one in told(OFFICE, nhiem_vu=[task, "Niêm yết giá"])]


COMMITTEE = {
    "co_quan": {"ten": "Ủy ban nhân dân xã Khe Vàng"},
    "ky_hieu": "CTr-UBND",
    "dia_danh": "Khe Vàng",
}


# Districts and what was theirs, after 1 July 2025


@pytest.mark.parametrize(
    "task",
    [
        "Làm việc với Phòng Y tế huyện về tiêm chủng",
        "Kiểm tra tiến độ ở huyện Con Cuông",
        "Khảo sát chợ tại thị xã Thái Hòa",
        "Dự hội nghị ở thành phố Vinh",
        "Tiếp đoàn công tác Quận 5",
        "Kiểm tra chợ thị trấn Anh Sơn",
        "Báo cáo tình hình trên địa bàn huyện",
        "Căn cứ Luật Công đoàn ngày 20 tháng 6 năm 2012",
    ],
)
def test_what_ended_with_the_districts_is_told_of(task: str) -> None:
    assert of_task(task)[0] in ("CT390", "CT391")
    assert "CT391" not in codes(nhiem_vu=[task], ngay="28/9/2024", thang="10/2024")


@pytest.mark.parametrize(
    "task",
    [
        "Dự hội nghị tại thành phố Đà Nẵng",
        "Tham quan tại thành phố Nam Ninh (Trung Quốc)",
        "Rà soát đất rừng của huyện Con Cuông cũ",
        "Chuyển hồ sơ của các huyện cũ về xã",
    ],
)
def test_cities_and_districts_of_the_past_are_right(task: str) -> None:
    assert of_task(task) == []


# Words beside numbers, and words that are right elsewhere


@pytest.mark.parametrize(
    "task",
    [
        "Nộp trước ngay 15/10/2026",
        "Tổng kết thang 9/2026",
        "Thi hành sô 15/KH-UBND ngày 05/9/2026",
        "Họp lúc 14 giơ 30 phút",
        "Kinh phí 350 triệu đông",
        "Đạt từ 80% trở nên",
        "Mời người từ 60 tuổi trở nên",
        "Làng quê trở lên khang trang",
        "Họp vào buổi sang",
        "Chuẩn bị bàn bàn giao tài sản",
    ],
)
def test_a_word_with_another_mark_is_found_by_what_stands_beside_it(task: str) -> None:
    assert len(of_task(task)) == 1


@pytest.mark.parametrize("task", ["Các hộ trở nên khá giả", "Đạt từ 80% trở lên", "Đi ngay 15 phút sau"])
def test_the_same_words_where_they_are_right_are_left_alone(task: str) -> None:
    assert of_task(task) == []


def test_a_word_twice_twice_in_one_text_is_one_finding() -> None:
    assert of_task("Kiểm tra tra chợ đêm, kiểm tra tra chợ quê") == ["CT370"]


# Who signs, where one meets, how texts begin and end


def test_who_signs_for_the_head_of_a_committee_signs_on_its_behalf_too() -> None:
    signer = {"quyen_han": "KT. Chủ tịch", "chuc_vu": "Phó Chủ tịch", "ho_ten": "Võ Hữu Tấn"}
    assert codes(**COMMITTEE, nguoi_ky=signer) == ["CT276"]
    both = {**signer, "quyen_han": ["TM. Ủy ban nhân dân", "KT. Chủ tịch"]}
    assert codes(**COMMITTEE, nguoi_ky=both) == []


@pytest.mark.parametrize("room", ["Phòng 2", "phòng Hội đồng", "Nhà văn hóa xã", "Phòng A301"])
def test_rooms_by_other_names_hold_one_meeting_at_a_time(room: str) -> None:
    first = {"ten": "Giao ban", "ngay": "20/10/2026", "gio": "8:00", "dia_diem": room}
    assert codes(cuoc_hop=[first, {**first, "ten": "Tập huấn kế toán"}]) == ["CT338"]


def test_a_line_of_recipients_begins_with_a_capital() -> None:
    assert codes(noi_nhan=["ban Giám đốc", "Lưu: VT, VP"]) == ["CT255"]


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (["Thu phí đúng mức.", "Sắp lại quầy hàng;", "Dọn rác mỗi tối."], ["CT246"]),
        (["Thu phí đúng mức;", "Sắp lại quầy hàng;", "Dọn rác mỗi tối."], []),
    ],
)
def test_paragraphs_end_in_one_way(paragraphs: list[str], found: list[str]) -> None:
    sections = [
        {"tieu_de": "Quản lý chợ", "doan": paragraphs},
        {"tieu_de": "Khuyến công", "doan": "Mở lớp may."},
    ]
    assert codes(nhiem_vu=None, muc=sections) == found


def test_a_range_of_years_has_a_space_on_both_sides_or_on_none() -> None:
    assert of_task("Tổng kết năm học 2025 -2026") == ["CT356"]


# Figures that are sums and products of others


@pytest.mark.parametrize(
    "task",
    [
        "Trao 200 suất quà, mỗi suất 500.000 đồng, tổng trị giá 10 triệu đồng",
        "Chuẩn bị quà (38 suất, mỗi suất 500.000 đồng; cộng 18.000.000 đồng)",
        "Kinh phí 480 triệu đồng, gồm mua sắm 310 triệu đồng, đào tạo 120 triệu đồng, khác 40 triệu đồng",
        "Lập tổ gồm 09 người (05 người của Sở, 03 người của Công an tỉnh)",
        "Xem xét 11 dự thảo nghị quyết, trong đó có 08 nghị quyết về thuế và 04 nghị quyết về chợ",
        "Tổng vốn 2,5 tỷ đồng, trong đó ngân sách tỉnh 1,8 tỷ đồng, ngân sách xã 900 triệu đồng",
    ],
)
def test_figures_that_do_not_come_to_their_sum_are_told_of(task: str) -> None:
    assert of_task(task) == ["CT396"]


@pytest.mark.parametrize(
    "task",
    [
        "Trao 200 suất quà, mỗi suất 500.000 đồng, tổng trị giá 100 triệu đồng",
        "Xem xét 12 dự thảo nghị quyết, trong đó có 08 nghị quyết về thuế",
        "Thẩm định 15 hồ sơ, gồm 10 hồ sơ mới và 05 hồ sơ cấp lại",
        "Hỗ trợ 05 hộ (10 triệu đồng một hộ, chi trong quý IV)",
        "Họp 02 buổi gồm lãnh đạo 14 xã và 05 phường",
    ],
)
def test_figures_that_come_to_it_or_are_of_other_things_are_right(task: str) -> None:
    assert of_task(task) == []


@pytest.mark.parametrize(
    ("total", "found"), [("62,5", []), ("63,5", ["CT395"]), ("62 ki-ốt", [])], ids=["right", "wrong", "words"]
)
def test_the_last_row_of_a_table_is_the_sum_of_the_others(total: str, found: list[str]) -> None:
    rows = [["Chợ đêm", "40,5"], ["Chợ quê", "22"], ["Tổng cộng", total]]
    table = {"cot": ["noi_dung", {"ten": "Diện tích"}], "hang": rows}
    assert codes(nhiem_vu=None, muc=[{"tieu_de": "Quản lý chợ", "bang": table}]) == found


# Hours, days and citations


@pytest.mark.parametrize(
    ("task", "found"),
    [
        ("Tập huấn từ 8 giờ 00 đến 7 giờ 30", ["CT397"]),
        ("Tập huấn 14h30-13h00", ["CT397"]),
        ("Trực từ 22 giờ 00 đến 5 giờ 00", []),
        ("Thi hành Quyết định số 751/QĐ-TTg ngày 03/6/2026 của Bộ Nội vụ", ["CT398"]),
        ("Thi hành Thông tư số 32/2026/TT-BYT ngày 03/6/2026 của Chính phủ", ["CT398"]),
        ("Thi hành Quyết định số 751/QĐ-TTg ngày 03/6/2026 của Thủ tướng Chính phủ", []),
        ("Thi hành Quyết định số 74/QĐ-UBND ngày 03/6/2026 của UBND tỉnh", []),
        ("Học Hướng dẫn số 27 ngày 06/10/2026 của Sở Tài chính", ["CT387"]),
        ("Họp tại Phòng họp số ...", ["CT378"]),
        ("Mời tổ dân phố, tiểu thương, v.v...", ["CT245"]),
        ("Dọn bến xe.khu chợ", ["CT342"]),
        ("Gửi về thongtin.vn", []),
        ("Trực 24/24h tại chợ", ["CT377"]),
    ],
)
def test_hours_citations_and_signs(task: str, found: list[str]) -> None:
    assert of_task(task) == found


def test_a_day_that_is_all_of_a_cell_is_in_the_time_of_the_paper_or_a_note() -> None:
    table = {
        "cot": ["noi_dung", "thoi_gian"],
        "hang": [["Giao ban", "15/12/2026"], ["Tập huấn", "15/10/2026"]],
    }
    assert codes(nhiem_vu=None, muc=[{"tieu_de": "Việc", "bang": table}]) == ["CT399"]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ({"gio": "8:30", "chu_tri": "Chánh Văn phòng", "dia_diem": "Phòng họp số 1"}, ["CT3000"]),
        ({"gio": "8:45", "chu_tri": "Giám đốc", "dia_diem": "Chợ Bến"}, ["CT3000"]),
        ({"gio": "8:45", "chu_tri": "Giám đốc", "dia_diem": "Phòng họp số 1"}, []),
        ({"gio": "9:30", "chu_tri": "Giám đốc", "dia_diem": "Chợ Bến"}, []),
    ],
)
def test_what_follows_within_the_hour_is_a_note(second: dict[str, str], found: list[str]) -> None:
    first = {"ten": "Giao ban", "ngay": "20/10/2026", "gio": "8:00"} | {
        "chu_tri": "Giám đốc",
        "dia_diem": "Phòng họp số 1",
    }
    assert codes(cuoc_hop=[first, {"ten": "Tập huấn", "ngay": "20/10/2026"} | second]) == found


# Who signs on behalf of whom


@pytest.mark.parametrize(
    ("authority", "position"),
    [
        ("TM. Ủy ban nhân dân", "Chánh Văn phòng"),
        ("TM. Ủy ban nhân dân", "Chủ tịch UBND xã"),
        ("TM. Ủy ban nhân dân, Thường trực Ủy ban", "Chủ tịch"),
    ],
)
def test_who_leads_no_collective_does_not_sign_for_it(authority: str, position: str) -> None:
    signer = {"quyen_han": authority, "chuc_vu": position, "ho_ten": "Võ Hữu Tấn"}
    assert codes(**COMMITTEE, nguoi_ky=signer) == ["CT278"]


# Capitals by what stands beside them


@pytest.mark.parametrize(
    ("task", "found"),
    [
        ("Mời giám đốc Trung tâm Y tế dự", ["CT3001"]),
        ("Báo cáo Giám đốc sở trước khi họp", ["CT3001"]),
        ("Mời giám đốc các công ty dự", []),
        ("Thắp hương tại đền Nguyễn trung Trực", ["CT3002"]),
        ("Hỗ trợ hội viên Phụ nữ nghèo", ["CT3003"]),
        ("Dời chợ của các thôn Vùng cao", ["CT3003"]),
        ("Mừng ngày Quốc tế Phụ nữ", []),
        ("Mời Phó Chủ Tịch Hội dự", ["CT368"]),
        ("Trình Thường trực tỉnh ủy", ["CT368"]),
        ("Đi đường sắt Thống Nhất", []),
    ],
)
def test_posts_people_and_common_nouns(task: str, found: list[str]) -> None:
    assert of_task(task) == found


def test_every_week_is_written_in_one_way() -> None:
    assert of_task("Giao ban hằng tuần, báo cáo hàng tháng") == ["CT376"]


def test_thousands_are_parted_in_all_figures_or_in_none() -> None:
    assert of_task("Mời 1200 hội viên, trồng 1.500 cây") == ["CT350"]
    assert of_task("Mời 1200 hội viên năm 2026") == []


# Syllables that no word has, sounds said alike, bodies and years in small letters


@pytest.mark.parametrize(
    ("task", "right"),
    [
        ("Sửa chửa quầy cũ, giử vệ sinh chợ", "giữ"),
        ("Lo đủ hàng, không để ai đứt bũa", "bữa"),
        ("Dời nhửng quầy cũ", "những"),
        ("Mở sân trơi cho trẻ", "sân chơi"),
        ("Tránh phô chương, hình thức", "phô trương"),
        ("Xử phạt, dăn đe người vi phạm", "răn đe"),
        ("Dựng 03 chợ kễu mẫu", "kiểu mẫu"),
        ("Trợ giúp hộ theo thời dụ", "thời vụ"),
        ("Chợ Bến củng cần sửa", "cũng"),
    ],
)
def test_what_is_said_alike_is_told_with_what_was_meant(task: str, right: str) -> None:
    assert right in " ".join(hints(task))


@pytest.mark.parametrize(
    ("task", "found"),
    [
        ("Báo cáo bộ Công Thương", ["CT368"]),
        ("Phổ biến luật Thương mại", ["CT368"]),
        ("Làm việc với ủy ban nhân dân tỉnh", ["CT3001"]),
        ("Các ủy ban nhân dân xã báo cáo", []),
        ("Mừng xuân đinh mùi", ["CT389"]),
    ],
)
def test_bodies_laws_and_years_in_small_letters(task: str, found: list[str]) -> None:
    assert of_task(task) == found


@pytest.mark.parametrize(
    "task",
    [
        "Họp Hội đồng quản lý Quỹ phát triển đất tỉnh",
        "Khám mắt, đo thị lực, cấp kính miễn phí cho học sinh",
        "Tháo dỡ biển hiệu, mái che, bục bệ lấn chiếm vỉa hè",
        "Trồng xen canh ngô, lạc, đỗ tương trên đất bãi",
        "Phục dựng lễ hội Pồn Pôông của người Mường",
        "Rải đá dăm, lu lèn nền đường, thảm bê tông nhựa",
        "Chọn Trường Tiểu học Phúc Lợi làm điểm",
        "Dự khai trương trạm phân phối xi măng, điểm tại cảng",
        "Sa thải người vi phạm, bảo hành thiết bị dân dụng",
    ],
)
def test_right_lines_of_published_papers_are_left_alone(task: str) -> None:
    assert of_task(task) == []


def test_the_words_of_a_house_stand_in_its_standard_too(tmp_path: Path) -> None:
    house = "ke_thua: nd30\nten: nha\ntieu_de: Nếp của nhà\ntu_dien: [hợpp]\n"
    (tmp_path / "nha.yaml").write_text(house, encoding="utf-8")
    data = {**OFFICE, "chuan": "nha.yaml", "nhiem_vu": ["Hợpp chợ đêm", "Niêm yết giá"]}
    path = tmp_path / "a.yaml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    assert [one.code for one in pipeline.check(path).diagnostics] == []


@pytest.mark.parametrize(
    "task",
    [
        "Kết nạp 25 hội viên, trong đó 15 nữ và 12 nam",
        "Hội viên Nông Dân sản xuất giỏi",
        "Báo cáo quý I/20226",
        "Thành lập hợp tác xả kiểu mới",
        "Hội thi Nhà nông đua tài cấp tĩnh",
    ],
)
def test_more_of_what_strangers_write(task: str) -> None:
    assert len(of_task(task)) == 1


def test_the_tone_marks_of_the_header_are_read_as_those_of_the_body() -> None:
    committee = {"cap_tren": "Tỉnh ủy Nghệ An", "ten": "Đảng ủy các cơ quan tỉnh"}
    signer = {"quyen_han": "T/M Ban Thường vụ", "chuc_vu": "Phó Bí thư", "ho_ten": "Võ Hữu Tấn"}
    found = codes(
        chuan="dang",
        co_quan=committee,
        ky_hieu="CTr-ĐU",
        noi_nhan=["Các chi bộ", "Lưu Văn phòng"],
        nguoi_ky=signer,
    )
    assert found == ["CT364"]
