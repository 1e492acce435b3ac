"""Bodies whose names are fixed by law, with another joint, order or syllable: “Bộ Giáo dục - Đào tạo”."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.law.tables import names
from ctrgen.rules.names.placenames import are_alike
from ctrgen.rules.names.validity import day_of
from ctrgen.rules.page.posts import in_one_way
from ctrgen.rules.pattern import words
from ctrgen.rules.rule import Finding, rule
from ctrgen.spelling.letters import bare, one_way
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ctrgen.rules.reading import Reading

_OF_PARTS = (
    (("bộ", "sở", "phòng"), "Giáo dục và Đào tạo"),
    (("bộ", "sở"), "Khoa học và Công nghệ"),
    (("bộ", "sở"), "Nông nghiệp và Môi trường"),
    (("bộ", "sở", "phòng"), "Tài nguyên và Môi trường"),
    (("bộ", "sở"), "Kế hoạch và Đầu tư"),
    (("bộ", "sở"), "Thông tin và Truyền thông"),
    (("bộ", "sở"), "Dân tộc và Tôn giáo"),
    (("bộ", "sở", "phòng"), "Nông nghiệp và Phát triển nông thôn"),
    (("bộ", "sở", "phòng"), "Lao động - Thương binh và Xã hội"),
    (("bộ", "sở"), "Văn hóa, Thể thao và Du lịch"),
)
"""Bodies that are called by their fields, which these joints part and no others."""
_JOINTS = (", và ", " và ", " - ", " – ", " & ", "- ", " -", ", ", "-", " ")
_OF_MANY = ("các ", "những ")

_FIXED = (
    *("Viện kiểm sát nhân dân", "Tòa án nhân dân", "Ủy ban nhân dân", "Hội đồng nhân dân"),
    *("Ủy ban Mặt trận Tổ quốc", "Mặt trận Tổ quốc Việt Nam", "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh"),
    *("Hội Liên hiệp Thanh niên", "Hội Chữ thập đỏ", "Hội Người cao tuổi", "Liên đoàn Lao động"),
    *("Ngân hàng Chính sách xã hội", "Kho bạc Nhà nước", "Bảo hiểm xã hội", "Quỹ tín dụng nhân dân"),
    *("Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Đội Thiếu niên Tiền phong", "Ban Chỉ huy Quân sự"),
    *("Bộ Chỉ huy Quân sự", "Bộ đội Biên phòng", "Ủy ban Thường vụ Quốc hội", "Ban Chấp hành Đảng bộ"),
    *("Hội Cựu thanh niên xung phong", "Hội Nạn nhân chất độc da cam", "Đảng Cộng sản Việt Nam"),
    *("Ban Chấp hành Trung ương", "Hội đồng nghĩa vụ quân sự", "Trung tâm Phục vụ hành chính công"),
    *("Trường Trung học cơ sở", "Trường Trung học phổ thông"),
    "Ngân hàng Nông nghiệp và Phát triển nông thôn",
)
"""Names of bodies that have no other form."""
_SHORT = words(
    "UBND, HĐND, MTTQ, UBMTTQ, LHPN, TNCS, TNTP, THCS, THPT, BHXH, BHYT, LĐTBXH, LĐLĐ, TAND, VKSND, PCCC, "
    "GDĐT, BCHQS, CHQS, KBNN, NHCSXH, TNHH, TTHC, ANTT, ATGT, ATTP, PCTT, KHHGĐ, GPMB, XDNTM, CNTT, MTV, "
    "CLB, HTX, CBCCVC"
)
"""Abbreviations that every office uses."""
_NOT_SHORT = {
    "MTTQVN": "MTTQ Việt Nam",
    "HLHPN": "Hội LHPN",
    "LHPNVN": "LHPN Việt Nam",
    "HNDVN": "Hội Nông dân Việt Nam",
}
"""Abbreviations that no office uses, and what it writes."""
_FAR = 64
_ENDS = ".,;:)”"
_SWAPPED = 2
_LONG = 4
"""Of so many syllables one within may be any other; else it must be nearly the right one."""


@rule("CT3047", "ten-co-quan-sai", habit=True)
def misnamed_body(reading: Reading) -> Iterator[Finding]:
    """Tên cơ quan, tổ chức do luật đặt viết đúng từng chữ: Viện kiểm sát nhân dân, Bộ Giáo dục và Đào tạo.

    Chữ viết tắt quen dùng cũng vậy: UBND, không phải UNBD.

    Sai:
        nhiem_vu: [Phối hợp với Viện kiểm soát nhân dân huyện]
    Đúng:
        nhiem_vu: [Phối hợp với Viện kiểm sát nhân dân huyện]
    """
    ended = {one.old for one in names() if one.until <= day_of(reading)}
    for start, end, right in (*_joined(reading), *_near(reading)):
        if right in ended:
            continue  # that it is borne no longer is told by another rule
        message = f"Tên cơ quan “{reading.text[start:end]}” viết chưa đúng."
        yield reading.at(start, end, message, f"Viết {right}.", habit=right)
    for start, end, right in _swapped(reading):
        message = f"Chữ viết tắt “{reading.text[start:end]}” gõ nhầm."
        yield reading.at(start, end, message, f"Viết {right}.", habit=right)


def _swapped(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """“UNBD”, “HDND”: two letters of an abbreviation in each other's place, a letter without its stroke."""
    for written in sorted(filter(str.isupper, reading.tokens.written)):
        right = _miswritten_letters().get(written, "")
        if right and f"({written})" not in reading.text and written not in reading.programme.symbol:
            for start in reading.everywhere(written.lower()):
                end = start + len(written)
                beside = reading.text[start - 1 : start] + reading.text[end : end + 1]
                if reading.text[start:end] == written and not set(beside) & {*"/-&"}:
                    yield start, end, right


