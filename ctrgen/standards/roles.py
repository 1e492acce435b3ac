"""The components of a page as YAML calls them: a standard gives each its style, a paragraph names one."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

Role: TypeAlias = Literal[
    # The header
    "quoc_hieu",
    "tieu_ngu",
    "co_quan_chu_quan",
    "co_quan_ban_hanh",
    "dau_duoi_co_quan",
    "so_ky_hieu",
    "dia_danh_thoi_gian",
    "du_thao",
    "luu_hanh",
    "dau_khung",
    "dau_do",
    "ban_dien_tu",
    # The title
    "ten_loai",
    "trich_yeu",
    "dau_duoi_trich_yeu",
    "kinh_gui",
    "kinh_gui_nhieu",
    # The body
    "can_cu",
    "phan",
    "phan_giua",
    "de_muc",
    "tieu_muc",
    "noi_dung",
    "muc_1",
    "muc_2",
    "muc_3",
    "muc_4",
    "ghi_chu",
    # Tables and schedules
    "ngay_lich",
    "dau_bang",
    "nhom_bang",
    "o_bang",
    "o_bang_giua",
    "o_bang_phai",
    "o_bang_deu",
    "o_bang_dam",
    "sau_bang",
    # Who signs, who receives
    "quyen_han",
    "chuc_vu",
    "chuc_vu_khac",
    "cho_ky",
    "ho_ten",
    "noi_nhan",
    "nhom_noi_nhan",
    "danh_sach_noi_nhan",
    "nguoi_soan",
    "dia_chi",
    # Annexes
    "phu_luc",
    "ten_phu_luc",
    "kem_theo",
    # Every page
    "so_trang",
]

ROLES: tuple[Role, ...] = get_args(Role)

MAY_LACK: frozenset[Role] = frozenset({"tieu_ngu", "du_thao", "luu_hanh"})
"""What a standard may lack: the Party has no motto; the decree frames what the Party prints plainly."""
