"""Inline emphasis: ``*nghiêng*`` and ``**đậm**``, and nothing else of Markdown."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token


def runs(text: str) -> tuple[Run, ...]:
    """Part a text into runs of one emphasis each."""
    if "*" not in text:
        return (Run(text),)
    return tuple(_runs(_parser().parseInline(text)[0].children or ()))


def _runs(tokens: Iterable[Token]) -> Iterable[Run]:
    bold = italic = 0
    for token in tokens:
        if token.type == "text":
            if token.content:
                yield Run(token.content, bold > 0, italic > 0)
        elif token.type.startswith("strong"):
            bold += token.nesting
        elif token.type.startswith("em"):
            italic += token.nesting


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import emphasis

    def stars_only(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's signature
        before = state.src[state.pos - 1 : state.pos]
        after = state.src[state.pos :].lstrip("*")[:1]
        if state.src[state.pos] != "*" or (before.isalnum() and after.isalnum()):
            return False  # an underscore, or the sign of 5*3: plain text
        return emphasis.tokenize(state, silent)

    parser = MarkdownIt("zero").enable("emphasis")
    parser.inline.ruler.at("emphasis", stars_only)
    return parser
