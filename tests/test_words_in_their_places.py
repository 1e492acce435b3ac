"""Right words at the wrong place, clauses said again, sentences that break off; and right lines alike."""

from __future__ import annotations

import pytest

from ctrgen.spelling.phrases import slips
from tests.told import OFFICE, codes, of_task, told

WORDS = (
    ("đăng # số bàn tin trên trang", "bản tin"),
    ("mô hình trồng chanh không hạch", "không hạt"),
    ("chưa thật sự quan tân đến việc học", "quan tâm"),
    ("# kg phê liệu gây quỹ", "phế liệu"),
    ("cuộc vận đông toàn dân đoàn kết", "vận động"),
    ("kiểm sát xét xử tội trộm cấp tài sản", "trộm cắp"),
    ("phát huy vài trò của người có uy tín", "vai trò"),
    ("tiếp nhận và trả kết qua hồ sơ", "kết quả"),
    ("khám cho # lược người bệnh", "lượt người"),
    ("phòng trị bệnh nức vỏ trên vườn cây", "nứt vỏ"),
    ("hỗ trợ nhà ở bị xập do mưa lũ", "bị sập"),
    ("tổng hợp để báo các cấp trên", "báo cáo"),
    ("duy trì giao ba hằng tuần", "giao ban"),
    ("bổ sung quy hoạch trồng cây ăn quá", "ăn quả"),
    ("tổ chức hội nghị hiệp thượng giới thiệu người", "hiệp thương"),
    ("xuống giống theo lịch né rày", "né rầy"),
    ("sáu điều Bác Hồ dậy Công an", "hồ dạy"),
    ("nhập suất lâm sản của cơ sở", "xuất lâm"),
)
RIGHT_WORDS = (
    "trang bị máy vi tinh cho bộ phận một cửa",
    "hợp tác xã ký hợp tác với doanh nghiệp",
    "tổ hợp tác trồng mít nhân kỷ niệm ngày thành lập",
    "gửi thông báo các cấp và các ngành",
    "liên kết qua mạng với các trường",
    "chữa chạy thuốc thang cho người bệnh",
    "nếu mưa thì trường tổ chức trong nhà",
    "trao qua tài khoản và nhận qua mạng",
    "vẫn đề nghị các hộ di dời",
    "văn bản giao nhiệm vụ cho các phòng",
    "chiến lược người dân vùng cao tiếp cận",
)
AGAIN, TASK, OFF, OBJECT, SUBJECT = "CT3080", "CT3079", "CT3073", "CT3019", "CT3034"
FAULTS = (
    (AGAIN, "Rà soát quy hoạch cán bộ; rà soát quy hoạch cán bộ và đề nghị phê duyệt"),
    (AGAIN, "Sửa chữa xưởng Hàn, xưởng May, sửa chữa xưởng Hàn trước ngày 15/10/2026"),
    (AGAIN, "Ký cam kết bảo vệ rừng với 100% hộ gần rừng, ký cam kết bảo vệ rừng với các hộ gần rừng"),
    (
        AGAIN,
        "Tổ chức hội thi giáo viên dạy giỏi cấp trường, hội thi giáo viên dạy giỏi cấp trường có 24 người",
    ),
    (OFF, "Phối hợp với Công an tuyên truyền về."),
    (OFF, "Lập đoàn kiểm tra liên ngành do đồng chí."),
    (OFF, "Giao Văn phòng chủ trì, phối hợp với."),
    (OFF, "Hoàn thành việc chỉnh lý hồ sơ trong."),
    (OFF, "Triển khai thực hiện các nội dung theo."),
    (OFF, "Trả lời kiến nghị bằng văn bản trước khi"),
    (OFF, "Mặc dù công tác bảo vệ vườn cây được duy trì thường xuyên."),
    (OFF, "Kiểm tra chợ. Tuy lực lượng còn mỏng, phương tiện thiếu. Dù kinh phí năm nay rất hạn hẹp."),
    (OBJECT, "Ban hành kiến nghị phòng ngừa, vi phạm trong quản lý đất đai"),
    (OBJECT, "Tuần tra, ngăn chặn trộm cắp, mủ cao su"),
    (OBJECT, "Tiếp tục nâng cao, chất lượng hoạt động của các chợ"),
    (OBJECT, "Tích cực tuyên truyền, pháp luật đến tiểu thương"),
    (SUBJECT, "Công tác tuyển quân, được triển khai đúng quy định"),
    (SUBJECT, "Ủy ban nhân dân xã, đã ban hành 12 văn bản chỉ đạo"),
    (SUBJECT, "Hội Phụ nữ xã, phối hợp Trạm Y tế khám sức khỏe cho 120 hội viên"),
    (SUBJECT, "Phòng Kỹ thuật, tiếp tục kiểm tra các kho hàng"),
    ("CT3061", "Phấn đấu điểm trung bình đạt 3,2 điểm trở xuống"),
    ("CT3060", "Do mưa lớn kéo dài nhưng tiến độ bị chậm 15 ngày"),
    ("CT3060", "Nhờ người dân ủng hộ nhưng công trình hoàn thành sớm"),
    ("CT370", "Phát 400 suất cơm mỗi ngày ngày cho người bệnh"),
    ("CT370", "Chi 50 triệu đồng VNĐ sửa chợ"),
    ("CT365", "Họp tại Phòng họp số l của Sở"),
    ("CT3021", "Xây dựng tập thể sư phạm đoàn kết, mẫu mực, đoàn kết."),
    ("CT370", "Giám sát các công trình chỉnh trang đô thị đô."),
    ("CT370", "Công bố trong 05 ngày làm việc ngày kể từ ngày thi"),
    ("CT384", "Họp giao ban lúc 8h 30 ngày 12/10/2026"),
    ("CT384", "Kiểm tra từ 7 h 15 đến 11 giờ các ngày trong tuần"),
    ("CT342", "Các thôn 3,4,5 họp dân"),
    ("CT342", "Học sinh lớp 6,7,8 lao động vệ sinh"),
    ("CT348", "Hoàn thành trước ngày 15//10/2026"),
    ("CT354", "Thu phí đạt 95%kế hoạch"),
    ("CT355", "Phong trào “Chợ xanh”được duy trì"),
    ("CT371", "Nói chuyện truyền thống trong dịp 22/12. phấn đấu mỗi chợ 01 buổi"),
    ("CT371", "Thu phí đạt 95%. tiếp tục đôn đốc các chợ"),
    ("CT3004", "Khám răng cho bọn trẻ ở chợ"),
)
RIGHT = (
    "Họp lúc 8h, 30 người dự; 9h 30 người khác đến",
    "Hội chợ thu 1,5 tỷ đồng, lớp 2,3 triệu đồng",
    "Xem https://soct.nghean.gov.vn, đạt 95% kế hoạch, “Chợ xanh”, “Chợ sạch”",
    "Phòng Đào tạo chủ trì, phối hợp với các khoa thực hiện nhiệm vụ",
    "Hội đồng tư vấn, tổ chức thành viên: rà soát danh sách",
    "Văn phòng chuẩn bị tài liệu, tham mưu kế hoạch hội nghị",
    "Xây dựng tập thể đoàn kết, mẫu mực, trách nhiệm cao",
    "Trả kết quả trong 05 ngày làm việc ngay tại bộ phận một cửa",
    "Công an xã kiểm tra, công an viên báo cáo công an.",
    "Trường Tân An, Trường Tân An B tổ chức hội thi",
    "Bố trí phòng học khối lớp 1, phòng học khối lớp 12",
    "Tỷ lệ trẻ suy dinh dưỡng thể nhẹ cân giảm, tỷ lệ trẻ suy dinh dưỡng thể thấp còi giảm",
    "Báo cáo kết quả kèm theo. Giải quyết các vướng mắc còn tồn tại.",
    "Quét dọn cả bên trong. Kiểm tra công việc hiện tại.",
    "Tuy nhiên kinh phí năm nay còn rất hạn hẹp.",
    "Mặc dù kinh phí hạn hẹp nhưng các chợ vẫn mở đúng ngày.",
    "Dù mưa to các lực lượng vẫn trực đủ quân số.",
    "Chủ động phòng ngừa, ngăn chặn, xử lý vi phạm",
    "Công tác phòng ngừa, tội phạm giảm 5% so với cùng kỳ",
    "Nắm kết quả thực hiện, nhiệm vụ và giải pháp thời gian tới",
    "Văn phòng, Phòng Kỹ thuật phối hợp kiểm tra chợ đêm",
    "Công tác tuyển quân, được các ngành quan tâm, đã hoàn thành sớm",
    "Phấn đấu giảm tỷ lệ hộ nghèo đạt 2% trở xuống",
    "Do đồng chí Giám đốc chủ trì nhưng các phòng cùng dự",
    "Phát cơm ngày ngày cho người bệnh nghèo",
    "Họp tại Phòng họp số 1 của Sở",
    "Đi chợ Vinh theo Tp. mới thành lập",
)


