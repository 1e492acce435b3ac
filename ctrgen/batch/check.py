"""The checking of a few programmes: what one process does of ``validate``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.diagnostics import Diagnostic
    from ctrgen.rules.judge import Selection
    from ctrgen.standards.model import Standard


class Source(NamedTuple):
    """A file to check; or a name for standard input, and its bytes."""

    file: str
    data: bytes | None = None


class Check(NamedTuple):
    """The work that `pool.run` shares out.

    Attributes:
        standard: that Word documents shall follow; ``None`` to tell by their headers.
    """

    selection: Selection
    standard: Standard | None = None

    def __call__(self, sources: Sequence[Source]) -> list[tuple[Diagnostic, ...]]:
        """What is found in each."""
        return [self._found(source) for source in sources]

    def _found(self, source: Source) -> tuple[Diagnostic, ...]:
        from ctrgen.form.files import is_word

        if is_word(source.file, source.data):
            return self._word(source)
        from ctrgen import pipeline, printable

        if source.data is not None:
            return printable.told(pipeline.check_text(source.data, source.file, Path(), self.selection))
        return printable.told(pipeline.check(source.file, self.selection))

    def _word(self, source: Source) -> tuple[Diagnostic, ...]:
        from ctrgen.form.files import check

        return check(source.file, source.data, self.standard, self.selection)

    def clear_up(self, sources: Sequence[Source]) -> None:
        """Nothing is written."""
