"""Quotation marks: in pairs, of one kind, and around what they are meant for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule, text_rule
from ctrgen.rules.typing.punctuation import likely_end
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Passage, Reading, Texts

_QUOTE = Pattern('[“”"]')
_PARTNERS = {"“": "”", '"': '"'}
_AFTER_QUOTED = (" ", ",", ".", ";", ":", ")", "!", "?", "…")
_SHORT = 3
"""Quotes around so few words are a name, not a whole sentence."""
_THEMES = ("chủ đề", "khẩu hiệu", "phương châm", "thông điệp", "tên gọi", "slogan", "băng rôn", "pa nô")
"""What leads in words that are meant to stand in quotes."""


class Quoted(NamedTuple):
    """The quotes of one text.

    Attributes:
        pairs: where each pair opens and closes.
        single: the quotes that have no partner.
    """

    passage: Passage
    pairs: tuple[tuple[int, int], ...]
    single: tuple[int, ...]


def _quoted(reading: Texts) -> list[Quoted]:
    """The texts of the body that have quotes."""
    if reading.tokens.signs.isdisjoint('“”"'):
        return []
    found = (_pairs(passage) for passage in reading.passages if passage.part.in_body)
    return [one for one in found if one.pairs or one.single]


def _pairs(passage: Passage) -> Quoted:
    text = passage.text
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    single: list[int] = []
    for match in _QUOTE.finditer(text):
        at, sign = match.start(), match.group()
        if sign == "“" or (sign == '"' and not _closes(text, at, opened)):
            opened.append(at)
        elif opened:
            # A curly quote closes the curly one that is open, whatever was begun within.
            begun = opened.pop()
            if sign == "”" and text[begun] == '"' and opened and text[opened[-1]] == "“":
                single.append(begun)
                begun = opened.pop()
            pairs.append((begun, at))
        else:
            single.append(at)
    return Quoted(passage, tuple(pairs), tuple(sorted((*single, *opened))))


def _closes(text: str, at: int, opened: list[int]) -> bool:
    """Whether a straight quote ends what is open: another straight one, or a curly one where words end."""
    if not opened or text[opened[-1]] == '"':
        return bool(opened)
    after = text[at + 1 : at + 2]
    return text[at - 1] != " " and (not after or after in _AFTER_QUOTED)


@rule("CT343", "lan-dau-nhay-thang-va-cong", habit=True)
def mixed_quotes(reading: Reading) -> Iterator[Finding]:
    """Một văn bản dùng một kiểu dấu nháy kép: thẳng hoặc cong.

    Sai:
        nhiem_vu: ['Phong trào "Phụ nữ tích cực"', Cuộc vận động “5 không”]
    Đúng:
        nhiem_vu: [Phong trào “Phụ nữ tích cực”, Cuộc vận động “5 không”]
    """
    if not reading.tokens.signs >= {'"', "“"}:
        return
    straight: list[tuple[Passage, int]] = []
    curly: list[tuple[Passage, int]] = []
    for passage, pairs, _ in reading.once(_quoted):
        for start, end in pairs:
            if passage.text[end] == _PARTNERS[passage.text[start]]:
                (straight if passage.text[start] == '"' else curly).append((passage, start))
    if not straight or not curly:
        return
    later = straight[0][0].start + straight[0][1] > curly[0][0].start + curly[0][1]
    few = min(straight, curly, key=len) if len(straight) != len(curly) else (straight if later else curly)
    for passage, at in few:
        message = f"Dấu nháy {passage.text[at]} khác kiểu với các dấu nháy khác trong văn bản."
        yield Finding(passage.path, message, "Dùng một kiểu dấu nháy.", at, at + 1)


@text_rule("CT347", "nhay-khong-du-cap")
def lonely_quotes(reading: Texts) -> Iterator[Finding]:
    """Mỗi dấu nháy mở có một dấu nháy đóng cùng kiểu.

    Sai:
        nhiem_vu: [Thực hiện phong trào “Phụ nữ tích cực]
    Đúng:
        nhiem_vu: [Thực hiện phong trào “Phụ nữ tích cực”]
    """
    for passage, pairs, single in reading.once(_quoted):
        text = passage.text
        for start, end in pairs:
            right = _PARTNERS[text[start]]
            if text[end] != right:
                message = f"Dấu nháy mở bằng {text[start]} mà đóng bằng {text[end]}."
                yield Finding(passage.path, message, f"Đóng bằng dấu {right}.", end, end + 1)
        closing = False
        for at in single:
            if closing and text[at] == "”":
                closing = False
                continue  # closes what the mark before was meant to open
            closing = text[at] == "”" and (at == 0 or text[at - 1] == " ") and text[at + 1 : at + 2].isalpha()
            message = {"“": "Dấu “ không có dấu đóng.", "”": "Dấu ” không có dấu mở."}.get(
                text[at], "Dấu nháy kép không đủ cặp."
            )
            said, beside = likely_end(passage, at) if text[at] == "“" and len(single) < 4 else ("", ())
            yield Finding(
                passage.path, message, f"Thêm dấu còn thiếu{said.rstrip(',')}.", at, at + 1, beside=beside
            )


@rule("CT353", "ca-cau-trong-nhay-cong")
def in_curly_quotes(reading: Reading) -> Iterator[Finding]:
    """Cặp “ ” của Word không phải dấu nháy của YAML: đặt quanh cả câu thì hai dấu ấy in ra.

    Chủ đề, khẩu hiệu, phương châm thì đứng trong dấu nháy: dưới tiêu đề hay câu dẫn nói vậy thì không xét.

    Sai:
        mo_dau: “Ban Thường vụ ban hành Chương trình công tác tháng 6.”
    Đúng:
        mo_dau: "Ban Thường vụ ban hành Chương trình công tác tháng 6."
    """
    lead = ""
    for passage in reading.passages:
        text = passage.text
        whole = text[0] == "“" and text[-1] == "”" and text.count("“") == 1
        if whole and len(text.split()) > _SHORT and not _is_theme(lead):
            message = "Cả câu nằm trong cặp “ ”: hai dấu ấy sẽ in ra."
            yield Finding(passage.path, message, "Dùng dấu nháy thẳng, hoặc bỏ hai dấu này.")
        elif not whole:
            lead = text if passage.part is not Part.MARK else lead


def _is_theme(lead: str) -> bool:
    """Whether what stands before a text says that it is a theme or a slogan."""
    return lead.endswith(":") or any(word in lead.lower() for word in _THEMES)


RULES = (mixed_quotes, lonely_quotes, in_curly_quotes)
