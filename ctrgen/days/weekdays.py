"""The days of the week and their names; Monday is 0."""

from __future__ import annotations

NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
SATURDAY, SUNDAY = 5, 6

WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "tu": 2, "bốn": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5}
"""The words behind ``thứ``, as people write them."""
