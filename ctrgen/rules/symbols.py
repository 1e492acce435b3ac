"""Cited documents without their symbol, and symbols that lost a sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.citations import ISSUER, KINDS, citations
from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.posts import in_one_way
from ctrgen.rules.rule import Finding, rule
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_OF_OFFICES = tuple(kind for kind in KINDS if kind not in ("Luật", "Pháp lệnh", "Chương trình", "Đề án"))
_BARE = Pattern(rf"{either(*_OF_OFFICES)} (?:số )?(?P<number>\d{{1,4}})(?= (?:của|ngày) )", cues=_OF_OFFICES)
_NAMELESS = Pattern(
    r"(?P<kind>Công điện|Chỉ thị) của (?:Thủ tướng|Chủ tịch|Bộ trưởng|Bộ |Ban Bí thư)",
    cues=("Công điện", "Chỉ thị"),
)
_WHOSE = Pattern(
    r"(?P<kind>Nghị quyết|Quyết định|Kết luận|Công văn|Hướng dẫn|Thông báo) (?:của )?"
    r"(?:Đảng ủy|Đảng uỷ|Huyện ủy|Tỉnh ủy|Thành ủy|Ủy ban|UBND|HĐND|Hội đồng nhân dân|Sở |Bộ |Ban |Chủ tịch)"
)
_GLUED = Pattern(
    r"[Ss]ố (?P<symbol>\d{1,5}(?:QĐ|KH|TB|BC|NQ|CT|HD|TTr|CTr|KL|CV) ?- ?[A-ZĐ]\w*)", cues=("ố ",)
)

_AGENCIES = {
    "TTg": ("thủ tướng",),
    "CP": ("chính phủ",),
    "TW": ("trung ương", "bộ chính trị", "ban bí thư", "tw"),
    "UBND": ("ủy ban nhân dân", "chủ tịch"),
    "HĐND": ("hội đồng nhân dân",),
    "BGDĐT": ("giáo dục",),
    "BYT": ("y tế",),
    "BNV": ("nội vụ",),
    "BTC": ("tài chính", "tổ chức"),
    "BCA": ("công an",),
    "BQP": ("quốc phòng",),
    "BTP": ("tư pháp",),
    "BXD": ("xây dựng",),
    "BCT": ("công thương",),
    "BKHCN": ("khoa học",),
    "BTTTT": ("thông tin",),
    "BVHTTDL": ("văn hóa",),
    "BTNMT": ("tài nguyên",),
    "BNNPTNT": ("nông nghiệp",),
    "BNNMT": ("nông nghiệp",),
    "BLĐTBXH": ("lao động",),
    "BGTVT": ("giao thông",),
    "BKHĐT": ("kế hoạch",),
    "TLĐ": ("tổng liên đoàn", "đoàn chủ tịch"),
}
"""The endings of symbols, and a word that the name of the body has then."""
_BODIES_NAMED = (
    *("thủ tướng", "chính phủ", "quốc hội", "bộ ", "ban ", "trung ương", "ủy ban", "hội đồng", "tỉnh ủy"),
    *("thành ủy", "huyện ủy", "đảng ủy", "sở ", "tổng liên đoàn", "liên đoàn"),
)
_NAMED = Pattern(rf" *(?:bộ trưởng )?{either(*_BODIES_NAMED)}(?:[^\W\d]| (?!về|ban hành|quy định)){{0,40}}")
_LONGEST_AGENCY = 60


@rule("CT387", "vien-dan-thieu-ky-hieu", habit=True)
def without_symbol(reading: Reading) -> Iterator[Finding]:
    """Lần đầu viện dẫn ghi đủ số và ký hiệu, không chỉ con số hay chỉ tên loại.

    Sai:
        nhiem_vu: [Quán triệt Nghị quyết 68 của Bộ Chính trị]
    Đúng:
        nhiem_vu: [Quán triệt Nghị quyết số 68-NQ/TW ngày 04/5/2025 của Bộ Chính trị]
    """
    given = {one.number.split("/")[0].split("-")[0] for one in reading.once(citations)}
    for match in _BARE.finditer(reading.body):
        if match["number"] not in given:
            message = f"“{match.group()}” chưa ghi ký hiệu."
            yield reading.at(*match.span(), message, "Ghi đủ số, ký hiệu, ngày ban hành.")
    for match in _NAMELESS.finditer(reading.body):
        message = f"{match['kind']} không ghi số, ký hiệu và ngày ban hành."
        yield reading.at(*match.span("kind"), message, "Ghi đủ số, ký hiệu, ngày ban hành.")
    yield from _bare_bases(reading)


def _bare_bases(reading: Reading) -> Iterator[Finding]:
    """A base that says whose decision it is and neither its number nor its subject."""
    for passage in reading.of(Part.BASIS):
        match = _WHOSE.search(passage.text)
        if match and not any(map(str.isdigit, passage.text)) and " về " not in passage.text:
            message = f"{match['kind']} không ghi số, ký hiệu và ngày ban hành."
            yield Finding(passage.path, message, "Ghi đủ số, ký hiệu, ngày ban hành.", *match.span("kind"))


@rule("CT388", "ky-hieu-vien-dan-viet-dinh")
def glued_symbol(reading: Reading) -> Iterator[Finding]:
    """Giữa số, chữ viết tắt tên loại và chữ viết tắt cơ quan có dấu gạch: 1147/QĐ-UBND.

    Sai:
        nhiem_vu: [Thực hiện Quyết định số 1147/QĐUBND ngày 30/6/2020 của UBND tỉnh]
    Đúng:
        nhiem_vu: [Thực hiện Quyết định số 1147/QĐ-UBND ngày 30/6/2020 của UBND tỉnh]
    """
    for one in reading.once(citations):
        for short in KINDS.get(one.kind, ()):
            rest = one.symbol.removeprefix(short)
            if rest != one.symbol and len(rest) > 1 and rest.isupper() and rest.isalpha():
                message = f"Ký hiệu “{one.symbol}” thiếu dấu gạch nối."
                yield reading.at(one.at, one.end, message, f"Viết {one.number.removesuffix(rest)}-{rest}.")
    for match in _GLUED.finditer(reading.body):
        message = f"Số và ký hiệu “{match['symbol']}” thiếu dấu gạch chéo."
        yield reading.at(*match.span("symbol"), message, "Viết số/chữ viết tắt tên loại-cơ quan.")


@rule("CT398", "co-quan-khac-ky-hieu")
def other_agency(reading: Reading) -> Iterator[Finding]:
    """Cơ quan ghi sau “của” là cơ quan có chữ viết tắt trong ký hiệu: QĐ-TTg là của Thủ tướng Chính phủ.

    Sai:
        nhiem_vu: [Thực hiện Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Bộ Nội vụ]
    Đúng:
        nhiem_vu: [Thực hiện Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ]
    """
    for one in reading.once(citations):
        own = _AGENCIES.get(re.split("[-/–]", one.symbol)[-1].strip())
        lead = ISSUER.match(reading.body, one.end) if own else None
        if own is None or lead is None or ("TW" in one.symbol and own != _AGENCIES["TW"]):
            continue
        said = in_one_way(reading.body[lead.end() : lead.end() + _LONGEST_AGENCY].split("\n")[0])
        named = _NAMED.match(said)
        by_head = own == _AGENCIES["CP"] and said.lstrip().startswith("thủ tướng")
        if named is None or (any(word in named.group() for word in own) and not by_head):
            continue
        start = lead.end() + len(said) - len(said.lstrip())
        end = lead.end() + len(named.group().rstrip())
        message = f"Ký hiệu {one.symbol} không phải của cơ quan này."
        yield reading.at(start, end, message, "Xem lại ký hiệu, hoặc cơ quan ban hành.")


RULES = (without_symbol, glued_symbol, other_agency)
