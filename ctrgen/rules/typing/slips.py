"""What hands slip into: words twice, lost capitals, impossible numbers."""

from __future__ import annotations

from itertools import compress, pairwise
from operator import and_, eq
from typing import TYPE_CHECKING

from ctrgen.rules.names.surnames import SURNAMES
from ctrgen.rules.outline.endings import is_ellipsis
from ctrgen.rules.pattern import CAPITAL, Pattern, either
from ctrgen.rules.rule import Finding, rule, text_rule
from ctrgen.rules.wording.numbered_twice import units_twice
from ctrgen.rules.wording.shortened import clipped, signs
from ctrgen.spelling.letters import one_way
from ctrgen.spelling.lexicon import free, known_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts

_DOUBLED = frozenset(
    {"luôn", "ngày", "người", "nhà", "đời", "mãi", "thường", "ai", "song", "dần", "từ", "lâu", "rất", "xanh"}
    | {"nơi", "ngành", "năm", "tháng", "giờ", "tuần", "nhiều", "ít", "xa", "nhanh", "mau", "vừa", "càng"}
    | {"đêm", "chiều", "sáng", "trùng", "đều", "lớp", "mỗi", "đôi", "tầng", "gần", "xinh"}
)
"""Words that are rightly said twice."""

_HEADS = frozenset({"hàng", "ban", "hội", "viên", "sở", "xã", "dân", "đảng", "khoa", "cục"})
"""Heads of names, which begin no phrase without the word that follows: “giao ban ban báo cáo”."""
_COUNTED_TWICE = tuple(
    f"{word} {word}" for word in ("ngày", "tháng", "năm", "tuần", "giờ", "người", "lớp", "nhà", "tầng")
)

_EACH = ("mỗi ", "hằng ", "hàng ", "trong ", "các ", "những ", "một ", "vào ", "theo ", "từ ")
"""Before a word that is counted: once is enough."""

_NEXT = Pattern(r" (?P<one>[^\W_]+)(?: (?P<two>[^\W_]+))?")
_BEFORE = Pattern(r"([^\W_]+) $")
_WORD_BEFORE = Pattern(r"([^\W_]+),? $")
_LONGEST_WORD = 7
_FAR = 12

