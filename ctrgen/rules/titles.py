"""Capitals of posts, bodies and persons by what stands beside them."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from ctrgen.rules.names import miswritten
from ctrgen.rules.pattern import CAPITAL, Pattern, either
from ctrgen.rules.proper import SURNAMES
from ctrgen.rules.rule import Finding, rule
from ctrgen.spelling.letters import one_way
from ctrgen.spelling.lexicon import known_words
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_POSTS = (
    *("chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư", "giám đốc", "phó giám đốc", "hiệu trưởng"),
    *(
        "phó hiệu trưởng",
        "trưởng phòng",
        "phó trưởng phòng",
        "trưởng ban",
        "phó trưởng ban",
        "chánh văn phòng",
    ),
    *("phó chánh văn phòng", "chánh thanh tra", "trưởng công an", "phó trưởng công an", "chỉ huy trưởng"),
    *("cục trưởng", "chi cục trưởng", "viện trưởng", "bộ trưởng", "thứ trưởng"),
)
_BODIES = (
    *(
        "Trung tâm",
        "Sở",
        "Ủy ban",
        "Uỷ ban",
        "UBND",
        "HĐND",
        "Hội đồng nhân dân",
        "Phòng",
        "Công an",
        "Trường",
    ),
    *(
        "Bệnh viện",
        "Chi cục",
        "Đảng ủy",
        "Đảng uỷ",
        "Mặt trận",
        "MTTQ",
        "Liên đoàn",
        "LĐLĐ",
        "Huyện ủy",
        "Tỉnh ủy",
        "Thành ủy",
        "Chi bộ",
        "Chi ủy",
        "Chi đoàn",
        "Đảng bộ",
    ),
    *("Hội Nông dân", "Hội Phụ nữ", "Hội Cựu", "Hội Liên hiệp", "Đoàn Thanh niên", "Bảo hiểm", "Kho bạc"),
)
_BODY = Pattern(rf" {either(*_BODIES)}(?!\w)")
_COUNCILS = ("ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân")
_OF_UNIT = Pattern(r" (?:tỉnh|xã|phường|thành phố|huyện|thị xã|quận|đặc khu)(?!\w)")
_OF_OFFICE = tuple(
    f"{word} "
    for word in (
        "giám đốc",
        "lãnh đạo",
        "thuộc",
        "toàn",
        "văn phòng",
        "cơ quan",
        "trực thuộc",
        "ủy sở",
        "của",
    )
)
_GOES_ON = (" hữu", " tại", " thích", " trường", " dĩ", " đoản", ", ban", ", ngành")
_KINDS_OF_BODIES = (
    *(
        "ủy ban",
        "uỷ ban",
        "tổng cục",
        "chi cục",
        "liên đoàn",
        "hiệp hội",
        "viện kiểm sát",
        "tòa án",
        "toà án",
    ),
    *("tổng liên đoàn", "kho bạc", "ngân hàng", "hội đồng"),
)
_ITS_NAME = Pattern(rf" {CAPITAL}[^\W\d_]+")
_UNIONS = ("đoàn", "hội", "mặt trận", "liên đoàn")
_THEIR_NAMES = Pattern(
    r" (?:TNCS|Thanh niên|LHPN|LHTN|Liên hiệp|CCB|Cựu chiến|Nông dân|NCT|Người cao|CTĐ|Tổ quốc)(?!\w)"
)
_MASS = (
    *("hội nông dân", "hội cựu chiến binh", "hội liên hiệp phụ nữ", "hội chữ thập đỏ", "hội luật gia"),
    *("hội khuyến học", "hội người cao tuổi", "liên đoàn lao động", "mặt trận tổ quốc", "hội nhà báo"),
    *(
        f"{body} {committee} {uy}"
        for body in ("văn phòng", "ban tổ chức", "ban tuyên giáo", "ban dân vận", "ủy ban kiểm tra")
        for committee in ("tỉnh", "thành", "huyện", "quận", "đảng")
        for uy in ("ủy", "uỷ")
    ),
)
_OFFICES = ("văn phòng", "thường trực")
_COUNCIL = Pattern(
    rf" {either('Hội đồng nhân dân', 'Ủy ban', 'Uỷ ban', 'HĐND', 'UBND', 'Đảng ủy', 'Đảng uỷ')}"
)
_OF_A_LEVEL = (
    *("bảo hiểm xã hội", "kho bạc nhà nước", "công an", "ban chỉ huy quân sự", "bộ chỉ huy quân sự"),
    *("trung tâm y tế", "bảo hiểm xã hội cơ sở", "hạt kiểm lâm", "chi cục thuế", "phòng giáo dục và đào tạo"),
)
_LEVEL = Pattern(r" (?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|đặc khu|khu vực)(?!\w)")
_PART_OF = (
    "tham gia ",
    "lực lượng ",
    "tịch ",
    "thư ",
    "trưởng ",
    "trụ sở ",
    "chi ",
    "tổ ",
    "phân ",
    "đại ",
    "ngày ",
    "lễ ",
    "các ",
    "mỗi ",
    "những ",
    "liên ",
    "cấp ",
    "quân ",
    "bộ ",
    "cơ sở ",
    "trung ",
)
_OWN = {"Sở": "sở", "Cục": "cục", "Chi cục": "chi cục", "Bộ": "bộ"}

_MIDDLE = frozenset(
    {
        "thị",
        "văn",
        "trung",
        "đình",
        "hữu",
        "ngọc",
        "minh",
        "quang",
        "thanh",
        "đức",
        "xuân",
        "hồng",
        "kim",
        "bá",
    }
    | {"công", "chí", "duy", "gia", "hoàng", "huy", "khắc", "mạnh", "như", "phúc", "quốc", "thế", "tiến"}
    | {"trọng", "tuấn", "vĩnh", "viết", "việt", "bích", "cẩm", "diệu", "hải", "hoài", "mai", "mỹ", "nhật"}
    | {"phương", "thu", "thùy", "tố", "tường", "vân", "bảo", "cảnh", "danh", "đăng", "đại", "hùng", "khánh"}
    | {
        "tự",
        "khoa",
        "diễm",
        "tuyết",
        "sinh",
        "nguyên",
        "phước",
        "trí",
        "thủ",
        "tri",
        "thượng",
        "hưng",
        "kiều",
    }
    | {"lâm", "phi", "phú", "sỹ", "tấn", "thái", "thành", "thiên", "thúc", "trường", "ánh", "hạnh", "huyền"}
)
_SURNAMES = frozenset(SURNAMES)
_SMALL_SURNAMES = frozenset(
    {*map(str.lower, SURNAMES)} - {"mai", "hà", "hồ", "cao", "vi", "đoàn", "đào", "dương"}
)
_LONGEST_WORD = 9
_TWO_NAMES = Pattern(rf" {CAPITAL}[^\W\d_]+ {CAPITAL}[^\W\d_]*[a-zđà-ỹ](?!\w)")
_PERSON = Pattern(
    rf"(?P<surname>(?<!\w){either(*SURNAMES)}) (?P<middle>[^\W\d_A-Z]{{2,7}}) "
    rf"(?P<last>{CAPITAL}[^\W\d_]*)(?!\w)"
)


@rule("CT3001", "chuc-danh-co-quan-viet-thuong", habit=True)
def before_a_body(reading: Reading) -> Iterator[Finding]:
    """Chức vụ đi liền với tên cơ quan cụ thể viết hoa chữ đầu; nói đến chính sở mình thì viết Sở.

    Sai:
        nhiem_vu: [Mời giám đốc Trung tâm Y tế dự họp]
    Đúng:
        nhiem_vu: [Mời Giám đốc Trung tâm Y tế dự họp]
    """
    text = reading.text
    for post in reading.held(_POSTS):
        for start in reading.everywhere(post):
            end = start + len(post)
            if text[start:end].islower() and _BODY.match(text, end):
                message = f"Chức danh “{post}” của một cơ quan cụ thể viết thường."
                right = post[0].upper() + post[1:]
                yield reading.at(start, end, message, f"Viết {right}.", habit=post)
    for council in reading.held(_COUNCILS):
        for start in reading.everywhere(council):
            end = start + len(council)
            named = _OF_UNIT.match(text, end) and not reading.small.endswith(("các ", "cấp "), 0, start)
            if text[start].islower() and named:
                right = council[0].upper() + council[1:]
                yield reading.at(start, end, f"“{council}” viết thường.", f"Viết {right}.", habit=council)
    yield from _small_bodies(reading)
    name = " ".join(reading.programme.issuer.name)
    own = next((small for one, small in _OWN.items() if name.startswith(f"{one} ")), "")
    for start in reading.everywhere(own) if own else ():
        end = start + len(own)
        cued = reading.small.endswith(_OF_OFFICE, 0, start)
        if text[start].islower() and cued and not reading.small.startswith(_GOES_ON, end):
            right = own[0].upper() + own[1:]
            yield reading.at(start, end, f"“{own}” là chính cơ quan này viết thường.", f"Viết {right}.")


def _small_bodies(reading: Reading) -> Iterator[Finding]:
    """Bodies whose first letter is small: “ủy ban Thường vụ”, “đoàn TNCS”, and names small throughout."""
    text = reading.text
    told = {one.start for one in reading.once(miswritten)}
    for names, behind in (
        (_KINDS_OF_BODIES, _ITS_NAME),
        (_UNIONS, _THEIR_NAMES),
        (_MASS, None),
        (_OFFICES, _COUNCIL),
        (_OF_A_LEVEL, _LEVEL),
    ):
        for body in reading.held(names):
            for start in reading.everywhere(body):
                end = start + len(body)
                if (
                    start not in told
                    and text[start:end].islower()
                    and not reading.small.endswith(_PART_OF, 0, start)
                    and start < reading.body_end
                    and (behind is None or behind.match(text, end))
                ):
                    message = f"Tên cơ quan, tổ chức bắt đầu bằng chữ thường “{body}”."
                    right = body[0].upper() + body[1:]
                    hint = f"Viết {right} …" if behind else "Viết hoa như tên riêng (Phụ lục II)."
                    yield reading.at(start, end, message, hint, habit=body)


@rule("CT3002", "ten-nguoi-co-chu-thuong")
def person_in_small_letters(reading: Reading) -> Iterator[Finding]:
    """Tên người viết hoa chữ đầu mọi tiếng.

    Sai:
        nhiem_vu: [Thắp hương tại đền thờ Nguyễn trung Trực]
    Đúng:
        nhiem_vu: [Thắp hương tại đền thờ Nguyễn Trung Trực]
    """
    words = reading.tokens.words
    follow = set(compress(words[1:], map(_SURNAMES.__contains__, words)))
    for match in () if follow.isdisjoint(_MIDDLE) else _PERSON.finditer(reading.body):
        middle, last = match["middle"], match["last"].lower()
        if middle in _MIDDLE and is_syllable(last):
            message = f"Tên “{match.group()}” có chữ viết thường."
            right = f"{match['surname']} {middle.capitalize()} {match['last']}"
            yield reading.at(*match.span(), message, f"Viết {right}.")
    for surname in sorted(_SMALL_SURNAMES.intersection(words)):
        for start in reading.phrases(surname):
            end = start + len(surname)
            may_be = reading.body[start:end].islower() and reading.body[end + 1 : end + 2].isupper()
            behind = _TWO_NAMES.match(reading.body, end) if may_be else None
            before = reading.lower[max(0, start - _LONGEST_WORD) : start].split("\n")[-1].split(" ")[-2:-1]
            if (
                behind is not None
                and f"{one_way(before[0] if before else '')} {surname}" not in known_words()
            ):
                message = f"Họ “{surname}” viết thường trước tên."
                yield reading.at(start, end, message, f"Viết {surname.capitalize()}.")


RULES = (before_a_body, person_in_small_letters)
