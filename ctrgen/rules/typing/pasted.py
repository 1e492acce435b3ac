"""What pasting leaves in a text: codes of web pages; sentences whose end is gone; what is pasted twice."""

from __future__ import annotations

from html import unescape
from itertools import takewhile
from operator import eq
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, either, words
from ctrgen.rules.rule import Finding, text_rule
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts

_ENTITY = Pattern(
    r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|[lr][ds]quo|deg|sup[23]);",
    cues=("&",),
)
_TAG = Pattern(
    r"</?(?:b|i|u|p|br|em|strong|span|div|table|td|tr|li|ul|h[1-6]|font|sup|sub|a)(?: [^<>\n]{1,80})? ?/?>",
    cues=("<",),
)
_OPEN = {
    "và": (),
    "hoặc": (),
    "cũng như": (),
    "nhằm": (),
    "bởi": (),
    "bao gồm": (),
    "những": (),
    "các": (),
    "nhân dịp": (),
    "đối với": (),
    "về việc": (),
    "trước ngày": (),
    "sau ngày": (),
    "từ ngày": (),
    "đến ngày": (),
    "vào ngày": (),
    "với": (),
    "trong": ("bên ", "phía ", "nước ", "trắng ", "ở ", "vào ", "sáng ", "từ ", "đi "),
    "theo": (
        "kèm ",
        "tiếp ",
        "mang ",
        "đi ",
        "noi ",
        "nghe ",
        "gửi ",
        "chạy ",
        "tuân ",
        "vào ",
        "làm ",
        "cầm ",
    ),
    "tại": ("hiện ", "tồn ", "nội ", "tự ", "thực ", "đồng "),
    "giữa": ("ở ", "chính ", "ngay ", "nằm "),
    "khi": ("đôi ", "có ", "nhiều ", "một ", "mỗi ", "lắm "),
    **dict.fromkeys(("tuyên truyền về", "phổ biến về", "nhận thức về", "quy định về", "kiến thức về"), ()),
    **dict.fromkeys(("do đồng chí", "của đồng chí", "do ông", "do bà", "kể từ", "lần thứ", "một số"), ()),
    **dict.fromkeys(("nếu", "nhưng", "sẽ", "rằng", "như", "mọi", "mỗi"), ()),
    "của": ("công ", "tiền ", "giàu ", "người ", "cái ", "nhiều ", "lắm "),
    "để": ("bỏ ", "dùng ", "chỗ ", "nơi ", "bãi ", "cứ ", "đã ", "vẫn ", "mà ", "nhà ", "sinh "),
    "là": ("bàn ", "gọi ", "thế ", "vải ", "lụa ", "tức ", "hay ", "giặt "),
}
"""Words that something must follow, and what they end a word with."""

_LEADING = ("là", "bao gồm", "như", "theo", "với", "trong", "tại")
"""What may lead in the items below where a colon is forgotten, and what ends many a name of a task."""
_CONCEDING = ("mặc dù", "tuy", "dù", "dẫu")
_ONE_CLAUSE = Pattern(r" (?P<rest>(?!nhiên|vậy|thế|rằng|sao|vẫn|là)[^.,;:!?\n]{12,300})(?=[.;\n])")
_GOES_ON = words("nhưng, song, vẫn, cũng, nên, thì, mà, nhưng,, còn, phải, hãy")
"""Words of which one stands in the clause that a concession leads to."""

_HAPPENS = tuple(f"xảy ra {one}" for one in ("an toàn", "an ninh", "trật tự", "vệ sinh", "đoàn kết"))
"""What nobody fears: the danger, “mất”, is left out."""
_AGAIN, _BETWEEN, _APART = 3, 3, range(4, 9)
"""So many words said again, with so few between, are pasted; how far they may be from the first."""
_AT_ONCE = range(3, 9)
"""So many words said again behind a comma."""
_FEWEST = 4
"""A clause of so many words is known again."""
_BACK = 6
"""So many clauses back it is looked for."""
_RUN = 7
"""A clause that begins with so many words from within another says it again."""
_PARTING = str.maketrans(",;.", "\n\n\n")
_HOW_MANY = words("các, những, mọi, toàn, bộ, tất, cả, từng, mỗi, nhiều, một, số")
_COMMA, _STOPS = ", ", ".,;:)\n"
_JOINTS = frozenset(
    {"và", "hoặc", "hay", "với", "đến", "tới", "cùng", "giữa", "sang", "cho", "của", "về", "là", "thuộc"}
    | {"trong", "theo", "từ", "như", "hơn", "không", "bằng", "mỗi", "từng", "mọi", "còn"}
)
"""Words that may join two things of one kind: “thôn Hạ xã Lâm và thôn Hạ xã Lai”."""