_TOO_LONG = 6
_NUMBER = Pattern(rf"\d{{{_TOO_LONG},}}(?=[/-][A-ZĐ])")
_FILLED_IN = ("số", "ngày", "lúc", "tháng")
_BLANK = Pattern(
    r"…\s*/(?! ?\.(?!\S))|/\s*…|\.{2,}/|/\.{3,}|\.{5,}|…{2,}|_{3,}|"
    r"\b[xX]{2}/[xX]{2}|\b(?:TODO|lorem)\b|\[\s*(?:…|\.{3}|[^\W\d][^\]\n\d]{1,40})?\s*\](?!:)|"
    r":\s?(?:\.{3}|…)|\d(?:[xX][ .-]?[xX]|[ .-](?:xx|XXX))[xX]*(?:[ .-]?[xX]{2,})*(?!\w)|"
    r"\((?:ghi |điền |nhập )?(?:rõ )?(?:họ tên|tên|địa chỉ|số điện thoại) "
    r"(?:cơ quan|đơn vị|người|trường|xã|phường)(?: [^\W\d_]+){0,2}\)|"
    rf"{either(*_FILLED_IN)} ?(?:\.{{3}}|…)",
    cues=(
        *("…", "../", "/..", ".....", "___", "xx", "XX", "TODO", "lorem", "[", ":...", ": ..."),
        *("(ghi", "(điền", "(nhập", "(tên", "(họ tên", "(địa chỉ"),
        *(f"{word}{space}..." for word in _FILLED_IN for space in ("", " ")),
    ),
)
_NOBODY = Pattern(rf"(?:{either(*SURNAMES)}) (?:Văn|Thị) [A-DXYZ](?![\w.])", cues=(" Văn ", " Thị "))
_LETTER_FOR_NAME = frozenset((middle, letter) for middle in ("văn", "thị") for letter in "abcdxyz")
_INFORMAL = {
    "24/24h": "24/24 giờ",
    "mail": "thư điện tử",
    "đ/c": "đồng chí",
    "đ.c": "đồng chí",
    "v/v": "về việc",
    "ko": "không",
    "vv": "v.v.",
    "gđ": "Giám đốc",
    "pgđ": "Phó Giám đốc",
    "đc": "được",
    "dc": "được",
    "k": "không",
    "trc": "trước",
    "ntn": "như thế nào",
    "cty": "công ty",
    "vs": "với",
    "sđt": "số điện thoại",
    "b/c": "báo cáo",
    "n/v": "nhiệm vụ",
    "t/g": "thời gian",
    "đ/v": "đối với",
}
_NAMED_BEFORE = ("ban ", "phòng ", "tổ ", "đoàn ", "đội ", "sở ", "cục ")
"""Before a name that may be the word which follows it: “Ủy ban Kiểm tra kiểm tra hai chi bộ”."""
_ETC = Pattern(r"(?<!\w)v(?:\.v(?![\w.…])|\. v\b\.?|\.{2,}v|…v)[.…]*")
_POINTS = ("điểm ", "mục ", "tiết ", "nhóm ", "hạng ", "loại ", "vitamin ", "khu ", "lô ")
_CAPITAL_TOO = ("Đ/c", "Đ.c", "Ko", "V/v", "GĐ", "PGĐ")
_SHORT_POST = Pattern(
    rf"(?<![\w./-])(?:(?:PCT|PGĐ|PHT|PCVP|PBT|PTP|CVP|CT|GĐ|HT|BT)(?= {either(*SURNAMES)} {CAPITAL}[^\W\d_])|"
    r"P\. ?(?=(?:Hiệu trưởng|Chủ tịch|Giám đốc|Bí thư|Trưởng (?:phòng|ban)|Chánh Văn)\b))",
    cues=("PCT", "PGĐ", "PHT", "PCVP", "PBT", "PTP", "CVP", "CT ", "GĐ ", "HT ", "BT ", "P."),
)
_INFORMAL_WORD = Pattern(rf"(?<![\w./]){either(*_INFORMAL, *_CAPITAL_TOO)}(?![\w/.]*\w)")


@rule("CT370", "tu-lap-lai", habit=True)
def word_twice(reading: Reading) -> Iterator[Finding]:
    """Một từ viết hai lần liền nhau thường là gõ thừa.

    Sai:
        nhiem_vu: [Rà soát để đề đề xuất hỗ trợ]
    Đúng:
        nhiem_vu: [Luôn luôn rà soát để đề xuất hỗ trợ]
    """
    words, body = reading.tokens.words, reading.body
    for word in set(compress(words, map(eq, words, words[1:]))):
        if not word.isalpha() or word.isupper() or word.lower() in _DOUBLED:
            continue
        for start in reading.phrases(f"{word} {word}".lower()):
            end = start + 2 * len(word) + 1
            if (
                body[start:end] == f"{word} {word}"
                and not _is_doubled_name(body, start, end)
                and not _are_of_two_words(reading.lower, start, end)
            ):
                message = f"Từ “{word}” viết hai lần."
                habit = f"{reading.passage(start).start} {word}"
                yield reading.at(start, end, message, "Xóa một từ, nếu không phải từ láy.", habit=habit)
    yield from _pairs_twice(reading)
    yield from units_twice(reading)


