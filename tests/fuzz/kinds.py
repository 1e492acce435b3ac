"""The kinds of cases: each a function that makes a portion of them by chance.

Another kind is another function here and a line in ``KINDS``.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml
from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.every_key import FULL
from tests.fuzz import office
from tests.fuzz.case import Case
from tests.fuzz.spoiling import UNICODE, VALUES, YAML, picture, slipped, spoilt, spoilt_bytes
from tests.paths import EXAMPLES, ROOT, SOUND
from tests.random_programmes import PROGRAMMES
from tests.small import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from random import Random

_PORTION = 40


class Kind(NamedTuple):
    """How cases are made, and how often one is drawn beside the others."""

    make: Callable[[Random], Iterable[Case]]
    share: int


def whole(chance: Random) -> list[Case]:
    """Programmes that the schema allows, as JSON and as YAML."""
    found: list[bytes] = []

    @seed(chance.getrandbits(64))
    @settings(
        max_examples=_PORTION,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(PROGRAMMES)
    def gather(data: bytes) -> None:
        found.append(data)

    gather()
    return [Case(_as_yaml(data) if chance.random() < 0.3 else data) for data in found]


def spoilt_whole(chance: Random) -> list[Case]:
    """The same, spoilt."""
    return [Case(_bytes(spoilt(one.data.decode(), chance))) for one in whole(chance)]


def examples(chance: Random) -> list[Case]:
    """Examples, papers of the corpus and bad files, spoilt."""
    return [Case(_bytes(spoilt(chance.choice(_papers()), chance))) for _ in range(_PORTION)]


def crossed(chance: Random) -> list[Case]:
    """The head of one file over the rest of another."""
    made = []
    for _ in range(_PORTION):
        above, below = (chance.choice(_papers()).splitlines(keepends=True) for _ in range(2))
        cut = chance.randrange(len(above) + 1)
        made.append(Case("".join(above[:cut] + below[chance.randrange(len(below) + 1) :]).encode()))
    return made


def typed(chance: Random) -> list[Case]:
    """Papers with the slips of hands that type, which ``--fix`` is asked to mend."""
    return [Case(slipped(chance.choice(_papers()), chance).encode()) for _ in range(_PORTION)]


def hostile(chance: Random) -> list[Case]:
    """Signs of YAML, nasty letters and bytes, alone and below a sound programme."""
    made = []
    for _ in range(_PORTION):
        pieces = [
            chance.choice(chance.choice((YAML, YAML, UNICODE, VALUES, _keys())))
            for _ in range(chance.randint(1, 40))
        ]
        data = (chance.choice(("", SMALL)) + "".join(pieces)).encode("utf-8", "surrogatepass")
        made.append(Case(spoilt_bytes(data, chance) if chance.random() < 0.3 else data))
    return made


def houses(chance: Random) -> list[Case]:
    """A sound programme by a house's standard that says something else in a few places."""
    made = []
    for _ in range(_PORTION):
        house: dict[str, Any] = {}
        for path, value in chance.sample(_places(), chance.randint(1, 4)):
            words, figure = (
                chance.choice((*VALUES, *UNICODE)),
                chance.choice((chance.randint(-5, 400), 1000, 0.001)),
            )
            others: list[Any] = [value, words, words, figure, None, []]
            _put(house, path, chance.choice(others))
        own = {"ke_thua": chance.choice(("nd30", "nd30", "dang", "doan", "khác.yaml")), **house}
        text = yaml.safe_dump(own, allow_unicode=True)
        text = spoilt(text, chance) if chance.random() < 0.3 else text
        programme = chance.choice((SMALL + "chuan: nha.yaml\n", json.dumps(FULL | {"chuan": "nha.yaml"})))
        made.append(Case(programme.encode(), {"nha.yaml": _bytes(text)}))
    return made


def pictures(chance: Random) -> list[Case]:
    """A sound programme with a seal that mostly is none."""
    signed = SMALL.replace("Hồng Tâm}", "Hồng Tâm, con_dau: dau.png}").encode()
    return [Case(signed, {"dau.png": picture(chance)}) for _ in range(_PORTION)]


def bases(chance: Random) -> list[Case]:
    """A programme that extends another, both spoilt."""
    made = []
    for _ in range(_PORTION):
        own, base = "ke_thua: nen.yaml\n", ""
        for line in SMALL.splitlines(keepends=True):
            where = chance.randrange(5)
            own += line if where < 3 else ""
            base += line if where > 1 else ""
        base = spoilt(base, chance) if chance.random() < 0.5 else base
        made.append(Case(own.encode(), {"nen.yaml": _bytes(base)}))
    return made


KINDS = {
    one.make.__name__: one
    for one in (
        Kind(whole, 3),
        Kind(spoilt_whole, 3),
        Kind(examples, 6),
        Kind(crossed, 1),
        Kind(typed, 4),
        Kind(hostile, 5),
        Kind(houses, 3),
        Kind(pictures, 2),
        Kind(bases, 2),
        Kind(office.word, 3),
        Kind(office.house_templates, 1),
        Kind(office.sheets, 1),
    )
}
"""Every kind by its name."""


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _put(house: Any, path: tuple[str, ...], new: Any) -> None:
    """Say something in a place, unless something else has been said above it."""
    for key in path[:-1]:
        house = house.setdefault(key, {})
        if not isinstance(house, dict):
            return
    house[path[-1]] = new


def _as_yaml(data: bytes) -> bytes:
    return yaml.safe_dump(json.loads(data), allow_unicode=True, sort_keys=False).encode()


@cache
def _papers() -> list[str]:
    folders = [EXAMPLES, ROOT / "tests" / "corpus", ROOT / "tests" / "bad"]
    files = [SOUND, *(path for folder in folders for path in sorted(folder.glob("*.yaml")))]
    return [path.read_bytes().decode("utf-8", "replace") for path in files]


@cache
def _keys() -> list[str]:
    return [f"\n{key}: " for key in FULL] + ["\n  noi_dung: ", "\n  - ", "\n    muc_con: "]


@cache
def _places() -> list[tuple[tuple[str, ...], Any]]:
    """Every place of the decree's standard, with what stands there."""
    text = (ROOT / "ctrgen" / "standards" / "nd30.yaml").read_text(encoding="utf-8")
    return list(_leaves(yaml.load(text, Loader=yaml.BaseLoader)))  # noqa: S506 - every scalar stays text


def _leaves(value: Any, path: tuple[str, ...] = ()) -> Iterable[tuple[tuple[str, ...], Any]]:
    if path:
        yield path, value
    for key, inner in value.items() if isinstance(value, dict) else ():
        yield from _leaves(inner, (*path, key))
