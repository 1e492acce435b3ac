"""Stars are read as Markdown reads them, and are the only sign of it that is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ctrgen.schema.emphasis import stretches

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECES = ("*", "**", "***", "hai", "Ế", "3", "_", " ", "(", ")", '"', "“", "”", ", ", ".", ";", "-", "°")
_BETWEEN_LETTERS = re.compile(r"[^\W_]\*+[^\W_]")
"""Where Markdown sees emphasis, and a programme a number times another."""
_MARKDOWN = MarkdownIt("zero").enable("emphasis")


def _as_markdown(text: str) -> Iterator[tuple[str, bool, bool]]:
    """Each letter, and whether it is bold and italic."""
    depth = {"strong": 0, "em": 0}
    for token in _MARKDOWN.parseInline(text)[0].children or ():
        if token.type == "text":
            yield from ((sign, depth["strong"] > 0, depth["em"] > 0) for sign in token.content)
        else:
            depth[token.type.partition("_")[0]] += token.nesting


@given(st.lists(st.sampled_from(_PIECES), max_size=16).map("".join))
def test_stars_are_emphasis_where_markdown_says_so_but_between_two_letters(text: str) -> None:
    if not _BETWEEN_LETTERS.search(text):
        mine = [(sign, one.bold, one.italic) for one in stretches(text) for sign in one.text]
        # Markdown has underscores too; to a programme they are signs like any other.
        theirs = _as_markdown(text.replace("_", "#"))
        assert mine == [("_" if sign == "#" else sign, *look) for sign, *look in theirs]


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "*", "**"]), st.sampled_from(["một", "hai ba", "4, năm"])), max_size=6
    )
)
def test_words_between_stars_are_emphasized_each_by_itself(words: list[tuple[str, str]]) -> None:
    text = " ".join(f"{stars}{word}{stars}" for stars, word in words)
    emphasized = [(one.text, one.bold, one.italic) for one in stretches(text) if one.bold or one.italic]
    assert emphasized == [(word, stars == "**", stars == "*") for stars, word in words if stars]
