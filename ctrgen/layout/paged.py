"""Schedules on pages: a day stays on one page where it can, and one that goes on is named there again.

Neither Word nor Typst shows a cell of several rows again on the next page. So rows that share a label stay
together, and where they do not fit, the labels are parted here, at the row that begins the page. A page that
is reckoned a line too high does no harm: each part has its own labels wherever it comes to stand.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Block, KeepTogether, Paragraph, Table
from ctrgen.layout.broken import FEWEST_LINES, between_lines, between_paragraphs
from ctrgen.layout.heights import height, row_height, stacked
from ctrgen.layout.labels import high, rows, table_of
from ctrgen.layout.lines import Column
from ctrgen.layout.metrics import BORDER_PT, POINTS_PER_MM
from ctrgen.layout.slots import slots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.layout.labels import Row
    from ctrgen.layout.laid_out import Document, Pages
    from ctrgen.layout.styles import Look, Sheet

_SLACK_PT = 0.5
"""What a page may be reckoned too high: rows are reckoned in twentieths of a point, as Word sets them."""

_BLANK, _BLANK_ABOVE_TABLE = 0.45, 0.25
"""How much of a page may stay blank for rows to stay together: less where it has nothing of their table."""

_WORTH_BREAKING = 0.25
"""How much of a page must be left below other rows for a row to be parted itself."""


def paged(document: Document) -> Document:
    """A document whose schedules name the day of every event on each of its pages."""
    return document._replace(pages=tuple(_paged(pages, document.look) for pages in document.pages))


def _paged(pages: Pages, look: Look) -> Pages:
    if not any(map(_has_labels, pages.blocks)):
        return pages
    return pages._replace(blocks=tuple(_Flow(look, pages.sheet).placed(pages.blocks)))


def _has_labels(block: Block) -> bool:
    if isinstance(block, KeepTogether):
        return any(map(_has_labels, block.blocks))
    return isinstance(block, Table) and block.labels > 0


def _joined(above: Table, last: Table) -> Table:
    """A table with the rows that were parted from it, to be parted elsewhere."""
    further = len(above.rows) - last.heads
    groups = above.groups.union(at + further for at in last.groups)
    return above._replace(rows=(*above.rows, *last.rows[last.heads :]), groups=groups)


class _Flow:
    """Fills pages with blocks, one after another."""

    def __init__(self, look: Look, sheet: Sheet) -> None:
        self._look, self._width_mm = look, sheet.text_width
        self._room = (sheet.height - sheet.top - sheet.bottom) * POINTS_PER_MM - _SLACK_PT
        self._used = 0.0

    def placed(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """The blocks, with the labels of tables parted where pages end."""
        waiting = deque(blocks)
        while waiting:
            block = waiting.popleft()
            if isinstance(block, Table) and block.labels:
                match waiting:
                    case [KeepTogether(blocks=(Table(continued=True) as last, *below)), *_]:
                        del waiting[0]
                        yield from self._table(_joined(block, last), below)
                    case _:
                        yield from self._table(block, ())
                continue
            match block:
                case KeepTogether(blocks=(Table(labels=labels) as table, *below)) if labels:
                    yield from self._table(table, below)
                case _:
                    self._place(block)
                    yield block

    def _place(self, block: Block) -> None:
        own = height(block, self._look, self._width_mm)
        if self._used + own <= self._room:
            self._used += own
        elif isinstance(block, Paragraph):
            self._break(block, own)
        elif isinstance(block, Table):
            for row in slots(block):
                self._place_whole(row_height(row, self._look))
        elif isinstance(block, KeepTogether) and own > self._room:
            for one in block.blocks:
                self._place(one)
        else:
            self._place_whole(own)

    def _place_whole(self, own: float) -> None:
        fits = self._used + own <= self._room
        self._used = self._used + own if fits else own % self._room

    def _break(self, paragraph: Paragraph, own: float) -> None:
        """A paragraph that goes on over the end of a page."""
        style = self._look.style(paragraph.role)
        count = Column(self._width_mm, self._look, ()).line_count(paragraph)
        line = (own - style.before_pt - style.after_pt) / count
        here = min(int((self._room - self._used - style.before_pt) / line), count - FEWEST_LINES)
        if style.keep_next or here < FEWEST_LINES:
            self._place_whole(own)
        else:
            self._used = ((count - here) * line + style.after_pt) % self._room

    def _table(self, table: Table, below: Sequence[Block]) -> Iterator[Block]:
        """A table, and what no page break may part from its last rows."""
        heads = BORDER_PT + sum(row_height(row, self._look) for row in [*slots(table)][: table.heads])
        page = _Page(self._room, self._used, heads, self._look)
        page.fill(rows(table, self._look), stacked(below, self._look, self._width_mm))
        self._used = page.used
        made, room = page.rows, self._room - heads
        if not below or not made:
            yield table_of(table, made, room)
            yield from (KeepTogether(tuple(below)),) if below else ()
            return
        first = next(
            at for at in reversed(range(len(made))) if at == 0 or not made[at].belongs_to(made[at - 1])
        )
        if first:
            yield table_of(table._replace(continued=False), made[:first], room)
        yield KeepTogether((table_of(table, made[first:], room)._replace(continued=first > 0), *below))


class _Page:
    """Pages filled with the rows of one table.

    Attributes:
        rows: those that stand, the first of each page marked.
        used: how much of the last page is.
    """

    def __init__(self, room: float, used: float, heads: float, look: Look) -> None:
        self.rows: list[Row] = []
        self.used = used + heads
        self._room, self._heads, self._look = room, heads, look
        self._fresh = used == 0

    def fill(self, rows_: Sequence[Row], tail: float) -> None:
        """Place rows, the last of them with what stays below it."""
        groups = _groups(rows_)
        for group in groups[:-1]:
            self._fill_with(group, 0)
        if groups:
            self._fill_with(groups[-1], tail)

    def _fill_with(self, group: list[Row], tail: float) -> None:
        while self._left < high(group) + tail:
            if not self._fresh and self._may_leave(high(group) + tail):
                self._turn()
                continue
            here, group = self._first(group)
            self.rows += here
            if not group:
                self.used += high(here)
                return
            self._turn()
            group[0] = group[0]._replace(again=True)
        self.rows += group
        self.used += high(group) + tail
        self._fresh = False

    @property
    def _left(self) -> float:
        return self._room - self.used

    def _turn(self) -> None:
        self.used, self._fresh = self._heads, True

    def _may_leave(self, wanted: float) -> bool:
        """Whether rows rather begin the next page: they stay together there, and little stays blank here."""
        most = _BLANK if self.rows else _BLANK_ABOVE_TABLE
        return wanted <= self._room - self._heads and self._left < most * self._room

    def _first(self, group: list[Row]) -> tuple[list[Row], list[Row]]:
        """The rows that stand on this page, and the others; on a fresh page one row stands in any case."""
        count = 0
        while count < len(group) - 1 and high(group[: count + 1]) <= self._left:
            count += 1
        while count and group[count - 1].heads:
            count -= 1
        left = self._left - high(group[:count]) if count else self._left
        two = None
        if left > _WORTH_BREAKING * self._room or not count:
            two = between_paragraphs(group[count], left, self._look)
        if two is None and left > _BLANK * self._room:
            two = between_lines(group[count], left, self._look)
        if two is not None:
            return [*group[:count], two[0]], [two[1], *group[count + 1 :]]
        if count or not self._fresh:
            return group[:count], group[count:]
        return group[:1], group[1:]


def _groups(rows_: Sequence[Row]) -> list[list[Row]]:
    """Rows that no page break may part, if a page can hold them."""
    made: list[list[Row]] = []
    for at, row in enumerate(rows_):
        if at and row.belongs_to(rows_[at - 1]):
            made[-1].append(row)
        else:
            made.append([row])
    return made
