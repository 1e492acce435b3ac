"""How texts end: items, lead-ins, headings and the document (Decree 30, Annex I, Part I, II.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.outline.sentences import open_events
from ctrgen.rules.outline.structure import all_lists, leads
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, Path, rule, text_rule
from ctrgen.schema.part import OF_A_MEETING, Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.rules.reading import Passage, Reading, Texts
    from ctrgen.schema import Item

END = "./."
"""What ends the text of a document."""

_TWO_KINDS = Pattern(r"(?<![.…])(?:[,;:!?]\.|\.[,;!?]|[!?][,;:]|[,;:][!?]|,[;:]|;[,:]|:[,;])(?![.\w])")
_ELLIPSIS = Pattern(r"[.…](?:(?<=…)|(?<=\.)\.{3}|(?<=v\.v\.)\.\.)\.*", cues=("....", "…", "v.v..."))
_FEWEST_OF_A_BLANK = 5
_LONGEST_ENUMERATION = 200
_FEWEST = 2
"""Of how many other items one sees how a list ends."""
_CLOSING = "*\"'”’»)"


@rule("CT242", "loi-dan-khong-co-hai-cham")
def lead_without_colon(reading: Reading) -> Iterator[Finding]:
    """Câu dẫn vào các mục con kết thúc bằng dấu hai chấm. Không ghi dấu thì khi in tự thêm.

    Sai:
        nhiem_vu:
          - noi_dung: Tập trung các việc sau.
            muc_con: [Tuyên truyền, Kiểm tra]
    Đúng:
        nhiem_vu:
          - noi_dung: "Tập trung các việc sau:"
            muc_con: [Tuyên truyền, Kiểm tra]
    """
    for path, items in all_lists(reading):
        for index, item in enumerate(items):
            field, text = _last(item)
            # Under a heading of its own a sentence may stand complete, and the items after it.
            if item.items and text and text[-1] in ".;," and not (item.heading and text[-1] == "."):
                start = len(text.rstrip(".;,"))
                message = f"Câu dẫn kết thúc bằng dấu “{text[start:]}”."
                where = (*path, index, *field)
                yield Finding(where, message, "Dùng dấu hai chấm.", start, len(text), fix=":")


def _last(item: Item) -> tuple[Path, str]:
    """The text of an item that stands before the items under it."""
    if item.paragraphs:
        return ("paragraphs", len(item.paragraphs) - 1), item.paragraphs[-1]
    return ("text",), item.text or ""


@rule("CT243", "muc-ket-thuc-sai-dau")
def unfinished(reading: Reading) -> Iterator[Finding]:
    """Mục không có mục con kết thúc bằng dấu chấm hoặc chấm phẩy, không bằng dấu phẩy hay hai chấm.

    Sai:
        nhiem_vu: ["Tổ chức hội nghị,"]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị.]
    """
    told = set()
    for path, items in all_lists(reading):
        for index, item in enumerate(items):
            field, text = _last(item)
            if not item.items and text and text[-1] in ",:" and not leads(text):
                where = (*path, index, *field)
                told.add(where)
                message = f"Mục kết thúc bằng dấu “{text[-1]}”."
                yield Finding(where, message, "Kết thúc bằng dấu chấm.", len(text) - 1, len(text))
    for passage in reading.of(Part.PARAGRAPH):
        if passage.text.endswith(",") and "paragraphs" in passage.path and passage.path not in told:
            size, message = len(passage.text), "Đoạn văn kết thúc bằng dấu “,”."
            yield Finding(passage.path, message, "Kết thúc bằng dấu chấm.", size - 1, size)
    for passage in reading.of(*OF_A_MEETING):
        text, inside = passage.text, passage.part in (Part.WHERE, Part.DETAIL)
        wrong = (",:;." if inside else ",:;") if "meetings" in passage.path else ""
        if text[-1] in wrong and not text.endswith(("..", "v.v.")):
            message = f"Câu kết thúc bằng dấu “{text[-1]}”."
            yield Finding(passage.path, message, "Xóa dấu này.", len(text) - 1, len(text), fix="")
    yield from open_events(reading)


@text_rule("CT244", "hai-dau-lien-nhau")
def two_marks(reading: Texts) -> Iterator[Finding]:
    """Không viết hai dấu câu khác nhau liền nhau.

    Sai:
        nhiem_vu: ["Tổ chức hội nghị;."]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị.]
    """
    pairs = (at for at in reading.tokens.doubled if reading.text[at] != reading.text[at + 1])
    for match in _TWO_KINDS.over(reading.body, pairs):
        if not reading.lower.endswith("v.v", 0, match.start()):
            message = f"Hai dấu câu liền nhau “{match.group()}”."
            yield reading.at(*match.span(), message, "Giữ lại một dấu.")


@text_rule("CT245", "ba-cham-sai", habit=True)
def ellipsis(reading: Texts) -> Iterator[Finding]:
    """Dấu lửng gồm đúng ba dấu chấm.

    Sai:
        nhiem_vu: ["Thực hành tiết kiệm...."]
    Đúng:
        nhiem_vu: ["Thực hành tiết kiệm..."]
    """
    body = reading.body
    for match in _ELLIPSIS.finditer(body):
        if is_ellipsis(body, *match.span()):
            of_etc = body.endswith("v.v", 0, match.start())
            message = f"Dấu lửng viết “{match.group()}”."
            yield reading.at(*match.span(), message, "Viết ba dấu chấm.", fix="." if of_etc else "...")


def is_ellipsis(text: str, start: int, end: int) -> bool:
    """Whether dots leave something out; many are a blank to fill in, unless an enumeration ends so."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if "/" in (before, after):
        return False
    if end - start < _FEWEST_OF_A_BLANK:
        return True
    line = text.rfind("\n", max(0, start - _LONGEST_ENUMERATION), start) + 1 or max(
        0, start - _LONGEST_ENUMERATION
    )
    ends = after in ("", "\n", ".", ";", ",", ")")
    return set(text[start:end]) == {"."} and before.isalpha() and ends and "," in text[line:start]


