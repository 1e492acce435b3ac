"""What is said twice where once says it: a thought, a name of a list."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, text_rule
from ctrgen.rules.wording.numbered_twice import numbered_twice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Passage, Texts

_AGAIN = Pattern(r"tái (?P<what>[^\W\d_]+(?: [^\W\d_]+)?) lại(?!\w)", cues=("tái ",))
_MOST = Pattern(r"tối (?:đa|ưu|thiểu|cao|tân|đại) nhất(?!\w)", cues=("tối ",))
# Begins where a number does.
_COUNT = Pattern(r"\d{1,3} (?!giờ|phút|tháng|ngày|năm|h )[^\W\d_]")
_SENTENCE = Pattern(r"[^.;:\n()]+")
_LONGEST_LIST, _NEAR = 12, 3
_CLAUSES = tuple(
    f"{word} "
    for word in ("đã", "nhằm", "để", "từ đó", "qua đó", "trong đó", "không", "nhất là", "góp phần", "nên")
)
"""What begins a clause of its own: what is named behind it is no more of the list before."""
_FURTHER = (  # Begins what says more of the name before it: the post of a person, the unit of a place.
    *(
        "phó ",
        "trưởng ",
        "chủ tịch",
        "ủy viên",
        "bí thư",
        "giám đốc",
        "hiệu trưởng",
        "chánh ",
        "huyện ",
        "tỉnh ",
    ),
    *(
        "thành phố ",
        "quận ",
        "xã ",
        "phường ",
        "thị trấn ",
        "thị xã ",
        "thôn ",
        "đồng chí ",
        "cùng ",
        "có ",
        "cả ",
    ),
    *(
        "kế toán",
        "tổ trưởng",
        "tổ phó",
        "đội trưởng",
        "thư ký",
        "cán bộ",
        "công chức",
        "nhân viên",
        "thành viên",
    ),
)


@cache
def _table() -> dict[str, str]:
    """What says one thing twice, and what is enough."""
    lines = Path(__file__).with_name("twice.tsv").read_text(encoding="utf-8").splitlines()
    parted = (line.partition("\t") for line in lines if "\t" in line)
    return {written: enough for written, _, enough in parted}


@text_rule("CT3005", "mot-y-noi-hai-lan", habit=True)
def said_twice(reading: Texts) -> Iterator[Finding]:
    """Một ý không nói hai lần trong một cụm từ: “tái xây dựng lại”, “tối ưu nhất”, “công bố công khai”.

    Sai:
        nhiem_vu: [Tái lập lại trật tự vỉa hè]
    Đúng:
        nhiem_vu: [Lập lại trật tự vỉa hè]
    """
    lower = reading.lower
    for match in _AGAIN.finditer(lower):
        if match.start() == 0 or not lower[match.start() - 1].isalnum():
            message = f"“{match.group()}” nói hai lần một ý."
            yield reading.at(*match.span(), message, f"Viết “{match['what']} lại”.")
    for match in _MOST.finditer(lower):
        right = match.group().removesuffix(" nhất")
        yield reading.at(*match.span(), f"“{match.group()}” nói hai lần một ý.", f"Viết “{right}”.")
    numbers = {start for start, _ in reading.tokens.numbers}
    for word in ("các", "những"):
        for start in reading.phrases(word):
            at = start + len(word) + 1
            if at in numbers and _COUNT.match(lower, at):
                message = f"“{word}” thừa trước con số."
                yield reading.at(start, start + len(word), message, f"Bỏ “{word}”.", habit="số")
    table = _table()
    for start, end in reading.any_of(tuple(table)):
        right = table[lower[start:end]]
        yield reading.at(
            start, end, f"“{lower[start:end]}” nói hai lần một ý.", f"Viết “{right}”.", habit=right
        )


@text_rule("CT3021", "danh-sach-ke-hai-lan-mot-thu")
def named_twice(reading: Texts) -> Iterator[Finding]:
    """Một danh sách trong câu kể mỗi thứ một lần.

    Sai:
        nhiem_vu: ["Phối hợp với Phòng Nội vụ, Phòng Tư pháp và Phòng Nội vụ"]
    Đúng:
        nhiem_vu: ["Phối hợp với Phòng Nội vụ, Phòng Tư pháp và Văn phòng"]
    """
    yield from numbered_twice(reading)
    for passage in reading.passages:
        if passage.part.in_body and passage.text.count(", ") + (" và " in passage.text) > 1:
            yield from _doubles(reading, passage)
        yield from _joined_again(reading, passage)


def _joined_again(reading: Texts, passage: Passage) -> Iterator[Finding]:
    """“Các khoa, phòng, khoa phòng”: two things, and again both in one."""
    if passage.text.count(", ") < 2:
        return
    names, ends = _elements(passage.text, passage.start)
    for at in range(2, len(names)):
        lasts = [name.rpartition(" ")[2].lower() for name in names[at - 2 : at]]
        words = names[at].rstrip(".;").lower().split(" ")
        listed = " " not in names[at - 1] and names[at - 2].count(" ") < 3 and all(map(str.isalpha, lasts))
        if words[:2] == lasts and listed:
            start, again = ends[at] - len(names[at]), " ".join(lasts)
            yield reading.at(start, start + len(again), f"“{again}” đã kể ở ngay trước.", "Bỏ một lần.")


def _doubles(reading: Texts, passage: Passage) -> Iterator[Finding]:
    for sentence in _SENTENCE.finditer(passage.text):
        if ", " not in sentence.group():
            continue
        names, ends = _elements(sentence.group(), passage.start + sentence.start())
        for at, name in enumerate(names[1:], 1):
            if (
                name == names[at - 1]
                and name[0].isupper()
                and " " in name
                and name.replace(" ", "").isalpha()
            ):
                message = f"“{name}” kể hai lần liền nhau."
                yield reading.at(ends[at] - len(name), ends[at], message, "Bỏ một lần, hoặc sửa.")
        for at, name in enumerate((one.rstrip(".") for one in names[2:]), 2):
            if " " not in name or not name.replace(" ", "").isalpha() or name.lower().startswith(_FURTHER):
                continue
            before = names.index(name, max(0, at - _LONGEST_LIST))
            if before == at and names[0].endswith(f" {name}"):
                before = 0
            elif before == at and name.islower() and name.count(" ") == 1:
                before = next(
                    (one for one in range(max(0, at - _NEAR), at - 1) if names[one].endswith(f" {name}")), at
                )
            if before < at - 1 and not _alternate(names, before, at) and not _two_clauses(names, before, at):
                message = f"“{name}” kể hai lần trong một danh sách."
                yield reading.at(ends[at] - len(name), ends[at], message, "Bỏ một lần, hoặc sửa.")
                break


def _elements(sentence: str, start: int) -> tuple[list[str], list[int]]:
    """What commas part in a sentence, and the last “và”, and where each ends."""
    names = sentence.rstrip().split(", ")
    ends, end = [], start - len(", ")
    for name in names:
        end += len(name) + len(", ")
        ends.append(end)
    head, joint, last = names[-1].rpartition(" và ")
    if joint and len(names) > 1:
        names[-1:] = [head, last]
        ends[-1:] = [end - len(last) - len(joint), end]
    return names, ends


def _alternate(names: list[str], before: int, at: int) -> bool:
    """Whether what is said twice is said of two others: “thôn Hạ, xã Lâm, thôn Thượng, xã Lâm”."""
    return before > 0 and names[before - 1].split(" ")[0] == names[at - 1].split(" ")[0] and at - before == 2


def _two_clauses(names: list[str], before: int, at: int) -> bool:
    """Whether a clause begins between them, or both end a pair: “chi phí sản xuất, kinh doanh”."""
    lasts = {names[one - 1].rpartition(" ")[2].lower() for one in (before, at)}
    pair = before > 0 and len(lasts) == 1
    return pair or any(one.startswith(_CLAUSES) for one in names[before + 1 : at])


RULES = (said_twice, named_twice)
