"""What pasting leaves in a text: codes of web pages; sentences whose end is gone."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
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


RULES = (code, broken_off)
