"""Who a text speaks of, where that can be nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import CAPITAL, Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDRESS = r"(?:(?:đồng chí|đ/c|ông|bà|thầy|cô|cô giáo|thầy giáo)[.:]? +)"
_DEGREE = (
    r"(?:(?:thẩm phán|kiểm sát viên|chấp hành viên|thẩm tra viên|luật sư|thư ký|điều dưỡng(?: trưởng)?|"
    r"ủy viên|giáo viên|giảng viên|chuyên viên|tổng phụ trách(?: đội)?|y sĩ) +|"
    r"(?:gs|pgs|tskh|ts|ths|bs\.? ?ckii|bs\.? ?cki|bs\.? ?ck[12]|bs|ds|ks|cn)[.,]? *|"
    r"(?:bác sĩ|thạc sĩ|tiến sĩ|dược sĩ|kỹ sư|(?:đại|thượng|trung|thiếu) (?:tá|úy|uý)) +)"
)
_POST = either(
    *("tổng giám đốc", "giám đốc", "chủ tịch", "bí thư", "hiệu trưởng", "viện trưởng", "cục trưởng"),
    *("chi cục trưởng", "chánh văn phòng", "chánh thanh tra", "bộ trưởng", "chỉ huy trưởng", "tổng thư ký"),
    *("trưởng công an", "trưởng phòng", "trưởng ban", "trưởng khoa", "tổ trưởng", "chủ nhiệm", "đội trưởng"),
    *("trạm trưởng", "chính trị viên", "chánh án", "kế toán trưởng", "trưởng đoàn"),
)
_WORD = r"(?:[’'][^\W\d_]+)?[^\W\d_]*"
"""The rest of a word of a name, as “H'Lan”, “Y” have it too."""
_BODY = r"(?: +(?:UBND|HĐND|UBMTTQ|MTTQ|LĐLĐ|Hội|Đảng ủy|Đảng uỷ|[Tt]hường trực))*"
_NAMED = Pattern(
    rf"(?P<lead>(?i:{_ADDRESS}|{_DEGREE})*(?:(?i:phó +)?(?i:{_POST}){_BODY} +)?)"
    rf"(?P<name>{CAPITAL}{_WORD}(?: {CAPITAL}{_WORD}){{1,4}})(?= *(?:[,;:.()–-]|$))"
)
_HOLDER = Pattern(
    rf"(?i:{_ADDRESS})?(?P<post>(?i:{_POST})(?: Hội| Sở| Trung tâm| bệnh viện)?) "
    rf"(?P<name>{CAPITAL}[^\W\d_]+(?: {CAPITAL}[^\W\d_]*){{1,4}})(?= *(?:[,;:.()–-]|$))"
)
_SHORT = {
    "CT": "Chủ tịch",
    "GĐ": "Giám đốc",
    "HT": "Hiệu trưởng",
    "BT": "Bí thư",
    "VT": "Viện trưởng",
    "CVP": "Chánh Văn phòng",
    "TP": "Trưởng phòng",
    "CHT": "Chỉ huy trưởng",
}
_SHORT_POST = Pattern(
    rf"(?<!\w)(?P<deputy>P\.? ?)?(?P<post>{either(*_SHORT)})(?!\w)\.? ?(?=[^.]|$)", cues=tuple(_SHORT)
)
_SHORT_DEPUTY = Pattern(rf"(?<!\w)P\. ?(?={CAPITAL})", cues=("P.",))
_GIVEN = Pattern(rf"(?i:{_ADDRESS})(?P<name>{CAPITAL}[^\W\d_]+)(?= *(?:[,;:.()–-]|$)| (?i:phó |{_POST}))")
_HEAD = Pattern(rf"(?i:{_ADDRESS})?(?P<post>(?i:{_POST})(?: .+)?)")
_OF_MANY = frozenset(
    {"trưởng phòng", "trưởng ban", "trưởng khoa", "tổ trưởng", "đội trưởng", "chủ nhiệm", "trưởng đoàn"}
    | {"chính trị viên", "trạm trưởng"}
)
"""Posts that many hold at a time, where no unit is said."""
_NO_NAME = frozenset(
    {"phó", "chủ", "bí", "giám", "hiệu", "viện", "cục", "chi", "chánh", "trưởng", "lãnh", "ban", "phòng"}
    | {"sở", "ủy", "uỷ", "hội", "đảng", "thường", "các", "tổ", "khoa", "trường", "toàn", "xã", "phường"}
    | {"huyện", "tỉnh", "bệnh", "liên", "mặt", "ubnd", "hđnd", "công", "trung"}
)
"""First words of posts and bodies, which begin no name of a person."""
_PARTS = Pattern(r"[,;]| và ")
_WHOLE_NAME = 3
"""Words of a name that stands alone; of two words a place has its name too."""


def in_full(text: str) -> str:
    """A line with its posts in full: “PCT UBND xã”, “P. Giám đốc”."""
    text = _SHORT_POST.sub(lambda match: f"{'Phó ' if match['deputy'] else ''}{_SHORT[match['post']]} ", text)
    return _SHORT_DEPUTY.sub("Phó ", text).strip()


def given_name(text: str) -> str:
    """The name that a line calls a person by, where that is but one word: “đ/c Hùng - Phó Chủ tịch”."""
    match = _GIVEN.match(text.strip())
    return match["name"].lower() if match else ""


def person(text: str) -> str:
    """The one person that a line names, the same for whatever lines name that person; empty for others.

    A name says who; so does the post of a head, but not that of a deputy, of whom there may be several.
    """
    text = in_full(text)
    if name := _name(text, 0):
        return name
    match = _HEAD.fullmatch(text.strip(" .;,"))
    post = " ".join(match["post"].lower().split()) if match else ""
    return "" if post in _OF_MANY or " các " in post else post


def holder(text: str) -> tuple[str, str]:
    """The post of a head, without a body, and who holds it: “Giám đốc Lê Thị Hoa”; empty for others."""
    match = _HOLDER.match(in_full(text))
    if match is None or match["name"].lower().split()[0] in _NO_NAME:
        return "", ""
    post = " ".join(match["post"].lower().split())
    return ("", "") if post in _OF_MANY else (post, " ".join(match["name"].lower().split()))


def persons(text: str) -> Iterator[str]:
    """The persons that a line of guests names."""
    return filter(None, (_name(part, _WHOLE_NAME) for part in _PARTS.split(text)))


def _name(text: str, whole: int) -> str:
    """The name a text begins with, behind a post or of at least so many words."""
    match = _NAMED.match(text.strip())
    if match is None:
        return ""
    words = match["name"].lower().split()
    return "" if words[0] in _NO_NAME or not (match["lead"] or len(words) >= whole) else " ".join(words)
