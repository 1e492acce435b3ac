"""What a key that is not known where it stands may have been meant as."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ctrgen.schema.keys import model_under, nearest, plain_letters

if TYPE_CHECKING:
    from ctrgen.schema.base import Model

OTHERWISE = {
    "trich_yeu": "tieu_de", "ten_van_ban": "tieu_de",
    "ten_loai": "loai", "loai_van_ban": "loai",
    "co_quan_ban_hanh": "co_quan", "ten_co_quan": "co_quan", "don_vi": "co_quan",
    "co_quan_chu_quan": "cap_tren", "co_quan_cap_tren": "cap_tren",
    "so_ky_hieu": "ky_hieu",
    "noi_ban_hanh": "dia_danh",
    "ngay_ban_hanh": "ngay", "ngay_thang": "ngay",
    "tu_ngay": "ky",
    "cong_viec": "nhiem_vu",
    "lich_hop": "cuoc_hop",
    "chu_ky": "nguoi_ky",
}  # fmt: skip
"""What the decree and Word call the parts of a document, as a key, and the key of that part."""


_OF_SUB_ITEMS = frozenset({"dau_muc_con", "dau_con", "dau_cap_2", "dau_muc_cap_2", "gach_dau_dong"})
_MARKED = 'Dấu của mục con ghi ở trinh_bay: {dau_muc: ["1.", "-"]}, hoặc ở mục: dau_nhiem_vu: ["1.", "-"].'


def meant(key: str, here: type[Model], root: type[Model]) -> str:
    """What to do about a key that is not known here: the key meant or its right place, empty for neither.

    Args:
        key: what was typed.
        here: what stands where it was typed.
        root: what the whole file is.
    """
    plain = OTHERWISE.get(plain_letters(key), plain_letters(key))
    if plain in _OF_SUB_ITEMS:
        return _MARKED
    if plain in here.spellings():
        return _is_it(plain)
    proposed, above = nearest(key, here), _above(plain, root)
    if above is None:
        return _is_it(proposed) if proposed else ""
    where = f"trong {' của '.join(f'“{one}”' for one in reversed(above))}" if above else "sát lề trái"
    moved = f"“{plain}” viết {where}, không viết ở đây."
    return f"{_is_it(proposed)} Còn {moved}" if proposed else moved


def _is_it(key: str) -> str:
    return f"Có phải là “{key}”?"


@lru_cache(maxsize=64)
def _above(key: str, root: type[Model]) -> tuple[str, ...] | None:
    """The keys above the nearest place where a key is known, outermost first; ``None`` if it is nowhere."""
    waiting: list[tuple[tuple[str, ...], type[Model]]] = [((), root)]
    seen = {root}
    for above, model in waiting:
        if key in model.spellings():
            return above
        for alias in filter(None, (field.alias for field in model.model_fields.values())):
            below = model_under(model, alias)
            if below is not None and below not in seen:
                seen.add(below)
                waiting.append(((*above, alias), below))
    return None
