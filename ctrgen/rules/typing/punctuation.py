"""Brackets, dashes and repeated marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.finding import Where
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Passage, Reading, Texts

_HYPHEN = Pattern(r" - (?<=[^\W\d_] - )(?=[^\W\d_])")
_DASH = Pattern(r" [–—] (?<=[^\W\d_] . )(?=[^\W\d_])")
_BRACKET = Pattern(r"[()\[\]]")
_CLOSES = Pattern(
    r"(?P<last>[^\s,;:.”\"()]+)(?=[,;:.]?$|[,;:.] | (?:như sau|với chủ đề|được|trong|tại|do)(?!\w))"
)
"""Before such marks and words a quotation or a bracket closes."""
_LONGEST, _FEW = 200, 3
"""How far away that may be; of more brackets nobody can tell."""
_LIST_MARK = Pattern(r"(?:^|[\s(*])(?:[a-zđ]|\d{1,2}|[ivx]+)$")
_PARTNERS = {")": "(", "]": "["}
_REPEATED = Pattern(r"([,;:?!])\1+|\.\.(?<![./]..)(?=$|[^./\w])(?!\.)", re.MULTILINE)
_IN_ADDRESS = Pattern(
    r"(?:www\.|[\w.-]{1,40}@)?[\w-]{1,40}\.\.[a-z]{2,6}(?:\.[a-z]{2,6})*(?!\w)", cues=("..",)
)
_DOMAINS = ("vn", "com", "net", "org", "edu", "info")


def _is_broken(piece: str) -> bool:
    """Whether a piece of text is an address with two dots in a row."""
    inner = piece.strip(".,;:()")
    return ".." in inner and inner.endswith(_DOMAINS)


def _minority(one: list[re.Match[str]], other: list[re.Match[str]]) -> list[re.Match[str]]:
    """Of two manners of writing, the places of the rarer; the later where they are as many."""
    if not one or not other:
        return []
    if len(one) == len(other):
        return max(one, other, key=lambda matches: matches[0].start())
    return min(one, other, key=len)


@rule("CT344", "lan-gach-noi-va-gach-ngang", habit=True)
def mixed_dashes(reading: Reading) -> Iterator[Finding]:
    """Giữa các cụm từ, một văn bản dùng một loại gạch: “chính trị - xã hội” hoặc “chính trị – xã hội”.

    Sai:
        nhiem_vu: [Phát triển kinh tế - xã hội, Sở Lao động – Thương binh và Xã hội]
    Đúng:
        nhiem_vu: [Phát triển kinh tế - xã hội, Sở Lao động - Thương binh và Xã hội]
    """
    if "-" not in reading.tokens.pieces or reading.tokens.pieces.isdisjoint("–—"):
        return
    hyphens, dashes = list(_HYPHEN.finditer(reading.body)), list(_DASH.finditer(reading.body))
    for match in _minority(hyphens, dashes):
        message = f"Dấu gạch “{match.group().strip()}” khác với các dấu gạch khác trong văn bản."
        yield reading.at(match.start() + 1, match.end() - 1, message, "Dùng một loại dấu gạch.")


@text_rule("CT346", "ngoac-khong-du-cap")
def brackets(reading: Texts) -> Iterator[Finding]:
    """Mỗi dấu ngoặc mở có một dấu ngoặc đóng.

    Sai:
        nhiem_vu: ["Tổ chức hội nghị (dự kiến ngày 26/6"]
    Đúng:
        nhiem_vu: ["Tổ chức hội nghị (dự kiến ngày 26/6)"]
    """
    for passage in reading.passages if not reading.tokens.signs.isdisjoint("()[]") else ():
        opened: list[int] = []
        text = passage.text
        for match in _BRACKET.finditer(text):
            index, sign = match.start(), match.group()
            if sign in "([":
                opened.append(index)
            else:
                if opened and text[opened[-1]] == _PARTNERS[sign]:
                    opened.pop()
                elif not _LIST_MARK.search(text, max(0, index - 5), index):
                    message = f"Dấu “{sign}” không có dấu mở."
                    yield Finding(passage.path, message, "Thêm dấu mở hoặc xóa dấu này.", index, index + 1)
        for index in opened:
            message = f"Dấu “{text[index]}” không có dấu đóng."
            said, beside = likely_end(passage, index) if len(opened) <= _FEW else ("", ())
            hint = f"Thêm dấu đóng{said} hoặc xóa dấu này."
            yield Finding(passage.path, message, hint, index, index + 1, beside=beside)


def likely_end(passage: Passage, opened: int) -> tuple[str, tuple[Where, ...]]:
    """Behind which word what is open at a place was likely to close: said, and where it is."""
    last = min(len(passage.text), opened + _LONGEST)
    match = _CLOSES.search(passage.text, opened + 1, last)
    if match is None or match.end() == last < len(passage.text):
        return "", ()
    return f", có lẽ sau “{match['last']}”,", (Where(passage.path, match.start("last"), match.end("last")),)


@text_rule("CT348", "dau-cau-lap-lai")
def repeated(reading: Texts) -> Iterator[Finding]:
    """Một dấu câu chỉ viết một lần.

    Sai:
        nhiem_vu: ["Tuyên truyền,, vận động hội viên"]
    Đúng:
        nhiem_vu: ["Tuyên truyền, vận động hội viên"]
    """
    text = reading.text
    for match in _IN_ADDRESS.finditer(text) if any(map(_is_broken, reading.tokens.pieces)) else ():
        written = match.group()
        if not written.endswith(_DOMAINS):
            continue
        start = match.start() + written.index("..")
        yield reading.at(
            start, start + 2, f"Địa chỉ “{written}” có hai dấu chấm liền.", "Giữ lại một.", fix="."
        )
    text = reading.text
    for at in reading.tokens.places("/"):
        beside = text[at - 1 : at] + text[at + 2 : at + 3] if text.startswith("//", at) else ""
        if len(beside) == len("12") and beside.isdigit():
            yield reading.at(at, at + 2, "Dấu câu viết lặp “//”.", "Giữ lại một dấu.", fix="/")
    doubled = [at for at in reading.tokens.doubled if text[at] == text[at + 1] and text[at : at + 3] != "..."]
    for match in _REPEATED.over(text, doubled):
        message = f"Dấu câu viết lặp “{match.group()}”."
        yield reading.at(*match.span(), message, "Giữ lại một dấu.", fix=match.group()[0])


RULES = (mixed_dashes, brackets, repeated)
