"""Words that are right in themselves and wrong where they stand, and right ones that look like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ctrgen.rules.wording import twice
from tests.told import OFFICE, told

WRONG = (
    ("Trang bị bình chữa cháy sách tay cho các tổ dân phố", "xách tay"),
    ("Giao Văn phòng theo giỏi, đôn đốc việc thực hiện", "theo dõi"),
    ("Đội tuyển của xã đã dành chiến thắng tại vòng loại", "giành chiến"),
    ("Đẩy mạnh cải cách hành chánh công", "hành chính"),
    ("Lãnh đạo trực tiết chỉ đạo công tác này", "trực tiếp"),
    ("Thực hiện nghiêm việc kê khay tài sản", "kê khai"),
    ("Xác minh đơn thư khiếu lại của công dân", "khiếu nại"),
    ("Đoàn kiểm cha liên ngành làm việc tại xã", "kiểm tra"),
    ("Nghị quyết được thôn qua với số phiếu cao", "thông qua"),
    ("Xử phạt xe trở quá tải trọng cho phép", "xe chở"),
    ("Tập trung khắc phụt hậu quả mưa lũ", "khắc phục"),
    ("Chuẩn bị chu đoáo các điều kiện phục vụ", "chu đáo"),
    ("Chấp hành kỷ luậc lao động", "luật"),
    ("Ủy ban nhân dan các xã báo cáo kết quả", "nhân dân"),
    ("Rà soát theo hướng dẫn cũa Bộ Tài chính", "của"),
    ("Báo cáo của UBND tĩnh về tiến độ", "tỉnh"),
    ("Đội múa giành thời gian luyện tập", "dành thời"),
    ("Kinh phí cho các khoảng chi thường xuyên", "các khoản"),
    ("Giám đốc Bệnh viên thông báo lịch trực", "bệnh viện"),
    ("Nhân rộng mô hình nuôi tôm sen lúa", "xen lúa"),
    ("Xử lý vi phạm về nồng độ cồng", "độ cồn"),
    ("Xúc xả đường ống định kỳ", "súc xả"),
    ("Giao Phó Chu tịch phụ trách khối", "chủ tịch"),
    ("Hội nghị Ban Chập hành khóa mới", "chấp hành"),
    ("Phối hợp với Ban Tuyến giáo tỉnh", "tuyên giáo"),
    ("Báo cáo UBND xả trước ngày 20", "xã"),
    ("Thực hiện ý kiến cửa Ủy ban nhân dân huyện", "của"),
    ("Chuẩn bị công tắc phòng chống bão", "công tác"),
    ("Lễ kết nạp đoàn viên thành niên", "thanh niên"),
    ("Nội ung công tác tuần tới", "nội dung"),
    ("Các Tỗ đại biểu tiếp xúc cử tri", "tổ"),
    ("Soạn bằng Wodr, nộp tệp Exel", "excel"),
    ("Gửi qua emal hoặc đăng trên webstie", "website"),
    ("Đoàn TNCS Hồ Chi Minh tổ chức", "hồ chí"),
    ("Dâng hương giỗ Tổ Hùng Vướng", "hùng vương"),
    ("Trả lại hồ sơ không họp lệ", "hợp lệ"),
    ("Trạm y tế xa phun thuốc", "xã"),
    ("Dự án chưa dược bàn giao", "được"),
    ("Phân công trục cấp cứu ngày Tết", "trực"),
    ("Ban Thường vụ Huyện đoàng dự", "huyện đoàn"),
    ("Đoàn công tá của huyện đến làm việc", "công tác"),
    ("Giám sát vã phản biện các dự án", "và"),
    ("Theo quy định tại khoảng 2 Điều 5 Quy chế", "khoản"),
)

RIGHT = (
    "Hướng dẫn các thôn qua rà soát đã bổ sung hồ sơ",
    "Duy tu đường, nạo vét mương thoát nước",
    "Phát đồ bảo hộ cho công nhân, đặt điểm tiếp nhận hồ sơ",
    "Trao giải nhất, giải nhì cho các đội",
    "Phạt tù, án treo đối với các bị cáo",
    "Phân tích mối tương quan giữa cung và cầu",
    "Khoa Dược tư vấn sử dụng thuốc",
    "Giấy lên lịch được gửi trước cho các tổ",
    "Người dân hương khói cho các liệt sĩ",
    "Các nước phương Tây cử chuyên gia đến làm việc",
    "Đoàn xe trở về sau khi hoàn thành nhiệm vụ",
    "Tập huấn khoảng 30 người, theo khoản 2 Điều 5 của Quy chế",
    "Học sinh được nghĩ đến đầu tiên khi lập kế hoạch",
    "Diện tích lúa trỗ ở cánh đồng Bãi Giữa đạt 80%",
    "Dựng lại phóng sự Người giữ lò nung ở cổng số 2",
    "Bạn đọc lọc sách cũ, tặng đài cho điểm đọc",
    "Đồng bào miền Trung bị thiệt hại do bão",
    "Đoàn viên phiêu lưu cùng sách, phản ánh lưu loát",
    "Sửa công tắc điện, trang bị thêm ao sen lúa nước",
    "Bộ phận một cửa các xã, cửa khẩu các tỉnh",
    "Thăm gia đình chính sách nhân kỷ niệm ngày 22/12; theo dõi ca sốt phát ban, ca sởi",
    "Thăm vùng trồng chè bùi của bản",
    "Họp lệ chi bộ, phát tấm thiệp cho khối vận",
    "Họp World Bank về hiếu học; in words, emails",
    "Biên mục sách, mỗi trường một buổi",
    "Người Việt năm 2020 ở các nước",
    "Khoa Dược cấp thuốc, trồng dược liệu; sửa trục cuốn, đường trục",
    "Nhà ở xa trung tâm y tế, xả rác, xả nước các tràn",
    "Giáo viên nhà xa trường; trông trẻ các lớp, trông phòng",
    "Không tỏ thái độ, tỏ rõ vai trò, tính đến nay",
)


@pytest.mark.parametrize(("task", "right"), WRONG)
def test_a_word_wrong_in_its_place_is_told_with_the_right_one(task: str, right: str) -> None:
    assert right in " ".join(one.hint.lower() for one in told(OFFICE, nhiem_vu=[task, "Niêm yết giá"]))


@pytest.mark.parametrize("task", RIGHT)
def test_a_word_right_in_its_place_is_left_alone(task: str) -> None:
    found = told(OFFICE, nhiem_vu=[task, "Niêm yết giá"])
    assert [one.message for one in found if one.code in ("CT375", "CT380")] == []


SAID_TWICE = (
    ("Ban hành kế hoạch nhằm để triển khai chuyển đổi số", "nhằm"),
    ("Tất cả mọi các đơn vị phải báo cáo", "tất cả các"),
    ("Nghỉ sớm do bởi thời tiết xấu", "do"),
    ("Nhưng tuy nhiên kết quả chưa cao", "nhưng"),
    ("Bổ sung các những hộ còn thiếu", "những"),
    ("Công khai kể từ khi từ ngày ký", "từ khi"),
    ("Hoàn tất xong hồ sơ trong tuần", "hoàn tất"),
    ("Đại biểu có mặt hiện diện đầy đủ", "có mặt"),
    ("Khôi phục lại sản xuất sau lũ", "khôi phục"),
    ("Các hộ tương trợ lẫn nhau khi thu hoạch", "tương trợ"),
)
SAID_ONCE = (
    "Rà soát nhằm bảo đảm đúng đối tượng",
    "Do mưa lớn, bởi vậy lịch thay đổi",
    "Các hộ, những đơn vị liên quan phối hợp",
    "Họp vào lúc thuận lợi, kết thúc trước giờ trưa",
    "Phục hồi rừng, lại trồng cây phân tán",
    "Dự kiến trước ngày 20 hoàn thành, bổ sung thêm ghế",
)


@pytest.mark.parametrize(("task", "enough"), SAID_TWICE)
def test_what_is_said_twice_is_told_with_what_is_enough(task: str, enough: str) -> None:
    hints = [one.hint for one in told(OFFICE, nhiem_vu=[task, "Niêm yết giá"]) if one.code == "CT3005"]
    assert hints == [f"Viết “{enough}”."]


@pytest.mark.parametrize("task", SAID_ONCE)
def test_what_is_said_once_is_left_alone(task: str) -> None:
    assert "CT3005" not in {one.code for one in told(OFFICE, nhiem_vu=[task, "Niêm yết giá"])}


def test_what_is_said_twice_is_listed_once_and_is_longer_than_what_is_enough() -> None:
    lines = Path(twice.__file__).with_name("twice.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    assert len(rows) == len({written for written, _ in rows}) > 200
    assert all(written == written.lower() and len(enough) < len(written) for written, enough in rows)


ASKEW = (
    ("Tuy khối lượng việc lớn nên các tổ vẫn hoàn thành", "CT3060"),
    ("Mặc dù mưa lớn nên học sinh đi học đông đủ", "CT3060"),
    ("Vì kinh phí hạn hẹp nhưng phải giãn tiến độ", "CT3060"),
    ("Không những đạt chỉ tiêu nhưng còn vượt tiến độ", "CT3060"),
    ("Đẩy mạnh tình trạng lấn chiếm vỉa hè", "CT3061"),
    ("Tăng cường tệ nạn xã hội trên địa bàn", "CT3061"),
    ("Khắc phục những ưu điểm của năm trước", "CT3061"),
    ("Cấp phát theo quy. Gửi báo cáo trong tuần", "CT3062"),
    ("Hội nghị đã triển; các tổ ký cam kết", "CT3062"),
)
EVEN = (
    "Tuy mưa lớn nên đường trơn, xe vẫn chạy đúng giờ",
    "Tuy nhiên, do thiếu vốn nên công trình chậm",
    "Tuy Hòa là nơi đông khách nên đường hay tắc",
    "Tuy còn khó khăn, các hộ đã góp sức xây nên nhà văn hóa",
    "Vì lợi ích mười năm trồng cây, nhưng nên chọn giống bản địa",
    "Không những đạt mà còn vượt chỉ tiêu, nhưng chưa đều",
    "Đẩy mạnh phòng, chống tệ nạn; tăng cường xử lý vi phạm",
    "Nâng cao tình trạng dinh dưỡng, khắc phục bệnh thành tích",
    "Học chính quy. Sửa nội quy; làm bộ quy chuẩn.",
    "Xử lý hộ nợ thuế tồn. Lễ viếng giữ phép nghiêm; kho còn ba kiện tồn.",
)


@pytest.mark.parametrize(("task", "code"), ASKEW)
def test_words_that_do_not_go_together_are_told(task: str, code: str) -> None:
    assert code in {one.code for one in told(OFFICE, nhiem_vu=[task, "Niêm yết giá"])}


@pytest.mark.parametrize("task", EVEN)
def test_words_that_go_together_are_left_alone(task: str) -> None:
    found = {one.code for one in told(OFFICE, nhiem_vu=[task, "Niêm yết giá"])}
    assert found.isdisjoint({"CT3060", "CT3061", "CT3062"})
