"""``co_quan``: how the issuing body and the body above it are written (Decree 30, Annex I, Part I, II.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import CAPITAL, Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.rules.tokens import words_of
from ctrgen.schema.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.schema.fields import Path

_SHORT = Pattern(rf"(?<![\w/]){CAPITAL}{{2,}}(?:[&-]{CAPITAL}+)*(?:/{CAPITAL}+)*(?!\w)")
_ROMAN = frozenset("IVXLC")
_NAMES_IN_CAPITALS = frozenset(
    {"TNHH", "MTV", "HIV", "AIDS", "ODA", "VSIP", "ASEAN", "UNESCO", "VNPT", "EVN", "FPT", "PVN", "TKV"}
    | {"HIV/AIDS", "LHPN", "BOT", "JICA", "KOICA", "WB", "ADB"}
)
"""What no office writes otherwise: forms of companies, names of companies, of programmes and of illnesses."""
_OWN_WAY = Pattern(r"MTTQ Việt Nam|^BCH (?=Đoàn )", cues=("MTTQ", "BCH"))
"""How the Fatherland Front and the Youth Union head their own papers."""


def names(reading: Reading) -> Iterator[tuple[Path, str]]:
    """The lines of both names, with the ways to them."""
    return ((path, text) for path, text, _ in texts(reading.programme.issuer, ("issuer",)))


@rule("CT220", "cap-tren-trung-co-quan")
def superior_is_issuer(reading: Reading) -> Iterator[Finding]:
    """Cơ quan chủ quản là cấp trên trực tiếp, không phải chính cơ quan ban hành.

    Sai:
        co_quan: {cap_tren: Sở Nội vụ, ten: Sở Nội vụ}
        ky_hieu: CTr-SNV
    Đúng:
        co_quan: {ten: Sở Nội vụ}
        ky_hieu: CTr-SNV
    """
    issuer = reading.programme.issuer
    if issuer.superior and _plain(issuer.superior) == _plain(issuer.name):
        message = "Cơ quan chủ quản trùng với cơ quan ban hành."
        yield Finding(("issuer", "superior"), message, "Ghi cơ quan cấp trên trực tiếp, hoặc xóa cap_tren.")


def _plain(lines: tuple[str, ...]) -> str:
    return " ".join(lines).lower()


@rule("CT221", "co-quan-go-chu-hoa")
def capitals(reading: Reading) -> Iterator[Finding]:
    """Tên cơ quan viết như trong câu; khi in mới chuyển thành chữ in hoa, còn câu kết cần chữ thường.

    Sai:
        co_quan: {ten: BAN THƯỜNG VỤ}
    Đúng:
        co_quan: {ten: Ban Thường vụ}
    """
    for path, line in names(reading):
        if line.isupper() and len(line.split()) > 1:
            yield Finding(path, "Tên cơ quan gõ bằng chữ in hoa.", "Viết như trong câu, ví dụ Ban Thường vụ.")


@rule("CT222", "co-quan-viet-tat")
def abbreviated_issuer(reading: Reading) -> Iterator[Finding]:
    """Tên cơ quan ban hành viết đầy đủ; chỉ cơ quan chủ quản được viết tắt cụm từ thông dụng.

    Sai:
        co_quan: {ten: UBND xã Tân Mỹ}
        ky_hieu: CTr-UBND
        dia_danh: Tân Mỹ
    Đúng:
        co_quan: {ten: Ủy ban nhân dân xã Tân Mỹ}
        ky_hieu: CTr-UBND
        dia_danh: Tân Mỹ
    """
    for path, line in names(reading):
        if path[1] == "name" and not line.isupper() and any(map(str.isupper, words_of(line))):
            for short in _SHORT.finditer(_OWN_WAY.sub(lambda own: "\0" * len(own.group()), line)):
                if short.group() not in _NAMES_IN_CAPITALS and not _ROMAN.issuperset(short.group()):
                    message = f"Tên cơ quan ban hành viết tắt “{short.group()}”."
                    yield Finding(path, message, "Viết đầy đủ tên cơ quan.", *short.span())
                    break


RULES = (superior_is_issuer, capitals, abbreviated_issuer)
