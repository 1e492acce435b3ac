"""Typst, in process: one template draws every document from data."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from threading import Lock
from typing import TYPE_CHECKING, Any, NoReturn
from unicodedata import bidirectional, category

import typst

from ctrgen import faults, fonts
from ctrgen.writers.refused import Refused, TooLong
from ctrgen.writers.room import OTHER_WAYS, RIGHT_TO_LEFT, refuse_too_much
from ctrgen.writers.templates import folder
from ctrgen.writers.typst.data import as_json
from ctrgen.writers.typst.labels import with_labels
from ctrgen.writers.typst.shelf import shelved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.layout.laid_out import Document

_NOT_SHOWN = re.compile(
    r'the text `"(?:\\u\{(?P<code>[0-9a-f]+)\}|(?P<cluster>[^`]+))"` could not be displayed'
)


_PANIC = "PanicException"
"""What a fault of Typst itself is called; no kind of `Exception`, and of a module that cannot be imported."""
_TOO_LONG = "a PDF string is longer"
_TURN = Lock()
"""Typst's compiler draws for one thread at a time, and says so by an error to the next."""


def pdf(document: Document, standards: Sequence[str]) -> bytes:
    """Draw a document as PDF: the same document and font give the same bytes.

    Args:
        document: what to draw.
        standards: what it keeps to, as Typst names them.

    Raises:
        Refused: the font lacks a character of it, or it is too long.
    """
    made = _drawn(document, format="pdf", pdf_standards=list(standards))
    return with_labels(bytes(made))


def measure(document: Document) -> None:
    """Ask of a document whether it can be drawn in the memory there is, without drawing it.

    Raises:
        Refused: it cannot.
    """
    refuse_too_much(as_json(document, fonts.best().name), document.text)


def png(document: Document, dpi: int) -> tuple[bytes, ...]:
    """Draw the pages of a document, one picture each.

    Args:
        document: what to draw.
        dpi: pixels an inch.

    Raises:
        Refused: the font lacks a character of it.
    """
    return _pages(document, format="png", ppi=float(dpi))


def svg(document: Document) -> tuple[bytes, ...]:
    """Draw the pages of a document, one drawing each.

    Raises:
        Refused: the font lacks a character of it.
    """
    return _pages(document, format="svg")


def _pages(document: Document, **options: Any) -> tuple[bytes, ...]:
    if fonts.best().is_built_in:
        pdf(document, ["a-2b"])  # only archivable PDF says which characters are missing
    made = _drawn(document, **options)
    return tuple(map(bytes, made if isinstance(made, list) else [made]))


def _drawn(document: Document, **options: Any) -> Any:
    family = fonts.best()
    data = as_json(document, family.name)
    refuse_too_much(data, document.text)
    try:
        with _TURN:
            made, warnings = _compiler().compile_with_warnings(
                input=_source(data),
                timestamp=document.properties.created,
                **options,
            )
    except typst.TypstError as error:
        _refuse(error, family, document.text)
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        _compiler.cache_clear()
        raise _unsettled(document.text) from None
    if warnings:
        raise _unsettled(document.text)
    return made


def _unsettled(text: str) -> Refused:
    """What Typst cannot set, and often does not say why: letters that run from right to left are to blame."""
    turned = next((char for char in text if bidirectional(char) in RIGHT_TO_LEFT), "")
    if turned:
        message = f"Typst không vẽ được chữ viết từ phải sang trái (U+{ord(turned):04X})."
        return Refused(faults.TYPST_FAILED, message, f"Xóa hoặc thay chữ này. {OTHER_WAYS}", char=turned)
    return Refused(faults.TYPST_FAILED, "Typst không dàn được trang của văn bản này.", OTHER_WAYS)


def _source(data: str) -> bytes:
    """What Typst is to draw: the template over the data of a document.

    The data stands in a raw text, where nothing means anything but a backtick and what breaks lines: JSON has
    another way to write these. As an input of the system it would make Typst forget all that it has laid out.
    """
    for char in "`\x85\u2028\u2029":
        data = data.replace(char, f"\\u{ord(char):04x}")
    return f'#import "document.typ": draw\n#draw(json(bytes(``` {data} ```.text)))'.encode()


@cache
def _compiler() -> typst.Compiler:
    """The template and the fonts, read once a process."""
    return typst.Compiler(root=folder() / "typst", font_paths=shelved(fonts.best()), ignore_system_fonts=True)


def _refuse(error: typst.TypstError, family: fonts.Family, text: str) -> NoReturn:
    found = _NOT_SHOWN.search(error.message)
    if found is None and _TOO_LONG in error.message:
        message = "PDF không nhận một tiêu đề dài như thế."
        raise TooLong(faults.TYPST_FAILED, message, "Rút ngắn tiêu đề, hoặc chuyển xuống phần nội dung.")
    if found is None:
        hint = f"{OTHER_WAYS} Typst báo: “{error.message}”."
        raise Refused(faults.TYPST_FAILED, "Typst không vẽ được văn bản này.", hint) from error
    char = chr(int(found["code"], 16)) if found["code"] else found["cluster"][0]
    # Of a letter with a sign upon it Typst names the letter, but it is the sign that is missing.
    follows = {after for before, after in pairwise(text) if before == char and category(after)[0] == "M"}
    char = min(follows, default=char)
    raise Refused(faults.NO_GLYPH, *fonts.no_glyph(char, family), char=char) from None
