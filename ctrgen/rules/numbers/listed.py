"""How many things a sentence says there are, and how many it names: “04 xã: Thanh Lĩnh, Thanh Đồng”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import CAPITAL, Pattern, either, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_UNITS = ("xã", "phường", "thị trấn", "huyện", "quận", "thôn", "ấp", "tổ dân phố", "khu phố", "bản", "buôn")
_ANY = ("đơn vị", "địa phương", "cơ sở")
_PERSONS = ("đồng chí", "ông, bà", "ông bà", "người", "cá nhân", "hộ")
_GROUPS = frozenset(
    {"đội", "tổ", "lớp", "câu lạc", "nhóm", "ban", "tiểu ban", "môn", "bộ môn", "môn thi", "phần thi", "khoa"}
    | {"mô hình", "hạng mục", "ngành", "nghề", "giải"}
)
"""What is told of by what it does: “03 đội: văn nghệ, cầu lông, kéo co”."""
_SHORT_PART = 3
_PAIRED = (
    "phòng",
    "chống",
    "văn hóa",
    "văn hoá",
    "thể dục",
    "thể thao",
    "cứu",
    "kinh tế",
    "an ninh",
    "trật tự",
)
"""What is told of with its neighbour as one thing: “văn hóa, thể thao”."""
_NOUN = r"[^\W\d_]+(?: [^\W\d_]+)?"
_COUNT = Pattern(
    rf"(?P<number>(?<![\w.,/-])\d{{1,2}}) (?P<noun>{_NOUN})(?P<more>(?: [^\W\d_]+){{0,4}}?)"
    r"(?::| gồm:?| là:| \()[ ]?(?P<list>[^.;:()\n]{6,300})(?=[.;)\n]|$)"
)
_FAR_COUNT = Pattern(
    rf"(?P<number>(?<![\w.,/-])\d{{1,2}}) (?P<noun>{_NOUN})(?P<more>[^.;:()\n\d]{{0,120}}?),? gồm:?(?: các)? "
    r"(?P<list>[^.;:()\n\d]{6,300})(?=[.;)\n]|$)"
)
_NAMED_AT_ONCE = Pattern(
    rf"(?P<number>(?<![\w.,/-])\d{{1,2}}|(?<!\w)(?:hai|ba|bốn|sáu|bảy)) (?P<noun>{either(*_UNITS)}) "
    rf"(?P<list>{CAPITAL}\w*(?: {CAPITAL}\w*){{0,3}}(?:, {CAPITAL}\w*(?: {CAPITAL}\w*){{0,3}})*"
    rf",? và {CAPITAL}\w* {CAPITAL}\w*(?: {CAPITAL}\w*)?)(?! ?\(| [-–])"
)
_THINGS = (
    *("mô hình", "nhà", "ngôi nhà", "căn nhà", "công trình", "điểm", "lớp", "cụm"),
    *(
        "cuộc",
        "buổi",
        "mái ấm",
        "khu vui chơi",
        "sân chơi",
        "tuyến đường",
        "vườn hoa",
        "phòng học",
        "nhà văn hóa",
        "tủ sách",
        "thư viện",
        "câu lạc bộ",
    ),
)
_BEFORE_THINGS = tuple(f" {one}" for one in _THINGS)
_AT_PLACES = Pattern(
    rf"(?P<number>(?<![\w.,/-])\d{{1,2}}) (?P<noun>{either(*_THINGS)})"
    r"(?! (?:trở|trong|/))[^.;:()\n\d]{0,70} (?:tại|ở)(?: các)? "
    rf"(?P<list>(?:xã|phường|thị trấn|thôn|ấp|bản|làng) {CAPITAL}\w*(?: {CAPITAL}\w*){{0,3}}(?:(?:,| và|, và)"
    rf" (?:xã|phường|thị trấn|thôn|ấp|bản|làng) {CAPITAL}\w*(?: {CAPITAL}\w*){{0,3}})+)(?=[,.;)\n]|$)"
)
_OFFICES = words(
    "Phòng, Ủy, Uỷ, Ban, Hội, Công, Sở, Trạm, Trường, Đảng, Chi, Mặt, Đoàn, Văn, Tòa, Viện, Hội, Bộ"
)
_NUMBERS = {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7}
_OF_UNITS = ("đảng", "chi", "trường", "hợp", "công", "trạm", "cơ", "gia", "hộ", "doanh")
"""First words of what is called by a name of its own: “03 đảng ủy xã”, “02 trạm y tế”."""
_DAYS = Pattern(
    r"(?P<number>(?<![\w.,/-])\d{1,2}) ngày(?:[,:]? | \()(?:(?:các )?ngày )?"
    r"(?P<list>\d{1,2}(?:, \d{1,2})*(?:,? và \d{1,2}|, \d{1,2}))/\d{1,2}(?!\d)"
)
_PART = Pattern(r", (?:và )?| và ")
_UNIT_OF = Pattern(rf"(?:{either(*_UNITS, 'xã', 'ông', 'bà', 'đồng chí')} )+")
_NAME = Pattern(rf"{CAPITAL}\w*(?:[ -](?:{CAPITAL}\w*|\d{{1,2}}))*")
_LONGEST_NAME, _LONGEST_NAMED = 30, 4
_FAR = 160
_BEFORE_UNITS = tuple(f" {unit}" for unit in _UNITS)
_ROUGH = ("ít nhất ", "trên ", "hơn ", "gần ", "khoảng ", "tối thiểu ", "trong ", "trong số ", "từ ", "số ")


def miscounted_names(reading: Reading) -> Iterator[Finding]:
    """The counts that are not those of the names behind them, or of the parts that begin as they do."""
    for match in _COUNT.over(reading.body, reading.tokens.before(" ")):
        said, noun = int(match["number"]), match["noun"].lower()
        parts = [part.strip() for part in _PART.split(match["list"].strip())]
        if len(parts) < 2 or len(parts) == said or said < 2:
            continue
        if reading.lower.endswith(_ROUGH, 0, match.start()):
            continue
        is_led = match["list"] and reading.body[match.end("more")] == ":" and not match["more"]
        of_groups = is_led and _are_of_groups(noun, parts, match["list"], abs(len(parts) - said))
        if _begin_alike(noun, parts) or _are_names(noun, parts) or of_groups:
            message = f"Câu ghi {match['number']}, kể ra có {len(parts)}."
            yield reading.at(match.start("number"), match.end("noun"), message, "Xem lại số, hoặc các mục.")


def miscounted_far(reading: Reading) -> Iterator[Finding]:
    """“03 chi bộ về thực hiện Nghị quyết, gồm chi bộ Đông Khê và chi bộ Phú Vinh”; “hai xã A, B và C”."""
    starts = reading.leading(reading.tokens.before(" "), _FAR, " gồm")
    for match in _FAR_COUNT.over(reading.body, starts):
        said, noun = int(match["number"]), match["noun"].lower()
        parts = [part.strip() for part in _PART.split(match["list"].strip())]
        if not 1 < len(parts) != said > 1 or reading.lower.endswith(_ROUGH, 0, match.start()):
            continue
        if " cùng " in match["list"]:
            continue
        named = noun.startswith((*_OF_UNITS, *_UNITS)) and all(map(_is_name, parts))
        if named or _begin_alike(noun, parts):
            message = f"Câu ghi {match['number']}, kể ra có {len(parts)}."
            yield reading.at(match.start("number"), match.end("noun"), message, "Xem lại số, hoặc các mục.")
    beside = {
        *reading.tokens.before(*_BEFORE_UNITS),
        *(at for one in _NUMBERS for at in reading.phrases(one)),
    }
    for match in _NAMED_AT_ONCE.over(reading.body, sorted(beside)):
        names = _PART.split(match["list"])
        word, count = match["number"].lower(), len(names)
        if names[-1].split(" ")[0] in _OFFICES:
            continue
        if (int(word) if word.isdigit() else _NUMBERS[word]) != count:
            message = f"Câu ghi {match['number']}, kể ra có {count}."
            yield reading.at(match.start("number"), match.end("noun"), message, "Xem lại số, hoặc các tên.")


def miscounted_places(reading: Reading) -> Iterator[Finding]:
    """“03 mô hình … tại xã Tân Liễu, xã Yên Lư, xã Đồng Phúc, xã Tiến Dũng”: more places than things."""
    for match in _AT_PLACES.over(
        reading.body, reading.leading(reading.tokens.before(*_BEFORE_THINGS), _FAR, " tại ", " ở ")
    ):
        count = len(_PART.split(match["list"]))
        if count > int(match["number"]) and not reading.lower.endswith(_ROUGH, 0, match.start()):
            message = f"Câu ghi {match['number']}, nơi kể ra có {count}."
            place = match.start("number"), match.end("noun")
            yield reading.among([match.span("list")], *place, message, "Xem lại số, hoặc các nơi.")


def _is_name(part: str) -> bool:
    return 1 < len(part.split()) <= _LONGEST_NAMED and _NAME.fullmatch(part) is not None


def miscounted_days(reading: Reading) -> Iterator[Finding]:
    """“02 ngày 15, 16 và 17/11”."""
    for match in _DAYS.over(reading.lower, reading.tokens.before(" ngày")):
        count = len(re.findall(r"\d+", match["list"]))
        if count != int(match["number"]):
            message = f"Câu ghi {match['number']} ngày, kể ra có {count}."
            yield reading.at(*match.span("number"), message, "Xem lại số ngày.")


def _begin_alike(noun: str, parts: list[str]) -> bool:
    """“03 kỳ họp: kỳ họp giữa năm, kỳ họp cuối năm”; also “04 tổ công tác: tổ số 1, tổ số 2”."""
    word = noun.split(" ", maxsplit=1)[0]
    words = noun if all(part.lower().startswith(f"{noun} ") for part in parts) else word
    return all(part.lower().startswith(f"{words} ") for part in parts)


def _are_of_groups(noun: str, parts: list[str], listed: str, apart: int) -> bool:
    """“03 đội: văn nghệ, bóng chuyền, cầu lông, kéo co”: one or two words each, one too many or too few."""
    alone = [" ".join(parts[-1].split()[:2]), *parts[:-1]]  # more may be said behind the last
    whole = all(1 <= len(part.split()) <= _SHORT_PART and part.replace(" ", "").isalpha() for part in alone)
    joined = listed.count(" và ") > (", " in listed and listed.rfind(" và ") > listed.rfind(", "))
    in_pairs = any(part.lower().startswith(_PAIRED) for part in parts)
    return noun in _GROUPS and apart == 1 and len(parts) > 2 and whole and not joined and not in_pairs


def _are_names(noun: str, parts: list[str]) -> bool:
    """Whether all are names of such units, or of persons."""
    first = noun.split(" ", maxsplit=1)[0]
    of_units = noun in _UNITS or first in _UNITS
    if not (of_units or noun in _ANY or noun in _PERSONS):
        return False
    for part in parts:
        unit = _UNIT_OF.match(part)
        name = part[unit.end() :] if unit else part
        if len(name) > _LONGEST_NAME or not _NAME.fullmatch(name):
            return False
        if of_units and unit and not unit.group().startswith(first):
            return False
    return True
