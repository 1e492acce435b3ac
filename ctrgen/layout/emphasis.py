"""Inline emphasis: ``*nghiêng*`` and ``**đậm**``, and nothing else of Markdown."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Run, joined

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token


def runs(text: str) -> tuple[Run, ...]:
    """Part a text into runs of one emphasis each."""
    if "*" not in text:
        return (Run(text),)
    return joined(*_runs(_parser().parseInline(text)[0].children or ()))


def plain(text: str) -> str:
    """A text as it is read, without the stars."""
    return "".join(run.text for run in runs(text))


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
