"""Collectives after TM. that are not those which issue: of another body, level or rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from ctrgen.rules.reading import Reading

_BUREAU = {
    "ban thường vụ": "Ban Thường vụ",
    "ban thường trực": "Ban Thường trực",
    "thường trực": "Thường trực",
    "đoàn chủ tịch": "Đoàn Chủ tịch",
}
_ASSEMBLY = "ban chấp hành"
_ISSUES = Pattern(
    r"(?P<who>ban thường vụ|ban thường trực|ban chấp hành|thường trực|đoàn chủ tịch)(?!\w)"
    r"[^.;:\n]{0,120}? (?:ban hành|xây dựng|thông báo|đề ra)(?!\w)"
)
_LEVELS = {
    "tỉnh": Pattern(r"(?<!\w)tỉnh(?!\w)", cues=("tỉnh",)),
    "huyện": Pattern(r"(?<!\w)huyện(?!\w)", cues=("huyện",)),
    "quận": Pattern(r"(?<!\w)quận(?!\w)", cues=("quận",)),
    "xã": Pattern(r"(?<!thị )(?<!\w)xã(?! hội)(?!\w)", cues=("xã",)),
    "phường": Pattern(r"(?<!\w)phường(?!\w)", cues=("phường",)),
    "thị trấn": Pattern(r"(?<!\w)thị trấn(?!\w)", cues=("thị trấn",)),
}
_UNITS = ("xã", "phường", "huyện", "quận", "tỉnh", "thị trấn", "thị xã", "thành phố")
_NAMED = Pattern(rf"(?<!\w){either(*_UNITS)} (?!đoàn|ủy|hội)(?P<name>.+)$")


def of_another_level(name: str, of: str) -> str:
    """The level or the place that a collective names and its body has not: “Huyện đoàn” of a province.

    Args:
        name: the name of the body, in one way of writing.
        of: that of the collective.
    """
    own = {level for level, pattern in _LEVELS.items() if pattern.search(name)}
    said = {level for level, pattern in _LEVELS.items() if pattern.search(of)}
    if own and said and own.isdisjoint(said):
        return min(said)
    named, here = _NAMED.search(of), _NAMED.search(name)
    if named is not None and here is not None and named["name"] not in here["name"] and own & said:
        return named["name"]
    return ""


def lower_than(reading: Reading, name: str, of: str) -> str:
    """The bureau that issues, by its name or the opening, where the whole committee signs for it."""
    if not of.startswith(_ASSEMBLY):
        return ""
    own = next((written for small, written in _BUREAU.items() if name.startswith(small)), "")
    match = _ISSUES.search("\n".join(reading.programme.opening).lower())
    return own or (_BUREAU.get(match["who"], "") if match is not None else "")
