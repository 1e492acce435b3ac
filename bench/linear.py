"""No rule takes longer over a long text than its length says, whatever the text is made of."""

from __future__ import annotations

import gc
import importlib
import json
import pkgutil
import time
from itertools import islice
from typing import TYPE_CHECKING

from ctrgen import rules, standards
from ctrgen.diagnostics import FOUND_AT_MOST
from ctrgen.rules.reading import NOT_LAID_OUT, Reading
from ctrgen.schema import Programme
from ctrgen.schema.keys import locate
from ctrgen.source import decode, parse
from tests.manuals import SOUND
from tests.mixtures import mixtures

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from ctrgen.rules.rule import Rule

SHORT, LONG = 10_000, 100_000
GROWTH = 12
QUICK = 0.05
"""Seconds of processor time that a rule may take over the long text whatever it took over the short one."""

SIGNS = [
    *(
        "a",
        " ",
        "(",
        "[",
        ")",
        "1",
        "/",
        ".",
        ",",
        ";",
        ":",
        '"',
        "“",
        "”",
        "*",
        "-",
        "–",
        "…",
        "0",
        "O",
        "l",
    ),
    *("_", "%", "#", "@", "\u0301", "х", "ø", "хa", "a1", "1a", "1 ", "1.", "1,", "1/", "111 ", ",111", "øö"),
    *(
        "a.",
        "A.b",
        "a )",
        " - ",
        "5/6/2020 ",
        "0912 345 678 ",
        "số 1/A-B ",
        "tháng 6/2020 ",
        "Rằm tháng Giêng ",
    ),
]


def modules() -> Iterator[ModuleType]:
    """The modules that hold rules."""
    for info in pkgutil.walk_packages(rules.__path__, "ctrgen.rules."):
        yield importlib.import_module(info.name)


def word_lists() -> dict[str, str]:
    """All words of each list of words that a rule looks for, as one text."""
    found = {}
    for module in modules():
        for name, value in vars(module).items():
            named = (
                isinstance(value, tuple | frozenset | dict) and not name.startswith("__") and name != "_USUAL"
            )
            if named and value and all(isinstance(word, str) and word.isprintable() for word in value):
                found[f"{module.__name__}.{name}"] = " ".join(sorted(value)) + " "
    return found


WORDS = word_lists()


def reading(unit: str, size: int) -> Reading:
    """A programme of one task that repeats a text to a length."""
    text = json.dumps(f"A{(unit * (size // len(unit) + 1))[:size]}B", ensure_ascii=False)
    root = parse(decode(SOUND.replace("[Tổ chức kiểm tra]", f"[{text}]").encode(), "dai.yaml"))
    programme = Programme.model_validate(root.plain())
    made = Reading(
        programme, standards.standard("nd30"), lambda path: locate(root, Programme, path)[0], NOT_LAID_OUT
    )
    # What all rules share is no rule's own time.
    _ = made.tokens.vocabulary, made.tokens.pieces, made.tokens.numbers, made.tokens.tight, made.lower
    return made


def took(rule: Rule, unit: str, size: int) -> float:
    """The least processor time of a few trials, over as many findings as are ever told."""
    times = []
    for _ in range(3):
        read = reading(unit, size)
        gc.collect()
        start = time.process_time()
        for _ in islice(rule.check(read), FOUND_AT_MOST):
            pass
        times.append(time.process_time() - start)
    return min(times)


def slow(unit: str) -> list[str]:
    """The rules that one look at a text finds too slow, looked at again with care."""
    found = []
    read = reading(unit, LONG)
    for rule in rules.ALL.values():
        start = time.process_time()
        for _ in islice(rule.check(read), FOUND_AT_MOST):
            pass
        if time.process_time() - start > QUICK / 5:
            short, long = took(rule, unit, SHORT), took(rule, unit, LONG)
            if long > max(GROWTH * short, QUICK):
                found.append(f"{rule.code}: {short * 1000:.1f} ms, then {long * 1000:.1f} ms")
    return found


def main() -> None:
    """Print every rule that is slower over a long text than its length says, and how many were tried."""
    units = [*SIGNS, *WORDS.values(), *mixtures(LONG).values()]
    found = {unit[:20]: one for unit in units for one in slow(unit)}
    for unit, one in found.items():
        print(f"{unit!r}: {one}")
    print(f"{len(units)} texts of {LONG} letters, {len(found)} rules slower than their length says")


if __name__ == "__main__":
    main()