_REMINDERS = (
    *(
        "xem lại",
        "hỏi lại",
        "sửa lại",
        "rà lại",
        "tính lại",
        "điền sau",
        "bổ sung sau",
        "cập nhật sau",
        "ghi sau",
    ),
    *(
        "chưa chốt",
        "chưa rõ",
        "chưa có số liệu",
        "chỗ này",
        "số này",
        "đoạn này",
        "câu này",
        "kiểm tra lại số",
    ),
)
_NOTE = Pattern(
    rf"\((?:[^()\n]{{0,40}} )?{either(*_REMINDERS)}(?![\w-])[^()\n]{{0,40}}\)",
    cues=_REMINDERS,
)


@text_rule("CT3072", "ma-trang-web")
def code(reading: Texts) -> Iterator[Finding]:
    """Chữ chép từ trang web không để sót mã: &amp;, &nbsp;, <br>.

    Sai:
        nhiem_vu: ["Mời khoa Điện &amp; Điện tử dự thi"]
    Đúng:
        nhiem_vu: ["Mời khoa Điện & Điện tử dự thi"]
    """
    for match in _ENTITY.finditer(reading.text):
        right = unescape(match.group()).replace("\xa0", " ")
        message = f"“{match.group()}” là mã của trang web."
        yield reading.at(*match.span(), message, f"Viết “{right}”.", right)
    for match in _TAG.finditer(reading.text):
        message = f"“{match.group()}” là mã của trang web."
        yield reading.at(*match.span(), message, "Xóa mã này.")


@text_rule("CT3073", "cau-bo-do")
def broken_off(reading: Texts) -> Iterator[Finding]:
    """Câu không dừng ở một từ mà sau đó phải có lời: “nhân dịp”, “của”, “và”; không bỏ sót chữ “mất”.

    Điều không để xảy ra là “mất an toàn”, không phải “an toàn”.

    Sai:
        nhiem_vu: ["Tổ chức các hoạt động chào mừng nhân dịp."]
    Đúng:
        nhiem_vu: ["Tổ chức các hoạt động chào mừng nhân dịp Quốc khánh."]
    """
    body = reading.body
    for word in reading.held(tuple(_OPEN)):
        for start in reading.phrases(word):
            end = start + len(word)
            at_end = word not in _LEADING and reading.passage(start).part is Part.ITEM
            ends = (".", ";", "\n") if at_end else (".", ";")
            if not body.startswith(ends, end) or body.startswith(("..", ".v", ".…"), end):
                continue
            if (
                body[end] == "\n" or not body[end + 1 : end + 2].strip("/ \n")
            ) and not reading.lower.endswith(_OPEN[word], 0, start):
                message = f"Câu bỏ dở sau “{body[start:end]}”."
                yield reading.at(start, end, message, "Viết nốt, hoặc bỏ từ này.")
    yield from _halves_alone(reading)
    for phrase in reading.held(_HAPPENS):
        for start in reading.phrases(phrase):
            good = phrase.removeprefix("xảy ra ")
            message = f"“{phrase}” thiếu chữ “mất”."
            yield reading.at(start, start + len(phrase), message, f"Viết xảy ra mất {good}.")


def _halves_alone(reading: Texts) -> Iterator[Finding]:
    """Sentences that are a concession alone, “Mặc dù lực lượng mỏng”."""
    body = reading.body
    for word in _CONCEDING:
        for start in reading.phrases(word):
            lead, end = body[max(0, start - 2) : start], start + len(word)
            match = _ONE_CLAUSE.match(body, end) if body[start].isupper() else None
            begins = lead.endswith("\n") or not lead or lead in (". ", "; ", "- ")
            if match is not None and begins and _GOES_ON.isdisjoint(match["rest"].split(" ")):
                message = f"“{body[start:end]} …” đứng một mình, không có vế sau."
                yield reading.at(start, end, message, "Viết nốt vế “nhưng …”, “… vẫn …”, hoặc bỏ từ này.")


