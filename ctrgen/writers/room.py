"""How much Typst can draw in 500 MB of memory, and what it often cannot draw at all."""

from __future__ import annotations

import re

from ctrgen import faults
from ctrgen.writers.refused import Refused, TooLong

DRAWN_AT_MOST = 2_250_000
"""Characters of data that are drawn: 10,000 recipients, 11,000 tasks, a table of 1,800 rows."""

STRING_AT_MOST = 10_000
"""Letters that a title, heading or description may surely have: a PDF holds none of 32,768 bytes."""

RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})
"""The directions of letters that Typst may fail on."""

OTHER_WAYS = "Bản Word vẫn tạo được (-f docx); bản PDF thì thử với --pdf-engine libreoffice."

_LONG_WORD = re.compile(r"[^ \n]{30,}")
"""What may break between any two letters: 2,400 bytes for each, not 180."""
_ENDLESS_WORD = re.compile(r"(?<![^ \n])[^ \n]{10001,}")
"""A word longer than any address: Typst takes the square of it where it may break after its signs."""
_PICTURE = re.compile(r'"png": \[[\d, ]*\]')
"""A picture in the data: its bytes have bounds of their own."""

_STACKED = re.compile("[\u0300-\u036f](?<![\u0300-\u036f].)[\u0300-\u036f]{10000}")
"""More marks upon a letter than any text has: Typst's shaper ends on 32,768, and takes their square."""

# No less data than the styles make, a letter, a value, a sign, and a row of twelve blank cells.
_STYLES, _A_LETTER, _A_VALUE, _A_SIGN, _A_ROW = 25_000, 1.3, 260, 250, 4_000
_SIGN = re.compile(r"[^\w ](?! )")


def refuse_too_much(data: str, text: str) -> None:
    """Refuse what Typst would need 500 MB for: up to 180 bytes for each of the data, 2,400 in a long word.

    Args:
        data: a document as Typst is given it.
        text: the words of it.

    Raises:
        Refused: it would, a letter has more marks than Typst can set, or a word more letters.
    """
    if (stacked := _STACKED.search(text)) is not None:
        message = "Một chữ mang hàng vạn dấu phụ, bản PDF không vẽ được."
        raise Refused(faults.TYPST_FAILED, message, f"Xóa các dấu thừa. {OTHER_WAYS}", char=stacked[0][0])
    if (endless := _ENDLESS_WORD.search(text)) is not None:
        letters = f"{len(endless[0]):,}".replace(",", ".")
        message = f"Một từ dài {letters} chữ, không có dấu cách, bản PDF không vẽ được."
        raise TooLong(faults.TYPST_FAILED, message, f"Tách từ ấy bằng dấu cách. {OTHER_WAYS}")
    size = len(data) + _in_long_words(text)
    if size > DRAWN_AT_MOST:
        size -= sum(map(len, _PICTURE.findall(data)))
    if size > DRAWN_AT_MOST:
        message = f"Văn bản dài gấp {size / DRAWN_AT_MOST:.1f} lần mức bản PDF vẽ được."
        raise TooLong(faults.TYPST_FAILED, message, f"Chia thành nhiều chương trình. {OTHER_WAYS}")


def at_most(values: int, text: str, *, in_rows: bool) -> float:
    """How much data a programme makes at the most, without laying it out.

    Args:
        values: how many values it has.
        text: its texts, one behind the other.
        in_rows: whether some of the values make rows of a table.
    """
    size = _STYLES + values * (_A_ROW if in_rows else _A_VALUE) + len(text) * _A_LETTER
    return size + len(_SIGN.findall(text)) * _A_SIGN + _in_long_words(text)


def _in_long_words(text: str) -> int:
    return 12 * sum(map(len, _LONG_WORD.findall(text)))
