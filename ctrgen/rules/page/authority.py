"""``quyen_han``: who signs for whom (Decree 30, Annex I, Part I, II.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.naming.collective import signed_for
from ctrgen.rules.finding import Where
from ctrgen.rules.page.header import kind_of
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, Path, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

RIGHT = Pattern(r"(?P<how>TM|KT|TL|TUQ|Q)\. *(?P<of>.*)", re.DOTALL)
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
_BELOW = ("trưởng phòng", "chánh văn phòng", "chánh thanh tra", "trưởng khoa", "trưởng ban", "kế toán trưởng")
"""Who signs by order (TL.) of the head of the whole body."""
_DEPUTY = Pattern(r"(?:phó|thứ trưởng|quyền|q\.|pct|pgđ|pcvp|pbt|pht|ptp)(?:\b|(?<=\.))", re.IGNORECASE)
_OF_ONE_HEAD = (
    *("sở ", "ban giám", "nhà trường", "trường ", "bệnh viện", "trung tâm", "chi cục", "lãnh đạo", "phòng "),
    *("văn phòng", "cục ", "tổng cục", "kho bạc", "viện ", "khoa ", "trạm ", "hạt ", "công an", "thanh tra"),
    *("ban quản lý", "bảo hiểm xã hội", "thư viện", "bảo tàng", "học viện", "nhà văn hóa", "đồn ", "đài "),
)
"""What one head runs, who decides alone."""
_COUNCILS = ("ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân")


def authorities(reading: Reading) -> Iterator[tuple[Path, str, str]]:
    """Each authority line with the first line of the position under it."""
    for index, signature in enumerate(reading.programme.signature):
        for line, text in enumerate(signature.authority):
            position = next(iter(signature.position), "")
            yield ("signature", index, "authority", line), as_decreed(text, reading), position


def as_decreed(text: str, reading: Reading) -> str:
    """An authority line with the abbreviation of the decree, sign for sign, for that of another standard."""
    first = text.split(" ", 1)[0]
    of_decree = {own: decreed for decreed, own in reading.standard.wording.authorities.items()}
    return of_decree.get(first, first) + text[len(first) :]


def is_of_one_head(name: str) -> bool:
    """Whether a body after TM. is none that decides as a group."""
    return name.lower().startswith(_OF_ONE_HEAD)


@rule("CT260", "kt-ma-khong-phai-cap-pho")
def not_a_deputy(reading: Reading) -> Iterator[Finding]:
    """Người ký thay (KT.) cấp trưởng là cấp phó của người đó.

    Sai:
        nguoi_ky: {quyen_han: KT. Chánh Văn phòng, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: KT. Chánh Văn phòng, chuc_vu: Phó Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    for path, text, position in authorities(reading):
        match = RIGHT.match(text)
        if match is None or _COLLECTIVE.match(match["of"]):
            continue
        if match["how"] == "KT" and not _DEPUTY.match(position):
            message = f"Dưới “{text}” phải là cấp phó, ở đây là “{position}”."
            if position.lower().startswith(_BELOW) and not position.startswith(match["of"]):
                yield Finding(path, message, f"Ký thừa lệnh: TL. {match['of']}.", *match.span())
            else:
                place, hint = (*path[:2], "position", 0), f"Ghi Phó {match['of']}, hoặc bỏ KT."
                yield Finding(place, message, hint, beside=(Where(path, *match.span()),))


@rule("CT273", "ky-thay-trong-cap-uy")
def deputy_of_collective(reading: Reading) -> Iterator[Finding]:
    """Trong văn bản của cấp ủy, của Đoàn, phó bí thư ký thay mặt tập thể (T/M), không ký thay (K/T) bí thư.

    Sai:
        chuan: dang
        noi_nhan: [Lưu Văn phòng]
        nguoi_ky: {quyen_han: K/T Bí thư, chuc_vu: Phó Bí thư, ho_ten: Lê Thị Hoa}
    Đúng:
        chuan: dang
        noi_nhan: [Lưu Văn phòng]
        nguoi_ky: {quyen_han: T/M Ban Thường vụ, chuc_vu: Phó Bí thư, ho_ten: Lê Thị Hoa}
    """
    own = reading.standard.wording.authorities
    right = own.get("TM.", "TM.")
    told = list(authorities(reading))
    for path, text, _ in told:
        match = RIGHT.match(text)
        alone = not any(one[:2] == path[:2] and other.startswith("TM.") for one, other, _ in told)
        of_secretary = match and match["how"] == "KT" and match["of"].lower().startswith("bí thư")
        if match and of_secretary and ("KT." in own or alone):
            message = "Cấp ủy không ký thay: phó bí thư ký thay mặt tập thể."
            yield Finding(path, message, f"Viết {right} và tên tập thể.", *match.span())


@rule("CT274", "cap-pho-ky-khong-co-kt")
def deputy_alone(reading: Reading) -> Iterator[Finding]:
    """Cấp phó ký thay cấp trưởng thì phía trên chức vụ có dòng KT.; cấp phó không ký thừa lệnh (TL.).

    Sai:
        nguoi_ky: {chuc_vu: Phó Giám đốc, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: KT. Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Lê Thị Hoa}
    """
    name = " ".join(reading.programme.issuer.name).lower()
    for index, signature in enumerate(reading.programme.signature):
        position = next(iter(signature.position), "")
        head = position[4:].strip()
        if not position.lower().startswith("phó "):
            continue
        lines = [as_decreed(line, reading) for line in signature.authority]
        # By order of one above signs whoever is below; not the deputy of that one.
        own = [at for at, line in enumerate(lines) if line.lower() in _orders(head.lower())]
        if own:
            message = f"“{position}” ký thừa lệnh, thừa ủy quyền chính cấp trưởng của mình."
            beside = (Where(("signature", index, "position", 0)),)
            where, hint = ("signature", index, "authority", own[0]), f"Ký thay: KT. {head}."
            yield Finding(where, message, hint, beside=beside)
        elif not lines:
            message = f"“{position}” ký mà không có dòng KT."
            yield Finding(("signature", index, "position", 0), message, f"Thêm quyen_han: KT. {head}.")
        elif len(lines) == 1 and lines[0].startswith("TM.") and name.startswith(_COUNCILS[:2]):
            message = f"“{position}” ký thay Chủ tịch mà không có dòng KT."
            hint = f"Thêm dòng KT. {head} dưới “{lines[0]}”."
            beside = (Where(("signature", index, "authority", 0)),)
            yield Finding(("signature", index, "position", 0), message, hint, beside=beside)
        elif lines[-1].lower().startswith("kt. phó "):
            message = f"“{lines[-1]}”: cấp phó không ký thay cấp phó."
            where = ("signature", index, "authority", len(lines) - 1)
            yield Finding(where, message, f"Ghi KT. {head}.")
        elif other := _other_head(lines, head):
            message = f"“{position}” không phải cấp phó của “{other}”."
            hint, beside = (
                "Sửa quyền hạn ký, hoặc chức vụ.",
                (Where(("signature", index, "authority", len(lines) - 1)),),
            )
            yield Finding(("signature", index, "position", 0), message, hint, beside=beside)


def _orders(head: str) -> tuple[str, str]:
    return f"tl. {head}", f"tuq. {head}"


def _other_head(lines: list[str], head: str) -> str:
    """For whom a deputy signs, where that is no head of his."""
    match = RIGHT.match(lines[-1])
    of = match["of"] if match is not None and match["how"] == "KT" else ""
    one, other = of.lower(), head.lower()
    alike = one.startswith((other, "thủ trưởng")) or other.startswith(one)
    return "" if alike or _COLLECTIVE.match(of) else of


@rule("CT275", "tl-truoc-uy-ban")
def by_order_of_collective(reading: Reading) -> Iterator[Finding]:
    """TL. (thừa lệnh) đứng trước chức vụ của người đứng đầu; với ủy ban nhân dân là TL. Chủ tịch.

    Sai:
        nguoi_ky: {quyen_han: TL. Ủy ban nhân dân, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: TL. Chủ tịch, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    for path, text, _ in authorities(reading):
        match = RIGHT.match(text)
        if match and match["how"] == "TL" and match["of"].lower().startswith(_COUNCILS):
            message = f"TL. đứng trước “{match['of']}”."
            yield Finding(path, message, "Sau TL. ghi chức vụ người đứng đầu: TL. Chủ tịch.", *match.span())


@rule("CT276", "tap-the-ky-thieu-tm")
def collective_without_authority(reading: Reading) -> Iterator[Finding]:
    """Người đứng đầu ký thay mặt tập thể ban hành văn bản thì phía trên chức vụ có dòng TM. và tên tập thể.

    Sai:
        co_quan: {ten: Ủy ban nhân dân xã Tân Mỹ}
        ky_hieu: CTr-UBND
        dia_danh: Tân Mỹ
        nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Thị Hoa}
    Đúng:
        co_quan: {ten: Ủy ban nhân dân xã Tân Mỹ}
        ky_hieu: CTr-UBND
        dia_danh: Tân Mỹ
        nguoi_ky: {quyen_han: TM. Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Lê Thị Hoa}
    """
    name = " ".join(reading.programme.issuer.name)
    for index, signature in enumerate(reading.programme.signature):
        position = signature.position[0] if signature.position else ""
        collective = signed_for(name, position)
        right = reading.standard.wording.authorities.get("TM.", "TM.")
        if collective and not signature.authority:
            message = f"“{position}” ký văn bản của tập thể mà không có dòng {right}"
            hint = f"Thêm quyen_han: {right} {collective}."
            yield Finding(("signature", index, "position", 0), message, hint)
        lines = [as_decreed(line, reading) for line in signature.authority]
        for_head = lines[0].removeprefix("KT.").strip() if len(lines) == 1 and lines[0][:3] == "KT." else ""
        if kind_of(reading).lower().startswith("lịch"):
            continue  # a calendar is its head's own
        if name.lower().startswith(_COUNCILS) and (collective := signed_for(name, for_head)):
            message = f"“{lines[0]}” trong văn bản của tập thể mà phía trên không có dòng {right}"
            hint = f"Thêm dòng {right} {collective} lên trên."
            yield Finding(("signature", index, "authority", 0), message, hint)


@rule("CT261", "tm-truoc-ca-nhan")
def person_as_collective(reading: Reading) -> Iterator[Finding]:
    """TM. (thay mặt) đứng trước tên tập thể lãnh đạo, không trước chức vụ.

    Sai:
        nguoi_ky: {quyen_han: TM. Chủ tịch, chuc_vu: Phó Chủ tịch, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: TM. Ban Thường vụ, chuc_vu: Chủ tịch, ho_ten: Lê Thị Hoa}
    """
    for path, text, position in authorities(reading):
        match = RIGHT.match(text)
        if match and match["how"] == "TM" and _POSITION.match(match["of"]):
            message = f"TM. đứng trước chức vụ “{match['of']}”."
            hint = "Sau TM. ghi tên tập thể; ký thay người đứng đầu thì dùng KT."
            yield Finding(path, message, hint, *match.span())
        elif (
            match
            and match["how"] == "TM"
            and is_of_one_head(match["of"])
            and not _is_of_many(match["of"], position)
        ):
            message = f"“{match['of']}” do một người đứng đầu, không ký thay mặt (TM.)."
            hint = "Người đứng đầu ký thì không ghi quyền hạn; cấp phó ký thì dùng KT."
            yield Finding(path, message, hint, *match.span())


def _is_of_many(body: str, position: str) -> bool:
    """Whether a board of management is the members of it: of a pagoda, of a market, not of works."""
    return body.lower().startswith("ban quản lý") and position.lower().startswith(
        ("trưởng ban", "phó trưởng ban")
    )


@rule("CT262", "kt-truoc-tap-the")
def collective_as_person(reading: Reading) -> Iterator[Finding]:
    """KT. (ký thay) đứng trước chức vụ của người đứng đầu, không trước tên tập thể.

    Sai:
        nguoi_ky: {quyen_han: KT. Ủy ban nhân dân, chuc_vu: Phó Chủ tịch, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: KT. Chủ tịch, chuc_vu: Phó Chủ tịch, ho_ten: Lê Thị Hoa}
    """
    for path, text, _ in authorities(reading):
        match = RIGHT.match(text)
        if match and match["how"] == "KT" and _COLLECTIVE.match(match["of"]):
            message = f"KT. đứng trước tập thể “{match['of']}”."
            yield Finding(path, message, "Sau KT. ghi chức vụ người đứng đầu.", *match.span())


@rule("CT270", "quyen-han-trung-chuc-vu")
def own_authority(reading: Reading) -> Iterator[Finding]:
    """Không ai ký thừa lệnh, thừa ủy quyền của chính mình.

    Sai:
        nguoi_ky: {quyen_han: TL. Chánh Văn phòng, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: TL. Chủ tịch, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    for path, text, position in authorities(reading):
        match = RIGHT.match(text)
        if match and match["how"] != "KT" and match["of"].lower() == position.lower():
            message = f"“{text}” và “{position}” là một."
            yield Finding(path, message, "Sửa quyền hạn ký hoặc chức vụ.")


RULES = (
    not_a_deputy,
    deputy_of_collective,
    deputy_alone,
    by_order_of_collective,
    collective_without_authority,
    person_as_collective,
    collective_as_person,
    own_authority,
)
