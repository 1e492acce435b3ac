"""Programmes with a house's standard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from tests.paths import SOUND

if TYPE_CHECKING:
    from pathlib import Path


HOUSE = """\
ke_thua: nd30
ten: hoi-nong-dan
tieu_de: Quy định trình bày văn bản của Hội Nông dân
goi_tat: Quy định của Hội
loi_van:
  dau_duoi_co_quan: "*"
  so_ky_hieu: Số {so}-{loai}/{noi_ban_hanh}
kieu:
  dau_duoi_co_quan: {ten: Dấu dưới cơ quan, theo: co_quan_ban_hanh, can: giữa}
"""


def written(folder: Path, house: str, changes: dict[str, Any] | None = None) -> Path:
    """A sound programme with other values, and beside it the standard of its house."""
    values = yaml.load(SOUND.read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506 - every scalar stays text
    values |= {"chuan": "nha.yaml"} | (changes or {})
    kept = {key: value for key, value in values.items() if value is not None}
    path = folder / "thang.yaml"
    path.write_text(yaml.safe_dump(kept, allow_unicode=True, sort_keys=False), encoding="utf-8")
    (folder / "nha.yaml").write_text(house, encoding="utf-8")
    return path
