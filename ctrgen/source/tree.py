"""YAML text to a tree of nodes: one walk over the parser's events gives values and places.

Events, not PyYAML's constructors: its safe loader reads ``14:30`` as 870 and ``012`` as 10, and its
composer recurses. Here every scalar stays text, and the depth and size of a file are bounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias, cast

import yaml

from ctrgen import faults
from ctrgen.composed import composed
from ctrgen.diagnostics import FOUND_AT_MOST, CtrgenError, Diagnostic, Fault, Span
from ctrgen.source.lines import joined_mark, odd_indents
from ctrgen.source.text import FORBIDDEN, MAX_BYTES, MAX_DEPTH

if TYPE_CHECKING:
    from ctrgen.source.text import SourceText

MAX_NODES = 200_000
"""How many values a file may hold once its aliases are expanded."""

MAX_LETTERS = MAX_BYTES
"""How many letters its texts may have once its aliases are expanded: no more than a file without any."""

Plain: TypeAlias = str | list[Any] | dict[str, Any] | None
"""A value without its place: text, nothing, a list or a mapping."""

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NOTHING = frozenset({"", "~", "null"})


class Node:
    """One value of a file and where it stands.

    Attributes:
        value: text, ``None`` for nothing, a list of nodes, or a mapping from key to node.
        keys: for a mapping, the node of each key.
        size: how many values stand in it, itself included, aliases expanded.
        length: how many letters stand in it, aliases expanded.
        depth: how deep its values nest, aliases expanded.
    """

    __slots__ = ("depth", "end", "keys", "length", "size", "source", "start", "value")

    def __init__(self, source: SourceText, value: Any, start: Any, end: Any) -> None:
        self.source = source
        self.value: str | list[Node] | dict[str, Node] | None = value
        self.start = start
        self.end = end
        self.size = 1
        self.length = len(value) if isinstance(value, str) else 0
        self.depth = 1
        self.keys: dict[str, Node] = {}

    @property
    def span(self) -> Span:
        """Where the value stands; of a list or mapping, where it begins."""
        if isinstance(self.value, list | dict):
            return self.source.span(
                self.start.line, self.start.column, self.start.line, self.start.column + 1
            )
        return self.source.span(self.start.line, self.start.column, self.end.line, self.end.column)

    def plain(self) -> Plain:
        """The value without its place."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value


