"""How the layout changes while a programme grows by one thing at a time: each step is a line, held as it is.

`pytest tests/test_laid_sweeps.py --renew` writes ``tests/said/sweeps.txt`` anew; read the difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from ctrgen import pipeline
from ctrgen.layout.blocks import Columns, KeepTogether, Paragraph, Table, text_of
from ctrgen.layout.paged import paged
from tests.pinned import FOLDER, assert_pinned_under
from tests.test_slips_by_kind import OFFICE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LONG = "Kiểm tra việc chuẩn bị sản xuất vụ đông ở các chi hội, nghe báo cáo và ghi vào sổ theo dõi chung. "
SENTENCES = [LONG[: 9 + 7 * (at % 13)].strip(" ,.") for at in range(60)]


def _schedule(form: str, days: int, events: int, sentences: int) -> dict[str, Any]:
    held = [
        {
            "ngay": f"{4 + day:02d}/11/2024",
            "su_kien": [
                {
                    "gio": f"{7 + at % 10}:00",
                    "noi_dung": ". ".join(SENTENCES[at : at + sentences]),
                    "dia_diem": "Hội trường",
                    "chu_tri": "Võ Hữu Tấn",
                }
                for at in range(events)
            ],
        }
        for day in range(days)
    ]
    return {"muc": [{"tieu_de": "Lịch", "lich": {"kieu": form, "ngay": held}}], "nhiem_vu": None}


def _tall(events: int) -> dict[str, Any]:
    return _schedule("từng buổi", 1, events, 3)


def _sessions(days: int) -> dict[str, Any]:
    return _schedule("cột buổi", days, 2, 2)


def _recipients(number: int) -> dict[str, Any]:
    return {"noi_nhan": [*(f"Hội Nông dân xã số {at}" for at in range(1, number)), "Lưu: VT, VP"]}


def _two_sign(number: int) -> dict[str, Any]:
    deputy = {"chuc_vu": "Phó Chủ tịch kiêm Trưởng ban Kiểm tra của Hội", "ho_ten": "Lê An"}
    return {
        **_recipients(number),
        "nguoi_ky": [OFFICE["nguoi_ky"], {**deputy, "chuc_vu_khac": SENTENCES[number]}],
    }


def _table(number: int) -> dict[str, Any]:
    columns = [{"ten": "TT"}, {"ten": "Nội dung"}, {"ten": LONG[:number].strip()}]
    rows = [[str(at), SENTENCES[at], LONG[: 2 * number + at].strip()] for at in range(1, number)]
    return {"muc": [{"tieu_de": "Bảng", "bang": {"cot": columns, "hang": rows}}], "nhiem_vu": None}


def _high_rows(number: int) -> dict[str, Any]:
    columns = [{"ten": "Việc"}, {"ten": "Nội dung"}, {"ten": "Ghi chú"}]
    rows = [[SENTENCES[at], SENTENCES[: number + at], LONG[: at * number]] for at in (1, 2, 3)]
    table = {"tieu_de": "Bảng", "bang": {"cot": columns, "hang": rows}}
    return {"muc": [table], "nhiem_vu": None, "ket_thuc": "không"}


def _noted(form: str, columns: list[str] | None = None) -> Callable[[int], dict[str, Any]]:
    """Days with a note, whatever columns there are."""

    def made(number: int) -> dict[str, Any]:
        keys = _schedule(form, 2, 1 + number % 3, 2)
        schedule = keys["muc"][0]["lich"]
        for day in schedule["ngay"]:
            day["ghi_chu"] = LONG[: 9 * number].strip()
        if columns:
            schedule["cot"] = columns
        return keys

    return made


SWEEPS: dict[str, tuple[Callable[[int], dict[str, Any]], range]] = {
    "events": (lambda number: _schedule("từng việc", 1, number, 2), range(1, 40, 2)),
    "days": (lambda number: _schedule("từng việc", number, 3, 2), range(1, 14)),
    "paragraphs": (lambda number: _schedule("từng việc", 2, 2, number), range(1, 24)),
    "tall": (_tall, range(1, 30)),
    "sessions": (_sessions, range(1, 20)),
    "leaders": (lambda number: _schedule("từng lãnh đạo", 2, number, 2), range(1, 20)),
    "high rows": (_high_rows, range(1, 56, 3)),
    "high cells": (lambda number: _schedule("cột buổi", 2, number, 4), range(1, 44, 3)),
    "days told": (lambda number: _schedule("từng ngày", 2, number, 4), range(1, 20, 4)),
    "notes of rows": (_noted("từng việc"), range(1, 9)),
    "notes of half-days": (_noted("từng buổi"), range(1, 9)),
    "notes across": (_noted("cột buổi"), range(1, 9)),
    "notes of leaders": (_noted("từng lãnh đạo"), range(1, 9)),
    "notes beside days": (_noted("từng việc", ["thoi_gian", "ngay", "noi_dung"]), range(1, 9)),
    "notes before days": (_noted("từng việc", ["thoi_gian", "noi_dung", "ngay"]), range(1, 9)),
    "recipients": (_recipients, range(1, 60, 2)),
    "two sign": (_two_sign, range(1, 50, 3)),
    "columns": (_table, range(2, 40, 2)),
}


def _figures(block: Any) -> Iterator[str]:
    """A block in short: what it is, how many rows it has, where they go on, how long their texts are."""
    match block:
        case KeepTogether(blocks=blocks):
            yield f"({' '.join(one for block in blocks for one in _figures(block))})"
        case Table():
            widths = "|".join(f"{width:.2f}" for width in block.widths_mm)
            rows = " ".join(_row(row) for row in block.rows)
            held = "".join(f" {name}{sorted(getattr(block, name))}" for name in ("groups", "kept", "tall"))
            yield f"[{widths}{'…' if block.continued else ''} {rows}{held}]"
        case Columns():
            sides = [sum(len(text_of([one])) for one in side) for row in block.rows for side in row]
            yield f"<{','.join(map(str, sides))}>"
        case Paragraph():
            yield str(len(text_of([block])))
        case _:
            yield type(block).__name__[0]


def _row(row: Any) -> str:
    return ",".join(
        f"{len(text_of(cell.blocks))}{f'v{cell.down}' if cell.down > 1 else ''}"
        f"{f'h{cell.across}' if cell.across > 1 else ''}{'>' * cell.goes_on}{'<' * cell.is_rest}"
        for cell in row
    )


def _laid(keys: dict[str, Any]) -> str:
    data = {key: value for key, value in {**OFFICE, **keys}.items() if value is not None}
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    checked = pipeline.check_text(text.encode(), "x.yaml", FOLDER)
    assert checked.programme is not None, checked.diagnostics
    document = paged(pipeline.lay_out(checked.programme))
    return " ".join(one for pages in document.pages for block in pages.blocks for one in _figures(block))


@pytest.mark.parametrize("name", SWEEPS)
def test_a_programme_that_grows_is_laid_out_in_these_figures(
    name: str, request: pytest.FixtureRequest
) -> None:
    made, steps = SWEEPS[name]
    lines = "".join(f"{step}: {_laid(made(step))}\n" for step in steps)
    assert_pinned_under("sweeps.txt", name, lines, request)
