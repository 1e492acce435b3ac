"""From one period's programme to another's: what moves, what is set aside, what is left to the author."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from ctrgen.drafting.aside import set_aside
from ctrgen.drafting.changes import (
    REVIEW,
    Change,
    Place,
    ends_its_line,
    line_break,
    place,
    rewritten,
    with_figures,
)
from ctrgen.drafting.days import day_of, days_of
from ctrgen.drafting.mentions import after_its_name, mentions, of_the_programme
from ctrgen.drafting.months import comes_again, doubt, every_month, first_day, issued_before, moved_day
from ctrgen.drafting.moving import moved_key
from ctrgen.drafting.paths import under, with_path
from ctrgen.drafting.tokens import Tokens
from ctrgen.schema import Meeting, PartialDate, Programme, Signature
from ctrgen.schema.base import Model
from ctrgen.schema.event import Day, Event
from ctrgen.schema.fields import by_key
from ctrgen.schema.marks import Picture
from ctrgen.schema.part import Part
from ctrgen.schema.period import Kind
from ctrgen.schema.periods import Span
from ctrgen.schema.programme import PERIODS
from ctrgen.schema.schedule import Schedule
from ctrgen.schema.values import ClockTime, parse_yes_no

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from datetime import date

    from ctrgen.drafting.mentions import Rewrite
    from ctrgen.drafting.tokens import Items
    from ctrgen.schema import Period
    from ctrgen.schema.fields import Held
    from ctrgen.source import Node

_KEPT = frozenset({"secrecy", "urgency", "circulation", "draft"})

_SIGNED = "chỉ văn bản đã ký mới có ảnh chữ ký, con dấu; ký xong thì bỏ các dấu #."
_ISSUED = "chỉ dẫn và thời gian ký là của văn bản {} cũ; ký xong thì bỏ các dấu # rồi sửa."
_ONCE = "không lặp lại; còn dùng thì bỏ các dấu # rồi sửa thời gian."


class Care(IntEnum):
    """How much is set aside; less where a programme would lack what it must have."""

    ALL = 0
    ALL_BUT_A_DAY = 1
    ALL_BUT_ONE = 2
    NOTHING = 3


class Walk:
    """Walks over the tree of one file, and gathers its changes.

    Attributes:
        changes: what is to be changed in the text.
    """

    def __init__(self, root: Node, old: Period, new: Period, care: Care, folder: str = ".") -> None:
        self.changes: list[Change] = []
        self._source = root.source
        self._tokens = Tokens(root.source)
        self._old, self._new, self._care, self._folder = old, new, care, folder
        self._ends = line_break(root.source.text)
        self._mentioned: dict[Place, list[str]] = {}
        self._seen: set[int] = set()
        self._top(root)

    def _top(self, root: Node) -> None:
        start = place(self._source, self._source.offset(root.start.line, 0)) or Place(0, "")
        values = root.value if isinstance(root.value, dict) else {}
        for key, node in values.items():
            held, above = by_key(Programme)[key], self._above(root.keys[key], start)
            field = held.name
            if field in PERIODS:
                self.changes += moved_key(node, self._new)
                self._named(node, above)
            elif field == "number":
                self._blank(root.keys[key], node)
            elif field == "date":
                self._issued(node)
            elif field in ("title", "closing"):
                self._texts(node, above, of_the_programme)
            elif field == "opening":
                self._texts(node, above, after_its_name)
            elif field == "electronic":
                self._signed(root, {key: _ISSUED.format(self._old.kind)}, start, ())
            else:
                self._other(key, node, held, above)
        for where, words in self._mentioned.items():
            listed = ", ".join(f"“{' '.join(word.split())}”" for word in dict.fromkeys(words))
            self.changes.append(where.comment(f"{REVIEW}dưới đây còn nhắc {listed}.", self._ends))

    def _named(self, node: Node, above: Place) -> None:
        """What its author called the old period is no name of the new one."""
        called = under(node, Span, "name")
        if self._old.own_name and called is not None:
            self._review(above, f"tên kỳ “{called.value}” chép từ {self._old.kind} cũ")

    def _other(self, key: str, node: Node, held: Held, above: Place) -> None:
        if held.name in _KEPT:
            if node.value is not None and (held.kind is not bool or parse_yes_no(node.value)):
                self._review(above, f"“{key}” chép từ {self._old.kind} cũ")
        else:
            if held.kind is Signature:
                self._signatures(node, above)
            self._any(node, held, above)

    def _above(self, node: Node, otherwise: Place) -> Place:
        return place(self._source, self._offset(node)) or otherwise

    def _offset(self, node: Node) -> int:
        return self._source.offset(node.start.line, node.start.column)

    def _blank(self, key: Node, node: Node) -> None:
        """Leave a value out; what stands behind it stays where it is."""
        if node.value is not None and isinstance(node.value, str):
            text = self._source.text
            start, end = self._offset(node), self._source.offset(node.end.line, node.end.column)
            end = start + len(text[start:end].rstrip())
            colon = text.index(":", self._source.offset(key.end.line, key.end.column))
            self.changes.append(Change(colon + 1 if ends_its_line(text, end) else start, end, ""))

    def _issued(self, node: Node) -> None:
        """The day of issue is for the pen; the month is that of the day before what is planned."""
        if isinstance(node.value, str):
            self.changes += rewritten(node, 0, len(node.value), issued_before(self._new))

    def _review(self, above: Place, why: str) -> None:
        self.changes.append(above.comment(f"{REVIEW}{why}.", self._ends))

    def _signatures(self, node: Node, above: Place) -> None:
        """A new programme is not signed yet."""
        items = self._tokens.items(node)
        for index, one in enumerate(node.value if isinstance(node.value, list) else [node]):
            here = self._item_place(items, index, above)
            pictures = [key for key in one.keys if by_key(Signature)[key].kind is Picture]
            if pictures:
                self._signed(one, dict.fromkeys(pictures, _SIGNED), here, pictures)

    def _signed(self, node: Node, keys: dict[str, str], above: Place, files: Collection[str]) -> None:
        """Make comments of keys that belong to a document which is signed; some of them name files."""
        values = node.value if isinstance(node.value, dict) else {}
        pairs = self._tokens.pairs(node)
        reasons = {list(values).index(key): why for key, why in keys.items()}
        # In braces they share commas, and go together.
        for group in [reasons] if pairs and pairs.flow else [{index: reasons[index]} for index in reasons]:
            names = [list(values)[index] for index in group]
            paths = [
                change for name in names if name in files for change in with_path(values[name], self._folder)
            ]
            spared = pairs is None or self._care is Care.NOTHING
            aside = None if pairs is None or spared else set_aside(self._source, pairs, group, above, paths)
            if aside is None:
                self._review(self._above(node.keys[names[0]], above), next(iter(group.values())).rstrip("."))
            self.changes += aside or []
            self._seen |= {id(values[name]) for name in names}

    def _texts(
        self, node: Node, above: Place, moved: Callable[[str, Period, Period], Iterable[Rewrite]]
    ) -> None:
        """Texts that speak of the programme's own period."""
        for one in node.value if isinstance(node.value, list) else [node]:
            if isinstance(one.value, str) and self._first_time(one):
                rewrites = list(moved(one.value, self._old, self._new))
                changes = [
                    change for start, end, text in rewrites for change in rewritten(one, start, end, text)
                ]
                self.changes += changes
                if len(changes) == len(rewrites):
                    self._mention(one.value, above, {rewrite.start for rewrite in rewrites})
                else:
                    self._mention(one.value, above)

    def _mention(self, text: str, above: Place, moved: Iterable[int] = ()) -> None:
        left = [
            words
            for start, words in mentions(text, self._old, self._new)
            if not any(start <= at < start + len(words) for at in moved)
        ]
        if left:
            self._mentioned.setdefault(above, []).extend(left)

    def _first_time(self, node: Node) -> bool:
        """Whether a value has not been met before, under its label or an alias."""
        known = id(node) in self._seen
        self._seen.add(id(node))
        return not known

    def _any(self, node: Node, held: Held, above: Place) -> None:
        if Part.NONE in held.parts or not self._first_time(node):
            return
        if isinstance(node.value, str):
            self._mention(node.value, above)
        elif isinstance(node.value, list):
            # A schedule may be just its days.
            self._list(node, by_key(Schedule)["days"] if held.kind is Schedule else held, above)
        elif isinstance(node.value, dict):
            self._mapping(node, held, above)

    def _mapping(self, node: Node, held: Held, above: Place) -> None:
        values = node.value if isinstance(node.value, dict) else {}
        repeat = _said(node, held, Part.AGAIN)
        for key, value in values.items():
            # The cells of a row are under names that its table gives.
            inner, here = _keys(held).get(key, held), self._above(node.keys[key], above)
            # “den” is an hour or a day.
            is_day = inner.kind is PartialDate or (inner.kind is ClockTime and day_of(value) is not None)
            if is_day and isinstance(value.value, str) and self._first_time(value):
                self._move(value, repeat, here)
            else:
                self._any(value, inner, here)

    def _move(self, node: Node, repeat: str, above: Place) -> None:
        """Move a day; one that does not come again is the author's to choose."""
        old = day_of(node)
        if old is None and (days := days_of(node)) is not None:
            self._move_days(node, *days)
            self._review(above, f"ngày này chép từ {self._old.kind} cũ")
            return
        if old is None:
            self._review(above, f"ngày “{node.value}”")
            return
        new = first_day(repeat, old, self._new) if repeat else moved_day(old, self._old, self._new)
        self.changes += with_figures(node, new.day, new.month, new.year)
        if not repeat:
            self._review(above, f"ngày này chép từ {self._old.kind} cũ")
        elif not every_month(repeat):
            self._review(above, "lịch này không lặp lại hàng tháng")
        elif new not in self._new:
            self._review(above, f"ngày này không thuộc {self._new.name}")
        elif why := doubt(repeat, old, new):
            self._review(above, why)

    def _move_days(self, node: Node, first: date, last: date) -> None:
        """Move days in a row; where the new period has but one of them, it stays alone."""
        moved = (moved_day(day, self._old, self._new) for day in (first, last))
        written = dict.fromkeys(f"{day.day:02}/{day.month:02}/{day.year}" for day in moved)
        self.changes += rewritten(node, 0, len(str(node.value)), " - ".join(written))

    def _list(self, node: Node, held: Held, above: Place) -> None:
        entries = node.value if isinstance(node.value, list) else []
        items = self._tokens.items(node)
        reasons = {index: _ONCE for index, entry in enumerate(entries) if _once(entry, held)}
        # The days of a week are those of the next one.
        if self._care is Care.NOTHING or (held.kind is Day and self._old.kind is Kind.WEEK):
            reasons.clear()
        spared = Care.ALL_BUT_ONE if held.kind is Meeting else Care.ALL_BUT_A_DAY
        if self._care >= spared and len(reasons) == len(entries):
            reasons.pop(0, None)
        aside = set_aside(self._source, items, reasons, above) if items and reasons else None
        self.changes += aside or []
        for index, entry in enumerate(entries):
            if aside is None or index not in reasons:
                self._any(entry, held, self._item_place(items, index, above))

    def _item_place(self, items: Items | None, index: int, otherwise: Place) -> Place:
        return (place(self._source, items.extents[index].start) if items else None) or otherwise


def _once(entry: Node, held: Held) -> bool:
    """Whether an item of a list is of the old period alone."""
    if isinstance(entry.value, str):
        return held.kind is Meeting and not comes_again(entry.value)
    if _said(entry, held, Part.AGAIN) or comes_again(_said(entry, held, Part.MEETING, Part.WHEN)):
        return False
    dated = any(one.kind is PartialDate and node.value for one, node in _held(entry, held))
    # An event is of its day, whenever it ends.
    return held.kind is Meeting or (dated and held.kind is not Event)


def _said(entry: Node, held: Held, *parts: Part) -> str:
    """What a mapping says of some kinds."""
    said = (node.value for one, node in _held(entry, held) if one.parts[:1] and one.parts[0] in parts)
    return " ".join(text for text in said if isinstance(text, str))


def _held(entry: Node, held: Held) -> list[tuple[Held, Node]]:
    """The keys of a mapping that its model knows, with their values."""
    values = entry.value if isinstance(entry.value, dict) else {}
    return [(_keys(held)[key], node) for key, node in values.items() if key in _keys(held)]


def _keys(held: Held) -> dict[str, Held]:
    return by_key(held.kind) if issubclass(held.kind, Model) else {}
