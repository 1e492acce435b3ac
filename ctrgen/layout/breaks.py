"""Where a line may break besides after spaces and dashes."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING
from unicodedata import combining

from ctrgen.layout.blocks import OPTIONAL_BREAK, Paragraph
from ctrgen.layout.metrics import POINTS_PER_MM, width_mm

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ctrgen.layout.blocks import Run
    from ctrgen.layout.styles import TextStyle

_SLASH_BEFORE_LETTER = re.compile(r"/(?=[^\W\d_])")
_TOKEN = re.compile(rf"[^ \n{OPTIONAL_BREAK}]+")
_AFTER_DASH = re.compile(r"(?<=[-–—])(?![-–—]|$)")
_ADDRESS = re.compile(r"\w@\w|://|^www\.|[\w-]\.[a-z]{2,}(?:$|[/:?#.,;)])", re.ASCII)
_AFTER_SIGN = re.compile(r"(?<=[/.\-_@?&=])(?![/.\-_@?&=]|$)")


def broken_after_slashes(paragraph: Paragraph) -> Paragraph:
    """Let lines break after the slashes that stand before letters, as in ``1804/KH-UBND``; dates stay."""
    runs = (
        run._replace(text=_SLASH_BEFORE_LETTER.sub(f"/{OPTIONAL_BREAK}", run.text)) for run in paragraph.runs
    )
    return paragraph._replace(runs=tuple(runs))


def words(text: str) -> list[str]:
    """What no line break parts: lines break at spaces, after dashes and where they are told they may."""
    return [word for token in tokens(text) for word in _AFTER_DASH.split(token)]


def tokens(text: str) -> list[str]:
    """What stands between spaces."""
    return _TOKEN.findall(text)


def is_address(token: str) -> bool:
    """Whether it is an address of the web or of mail, which may be broken after its signs."""
    return _ADDRESS.search(token) is not None


def address_parts(address: str) -> list[str]:
    """The parts of an address, each with the sign that ends it."""
    return _AFTER_SIGN.split(address)


def fitted(paragraph: Paragraph, style: TextStyle, room_mm: float) -> Paragraph:
    """Let the words that are wider than a line break: after their dashes and signs, or anywhere at the last.

    Args:
        paragraph: what stands in a cell.
        style: how it looks.
        room_mm: the width of its lines.
    """
    wide, advances = _too_wide(paragraph, style, room_mm)
    if not wide:
        return paragraph
    text = "".join(run.text for run in paragraph.runs)
    places = {place for token in wide for place in _places(text, token, advances, room_mm)}
    starts = accumulate((len(run.text) for run in paragraph.runs), initial=0)
    runs = (_with_breaks(run, start, places) for run, start in zip(paragraph.runs, starts, strict=False))
    return paragraph._replace(runs=tuple(runs))


def torn(paragraph: Paragraph, style: TextStyle, room_mm: float) -> list[str]:
    """The words wider than a line that are no addresses."""
    text = "".join(run.text for run in paragraph.runs)
    wide, advances = _too_wide(paragraph, style, room_mm)
    plain = (token for token in wide if not is_address(text[token[0] : token[1]]))
    parts = (part for token in plain for part in pairwise(_ends(_AFTER_DASH, text, token)))
    return [text[start:end] for start, end in parts if sum(advances[start:end]) > room_mm]


def _too_wide(
    paragraph: Paragraph, style: TextStyle, room_mm: float
) -> tuple[list[tuple[int, int]], list[float]]:
    """Where what stands between spaces is wider than a line, and how wide each character of the text is."""
    text = "".join(run.text for run in paragraph.runs)
    if max(map(len, tokens(text)), default=0) * style.size_pt / POINTS_PER_MM <= room_mm:
        return [], []  # no letter is wider than it is high
    advances = [one for run in paragraph.runs for one in _advances(run, style)]
    spans = (token.span() for token in _TOKEN.finditer(text))
    return [(start, end) for start, end in spans if sum(advances[start:end]) > room_mm], advances


def _ends(after: re.Pattern[str], text: str, span: tuple[int, int]) -> list[int]:
    """Where the parts of a stretch of text begin, and where the last of them ends."""
    start, end = span
    return [start, *(one.start() for one in after.finditer(text, start, end) if one.start() > start), end]


def _advances(run: Run, style: TextStyle) -> Iterator[float]:
    """How wide each character of a run is; of letters and the signs over them, the letter."""
    bold, italic = run.bold or style.bold, run.italic or style.italic
    for char in run.text:
        yield 0 if combining(char) else width_mm(char, style.size_pt, bold=bold, italic=italic)


def _places(text: str, token: tuple[int, int], advances: Sequence[float], room_mm: float) -> Iterator[int]:
    """Where what is too wide may break."""
    for part in pairwise(_ends(_AFTER_DASH, text, token)):
        is_wide = sum(advances[slice(*part)]) > room_mm or is_address(text[slice(*token)])
        for first, last in pairwise(_ends(_AFTER_SIGN, text, part) if is_wide else part):
            used = 0.0
            for at in range(first, last):
                used += advances[at]
                if used > room_mm and at > first:
                    yield at
                    used = advances[at]
            if last < token[1]:
                yield last


def _with_breaks(run: Run, start: int, places: Collection[int]) -> Run:
    within = [place - start for place in sorted(places) if start < place <= start + len(run.text)]
    parts = (run.text[one:other] for one, other in pairwise([0, *within, len(run.text)]))
    return run._replace(text=OPTIONAL_BREAK.join(parts)) if within else run
