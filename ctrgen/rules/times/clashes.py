"""``cuoc_hop`` and ``lich``: meetings and events held against one another."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.finding import Where
from ctrgen.rules.names.persons import person, persons
from ctrgen.rules.numbers.amounts import WORDS
from ctrgen.rules.pattern import CAPITAL, Pattern
from ctrgen.rules.rule import Finding, Path, rule
from ctrgen.rules.times.claimed import at_a_time, claimed
from ctrgen.rules.times.leaders import chairs_of, deputies_of, present_of
from ctrgen.rules.times.leave import on_leave
from ctrgen.rules.times.rooms import rooms_and_yards_of, rooms_of
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.agenda.occasions import Occasion
    from ctrgen.rules.reading import Passage, Reading
    from ctrgen.rules.times.claimed import Claims

_GROUP = Pattern(
    rf"(?:[Ll]ớp|[Kk]hối|[Cc]hi đội|[Tt]rung đội|[Tt]iểu đội|[Đđ]ội)(?: {CAPITAL}\w*){{0,2}} "
    r"\d{1,2}(?:[A-Za-z]\d?)?(?!\w)",
    cues=("ớp ", "hối ", "đội ", "Đội "),
)
"""Those who come together: “Lớp Lá 1”, “lớp 5A”."""
_AN_HOUR = 60
_A_SENTENCE = 12
"""Less is no work that one would not do twice on a day."""
_YEAR_BEHIND = Pattern(r" (?:năm )?20\d\d$")
_COUNTED = frozenset(["đợt", "lần", "thứ", "kỳ", "vòng", "giai", "đoạn", "số", "quý", "khóa", "lớp", "phiên"])
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}


def _same(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .;,")


def _numbered(text: str) -> str:
    """A name whose numbers are figures: “đợt hai”, “lần thứ II”, “đợt 02” are one."""
    found = text.split(" ")
    for place, word in enumerate(found[1:], 1):
        if found[place - 1] in _COUNTED:
            found[place] = str(WORDS.get(word) or _ROMAN.get(word) or word.lstrip("0"))
    return " ".join(found)


@rule("CT305", "cuoc-hop-lap-lai")
def twice(reading: Reading) -> Iterator[Finding]:
    """Một cuộc họp, một việc trong lịch ghi hai lần thường là chép thừa.

    Sai:
        cuoc_hop: [{ten: Họp giao ban, ngay: 26/6/2020}, {ten: Họp giao ban, ngay: 26/6/2020}]
    Đúng:
        cuoc_hop: [{ten: Họp giao ban, ngay: 19/6/2020}, {ten: Họp giao ban, ngay: 26/6/2020}]
    """
    seen = set()
    for one in reading.occasions:
        key: tuple[object, ...] = (one.day, one.last, one.start, one.session, one.when, one.repeat)
        if one.schedule is not None:  # several may do the same at a time
            key = (*key, _same(one.place), *(_same(text) for _, text in one.chairs))
        key = (_numbered(_YEAR_BEHIND.sub("", _same(one.name[1]))), *key)
        if key in seen:
            what = "Cuộc họp" if one.schedule is None else "Việc"
            yield Finding(one.name[0], f"{what} này đã có ở trên.", "Xóa, hoặc sửa thời gian.")
        seen.add(key)
    yield from _rows_twice(reading)


def _rows_twice(reading: Reading) -> Iterator[Finding]:
    """Rows of one table that are the same in every cell and say when."""
    rows: dict[Path, list[Passage]] = defaultdict(list)
    for passage in reading.of(Part.CELL):
        if "rows" in passage.path:
            rows[passage.path[: passage.path.index("rows") + 2]].append(passage)
    seen = set()
    for path, cells in rows.items():
        texts = [_same(cell.text) for cell in cells]
        key = (path[:-1], *texts)
        if key in seen:
            yield Finding(cells[0].path, "Dòng này của bảng đã có ở trên.", "Xóa, hoặc sửa thời gian.")
        if len(texts) > 1 and any("/" in text for text in texts) and max(map(len, texts)) > _A_SENTENCE:
            seen.add(key)


@rule("CT306", "trung-lich-chu-tri")
def one_chair(reading: Reading) -> Iterator[Finding]:
    """Một người không chủ trì hai cuộc họp, hai việc trong lịch cùng lúc.

    Cùng lúc là cùng giờ, hoặc bắt đầu khi việc trước chưa đến giờ kết thúc đã ghi. Một người là một họ tên,
    hay chức vụ của người đứng đầu; cấp phó không ghi tên thì có thể là nhiều người.

    Sai:
        cuoc_hop:
          - {ten: Họp giao ban, ngay: 26/6/2020, gio: "8:00", chu_tri: Đồng chí Chủ tịch}
          - {ten: Họp tổng kết, ngay: 26/6/2020, gio: "8:00", chu_tri: đồng chí Chủ tịch}
    Đúng:
        cuoc_hop:
          - {ten: Họp giao ban, ngay: 26/6/2020, gio: "8:00", chu_tri: Đồng chí Chủ tịch}
          - {ten: Họp tổng kết, ngay: 26/6/2020, gio: "14:00", chu_tri: đồng chí Chủ tịch}
    """
    for before, one, who in _clashes(reading, reading.once(chairs_of)):
        message = f"Cùng lúc, {who} chủ trì “{before.name[1]}”."
        hint = "Sửa thời gian hoặc người chủ trì."
        yield Finding(_chair(one, who), message, hint, beside=_beside(before, one))


@rule("CT338", "trung-phong-hop")
def one_room(reading: Reading) -> Iterator[Finding]:
    """Một phòng họp, một hội trường, một sân không dùng cho hai cuộc họp, hai việc cùng lúc.

    Sai:
        cuoc_hop:
          - {ten: Họp giao ban, ngay: 26/6/2020, gio: "8:00", dia_diem: Phòng họp số 1}
          - {ten: Họp tổng kết, ngay: 26/6/2020, gio: "8:00", dia_diem: phòng họp số 1}
    Đúng:
        cuoc_hop:
          - {ten: Họp giao ban, ngay: 26/6/2020, gio: "8:00", dia_diem: Phòng họp số 1}
          - {ten: Họp tổng kết, ngay: 26/6/2020, gio: "8:00", dia_diem: phòng họp số 2}
    """
    for before, one, room in _clashes(reading, rooms_and_yards_of(reading)):
        message = f"Cùng lúc, “{before.name[1]}” ở {room}."
        hint = "Sửa thời gian hoặc địa điểm."
        yield Finding((*one.path, "location"), message, hint, beside=_beside(before, one))


@rule("CT374", "trung-lich-nguoi-du")
def one_guest(reading: Reading) -> Iterator[Finding]:
    """Một người ghi rõ họ tên không dự hai cuộc họp, hai việc cùng lúc, hay dự một nơi mà chủ trì nơi khác.

    Một lớp, một đội cũng vậy; người ghi là nghỉ phép, đi công tác thì không chủ trì việc trong những ngày ấy.

    Sai:
        cuoc_hop:
          - {ten: Họp giao ban, ngay: 26/6/2020, gio: "8:00", thanh_phan: Đồng chí Lê Thị Hoa}
          - {ten: Họp tổng kết, ngay: 26/6/2020, gio: "8:00", chu_tri: Đồng chí Lê Thị Hoa}
    Đúng:
        cuoc_hop:
          - {ten: Họp giao ban, ngay: 26/6/2020, gio: "8:00", thanh_phan: Đồng chí Lê Thị Hoa}
          - {ten: Họp tổng kết, ngay: 26/6/2020, gio: "14:00", chu_tri: Đồng chí Lê Thị Hoa}
    """
    yield from on_leave(reading)
    chairs = {(before.path, one.path) for before, one, _ in _clashes(reading, reading.once(chairs_of))}
    told: set[Path] = set()
    for before, one, who in (
        *_clashes(reading, _everybody),
        *_clashes(reading, present_of(reading)),
    ):
        if (before.path, one.path) not in chairs and one.path not in told:
            told.add(one.path)
            message = f"Cùng lúc, {who} có mặt ở “{before.name[1]}”."
            hint = "Sửa thời gian hoặc thành phần."
            yield Finding(_at(one), message, hint, beside=_beside(before, one))


@rule("CT3000", "hai-viec-sat-gio")
def close(reading: Reading) -> Iterator[Finding]:
    """Hai việc cách nhau chưa tới một giờ, không ghi giờ kết thúc: một người ở hai nơi, một phòng hai việc.

    Sai:
        cuoc_hop:
          - {ten: Họp giao ban, ngay: 26/6/2020, gio: "8:00", dia_diem: Phòng họp số 1, chu_tri: Giám đốc}
          - {ten: Họp tổng kết, ngay: 26/6/2020, gio: "8:30", dia_diem: Phòng họp số 1, chu_tri: Phó Giám đốc}
    Đúng:
        cuoc_hop:
          - {ten: Họp giao ban, ngay: 26/6/2020, gio: "8:00", den: "8:30", dia_diem: Phòng họp số 1}
          - {ten: Họp tổng kết, ngay: 26/6/2020, gio: "8:30", dia_diem: Phòng họp số 1, chu_tri: Phó Giám đốc}
    """
    message, hint = (
        "“{}” bắt đầu trước việc này chưa tới một giờ.",
        "Ghi giờ kết thúc (den), hoặc xem lại giờ.",
    )
    told = set()
    for before, one, _ in _close(reading, rooms_of(reading)):
        leading, again = ({person(text) or _same(text) for _, text in both.chairs} for both in (before, one))
        if leading.isdisjoint(again):
            told.add(one.path)
            place = (*one.path, "location")
            yield Finding(place, message.format(before.name[1]), hint, beside=_beside(before, one))
    both = *_close(reading, reading.once(chairs_of)), *_close(reading, deputies_of(reading))
    for before, one, who in both:
        apart = before.place and one.place and _same(before.place) != _same(one.place)
        if apart and one.path not in told:
            told.add(one.path)
            place = _chair(one, who)
            yield Finding(place, message.format(before.name[1]), hint, beside=_beside(before, one))


@rule("CT3063", "cap-pho-hai-noi-cung-luc")
def one_deputy(reading: Reading) -> Iterator[Finding]:
    """Cấp phó, tập thể thường trực chủ trì hai việc cùng lúc: nếu là hai người thì ghi họ tên từng người.

    Sai:
        cuoc_hop:
          - {ten: Họp giao ban, ngay: 26/6/2020, gio: "8:00", chu_tri: Phó Chủ tịch}
          - {ten: Họp tổng kết, ngay: 26/6/2020, gio: "8:00", chu_tri: Phó Chủ tịch}
    Đúng:
        cuoc_hop:
          - {ten: Họp giao ban, ngay: 26/6/2020, gio: "8:00", chu_tri: Phó Chủ tịch Lê Thị Hoa}
          - {ten: Họp tổng kết, ngay: 26/6/2020, gio: "8:00", chu_tri: Phó Chủ tịch Trần Thị Mai}
    """
    for before, one, who in _clashes(reading, deputies_of(reading)):
        message = f"Cùng lúc, {who} chủ trì “{before.name[1]}”."
        hint = "Ghi họ tên, hoặc sửa thời gian."
        yield Finding(_chair(one, who), message, hint, beside=_beside(before, one))


def _close(reading: Reading, claims: Claims) -> Iterator[tuple[Occasion, Occasion, str]]:
    """Two occasions that claim the same within an hour, of which the first has no end."""
    for many in claimed(reading, claims).values():
        timed = sorted(
            (claim for claim in many if claim[0].start), key=lambda claim: claim[0].start or (0, 0)
        )
        for (before, _), (one, words) in pairwise(timed):
            if before.end is None and 0 < _minutes(before, one) < _AN_HOUR:
                yield before, one, words


def _minutes(before: Occasion, one: Occasion) -> int:
    first, second = before.start or (0, 0), one.start or (0, 0)
    return 60 * (second[0] - first[0]) + second[1] - first[1]


def _chair(one: Occasion, who: str) -> Path:
    """The line that says who leads an occasion."""
    return next((path for path, text in one.chairs if who in text), _at(one))


def _beside(before: Occasion, one: Occasion) -> tuple[Where, ...]:
    """The day, the hour and the name of an occasion, and the other that it meets."""
    return Where(one.day_at), Where((*one.path, "time")), Where(one.name[0]), Where(before.name[0])


def _at(one: Occasion) -> Path:
    """Where one looks for it: an event of a schedule by its hour, a meeting by its name."""
    return one.name[0] if one.schedule is None else (*one.path, "time")


def _everybody(one: Occasion) -> Iterator[tuple[str, str]]:
    for text in (one.name[1], *(text for _, text in one.guests)):
        if match := _GROUP.match(text):
            yield match.group().lower(), match.group()
    for _, text in (*one.chairs, *one.guests):
        yield from ((name, name.title()) for name in persons(text))


def _clashes(reading: Reading, claims: Claims) -> Iterator[tuple[Occasion, Occasion, str]]:
    """Two occasions at a time that claim the same, and in which words; each is told of once."""
    told = set()
    for many in claimed(reading, claims).values():
        for before, one, words in at_a_time(many):
            if _same(before.name[1]) != _same(one.name[1]) and one.path not in told:
                told.add(one.path)
                yield before, one, words


RULES = (twice, one_chair, one_room, one_guest, close, one_deputy)