@rule("CT246", "muc-ket-thuc-khac-nhau", habit=True)
def mixed_endings(reading: Reading) -> Iterator[Finding]:
    """Các mục cùng cấp, các đoạn liền nhau kết thúc giống nhau, trừ mục cuối.

    Sai:
        nhiem_vu:
          - noi_dung: "Tập trung các việc:"
            muc_con: ["Tuyên truyền;", Kiểm tra., "Báo cáo."]
    Đúng:
        nhiem_vu:
          - noi_dung: "Tập trung các việc:"
            muc_con: ["Tuyên truyền;", "Kiểm tra;", "Báo cáo."]
    """
    for path, items in all_lists(reading):
        written = [
            (index, text.rstrip(_CLOSING)[-1:])
            for index, (_, text) in enumerate(map(_last, items[:-1]))
            if not items[index].items
        ]
        ends = [(index, "." if mark == "…" else mark) for index, mark in written if mark in ".;…"]
        yield from _last_ones(reading, path, items, [mark for _, mark in written])
        semicolons = [index for index, mark in ends if mark == ";"]
        stops = [index for index, mark in ends if mark == "."]
        if not semicolons or not stops:
            continue
        few, right = (stops, ";") if len(stops) <= len(semicolons) else (semicolons, ".")
        for index in few:
            field, text = _last(items[index])
            size = len(text)
            fix = right if text[-1] in ".;" and text[-2:-1] != "." else None
            message = f"Mục kết thúc bằng dấu “{text[-1]}”, các mục cùng cấp bằng dấu “{right}”."
            where = (*path, index, *field)
            yield Finding(where, message, f"Dùng dấu “{right}”.", size - 1, size, fix)
    lists: dict[Path, list[Passage]] = {}
    for passage in reading.of(Part.PARAGRAPH):
        if isinstance(passage.path[-1], int):
            lists.setdefault(passage.path[:-1], []).append(passage)
    for paragraphs in lists.values():
        marks = [one.text.rstrip(_CLOSING)[-1:] for one in paragraphs]
        # Where all but the last end so, they are one enumeration.
        if "." in marks[:-1]:
            for one, mark in zip(paragraphs, marks, strict=True):
                if mark == ";":
                    size = len(one.text)
                    message = "Đoạn văn kết thúc bằng dấu “;”, đoạn khác bằng dấu chấm."
                    yield Finding(one.path, message, "Kết thúc bằng dấu chấm.", size - 1, size)


