"""The files that are looked at, and their last answers."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from ctrgen.batch.find import folders_of, programmes
from ctrgen.diagnostics import Severity
from ctrgen.editing.actions import actions
from ctrgen.editing.folder import Folder
from ctrgen.editing.proposals import proposals
from ctrgen.live import Session
from ctrgen.live.warm import give_back, settle
from ctrgen.preview import told
from ctrgen.preview.saving import save, stands
from ctrgen.system import is_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.diagnostics import Span
    from ctrgen.live import Answer

_KEPT_AT_MOST = 16 * 2**20
"""Bytes of pictures that a browser may still ask for, though a later text has others."""


class Desk:
    """What the routes ask. Files go by their numbers, so that no request names a path.

    Args:
        paths: files, folders and patterns, as they were typed.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self.session = Session()
        self._paths = paths
        self._files: dict[Path, int] = {}
        self._pictures: dict[str, bytes] = {}
        self._folders: dict[Path, Folder] = {}
        self._lock = Lock()
        self.find()

    def warm(self) -> None:
        """Draw the first file before the page asks for it."""
        for path in self.find()[:1]:
            self.session.answer(path)
        settle()

    def find(self) -> list[Path]:
        """The programmes there are now; one that comes up gets the next number."""
        found = [Path(one) for one in programmes(self._paths)[0]]
        with self._lock:
            for path in found:
                self._files.setdefault(path, len(self._files))
        return found

    def folders(self) -> frozenset[Path]:
        """The folders in which a save may matter."""
        folders = {*folders_of(self._paths), *(path.parent for path in (*self._files, *self.session.files()))}
        return frozenset(folder for folder in folders if is_folder(folder))

    def path(self, number: int) -> Path | None:
        """The file of a number."""
        return next((path for path, own in list(self._files.items()) if own == number), None)

    def number(self, path: Path) -> int:
        """The number of a file."""
        return self._files[path]

    def listed(self) -> list[dict[str, Any]]:
        """All files, and how many errors and warnings each has as it is on disk."""
        return [
            {
                "number": self._files[path],
                "name": path.name,
                "folder": str(path.parent),
                **self._counted(path),
            }
            for path in self.find()
        ]

    def opened(self, path: Path) -> dict[str, Any]:
        """A file as it is on disk."""
        stood = stands(path)
        return {"name": path.name, "text": stood.text, "seen": stood.digest, "trouble": stood.trouble}

    def checked(self, path: Path, text: str) -> dict[str, Any]:
        """What is wrong with a text."""
        checked = self.session.check(path, text)
        return {"findings": told.findings(checked.diagnostics, checked, path)}

    def drawn(self, path: Path, text: str) -> dict[str, Any]:
        """The pages of a text, and all that is wrong with it, what cannot be drawn included."""
        answer = self.session.answer(path, text)
        self._keep(answer)
        found = told.findings(answer.diagnostics, answer.checked, path)
        return {"findings": found, **told.pages(answer)}

    def picture(self, digest: str) -> bytes | None:
        """The picture of a page."""
        return self._pictures.get(digest)

    def words(self, path: Path, text: str, page: int) -> list[dict[str, Any]]:
        """The words on a page of a text."""
        found = [one for one in self.session.answer(path, text).drawing.words if one.page == page]
        give_back()
        return told.words(found, path)

    def marked(self, path: Path, text: str, span: Span) -> list[dict[str, Any]]:
        """Where on paper the words stand that come from a stretch of a text, or of a file it extends."""
        return told.boxes(self.session.answer(path, text).drawing.words_in(span))

    def fixed(self, path: Path, text: str, number: int) -> str | None:
        """A text with one of its findings mended, by the number of that; ``None`` where it cannot be."""
        checked = self.session.check(path, text)
        if checked.root is None or number not in range(len(checked.diagnostics)):
            return None
        found = checked.diagnostics[number]
        judged = next((one for one in checked.judged if one.diagnostic == found), None)
        if judged is not None:
            return self.session.mended(path, text, judged)
        ways = actions(checked.root.source, checked, found.line, found.end_line)
        way = next((one for one in ways if one.is_fix and one.found == found), None)
        if way is None:
            return None
        for change in reversed(way.changes):
            text = text[: change.start] + change.text + text[change.end :]
        return text

    def proposed(self, path: Path, text: str, offset: int) -> dict[str, Any]:
        """What could be typed at a place of a text."""
        folder = self._folders.setdefault(path.parent, Folder(path.parent))
        found = proposals(text, offset, folder)
        return {"start": found.start, "choices": [one._asdict() for one in found.choices]}

    def saved(self, path: Path, text: str, seen: str) -> str | None:
        """Write a text to its file, unless someone else has; the file's digest then."""
        return save(path, text, seen)

    def _counted(self, path: Path) -> dict[str, int]:
        found = [one.severity for one in self.session.check(path).diagnostics]
        return {"errors": found.count(Severity.ERROR), "warnings": found.count(Severity.WARNING)}

    def _keep(self, answer: Answer) -> None:
        own = {page.digest: page.svg for page in answer.drawing.pages}
        with self._lock:
            older = {digest: svg for digest, svg in self._pictures.items() if digest not in own}
            size = sum(map(len, older.values()))
            while size > _KEPT_AT_MOST:
                size -= len(older.pop(next(iter(older))))
            self._pictures = older | own