@pytest.mark.parametrize(("text", "right"), WORDS)
def test_a_right_word_is_wrong_in_its_place(text: str, right: str) -> None:
    assert right in [meant for _, meant in slips(text)]


@pytest.mark.parametrize("text", RIGHT_WORDS)
def test_words_that_are_right_stay(text: str) -> None:
    assert not slips(text)


@pytest.mark.parametrize(("code", "text"), FAULTS)
def test_it_is_told(code: str, text: str) -> None:
    assert code in of_task(text)


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_sentence_is_not_told_of(text: str) -> None:
    assert not {
        AGAIN,
        OFF,
        OBJECT,
        SUBJECT,
        "CT3061",
        "CT3060",
        "CT370",
        "CT365",
        "CT371",
        "CT3021",
        "CT384",
        "CT342",
        "CT354",
        "CT355",
        "CT348",
    } & {*of_task(text)}


@pytest.mark.parametrize("end", ["sau đây.", "sau", "như sau", "nhiệm vụ sau."])
def test_an_opening_leads_in_with_a_colon(end: str) -> None:
    opening = f"Sở ban hành chương trình với những nội dung {end}"
    assert "CT259" in codes(mo_dau=opening)
    assert "CT259" not in codes(mo_dau=opening.rstrip(".") + ":")


