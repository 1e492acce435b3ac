"""Where an occasion is, where that holds one at a time: the same room, however it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.page.posts import in_one_way
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.tokens import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.agenda.occasions import Occasion
    from ctrgen.rules.reading import Reading
    from ctrgen.rules.times.claimed import Claims

_ROOM = Pattern(
    r"(?P<room>(?:hội trường|giảng đường|nhà (?:văn hóa|đa năng|thi đấu)|phòng(?! giáo dục))(?!\w)"
    r"(?:[^,(;\n–-]|-(?! ))*)(?P<rest>.*)",
    cues=("hội trường", "giảng đường", "nhà ", "phòng"),
)
_SHORT = Pattern(r"^(?:p\. ?(?=họp|hội|khách|truyền|tiếp|xử|xét|giao|số|\d)|p(?=\d)|ht(?= |$)|nvh(?= |$))")
_IN_FULL = {"p": "phòng ", "ht": "hội trường", "nvh": "nhà văn hóa"}
_STOREY = Pattern(r",? \(?tầng \w+\)?$", cues=("tầng ",))
_KINDS_OF_ROOMS = frozenset(
    {
        "họp",
        "hội",
        "khách",
        "truyền",
        "đa",
        "tiếp",
        "trực",
        "số",
        "xử",
        "xét",
        "giao",
        "máy",
        "tin",
        "lab",
        "đọc",
    }
    | {"thực", "thí", "âm", "nghệ", "thiết", "lớn", "nhỏ", "chung", "sinh"}
)
"""What “phòng” begins with in the name of a room; other words make it the name of an office, or of many."""
_NUMBERED = frozenset({"học", "thi", "làm"})
"""What there are many of, where no number says which."""
_OF_MANY = frozenset({"tuyến", "các", "cầu", "điểm", "từng", "mỗi", "và", "trực"})
_OWN = frozenset(
    {"trụ", "sở", "cơ", "quan", "đơn", "vị", "làm", "việc", "tại", "ở", "của", "ủy", "ban", "nhân", "dân"}
)
_YARDS = ("sân trường", "sân ủy ban", "sân vận động", "sân bóng", "sân khấu", "nhà thi đấu", "thư viện")
"""Places where one thing after another is usual, and two at one hour are not."""


def rooms_of(reading: Reading) -> Claims:
    """What gives the room an occasion is in; a building, a commune or a square holds many."""
    issuer = reading.programme.issuer
    own = words_of(in_one_way(" ".join((*issuer.superior, *issuer.name)))) | _OWN

    def rooms(one: Occasion) -> Iterator[tuple[str, str]]:
        # Under the names of leaders one meeting stands as often as they are there.
        by_leader = one.schedule is not None and one.schedule.form.arrangement.by_chair
        room = "" if by_leader or not one.place else _room(one.place, own)
        if room:
            yield room, one.place

    return rooms


def rooms_and_yards_of(reading: Reading) -> Claims:
    """The same, and what gives the yard that it is in."""
    rooms = rooms_of(reading)

    def places(one: Occasion) -> Iterator[tuple[str, str]]:
        yield from rooms(one)
        yard = in_one_way(_plain(one.place))
        kind = next((kind for kind in _YARDS if yard.startswith(kind)), None)
        if kind is not None:
            yield yard if yard.removeprefix(kind).strip() else kind, one.place

    return places


def _room(place: str, own: frozenset[str]) -> str:
    text = in_one_way(_plain(place))
    if short := _SHORT.match(text):
        text = f"{_IN_FULL[short.group().rstrip('. ')]}{text[short.end() :]}"
    match = _ROOM.match(text)
    if match is None:
        return ""
    room = match["room"].strip()
    if storey := _STOREY.search(room):
        named = room[: storey.start()]
        # A hall on the second floor is not that on the third; a hall that has a name is one.
        room = named if len(named.split()) > (3 if named.startswith("nhà ") else 2) else room
    words = room.split(" ")
    kind = words[1] if len(words) > 1 else ""
    numbered = any(map(str.isdigit, room)) and (kind in _NUMBERED or any(map(str.isdigit, kind)))
    of_office = words[0] == "phòng" and not (numbered or kind in _KINDS_OF_ROOMS)
    if of_office or not _OF_MANY.isdisjoint(words):
        return ""
    return _without_own(room, match["rest"], own)


def _without_own(room: str, rest: str, own: frozenset[str]) -> str:
    """A room without the name of the body whose it is, where that is the one that issues."""
    elsewhere = words_of(rest.lower()) - own
    for size in range(2, len(room.split(" "))):
        words = room.split(" ")
        if own.issuperset(words[size:]):
            room = " ".join(words[:size])
            break
    return f"{room} {' '.join(sorted(elsewhere))}".strip()


def _plain(place: str) -> str:
    return " ".join(place.lower().split()).strip(" .;,").removeprefix("tại ")
