"""``nguoi_ky``: on whose authority, in what position, and the name (Decree 30, Annex I, Part I, II.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding, Path, rule
from ctrgen.rules.signers import names
from ctrgen.rules.tokens import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_RIGHT = Pattern(r"(?P<how>TM|KT|TL|TUQ|Q)\. *(?P<of>.*)", re.DOTALL)
_NO_STOP = Pattern(r"(?P<how>TM|KT|TL|TUQ|Q)(?P<sign> +)(?=\w)")
_OTHER_FORM = Pattern(r"(?P<how>T[/.]M|K[/.]T|T[/.]L|T[/.]U[/.]Q)\b\.?")
_POSITION = Pattern(
    r"(?:phó |quyền |tổng |q\. )?(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|viện trưởng|trưởng|chánh|"
    r"cục trưởng|chi cục trưởng|bộ trưởng|thứ trưởng|thủ trưởng|tổng thư ký|chủ nhiệm|chỉ huy trưởng|"
    r"tư lệnh|đội trưởng)\b",
    re.IGNORECASE,
)
_COLLECTIVE = Pattern(
    r"(?:ủy ban|uỷ ban|hội đồng|ban|thường trực|đảng ủy|đảng uỷ|chi ủy|tập thể|hội|đoàn|tỉnh ủy|huyện ủy)\b",
    re.IGNORECASE,
)
_DEPUTY = Pattern(r"(?:phó|thứ trưởng|quyền|q\.|pct|pgđ|pcvp|pbt|pht|ptp)(?:\b|(?<=\.))", re.IGNORECASE)
_COUNCILS = ("ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân")
_SHORT_POSITIONS = (
    *("PCT", "CT", "CVP", "PCVP", "GĐ", "PGĐ", "TGĐ", "HT", "PHT", "BT", "PBT", "TP", "PTP", "PP"),
)
_SHORT_POSITION = Pattern(rf"\b(?:{either(*_SHORT_POSITIONS)}|P\. ?GĐ)\b\.?")


def _authorities(reading: Reading) -> Iterator[tuple[Path, str, str]]:
    """Each authority line with the first line of the position under it."""
    for index, signature in enumerate(reading.programme.signature):
        for line, text in enumerate(signature.authority):
            position = next(iter(signature.position), "")
            yield ("signature", index, "authority", line), _as_decreed(text, reading), position


def _as_decreed(text: str, reading: Reading) -> str:
    """An authority line with the abbreviation of the decree, sign for sign, for that of another standard."""
    first = text.split(" ", 1)[0]
    of_decree = {own: decreed for decreed, own in reading.standard.wording.authorities.items()}
    return of_decree.get(first, first) + text[len(first) :]


def _lines(reading: Reading, *fields: str) -> Iterator[tuple[Path, str]]:
    for index, signature in enumerate(reading.programme.signature):
        for field in fields:
            for line, text in enumerate(getattr(signature, field)):
                yield ("signature", index, field, line), text


@rule("CT260", "kt-ma-khong-phai-cap-pho")
def not_a_deputy(reading: Reading) -> Iterator[Finding]:
    """Người ký thay (KT.) cấp trưởng là cấp phó của người đó.

    Sai:
        nguoi_ky: {quyen_han: KT. Chánh Văn phòng, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: KT. Chánh Văn phòng, chuc_vu: Phó Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    for path, text, position in _authorities(reading):
        match = _RIGHT.match(text)
        if match and match["how"] == "KT" and not _DEPUTY.match(position):
            message = f"Dưới “{text}” phải là cấp phó, ở đây là “{position}”."
            yield Finding((*path[:2], "position", 0), message, f"Ghi Phó {match['of']}, hoặc bỏ KT.")


@rule("CT273", "ky-thay-trong-cap-uy")
def deputy_of_collective(reading: Reading) -> Iterator[Finding]:
    """Trong văn bản của cấp ủy, phó bí thư ký thay mặt tập thể (T/M), không ký thay (K/T) bí thư.

    Sai:
        chuan: dang
        nguoi_ky: {quyen_han: K/T Bí thư, chuc_vu: Phó Bí thư, ho_ten: Lê Thị Hoa}
    Đúng:
        chuan: dang
        nguoi_ky: {quyen_han: T/M Ban Thường vụ, chuc_vu: Phó Bí thư, ho_ten: Lê Thị Hoa}
    """
    if "KT." not in reading.standard.wording.authorities:
        return
    for path, text, _ in _authorities(reading):
        match = _RIGHT.match(text)
        if match and match["how"] == "KT" and match["of"].lower().startswith("bí thư"):
            message = "Cấp ủy không ký thay: phó bí thư ký thay mặt tập thể."
            yield Finding(path, message, "Viết T/M và tên tập thể.", *match.span())


@rule("CT274", "cap-pho-ky-khong-co-kt")
def deputy_alone(reading: Reading) -> Iterator[Finding]:
    """Cấp phó ký thay cấp trưởng thì phía trên chức vụ có dòng KT.; cấp phó không ký thừa lệnh (TL.).

    Sai:
        nguoi_ky: {chuc_vu: Phó Giám đốc, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: KT. Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Lê Thị Hoa}
    """
    for index, signature in enumerate(reading.programme.signature):
        position = next(iter(signature.position), "")
        head = position[4:].strip()
        if not position.lower().startswith("phó "):
            continue
        lines = [_as_decreed(line, reading) for line in signature.authority]
        # By order of one above signs whoever is below; not the deputy of that one.
        own = any(line.lower() == f"tl. {head.lower()}" for line in lines)
        if not lines or own:
            message = f"“{position}” ký mà không có dòng KT."
            yield Finding(("signature", index, "position", 0), message, f"Thêm quyen_han: KT. {head}.")


@rule("CT275", "tl-truoc-uy-ban")
def by_order_of_collective(reading: Reading) -> Iterator[Finding]:
    """TL. (thừa lệnh) đứng trước chức vụ của người đứng đầu; với ủy ban nhân dân là TL. Chủ tịch.

    Sai:
        nguoi_ky: {quyen_han: TL. Ủy ban nhân dân, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: TL. Chủ tịch, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    for path, text, _ in _authorities(reading):
        match = _RIGHT.match(text)
        if match and match["how"] == "TL" and match["of"].lower().startswith(_COUNCILS):
            message = f"TL. đứng trước “{match['of']}”."
            yield Finding(path, message, "Sau TL. ghi chức vụ người đứng đầu: TL. Chủ tịch.", *match.span())


@rule("CT261", "tm-truoc-ca-nhan")
def person_as_collective(reading: Reading) -> Iterator[Finding]:
    """TM. (thay mặt) đứng trước tên tập thể lãnh đạo, không trước chức vụ.

    Sai:
        nguoi_ky: {quyen_han: TM. Chủ tịch, chuc_vu: Phó Chủ tịch, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: TM. Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Lê Thị Hoa}
    """
    for path, text, _ in _authorities(reading):
        match = _RIGHT.match(text)
        if match and match["how"] == "TM" and _POSITION.match(match["of"]):
            message = f"TM. đứng trước chức vụ “{match['of']}”."
            hint = "Sau TM. ghi tên tập thể; ký thay người đứng đầu thì dùng KT."
            yield Finding(path, message, hint, *match.span())


@rule("CT262", "kt-truoc-tap-the")
def collective_as_person(reading: Reading) -> Iterator[Finding]:
    """KT. (ký thay) đứng trước chức vụ của người đứng đầu, không trước tên tập thể.

    Sai:
        nguoi_ky: {quyen_han: KT. Ủy ban nhân dân, chuc_vu: Phó Chủ tịch, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: KT. Chủ tịch, chuc_vu: Phó Chủ tịch, ho_ten: Lê Thị Hoa}
    """
    for path, text, _ in _authorities(reading):
        match = _RIGHT.match(text)
        if match and match["how"] == "KT" and _COLLECTIVE.match(match["of"]):
            message = f"KT. đứng trước tập thể “{match['of']}”."
            yield Finding(path, message, "Sau KT. ghi chức vụ người đứng đầu.", *match.span())


@rule("CT263", "quyen-han-viet-tat-sai")
def abbreviation_form(reading: Reading) -> Iterator[Finding]:
    """Viết TM., KT., TL., TUQ., Q. với một dấu chấm ở cuối.

    Sai:
        nguoi_ky: {quyen_han: TL Ban Thường vụ, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: TL. Ban Thường vụ, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    own = reading.standard.wording.authorities
    for path, written in _lines(reading, "authority", "position"):
        text = _as_decreed(written, reading)
        match = _NO_STOP.match(text)
        if match:
            message = f"“{match['how']}” thiếu dấu chấm."
            right = own.get(f"{match['how']}.", f"{match['how']}.")
            yield Finding(path, message, f"Viết “{right}”.", 0, match.end(), fix=f"{right} ")
        elif other := _OTHER_FORM.match(text):
            decreed = "".join(filter(str.isalpha, other["how"])) + "."
            message = f"“{other.group()}” không đúng mẫu."
            yield Finding(path, message, f"Viết “{own.get(decreed, decreed)}”.", *other.span())


@rule("CT264", "quyen-han-khong-ro")
def unknown_authority(reading: Reading) -> Iterator[Finding]:
    """Dòng quyền hạn mở đầu bằng TM., KT., TL., TUQ. hoặc Q., không viết thành lời.

    Sai:
        nguoi_ky: {quyen_han: Thừa lệnh Ban Thường vụ, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: TL. Ban Thường vụ, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    for path, text, _ in _authorities(reading):
        if not (_RIGHT.match(text) or _NO_STOP.match(text) or _OTHER_FORM.match(text)):
            message = f"“{text}” không mở đầu bằng TM., KT., TL., TUQ. hoặc Q."
            yield Finding(path, message, "Ghi chữ viết tắt quyền hạn ký; chức vụ ghi ở khóa chuc_vu.")


@rule("CT269", "thu-tu-quyen-han")
def order(reading: Reading) -> Iterator[Finding]:
    """TM., TL., TUQ. đứng trên KT.: thay mặt tập thể trước, ký thay người đứng đầu sau.

    Sai:
        nguoi_ky:
          quyen_han: [KT. Chủ tịch, TM. Ủy ban nhân dân]
          chuc_vu: Phó Chủ tịch
          ho_ten: Lê Thị Hoa
    Đúng:
        nguoi_ky:
          quyen_han: [TM. Ủy ban nhân dân, KT. Chủ tịch]
          chuc_vu: Phó Chủ tịch
          ho_ten: Lê Thị Hoa
    """
    for index, signature in enumerate(reading.programme.signature):
        lines = signature.authority
        if len(lines) == 2 and lines[0].startswith("KT") and not lines[1].startswith("KT"):
            message = f"“{lines[0]}” đứng trên “{lines[1]}”."
            yield Finding(("signature", index, "authority", 0), message, "Đổi thứ tự hai dòng.")


@rule("CT270", "quyen-han-trung-chuc-vu")
def own_authority(reading: Reading) -> Iterator[Finding]:
    """Không ai ký thừa lệnh, thừa ủy quyền của chính mình.

    Sai:
        nguoi_ky: {quyen_han: TL. Chánh Văn phòng, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: TL. Chủ tịch, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    for path, text, position in _authorities(reading):
        match = _RIGHT.match(text)
        if match and match["how"] != "KT" and match["of"].lower() == position.lower():
            message = f"“{text}” và “{position}” là một."
            yield Finding(path, message, "Sửa quyền hạn ký hoặc chức vụ.")


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
    """Chức vụ của người ký viết đầy đủ.

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


RULES = (
    not_a_deputy,
    deputy_of_collective,
    deputy_alone,
    by_order_of_collective,
    person_as_collective,
    collective_as_person,
    abbreviation_form,
    unknown_authority,
    order,
    own_authority,
    mark_at_end,
    abbreviated_position,
)
