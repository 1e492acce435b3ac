"""A warm engine: a changed text in, what is wrong with it and how it will print out.

Standards, fonts and Typst stay in memory between one answer and the next, and so does the last sound drawing
of each file. Any thread may ask. Answers are frozen: what one holds stays true of its text.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from ctrgen import mending, pipeline
from ctrgen.diagnostics import CtrgenError
from ctrgen.live.drawing import Drawing, draw
from ctrgen.live.stale import Seen, look
from ctrgen.source import SourceText, decode, read

if TYPE_CHECKING:
    import os

    from ctrgen.diagnostics import Diagnostic
    from ctrgen.live.drawn import Page
    from ctrgen.pipeline import Checked
    from ctrgen.rules.judge import Judgement

_EMPTY = Drawing(())


@dataclass(frozen=True, slots=True)
class Answer:
    """What a text gives.

    Attributes:
        path: the file, as it was asked for.
        source: its text as it was read, without a byte order mark; ``None`` where it is no text.
        checked: the programme, its tree (with all it extends), every diagnostic, those of rules with edits.
        drawing: the pages and the places of words, of the last text that could be drawn; at first none.
        is_current: whether the drawing is of this text.
        untold: why a sound programme cannot be drawn, such as a character that the font lacks.
    """

    path: Path
    source: SourceText | None
    checked: Checked
    drawing: Drawing
    is_current: bool
    untold: tuple[Diagnostic, ...] = ()

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All that is wrong: in the order of the lines, then what stops the drawing."""
        return (*self.checked.diagnostics, *self.untold)

    @property
    def fixes(self) -> tuple[Judgement, ...]:
        """The findings that a safe edit mends, each with its edits: offsets in the text of their source."""
        return tuple(one for one in self.checked.judged if one.edits)

    def changed_since(self, digests: frozenset[str]) -> tuple[Page, ...]:
        """The pages whose picture is none of those."""
        return tuple(page for page in self.drawing.pages if page.digest not in digests)


class Session:
    """Answers for any number of files.

    A file is named by its path; what it holds is the text given, else what is on disk. What it extends, its
    house's standard and its pictures are read from disk: a change there counts when it is saved, and then
    every file that is made of it is among the ``saved``.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._drawing = Lock()
        self._telling = Lock()
        self._seen: dict[Path, Seen] = {}
        self._told: dict[Path, Seen] = {}
        self._checked: dict[Path, tuple[SourceText | None, Checked]] = {}
        self._drawn: dict[Path, Answer] = {}

    def check(self, path: str | os.PathLike[str], text: str | bytes | None = None) -> Checked:
        """What is wrong with a file: the quick half of an answer, without its pages.

        Args:
            path: the file. It need not be there where a text is given.
            text: what it holds; ``None`` for what is on disk.

        Returns:
            What :func:`ctrgen.pipeline.check` says of a file with this text. It never raises for bad input.
        """
        return self._check(Path(path), text)[1]

    def answer(self, path: str | os.PathLike[str], text: str | bytes | None = None) -> Answer:
        """What is wrong with a file, and its pages.

        A text with errors, or one that cannot be drawn, keeps the last drawing and says so.
        """
        file = Path(path)
        source, checked = self._check(file, text)
        with self._drawing:
            before = self._drawn.get(file)
            if before is not None and before.checked is checked:
                return before
            drawing, untold = draw(file, checked)
            last = before.drawing if before is not None else _EMPTY
            made = Answer(file, source, checked, drawing or last, drawing is not None, untold)
            self._drawn[file] = made
        return made

    def last(self, path: str | os.PathLike[str]) -> Answer | None:
        """The last answer for a file, where there was one."""
        return self._drawn.get(Path(path))

    def mended(self, path: str | os.PathLike[str], text: str, judgement: Judgement) -> str | None:
        """The text with the edits of one finding.

        Args:
            path: the file.
            text: the text that the finding is of.
            judgement: one of ``fixes`` of its answer.

        Returns:
            The whole new text; ``None`` where the edits would change anything else, or lie in another file.
        """
        return mending.mend_one(SourceText(str(path), text), Path(path), judgement.edits)

    def saved(self) -> tuple[Path, ...]:
        """The files that changed on disk, or what they are made of did, since this was last asked: each once.

        Of a file that was not asked for yet, since its first check. A check in between, which has seen the
        change, takes nothing away: whoever asks here has not.
        """
        with self._telling:
            changed = tuple(path for path, one in self._told.items() if one.is_out_of_date)
            self._told |= {path: look(path) for path in changed}
        return changed

    def files(self) -> frozenset[Path]:
        """All that was read for the files there are: what to watch."""
        with self._lock:
            return frozenset[Path]().union(*(one.files for one in self._seen.values()))

    def forget(self, path: str | os.PathLike[str]) -> None:
        """Let go of a file."""
        file = Path(path)
        with self._lock, self._drawing, self._telling:
            self._seen.pop(file, None)
            self._told.pop(file, None)
            self._checked.pop(file, None)
            self._drawn.pop(file, None)

    def _check(self, file: Path, text: str | bytes | None) -> tuple[SourceText | None, Checked]:
        with self._lock:
            # Before the files are read, so that a save that falls into the work is a change.
            before = self._seen.get(file)
            seen = before if before is not None and not before.is_out_of_date else look(file)
            made: tuple[SourceText | None, Checked]
            try:
                source = read(file) if text is None else decode(_bytes(text), str(file))
            except CtrgenError as error:
                made = None, pipeline.Checked(None, error.diagnostics)
            else:
                known, checked = self._checked.get(file, (None, None))
                if known and checked and known.text == source.text and self._seen[file] == seen:
                    return known, checked
                made = source, pipeline.check_source(source, file)
            self._seen[file], self._checked[file] = seen, made
            with self._telling:
                self._told.setdefault(file, seen)
            return made


def _bytes(text: str | bytes) -> bytes:
    return text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
