"""A sound programme that has every key a programme may have together."""

from __future__ import annotations

from typing import Any

APART = {"ke_thua", "muc", "phan", "tuan", "quy", "nam", "nam_hoc", "ky"}
"""Keys it has not: a file beside it, what takes the place of tasks and meetings, and of the month."""

FULL: dict[str, Any] = {
    "chuan": "nd30",
    "co_quan": {"cap_tren": ["Hội LHPN tỉnh", "Bắc Giang"], "ten": "Ban Thường vụ"},
    "so": "63",
    "ky_hieu": "KH-BTV",
    "dia_danh": "Bắc Giang",
    "ngay": "25/5/2020",
    "thang": "6/2020",
    "tieu_de": "Công tác tháng 6",
    "can_cu": ["Căn cứ Luật Thủ đô", "Căn cứ Điều lệ Hội"],
    "mo_dau": ["Mở đầu, có phụ lục kèm theo."],
    "nhiem_vu": [
        "Việc một",
        {"noi_dung": "Việc hai", "tieu_de": "Tiêu đề", "doan": ["Đoạn"], "muc_con": ["a", {"noi_dung": "b"}]},
        {"noi_dung": "Việc ba", "dau_muc": "2a."},
    ],
    "cuoc_hop": [
        "Họp",
        {
            "ten": "Họp giao ban",
            "ngay": "26/6/2020",
            "gio": "14:30",
            "den": "16:00",
            "buoi": "chiều",
            "lap_lai": "thứ Sáu hàng tuần",
            "dia_diem": "phòng họp",
            "chu_tri": "Chủ tịch",
            "thanh_phan": "toàn thể",
            "ghi_chu": "thông báo sau",
        },
    ],
    "ket_thuc": ["Kết thúc./."],
    "noi_nhan": ["Các Ban", {"nhom": "Bản điện tử", "danh_sach": ["Website"]}, "Lưu: VT, VP"],
    "nguoi_ky": {
        "quyen_han": "TL. Ban Thường vụ",
        "chuc_vu": "Chánh Văn phòng",
        "chuc_vu_khac": "Phó Trưởng ban",
        "ho_ten": "Nguyễn Thị Hồng Tâm",
    },
    "loai": "kế hoạch",
    "phu_luc": [
        {
            "tieu_de": ["Danh mục"],
            "kem_theo": "(Kèm theo Kế hoạch)",
            "huong": "ngang",
            "mo_dau": ["Mở đầu phụ lục."],
            "ghi_chu": ["Ghi chú phụ lục."],
            "bang": {
                "cot": ["noi_dung", {"khoa": "kp", "ten": "Kinh phí", "rong": "20", "can": "giữa"}],
                "stt": "có",
                "hang": [{"nhom": "Nhóm", "stt": "I"}, ["Việc", "5"], {"noi_dung": ["a", "b"], "kp": "6"}],
            },
        },
        {
            "tieu_de": "Lịch",
            "muc": [
                {
                    "tieu_de": "Tuần một",
                    "dau_muc": "Ia.",
                    "huong": "dọc",
                    "ghi_chu": "Ghi chú.",
                    "lich": {
                        "kieu": "từng việc",
                        "cot": [
                            "thoi_gian",
                            "noi_dung",
                            "chu_tri",
                            "thanh_phan",
                            "dia_diem",
                            "chuan_bi",
                            "ghi_chu",
                        ],
                        "ngay": [
                            {"ngay": "1/6/2020", "ghi_chu": "Nghỉ"},
                            {
                                "ngay": "2/6/2020",
                                "su_kien": [
                                    "Việc",
                                    {
                                        "noi_dung": ["Việc khác"],
                                        "gio": "7:30",
                                        "den": "9:00",
                                        "chu_tri": "Chủ tịch",
                                        "thanh_phan": ["Các Ban"],
                                        "dia_diem": "Phòng họp",
                                        "chuan_bi": "Văn phòng",
                                        "ghi_chu": "Có báo cáo",
                                        "huy": "có",
                                        "ly_do": "hoãn",
                                    },
                                    {"noi_dung": "Việc nữa", "buoi": "chiều"},
                                ],
                            },
                        ],
                    },
                },
                {"tieu_de": "Tuần hai", "muc": [{"tieu_de": "Nhỏ", "doan": ["Lời."]}]},
                {"tieu_de": "Tuần ba", "cuoc_hop": [{"ten": "Họp Ban", "ngay": "15/6/2020"}]},
                {"tieu_de": "Tuần bốn", "dau_nhiem_vu": "-", "nhiem_vu": ["Việc riêng", "Việc chung"]},
            ],
        },
    ],
    "kinh_gui": ["Tỉnh ủy", "Huyện ủy"],
    "do_mat": "MẬT",
    "do_khan": "KHẨN",
    "luu_hanh": "Lưu hành nội bộ",
    "nguoi_soan": "PL.(300)",
    "dia_chi": ["Số 1 đường Hùng Vương"],
    "ban_dien_tu": ["Người ký: Văn phòng"],
    "du_thao": "có",
    "trinh_bay": {
        "huong": "dọc",
        "le_tren": "20",
        "le_duoi": "2 cm",
        "le_trai": "30 mm",
        "le_phai": "15",
        "thut_dong": "1,27 cm",
        "gian_dong": "1,5",
        "gian_doan": "6 pt",
        "co_chu": {"noi_dung": "13"},
        "khoang_cach": {"duoi_trich_yeu": "12"},
        "dau_muc": ["1.", "-"],
        "dau_phan": "A.",
        "dau_de_muc": "I.",
        "dau_muc_nho": "1.",
        "de_muc_in_hoa": "có",
        "ngat_sau_gach_cheo": "không",
    },
    "tu_dien": ["Krông"],
    "kiem_tra": {"CT315": "tắt"},
}