def _pairs_twice(reading: Reading) -> Iterator[Finding]:
    """Words of two syllables said twice: “báo cáo báo cáo”; and “05 ngày ngày”, where “ngày ngày” is none."""
    words = reading.tokens.small
    again = list(map(eq, words, words[2:]))
    twice = {
        (one, two)
        for one, two in compress(pairwise(words), map(and_, again, again[1:]))
        if one != two and f"{one}{two}".isalpha()
    }
    for one, two in sorted(twice):
        for start in reading.phrases(f"{one} {two} {one} {two}"):
            end = start + 2 * (len(one) + len(two)) + 3
            own = reading.body[start].isupper() and reading.lower.endswith(_NAMED_BEFORE, 0, start)
            if not own and not reading.body[start:end].isupper():
                habit = f"{reading.passage(start).start} {one} {two}"
                yield reading.at(start, end, f"“{one} {two}” viết hai lần.", "Xóa một lần.", habit=habit)
    yield from _more_twice(reading, words)
    for counted in reading.held(_COUNTED_TWICE):
        for start in reading.phrases(counted):
            each = reading.lower.endswith(_EACH, 0, start) and not counted.startswith("lớp")
            if each or reading.body[start - 2 : start - 1].isdigit():
                end, word = start + len(counted), counted.split(" ")[0]
                habit = f"{reading.passage(start).start} {word}"
                yield reading.at(start, end, f"Từ “{word}” viết hai lần.", "Xóa một từ.", habit=habit)


def _more_twice(reading: Reading, words: list[str]) -> Iterator[Finding]:
    """Three or four words said twice; two and then both turned about: “người lao động động lao”."""
    phrases: set[tuple[str, int]] = set()
    for size in (3, 4):
        again = list(map(eq, words, words[size:]))
        for at, same in enumerate(again):
            if (
                same
                and all(again[at : at + size])
                and len(set(words[at : at + size])) == size <= len(again) - at
            ):
                phrases.add((" ".join(words[at : at + 2 * size]), size))
    for at in range(1, len(words) - 2):
        one, two = words[at - 1], words[at]
        turned = two == words[at + 1] and one == words[at + 2] != two
        if turned and f"{one} {two}" in known_words() and f"{two} {one}" not in known_words():
            phrases.add((f"{one} {two} {two} {one}", 2))
        left = words[at + 1] == one and one not in free() and f"{one} {two}" in known_words()
        if left and f"{two} {one}" not in known_words():
            yield from _left_over(reading, one, two)
    for phrase, size in sorted(phrases):
        for start in reading.phrases(phrase) if phrase.replace(" ", "").isalpha() else ():
            end = start + len(phrase)
            begin = end - len(" ".join(phrase.split(" ")[size:]))
            message = f"“{reading.body[start:end]}” nói lại mấy từ vừa viết."
            yield reading.at(begin, end, message, "Xóa phần lặp lại.")


def _left_over(reading: Reading, one: str, two: str) -> Iterator[Finding]:
    """Half of a word again behind it, where a part of the sentence ends: “chỉnh trang đô thị đô”."""
    for start in reading.phrases(f"{one} {two} {one}"):
        begin = start + len(one) + len(two) + 2
        end = begin + len(one)
        if reading.lower[end : end + 1] in (".", ",", ";", "\n") and reading.body[begin].islower():
            yield reading.at(begin, end, f"“{one}” thừa sau “{one} {two}”.", "Xóa chữ này.")


def _is_doubled_name(text: str, start: int, end: int) -> bool:
    """Whether two equal capitalised words are a name by themselves, within a sentence: “người Lô Lô”."""
    before, after = _WORD_BEFORE.search(text, max(0, start - _FAR), start), _NEXT.match(text, end)
    alone = before is not None and before[1].islower() and not (after and after["one"][0].isupper())
    return text[start].isupper() and (alone or text.endswith("- ", 0, start))


def _are_of_two_words(text: str, start: int, end: int) -> bool:
    """Whether of two equal syllables the first ends a word and the second begins one: “thi công công trình”.

    The first makes a known word with what stands before it. The second makes one with what follows, or
    belongs to it because that neither stands alone nor begins a word itself: “đào tạo tạo nguồn quản lý”.
    """
    before = _BEFORE.search(text, max(0, start - _LONGEST_WORD - 1), start)
    after = _NEXT.match(text, end)
    if before is None or after is None:
        return False
    word, one, two = (
        one_way(text[start:end].partition(" ")[0]),
        one_way(after["one"]),
        one_way(after["two"] or ""),
    )
    known = known_words()
    if f"{one_way(before[1])} {word}" not in known:
        return False
    if f"{word} {one}" in known:
        return True
    if word in _HEADS:
        return False
    return one not in free() and (word in free() or f"{one} {two}" not in known)


