"""The labels of a PDF's pages, where Typst leaves one out.

Typst writes no label for a page whose number is one less than that of the page before, such as page 1 of
an annex after a document of two pages; then viewers count on. All other labels it writes, even those that
viewers would reckon themselves, so that there is room in the list to say where numbers begin again.
"""

from __future__ import annotations

import re

_LIST = re.compile(rb"/PageLabels (\d+) 0 R")
_ENTRY = re.compile(rb"(\d+) (\d+) 0 R")
_LABEL = re.compile(rb"\n(\d+) 0 obj\n<</Type/PageLabel/S/D/St (\d+)>>")
"""A label, and with which number it begins."""
_PAGES = re.compile(rb"/Type/Pages/Count (\d+)")
_LAST_OF_TWO = 2


def with_labels(pdf: bytes) -> bytes:
    """A PDF whose page labels begin again at 1 wherever its numbers do; no longer or shorter than before."""
    found, pages = _LIST.search(pdf), _PAGES.search(pdf)
    listed = found and re.search(rb"\n%s 0 obj\n<</Nums\[([^\]]*)\]" % found[1], pdf)
    if not listed or not pages:
        return pdf
    entries = {int(page): ref for page, ref in _ENTRY.findall(listed[1])}
    first = dict(_LABEL.findall(pdf))
    numbers = {page: int(first.get(ref, 0)) for page, ref in entries.items()}
    begins, number = [0], 1
    for page in range(1, int(pages[1])):
        if page not in numbers and number != _LAST_OF_TWO:
            return pdf
        number = numbers.get(page, 1)
        begins += [page] if number == 1 else []
    made = b" ".join(b"%d %s 0 R" % (page, entries[0]) for page in begins)
    start, end = listed.span(1)
    return pdf if len(made) > end - start else pdf[:start] + made.ljust(end - start) + pdf[end:]