def parse(source: SourceText) -> Node:
    """Read the one mapping of a file.

    Raises:
        CtrgenError: with every fault found up to the first that stops the parser.
    """
    odd = [*odd_indents(source)]
    if odd:
        raise CtrgenError(*odd)
    builder = _Builder(source)
    try:
        for event in yaml.parse(source.text, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        from ctrgen.source.errors import explain

        raise CtrgenError(*builder.found, explain(error, source, builder.last)) from None
    builder.finish()
    if builder.found:
        raise CtrgenError(*builder.found)
    if builder.root is None or builder.root.value is None:
        raise CtrgenError(faults.EMPTY.at(Span(source.file), "Tệp không có nội dung."))
    if not isinstance(builder.root.value, dict):
        raise CtrgenError(
            faults.NOT_A_MAPPING.at(
                builder.root.span,
                "Tệp phải gồm các dòng “khóa: giá trị”, ở đây là một danh sách hoặc một câu chữ.",
                "Bắt đầu tệp bằng một khóa, ví dụ “thang: 6/2020”.",
            )
        )
    return builder.root


class _Builder:
    """Takes events one by one and builds the tree without recursion."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.root: Node | None = None
        self._noted: list[Diagnostic] = []
        self._untold = 0
        self._open: list[Node] = []
        self._keys: list[Node | None] = []
        self._anchors: dict[str, Node] = {}
        self._unused: dict[str, Span] = {}
        self._documents = 0
        self.last: Any = None
        self._in_brackets: list[bool] = []

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """The faults up to here."""
        if not self._untold:
            return tuple(self._noted)
        last = self._noted[-1]
        return (*self._noted, faults.and_more(Span(*last[:5], last.excerpt), self._untold))

    def take(self, event: Any) -> None:
        """Take the next event of the parser."""
        if isinstance(event, yaml.ScalarEvent):
            self.last = event
            self._check_tag(event)
            self._check_merge(event)
            self._attach(
                self._anchored(event, Node(self.source, self._text(event), event.start_mark, event.end_mark))
            )
        elif isinstance(event, yaml.CollectionStartEvent):
            self._check_tag(event)
            if len(self._open) >= MAX_DEPTH:
                self._stop(faults.TOO_DEEP, event, f"Các mục lồng nhau quá {MAX_DEPTH} cấp.")
            empty: Any = [] if isinstance(event, yaml.SequenceStartEvent) else {}
            self._open.append(self._anchored(event, Node(self.source, empty, event.start_mark, None)))
            self._keys.append(None)
            self._in_brackets.append(bool(event.flow_style))
        elif isinstance(event, yaml.CollectionEndEvent):
            node = self._open.pop()
            self._keys.pop()
            self._in_brackets.pop()
            node.end = event.end_mark
            self._attach(node)
        elif isinstance(event, yaml.AliasEvent):
            self._attach(self._aliased(event))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                hint = "Tách mỗi chương trình thành một tệp riêng; bỏ dòng “---” ở giữa."
                self._stop(faults.MANY_DOCUMENTS, event, "Tệp chứa nhiều hơn một tài liệu YAML.", hint)

    def finish(self) -> None:
        """Report what only the end of the file shows: a label that nothing uses was meant as text."""
        hint = "Nếu dấu & thuộc câu chữ, đặt cả câu trong dấu nháy kép."
        for name, span in self._unused.items():
            message = f"“&{name}” bị hiểu là nhãn của YAML, nhưng không chỗ nào dùng nhãn này."
            self._tell(faults.NEEDS_QUOTES.at(span, message, hint))

    def _attach(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent.value, list):
            parent.value.append(node)
        elif isinstance(parent.value, dict):
            key = self._keys[-1]
            if key is None:
                self._keys[-1] = self._key(node)
                self._check_question(node)
                return
            self._keys[-1] = None
            name = cast("str", key.value)
            if name in parent.value:
                first = parent.keys[name].start.line + 1
                message = f"Khóa “{name}” đã có ở dòng {first}."
                hint = "Xóa hoặc gộp một trong hai."
                above = next(
                    key for key in reversed(parent.value) if key == name or _holds(parent.value[key])
                )
                if above != name:
                    hint = f"Nếu là khóa ở dưới “{above}” thì thụt dòng này vào; nếu không, x{hint[1:]}"
                self._tell(faults.DUPLICATE_KEY.at(key.span, message, hint))
            else:
                parent.value[name] = node
                parent.keys[name] = key
        parent.depth = max(parent.depth, node.depth + 1)
        if parent.depth > MAX_DEPTH:
            self._stop(faults.TOO_DEEP, node, f"Các mục lồng nhau quá {MAX_DEPTH} cấp.")
        parent.size += node.size
        if parent.size > MAX_NODES:
            self._stop(faults.TOO_MANY_NODES, node, f"Tệp có hơn {MAX_NODES:,} giá trị.".replace(",", "."))
        parent.length += node.length
        if parent.length > MAX_LETTERS:
            message = f"Tệp dài hơn {MAX_LETTERS // 2**20} triệu chữ, kể cả những chỗ bí danh lặp lại."
            self._stop(faults.TOO_MANY_NODES, node, message)

    def _key(self, node: Node) -> Node:
        if isinstance(node.value, list | dict):
            self._stop(
                faults.KEY_NOT_TEXT,
                node,
                "Khóa phải là chữ.",
                "Nếu đây là câu chữ, đặt cả câu trong dấu nháy kép.",
            )
        return node if node.value is not None else Node(node.source, "", node.start, node.end)

    def _check_question(self, key: Node) -> None:
        """Refuse a key that YAML makes of a sentence with a question mark before it."""
        before = self.source.lines[key.start.line][: key.start.column].split()
        if before[-1:] == ["?"]:
            hint = "Đặt cả câu trong dấu nháy kép."
            message = "Câu bắt đầu bằng dấu ? bị hiểu thành khóa của YAML."
            self._tell(faults.NEEDS_QUOTES.at(key.span, message, hint))

    def _anchored(self, event: Any, node: Node) -> Node:
        if event.anchor is not None:
            self._anchors[event.anchor] = node
            self._unused[event.anchor] = self._span(event)
        return node

    def _aliased(self, event: Any) -> Node:
        node = self._anchors.get(event.anchor)
        if node is None:
            hint = "Nếu dấu * là chữ nghiêng, đặt cả câu trong dấu nháy kép."
            self._stop(faults.UNDEFINED_ALIAS, event, f"Bí danh “*{event.anchor}” chưa được khai báo.", hint)
        if node.end is None:
            self._stop(faults.RECURSIVE_ALIAS, event, f"Bí danh “*{event.anchor}” nằm trong chính nó.")
        self._unused.pop(event.anchor, None)
        return node

    def _check_tag(self, event: Any) -> None:
        if event.tag is not None:
            hint = "Xóa thẻ; nếu dấu ! thuộc câu chữ, đặt cả câu trong dấu nháy kép."
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._tell(faults.TAGGED.at(self._span(event), f"Thẻ YAML “{tag}” không được dùng.", hint))

    def _check_merge(self, event: Any) -> None:
        is_key = bool(self._open) and isinstance(self._open[-1].value, dict) and self._keys[-1] is None
        if is_key and event.value == "<<" and not event.style:
            hint = "Viết đủ các khóa ở đây, hoặc để các khóa dùng chung ở tệp mà ke_thua chỉ tới."
            message = "Khóa gộp “<<” của YAML không được dùng."
            self._tell(faults.MERGE_KEY.at(self._span(event), message, hint))

    def _text(self, event: Any) -> str | None:
        text: str = event.value
        if not event.style and text in _NOTHING:
            return None
        forbidden = FORBIDDEN.search(text)
        if forbidden:
            message = f"Ký tự điều khiển U+{ord(forbidden.group()):04X} không được có trong văn bản."
            self._tell(faults.CONTROL_CHARACTER.at(self._span(event), message, "Xóa ký tự này."))
        joined = None
        if not any(self._in_brackets[-1:]):
            key = next((str(one.value) for one in reversed(self._keys) if one is not None), "")
            is_entry = bool(self._open) and isinstance(self._open[-1].value, list)
            joined = joined_mark(self.source, event, key, is_entry=is_entry)
        if joined is not None:
            self._tell(joined)
        return composed(text)

    def _tell(self, one: Diagnostic) -> None:
        """Note a fault; of those that are more than anyone mends at once, how many they are."""
        if len(self._noted) < FOUND_AT_MOST:
            self._noted.append(one)
        else:
            self._untold += 1

    def _span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        return self.source.span(start.line, start.column, end.line, end.column)

    def _stop(self, fault: Fault, place: Any, message: str, hint: str = "") -> NoReturn:
        span = place.span if isinstance(place, Node) else self._span(place)
        raise CtrgenError(*self.found, fault.at(span, message, hint))


def _holds(node: Node) -> bool:
    """Whether keys may stand under it."""
    return not isinstance(node.value, str)
