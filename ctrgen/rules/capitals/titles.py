"""Capitals of posts and bodies by what stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.capitals.names import TWICE, begins, miswritten
from ctrgen.rules.capitals.small_bodies import small_bodies
from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding, text_rule
from ctrgen.spelling.letters import one_way
from ctrgen.spelling.lexicon import known_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts

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
_OF_UNIT = Pattern(r" (?:các )?(?:tỉnh|xã|phường|thành phố|huyện|thị xã|quận|đặc khu)(?!\w)")
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
_JUDICIAL = (
    "kiểm sát viên",
    "kiểm tra viên",
    "thẩm phán",
    "điều tra viên",
    "chấp hành viên",
    "thẩm tra viên",
)
_COURTS = ("Viện kiểm sát", "Viện Kiểm sát", "Tòa án", "Toà án", "Thi hành án")
_GOES_ON = (" hữu", " tại", " thích", " trường", " dĩ", " đoản", ", ban", ", ngành")
_WRITTEN_LARGE = ("Công ty", "Tổng công ty", "Trung tâm", "Bệnh viện", "Học viện", "Nhà máy", "Hợp tác xã")
_ITS_PLACES = ("hội trường ", "phòng họp ", "trụ sở ", "lãnh đạo ", "ban giám đốc ", "xe ", "cổng ", "sân ")
_HEADS = (
    *(
        "trạm",
        "ban",
        "phòng",
        "trung tâm",
        "hội",
        "đoàn",
        "tổ",
        "đội",
        "hội đồng",
        "khoa",
        "viện",
        "văn phòng",
    ),
    *("công đoàn", "liên đoàn", "câu lạc bộ", "quỹ", "thường trực", "nhà văn hóa", "bệnh viện"),
    *("xí nghiệp", "nhà máy", "phân xưởng", "chi nhánh", "phân hiệu", "đài", "hạt", "tiểu ban"),
)
"""Nouns that begin the names of bodies, and are common ones too."""
_BOTH_WAYS = (
    "ban thường",
    "tổ dân",
    "ban tổ",
    "đoàn công",
    "đoàn kiểm",
    "đoàn giám",
    "đoàn khảo",
    "đội tuyển",
    "phòng họp",
)
"""How what is named once and common elsewhere begins."""
_HALVES = ("trạm y", "ban đại", "ban công", "ban quản", "phòng kinh", "phòng văn", "phòng tài")
"""How bodies begin that other words begin too."""
_OF_SOME = (
    *("các ", "mỗi ", "những ", "từng ", "mọi ", "một ", "nhiều ", "số ", "lập ", "hệ thống ", "cấp "),
    *("loại ", "mạng lưới ", "mô hình ", "toàn bộ ", "thêm ", "hai ", "ba ", "bốn ", "vài ", "ngày "),
    *("phó ", "trưởng ", "nhiệm vụ của ", "chi ", "liên "),
)
_LONGEST_NAME, _FAR = 48, 60
_SHORTEST_NAME = 3
"""So many words name a body."""
_SIGNS = ",.;:)”/"
_OWN = {"Sở": "sở", "Cục": "cục", "Chi cục": "chi cục", "Bộ": "bộ"}


def _own_office(reading: Reading) -> Iterator[Finding]:
    """The issuer in its own paper: “lãnh đạo sở”."""
    text = reading.text
    name = " ".join(reading.programme.issuer.name)
    own = next((small for one, small in _OWN.items() if name.startswith(f"{one} ")), "")
    for start in reading.everywhere(own) if own else ():
        end = start + len(own)
        cued = reading.small.endswith(_OF_OFFICE, 0, start)
        if text[start].islower() and cued and not reading.small.startswith(_GOES_ON, end):
            right = own[0].upper() + own[1:]
            yield reading.at(start, end, f"“{own}” là chính cơ quan này viết thường.", f"Viết {right}.")
    yield from _own_in_two_ways(reading, name)
    yield from _large_elsewhere(reading)
    if any(map(name.__contains__, _COURTS)):
        yield from _judicial(reading)


def _judicial(reading: Reading) -> Iterator[Finding]:
    """“kiểm sát viên” in the paper of a procuracy: a title that the law names."""
    for post in reading.held(_JUDICIAL):
        for start in reading.phrases(post):
            end = start + len(post)
            if reading.text[start:end].islower():
                message = f"Chức danh tư pháp “{post}” viết thường."
                yield reading.at(start, end, message, f"Viết {post.capitalize()}.", habit=post)


def _own_in_two_ways(reading: Reading, name: str) -> Iterator[Finding]:
    """“Hội trường công ty” where “hội trường Công ty” stands elsewhere."""
    text = reading.text
    kind = next((one for one in _WRITTEN_LARGE if name.startswith(f"{one} ")), "")
    found = (
        [at for at in reading.phrases(kind.lower()) if not _is_of_another(text, at + len(kind))]
        if kind
        else []
    )
    large = [at for at in found if text.startswith(kind, at) and text[at - 2 : at - 1].islower()]
    for start in found if large else ():
        end = start + len(kind)
        cued = reading.small.endswith((*_OF_OFFICE, *_ITS_PLACES), 0, start)
        if text[start].islower() and cued and not reading.small.endswith("các ", 0, start):
            message = f"“{text[start:end]}” là chính cơ quan này, ở chỗ khác viết hoa."
            yield reading.at(start, end, message, f"Viết {kind}.", habit=kind)


def _large_elsewhere(reading: Reading) -> Iterator[Finding]:
    """“ban đại diện cha mẹ học sinh” where “Ban đại diện cha mẹ học sinh” stands elsewhere."""
    text, written = reading.text, reading.tokens.written
    for head in reading.held(_HEADS):
        first = head.split(" ", 1)[0]
        named: dict[str, tuple[str, str]] = {}
        small: list[tuple[int, str, str]] = []
        for start in reading.everywhere(head) if {first, first.capitalize()} <= written else ():
            name, longer = _names_at(text, start, head)
            if name and text[start].islower():
                small.append((start, name, longer))
            elif name and not name[1:].islower():
                named.setdefault(name.lower(), (name, longer))
            elif name and not begins(reading, start) and not _heads_text(reading, start):
                named.setdefault(longer.lower(), (name, longer))
        for start, name, longer in small:
            ways = named.get(name.lower()) or named.get(longer.lower())
            if ways is not None and not _is_of_some(reading, start, head):
                alike = longer.lower() == ways[1].lower()
                said, right = (longer, ways[1]) if alike else (name, ways[0])
                message = f"“{said}” ở chỗ khác viết hoa là tên riêng."
                yield reading.at(start, start + len(said), message, f"Viết {right}.", habit=right)


def _names_at(text: str, start: int, head: str) -> tuple[str, str]:
    """As many words from a place on as tell one body from another, and one more; empty where none do."""
    words = text[start : start + _LONGEST_NAME].partition("\n")[0].split(" ")
    size = head.count(" ") + 1
    two = " ".join(words[:2]).lower()
    if two.startswith(_BOTH_WAYS) or (size == 1 and two not in _HALVES and one_way(two) in known_words()):
        return "", ""
    large = len(words) > size and words[size][:1].isupper()
    least = size + 1 if large else max(_SHORTEST_NAME, size + 1)
    name = [*words[: least - 1], *(word.rstrip(_SIGNS) for word in words[least - 1 : least])]
    if len(name) < least or not all(map(str.isalnum, name)):
        return "", ""
    ends = words[least - 1] != name[-1]
    after = "" if ends else "".join(words[least : least + 1]).rstrip(_SIGNS)
    return " ".join(name), " ".join((*name, after)).rstrip()


def _heads_text(reading: Reading, start: int) -> bool:
    """Whether a text begins at a place, or a part of one behind a mark."""
    return reading.passage(start).start == start or reading.text[max(0, start - 2) : start].strip() in ".;:-–"


def _is_of_some(reading: Reading, start: int, head: str) -> bool:
    """Whether a place is no one body's: “các trạm y tế”, “05 tổ”, “các khoa, phòng, trạm y tế”."""
    before = reading.small[max(0, start - _FAR) : start].rpartition("\n")[2]
    if f"{one_way(before.rstrip().rpartition(' ')[2])} {head}" in known_words():  # “văn phòng”, “giao ban”
        return True
    row = before.endswith((", ", " và ", "/")) and any(map(before.__contains__, ("các ", "mỗi ", "từng ")))
    return row or before.endswith(_OF_SOME) or before[-2:-1].isdigit()


def _is_of_another(text: str, end: int) -> bool:
    """Whether a name, or more of a name, follows."""
    return text[end : end + 1] == " " and (
        text[end + 1 : end + 2].isupper() or text[end + 1 : end + 2].isdigit()
    )


@text_rule("CT3001", "chuc-danh-co-quan-viet-thuong", habit=True, beyond=_own_office)
def before_a_body(reading: Texts) -> Iterator[Finding]:
    """Chức vụ đi liền với tên cơ quan cụ thể viết hoa chữ đầu; nói đến chính sở mình thì viết Sở.

    Sai:
        nhiem_vu: [Mời giám đốc Trung tâm Y tế dự họp]
    Đúng:
        nhiem_vu: [Mời Giám đốc Trung tâm Y tế dự họp]
    """
    text = reading.text
    told = {at for one in reading.once(miswritten) if one.part != TWICE for at in range(one.start, one.end)}
    for post in reading.held(_POSTS):
        for start in reading.everywhere(post):
            end = start + len(post)
            if text[start:end].islower() and _BODY.match(text, end) and start not in told:
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
    yield from small_bodies(reading)


RULES = (before_a_body,)
