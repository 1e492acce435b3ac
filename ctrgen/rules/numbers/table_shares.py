"""Shares that a text tells of the table beside it: “Tưới bằng động lực chiếm 68,1%”, by column or by row."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.finding import Where
from ctrgen.rules.numbers.amounts import value, written
from ctrgen.rules.numbers.said_apart import changed_about
from ctrgen.rules.numbers.table_rows import (
    EARLIER,
    columns_along,
    figure_in,
    figures_along,
    makes_sums,
    name_of,
    totals_of,
)
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ctrgen.rules.reading import Passage
    from ctrgen.schema.fields import Path
    from ctrgen.schema.table import Table

_SHARE = Pattern(
    r"(?P<name>[^.;,:()\n]{2,60}) chiếm(?: tỷ lệ| tỉ lệ| khoảng)? (?P<share>\d{1,2}(?:,\d{1,2})?) ?%",
    cues=("chiếm",),
)
_OF_OTHERS = Pattern(
    r"[^.;\n]{0,40}(?<!\w)(?:toàn|cả nước|so với|dân số|tự nhiên|kế hoạch|chỉ tiêu|dự toán|cùng kỳ)(?!\w)"
)
"""Behind a share of what the table does not have."""
_CLAUSE = Pattern(r"[;\n]|\.(?!\d)")
_OF_SOME = Pattern(r"(?<!\w)(?:trong(?! đó)|riêng|ở|tại)(?!\w)")
_NEAR = Decimal("0.25")
"""Of a share, by which one may be off and still be meant; farther it is a share of something else."""
_ROUNDED = Decimal("0.6")
"""Of the last place that is said."""


class Shown(NamedTuple):
    """A figure of a table, with what it is a part of.

    Attributes:
        figure, whole: their values.
        places: the ways to both cells.
    """

    figure: Decimal
    whole: Decimal
    places: tuple[Path, Path]


def shares_of(path: Path, table: Table) -> dict[str, list[Shown]]:
    """What a table with a row of totals shows to be a part of what: columns by titles, rows by names."""
    shown: dict[str, list[Shown]] = {}
    columns, totals = columns_along(table), list(totals_of(table.rows))
    if len(totals) != 1:
        return shown
    total, parts = totals[0]
    if columns is not None:
        whole, counted = columns
        right, figures = figures_along(table.rows[total], table, whole, counted)
        if right and right == sum(figures):
            for place in counted:
                title = (table.columns[place].title or table.columns[place].name).lower()
                _show(shown, title, path, table, (total, place), (total, whole))
    else:
        numbers = [at for at, column in enumerate(table.columns) if at and makes_sums(column)]
        numbers = [at for at in numbers if figure_in(table.rows[total], table, at)[1]]
        if len(numbers) != 1:
            return shown
        (whole,) = numbers
    for part in parts:
        _show(shown, name_of(table.rows[part]), path, table, (part, whole), (total, whole))
    return shown


def _show(
    shown: dict[str, list[Shown]],
    name: str,
    path: Path,
    table: Table,
    figure: tuple[int, int],
    whole: tuple[int, int],
) -> None:
    """Put down a figure and its whole, each by its row and its column, where both are told."""
    (own, said), (other, right) = (figure_in(table.rows[row], table, at) for row, at in (figure, whole))
    if name and said and right:
        places = ((*path, "rows", figure[0], own, 0), (*path, "rows", whole[0], other, 0))
        shown.setdefault(name, []).append(Shown(said, right, places))


def wrong_shares(shown: Mapping[str, Sequence[Shown]], around: Sequence[Passage]) -> Iterator[Finding]:
    """The shares that no figure of that name has, and one comes near to."""
    for passage in around:
        small = passage.text.lower()
        for match in _SHARE.finditer(small):
            name = max((one for one in shown if _ends_with(match["name"], one)), key=len, default="")
            parts = [one for one in shown.get(name, ()) if one.whole]
            digits = len(match["share"].partition(",")[2])
            said, step = value(match["share"]), Decimal(1).scaleb(-digits)
            rights = [one.figure * 100 / one.whole for one in parts]
            before = _CLAUSE.split(small[: match.start("share")])[-1]
            behind = _CLAUSE.split(small[match.end() :])[0]
            of_others = _OF_OTHERS.match(behind) or any(other in behind for other in shown if other != name)
            if len(parts) != 1 or of_others or _OF_SOME.search(before) or EARLIER.search(before):
                continue
            if abs(rights[0] - said) <= _ROUNDED * step:
                continue
            told = written(rights[0].quantize(step))
            if changed_about(told, match["share"]) or abs(rights[0] - said) <= _NEAR * rights[0]:
                message = f"“{match['share']}%”: tính từ bảng được {told}%."
                beside = tuple(Where(path) for path in parts[0].places)
                span = match.start("share"), match.end()
                yield Finding(passage.path, message, "Xem lại các con số.", *span, beside=beside)


def _ends_with(words: str, name: str) -> bool:
    return words == name or words.endswith(f" {name}")
