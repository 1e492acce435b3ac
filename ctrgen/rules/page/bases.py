"""``can_cu``: the legal bases (Decree 30, Annex I, Part I, II.6), and lists that YAML has cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.outline.structure import typed
from ctrgen.rules.rule import Finding, rule, text_rule
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts
    from ctrgen.source import Node

_STARTS = ("Căn cứ ", "Thực hiện ", "Theo ", "Xét ", "Trên cơ sở ")
_SMALL_STARTS = tuple(word.lower() for word in _STARTS)
_MARKS = ".,;:"


@text_rule("CT231", "can-cu-sai-mo-dau")
def start(reading: Texts) -> Iterator[Finding]:
    """Mỗi căn cứ mở đầu bằng “Căn cứ” (hoặc Thực hiện, Theo, Xét, Trên cơ sở).

    Sai:
        can_cu: [Nghị quyết của Ban Chấp hành về công tác năm]
    Đúng:
        can_cu: [Căn cứ Nghị quyết của Ban Chấp hành về công tác năm]
    """
    for passage in reading.of(Part.BASIS):
        begin = len(typed(passage.text))
        words = passage.text[begin:]
        if words.startswith(_SMALL_STARTS):
            first = words.split()[0]
            message = f"Căn cứ mở đầu bằng chữ thường “{first}”."
            right = first.capitalize()
            yield Finding(passage.path, message, f"Viết {right}.", begin, begin + len(first), fix=right)
        elif words and not words.lstrip("*").startswith(_STARTS) and not words[0].islower():
            first = words.split()[0]
            message = f"Căn cứ mở đầu bằng “{first}”."
            yield Finding(passage.path, message, "Mở đầu bằng “Căn cứ …”.", begin, begin + len(first))


@rule("CT232", "can-cu-sai-dau-cuoi", habit=True)
def end(reading: Reading) -> Iterator[Finding]:
    """Mỗi căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối bằng dấu chấm. Không ghi dấu thì khi in tự thêm.

    Sai:
        can_cu:
          - Căn cứ Luật Bình đẳng giới.
          - Căn cứ Chương trình công tác năm;
    Đúng:
        can_cu:
          - Căn cứ Luật Bình đẳng giới;
          - Căn cứ Chương trình công tác năm.
    """
    passages = list(reading.of(Part.BASIS))
    words = reading.standard.wording
    for index, passage in enumerate(passages):
        right = words.last_basis if index == len(passages) - 1 else words.between_bases
        written = passage.text[-1]
        if written in _MARKS and written != right:
            size = len(passage.text)
            message = f"Căn cứ này kết thúc bằng dấu “{written}”."
            yield Finding(passage.path, message, f"Dùng dấu “{right}”.", size - 1, size, fix=right)


@rule("CT233", "danh-sach-bi-cat-o-dau-phay")
def cut_at_comma(reading: Reading) -> Iterator[Finding]:
    """Trong [a, b] dấu phẩy ngăn các mục: một câu có dấu phẩy bị cắt làm hai.

    Sai:
        can_cu: [Căn cứ Luật Phòng, chống bạo lực gia đình]
    Đúng:
        can_cu: ["Căn cứ Luật Phòng, chống bạo lực gia đình"]
    """
    for before, passage in zip(reading.passages, reading.passages[1:], strict=False):
        if (
            passage.text[0].islower()
            and not before.text[0].islower()
            and _list_of(passage.path) == _list_of(before.path) is not None
            and _is_flow(reading, passage.path)
        ):
            message = "Mục này bắt đầu bằng chữ thường: câu có dấu phẩy đã bị cắt làm hai."
            hint = "Đặt cả câu trong dấu nháy kép, hoặc viết mỗi mục một dòng."
            yield Finding(passage.path, message, hint)


def _list_of(path: tuple[str | int, ...]) -> tuple[str | int, ...] | None:
    """The list that a text is an element of."""
    if isinstance(path[-1], int):
        return path[:-1]
    return path[:-2] if path[-1] in ("text", "name") and isinstance(path[-2], int) else None


def _is_flow(reading: Reading, path: tuple[str | int, ...]) -> bool:
    """Whether a text stands without quotes in a list written ``[a, b]``."""
    whole, node = reading.node(_list_of(path) or path), reading.node(path)
    return _first_sign(whole) == "[" and _first_sign(node) not in ("'", '"')


def _first_sign(node: Node) -> str:
    return node.source.text[node.source.offset(node.start.line, node.start.column) :][:1]


RULES = (start, end, cut_at_comma)
