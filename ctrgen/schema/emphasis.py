"""Inline emphasis: ``*nghiêng*`` and ``**đậm**``, and nothing else of Markdown."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline


_PLAINLY = r"(?:^|(?<=[ (\"“]))(?P<stars>\*\*?)(?P<words>[^\W_](?:[^*]*[^\W_])?)(?P=stars)(?=[ )\"”.,;:]|\Z)"
"""Stars that can be read in one way only: from a letter to a letter, with none between."""


class Stretch(NamedTuple):
    """Words of one emphasis."""

    text: str
    bold: bool = False
    italic: bool = False


def stretches(text: str) -> Iterator[Stretch]:
    """Part a text where its emphasis changes."""
    if "*" not in text:
        yield Stretch(text)
        return
    # Most are plain, and to import the parser takes 13 ms.
    yield from _parsed(text) if "*" in re.sub(_PLAINLY, "", text) else _plainly(text)


def _plainly(text: str) -> Iterator[Stretch]:
    end = 0
    for pair in re.finditer(_PLAINLY, text):
        if end < pair.start():
            yield Stretch(text[end : pair.start()])
        bold = pair["stars"] == "**"
        yield Stretch(pair["words"], bold, not bold)
        end = pair.end()
    if end < len(text):
        yield Stretch(text[end:])


def _parsed(text: str) -> Iterator[Stretch]:
    bold = italic = 0
    for token in _parser().parseInline(text)[0].children or ():
        if token.type == "text":
            if token.content:
                yield Stretch(token.content, bold > 0, italic > 0)
        elif token.type.startswith("strong"):
            bold += token.nesting
        elif token.type.startswith("em"):
            italic += token.nesting


def plain(text: str) -> str:
    """A text as it is read, without the stars."""
    return "".join(one.text for one in stretches(text))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import emphasis

    def stars_only(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's signature
        text, start = state.src, state.pos
        if text[start] != "*":
            return False
        end = start
        while text[end : end + 1] == "*":
            end += 1
        before, after = text[start - 1 : start], text[end : end + 1]
        if before == "*" or (before.isalnum() and after.isalnum()):
            return False  # the sign of 5*3, or the rest of one
        return emphasis.tokenize(state, silent)

    parser = MarkdownIt("zero").enable("emphasis")
    parser.inline.ruler.at("emphasis", stars_only)
    return parser
