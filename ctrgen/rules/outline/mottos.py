"""Mottos and movements with a number: the number they have, and as many as are told of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import WORDS
from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts

_NUMBER = rf"(?P<number>\d{{1,2}}|{either(*WORDS)}|mười hai|mười chín)"
_NUMBERS = {**WORDS, "mười hai": 12, "mười chín": 19}

_KNOWN = {
    "tại chỗ": (4,),
    "điều bác hồ dạy": (5, 6),
    "điều y đức": (12,),
    "điều đảng viên không được làm": (19,),
    "lời thề danh dự": (10,),
    "đảm đang": (3,),
    "xung phong": (5,),
}
"""What stands behind a number in a motto, and the numbers it has."""
_OF_WORK = ("sản xuất", "doanh nghiệp", "công nhân", "khu công nghiệp", "nhà máy", "cách ly")
"""Of these the three “tại chỗ” of 2021 spoke: to work, eat and sleep on the spot."""
_ITS_OWN_WORD = ("phương châm ", "phong trào ", "“", '"')
"""Without these before it “năm” may be a year, and a number another's."""
_BEFORE = Pattern(rf"(?<![\w.,/-]){_NUMBER} [“\"]?$")
_PAIR = Pattern(
    rf"(?<![\w.,/-])(?P<one>\d{{1,2}}|{either(*WORDS)}) (?P<what>không|có),? "
    rf"(?:và )?(?P<other>\d{{1,2}}|{either(*WORDS)}) sạch(?!\w)",
    re.IGNORECASE,
    cues=(" sạch",),
)
_CLEAN = frozenset((one, "sạch") for one in WORDS)
_K = Pattern(r"(?<![\w.,/-])\d ?K(?![\w/])")
_OF_EPIDEMIC = ("khẩu trang", "khử khuẩn", "covid", "thông điệp", "dịch")
_K_TOLD = Pattern(r"(?<![\w.,/-])(?P<number>\d) ?K[”\"]?(?: ?\(| ?: ?| gồm:? )(?P<told>[^).;\n]{10,120})")
_TOLD = Pattern(
    rf"(?<![\w.,/-]){_NUMBER} (?P<what>[^\W\d_]+(?: [^\W\d_]+)?)[”\"]?"
    r"(?: ?\(| ?: ?[“\"]?)(?P<told>[^).:\n]{8,200})",
    re.IGNORECASE,
    cues=(":", "("),
)
_PARTED = Pattern(r"[,;] ?| và ")
_FAR = 18
_LEAD = frozenset(":(")
_LONGEST_LEAD = 28
_MOST_SPACES = "mười hai tại chỗ (".count(" ")


def _value(said: str) -> int:
    return int(said) if said.isdigit() else _NUMBERS[said.lower()]


@text_rule("CT3020", "phuong-cham-sai-con-so")
def wrong_number(reading: Texts) -> Iterator[Finding]:
    """Phương châm, phong trào có con số thì ghi đúng số ấy, kể đủ ngần ấy điều, không điều nào hai lần.

    Bốn tại chỗ, thông điệp 5K, năm điều Bác Hồ dạy, 5 không 3 sạch.

    Sai:
        nhiem_vu: ["Thực hiện phương châm năm tại chỗ khi có bão"]
    Đúng:
        nhiem_vu: ["Thực hiện phương châm bốn tại chỗ khi có bão"]
    """
    yield from _of_mottos(reading)
    yield from _of_pairs(reading)
    yield from _of_epidemic(reading)
    yield from _told(reading)


def _of_mottos(reading: Texts) -> Iterator[Finding]:
    lower = reading.lower
    for start, end in reading.any_of(tuple(_KNOWN)):
        match = _BEFORE.search(lower, max(0, start - _FAR), start)
        if match is None:
            continue
        number, right = _value(match["number"]), _KNOWN[lower[start:end]]
        led = lower.endswith(_ITS_OWN_WORD, 0, match.start())
        text = reading.passage(start).text.lower()
        if lower[start:end] == "điều bác hồ dạy":
            right = (6,) if "công an" in text else (5,) if "thiếu niên" in text else right
        elif not led and (match["number"] == "năm" or lower[start:end] in ("xung phong", "đảm đang")):
            continue
        if lower[start:end] == "tại chỗ" and number == 3 and any(word in text for word in _OF_WORK):
            continue
        if number not in right:
            yield _not_its(reading, match.start("number"), end, right[0])


def _of_pairs(reading: Texts) -> Iterator[Finding]:
    tokens = reading.tokens
    numbered = tokens.before(" sạch", " Sạch") or not tokens.links.isdisjoint(_CLEAN)
    for match in _PAIR.finditer(reading.body) if numbered else ():
        if (_value(match["one"]), _value(match["other"])) != (5, 3):
            what = match["what"].lower()
            message = f"Cuộc vận động là “5 {what}, 3 sạch”."
            yield reading.at(*match.span(), message, "Sửa con số.")


def _of_epidemic(reading: Texts) -> Iterator[Finding]:
    body = reading.body
    for match in _K.over(body, reading.tokens.before("K", " K")):
        text = reading.passage(match.start()).text.lower()
        if match.group()[0] not in "25" and any(word in text for word in _OF_EPIDEMIC):
            yield _not_its(reading, *match.span(), 5)
    for match in _K_TOLD.over(body, reading.tokens.before("K", " K")):
        told = [one.strip(' “”"').lower() for one in _PARTED.split(match["told"])]
        twice = next((one for place, one in enumerate(told) if one in told[:place]), None)
        if twice and any(word in match["told"].lower() for word in _OF_EPIDEMIC):
            again = match.start("told") + match["told"].lower().rindex(twice)
            yield reading.at(again, again + len(twice), f"“{twice}” kể hai lần.", "Xem lại các điều kể ra.")


def _told(reading: Texts) -> Iterator[Finding]:
    """A number, a word and as many things that begin or end with it: “4 tại chỗ: chỉ huy tại chỗ, …”."""
    words = (start for word in reading.held(tuple(_NUMBERS)) for start in reading.phrases(word))
    numbers = {*words, *(start for start, _ in reading.tokens.numbers)}
    starts = sorted(at for at in numbers if _leads(reading.body[at : at + _LONGEST_LEAD]))
    for match in _TOLD.over(reading.body, starts):
        what = match["what"].lower()
        told = [one.strip(' “”"').lower() for one in _PARTED.split(match["told"])]
        first = [one.startswith(f"{what} ") for one in told]
        last = [one.endswith(f" {what}") for one in told]
        of_it = first if all(first) else last
        if (
            len(told) > 1
            and all(of_it)
            and not any(map(str.isdigit, match["told"]))
            and len(told) != _value(match["number"])
        ):
            message = f"Ghi {match['number']}, kể ra có {len(told)}."
            yield reading.at(
                match.start("number"), match.end("what"), message, "Xem lại con số, hoặc kể cho đủ."
            )


def _leads(text: str) -> bool:
    """Whether a colon or a bracket follows a number and two words at most."""
    end = next((at for at, sign in enumerate(text) if sign in _LEAD), 0)
    return 0 < text.count(" ", 0, end) <= _MOST_SPACES


def _not_its(reading: Texts, start: int, end: int, right: int) -> Finding:
    return reading.at(start, end, f"“{reading.body[start:end]}”: con số là {right}.", "Sửa con số.")


RULES = (wrong_number,)
