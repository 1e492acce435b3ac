"""What a line of a document is by its words alone: number, date, kind, annex, who signs, who receives.

Words are compared in capitals without the marks of letters: a slip in one changes nothing of what a line is.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from typing import NamedTuple

from ctrgen.composed import composed

BREAK = "\u200b"
"""Where a word may break: no sign of a text."""
_SPACES = re.compile(r"\s+")
_OTHERS = {"đ": "D", "Đ": "D", "–": "-", "—": "-", "\u2010": "-", "\u2011": "-", "\u2044": "/"}


class _Bare(dict[int, str]):
    """Each letter as a capital without marks, one for one."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = found = _OTHERS.get(letter) or unicodedata.normalize("NFD", letter)[0].upper()[0]
        return found


_BARE = _Bare()


def clean(text: str) -> str:
    """A text on one line, its letters composed, without marks of where it may break."""
    return _SPACES.sub(" ", composed(text.replace(BREAK, ""))).strip()


def key(text: str) -> str:
    """A text in capitals without marks, sign for sign as `clean` has it."""
    return clean(text).translate(_BARE)


class Number(NamedTuple):
    """The number of a document, as far as it is filled in, and its symbol.

    Attributes:
        figures: of the number; empty where it is left blank.
        sign: that joins both; empty where there is none.
        symbol: with the signs in it.
    """

    figures: str
    sign: str
    symbol: str


class Date(NamedTuple):
    """Place and date, each empty where it is left blank."""

    place: str
    day: str
    month: str
    year: str


_NUMBER = re.compile(
    r"SO ?[:.;]{0,2} ?(?P<figures>[\d_.… ]*?) ?"
    r"(?:(?P<sign>[-/]|(?<=\d )(?=[A-Z]+ ?[-/])) ?(?P<symbol>[^ ,;]+(?: ?[-/] ?[^ ,;]+)*))?"
)
_BLANKS = r"[\d_.… ]*?"
_DATE = re.compile(
    rf"(?P<place>[^:]{{0,60}}?)[,.;]? ?\bNGAY ?(?P<day>{_BLANKS}) ?THANG ?(?P<month>{_BLANKS}) ?"
    rf"NAM ?(?P<year>{_BLANKS})[.,]?"
)
_SHORT_DATE = re.compile(
    r"(?P<place>[^:\d]{1,60}?), ?NGAY (?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})\.?"
)
_WITHIN = re.compile(
    r"\b(?:TU|DEN|TRUOC|SAU|TRONG|VAO|HET|KE TU)$|\(|^(?:THU (?:HAI|BA|TU|NAM|SAU|BAY|\d)|CHU NHAT)\b"
)
"""What stands before a date that is no date of a document."""
_CREED = re.compile(r"DOC LAP ?\W ?TU DO ?\W ?HANH PHUC")
_MOTTO = re.compile(
    r"CONG HOA XA HOI|DOC LAP ?\W ?TU DO|^DANG CONG SAN VIET NAM$"
    r"|^DOAN (?:TNCS|THANH NIEN CONG SAN) HO CHI MINH$|^DOI (?:TNTP|THIEU NIEN TIEN PHONG) HO"
)
_KIND = re.compile(
    r"(?:LICH(?: (?:CONG TAC|LAM VIEC|TRUC|TIEP CONG DAN|HOP|HOAT DONG))?|CHUONG TRINH HANH DONG|CHUONG TRINH"
    r"|KE HOACH|BAO CAO|THONG BAO|THONG CAO|KET LUAN|DE CUONG|NGHI QUYET|HUONG DAN|PHUONG AN|CHI THI"
    r"|QUYET DINH|DE AN|DU AN|TO TRINH|GIAY MOI|CONG DIEN|BIEN BAN|QUY CHE|QUY DINH|PHIEU)\b"
)
_ANNEX = re.compile(r"(?:PHU LUC|BIEU|DANH MUC KEM THEO)(?: (?:SO ?:? ?)?(?:[IVX]+|\d{1,2}|[A-Z]))? ?[.:]?")
_RECEIVED = re.compile(r"NOI (?:NHAN|GUI)(?: ?: ?| ?$)")
_AUTHORITY = re.compile(
    r"(?:T[/.]?M|K[/.]?T|T[/.]?L|T[/.]?UQ|Q)(?: ?[./:] ?| )(?=[A-Z])"
    r"|(?:THAY MAT|KY THAY|THUA LENH|THUA UY QUYEN)(?: ?[.:] ?| )(?=[A-Z])"
)
_POST = re.compile(
    r"(?:Q\. ?|QUYEN |PHO |TONG |CHANH |THUONG TRUC )*(?:CHU TICH|BI THU|GIAM DOC|HIEU TRUONG|TRUONG\b"
    r"|CHANH\b|PHO\b|VAN PHONG|(?:THU|VIEN|CUC|BO|TO|VU|DOI|TRAM|HAT|BAN) TRUONG|CHI CUC TRUONG"
    r"|CHU NHIEM|UY VIEN|PHU TRACH|CHI HUY|CHINH UY|TU LENH|THU KY|THANH TRA|KE TOAN)"
)
_SIGNED = re.compile(r"\(? ?(?:DA KY|KY TEN|KY SO|KY, (?:DONG DAU|GHI RO HO TEN|HO TEN)).*\)?")
_STAMP = re.compile(
    r"(?:TUYET |TOI )?MAT|(?:THUONG )?KHAN|HOA TOC(?: HEN GIO)?|(?:BAN )?DU THAO.{0,20}|LUU HANH NOI BO"
    r"|XEM XONG TRA LAI|HOP XONG TRA LAI|TAI LIEU .{0,40}|KHONG PHO BIEN.{0,30}|BAN SAO"
)
_CALLED = re.compile(r"(?:(?:ONG|BA)\b(?! (?:VAN|THI) )(?= \S+ \S+ \S)|DONG CHI\b|D[/.] ?C\b)[.:]? ?")
"""What somebody is called by; ``Ông Văn Tùng`` has it for a surname."""
_SURNAME = "trương"
_WORDS_OF_POST = 14
_WORDS_OF_NAME = range(2, 9)
_RANKS = frozenset({"TA", "UY", "TUONG", "SI", "SU"})
"""What is written small in a name: Thượng tá, Tiến sĩ."""
_LONGEST = 110
_SLIP, _ALIKE = 8, 0.88
"""So many letters more or fewer, and so many alike, are the same words."""


