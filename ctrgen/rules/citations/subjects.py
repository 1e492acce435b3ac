"""A cited number, its kind and what the text is said to be about, held against each other."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.law.texts import numbered, texts
from ctrgen.rules.citations.citations import citations
from ctrgen.rules.citations.issued import day_of, said
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ctrgen.law.texts import LegalText
    from ctrgen.rules.citations.citations import Citation
    from ctrgen.rules.reading import Texts

_ABOUT = Pattern(
    r",?(?: (?:ban hành )?ngày \d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4})?"
    r"(?:,? của [^,.;:()\n]{2,60}?)?,? "
    r"(?:(?:quy định |phê duyệt |ban hành |hướng dẫn )?về (?:việc )?|quy định |phê duyệt |ban hành )"
    r"(?P<about>[^.;:()\n]+)"
)
_NUMBER = Pattern(r"(?P<place>\d+)(?:/(?P<year>\d{4}))?[-/](?P<symbol>.+)")
_SAME_SUBJECT = 0.6
"""How much of what a text is about has to be said for it to be meant."""
_NEARLY_ALL = 0.85
_SHARED = 0.3
"""As much in common has what only looks alike."""
_FEWEST_LINKS = 2
_FAR = 60
_NO_WORDS = str.maketrans(',“”"', "    ")
_SAYS_LITTLE = frozenset(
    {("quy", "định"), ("một", "số"), ("chi", "tiết"), ("thi", "hành"), ("thực", "hiện"), ("sửa", "đổi")}
    | {("bổ", "sung"), ("số", "điều"), ("biện", "pháp"), ("tiếp", "tục"), ("tăng", "cường"), ("giai", "đoạn")}
    | {("tình", "hình"), ("hình", "mới"), ("công", "tác"), ("của", "đảng"), ("trong", "tình")}
)


class _Meant(NamedTuple):
    """A citation, its day, what it is said to be about."""

    at: Citation
    number: str
    day: date | None
    about: frozenset[tuple[str, str]]

    @property
    def letters(self) -> str:
        """The number without what joins its parts: those that differ in it alone are badly joined (CT388)."""
        return _bare(self.number)


@text_rule("CT3057", "vien-dan-so-cua-van-ban-khac")
def other_text(reading: Texts) -> Iterator[Finding]:
    """Số, tên loại của văn bản viện dẫn là của văn bản có ngày và nội dung đã ghi.

    Nghị định về công tác văn thư là số 30/2020/NĐ-CP; số 37-QĐ/TW ngày 25/10/2021 là Quy định, không phải
    Quyết định. Chỉ xét những văn bản hay được viện dẫn nhất.

    Sai:
        nhiem_vu: ["Theo Nghị định số 31/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư"]
    Đúng:
        nhiem_vu: ["Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư"]
    """
    yield from (told for told, is_sure in reading.once(of_others) if is_sure)
    for one in reading.once(_meant):
        if not _own(one) and one.number not in numbered() and one.letters not in _letters():
            yield from _nearly(reading, one)


def of_others(reading: Texts) -> list[tuple[Finding, bool]]:
    """What is told of known numbers, each with whether what is known of them is sure."""
    return [
        told for one in reading.once(_meant) for mine in _own(one)[:1] for told in _of(reading, one, mine)
    ]


def _own(one: _Meant) -> list[LegalText]:
    """The texts that have a number on its day; those that are sure before others."""
    mine = [text for text in numbered().get(one.number, ()) if text.has_year or text.day == one.day]
    return sorted(mine, key=lambda text: not text.sure)


def _of(reading: Texts, one: _Meant, mine: LegalText) -> Iterator[tuple[Finding, bool]]:
    """A known number under another kind, or with what another text is about."""
    if one.at.kind == "Quyết định" and mine.number.endswith("-QĐ/TW"):
        start, end = one.at.start, one.at.start + len(one.at.kind)
        yield reading.at(start, end, f"Số {mine.number} là Quy định.", "Viết Quy định."), mine.sure
    shared = one.about & _links(mine.name)
    if not one.about or len(shared) >= _SHARED * len(_links(mine.name)):
        return
    enough = _SAME_SUBJECT if not shared else _NEARLY_ALL
    for text in texts():
        if text.number != mine.number and _is_about(one, text, enough):
            message = f"{one.at.kind} số {mine.number} là về {_short(mine.name)}."
            hint = f"Nếu nói về {_short(text.name)}: {text.number}."
            yield reading.at(one.at.at, one.at.end, message, hint), mine.sure and text.sure
            return


def _nearly(reading: Texts, one: _Meant) -> Iterator[Finding]:
    """A number that no text has which is but by one part that of the text that is meant."""
    match = _NUMBER.fullmatch(one.number)
    parts = match.groups() if match is not None else ()
    for text, own in _parted() if parts else ():
        alike = (own[0] == parts[0]) + (own[1] in (None, parts[1])) + (own[2] == parts[2])
        if alike != len(own) - 1 or not _is_of_kind(one.at.kind, text):
            continue
        same_day = one.day is not None and text.day == one.day
        if own[-1] == parts[-1]:
            is_meant = (text.has_year or same_day) and _is_about(one, text)
        else:
            is_meant = same_day and _is_issued_by(reading, one.at, text)
        if is_meant:
            right = f"ngày {said(text.day)}" if same_day and text.day else f"về {_short(text.name)}"
            yield reading.at(
                one.at.at, one.at.end, f"Văn bản {right} là số {text.number}.", f"Ghi số {text.number}."
            )
            return


@cache
def _parted() -> tuple[tuple[LegalText, tuple[str | None, ...]], ...]:
    """The texts that are sure, each with the parts of its number: which, of which year, the symbol."""
    numbers = ((text, _NUMBER.fullmatch(text.number)) for text in texts() if text.sure)
    return tuple((text, match.groups()) for text, match in numbers if match is not None)


def _is_issued_by(reading: Texts, at: Citation, text: LegalText) -> bool:
    """Whether the words behind a citation name who issued a text."""
    return f" của {text.issuer}" in reading.body[at.end : at.end + _FAR].split("\n")[0]


def _is_of_kind(kind: str, text: LegalText) -> bool:
    """Whether a text is of a kind, by the letters of its number."""
    of = {"NĐ": "Nghị định", "NQ": "Nghị quyết", "CT": "Chỉ thị", "TT": "Thông tư", "KL": "Kết luận"}
    letters = text.number.replace("/", "-").split("-")
    return any(of.get(one) == kind for one in letters) or (
        kind in ("Quyết định", "Quy định") and "QĐ" in letters
    )


def _meant(reading: Texts) -> list[_Meant]:
    found = []
    for one in reading.once(citations):
        about = _ABOUT.match(reading.lower, one.end)
        links = _links(about["about"]) if about else frozenset()
        short = about is not None and any(
            word.isupper() and len(word) > 1
            for word in reading.body[about.start("about") : about.end("about")].split()
        )
        day, number = day_of(reading, one), one.number.replace("–", "-")
        found.append(_Meant(one, number, day, frozenset() if short else links))
    return found


def _is_about(one: _Meant, text: LegalText, enough: float = _SAME_SUBJECT) -> bool:
    own = _links(text.name)
    return len(own) >= _FEWEST_LINKS and len(own & one.about) >= enough * len(own)


@cache
def _letters() -> frozenset[str]:
    return frozenset(_bare(text.number) for text in texts())


def _bare(number: str) -> str:
    return number.replace("/", "").replace("-", "").lower()


@lru_cache(maxsize=1024)
def _links(name: str) -> frozenset[tuple[str, str]]:
    """The pairs of words that stand beside each other in what a text is about, but those that say little."""
    words = name.lower().translate(_NO_WORDS).split()
    return frozenset(pairwise(words)) - _SAYS_LITTLE


def _short(name: str) -> str:
    words = name.split()
    return name if len(words) <= 14 else f"{' '.join(words[:14])} …"


RULES = (other_text,)
