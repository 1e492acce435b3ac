"""How wide the columns of a table are: by what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout.breaks import address_parts, is_address, tokens, words
from ctrgen.layout.lines import text_width
from ctrgen.schema.emphasis import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.layout.styles import TextStyle

AROUND_MM = 3.6
"""Room at the sides of the words of a cell, for a font a hair wider."""

_WORD_AT_MOST_MM = 40.0
"""What is longer is no word of a language: it may be broken before anything is short of room."""

_CRUMBS_MM = 15.0
"""A column of addresses alone has so much at the least, that a line of them may be read."""

_EASY_MM = 36.0
"""A text of several lines is easily read in so much: columns of days and hours leave that to the others."""

_TITLE_LINES = 2
"""On so many lines a title may stand before its column is narrow."""

_STEPS = 50
"""To halve a stretch so often is to know it to a millionth of a millimetre."""


class Need(NamedTuple):
    """What a column has to hold.

    Attributes:
        title: its head.
        texts: its cells, a paragraph or several lines each.
        share: of the room that nothing needs, and of a table whose cells are blank.
        width_mm: what its author gives it.
        stays: what it has been given is kept whatever the others want.
        wanted_mm: what it has unless the texts beside it are short of room.
    """

    title: str
    texts: Sequence[str]
    share: float = 1.0
    width_mm: float | None = None
    stays: bool = False
    wanted_mm: float | None = None


class _Range(NamedTuple):
    """What the words of a column ask for.

    Attributes:
        crumbled: they stay whole, all but addresses, which are broken anywhere.
        broken: addresses are broken after their signs.
        whole: the longest addresses alone are broken.
        most: every paragraph stands on one line.
        weight: how much it wants beside the others: so the cells of all columns have the fewest lines.
    """

    crumbled: float
    broken: float
    whole: float
    most: float
    weight: float


class _Bounds(NamedTuple):
    """From where to where a width may go, and how fast beside the others."""

    low: float
    high: float
    weight: float


def widths(needs: Sequence[Need], head: TextStyle, body: TextStyle, width_mm: float) -> list[float]:
    """Every column its width: no word is broken while there is room, and long texts have the most of it.

    Args:
        needs: the columns from the left.
        head: the style of the titles.
        body: the style of the cells.
        width_mm: what the table fills; where all widths were given and come to less, they are left so.

    Returns:
        Millimetres. Where they are too few for the words of all columns, each has its part of what it needs.
    """
    shares = sum(need.share for need in needs)
    ranges = [_range(need, head, body, width_mm * need.share / shares) for need in needs]
    whole, broken, crumbled = ([one[step] for one in ranges] for step in (2, 1, 0))
    wanted = [need if need.width_mm else need._replace(width_mm=need.wanted_mm) for need in needs]
    easy = sum(
        need.width_mm or max(one.whole, min(one.most, _EASY_MM))
        for need, one in zip(wanted, ranges, strict=True)
    )
    tried = (
        _kept(wanted if easy <= width_mm else needs, ranges, whole, width_mm),
        _kept(needs, ranges, whole, width_mm),
        _kept(needs, ranges, broken, width_mm),
        _kept(needs, ranges, crumbled, width_mm),
        _narrowed(needs, broken),
        _narrowed(needs, crumbled),
    )
    for bounds in tried:
        if sum(one.low for one in bounds) <= width_mm:
            return _spread(bounds, width_mm)
    fixed = sum(need.width_mm or 0 for need in needs if need.stays)
    scale = (width_mm - fixed) / (sum(one.low for one in tried[-1]) - fixed)
    return [one.low if need.stays else one.low * scale for need, one in zip(needs, tried[-1], strict=True)]


def _kept(
    needs: Sequence[Need], ranges: Sequence[_Range], least: Sequence[float], width_mm: float
) -> list[_Bounds]:
    """The widths given are kept; the others share the rest, by their usual shares once no text needs more."""
    most = sum(
        one.most if need.width_mm is None else need.width_mm for need, one in zip(needs, ranges, strict=True)
    )
    made = []
    for need, one, low in zip(needs, ranges, least, strict=True):
        if need.width_mm is not None:
            made.append(_Bounds(need.width_mm, need.width_mm, 0))
        elif most <= width_mm:
            made.append(_Bounds(one.most, width_mm, need.share))
        else:
            made.append(_Bounds(low, need.wanted_mm or one.most, one.weight))
    return made


def _narrowed(needs: Sequence[Need], least: Sequence[float]) -> list[_Bounds]:
    """The widths given are too much: they go down in proportion; the others have no more than they must."""
    return [
        _Bounds(low, low, 0)
        if need.width_mm is None
        else _Bounds(need.width_mm if need.stays else min(low, need.width_mm), need.width_mm, need.width_mm)
        for need, low in zip(needs, least, strict=True)
    ]


def _spread(bounds: Sequence[_Bounds], width_mm: float) -> list[float]:
    """Widths within their bounds that fill the table, as far as the bounds let them."""

    def at(rate: float) -> list[float]:
        return [min(max(one.low, rate * one.weight), one.high) for one in bounds]

    below, above = 0.0, max((one.high / one.weight for one in bounds if one.weight), default=0)
    for _ in range(_STEPS):
        middle = (below + above) / 2
        below, above = (middle, above) if sum(at(middle)) < width_mm else (below, middle)
    return at(above)


def _range(need: Need, head: TextStyle, body: TextStyle, usual_mm: float) -> _Range:
    """What the texts of a column ask for; blank ones ask for the width it usually has."""
    is_bold = need.wanted_mm is not None or any("**" in text for text in need.texts)
    body = head if is_bold else body  # a bold word needs the room of one
    lines = [line for text in need.texts for line in plain(text).split("\n") if line]
    told = {token for line in lines for token in tokens(line)}
    addresses = {token for token in told if is_address(token)}
    own = {word for token in told - addresses for word in words(token)}
    parts = {part for address in addresses for part in address_parts(address)}
    titles = max((text_width(word, head) for word in words(need.title)), default=0)
    widest, part, address = (
        min(max((text_width(one, body) for one in some), default=0), _WORD_AT_MOST_MM) + AROUND_MM
        for some in (own, parts, addresses)
    )
    crumbled = max(titles + AROUND_MM, widest, min(part, _CRUMBS_MM))
    broken = max(crumbled, part)
    whole = max(broken, address)
    title = text_width(need.title, head)
    long = [text_width(line, body) for line in lines] or [usual_mm - AROUND_MM]
    most = max(whole, max(long) + AROUND_MM, title / _TITLE_LINES + AROUND_MM)
    return _Range(crumbled, broken, whole, most, (sum(long) + title) ** 0.5)
