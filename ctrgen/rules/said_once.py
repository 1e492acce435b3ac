"""What two rules find at one place is told once, by the one that says more of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.diagnostics import Diagnostic

_BETTER = {
    "CT217": ("CT215",),
    "CT236": ("CT261", "CT278"),
    "CT245": ("CT348", "CT378"),
    "CT261": ("CT278",),
    "CT270": ("CT261",),
    "CT272": ("CT368",),
    "CT303": ("CT302",),
    "CT313": ("CT393", "CT396"),
    "CT328": ("CT322", "CT368", "CT237", "CT391", "CT3002"),
    "CT335": ("CT3011",),
    "CT336": ("CT388",),
    "CT356": ("CT333",),
    "CT375": ("CT380", "CT3047"),
    "CT376": ("CT359", "CT368", "CT3001"),
    "CT391": ("CT390", "CT3048"),
    "CT392": ("CT309", "CT382", "CT3056"),
    "CT398": ("CT3057",),
    "CT399": ("CT393",),
    "CT3002": ("CT268",),
    "CT3003": ("CT309",),
    "CT3008": ("CT3005",),
    "CT3012": ("CT396", "CT3013", "CT3020"),
    "CT3013": ("CT3020",),
    "CT3017": ("CT3047", "CT3070"),
    "CT3021": ("CT285",),
    "CT3029": ("CT393", "CT399", "CT3030"),
    "CT3055": ("CT368", "CT390"),
    "CT3056": ("CT382",),
    "CT3071": ("CT380", "CT3022"),
}
"""Rules, and those whose finding at the same place leaves nothing of theirs to say: whoever mends the one has
mended the other, or writes the place anew."""
_LONGEST = 200
"""What goes on for longer, or over more than two lines, is of a whole text, not of a place in it."""
_GRAVE = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def told_better(found: Sequence[Diagnostic]) -> frozenset[int]:
    """Which findings another at the same place tells of better, and no more lightly.

    A habit stands at more than one place, and is left as it is.
    """
    of: dict[str, list[Diagnostic]] = {}
    for one in found:
        of.setdefault(one.code, []).append(one)
    twice = [code for code in _BETTER if code in of and not of.keys().isdisjoint(_BETTER[code])]
    return frozenset(
        index
        for index, one in enumerate(found)
        if one.code in twice
        and not one.related
        and any(_at_one_place(one, other) for code in _BETTER[one.code] for other in of.get(code, ()))
    )


def _at_one_place(one: Diagnostic, other: Diagnostic) -> bool:
    if _GRAVE[other.severity] < _GRAVE[one.severity] or one.file != other.file:
        return False
    begins, ends = (one.line, one.column), (one.end_line, one.end_column)
    meets = begins < (other.end_line, other.end_column) and (other.line, other.column) < ends
    return meets and one.end_line - one.line <= 1 and one.end_column - one.column <= _LONGEST