@text_rule("CT373", "so-van-ban-qua-dai")
def long_number(reading: Texts) -> Iterator[Finding]:
    """Số của một văn bản không dài tới sáu chữ số.

    Sai:
        nhiem_vu: [Thực hiện Kế hoạch số 180418/KH-UBND ngày 29/4/2020 của UBND tỉnh]
    Đúng:
        nhiem_vu: [Thực hiện Kế hoạch số 1804/KH-UBND ngày 29/4/2020 của UBND tỉnh]
    """
    long = {start for start, end in reading.tokens.numbers if end - start >= _TOO_LONG}
    for match in _NUMBER.over(reading.body, sorted(long.intersection(reading.tokens.after("số ")))):
        message = f"Số văn bản {match.group()} dài {len(match.group())} chữ số."
        yield reading.at(*match.span(), message, "Xem lại số văn bản.")


@text_rule("CT377", "viet-tat-khong-trang-trong", habit=True)
def informal(reading: Texts) -> Iterator[Finding]:
    """Văn bản không dùng chữ viết tắt của ghi chép: đ/c, v/v, ko, k/phí.

    Sai:
        nhiem_vu: [Phân công các đ/c trong Ban]
    Đúng:
        nhiem_vu: [Phân công các đồng chí trong Ban]
    """
    for match in _INFORMAL_WORD.finditer(reading.text) if reading.held(tuple(_INFORMAL)) else ():
        right = _INFORMAL[match.group().lower()]
        if len(match.group()) == 1 and _is_a_mark(reading.text, *match.span()):
            continue
        yield reading.at(*match.span(), f"Chữ viết tắt “{match.group()}”.", f"Viết “{right}”.", habit=right)
    for match in _ETC.finditer(reading.text) if ("v", "v") in reading.tokens.links else ():
        message = f"“{match.group()}” viết không đúng."
        yield reading.at(*match.span(), message, "Viết v.v.", habit="v.v.")
    yield from clipped(reading)
    yield from signs(reading)
    yield from _short_posts(reading)


def _is_a_mark(text: str, start: int, end: int) -> bool:
    """Whether a letter is that of a point or a room, not one for a word: “điểm k”, “k)”."""
    return (
        text[end : end + 1] == ")"
        or text.endswith(_POINTS, 0, start)
        or not text[end + 1 : end + 2].islower()
    )


def _short_posts(reading: Texts) -> Iterator[Finding]:
    """Posts in letters before the name of who has them, and “P.” for Phó: “PCT Lê Văn An”, “P.Bí thư”."""
    for match in _SHORT_POST.finditer(reading.body):
        message = f"Chức vụ viết tắt “{match.group().strip()}”."
        yield reading.at(*match.span(), message, "Viết đầy đủ chức vụ.", habit="chức vụ")


@text_rule("CT378", "cho-trong-chua-dien")
def blank(reading: Texts) -> Iterator[Finding]:
    """Không để sót chỗ trống của mẫu chưa điền, kể cả chữ x thay chữ số.

    Sai:
        nhiem_vu: [Thực hiện Kế hoạch ngày …/…/2020 của Tỉnh ủy]
    Đúng:
        nhiem_vu: [Thực hiện Kế hoạch số 15-KH/TU ngày 15/5/2020 của Tỉnh ủy]
    """
    last = -10
    nobody = not reading.tokens.links.isdisjoint(_LETTER_FOR_NAME)
    for match in _NOBODY.finditer(reading.text) if nobody else ():
        message = f"“{match.group()}” là tên để trống của mẫu."
        yield reading.at(*match.span(), message, "Ghi họ tên thật.")
    for match in _BLANK.finditer(reading.body):
        dots = not match.group().strip(".")
        if match.start() > last + 6 and not (dots and is_ellipsis(reading.body, *match.span())):
            yield reading.at(*match.span(), "Chỗ trống chưa điền.", "Điền nội dung, hoặc xóa.")
        last = match.end()


RULES = (
    word_twice,
    long_number,
    informal,
    blank,
)
