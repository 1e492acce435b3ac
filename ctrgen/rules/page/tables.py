"""``bang`` and ``lich``: whether the page has room for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading


@rule("CT208", "cot-hep-hon-chu")
def narrow(reading: Reading) -> Iterator[Finding]:
    """Cột của bảng, của lịch đủ rộng cho từ dài nhất trong cột; hẹp hơn thì từ bị cắt đôi khi in.

    Bảng nhiều cột thì in trên giấy ngang. Địa chỉ thư, trang mạng được ngắt trong ô, không tính là bị cắt.

    Sai:
        nhiem_vu: null
        muc:
          - tieu_de: Phân công
            bang:
              cot: [noi_dung, {ten: Đơn vị, rong: 10}]
              hang: [[Tổ chức kiểm tra, Thường trực]]
    Đúng:
        nhiem_vu: null
        muc:
          - tieu_de: Phân công
            bang:
              cot: [noi_dung, {ten: Đơn vị, rong: 30}]
              hang: [[Tổ chức kiểm tra, Thường trực]]
    """
    for one in reading.laid_out.narrow():
        title, word = next(iter(one.torn.items()))
        others = f" và {len(one.torn) - 1} cột khác" if len(one.torn) > 1 else ""
        message = f"Cột “{title}”{others} hẹp hơn chữ trong cột: “{word}” bị cắt khi in."
        turn = "" if one.lying else "thêm huong: ngang vào mục này, "
        hint = f"{turn}bớt cột, hoặc nới rong của cột."
        yield Finding(one.path, message, hint[0].upper() + hint[1:])


RULES = (narrow,)
