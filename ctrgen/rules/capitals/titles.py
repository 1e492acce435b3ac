"""Capitals of posts and bodies by what stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.capitals.names import TWICE, miswritten
from ctrgen.rules.capitals.small_bodies import small_bodies
from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding, text_rule

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
_WRITTEN_LARGE = ("Công ty", "Tổng công ty", "Trung tâm", "Bệnh viện", "Học viện", "Nhà máy", "Hợp tác xã")
_ITS_PLACES = ("hội trường ", "phòng họp ", "trụ sở ", "lãnh đạo ", "ban giám đốc ", "xe ", "cổng ", "sân ")
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