def test_an_opening_may_end_in_a_time() -> None:
    assert "CT259" not in codes(mo_dau="Sở ban hành chương trình, báo cáo vào ngày hôm sau.")


def test_a_task_told_with_the_name_of_another_year_is_told_of() -> None:
    first = "Chi cục tham mưu phát động Tết trồng cây đời đời nhớ ơn Bác Hồ Xuân Ất Tỵ; trực chữa cháy rừng"
    assert TASK in of_task(
        first, "Chi cục tham mưu phát động Tết trồng cây đời đời nhớ ơn Bác Hồ Xuân Bính Ngọ"
    )
    assert TASK in of_task("Hoàn thiện hồ sơ cho 02 sản phẩm; họp", "Hoàn thiện hồ sơ cho hai sản phẩm")
    assert TASK not in of_task("Hoàn thiện hồ sơ cho 02 sản phẩm; họp", "Hoàn thiện hồ sơ cho ba sản phẩm")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Triển khai cao điểm (từ ngày 17/10 đến ngày 18/11/2026, khởi công 06 chợ", "18/11/2026"),
        ("Tổ chức thi “Chợ xanh, khách quen với nhiều tiểu thương", "xanh"),
        ("Hội thi “Tự hào truyền thống như sau: vòng một", "thống"),
    ],
)
def test_where_what_is_open_should_close_is_said(text: str, last: str) -> None:
    found = next(one for one in told(OFFICE, nhiem_vu=[text, "Kiểm tra"]) if one.code in ("CT346", "CT347"))
    assert f"sau “{last}”" in found.hint
    assert len(found.related) == 1