@cache
def _miswritten_letters() -> Mapping[str, str]:
    """What swapping two letters beside each other, or leaving the stroke of Đ, makes of an abbreviation."""
    found: dict[str, str] = {}
    for right in _SHORT:
        for at, (one, other) in enumerate(pairwise(right)):
            found.setdefault(f"{right[:at]}{other}{one}{right[at + 2 :]}", right)
        found.setdefault(right.replace("Đ", "D"), right)
    found |= _NOT_SHORT
    return {wrong: right for wrong, right in found.items() if wrong not in _SHORT}


def _joined(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Bodies called by all their fields, with other joints or in another order."""
    leads = _leads()
    for lead in reading.held(tuple(leads)):
        for start in reading.everywhere(lead):
            head = lead.split(" ", 1)[0]
            at = start + len(head) + 1
            if not reading.text[at].isupper() or reading.small.endswith(_OF_MANY, 0, start):
                continue
            for right in leads[lead]:
                end = _end_of_parts(reading, at, right)
                written = in_one_way(reading.text[at:end]).replace("–", "-")
                if end > at and written != right.lower() and not _goes_on(reading.text, end):
                    yield start, end, f"{head.capitalize()} {right}"


@cache
def _leads() -> Mapping[str, list[str]]:
    """The names of such bodies by their heads and the first words of their fields, in small letters."""
    found: dict[str, list[str]] = {}
    for heads, right in _OF_PARTS:
        for head in heads:
            for part in _parts(right):
                found.setdefault(f"{head} {part}", []).append(right)
    return found


def _parts(right: str) -> list[str]:
    return right.lower().replace(" - ", ", ").replace(" và ", ", ").split(", ")


def _end_of_parts(reading: Reading, at: int, right: str) -> int:
    """Where the fields of a name end, each said once, with any joints between; else where they begin."""
    small, end, left = reading.small, at, _parts(right)
    while left:
        part = next((one for one in left if small.startswith(one, end)), "")
        if not part:
            return at
        left.remove(part)
        end += len(part)
        if left:
            end += len(next((one for one in _JOINTS if small.startswith(one, end)), ""))
    return at if small[end : end + 1].isalnum() else end


def _goes_on(text: str, end: int) -> bool:
    """Whether further fields follow: “Kinh tế, Hạ tầng và Đô thị”."""
    joint = next((one for one in _JOINTS[:-1] if text.startswith(one, end)), "")
    return bool(joint) and text[end + len(joint) : end + len(joint) + 1].isupper()


def _near(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Bodies of whose names one syllable is another, or two have changed their places."""
    fixed = _by_two_words()
    for lead in reading.held(tuple(fixed)):
        for start in reading.everywhere(lead):
            if not reading.text[start].isupper():
                continue
            line = reading.small[start : start + _FAR].partition("\n")[0].split(" ")
            told = [
                (name, [one_way(word.rstrip(_ENDS)) for word in line[: len(name)]]) for name in fixed[lead]
            ]
            if any(list(name) == said for name, said in told):
                continue
            meant = next((name for name, said in told if _is_meant(said, name)), ())
            if meant:
                yield start, start + len(" ".join(line[: len(meant)]).rstrip(_ENDS)), fixed[lead][meant]


@cache
def _by_two_words() -> Mapping[str, Mapping[tuple[str, ...], str]]:
    """Names by their words, those by the first two of them; the longer before the shorter."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for name in sorted(_FIXED, key=len, reverse=True):
        said = name.lower().split(" ")
        found.setdefault(" ".join(said[:2]), {})[tuple(said)] = name
    return found


def _is_meant(said: Sequence[str], name: Sequence[str]) -> bool:
    if len(said) != len(name) or not all(map(is_syllable, said)):
        return False
    differing = [at for at, (one, other) in enumerate(zip(said, name, strict=True)) if one != other]
    if len(differing) == 1:
        (at,) = differing
        within = len(name) >= _LONG and at < len(name) - 1
        return within or are_alike(said[at], name[at]) or bare(said[at]) == bare(name[at])
    return len(differing) == _SWAPPED and sorted(said) == sorted(name)


RULES = (misnamed_body,)
