"""What is wrong with a template, each fault with its paragraph: found before anything is filled in."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from ctrgen import faults
from ctrgen.diagnostics import Diagnostic, Span
from ctrgen.house_template.language import FILTERS, LOOP, TESTS, Language
from ctrgen.house_template.tags import Spot, Tag, beside, loose, spots, tags
from ctrgen.house_template.vocabulary import WORDS, Each, Kind, Listed, Plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.diagnostics import Fault
    from ctrgen.house_template.opening import Template

_FOR = re.compile(r"for\s+(?P<name>[^\W\d]\w*)\s+in\s+(?P<of>.+)", re.DOTALL)
_SHOWN = 60


class Open(NamedTuple):
    """A tag that waits for its end; of a loop, what each time is called and is."""

    tag: Tag
    word: str
    name: str = ""
    kind: Kind | None = None


class Findings:
    """The tags of a template gone through once.

    Attributes:
        found: what is wrong.
        used: which names are said.
    """

    def __init__(self, template: Template) -> None:
        self.found: list[Diagnostic] = []
        self.used: set[str] = set()
        self._file = template.file
        self._open: list[Open] = []
        self._language = Language()
        part = ""
        for spot in spots(template):
            if spot.part != part:
                self._unclosed()
                part = spot.part
            self._look(spot)
        self._unclosed()

    def _look(self, spot: Spot) -> None:
        sign = loose(spot)
        if sign:
            message = f"Dấu “{sign}” không thành một thẻ trọn vẹn trong đoạn."
            self._tell(
                faults.BROKEN_TAG, spot, message, "Viết cả thẻ trong một đoạn: {{ tên }} hoặc {% … %}."
            )
        for tag in tags(spot):
            if tag.level == "r":
                hint = "Viết {{ tên }}: chữ đậm, nghiêng của chương trình vẫn giữ."
                self._tell(faults.TAG_MISPLACED, spot, f"Thẻ {tag.written} không dùng được.", hint)
            elif tag.level and spot.text.strip() != tag.written:
                message = f"Đoạn có thẻ {tag.written} còn “{_short(beside(tag))}”: phần này sẽ mất."
                self._tell(faults.TAG_MISPLACED, spot, message, f"Để {tag.written} một mình trong đoạn.")
            if tag.is_statement:
                self._statement(tag)
            else:
                self._printed(tag)

    def _statement(self, tag: Tag) -> None:
        word = tag.inside.split(None, 1)[0] if tag.inside else ""
        match word:
            case "if":
                self._expression(tag, tag.inside[2:])
                self._begin(Open(tag, word))
            case "for":
                self._begin(self._loop(tag))
            case "elif" | "else":
                if not self._open:
                    self._tell(faults.UNBALANCED_TAG, tag.spot, f"Thẻ {tag.written} không có if ở trên.")
                elif word == "elif":
                    self._expression(tag, tag.inside[4:])
            case "endif" | "endfor":
                self._end(tag, word.removeprefix("end"))
            case _:
                message = f"Mẫu không dùng được câu lệnh {tag.written}."
                self._tell(
                    faults.TAG_NOT_ALLOWED, tag.spot, message, "Chỉ có if, elif, else, endif, for, endfor."
                )

    def _loop(self, tag: Tag) -> Open:
        match = _FOR.fullmatch(tag.inside)
        if match is None:
            message = f"Không hiểu vòng lặp {tag.written}."
            self._tell(
                faults.TAG_NOT_ALLOWED, tag.spot, message, "Viết: {%p for ky in chu_ky %} … {%p endfor %}."
            )
            return Open(tag, "for")
        kind = self._expression(tag, match["of"])
        if isinstance(kind, Plain):
            lists = ", ".join(name for name, word in WORDS.items() if isinstance(word.kind, Listed))
            self._tell(
                faults.TAG_MISPLACED, tag.spot, f"{match['of']} không phải danh sách.", f"Lặp được: {lists}."
            )
        return Open(tag, "for", match["name"], kind)

    def _begin(self, one: Open) -> None:
        if one.tag.level == "tr" and one.tag.spot.inside("tr") is None:
            self._tell(faults.TAG_MISPLACED, one.tag.spot, f"Thẻ {one.tag.written} phải ở trong một bảng.")
        self._open.append(one)

    def _end(self, tag: Tag, word: str) -> None:
        if not self._open or self._open[-1].word != word:
            waiting = f"đang mở {self._open[-1].tag.written}" if self._open else "không có thẻ nào đang mở"
            message = f"Thẻ {tag.written} đóng {word} mà {waiting}."
            self._tell(faults.UNBALANCED_TAG, tag.spot, message, "Mỗi if, for có đúng một endif, endfor.")
            if not any(one.word == word for one in self._open):
                return
            while self._open[-1].word != word:
                self._open.pop()
        opening = self._open.pop().tag
        if opening.level != tag.level:
            message = (
                f"{opening.written} (đoạn {opening.spot.number}) mở, {tag.written} đóng: hai thẻ khác loại."
            )
            self._tell(
                faults.UNBALANCED_TAG, tag.spot, message, f"Đóng bằng {{%{opening.level} end{word} %}}."
            )
        elif tag.level != "r" and opening.spot.inside(tag.level) is not tag.spot.inside(tag.level):
            where = {"": "trong một đoạn", "p": "trong một ô hay ngoài bảng", "tr": "trong một bảng"}
            message = (
                f"{opening.written} và {tag.written} phải cùng {where.get(tag.level, 'trong một hàng')}."
            )
            hint = "Lặp hay bỏ cả đoạn: {%p … %}; cả hàng của bảng: {%tr … %}." if not tag.level else ""
            self._tell(faults.UNBALANCED_TAG, tag.spot, message, hint)

    def _unclosed(self) -> None:
        for one in self._open:
            message = f"Thẻ {one.tag.written} không có end{one.word} đóng lại."
            self._tell(faults.UNBALANCED_TAG, one.tag.spot, message)
        self._open.clear()

    def _printed(self, tag: Tag) -> None:
        kind = self._expression(tag, tag.inside)
        if isinstance(kind, Listed):
            hint = f"Lặp: {{%p for mot in {tag.inside} %}} … {{%p endfor %}}."
            self._tell(
                faults.TAG_MISPLACED, tag.spot, f"{tag.inside} là danh sách, không in thẳng được.", hint
            )
        elif isinstance(kind, Each):
            hint = f"Viết {{{{ {tag.inside}.{next(iter(kind.of.each))} }}}}; có: {', '.join(kind.of.each)}."
            self._tell(
                faults.TAG_MISPLACED, tag.spot, f"{tag.inside} có nhiều phần, phải nói phần nào.", hint
            )
        elif kind is Plain.BLOCKS and tag.level != "p":
            hint = f"Viết {{{{p {tag.inside} }}}} một mình trong đoạn."
            self._tell(faults.TAG_MISPLACED, tag.spot, f"{tag.inside} là cả khối đoạn và bảng.", hint)
        elif kind is Plain.TEXT and tag.level:
            hint = f"Viết {{{{ {tag.inside} }}}}."
            self._tell(faults.TAG_MISPLACED, tag.spot, f"{tag.inside} là chữ, không thay cả đoạn được.", hint)

    def _expression(self, tag: Tag, text: str) -> Kind | None:
        """What an expression is, where that can be told; what is wrong with it is told."""
        try:
            tree = self._language.parse(f"{{{{ {text} }}}}")
        except TemplateSyntaxError:
            hint = "Trong thẻ chỉ viết tên, ví dụ {{ so_ky_hieu }}, {% if dia_chi %}, {{ ky.ho_ten }}."
            self._tell(faults.TAG_NOT_ALLOWED, tag.spot, f"Không dùng được thẻ {tag.written}.", hint)
            return None
        except RecursionError:
            self._tell(faults.TAG_NOT_ALLOWED, tag.spot, f"Thẻ {_short(tag.written)} lồng quá sâu.")
            return None
        self._filters(tag, tree)
        for node in tree.find_all(nodes.Name):
            self._named(tag, node.name)
        for member in tree.find_all((nodes.Getattr, nodes.Getitem)):
            self._kind(member, tag)
        output = next(iter(tree.find_all(nodes.Output)), None)
        return self._kind(output.nodes[0], None) if output and len(output.nodes) == 1 else None

    def _filters(self, tag: Tag, tree: nodes.Template) -> None:
        for one in tree.find_all((nodes.Filter, nodes.Test)):
            known = FILTERS if isinstance(one, nodes.Filter) else TESTS
            if one.name not in known:
                self._tell(
                    faults.TAG_NOT_ALLOWED, tag.spot, f"Không có “{one.name}”.", f"Chỉ có {', '.join(known)}."
                )

    def _named(self, tag: Tag, name: str) -> None:
        self.used.add(name)
        own = {one.name for one in self._open if one.name}
        if name in WORDS or name in own or (name == "loop" and own):
            return
        near = get_close_matches(name, (*WORDS, *own), 1)
        hint = f"Có phải là {near[0]}?" if near else f"Các tên dùng được: {', '.join(WORDS)}."
        self._tell(faults.UNKNOWN_NAME, tag.spot, f"Không có tên “{name}” trong thẻ {tag.written}.", hint)

    def _kind(self, node: nodes.Node, tag: Tag | None) -> Kind | None:
        """What a name, a member or an element is; with a tag, an unknown member is told."""
        match node:
            case nodes.Name(name=name):
                own = [one.kind for one in reversed(self._open) if one.name == name]
                known = WORDS.get(name)
                kind = own[0] if own else known.kind if known else None
                return Each(kind) if own and isinstance(kind, Listed) else kind
            case nodes.Getitem(node=of, arg=nodes.Const(value=int())):
                kind = self._kind(of, None)
                return Each(kind) if isinstance(kind, Listed) else None
            case (
                nodes.Getattr(node=of, attr=str(name))
                | nodes.Getitem(node=of, arg=nodes.Const(value=str(name)))
            ):
                return self._member(of, name, tag)
        return None

    def _member(self, of: nodes.Node, name: str, tag: Tag | None) -> Kind | None:
        if isinstance(of, nodes.Name) and of.name == "loop":
            known: tuple[str, ...] = LOOP
            kind = Plain.TEXT if name in LOOP else None
        else:
            held = self._kind(of, None)
            if held is None:
                return None
            known = tuple(held.of.each) if isinstance(held, Each) else ()
            kind = held.of.each.get(name) if isinstance(held, Each) else None
        if kind is None and tag is not None:
            hint = f"Có: {', '.join(known)}." if known else ""
            self._tell(faults.UNKNOWN_NAME, tag.spot, f"Không có “.{name}” trong thẻ {tag.written}.", hint)
        return kind

    def _tell(self, fault: Fault, spot: Spot, message: str, hint: str = "") -> None:
        where = (
            "Đoạn"
            if spot.part.endswith("document.xml")
            else f"{_PLACES.get(_kind_of(spot.part), 'Phần')}, đoạn"
        )
        span = Span(self._file, spot.number, 1, spot.number, 1 + len(spot.text), spot.text)
        self.found.append(fault.at(span, f"{where} {spot.number}: {message}", hint))


_PLACES = {
    "header": "Đầu trang",
    "footer": "Chân trang",
    "footnotes": "Chú thích",
    "endnotes": "Chú thích cuối",
}


def check(template: Template) -> tuple[Diagnostic, ...]:
    """All that is wrong with a template, or that it leaves out."""
    findings = Findings(template)
    if not findings.used & set(WORDS):
        message = "Mẫu không có thẻ nào, nên tháng nào cũng in ra như nhau."
        hint = "Chạy ctrgen template init để có một mẫu đã gắn sẵn thẻ."
        return faults.at_most((*findings.found, faults.NO_TAGS.at(Span(template.file), message, hint)))
    return faults.at_most((*findings.found, *_unused(template, findings.used)))


def used(template: Template) -> frozenset[str]:
    """The names of the vocabulary that a template uses."""
    return frozenset(Findings(template).used & set(WORDS))


def _unused(template: Template, used: set[str]) -> Iterator[Diagnostic]:
    for name, word in WORDS.items():
        if word.needed and not used & {name, *word.instead}:
            message = f"Mẫu không dùng tên {name} ({word.about}): chương trình có phần ấy thì bản in thiếu."
            yield faults.NAME_NOT_USED.at(
                Span(template.file), message, f"Thêm thẻ {_example(name, word.kind)}."
            )


def _example(name: str, kind: Kind) -> str:
    if isinstance(kind, Listed):
        return f"{{%p for mot in {name} %}} … {{%p endfor %}}"
    return f"{{{{p {name} }}}}" if kind is Plain.BLOCKS else f"{{{{ {name} }}}}"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"


def _kind_of(part: str) -> str:
    return re.sub(r"\d*\.xml$", "", part.rpartition("/")[2])
