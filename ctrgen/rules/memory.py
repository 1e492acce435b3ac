"""What was found in a text, where that depends on the text alone, is not looked for again in this process.

From month to month, and from one keystroke to the next, most texts of a programme stay as they are.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from ctrgen.rules.reading import Texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ctrgen.rules.finding import Finding
    from ctrgen.rules.reading import Passage, Reading
    from ctrgen.rules.rule import Rule
    from ctrgen.schema.fields import Path

    Found: TypeAlias = tuple[tuple[str, Finding], ...]

_MOST_TEXTS = 1024
_LONG = 100_000
"""Programmes of so many letters are read as a whole: what they hold would crowd out all else."""


def remembered(reading: Reading, rules: Sequence[Rule]) -> Mapping[str, Sequence[Finding]]:
    """By their codes, what rules find that read each text alone; nothing of a long programme.

    Args:
        reading: the programme.
        rules: those of the rules asked of which ``alone`` is given.
    """
    if len(reading.text) > _LONG:
        return {}
    kept = _kept(tuple(rule.code for rule in rules))
    known = {passage.path: kept.get(_key(passage)) for passage in reading.passages}
    unread = [passage for passage in reading.passages if known[passage.path] is None]
    if unread:
        whole = len(unread) == len(reading.passages)
        texts = reading if whole else Texts([(one.path, one.text, one.part) for one in unread])
        read = _read(texts, rules)
        known |= read
        if len(kept) + len(unread) > _MOST_TEXTS:
            kept.clear()
        kept.update((_key(passage), read[passage.path]) for passage in unread)
    found: dict[str, list[Finding]] = {rule.code: [] for rule in rules}
    for path, ones in known.items():
        for code, one in ones or ():
            found[code].append(one if one.path == path else _moved(one, path))
    return found


def forget() -> None:
    """Read all texts again."""
    _kept.cache_clear()


def _read(texts: Texts, rules: Sequence[Rule]) -> dict[Path, Found]:
    found: dict[Path, list[tuple[str, Finding]]] = {passage.path: [] for passage in texts.passages}
    for rule in rules:
        for one in rule.alone(texts) if rule.alone else ():
            found[one.path].append((rule.code, one))
    return {path: tuple(ones) for path, ones in found.items()}


@lru_cache(maxsize=4)
def _kept(_: tuple[str, ...]) -> dict[tuple[Path, str], Found]:
    """What some rules found, by what they may know: a text, and the keys that lead to it."""
    return {}


def _key(passage: Passage) -> tuple[Path, str]:
    return tuple(step if isinstance(step, str) else 0 for step in passage.path), passage.text


def _moved(one: Finding, path: Path) -> Finding:
    beside = tuple(where._replace(path=path) for where in one.beside)
    return one._replace(path=path, beside=beside)
