"""``chuc_vu``, ``quyen_han``: whether the issuer has such a post and collective (Annex I, Part I, II.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.finding import Where
from ctrgen.rules.page.authority import RIGHT, as_decreed, authorities, is_of_one_head
from ctrgen.rules.page.collectives import lower_than, of_another_level
from ctrgen.rules.page.heads import BODIES, HEADS, OTHER_KINDS, Body
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_OF_A_PART = ("trưởng ban", "trưởng phòng")
"""Who heads a part of a body, and no body that has a head of another name."""
_ELECTED = (
    "hội",
    "liên đoàn",
    "đoàn",
    "công đoàn",
    "ủy ban mặt trận",
    "ủy ban mttq",
    "ban chỉ huy quân",
    "bộ chỉ",
    "hội ",
    "công an ",
    "ủy ban",
    "hội đồng",
    "trạm",
    "hạt",
    "đồn",
)
_OF_A_UNIT = ("trưởng công an ",)
"""Posts that the name of the unit follows: “Trưởng Công an xã”."""


_EARLY = {"uỷ": "ủy", "uý": "úy", "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "uỳ": "ùy"}
_LATE_TONE = Pattern(rf"(?<!q)(?:{'|'.join(_EARLY)})(?!\w)", cues=tuple(_EARLY))
_COUNCILS = ("ủy ban nhân dân", "hội đồng nhân dân")
_STANDING = "ban thường trực"
"""The committee that the Front alone has."""
_ONLY_COMMITTEES = ("ban thường trực", "ban thường vụ", "ban chấp hành", "thường trực")
"""Issuers that are named by what stands above them."""
_WITH_BUREAU = (
    "hội nông dân",
    "hội liên hiệp phụ nữ",
    "liên đoàn lao động",
    "đoàn thanh niên",
    "huyện đoàn",
    "tỉnh đoàn",
)


_COMMITTEE = Pattern(
    r"(?:ban (?:chấp hành|thường vụ|thường trực)|bch|btv|btt) ",
    cues=("ban chấp", "ban thường", "bch", "btv", "btt"),
)
"""What leads a body, before the name of it: “Ban Chấp hành Đoàn xã”."""

_BELOW = (
    *("chánh văn phòng", "phó chánh văn phòng", "trưởng phòng", "phó trưởng phòng", "chánh thanh tra"),
    *("kế toán", "văn thư", "chuyên viên"),
)
"""Posts below those who lead a collective."""
_LEADERS = ("chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư", "ủy viên ban thường vụ", "ủy viên thường vụ")
_BODY_AGAIN = Pattern(
    r"(?<=Chủ tịch) (?P<body>(?:Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng nhân dân|UBMTTQ|MTTQ|Mặt trận)\b.*)"
)
_SHORT_NAME = 2
_LEAST_OF_A_BODY = 4
"""Words of the name of a body that are more than its kind."""
_COLLECTIVE = Pattern(r"(?:ủy ban|hội đồng|ban (?:chấp|thường)|thường trực|đảng ủy|chi ủy|đoàn chủ)")


def in_one_way(text: str) -> str:
    """A text in small letters, its councils in full, the tone marks placed in one way."""
    text = _LATE_TONE.sub(lambda match: _EARLY[match.group()], text.lower())
    return text.replace("ubnd", _COUNCILS[0]).replace("hđnd", _COUNCILS[1])


@rule("CT234", "chuc-vu-co-quan-khong-co")
def no_such_post(reading: Reading) -> Iterator[Finding]:
    """Người đứng đầu ký văn bản mang chức vụ mà cơ quan ban hành có.

    Ủy ban, Hội đồng, Liên đoàn, Hội có Chủ tịch; Đoàn, cấp ủy có Bí thư; sở, bệnh viện, trung tâm có Giám
    đốc; trường có Hiệu trưởng. Người ký thừa lệnh (TL.), thừa ủy quyền (TUQ.) thì không xét.

    Sai:
        co_quan: {ten: Sở Nội vụ}
        ky_hieu: CTr-SNV
        nguoi_ky: {chuc_vu: Hiệu trưởng, ho_ten: Lê Thị Hoa}
    Đúng:
        co_quan: {ten: Sở Nội vụ}
        ky_hieu: CTr-SNV
        nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Lê Thị Hoa}
    """
    issuer = reading.programme.issuer
    name = _COMMITTEE.sub("", in_one_way(" ".join(issuer.name)), count=1)
    committee = name.strip() if name.strip() in _ONLY_COMMITTEES else ""
    if committee:  # of what stands above
        name = in_one_way(" ".join(issuer.superior))
    body = next((one for one in BODIES if name.startswith(f"{one.begins} ") or name == one.begins), None)
    for index, signature in enumerate(reading.programme.signature if body is not None else ()):
        rights = [RIGHT.match(as_decreed(line, reading)) for line in signature.authority]
        by_order = any(right is not None and right["how"] in ("TL", "TUQ") for right in rights)
        position = signature.position[0] if signature.position else ""
        head = in_one_way(position).removeprefix("phó ").removeprefix("q. ").removeprefix("quyền ").strip()
        unit = next((one.rstrip() for one in _OF_A_UNIT if head.startswith(one)), head)
        asked = committee in ("", _STANDING) or unit in _OF_A_PART
        if body is not None and asked and not by_order and _is_a_head(body, unit) and unit not in body.heads:
            what = body.begins[0].upper() + body.begins[1:]
            message = f"{what} không có chức vụ “{position}”."
            right = body.heads[0][0].upper() + body.heads[0][1:]
            yield Finding(("signature", index, "position", 0), message, f"Xem lại; đứng đầu là {right}.")
    yield from _of_other_bodies(reading)


def _of_other_bodies(reading: Reading) -> Iterator[Finding]:
    """“Giám đốc Sở” in the paper of a company, whose name has no such body."""
    issuer = reading.programme.issuer
    known = f" {in_one_way(' '.join((*issuer.name, *issuer.superior)))} "
    for index, signature in enumerate(reading.programme.signature):
        position = signature.position[0] if len(signature.position) == 1 and not signature.authority else ""
        small = in_one_way(position).removeprefix("phó ")
        head = next((one for one in HEADS if small.startswith(f"{one} ")), "")
        rest = small[len(head) + 1 :] if head else ""
        kind = next((one for one in OTHER_KINDS if f"{rest} ".startswith(f"{one} ")), "")
        if kind and f" {kind} " not in known and " ".join(issuer.name):
            written = position[len(position) - len(rest) :]
            message = f"“{written}” không có trong tên cơ quan ban hành."
            hint, start = f"Ghi {position[: -len(rest)].strip()}.", len(position) - len(rest)
            yield Finding(("signature", index, "position", 0), message, hint, start, len(position))


def _is_a_head(body: Body, post: str) -> bool:
    """Whether a post is that of someone who heads a body, of whatever kind, or a part of this kind."""
    return post in HEADS or (post in _OF_A_PART and body.begins.startswith(_ELECTED))


@rule("CT236", "tm-tap-the-cua-co-quan-khac")
def other_collective(reading: Reading) -> Iterator[Finding]:
    """Tập thể sau TM. là tập thể ban hành văn bản: ủy ban nhân dân ban hành thì TM. Ủy ban nhân dân.

    Sai:
        co_quan: {ten: Ủy ban nhân dân xã Tân Mỹ}
        ky_hieu: CTr-UBND
        dia_danh: Tân Mỹ
        nguoi_ky: {quyen_han: TM. Ban Thường vụ, chuc_vu: Chủ tịch, ho_ten: Lê Thị Hoa}
    Đúng:
        co_quan: {ten: Ủy ban nhân dân xã Tân Mỹ}
        ky_hieu: CTr-UBND
        dia_danh: Tân Mỹ
        nguoi_ky: {quyen_han: TM. Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Lê Thị Hoa}
    """
    issuer = reading.programme.issuer
    name = in_one_way(" ".join(issuer.name))
    own = next((one for one in _COUNCILS if name.startswith(one)), "")
    for path, text, _ in authorities(reading):
        right = RIGHT.match(text)
        if right is None or right["how"] != "TM" or name.isupper():
            continue
        of = in_one_way(right["of"])
        whole = f"{name} {in_one_way(' '.join(issuer.superior))}" if name in _ONLY_COMMITTEES else name
        if bureau := lower_than(reading, name, of):
            message = f"“{text}” mà văn bản do {bureau} ban hành."
            yield Finding(path, message, f"Viết TM. {bureau}.", *right.span("of"))
        elif level := of_another_level(whole, of):
            message = f"“{text}”: “{level}” không có trong tên cơ quan ban hành."
            yield Finding(path, message, "Sau TM. ghi tập thể ban hành văn bản.", *right.span("of"))
        elif other := _other_committee(whole, of):
            message = f"{' '.join(issuer.name)} không có {right['of']}."
            yield Finding(path, message, f"Viết TM. {other}.", *right.span("of"))
        elif own not in of or any(one in of and one not in whole for one in _COUNCILS if one != own):
            message = f"“{text}” mà cơ quan ban hành là {' '.join(issuer.name)}."
            yield Finding(path, message, "Sau TM. ghi tập thể ban hành văn bản.", *right.span("of"))


def _other_committee(name: str, of: str) -> str:
    """The committee of a body that signs, where another kind of body's is named: the Front's is standing."""
    if of.startswith("ban thường vụ") and ("mặt trận" in name or "mttq" in name):
        return "Ban Thường trực"
    if of.startswith("ban thường trực") and name.removeprefix("ban chấp hành ").startswith(_WITH_BUREAU):
        return "Ban Thường vụ"
    return ""


@rule("CT278", "ky-thay-mat-khong-phai-nguoi-dung-dau")
def no_member(reading: Reading) -> Iterator[Finding]:
    """Người ký thay mặt (TM.) một tập thể là người đứng đầu hay cấp phó; Chánh Văn phòng ký thừa lệnh (TL.).

    Sau TM. là một tập thể; dưới TM. Ủy ban nhân dân chỉ ghi Chủ tịch, không ghi lại tên cơ quan.

    Sai:
        nguoi_ky: {quyen_han: TM. Ban Thường vụ, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    Đúng:
        nguoi_ky: {quyen_han: TL. Ban Thường vụ, chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}
    """
    name = " ".join(reading.programme.issuer.name).lower()
    own = name if len(name.split()) > _SHORT_NAME and len(reading.programme.signature) == 1 else ""
    for index, signature in enumerate(reading.programme.signature):
        lines = [as_decreed(line, reading) for line in signature.authority]
        rights = [RIGHT.match(line) for line in lines]
        position = signature.position[0] if signature.position else ""
        headed = any(right is not None and is_of_one_head(right["of"]) for right in rights)
        by_collective = not headed and len(rights) == 1 and rights[0] is not None and rights[0]["how"] == "TM"
        where = ("signature", index, "position", 0)
        if by_collective and in_one_way(position).startswith(_BELOW):
            message = f"“{position}” không ký thay mặt tập thể."
            authority, beside = ("signature", index, "authority", 0), (Where(where),)
            hint = "Ký thừa lệnh: TL. và chức vụ của người đứng đầu."
            yield Finding(authority, message, hint, beside=beside)
        elif len(rights) == 1 and rights[0] is not None and _is_led(rights[0], position):
            message = f"“{position}” thuộc tập thể “{rights[0]['of']}”, không ký thừa lệnh (TL.)."
            hint, authority = f"Ký thay mặt: TM. {rights[0]['of']}.", ("signature", index, "authority", 0)
            yield Finding(authority, message, hint, beside=(Where(where),))
        elif size := _begun(name, position):
            message = f"Chức vụ ghi lại tên cơ quan “{position[-size:]}”."
            yield Finding(
                where, message, f"Ghi {position[:-size].strip()}.", len(position) - size, len(position)
            )
        elif any(right is not None and right["how"] == "TM" for right in rights):
            again = _BODY_AGAIN.search(position)
            if again is not None:
                message = f"Chức vụ ghi lại tên cơ quan “{again['body']}”."
                hint = f"Ghi {position[: again.start()]}."
                yield Finding(where, message, hint, again.start("body"), len(position))
        elif own and position.lower().endswith(f" {own}"):
            message = f"Chức vụ ghi lại tên cơ quan “{position[-len(own) :]}”."
            yield Finding(where, message, f"Ghi {position[: -len(own)].strip()}.", len(position) - len(own))
        for line, (text, right) in enumerate(zip(lines, rights, strict=True)):
            second = text.partition(", ")[2] if right is not None and right["how"] == "TM" else ""
            if second and _COLLECTIVE.match(in_one_way(second)):
                message = f"“{text}” có hai tập thể."
                yield Finding(("signature", index, "authority", line), message, "Chỉ ghi tập thể ban hành.")


def _begun(name: str, position: str) -> int:
    """How long that is at the end of a post with which the name of the body begins: four words or more."""
    words = position.lower().split(" ")
    tails = (" ".join(words[start:]) for start in range(1, len(words) - _LEAST_OF_A_BODY + 1))
    return next((len(tail) for tail in tails if name.startswith(f"{tail} ")), 0)


def _is_led(right: re.Match[str], position: str) -> bool:
    """Whether someone signs by order of a collective of which he is one."""
    by_order = right["how"] == "TL" and _COLLECTIVE.match(in_one_way(right["of"]))
    return bool(by_order) and in_one_way(position).startswith(_LEADERS)


RULES = (no_such_post, other_collective, no_member)
