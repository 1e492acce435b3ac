"""Random papers of offices on their pages: the PDF beside the DOCX as LibreOffice lays it out.

``python -m bench.pages [COUNT] [FIRST]`` prints how many have the same pages and the same lines, and which
pages before the last are half empty.
"""

from __future__ import annotations

import json
import sys
import tempfile
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import ctrgen
from bench.offices import paper
from ctrgen import pipeline
from tests.libreoffice import pages, to_pdf
from tests.test_parity import lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.libreoffice import Page

_AT_ONCE = 40
_EMPTY = 0.5
"""Of the height of a page: where its words end higher, it is half empty."""


class Compared(NamedTuple):
    """One paper in both outputs.

    Attributes:
        seed: which one.
        counts: its pages, in the PDF and in the DOCX.
        alike, all_lines: how many lines are the same, and how many there are.
        same_ends: whether every page holds the same lines.
        empty: the pages before the last that are half empty, in either output.
    """

    seed: int
    counts: tuple[int, int]
    alike: int
    all_lines: int
    same_ends: bool
    empty: tuple[str, ...]


def compare(seeds: Sequence[int], folder: Path) -> Iterator[Compared]:
    """Draw papers, and lay their DOCX out in one run of LibreOffice."""
    drawn, written = {}, {}
    for seed in seeds:
        checked = pipeline.check_text(json.dumps(paper(seed)).encode(), f"{seed}.json", folder)
        assert checked.programme is not None, checked.diagnostics  # noqa: S101
        (folder / f"{seed}.yaml").write_text(json.dumps(paper(seed), ensure_ascii=False), encoding="utf-8")
        drawn[seed] = folder / f"{seed}-typst.pdf"
        drawn[seed].write_bytes(ctrgen.render(checked.programme, "pdf"))
        written[str(seed)] = ctrgen.render(checked.programme, "docx")
    laid_out = to_pdf(written, folder)
    for seed in seeds:
        yield _compared(seed, pages(drawn[seed]), pages(laid_out[str(seed)]))


def _compared(seed: int, typst: list[Page], word: list[Page]) -> Compared:
    both = [[lines(page) for page in one] for one in (typst, word)]
    flat = [[line for page in one for line in page] for one in both]
    blocks = SequenceMatcher(None, flat[0], flat[1], autojunk=False).get_matching_blocks()
    empty = (
        f"{name} {at}"
        for name, one in (("pdf", typst), ("docx", word))
        for at, page in enumerate(one[:-1], start=1)
        if max((word.y_max for word in page.words), default=0) < page.height * _EMPTY
    )
    alike = sum(block.size for block in blocks)
    return Compared(
        seed, (len(typst), len(word)), alike, max(map(len, flat)), both[0] == both[1], tuple(empty)
    )


def main() -> None:
    """Compare, and print the figures."""
    count, first = (int(one) for one in (*sys.argv[1:3], *("120", "0")[len(sys.argv) - 1 :]))
    found: list[Compared] = []
    for start in range(first, first + count, _AT_ONCE):
        with tempfile.TemporaryDirectory() as folder:
            seeds = range(start, min(start + _AT_ONCE, first + count))
            for one in compare(seeds, Path(folder)):
                found.append(one)
                if not one.same_ends or one.empty:
                    print(_told(one), flush=True)
    same = sum(one.counts[0] == one.counts[1] for one in found)
    share = sum(one.alike for one in found) / sum(one.all_lines for one in found)
    print(f"{len(found)} papers of {sum(one.counts[0] for one in found)} pages")
    print(f"as many pages in both outputs: {same}; the same lines: {sum(one.same_ends for one in found)}")
    print(f"lines alike: {share:.2%}; half-empty before the last: {sum(one.empty != () for one in found)}")


def _told(one: Compared) -> str:
    said = f"{one.seed}: pages {one.counts[0]}/{one.counts[1]}, lines {one.alike}/{one.all_lines}"
    return f"{said}, half empty: {', '.join(one.empty)}" if one.empty else said


if __name__ == "__main__":
    main()
