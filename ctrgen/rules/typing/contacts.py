"""Telephone numbers and addresses of mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts

_CALLED = ("điện thoại", "đt", "sđt", "hđt", "hotline")
_TELEPHONE_WORDS = ("thoại", "đt", "sđt", "hđt", "hotline")
_BEFORE_NUMBER = tuple(
    f"{word}{so}{sign}" for word in _CALLED for so in ("", " số") for sign in (":", ": ", " ")
)
# The first and the third begin where a number does.
_TELEPHONE = Pattern(r"(?<![.-])0(?!\d?\.\d\d?\.\d{4})\d{1,3}(?:[. ]?\d{2,4}){1,4}(?!\d)")
_SAID_TELEPHONE = Pattern(r"\d[\d. ]{4,}\d")
_MAIL = ("email", "e-mail", "mail", "thư điện tử", "hộp thư")
_SAID_MAIL = Pattern(
    r"(?::| là| về| tới| đến| qua| theo| gửi)? ?(?:địa chỉ:? ?)?"
    r"(?P<mail>[a-z0-9_-]+(?:\.[a-z0-9_-]+){1,5})(?![\w@])"
)
_AT_MAIL = Pattern(r"@(?P<rest>[^\s;()]*)")
_DOMAIN = Pattern(r"[\w-]+(?:\.+[\w-]+)+[.,]*")


@text_rule("CT372", "so-dien-thoai-sai-do-dai")
def telephone(reading: Texts) -> Iterator[Finding]:
    """Số điện thoại di động có 10 chữ số, cố định (đầu số 02) có 11 chữ số.

    Sai:
        nhiem_vu: ["Liên hệ số điện thoại 0204.3529.2"]
    Đúng:
        nhiem_vu: ["Liên hệ số điện thoại 0204.3529.266"]
    """
    lower, done = reading.small, 0
    called = not reading.tokens.vocabulary.isdisjoint(_TELEPHONE_WORDS)
    for start, _ in reading.tokens.numbers:
        if start < done or not lower.startswith("0", start):
            continue
        said = called and lower.endswith(_BEFORE_NUMBER, 0, start)
        match = (_SAID_TELEPHONE if said else _TELEPHONE).match(lower, start)
        if match is None:
            continue
        done = match.end()
        digits = "".join(filter(str.isdigit, match.group()))
        right = 11 if digits.startswith("02") else 10
        if len(digits) >= 7 and len(digits) != right:
            message = f"Số điện thoại có {len(digits)} chữ số."
            yield reading.at(*match.span(), message, "Xem lại: di động 10, cố định (đầu 02) 11 chữ số.")


@text_rule("CT3044", "thu-dien-tu-sai-mau")
def mail(reading: Texts) -> Iterator[Finding]:
    """Địa chỉ thư điện tử có một dấu @, sau đó là tên miền: vanthu@angiang.gov.vn.

    Sai:
        nhiem_vu: ["Gửi báo cáo về hộp thư điện tử: vanthu.angiang.gov.vn"]
    Đúng:
        nhiem_vu: ["Gửi báo cáo về hộp thư điện tử: vanthu@angiang.gov.vn"]
    """
    told = set()
    for called in reading.held(_MAIL):
        for start in reading.everywhere(called):
            match = _SAID_MAIL.match(reading.small, start + len(called))
            if match is not None and not match["mail"].startswith("www.") and match.start("mail") not in told:
                told.add(match.start("mail"))
                message = f"Địa chỉ thư điện tử “{match['mail']}” không có dấu @."
                yield reading.at(*match.span("mail"), message, "Viết như vanthu@angiang.gov.vn.")
    for match in _AT_MAIL.finditer(reading.text) if "@" in reading.tokens.signs else ():
        before = reading.text[match.start() - 1 : match.start()]
        if before.isalnum() and _DOMAIN.fullmatch(match["rest"]) is None:
            start = max(reading.text.rfind(sign, 0, match.start()) for sign in " \n:;(") + 1
            message = f"Địa chỉ thư điện tử “{reading.text[start : match.end()]}” không đúng mẫu."
            yield reading.at(start, match.end(), message, "Viết như vanthu@angiang.gov.vn.")


RULES = (telephone, mail)
