"""What the text that leads to a table says of it: how many rows it has, which of them is the greatest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.finding import Where
from ctrgen.rules.numbers.amounts import NUMBER, value, written
from ctrgen.rules.numbers.table_rows import EARLIER
from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding
from ctrgen.schema.fields import Path, each
from ctrgen.schema.part import Part
from ctrgen.schema.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from ctrgen.rules.reading import Passage, Reading

_PLACES = ("xã", "phường", "thị trấn", "huyện", "quận", "thôn", "xóm", "ấp", "bản", "khu phố", "tổ dân phố")
_ANY = ("đơn vị", "địa phương", "cơ sở", "trường", "công trình", "dự án", "mô hình", "chi bộ", "chi hội")
_KINDS = (*_PLACES, *_ANY, "khoa", "phòng", "câu lạc bộ", "hợp tác xã", "doanh nghiệp")
_COUNT = Pattern(
    rf"(?<![\w.,/-])(?P<number>\d{{1,2}}) (?P<kind>{either(*_KINDS)})(?!\w)"
    rf"(?!(?:,| và| cùng) (?:\d{{1,2}} )?{either(*_KINDS)}(?!\w))"
)
_OF_FEWER = Pattern(
    r"(?<!\w)(?:mỗi|trong|trên|hơn|gần|khoảng|"
    r"ít nhất|trong số|trong tổng số|còn|trừ|một số|tiêu biểu|điển hình|"
    r"từ) (?:số )?$"
)
"""Before a count that need not be of the rows."""
_SOME = Pattern(r"(?<!\w)(?:một số|tiêu biểu|điển hình|trong đó|chủ yếu)(?!\w)")
_HEADS_OF_ROWS = ("tên ", "tên các ", "các ", "danh sách ")
_LEADS = Pattern(r":$|(?<!\w)(?:bảng|biểu|danh sách|chi tiết|cụ thể|như sau|sau đây|dưới đây)(?!\w)")
_MANY = Pattern(
    r",| và |;| [-–] |…|\.\.\.|(?<!\w)"
    r"(?:các|còn lại|khác|dự phòng|chưa|cấp|ngân sách|văn phòng)(?!\w)|…|\.\.\."
)
_TOTAL = Pattern(r"(?:tổng|cộng|toàn|cả|bình quân|trung bình)(?!\w)")
_IN_ALL = Pattern(
    r"(?<!\w)(?:tổng số|tổng cộng|tất cả):? (?:\d{1,2} [^.;:\d]{1,30} (?:tại|ở|với|đối với) )?"
    rf"(?P<number>\d{{1,2}}) (?P<kind>{either(*_KINDS)})(?=[.;,)]|$)"
)
_JOINT = Pattern(r", | và |; ")
_PLURAL = Pattern(rf"^(?:[Cc]ác )?(?:{either(*_KINDS)}|{either(*map(str.capitalize, _KINDS))})(?!\w)[: ]*")
_MOST_APART = 2
"""A text that is further off speaks of something else."""

_UTMOST = Pattern(
    r"(?<!\w)(?P<way>cao|lớn|nhiều|rộng|dài|đông|thấp|nhỏ|ít|bé|ngắn) nhất(?!\w)"
    r"(?! (?:là |phải |đạt |cũng )?\d)",
    cues=(" nhất",),
)
_LEAST = frozenset({"thấp", "nhỏ", "ít", "bé", "ngắn"})
_ENDS = Pattern(r"[;\n]|\.(?!\d)")
_AMONG_OTHERS = Pattern(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|vượt|tăng|giảm|bình quân|tốc độ|trong (?:số|các|nhóm)|"
    r"khu vực|nhóm|vùng|nhì|thứ hai|một trong|những|cùng kỳ)(?!\w)"
)
"""What is the greatest of some only."""
_BESIDE = Pattern(
    rf"[ ,(]*(?:(?:với|đạt|là|có)(?!\w))?[ :]*(?P<number>(?<![\w.,/-]){NUMBER})(?![\w/-]|[.,]\d)"
)
_CELL = Pattern(rf"(?P<number>{NUMBER})(?: ?%)?")
_SHORTEST = 2


class _Line(NamedTuple):
    """A row that is no total: where, what it is called, and its figures by their columns."""

    row: int
    name: str
    figures: dict[int, tuple[str | int, Decimal]]


def told_of_rows(reading: Reading) -> Iterator[Finding]:
    """“gồm 06 xã:” above a table of five; “cao nhất là huyện X (590 ha)”, where another has more."""
    for path, table in each(reading.programme, Table):
        around = reading.once(_beside).get(path[:-1], [])
        lines = _lines(table)
        if any(map(str.isdigit, "".join(one.text for one in around))) and len(lines) > 1:
            yield from _miscounted(path, table, lines, around)
            yield from _surpassed(path, lines, around)
            yield from _miscounted_names(path, table, lines, around)
            if any("chiếm" in one.text for one in around):
                from ctrgen.rules.numbers.table_shares import shares_of, wrong_shares

                yield from wrong_shares(shares_of(path, table), around)


def _beside(reading: Reading) -> dict[Path, list[Passage]]:
    """The headings, openings and notes, by what they stand in."""
    found: dict[Path, list[Passage]] = {}
    for passage in reading.of(Part.HEADING, Part.OPENING, Part.PARAGRAPH):
        above = passage.path[:-2] if isinstance(passage.path[-1], int) else passage.path[:-1]
        found.setdefault(above, []).append(passage)
    return found


def _lines(table: Table) -> list[_Line]:
    """The rows of a table that are no totals; none where there are groups."""
    found = []
    for index, row in enumerate(table.rows):
        if row.group is not None:
            return []
        name = next((row.cells[key][0] for key in (0, table.columns[0].name) if key in row.cells), "")
        figures = {}
        for place, column in enumerate(table.columns):
            key: str | int = place if place in row.cells else column.name
            lines = row.cells.get(key, ())
            cell = _CELL.fullmatch(lines[0].strip(" *")) if len(lines) == 1 else None
            if cell is not None:
                figures[place] = key, value(cell["number"])
        name = name.strip(" *")
        if not _TOTAL.match(name.lower()):
            found.append(_Line(index, name, figures))
    return found


def _miscounted(
    path: Path, table: Table, lines: Sequence[_Line], around: Sequence[Passage]
) -> Iterator[Finding]:
    """A count of what the rows are, in the heading or the last words above the table."""
    names = {line.name.lower() for line in lines}
    if "" in names or len(names) < len(lines) or any(map(_MANY.search, names)):
        return
    openings = [one for one in around if one.part is Part.OPENING]
    head = (table.columns[0].title or table.columns[0].name).lower()
    for lead in _HEADS_OF_ROWS:
        head = head.removeprefix(lead)
    for passage in (*(one for one in around if one.part is Part.HEADING), *openings[-1:]):
        said = passage.text.lower()
        if _SOME.search(said) or EARLIER.search(said):
            continue
        counts = [one for one in _COUNT.finditer(said) if not _OF_FEWER.search(said, 0, one.start())]
        if counts and _ENDS.search(said, counts[0].end(), len(said) - 1):
            continue  # another clause leads to the table
        leads = passage.part is Part.HEADING or _LEADS.search(said)
        if len(counts) != 1 or not leads:
            continue
        (count,) = counts
        is_of_rows = head.startswith(count["kind"]) or all(name.startswith(count["kind"]) for name in names)
        if is_of_rows and 0 < abs(int(count["number"]) - len(lines)) <= _MOST_APART:
            message = f"Ở đây ghi {count['number']} {count['kind']}, bảng có {len(lines)}."
            last = Where((*path, "rows", lines[-1].row))
            yield Finding(passage.path, message, "Xem lại số, hoặc các hàng.", *count.span(), beside=(last,))


def _miscounted_names(
    path: Path, table: Table, lines: Sequence[_Line], around: Sequence[Passage]
) -> Iterator[Finding]:
    """“Tổng số 03 cuộc tại 06 đơn vị”, where the column “Đơn vị” names five."""
    for passage in around:
        for count in _IN_ALL.finditer(passage.text.lower()):
            for place, column in enumerate(table.columns):
                if not (column.title or column.name).lower().startswith(count["kind"]):
                    continue
                names = _names(table, lines, place)
                if not place and len(names) == len(lines):
                    continue  # one in each row: they are counted as rows
                if (
                    len(set(names)) == len(names)
                    and 0 < abs(int(count["number"]) - len(names)) <= _MOST_APART
                ):
                    span = count.start("number"), count.end("kind")
                    message = f"Ở đây ghi {count['number']} {count['kind']}, bảng kể {len(names)}."
                    last = Where((*path, "rows", lines[-1].row))
                    yield Finding(passage.path, message, "Xem lại số, hoặc các hàng.", *span, beside=(last,))


def _names(table: Table, lines: Sequence[_Line], place: int) -> list[str]:
    """What the cells of a column name; the same twice, so that nothing is counted, where one names none."""
    names: list[str] = []
    for line in lines:
        row = table.rows[line.row]
        cell = row.cells.get(place, row.cells.get(table.columns[place].name, ()))
        words = _PLURAL.sub("", cell[0]) if len(cell) == 1 else ""
        parts = [part for part in _JOINT.split(words) if part]
        if not parts or not all(part[0].isupper() and part[-1].isalpha() for part in parts):
            return ["", ""]
        names += parts
    return names


def _surpassed(path: Path, lines: Sequence[_Line], around: Sequence[Passage]) -> Iterator[Finding]:
    """A row that is said to have the most, or the least, where another has more, or less."""
    for passage in around:
        small = passage.text.lower()
        found = list(_UTMOST.finditer(small))
        for at, utmost in enumerate(found):
            end = found[at + 1].start() if at + 1 < len(found) else len(small)
            stop = _ENDS.search(small, utmost.end(), end)
            end = stop.start() if stop is not None else end
            begin = found[at - 1].end() if at else 0
            begin = max((one.end() for one in _ENDS.finditer(small, begin, utmost.start())), default=begin)
            after = _named(lines, small, utmost.end(), end)
            named = after or _named(lines, small, begin, utmost.start())
            if (
                len(named) != 1
                or _AMONG_OTHERS.search(small, begin, end)
                or EARLIER.search(small, begin, end)
            ):
                continue
            line, told = named[0]
            figure = _BESIDE.match(small, max(told, utmost.end()), end)
            if figure is None:
                continue
            said = value(figure["number"])
            columns = [place for place, (_, own) in line.figures.items() if own == said]
            if len(columns) != 1 or not all(columns[0] in one.figures for one in lines):
                continue
            best = _utmost(lines, columns[0], least=utmost["way"] in _LEAST)
            key, right = best.figures[columns[0]]
            if right != said:
                message = f"“{best.name}” trong bảng có {written(right)}: không phải {utmost.group()}."
                there = Where((*path, "rows", best.row, key, 0))
                span = (utmost.start(), figure.end())
                yield Finding(passage.path, message, "Xem lại câu, hoặc bảng.", *span, beside=(there,))


def _utmost(lines: Sequence[_Line], place: int, *, least: bool) -> _Line:
    """The row that has the most in a column, or the least."""
    in_order = sorted(lines, key=lambda line: line.figures[place][1])
    return in_order[0 if least else -1]


def _named(lines: Sequence[_Line], text: str, begin: int, end: int) -> list[tuple[_Line, int]]:
    """The rows whose names stand in a stretch of a text, whatever they are of, and where each ends."""
    found = []
    for line in lines:
        name = line.name.lower()
        for kind in _KINDS:
            name = name.removeprefix(f"{kind} ")
        at = text.find(name, begin, end) if len(name) >= _SHORTEST else -1
        stop = at + len(name)
        if at >= 0 and not text[at - 1 : at].isalnum() and not text[stop : stop + 1].isalnum():
            found.append((line, stop))
    return found
