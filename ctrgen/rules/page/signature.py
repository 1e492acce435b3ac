"""``nguoi_ky``: how authority, position and name are written (Decree 30, Annex I, Part I, II.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.page.authority import RIGHT, as_decreed, authorities
from ctrgen.rules.page.signers import names
from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding, Path, rule
from ctrgen.rules.tokens import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_NO_STOP = Pattern(r"(?P<how>TM|KT|TL|TUQ|Q)(?P<sign> +)(?=\w)")
_NO_SPACE = Pattern(r"(?:TM|KT|TL|TUQ|Q)\.(?=\w)")
_TWO_RIGHTS = Pattern(
    r"(?:(?<=^Q\. )(?:TM|KT|TL|TUQ)|(?<=\w )(?:TM|KT|TL|TUQ))\.(?= )", cues=(" TM", " KT", " TL", " TUQ")
)
_OTHER_FORM = Pattern(r"(?P<how>T[/.]M|K[/.]T|T[/.]L|T[/.]U[/.]Q)\b\.?", cues=("T/", "K/", "T.", "K."))
_SHORT_POSITIONS = (
    *("PCT", "CT", "CVP", "PCVP", "GĐ", "PGĐ", "TGĐ", "HT", "PHT", "BT", "PBT", "TP", "PTP", "PP"),
)
_TWO_CAPITALS = Pattern(
    r"(?P<lead>Phó )?(?P<head>Trưởng|Hiệu|Viện|Cục|Tổ|Đội) (?P<of>Phòng|Ban|Khoa|Trưởng)",
    cues=(" Phòng", " Ban", " Khoa", " Trưởng"),
)
_SHORT_POSITION = Pattern(rf"\b(?:{either(*_SHORT_POSITIONS)}|P\. ?GĐ)\b\.?")


def _lines(reading: Reading, *fields: str) -> Iterator[tuple[Path, str]]:
    for path, text, *_ in reading.passages:
        if path[0] == "signature" and path[2] in fields:
            yield path, text


@rule("CT263", "quyen-han-viet-tat-sai")
def abbreviation_form(reading: Reading) -> Iterator[Finding]:
    """Viết TM., KT., TL., TUQ., Q. với một dấu chấm ở cuối, mỗi quyền hạn một dòng.

    Sai:
        nguoi_ky: {quyen_han: TL Ban Thường vụ, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: TL. Ban Thường vụ, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    own = reading.standard.wording.authorities
    for path, written in _lines(reading, "authority", "position"):
        text = as_decreed(written, reading)
        match = _NO_STOP.match(text)
        if match:
            message = f"“{match['how']}” thiếu dấu chấm."
            right = own.get(f"{match['how']}.", f"{match['how']}.")
            yield Finding(path, message, f"Viết “{right}”.", 0, match.end(), fix=f"{right} ")
        elif tight := _NO_SPACE.match(text):
            message = f"Sau “{tight.group()}” thiếu dấu cách."
            yield Finding(
                path, message, f"Viết “{tight.group()} …”.", 0, tight.end(), fix=f"{tight.group()} "
            )
        elif other := _OTHER_FORM.match(text):
            decreed = "".join(filter(str.isalpha, other["how"])) + "."
            message = f"“{other.group()}” không đúng mẫu."
            yield Finding(path, message, f"Viết “{own.get(decreed, decreed)}”.", *other.span())
        elif path[2] == "authority" and (second := _TWO_RIGHTS.search(text)):
            message = f"“{text}” có hai chữ viết tắt quyền hạn."
            yield Finding(path, message, "Mỗi quyền hạn một dòng; Q. chỉ đứng trước chức vụ.", *second.span())


@rule("CT277", "quyen-han-theo-mau-khac")
def form_of_the_decree(reading: Reading) -> Iterator[Finding]:
    """Quyền hạn ký viết theo mẫu của chuẩn: văn bản của Đảng là T/M, K/T, T/L.

    Viết TM., KT., TL. thì khi in tự đổi, nên chỉ là gợi ý để bản gõ và bản in như nhau.

    Sai:
        chuan: dang
        noi_nhan: [Lưu Văn phòng]
        nguoi_ky: {quyen_han: TM. Ban Thường vụ, chuc_vu: Bí thư, ho_ten: Lê Thị Hoa}
    Đúng:
        chuan: dang
        noi_nhan: [Lưu Văn phòng]
        nguoi_ky: {quyen_han: T/M Ban Thường vụ, chuc_vu: Bí thư, ho_ten: Lê Thị Hoa}
    """
    own = reading.standard.wording.authorities
    for path, text in _lines(reading, "authority"):
        first = text.split(" ", 1)[0]
        right = own.get(first, first)
        if right != first:
            message = f"“{first}” là mẫu của Nghị định 30; khi in đổi thành “{right}”."
            yield Finding(path, message, f"Viết “{right}”.", 0, len(first), fix=right)


@rule("CT264", "quyen-han-khong-ro")
def unknown_authority(reading: Reading) -> Iterator[Finding]:
    """Dòng quyền hạn mở đầu bằng TM., KT., TL., TUQ. hoặc Q., không viết thành lời.

    Sai:
        nguoi_ky: {quyen_han: Thừa lệnh Ban Thường vụ, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: TL. Ban Thường vụ, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    for path, text, _ in authorities(reading):
        if not (RIGHT.match(text) or _NO_STOP.match(text) or _OTHER_FORM.match(text)):
            message = f"“{text}” không mở đầu bằng TM., KT., TL., TUQ. hoặc Q."
            yield Finding(path, message, "Ghi chữ viết tắt quyền hạn ký; chức vụ ghi ở khóa chuc_vu.")


@rule("CT269", "thu-tu-quyen-han")
def order(reading: Reading) -> Iterator[Finding]:
    """TM., TL., TUQ. đứng trên KT.: thay mặt tập thể trước, ký thay người đứng đầu sau.

    Sai:
        nguoi_ky:
          quyen_han: [KT. Chủ tịch, TM. Ban Thường vụ]
          chuc_vu: Phó Chủ tịch
          ho_ten: Lê Thị Hoa
    Đúng:
        nguoi_ky:
          quyen_han: [TM. Ban Thường vụ, KT. Chủ tịch]
          chuc_vu: Phó Chủ tịch
          ho_ten: Lê Thị Hoa
    """
    for index, signature in enumerate(reading.programme.signature):
        lines = signature.authority
        if len(lines) == 2 and lines[0].startswith("KT") and not lines[1].startswith("KT"):
            message = f"“{lines[0]}” đứng trên “{lines[1]}”."
            yield Finding(("signature", index, "authority", 0), message, "Đổi thứ tự hai dòng.")


@rule("CT271", "dau-thua-o-chu-ky")
def mark_at_end(reading: Reading) -> Iterator[Finding]:
    """Sau quyền hạn, chức vụ và họ tên không có dấu câu.

    Sai:
        nguoi_ky: {chuc_vu: "Chánh Văn phòng,", ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    for path, text in (*_lines(reading, "authority", "position", "other_post"), *names(reading)):
        kept = text.rstrip(".,;: ")
        if kept != text:
            yield Finding(path, f"Thừa dấu câu sau “{kept}”.", "Xóa dấu này.", len(kept), len(text), fix="")


@rule("CT272", "chuc-vu-viet-tat")
def abbreviated_position(reading: Reading) -> Iterator[Finding]:
    """Chức vụ của người ký viết đầy đủ, hoa chữ đầu; quyền cấp trưởng thì ghi Q.

    Sai:
        nguoi_ky: {chuc_vu: PCT Hội, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: KT. Chủ tịch, chuc_vu: Phó Chủ tịch Hội, ho_ten: Lê Thị Hoa}
    """
    for path, text in _lines(reading, "authority", "position", "other_post"):
        begin = len(text.split(".", 1)[0]) if path[2] == "authority" else 0
        for short in (
            () if words_of(text).isdisjoint(_SHORT_POSITIONS) else _SHORT_POSITION.finditer(text, begin)
        ):
            yield Finding(path, f"Chức vụ viết tắt “{short.group()}”.", "Viết đầy đủ.", *short.span())
    yield from _miswritten(reading)


def _miswritten(reading: Reading) -> Iterator[Finding]:
    """Posts with a small letter in front, “Trưởng Phòng”, “Quyền Hiệu trưởng”."""
    for path, text in _lines(reading, "position"):
        if text[:1].islower():
            yield Finding(path, f"Chức vụ “{text}” viết thường.", f"Viết {text[0].upper()}{text[1:]}.")
        elif text.lower().startswith("quyền "):
            right = text[len("quyền ") :]
            hint = f"Viết Q. {right[:1].upper()}{right[1:]}."
            yield Finding(path, "“Quyền” trong chức vụ người ký viết tắt là Q.", hint, 0, len("quyền"))
        elif match := _TWO_CAPITALS.fullmatch(text):
            right = f"{match['lead'] or ''}{match['head']} {match['of'].lower()}"
            yield Finding(path, f"Chức vụ “{text}” viết hoa chưa đúng.", f"Viết {right}.")


RULES = (
    abbreviation_form,
    form_of_the_decree,
    unknown_authority,
    order,
    mark_at_end,
    abbreviated_position,
)
