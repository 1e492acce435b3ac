"""Every fault of files, YAML, the schema, fonts and engines: the codes CT0xx, CT1xx, CT42x and CT5xx.

The faults of the rules (CT2xx, CT3xx) stand beside the rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.diagnostics import FOUND_AT_MOST, Diagnostic, Fault, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


# Files
NOT_FOUND = Fault("CT001", "khong-tim-thay-tep", exit_code=2)
UNREADABLE = Fault("CT002", "khong-doc-duoc-tep", exit_code=3)
UNWRITABLE = Fault("CT003", "khong-ghi-duoc-tep", exit_code=3)
SAME_TARGET = Fault("CT004", "trung-tep-ket-qua", exit_code=2)
NOTHING_TO_DO = Fault("CT005", "khong-co-chuong-trinh-nao", exit_code=2)
ALREADY_THERE = Fault("CT006", "tep-da-co", exit_code=2)
NOT_CARRIED_OVER = Fault("CT007", "khong-chuyen-sang-thang-khac-duoc")

# Text
NOT_UTF8 = Fault("CT010", "khong-phai-utf-8")
TOO_BIG = Fault("CT011", "tep-qua-lon")
CONTROL_CHARACTER = Fault("CT012", "ky-tu-dieu-khien")

# YAML
SYNTAX = Fault("CT020", "sai-cu-phap-yaml")
TAB = Fault("CT021", "thut-dong-bang-tab")
UNCLOSED_QUOTE = Fault("CT022", "thieu-dau-nhay-dong")
COLON_IN_TEXT = Fault("CT023", "dau-hai-cham-trong-cau")
NEEDS_QUOTES = Fault("CT024", "cau-can-dau-nhay")
DUPLICATE_KEY = Fault("CT025", "khoa-lap-lai")
UNDEFINED_ALIAS = Fault("CT026", "bi-danh-chua-khai-bao")
RECURSIVE_ALIAS = Fault("CT027", "bi-danh-tu-chua-minh")
TOO_MANY_NODES = Fault("CT028", "qua-nhieu-muc")
TOO_DEEP = Fault("CT029", "long-nhau-qua-sau")
TAGGED = Fault("CT030", "the-yaml-khong-duoc-dung")
KEY_NOT_TEXT = Fault("CT031", "khoa-khong-phai-chu")
EMPTY = Fault("CT032", "tep-rong")
MANY_DOCUMENTS = Fault("CT033", "nhieu-tai-lieu-trong-mot-tep")
NOT_A_MAPPING = Fault("CT034", "khong-phai-bang-khoa-va-gia-tri")
MARK_IN_TEXT = Fault("CT035", "dau-dau-dong-noi-vao-cau")
ODD_INDENT = Fault("CT036", "thut-dong-bang-dau-cach-khong-ngat")
MERGE_KEY = Fault("CT037", "khoa-gop-cua-yaml")

# Extends
BASE_NOT_FOUND = Fault("CT040", "khong-tim-thay-tep-ke-thua")
BASE_CYCLE = Fault("CT041", "ke-thua-vong-tron")
BASE_NOT_ALLOWED = Fault("CT042", "duong-dan-ke-thua-khong-hop-le")
TOO_MANY_BASES = Fault("CT043", "ke-thua-qua-nhieu-tep")
LEADS_OUT = Fault("CT044", "duong-dan-ra-ngoai")
A_STANDARD = Fault("CT045", "tep-chuan-khong-phai-chuong-trinh", Severity.NOTE, exit_code=0)

# Schema
MISSING_KEY = Fault("CT101", "thieu-khoa")
UNKNOWN_KEY = Fault("CT102", "khoa-khong-biet")
WRONG_TYPE = Fault("CT103", "sai-kieu")
BLANK = Fault("CT104", "bo-trong")
SAME_KEY_TWICE = Fault("CT105", "hai-ten-cua-mot-khoa")
WRONG_COUNT = Fault("CT106", "sai-so-luong")
TOO_MANY_LEVELS = Fault("CT107", "qua-bon-cap")
BAD_DATE = Fault("CT110", "ngay-khong-hop-le")
BAD_MONTH = Fault("CT111", "thang-khong-hop-le")
BAD_TIME = Fault("CT112", "gio-khong-hop-le")
BAD_NUMBER = Fault("CT113", "so-khong-hop-le")
BAD_MEASURE = Fault("CT114", "so-do-khong-hop-le")
BAD_CHOICE = Fault("CT115", "gia-tri-ngoai-danh-sach")
LINE_BREAK = Fault("CT116", "xuong-dong-khong-dung-cho")
NO_PICTURE = Fault("CT118", "khong-dung-duoc-anh")
UNKNOWN_STANDARD = Fault("CT117", "chuan-khong-biet")
NOT_INDENTED = Fault("CT119", "khoa-chua-thut-vao")
AND_MORE = Fault("CT198", "con-loi-khac")
INVALID = Fault("CT199", "gia-tri-khong-hop-le")

# A house's template
UNSAFE_TEMPLATE = Fault("CT401", "mau-co-phan-khong-an-toan")
UNKNOWN_NAME = Fault("CT402", "mau-co-ten-khong-biet")
BROKEN_TAG = Fault("CT403", "the-bi-cat")
UNBALANCED_TAG = Fault("CT404", "the-khong-dong-mo-can-nhau")
TAG_NOT_ALLOWED = Fault("CT405", "cau-lenh-khong-dung-duoc")
TAG_MISPLACED = Fault("CT406", "the-sai-cho")
UNFILLABLE = Fault("CT407", "mau-khong-dien-duoc")
NO_TAGS = Fault("CT408", "mau-khong-co-the-nao")
NAME_NOT_USED = Fault("CT409", "mau-bo-sot-phan", Severity.WARNING)
LEFT_OUT = Fault("CT410", "mau-khong-in-het", Severity.WARNING)

# Word files
NOT_WORD = Fault("CT420", "khong-phai-tep-word")
WORD_LOCKED = Fault("CT421", "tep-word-dat-mat-khau")
WORD_BROKEN = Fault("CT422", "tep-word-hong")
WORD_TOO_BIG = Fault("CT423", "tep-word-qua-lon")
WORD_TOO_DEEP = Fault("CT424", "tep-word-long-nhau-qua-sau")
PASSED_OVER = Fault("CT425", "phan-khong-doc", Severity.NOTE)
OFFICE_UNREAD = Fault("CT426", "libreoffice-khong-doc-duoc")
UNKNOWN_DOCUMENT = Fault("CT427", "loai-tep-khong-chuyen-duoc", exit_code=2)

# The form of a Word file
FORM_PAPER = Fault("CT450", "kho-giay-sai", Severity.WARNING)
FORM_MARGIN = Fault("CT451", "le-trang-sai", Severity.WARNING)
FORM_NUMBER_MISSING = Fault("CT452", "thieu-so-trang", Severity.WARNING)
FORM_NUMBER_PLACE = Fault("CT453", "so-trang-sai-cho", Severity.WARNING)
FORM_NUMBER_FIRST = Fault("CT454", "so-trang-o-trang-dau", Severity.WARNING)
FORM_NUMBER_COUNT = Fault("CT455", "so-trang-dem-sai", Severity.WARNING)
FORM_FONT = Fault("CT456", "phong-chu-sai", Severity.WARNING)
FORM_SIZE = Fault("CT457", "co-chu-sai", Severity.WARNING)
FORM_WEIGHT = Fault("CT458", "chu-dam-sai", Severity.WARNING)
FORM_SLANT = Fault("CT459", "chu-nghieng-sai", Severity.WARNING)
FORM_UNDERLINE = Fault("CT460", "gach-chan-sai", Severity.WARNING)
FORM_CASE = Fault("CT461", "in-hoa-sai", Severity.WARNING)
FORM_COLOUR = Fault("CT462", "mau-chu-sai", Severity.WARNING)
FORM_ALIGN = Fault("CT463", "can-le-sai", Severity.WARNING)
FORM_INDENT = Fault("CT464", "thut-dong-sai", Severity.WARNING)
FORM_GAP = Fault("CT465", "cach-doan-sai", Severity.WARNING)
FORM_LINE = Fault("CT466", "gian-dong-sai", Severity.WARNING)
FORM_ONE_LINE = Fault("CT467", "khong-tren-mot-dong", Severity.WARNING)
FORM_LEVEL = Fault("CT468", "so-va-ngay-khong-cung-dong", Severity.WARNING)
FORM_COLUMNS = Fault("CT469", "hai-cot-dao-cho", Severity.WARNING)
FORM_RULE = Fault("CT470", "thieu-duong-ke", Severity.WARNING)
FORM_RULE_LENGTH = Fault("CT471", "duong-ke-sai-do-dai", Severity.WARNING)
FORM_LACKING = Fault("CT472", "thieu-thanh-phan", Severity.WARNING)
FORM_TABLE_WIDE = Fault("CT473", "bang-tran-le", Severity.WARNING)
FORM_NUMBER_TEXT = Fault("CT474", "so-ky-hieu-sai-mau", Severity.WARNING)
FORM_DATE_TEXT = Fault("CT475", "ngay-ban-hanh-sai-mau", Severity.WARNING)
FORM_END_SIGN = Fault("CT476", "dau-cuoi-sai-mau", Severity.WARNING)
FORM_POINTS = Fault("CT477", "diem-sai-thu-tu", Severity.WARNING)
FORM_ORDER = Fault("CT478", "khong-dung-thu-tu", Severity.WARNING)

# Fonts and engines
NO_TIMES_FONT = Fault("CT501", "khong-co-phong-chu-times-new-roman", Severity.WARNING, exit_code=3)
NO_GLYPH = Fault("CT502", "phong-chu-thieu-ky-tu")
TYPST_FAILED = Fault("CT503", "typst-khong-ve-duoc", exit_code=3)
NO_OFFICE = Fault("CT510", "khong-co-libreoffice", exit_code=3)
OFFICE_HUNG = Fault("CT511", "libreoffice-qua-thoi-gian", exit_code=3)
OFFICE_FAILED = Fault("CT512", "libreoffice-khong-tao-duoc-pdf", exit_code=3)

# Calendars: what one cannot show is told, and stops nothing, with --strict neither.
NOT_IN_CALENDAR = Fault("CT520", "khong-co-trong-lich", Severity.WARNING, exit_code=0)
NOTHING_DATED = Fault("CT521", "khong-co-viec-nao-co-ngay")

ALL: dict[str, Fault] = {fault.code: fault for fault in list(globals().values()) if isinstance(fault, Fault)}


def and_more(place: Span, count: int | None = None, *, severity: Severity = Severity.ERROR) -> Diagnostic:
    """There is more to say of a file than it gets told of; how much, where that is known, and how grave."""
    message = f"Còn nữa chưa kể ra: mỗi lần chỉ nêu {FOUND_AT_MOST} chỗ."
    if count is not None:
        message = f"Còn {count} chỗ nữa chưa kể ra."
    return AND_MORE.at(place, message, "Sửa những chỗ đã nêu rồi kiểm tra lại.")._replace(severity=severity)


def at_most(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """As many findings of a file as it gets told of, and how many more there are, as grave as these."""
    told, left = found[:FOUND_AT_MOST], found[FOUND_AT_MOST:]
    if not left:
        return tuple(told)
    grave = any(one.severity is Severity.ERROR for one in left)
    severity = Severity.ERROR if grave else Severity.WARNING
    return (*told, and_more(Span(found[0].file), len(left), severity=severity))


def exit_code(diagnostics: Iterable[Diagnostic], *, strict: bool) -> int:
    """The exit code a command owes for what was found: the worst of them, 0 when there is none.

    Args:
        diagnostics: what was found.
        strict: warnings count as errors; notes never count.
    """
    return max((_exit_code(found, strict=strict) for found in diagnostics), default=0)


def _exit_code(found: Diagnostic, *, strict: bool) -> int:
    if found.severity is Severity.NOTE or (found.severity is Severity.WARNING and not strict):
        return 0
    fault = ALL.get(found.code)
    return fault.exit_code if fault else 1
