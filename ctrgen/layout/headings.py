"""Which level of heading a paragraph is, among those that stand before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctrgen.standards.roles import Role

RANKS: dict[Role, int] = {
    "phu_luc": 0,
    "phan": 1,
    "phan_giua": 1,
    "de_muc": 2,
    "tieu_muc": 3,
    "ngay_lich": 4,
}
"""What heads what: a heading ends those of its rank and below."""


class Levels:
    """Counts headings as they come: each is one level below the one it stands under, and none is skipped."""

    def __init__(self) -> None:
        self._above: list[int] = []

    def of(self, role: Role) -> int | None:
        """The level of the next paragraph, from 1; ``None`` for one that heads nothing."""
        rank = RANKS.get(role)
        if rank is None:
            return None
        self._above = [*(one for one in self._above if one < rank), rank]
        return len(self._above)
