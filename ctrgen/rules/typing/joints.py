"""Where words, numbers, brackets and dashes meet without a space, or with one on one side only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule, text_rule
from ctrgen.schema.part import Part
from ctrgen.spelling.letters import bare
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts

_NUMBER_THEN_WORD = Pattern(r"(?<!\d)(?P<before>\d{1,8})(?P<word>[^\W\d_]{2,7})(?P<after>\d*)(?![\w@])")
_WORD_THEN_NUMBER = Pattern(r"(?<![\w@/.-])(?P<before>[^\W\d_]{2,7})(?P<after>\d{1,4})(?![\w@])")
_UNITS = frozenset({"ha", "mu", "pa"})
"""Signs of measures that are syllables too."""
_ADDRESS = frozenset("@/_#")
_BEFORE_BRACKET = Pattern(r"\((?:(?<=[^\W\d_]\()|(?<=[,;:]\()|(?<=[^\W\d_]\.\())(?=[^\W_]{2})")
_AFTER_BRACKET = Pattern(r"\)(?=[^\W\d_]{2})")
_BEFORE_QUOTE = Pattern(r"“(?<=\w“)(?=[^\W_]{2})", cues=("“",))
_AS_FAR = 100
"""How far before its closing a bracket may have been opened."""
_DASHES = "-–—"
_LOPSIDED = Pattern(
    r"(?P<late>[-–—] )(?<=[^\W_]..)(?=[^\W_])|"
    r"(?P<early> [-–—])(?<=[^\W_]..)(?=[^\W\d_]|\d(?<=\d [-–—]\d)(?!\d?(?:,\d)? ?(?:độ|°))|"
    r"19(?<=ovid -19|OVID -19)(?!\d)|"
    r"\d{1,4} (?:tháng|tuổi|năm|ngày|tuần|giờ|phút|người|hộ|em|lượt|cây|ha|km|kg|tấn|triệu|đồng)\b)"
)
_DANGLING = Pattern(
    r" [-–](?<=[^\W_] .)(?= (?:và|hoặc|của) | ?[,;)]|\.(?:\s|$)|\s*$| [-–] )",
    re.MULTILINE,
    cues=tuple(
        f" {dash}{after}"
        for dash in "-–"
        for after in (" và ", " hoặc ", " của ", ",", ";", ")", " ,", " ;", " )", ".", "\n", " -", " –")
    ),
)
_DATE = Pattern(r"\(?\d{1,2}/\d{1,2}(?:/\d{4})?")
_SHORT_LINE = ("-", "–", "+")
_IN_CELLS = (Part.CELL, Part.DETAIL, Part.MEETING, Part.WHERE, Part.NOTE)
_STRAY = (",", ";")


@text_rule("CT354", "chu-lien-so")
def glued_to_number(reading: Texts) -> Iterator[Finding]:
    """Giữa số và chữ có dấu cách: 14 giờ, tháng 6; ký hiệu thì viết liền: 14h30, 9A1, 12ha.

    Sai:
        nhiem_vu: [Họp lúc 14giờ tại phòng lớn]
    Đúng:
        nhiem_vu: [Họp lúc 14 giờ tại phòng lớn]
    """
    text = reading.text
    for at in reading.tokens.places("%"):
        if text[at - 1 : at].isdigit() and text[at + 1 : at + 3].isalpha():
            yield reading.at(at, at + 1, "Sau dấu % thiếu dấu cách.", "Thêm dấu cách.", fix="% ")
    mixed = [word for word in reading.tokens.vocabulary if not word.isalpha() and not word.isdigit()]
    if not any(map(_is_glued, mixed)):
        return
    for match in _NUMBER_THEN_WORD.finditer(text):
        word = match["word"]
        if word.islower() and _is_of_words(word, match["after"]) and _is_apart(text, match):
            at = match.start("word")
            yield _apart(reading, match.start(), match.end("word"), at)
    for match in _WORD_THEN_NUMBER.finditer(text):
        word = match["before"]
        if word[1:].islower() and is_syllable(word.lower()) and bare(word.lower()) != word.lower():
            yield _apart(reading, match.start(), match.end(), match.start("after"))


def _is_glued(token: str) -> bool:
    """Whether a token, in small letters, is digits and letters of which some make a syllable."""
    letters = token.strip("0123456789")
    return letters.isalpha() and is_syllable(letters)


def _is_of_words(word: str, after: str) -> bool:
    """Whether letters behind a number are a word: not “ha”, not the “in” of “3in1”."""
    marked = bare(word) != word
    return is_syllable(word) and word not in _UNITS and (marked or not after)


def _is_apart(text: str, match: re.Match[str]) -> bool:
    """Whether it is no part of an address or a code."""
    first = text.rfind(" ", max(0, match.start() - 20), match.start()) + 1
    return _ADDRESS.isdisjoint(text[first : match.end() + 1]) or bare(match["word"]) != match["word"]


def _apart(reading: Texts, start: int, end: int, at: int) -> Finding:
    written = reading.text[start:end]
    right = f"{reading.text[start:at]} {reading.text[at:end]}"
    return reading.at(start, end, f"“{written}” viết liền.", f"Viết “{right}”.", fix=right)


@text_rule("CT355", "ngoac-lien-chu")
def bracket_without_space(reading: Texts) -> Iterator[Finding]:
    """Trước dấu ngoặc mở và sau dấu ngoặc đóng có dấu cách.

    Sai:
        nhiem_vu: [Họp tại nhà đa năng(tầng 3)]
    Đúng:
        nhiem_vu: [Họp tại nhà đa năng (tầng 3)]
    """
    text = reading.text
    for match in _BEFORE_QUOTE.over(text, reading.tokens.places("“")):
        at = match.start()
        yield reading.at(at, at + 1, "Trước dấu “ thiếu dấu cách.", "Thêm dấu cách.", fix=" “")
    for at in reading.tokens.places("”"):
        if text[at + 1 : at + 3].isalpha() and text[at + 1].islower():
            yield reading.at(at, at + 1, "Sau dấu ” thiếu dấu cách.", "Thêm dấu cách.", fix="” ")
    if "(" not in reading.tokens.signs:
        return
    for match in _BEFORE_BRACKET.finditer(text):
        at = match.start()
        if reading.passage(at).path[0] != "drafter":
            yield reading.at(at, at + 1, "Trước dấu “(” thiếu dấu cách.", "Thêm dấu cách.", fix=" (")
    for match in _AFTER_BRACKET.finditer(text):
        at = match.start()
        opened = text.rfind("(", max(0, at - _AS_FAR), at)
        if opened >= 0 and "\n" not in text[opened:at]:
            yield reading.at(at, at + 1, "Sau dấu “)” thiếu dấu cách.", "Thêm dấu cách.", fix=") ")


@text_rule("CT356", "gach-noi-lech-dau-cach", habit=True)
def lopsided_hyphen(reading: Texts) -> Iterator[Finding]:
    """Gạch nối có dấu cách ở cả hai bên, hoặc không bên nào.

    Sai:
        nhiem_vu: [Phòng Kế hoạch- Tài chính lập dự toán]
    Đúng:
        nhiem_vu: [Phòng Kế hoạch - Tài chính lập dự toán]
    """
    text = reading.text
    for match in _DANGLING.finditer(reading.body):
        message = f"Dấu “{match.group().strip()}” thừa: sau nó không có gì để nối."
        yield reading.at(*match.span(), message, "Xóa dấu này.")._replace(habit="thừa")
    if not any(piece[:1] in _DASHES or piece[-1:] in _DASHES for piece in reading.tokens.pieces if piece[1:]):
        return
    for match in _LOPSIDED.finditer(text):
        before, after = _word_before(text, match.start()), _word_after(text, match.end())
        # The symbol of a document has a rule of its own; a word of one line may end in a hyphen.
        dated = _DATE.fullmatch(before) is not None
        of_symbol = ("/" in before and not dated) or ("/" in after and after.isupper())
        if of_symbol or reading.passage(match.start()).path[0] == "symbol":
            continue
        sign = match.group().strip()
        of_numbers = before[-1:].isdigit() and after[:1].isdigit() and not dated
        right = sign if of_numbers else f" {sign} "
        side = "sau" if match["late"] else "trước"
        message = f"Dấu “{sign}” chỉ có dấu cách ở {side}."
        found = reading.at(*match.span(), message, f"Viết “{before}{right}{after}”.", fix=right)
        yield found._replace(habit=f"{side} {of_numbers}")


def _word_before(text: str, at: int) -> str:
    return text[text.rfind(" ", max(0, at - 20), at) + 1 : at].rsplit("\n", 1)[-1][-20:]


def _word_after(text: str, at: int) -> str:
    return text[at : at + 20].split(" ", 1)[0].split("\n", 1)[0].rstrip(".,;:")


@text_rule("CT357", "gach-dau-dong-lien-chu", habit=True)
def dash_without_space(reading: Texts) -> Iterator[Finding]:
    """Sau gạch đầu dòng trong ô của bảng và lịch có dấu cách.

    Sai:
        nhiem_vu: null
        muc: [{bang: {cot: [noi_dung, chu_tri], hang: [[Giao ban, ["-Trưởng phòng", "-Kế toán"]]]}}]
    Đúng:
        nhiem_vu: null
        muc: [{bang: {cot: [noi_dung, chu_tri], hang: [[Giao ban, ["- Trưởng phòng", "- Kế toán"]]]}}]
    """
    for passage in reading.of(*_IN_CELLS, Part.PARAGRAPH):
        text = passage.text
        if text.startswith(_SHORT_LINE) and text[1:2].isalpha():
            yield Finding(
                passage.path, f"Sau dấu “{text[0]}” thiếu dấu cách.", "Thêm dấu cách.", 0, 1, f"{text[0]} "
            )


@rule("CT358", "dau-thua-cuoi-o")
def stray_mark(reading: Reading) -> Iterator[Finding]:
    """Ô của bảng, việc của lịch không kết thúc bằng dấu phẩy, dấu chấm phẩy.

    Sai:
        nhiem_vu: null
        muc: [{lich: [{ngay: 3/6/2020, su_kien: ["Kiểm tra kho xăng,"]}]}]
    Đúng:
        nhiem_vu: null
        muc: [{lich: [{ngay: 3/6/2020, su_kien: [Kiểm tra kho xăng]}]}]
    """
    parts = frozenset(_IN_CELLS)
    for index, passage in enumerate(reading.passages):
        of_a_meeting = "meetings" in passage.path  # another rule speaks of those
        if passage.part not in parts or of_a_meeting or not passage.text.endswith(_STRAY):
            continue
        following = reading.passages[index + 1].path if index + 1 < len(reading.passages) else ()
        if following[:-1] != passage.path[:-1] or not isinstance(passage.path[-1], int):
            size = len(passage.text)
            message = f"Dấu “{passage.text[-1]}” thừa ở cuối."
            yield Finding(passage.path, message, "Xóa dấu này.", size - 1, size, fix="")


RULES = (glued_to_number, bracket_without_space, lopsided_hyphen, dash_without_space, stray_mark)
