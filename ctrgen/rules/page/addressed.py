"""``noi_nhan``: recipients that the place of the issuer has not, and purposes that are not theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_OWN_UNIT = Pattern(r"(?<!\w)(tỉnh|huyện|quận|thị xã)(?= [A-ZĐÀ-Ỹ])")
_WITHOUT = {
    "tỉnh": ("quận",),
    "huyện": ("quận", "phường"),
    "quận": ("xã", "thị trấn", "huyện"),
    "thị xã": ("quận", "thị trấn", "huyện"),
}
"""The units that a province, a district and a town have not within them."""
_NAMED = ("xã", "huyện")
"""Words that are also said of what is above: with a name they are no units within."""
_LIST = Pattern(
    r"(?<!\w)(?:các |ubnd |ủy ban nhân dân |hội [^,;]{4,24} )"
    r"((?:xã|phường|thị trấn|quận|huyện|thị xã)(?!\w)[^;(]*)"
)
_REPORT = Pattern(r"\(?(?:để )?(?:báo cáo|b/c)\)?[.,;]?$")
_DO = Pattern(r"\(?(?:để )?(?:thực hiện|t/h)\)?[.,;]?$")
_WITHIN = (
    *("các xã", "các phường", "các thôn", "các chi hội", "các chi bộ", "các phòng", "các khoa", "các tổ "),
    *(
        "ubnd các xã",
        "ủy ban nhân dân các xã",
        "ủy ban nhân dân các phường",
        "hội nông dân các xã",
        "các trường",
    ),
    *(
        "chi hội ",
        "công đoàn cơ sở",
        "các đơn vị trực thuộc",
        "hội lhpn các xã",
        "trưởng các thôn",
        "các chi đoàn",
    ),
)
_ABOVE = (
    *("thường trực tỉnh ủy", "thường trực huyện ủy", "thường trực đảng ủy", "thường trực thành ủy"),
    *("ban thường vụ tỉnh ủy", "ban thường vụ huyện ủy", "ban thường vụ đảng ủy", "thường trực hđnd"),
)

_SHORTEST_NAME = 4


@rule("CT3052", "noi-nhan-khong-hop-cap")
def not_of_this_place(reading: Reading) -> Iterator[Finding]:
    """Nơi nhận là cơ quan mà địa bàn ấy có; cấp dưới nhận để thực hiện, cấp trên nhận để báo cáo.

    Tỉnh không có quận, huyện không có phường, thị xã không có thị trấn.

    Sai:
        co_quan: {ten: Hội Nông dân huyện Thanh Chương}
        ky_hieu: CTr-HND
        dia_danh: Thanh Chương
        noi_nhan: ["Hội Nông dân các xã, phường", "Lưu: VT, VP"]
    Đúng:
        co_quan: {ten: Hội Nông dân huyện Thanh Chương}
        ky_hieu: CTr-HND
        dia_danh: Thanh Chương
        noi_nhan: ["Hội Nông dân các xã, thị trấn", "Lưu: VT, VP"]
    """
    issuer = reading.programme.issuer
    names = (" ".join(issuer.name), " ".join(issuer.superior))
    own = next((match[1] for match in map(_OWN_UNIT.search, names) if match is not None), "")
    above = names[1].lower()
    for group, recipients in enumerate(reading.programme.recipients):
        for index, line in enumerate(recipients.items):
            path = ("recipients", group, "items", index)
            yield from (finding._replace(path=path) for finding in _units(own, line))
            yield from (finding._replace(path=path) for finding in _purposes(above, line))


def _units(own: str, line: str) -> Iterator[Finding]:
    small = line.lower()
    for unit in _WITHOUT.get(own, ()):
        within = _LIST.search(small)
        for match in re.finditer(rf"(?<![\w])(?<!thị ){unit}(?!\w)", small):
            named = line[match.end() : match.end() + 2]
            listed = within is not None and within.start(1) <= match.start() < within.end(1)
            if listed and (unit not in _NAMED or not named[1:].isupper()):
                message = f"{own.capitalize()} không có {unit}."
                yield Finding((), message, "Xem lại nơi nhận.", *match.span())


def _purposes(above: str, line: str) -> Iterator[Finding]:
    small = line.lower().lstrip("-– ").rstrip()
    wrong = None
    if small.startswith(_WITHIN):
        wrong = _REPORT.search(line.rstrip())
        message = "Cấp dưới, đơn vị trực thuộc không nhận “để báo cáo”."
    elif small.startswith(_ABOVE) or _is_above(above, small):
        wrong = _DO.search(line.rstrip())
        message = "Cấp trên không nhận “để thực hiện”."
    if wrong is not None:
        yield Finding((), message, "Xem lại mục đích gửi.", *wrong.span())


def _is_above(above: str, small: str) -> bool:
    """Whether a line names what the issuer is under, be it without the name of its place."""
    name = small.split(" (", maxsplit=1)[0].rstrip(";. ")
    short = len(name.split()) >= _SHORTEST_NAME and above.startswith(f"{name} ")
    return len(above) > len("ủy ban ") and (small.startswith(above) or short)


RULES = (not_of_this_place,)
