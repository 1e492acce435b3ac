"""Words that strangers mistyped or said twice, and right ones that look like them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ctrgen import pipeline
from tests.told import OFFICE, of_task, told


def hints(task: str) -> list[str]:
    return [one.hint for one in told(OFFICE, nhiem_vu=[task, "Niêm yết giá"])]


@pytest.mark.parametrize(
    "task",
    [
        *(
            "Nhà thầu thi công công trình kè sông",
            "Giám đốc trực tiếp tiếp công dân",
            "Phân công công chức trực",
        ),
        *(
            "Mở lớp đào tạo tạo nguồn quản lý",
            "Bảo đảm an toàn toàn tuyến dẫn khí",
            "Các đại biểu biểu quyết",
        ),
        *(
            "Xây dựng đồng bộ bộ tiêu chí chợ",
            "Đấu thầu thầu phụ",
            "Quản lý lý lịch cán bộ",
            "Vệ sinh sinh thái",
        ),
        *("Rà soát danh sách sách giáo khoa", "Giải quyết quyết toán", "Luôn luôn giữ chợ sạch"),
    ],
)
def test_two_words_that_meet_in_one_syllable_are_right(task: str) -> None:
    assert "CT370" not in of_task(task)


@pytest.mark.parametrize(
    "task",
    [
        *("Rà soát để đề đề xuất", "Họp các các phòng", "Triển khai khai kế hoạch", "Tổ chức chức hội nghị"),
        *("Kiểm tra tra các chợ", "Báo cáo cáo kết quả", "Kế hoạch hoạch công tác", "Gửi hồ sơ sơ cho Sở"),
    ],
)
def test_a_syllable_typed_twice_is_found(task: str) -> None:
    assert "CT370" in of_task(task)


@pytest.mark.parametrize(
    "task",
    [
        *(
            "Giải quyết hồ sơ xuất cảnh, hồ sơ xuất khẩu",
            "Các đơn vị cũng cố gắng",
            "Trực theo mức cảnh báo cao nhất",
        ),
        *(
            "Tổ chức Ngày hội nghi thức Đội",
            "Nộp kế hoạch Toán, Ngữ văn",
            "Biên soạn tài liệu lịch sử lý luận",
        ),
    ],
)
def test_a_misspelling_across_two_right_words_is_none(task: str) -> None:
    assert of_task(task) == []


@pytest.mark.parametrize("task", ["Tæ chøc héi nghÞ", "Tæ chøc các chợ đêm", "Kế hoạch tæng kÕt phong trµo"])
def test_a_text_in_an_old_code_is_found_also_beside_a_right_one(task: str) -> None:
    assert "CT363" in of_task(task)


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


def test_every_week_is_written_in_one_way() -> None:
    assert of_task("Giao ban hằng tuần, báo cáo hàng tháng") == ["CT376"]


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
        "Thăm các tổ trồng dẻ, trồng sả, nuôi rươi, trồng sa nhân dưới tán rừng",
        "Chú trọng các xóm có đông đồng bào dân tộc Thái, Thổ",
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