@text_rule("CT3080", "cum-tu-dan-lai")
def pasted_again(reading: Texts) -> Iterator[Finding]:
    """Trong một ý không nhắc lại cụm từ vừa viết, cách vài chữ: thường do dán thừa.

    Sai:
        nhiem_vu: [Trả lương trước ngày 05 tháng sau trước ngày 05]
    Đúng:
        nhiem_vu: [Trả lương trước ngày 05 tháng sau]
    """
    yield from _clauses_again(reading)
    said = reading.tokens.small
    for size in _APART:
        found = {
            (" ".join(said[first : first + size + count]), count)
            for first, count in _runs(list(map(eq, said, said[size:])))
            if max(_AGAIN, size - _BETWEEN) <= count < size
            and _JOINTS.isdisjoint(said[first + count : first + size])
        }
        for phrase, count in sorted(found):
            for start in reading.phrases(phrase):
                end = start + len(phrase)
                begin = end - len(" ".join(phrase.split(" ")[-count:]))
                if reading.body[begin].islower():
                    message = f"“{reading.body[begin:end]}” vừa viết ở trước mấy chữ."
                    yield reading.at(begin, end, message, "Xóa một lần.")
    for size in _AT_ONCE:
        runs = _runs(list(map(eq, said, said[size:])))
        for phrase in sorted(
            {" ".join(said[first : first + size]) for first, count in runs if count == size}
        ):
            for start in reading.phrases(phrase):
                begin = start + len(phrase) + len(_COMMA)
                end = begin + len(phrase)
                if reading.body[begin : begin + 1].islower() and _is_pasted(reading.lower, phrase, begin):
                    message = f"“{reading.body[begin:end]}” vừa viết ngay ở trước."
                    yield reading.at(begin, end, message, "Xóa một lần.")


def _clauses_again(reading: Texts) -> Iterator[Finding]:
    """A part of a sentence that begins with all of one before it, or says it but for how many."""
    for passage in reading.passages:
        text = passage.text
        if not passage.part.in_body or text.count(" ") < 2 * _FEWEST or not (", " in text or "; " in text):
            continue
        earlier: list[list[str]] = []
        end = -1
        for part in text.translate(_PARTING).split("\n"):
            at, end = end + 1, end + 1 + len(part)
            row = part.lower().strip().split(" ")
            begin = at + len(part) - len(part.lstrip())
            same = next((one for one in earlier[-_BACK:] if _says_again(one, row)), None)
            if same and text[begin].islower():
                again = len(same) if row[: len(same)] == same else _RUN if len(same) > _RUN else len(row)
                told = begin, begin + len(" ".join(row[:again]))
                message = f"“{text[slice(*told)]}” vừa viết ở trước."
                yield Finding(passage.path, message, "Xóa một lần, hoặc viết rõ chỗ khác nhau.", *told)
                break
            if len(row) >= _FEWEST:
                earlier.append(row)


def _says_again(one: list[str], row: list[str]) -> bool:
    """Whether a clause begins with all of another, or differs from it in how many alone."""
    if len(row) > _RUN and len(one) > _RUN and f" {' '.join(row[:_RUN])} " in f" {' '.join(one[1:])} ":
        return True
    after = row[len(one) : len(one) + 1]
    if row[: len(one)] == one:
        return not after or not (after[0][:1].isdigit() or len(after[0]) <= 1)
    begin = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, row, strict=False)))
    end = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one[::-1], row[::-1], strict=False)))
    middle = one[begin : len(one) - end], row[begin : len(row) - end]
    how_many = all(part and all(word in _HOW_MANY or word[:1].isdigit() for word in part) for part in middle)
    return begin >= _FEWEST and end >= 1 and how_many and any(part[0] in _HOW_MANY for part in middle)


def _is_pasted(lower: str, phrase: str, begin: int) -> bool:
    end = begin + len(phrase)
    is_again = lower.startswith(f"{_COMMA}{phrase}", begin - len(_COMMA))
    return is_again and lower[end : end + 1].strip(_STOPS) == ""


def _runs(same: list[bool]) -> Iterator[tuple[int, int]]:
    """Where runs of what is true begin, and how long they are."""
    count = 0
    for at, one in enumerate((*same, False)):
        if not one and count:
            yield at - count, count
        count = count + 1 if one else 0


@text_rule("CT3081", "loi-nhac-nguoi-soan")
def note_of_drafter(reading: Texts) -> Iterator[Finding]:
    """Văn bản ban hành không còn lời người soạn nhắc nhau trong ngoặc: “(xem lại số này)”.

    Sai:
        nhiem_vu: [Hỗ trợ 20 hộ xây nhà (chị Hằng xem lại số này)]
    Đúng:
        nhiem_vu: [Hỗ trợ 20 hộ xây nhà (đợt 2)]
    """
    for match in _NOTE.finditer(reading.lower):
        written = reading.body[match.start() : match.end()]
        yield reading.at(*match.span(), f"“{written}” là lời nhắc của người soạn.", "Xem lại, rồi xóa.")


RULES = (code, broken_off, pasted_again, note_of_drafter)
