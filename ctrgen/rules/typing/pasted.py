"""What pasting leaves in a text: codes of web pages; sentences whose end is gone; what is pasted twice."""

from __future__ import annotations

from html import unescape
from operator import eq
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding, text_rule

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
    "của": ("công ", "tiền ", "giàu ", "người ", "cái ", "nhiều ", "lắm "),
    "để": ("bỏ ", "dùng ", "chỗ ", "nơi ", "bãi ", "cứ ", "đã ", "vẫn ", "mà ", "nhà ", "sinh "),
    "là": ("bàn ", "gọi ", "thế ", "vải ", "lụa ", "tức ", "hay ", "giặt "),
}
"""Words that something must follow, and what they end a word with."""

_HAPPENS = tuple(f"xảy ra {one}" for one in ("an toàn", "an ninh", "trật tự", "vệ sinh", "đoàn kết"))
"""What nobody fears: the danger, “mất”, is left out."""
_AGAIN, _BETWEEN, _APART = 3, 3, range(4, 9)
"""So many words said again, with so few between, are pasted; how far they may be from the first."""
_AT_ONCE = range(3, 9)
"""So many words said again behind a comma."""
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
            if not body.startswith((".", ";"), end) or body.startswith(("..", ".v", ".…"), end):
                continue
            if not body[end + 1 : end + 2].strip("/ \n") and not reading.lower.endswith(
                _OPEN[word], 0, start
            ):
                message = f"Câu bỏ dở sau “{body[start:end]}”."
                yield reading.at(start, end, message, "Viết nốt, hoặc bỏ từ này.")
    for phrase in reading.held(_HAPPENS):
        for start in reading.phrases(phrase):
            good = phrase.removeprefix("xảy ra ")
            message = f"“{phrase}” thiếu chữ “mất”."
            yield reading.at(start, start + len(phrase), message, f"Viết xảy ra mất {good}.")


@text_rule("CT3080", "cum-tu-dan-lai")
def pasted_again(reading: Texts) -> Iterator[Finding]:
    """Trong một ý không nhắc lại cụm từ vừa viết, cách vài chữ: thường do dán thừa.

    Sai:
        nhiem_vu: [Trả lương trước ngày 05 tháng sau trước ngày 05]
    Đúng:
        nhiem_vu: [Trả lương trước ngày 05 tháng sau]
    """
    words = reading.tokens.small
    for size in _APART:
        found = {
            (" ".join(words[first : first + size + count]), count)
            for first, count in _runs(list(map(eq, words, words[size:])))
            if max(_AGAIN, size - _BETWEEN) <= count < size
            and _JOINTS.isdisjoint(words[first + count : first + size])
        }
        for phrase, count in sorted(found):
            for start in reading.phrases(phrase):
                end = start + len(phrase)
                begin = end - len(" ".join(phrase.split(" ")[-count:]))
                if reading.body[begin].islower():
                    message = f"“{reading.body[begin:end]}” vừa viết ở trước mấy chữ."
                    yield reading.at(begin, end, message, "Xóa một lần.")
    for size in _AT_ONCE:
        runs = _runs(list(map(eq, words, words[size:])))
        for phrase in sorted(
            {" ".join(words[first : first + size]) for first, count in runs if count == size}
        ):
            for start in reading.phrases(phrase):
                begin = start + len(phrase) + len(_COMMA)
                end = begin + len(phrase)
                if reading.body[begin : begin + 1].islower() and _is_pasted(reading.lower, phrase, begin):
                    message = f"“{reading.body[begin:end]}” vừa viết ngay ở trước."
                    yield reading.at(begin, end, message, "Xóa một lần.")


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
