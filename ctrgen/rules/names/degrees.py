"""Degrees before names: “BSCKII. Lê An” and “BSCKII Lê An” in one document."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import CAPITAL, Pattern, either
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_RIGHT = (
    *(
        "GS",
        "PGS",
        "TSKH",
        "TS",
        "ThS",
        "BS",
        "BSCKI",
        "BSCKII",
        "BSNT",
        "CKI",
        "CKII",
        "DS",
        "DSCKI",
        "DSCKII",
    ),
    *("KS", "CN", "KTS", "LS", "ĐD", "CNĐD", "NGƯT", "NGND", "TTƯT", "TTND", "NSƯT", "NSND"),
)
"""Degrees and honours as they are written, without their stops."""
_BY_LETTERS = {right.upper(): right for right in _RIGHT}
_WORDS = frozenset(right.lower() for right in _RIGHT)
_ONE = either(
    *{form for right in _RIGHT for form in (right, right.upper(), right.capitalize())},
    *(f"Bs{right[2:]}" for right in _RIGHT if right.startswith("BS")),
)
_DEGREE = Pattern(
    rf"(?P<short>(?<![\w&/.-]){_ONE}(?:\.?{_ONE})*)(?P<stop>[.,:]?) ?"
    rf"(?={CAPITAL}[^\W\d_]+ {CAPITAL}[^\W\d_]*[a-zđà-ỹ])"
)
_LEAST = 2


@rule("CT3040", "hoc-vi-viet-hai-cach")
def in_two_ways(reading: Reading) -> Iterator[Finding]:
    """Học vị, chức danh viết tắt trước họ tên viết một cách trong cả văn bản; ThS, không phải Ths.

    Sai:
        nhiem_vu: ["BSCKII. Lê An, BSCKII. Đỗ Hà, BS Vũ Mai tham gia hội chẩn"]
    Đúng:
        nhiem_vu: ["BSCKII. Lê An, BSCKII. Đỗ Hà, BS. Vũ Mai tham gia hội chẩn"]
    """
    if _WORDS.isdisjoint(reading.tokens.vocabulary):
        return
    found = list(_DEGREE.finditer(reading.text))
    if len(found) < _LEAST:
        return
    usual, times = Counter(match["stop"] for match in found).most_common(1)[0]
    odd = sum(match["stop"] != usual for match in found)
    ways: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for match in found:
        ways[_letters(match)][match["short"]] += 1
    for match in found:
        short, start, end = match["short"], match.start("short"), match.end("stop")
        right = _BY_LETTERS.get(_letters(match), "")
        most, others = ways[_letters(match)].most_common(1)[0]
        if match["stop"] != usual and times >= max(_LEAST, 2 * odd):
            message = f"“{reading.text[start:end]}” viết khác các chỗ khác."
            yield reading.at(start, end, message, f"Viết {short}{usual}, như các chỗ khác.")
        elif "." not in short and right and short != right:
            yield reading.at(start, end, f"“{short}” viết hoa chưa đúng.", f"Viết {right}.", habit=right)
        elif short != most and others > ways[_letters(match)][short]:
            message = f"“{short}” ở chỗ khác viết “{most}”."
            yield reading.at(start, end, message, "Viết một cách trong cả văn bản.", habit=most)


def _letters(match: re.Match[str]) -> str:
    return match["short"].replace(".", "").upper()


RULES = (in_two_ways,)
