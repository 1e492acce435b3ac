"""The order of the keys of a programme, as its author would have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

ORDER = (
    *("ke_thua", "chuan", "co_quan", "loai", "so", "ky_hieu", "dia_danh", "ngay"),
    *("thang", "tuan", "quy", "nam", "nam_hoc", "ky", "tieu_de"),
    *("du_thao", "do_mat", "do_khan", "luu_hanh", "nguoi_soan", "dia_chi", "ban_dien_tu", "kinh_gui"),
    *(
        "can_cu",
        "mo_dau",
        "nhiem_vu",
        "cuoc_hop",
        "muc",
        "phan",
        "phu_luc",
        "ket_thuc",
        "noi_nhan",
        "nguoi_ky",
    ),
    "trinh_bay",
)


def ordered(keys: Mapping[str, Any]) -> dict[str, Any]:
    """Keys in that order; those of recognition alone, which begin with a line, left out."""
    return {key: keys[key] for key in ORDER if key in keys}
