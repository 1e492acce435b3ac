"""``ho_ten``: the names of those who sign (Decree 30, Annex I, Part I, II.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, Path, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_DEGREES = (
    *("gs", "pgs", "ts", "tskh", "ths", "bs", "bsck", "bscki", "bsckii", "bsck1", "bsck2", "ds", "ks", "cn"),
    *("cki", "ckii", "ck1", "ck2", "dr"),
    *("giáo sư", "phó giáo sư", "tiến sĩ", "tiến sỹ", "thạc sĩ", "thạc sỹ", "bác sĩ", "bác sỹ", "kỹ sư"),
    *("cử nhân", "dược sĩ", "đại tá", "thượng tá", "trung tá", "thiếu tá", "đại úy", "nhà giáo ưu tú"),
)
_SCHOOL = Pattern(r"(?:^|(?<=[\w-] ))T(?:rường|RƯỜNG) |^TRƯỜNG ")
"""A school is called Trường; in “Môi trường”, “Thị trường” the word is no school."""
_EXCEPTED = (
    *(
        "đại học",
        "học viện",
        "cao đẳng",
        "mầm non",
        "mẫu giáo",
        "trung tâm giáo dục",
        "bệnh viện",
        "trạm y tế",
    ),
    *("trung tâm y tế", "trung tâm kiểm soát bệnh tật", "viện nghiên cứu", "viện khoa học", "công an"),
    *("quân sự", "biên phòng", "bộ đội", "quân khu", "bộ tư lệnh"),
)
"""Bodies of the armed forces, of schools, hospitals and research, as their names have them."""
_STANDS_FOR = Pattern(
    r"(?:.+ )?[ABCDĐHKMNXZ]\.?|(?:họ và tên|họ tên|họ, tên|tên người ký|người ký)(?: .*)?", re.IGNORECASE
)
"""A name of a form: “Nguyễn Văn A”."""
_FORM_OF_ADDRESS = Pattern(
    r"(?:ông|bà|đồng chí|đ/c|thầy|cô|anh|chị|bác|nhà giáo|luật sư)[.:]? ", re.IGNORECASE
)


def names(reading: Reading) -> Iterator[tuple[Path, str]]:
    """The names of the signers, of those that have one."""
    for index, signature in enumerate(reading.programme.signature):
        if signature.name:
            yield ("signature", index, "name"), signature.name


def _is_excepted(reading: Reading) -> bool:
    """Whether a body or what it belongs to signs with degrees and ranks."""
    issuer = reading.programme.issuer
    return any(
        _SCHOOL.search(line) or any(one in line.lower().replace("nghĩa vụ quân sự", "") for one in _EXCEPTED)
        for line in (*issuer.superior, *issuer.name)
    )


def _degrees(name: str) -> str:
    """The degrees before a name, with the marks behind them."""
    lower, end = name.lower(), 0
    while degree := next((one for one in _DEGREES if _is_word(lower, end, one)), ""):
        end += len(degree)
        end = len(name) - len(name[end:].lstrip(". ,–-"))
    return name[:end]


def _is_word(text: str, start: int, word: str) -> bool:
    end = start + len(word)
    return text.startswith(word, start) and not text[end : end + 1].isalnum()


@rule("CT265", "hoc-vi-truoc-ho-ten")
def degree(reading: Reading) -> Iterator[Finding]:
    """Trước họ tên người ký không ghi học hàm, học vị; trừ lực lượng vũ trang, giáo dục, y tế, khoa học.

    Sai:
        nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: ThS. Lê Thị Hoa}
    Đúng:
        nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    for path, name in names(reading):
        degrees = _degrees(name)
        if degrees and degrees != name and not _is_excepted(reading):
            message = f"Trước họ tên có “{degrees.strip()}”."
            yield Finding(path, message, "Chỉ ghi họ và tên.", 0, len(degrees.rstrip()))


@rule("CT266", "ho-ten-chu-hoa")
def name_in_capitals(reading: Reading) -> Iterator[Finding]:
    """Họ tên người ký viết chữ thường, đậm; không viết in hoa.

    Sai:
        nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: LÊ THỊ HOA}
    Đúng:
        nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    for path, name in names(reading):
        if name.isupper():
            yield Finding(path, "Họ tên viết bằng chữ in hoa.", f"Viết {name.title()}.")


@rule("CT267", "xung-ho-truoc-ho-ten")
def form_of_address(reading: Reading) -> Iterator[Finding]:
    """Trước họ tên người ký không ghi ông, bà, đồng chí.

    Sai:
        nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Bà Lê Thị Hoa}
    Đúng:
        nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    for path, name in names(reading):
        match = _FORM_OF_ADDRESS.match(name)
        if match:
            word = match.group().strip()
            yield Finding(path, f"Trước họ tên có “{word}”.", "Chỉ ghi họ và tên.", 0, len(word))


@rule("CT268", "ho-ten-khong-day-du")
def incomplete_name(reading: Reading) -> Iterator[Finding]:
    """Họ tên người ký viết đầy đủ, chữ đầu mỗi tiếng viết hoa; không để tên giữ chỗ như “Nguyễn Văn A”.

    Sai:
        nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Lê thị Hoa}
    Đúng:
        nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    for path, name in names(reading):
        words = list(re.finditer(r"[^\W\d_]+", name))
        before = len(_degrees(name))
        small = [word for word in words if word.group()[0].islower() and word.start() >= before]
        if _STANDS_FOR.fullmatch(name):
            yield Finding(path, f"“{name}” là chữ giữ chỗ.", "Ghi họ tên người ký.")
        elif small and not _FORM_OF_ADDRESS.match(name):
            message = f"Họ tên có chữ viết thường “{small[0].group()}”."
            yield Finding(path, message, "Viết hoa chữ đầu mỗi tiếng.", *small[0].span())
        elif len(words) == 1:
            yield Finding(path, "Họ tên chỉ có một chữ.", "Ghi đầy đủ họ, tên đệm, tên.")


RULES = (degree, name_in_capitals, form_of_address, incomplete_name)
