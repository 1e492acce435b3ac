"""Letters that are not what they look like, and those of old code pages (Decree 30, Annex I, I.2)."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts

_WIDE = Pattern("[\uff01-\uff5e]+")
_FOREIGN = Pattern("[\u0370-\u03ff\u0400-\u04ff]")
_ETH = Pattern("[\u00d0\u0189](?=[a-zà-ỹ]{1,6}(?!\\w))|[\u0256](?=[a-zà-ỹ])")
_STROKED = frozenset("\u00d0\u0189\u0256")
_WORD = Pattern(r"[^\W_]+")
_LATIN = Pattern("[A-Za-z\u00c0-\u024f\u1ea0-\u1ef9]")
# In TCVN3 the accented letters are signs of Latin 1 that no Vietnamese word has beside its letters.
_TCVN3 = Pattern(
    r"[A-Za-z][µ¸¶·¹¨»¾¼½Æ©ÇËÈÉÊ®¬ßªÌÐÎÏÑ«åæçëíïñöøûüþ¦§]+\b|"
    r"[A-Za-z]{0,8}[®µ¸¶·¹¨»¾¼½©¬ª«¦§][A-Za-z]+|[A-Za-z]{1,8}[æøöïëåþ][a-z]*"
)
_VNI = Pattern(r"\w{0,8}[aeouyAEOUY][øùûõïØÙÛÕÏäëöüâêåáàãéèúóòôÄËÖÜ]\w*|\w{0,8}[aeo][âêô]\w*")
_VNI_SIGNS = frozenset("øûïöäëüåñ")
_LEGACY_SIGNS = _VNI_SIGNS | frozenset("µ¸¶·¹¨»¾¼½Æ©ÇË®¬ßª«æçîþ¦§ÞÑÖÜØ")
_PRIVATE = Pattern("[\ue000-\uf8ff\u2600-\u27bf\u25a0-\u25ff\U0001f000-\U0001faff\u2190-\u21ff\ufe0f]+")
_INVISIBLE = Pattern(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]+"
)
"""Soft hyphens, joiners, what turns the direction of writing, fillers, selectors of a shape, tags."""
_TONE_EARLY = frozenset(
    {*("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe")}
    | {*("ùy", "úy", "ủy", "ũy", "ụy", "ùê", "úê", "ủê", "ũê", "ụê")}
)
_TONE_LATE = frozenset(
    {*("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ"), *("uỳ", "uý", "uỷ", "uỹ", "uỵ")}
)
"""How words end whose tone mark stands on the first vowel, or on the second."""
_NUMBERED = (
    "số",
    "lớp",
    "khu",
    "tổ",
    "đội",
    "tầng",
    "phòng",
    "quý",
    "tháng",
    "ngày",
    "đợt",
    "khóa",
    "thôn",
    "ca",
)
"""What a number stands behind, and the letter “l” alone never."""
_LIKE_A_DIGIT = ("O", "l", "I")
_LETTER_FOR_DIGIT = Pattern(
    r"(?:(?<![\w.])\d+[OoIl]{1,3}\d*|[OlI](?<![\w.].)(?:\d+(?=/)|(?<!I)\d\b))(?![^\W\d_])"
)


@rule("CT360", "chu-to-hop", habit=True)
def decomposed(reading: Reading) -> Iterator[Finding]:
    """Chữ có dấu là một ký tự dựng sẵn (Unicode TCVN 6909:2001), không phải chữ và dấu rời.

    Sai:
        nhiem_vu: [Tổ chức hội nghị]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị]
    """
    text = reading.node(()).source.text
    if unicodedata.is_normalized("NFC", text):
        return
    for passage in reading.passages:
        node = reading.node(passage.path)
        raw = node.source.text[node.source.offset(node.start.line, node.start.column) :]
        raw = raw[
            : node.source.offset(node.end.line, node.end.column)
            - node.source.offset(node.start.line, node.start.column)
        ]
        if not unicodedata.is_normalized("NFC", raw):
            hint = "Chuyển sang Unicode dựng sẵn."
            yield Finding(
                passage.path, "Chữ viết bằng Unicode tổ hợp.", hint, 0, len(passage.text), fix=passage.text
            )


@text_rule("CT361", "chu-toan-goc", habit=True)
def full_width(reading: Texts) -> Iterator[Finding]:
    """Không dùng chữ và số toàn góc của bộ gõ tiếng Trung, tiếng Nhật.

    Sai:
        nhiem_vu: [Công tác năm ２０２０]
    Đúng:
        nhiem_vu: [Công tác năm 2020]
    """
    for match in reading.odd(_WIDE):
        right = unicodedata.normalize("NFKC", match.group())
        yield reading.at(*match.span(), f"Ký tự toàn góc “{match.group()}”.", f"Viết {right}.")


@text_rule("CT362", "chu-gia-dang", habit=True)
def look_alike(reading: Texts) -> Iterator[Finding]:
    """Trong một từ tiếng Việt không lẫn chữ Nga, Hy Lạp, Iceland (Ð) trông giống chữ Việt: không tìm được.

    Sai:
        nhiem_vu: [Тổ chức hội nghị]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị]
    """
    for word in _WORD.finditer(reading.text) if any(reading.odd(_FOREIGN)) else ():
        for match in _FOREIGN.finditer(reading.text, *word.span()) if _LATIN.search(word.group()) else ():
            name = unicodedata.name(match.group(), "").split()[0].title()
            message = f"Chữ “{match.group()}” là chữ {name}, không phải chữ Latinh."
            yield reading.at(*match.span(), message, "Gõ lại chữ này.", habit=match.group())
    for match in _ETH.finditer(reading.text) if not _STROKED.isdisjoint(reading.tokens.odd) else ():
        message = f"Chữ “{match.group()}” là chữ của tiếng Iceland hoặc châu Phi, không phải chữ Đ."
        right = "Đ" if match.group().isupper() else "đ"
        yield reading.at(*match.span(), message, f"Gõ {right}.", right, habit="đ")


@rule("CT363", "bang-ma-cu")
def legacy(reading: Reading) -> Iterator[Finding]:
    """Văn bản dùng bảng mã Unicode, không dùng TCVN3 (ABC) hay VNI.

    Sai:
        nhiem_vu: [Tæ chøc héi nghÞ tæng kÕt phong trµo]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị tổng kết phong trào]
    """
    if len(_LEGACY_SIGNS & reading.tokens.signs) < 2:
        return
    for passage in reading.passages:
        vni = [m for m in _VNI.finditer(passage.text) if _VNI_SIGNS & set(m.group().lower())]
        found = max(list(_TCVN3.finditer(passage.text)), vni, key=len)
        if len(found) > 1 and not _are_names([match.group() for match in found]):
            message = f"“{found[0].group()}” viết bằng bảng mã cũ (TCVN3 hoặc VNI)."
            hint = "Chuyển cả tệp sang Unicode, ví dụ bằng UniKey."
            yield Finding(passage.path, message, hint, found[0].start(), found[-1].end())


def _are_names(words: list[str]) -> bool:
    """Whether odd letters are those of foreign names: Møller, Köln."""
    return all(word[0].isupper() and word[1:].islower() for word in words)


@rule("CT364", "lan-hai-kieu-dat-dau", habit=True)
def mixed_tones(reading: Reading) -> Iterator[Finding]:
    """Một văn bản đặt dấu thanh theo một kiểu: hòa, thủy hoặc hoà, thuỷ.

    Sai:
        nhiem_vu: [Xây dựng nền hòa bình, Hoà giải ở cơ sở, Thi đua khỏe]
    Đúng:
        nhiem_vu: [Xây dựng nền hòa bình, Hòa giải ở cơ sở, Thi đua khỏe]
    """
    early, late = _words(reading, _TONE_EARLY), _words(reading, _TONE_LATE)
    tone = reading.standard.tone if early or late else "thống nhất"
    if tone != "thống nhất":
        for start, end in late if tone == "hòa, ủy" else early:
            message = f"“{reading.text[start:end]}” đặt dấu khác kiểu của {reading.standard.short}."
            yield reading.at(start, end, message, f"Đặt dấu như “{tone}”.")
    elif early and late:
        few, style = (late, early) if len(late) <= len(early) else (early, late)
        usual = reading.text[slice(*style[0])]
        for start, end in few:
            message = f"“{reading.text[start:end]}” đặt dấu khác kiểu với “{usual}”."
            yield reading.at(start, end, message, "Đặt dấu theo một kiểu trong cả văn bản.")


def _words(reading: Reading, endings: frozenset[str]) -> list[tuple[int, int]]:
    """The words that end so, in order; in “quý” the u belongs to the q."""
    words = [one for one in reading.tokens.vocabulary if one[-2:] in endings and one[-3:-2] != "q"]
    return sorted((start, start + len(word)) for word in words for start in _read(reading, word))


def _read(reading: Reading, word: str) -> Iterator[int]:
    """Where a word stands in the body and in the names of the issuer; elsewhere are names of people."""
    for start in reading.everywhere(word):
        if start < reading.body_end or reading.passage(start).path[0] == "issuer":
            yield start


@text_rule("CT365", "chu-thay-cho-so")
def letter_for_digit(reading: Texts) -> Iterator[Finding]:
    """Trong số không có chữ O hay chữ l.

    Sai:
        nhiem_vu: [Báo cáo trước ngày 2O/6/2020]
    Đúng:
        nhiem_vu: [Báo cáo trước ngày 20/6/2020]
    """
    tokens = reading.tokens
    starts = {*tokens.before(*_LIKE_A_DIGIT, "o"), *(start - 1 for start in tokens.after(*_LIKE_A_DIGIT))}
    for word in _NUMBERED:
        for start in reading.phrases(f"{word} l"):
            at = start + len(word) + 1
            if reading.body[at] == "l" and reading.body[at + 1 : at + 2] not in ("'", "’", "-"):
                yield reading.at(
                    at, at + 1, f"“{word} l” có chữ cái thay cho chữ số.", f"Viết {word} 1.", "1"
                )
    for match in _LETTER_FOR_DIGIT.over(reading.body, sorted(starts)):
        message = f"“{match.group()}” có chữ cái thay cho chữ số."
        yield reading.at(*match.span(), message, "Gõ lại bằng chữ số.")


@text_rule("CT366", "ky-hieu-hinh", habit=True)
def pictures(reading: Texts) -> Iterator[Finding]:
    """Văn bản không dùng biểu tượng, hình vẽ hay ký tự riêng của phông chữ.

    Sai:
        nhiem_vu: ["➢ Tổ chức hội nghị"]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị]
    """
    for match in reading.odd(_PRIVATE):
        yield reading.at(*match.span(), f"Ký hiệu hình “{match.group()}”.", "Xóa, hoặc thay bằng chữ.")


@text_rule("CT367", "ky-tu-vo-hinh", habit=True)
def invisible(reading: Texts) -> Iterator[Finding]:
    r"""Không có ký tự vô hình giữa các chữ: chúng làm sai việc tìm kiếm và ngắt dòng.

    Sai:
        nhiem_vu: ["Tổ chức\u200b hội nghị"]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị]
    """
    for match in reading.odd(_INVISIBLE):
        code = f"U+{ord(match.group()[0]):04X}"
        found = reading.at(*match.span(), f"Ký tự vô hình ({code}).", "Xóa ký tự này.", fix="")
        yield found._replace(habit=code)


RULES = (
    decomposed,
    full_width,
    look_alike,
    legacy,
    mixed_tones,
    letter_for_digit,
    pictures,
    invisible,
)