def number(text: str) -> Number | None:
    """Number and symbol, where a line is that."""
    said = clean(text)
    match = _NUMBER.fullmatch(said.translate(_BARE))
    if match is None:
        return None
    symbol = said[slice(*match.span("symbol"))] if match["symbol"] else ""
    sign = said[slice(*match.span("sign"))] if match["sign"] else ""
    return Number(_figures(match["figures"]), sign, symbol)


def date(text: str) -> Date | None:
    """Place and date, where a line is that."""
    said = clean(text)
    plain = said.translate(_BARE)
    match = _DATE.fullmatch(plain) or _SHORT_DATE.fullmatch(plain)
    if match is None or _WITHIN.search(match["place"]):
        return None
    place = said[slice(*match.span("place"))]
    return Date(place.strip(" ,"), *(_figures(match[name]) for name in ("day", "month", "year")))


def is_motto(text: str) -> bool:
    """Whether a line is what stands at the upper right of a document, by whatever standard."""
    return len(text) <= _LONGEST and _MOTTO.search(key(text)) is not None


def is_creed(text: str) -> bool:
    """Whether a line is the Tiêu ngữ."""
    return len(text) <= _LONGEST and _CREED.search(key(text)) is not None


def kind(text: str) -> str:
    """The kind of a document that a line begins with; empty where it does not."""
    said = clean(text)
    match = _KIND.match(said.translate(_BARE))
    return "" if match is None else said[: match.end()]


def is_annex(text: str) -> bool:
    """Whether a line heads an annex."""
    return _ANNEX.fullmatch(key(text)) is not None


def received(text: str) -> str | None:
    """What follows ``Nơi nhận:``; ``None`` where a line does not begin so."""
    said = clean(text)
    match = _RECEIVED.match(said.translate(_BARE))
    return None if match is None else said[match.end() :]


def is_stamp(text: str) -> bool:
    """Whether a line is a mark of secrecy or urgency, or says who may read it."""
    return _STAMP.fullmatch(key(text).strip("() ")) is not None


def authority(text: str) -> str:
    """For whom somebody signs, as it stands: ``TM.``, ``KT.``; empty where a line says nothing of it."""
    said = clean(text)
    match = _AUTHORITY.match(said.translate(_BARE))
    return said[: match.end()].strip() if match is not None and said[0].isupper() else ""


def is_post(text: str) -> bool:
    """Whether a line begins with the post of somebody; ``Trương Văn An`` does not."""
    first = clean(text).partition(" ")[0].casefold()
    return first != _SURNAME and _POST.match(key(text)) is not None


def is_capacity(text: str) -> bool:
    """Whether a line may be the capacity in which somebody signs."""
    few = len(text.split()) <= _WORDS_OF_POST and not text.endswith((".", ";", ":", ","))
    return few and bool(authority(text) or is_post(text))


def is_signed(text: str) -> bool:
    """Whether a line notes that a document is signed, or where to sign it."""
    return _SIGNED.fullmatch(key(text)) is not None


def title(text: str) -> str:
    """What stands before a name to call somebody by: ``Đồng chí``, ``Ông``; empty for none."""
    said = clean(text)
    match = _CALLED.match(said.translate(_BARE))
    return "" if match is None else said[: match.end()]


def resembles(text: str, asked: str) -> bool:
    """Whether a text is another one but for a slip of the hand."""
    here, there = key(text), key(asked)
    near = abs(len(here) - len(there)) <= _SLIP and bool(there)
    return near and SequenceMatcher(None, here, there, autojunk=False).ratio() >= _ALIKE


def is_name(text: str) -> bool:
    """Whether a line may be the name of somebody, with rank or degree."""
    called = title(text)
    words = [word for word in clean(text)[len(called) :].split() if key(word) not in _RANKS]
    if len(words) not in _WORDS_OF_NAME or is_post(text) or authority(text):
        return False
    return all(word[0].isupper() for word in words)


def _figures(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())
