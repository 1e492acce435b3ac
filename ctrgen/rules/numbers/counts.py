"""How many there are, as it is said and as one counts them: items of a list, days of a stretch."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import WORDS
from ctrgen.rules.numbers.cells import told_of_total, told_otherwise
from ctrgen.rules.numbers.listed import miscounted_days, miscounted_far, miscounted_names, miscounted_places
from ctrgen.rules.numbers.tables_told import told_of_rows
from ctrgen.rules.outline.structure import all_lists
from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.schema.fields import Path

_COUNTED = (
    *(
        "nhiệm vụ",
        "nội dung",
        "việc",
        "công việc",
        "nhóm",
        "giải pháp",
        "chỉ tiêu",
        "phần",
        "bước",
        "mục tiêu",
    ),
    *("yêu cầu", "chuyên đề", "hoạt động", "điểm", "khâu", "tiêu chí", "vấn đề", "biện pháp", "đợt", "mục"),
    *(
        "nhóm nhiệm vụ",
        "nhóm giải pháp",
        "nhóm việc",
        "cuộc kiểm tra",
        "cuộc",
        "hội nghị",
        "mô hình",
        "phong trào",
    ),
)
_SAID = Pattern(
    rf"(?<![\w.,/])(?P<number>\d{{1,2}}|{either(*WORDS)}) {either(*_COUNTED)}"
    r"(?: (?:trọng tâm|chính|cụ thể|chủ yếu|lớn|cơ bản|quan trọng|đột phá|sau|như sau|sau đây|là|gồm))*:$",
    re.IGNORECASE,
)
_MARKED = Pattern(
    rf"(?<![\w.,/])(?P<number>\d{{1,2}}|{either(*WORDS)}) {either(*_COUNTED)}"
    r"[^.;:(]{0,60}[:,]? ?(?=\(1\)|(?<!\w)a\) )",
    re.IGNORECASE,
    cues=("(1)", *(f"{before}{letter}) " for before in " :," for letter in "aA")),
)
_WITH_NOUN = tuple(
    f" {way}" for noun in _COUNTED for way in (noun, noun.capitalize(), noun.title(), noun.upper())
)
_IN_WORDS = frozenset((word, noun.split(" ")[0]) for word in WORDS for noun in _COUNTED)
_FURTHER = Pattern(r"\((\d{1,2})\)")
_LETTERS = Pattern(r"(?<!\w)([a-eđ])\) ")
_LASTING = frozenset((count, unit) for count in WORDS for unit in ("ngày", "tuần", "tháng"))
_LASTING |= {(f"0{count}", "tháng") for count in range(1, 6)}


@rule("CT3013", "so-ghi-khac-so-dem-duoc")
def miscounted(reading: Reading) -> Iterator[Finding]:
    """Số mục ghi trong câu dẫn là số mục kể ra ở dưới; số ngày là số ngày của khoảng ngày ghi bên cạnh.

    Sai:
        nhiem_vu:
          - noi_dung: "Tập trung 03 nhiệm vụ sau:"
            muc_con: [Tuyên truyền, Kiểm tra]
    Đúng:
        nhiem_vu:
          - noi_dung: "Tập trung 02 nhiệm vụ sau:"
            muc_con: [Tuyên truyền, Kiểm tra]
    """
    tokens = reading.tokens
    if tokens.before(*_WITH_NOUN) or not tokens.links.isdisjoint(_IN_WORDS):
        yield from _items(reading)
    yield from _days(reading)
    yield from miscounted_names(reading)
    yield from miscounted_far(reading)
    yield from miscounted_places(reading)
    yield from miscounted_days(reading)
    yield from told_otherwise(reading)
    yield from told_of_total(reading)
    yield from told_of_rows(reading)


def _items(reading: Reading) -> Iterator[Finding]:
    """“03 nhiệm vụ sau:” above two, “hai giải pháp: (1) …” before three."""
    for path, items in all_lists(reading):
        for index, item in enumerate(items):
            texts = [item.text or "", *item.paragraphs]
            match = _SAID.search(texts[-1]) if item.items and texts[-1].endswith(":") else None
            if match and _number(match["number"]) != len(item.items):
                field: Path = ("paragraphs", len(texts) - 2) if item.paragraphs else ("text",)
                message = f"Câu dẫn ghi {match['number']}, bên dưới có {len(item.items)}."
                yield Finding((*path, index, *field), message, "Xem lại số mục.", *match.span())
    for passage in reading.passages:
        match = _MARKED.search(passage.text)
        if match is not None:
            rest = passage.text[match.end() :]
            marks = _FURTHER.findall(rest) or _LETTERS.findall(rest)
            if len(marks) > 1 and len(set(marks)) == len(marks) != _number(match["number"]):
                message = f"Câu ghi {match['number']}, kể ra có {len(marks)}."
                yield Finding(passage.path, message, "Xem lại số ý.", match.start(), match.end("number"))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else WORDS[word.lower()]


def _days(reading: Reading) -> Iterator[Finding]:
    """“03 ngày (12 - 13/10/2026)”."""
    tokens = reading.tokens
    lasting = tokens.before(" ngày", " tuần") or not tokens.links.isdisjoint(_LASTING)
    if not lasting:
        return
    from ctrgen.rules.times.durations import wrongly_counted  # a start has seldom need of it

    yield from wrongly_counted(reading)


RULES = (miscounted,)