def _last_ones(reading: Reading, path: Path, items: Sequence[Item], marks: list[str]) -> Iterator[Finding]:
    """What ends an enumeration as if it went on, and what has no stop where all others have one."""
    field, text = _last(items[-1])
    mark = text.rstrip(_CLOSING)[-1:]
    if mark == ";" and len(items) > 1 and not items[-1].items:
        message = "Mục cuối kết thúc bằng dấu “;”."
        where = (*path, len(items) - 1, *field)
        yield Finding(where, message, "Kết thúc bằng dấu chấm.", len(text) - 1, len(text), habit="cuối")
    bare = [index for index, one in enumerate((*marks, mark)) if one.isalnum()]
    stopped = [one for one in (*marks, mark) if one in (".", ";")]
    if len(bare) == 1 and len(stopped) == len(items) - 1 >= _FEWEST:
        field, text = _last(items[bare[0]])
        end = reading.node((*path, bare[0], *field)).end
        lines = reading.node(()).source.lines
        if "#" in lines[min(end.line, len(lines) - 1)][end.column :]:
            return  # its end was lost, and that is told
        message = "Mục không có dấu kết thúc, các mục cùng cấp đều có."
        start = text.rfind(" ", 0, len(text) - 1) + 1
        yield Finding((*path, bare[0], *field), message, "Thêm dấu.", start, len(text), habit="thiếu")


@text_rule("CT247", "tieu-de-co-dau-cuoi", habit=True)
def heading_ends_with_mark(reading: Texts) -> Iterator[Finding]:
    """Sau tiêu đề đứng riêng một dòng không có dấu câu.

    Sai:
        nhiem_vu:
          - {tieu_de: "Công tác tổ chức:", noi_dung: Kiện toàn bộ máy}
    Đúng:
        nhiem_vu:
          - {tieu_de: Công tác tổ chức, noi_dung: Kiện toàn bộ máy}
    """
    for passage in reading.of(Part.HEADING):
        kept = passage.text.rstrip(".,;: ")
        if kept != passage.text:
            ends = len(kept), len(passage.text)
            yield Finding(passage.path, "Tiêu đề có dấu câu ở cuối.", "Xóa dấu này.", *ends, fix="")


@rule("CT248", "thieu-dau-ket-thuc")
def no_end(reading: Reading) -> Iterator[Finding]:
    """Nội dung văn bản kết thúc bằng dấu “./.”. Câu kết tự tạo đã có dấu này.

    Sai:
        ket_thuc: Trên đây là Chương trình công tác tháng 6 năm 2020.
    Đúng:
        ket_thuc: Trên đây là Chương trình công tác tháng 6 năm 2020./.
    """
    closing = reading.programme.closing
    if closing is None:
        return
    right = reading.standard.wording.end
    last = _last_passage(reading)
    # A table ends without a mark, and so do the events of a schedule when nothing follows them.
    of_events = last is not None and not closing and _is_of_a_schedule(reading, last)
    if last is None or last.part is Part.CELL or of_events or _ends_with(last.text.rstrip(_CLOSING), right):
        return
    if closing:
        kept = len(last.text.rstrip("./ "))
        message = f"Câu kết không kết thúc bằng “{right}”."
        where = last.start + kept - 1, last.start + len(last.text)
        yield reading.at(*where, message, f"Kết thúc bằng “{right}”.", fix=last.text[kept - 1] + right)
    else:
        message = f"Không có câu kết, mà dòng cuối của nội dung không có dấu “{right}”."
        yield Finding(("closing",), message, f"Thêm “{right}” sau “…{last.text[-30:]}”.")


def _is_of_a_schedule(reading: Reading, last: Passage) -> bool:
    """Whether a text is a note under a schedule, which ends as a table does."""
    sections = reading.programme.sections
    return last.path[0] == "sections" and bool(sections) and sections[-1].schedule is not None


def _last_passage(reading: Reading) -> Passage | None:
    """The text that ends the document, whatever annexes follow."""
    own = (p for p in reversed(reading.passages) if p.part.in_body and p.path[0] != "annexes")
    return next(own, None)


def _ends_with(text: str, right: str) -> bool:
    return text.endswith(right) and (right == END or not text.endswith(END))


@rule("CT249", "dau-ket-thuc-o-giua")
def end_too_early(reading: Reading) -> Iterator[Finding]:
    """Dấu “./.” chỉ đứng ở cuối nội dung văn bản.

    Sai:
        nhiem_vu: [Tổ chức hội nghị./., Kiểm tra cơ sở]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị, Kiểm tra cơ sở]
    """
    last = _last_passage(reading) if reading.programme.closing is not None else None
    start = reading.body.find(END)
    while start >= 0:
        if last is None or start != last.start + len(last.text) - len(END):
            message = "Dấu “./.” đứng giữa văn bản."
            yield reading.at(start, start + len(END), message, "Chỉ ghi ở cuối câu kết.", fix=".")
        start = reading.body.find(END, start + 1)


RULES = (
    lead_without_colon,
    unfinished,
    two_marks,
    ellipsis,
    mixed_endings,
    heading_ends_with_mark,
    no_end,
    end_too_early,
)
