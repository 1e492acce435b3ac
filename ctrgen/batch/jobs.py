"""What is to be made of which file, and where it goes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ctrgen import faults
from ctrgen.batch.find import SUFFIXES, identity, place_of
from ctrgen.diagnostics import Diagnostic, Span
from ctrgen.system import is_file
from ctrgen.writers.outputs.kinds import OfEachPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ctrgen.writers.outputs.kinds import Output

STDOUT = Path("-")
_PICTURE = ".png"
INVITATION = "-giay-moi-"
"""Between the name of a programme's documents and the number of an invitation."""

_INVITATION = rf"(?P<programme>.+){INVITATION}\d+"


class Job(NamedTuple):
    """One programme, and where its documents go. There may be very many: it holds what it must, no more.

    Attributes:
        file: what to call it in diagnostics: its path, or a name for standard input.
        folder: where the documents go; ``None`` for beside the file.
        name: what to call them; empty for as the file.
        data: the YAML, where it is no file.
        document: the path of its one document, in the place of folder and name; or ``STDOUT``.
    """

    file: str
    folder: Path | None = None
    name: str = ""
    data: bytes | None = None
    document: Path | None = None

    @property
    def target(self) -> Path:
        """The documents' path without their ending."""
        if self.document is not None:
            return self.document.with_suffix("")
        path = Path(self.file)
        stem = path.stem if path.stem.strip(".") else path.name  # “..yaml” is nothing but an ending
        return (self.folder or path.parent) / (self.name or stem)

    def path(self, suffix: str) -> Path:
        """The path of the document with an ending."""
        return self.document or self.target.with_name(self.target.name + suffix)


def without_clashes(
    jobs: Sequence[Job], outputs: Sequence[Output], *, invitations: bool
) -> tuple[list[Job], list[Diagnostic]]:
    """Jobs that write to places of their own: the first that claims a place has it, and no source is one.

    Returns:
        Those, and a diagnostic for each job that is left out.
    """
    sources = {identity(job.file) for job in jobs if job.data is None} - {None}
    suffixes = [one.suffix for one in outputs if not isinstance(one, OfEachPage)]
    sound, clashes = [], []
    for job in jobs:
        taken = [path for path in map(job.path, suffixes) if identity(path) in sources]
        if taken:
            clashes.append(_is_source(Span(job.file), taken[0]))
        else:
            sound.append(job)
    if len(sound) > 1:
        sound, same = _with_own_targets(sound, invitations=invitations)
        clashes += same
    return sound, clashes


def result_clash(result: Path, sources: Iterable[str], documents: Iterable[Path] = ()) -> Diagnostic | None:
    """Why a report must not be written to a place: a source stands there, or a document will.

    Args:
        result: where it is to go.
        sources: the files of the command; what those extend is YAML, and what they show is PNG.
        documents: what else the command writes.
    """
    there = identity(result)
    is_read = _is_yaml(result) or result.suffix.lower() == _PICTURE
    if there is not None and (is_read or any(identity(source) == there for source in sources)):
        return _is_source(Span(str(result)), result)
    same = (path for path in documents if path.name == result.name)
    if any(place_of(path) == place_of(result) for path in same):
        message = f"Cùng ghi vào “{result}” như một văn bản."
        return faults.SAME_TARGET.at(Span(str(result)), message, "Chọn tên khác.")
    return None


def refuses_to_replace(path: Path, inputs: Iterable[str]) -> bool:
    """Whether a document must not go to a place, because what stands there is read, not made."""
    there = identity(path)
    return there is not None and (_is_yaml(path) or any(identity(one) == there for one in inputs))


def _is_yaml(path: Path) -> bool:
    """Whether a file, where links lead, is one that only people write."""
    real = path.resolve() if path.is_symlink() else path
    return real.suffix in SUFFIXES and is_file(real)


def _is_source(span: Span, path: Path) -> Diagnostic:
    hint = "Chọn tên khác, hoặc ghi vào thư mục khác."
    return faults.SAME_TARGET.at(span, f"“{path}” là tệp nguồn, không ghi đè lên được.", hint)


def _with_own_targets(jobs: Sequence[Job], *, invitations: bool) -> tuple[list[Job], list[Diagnostic]]:
    first: dict[bytes, Job] = {}
    clashes = []
    for job in jobs:
        other = first.setdefault(place_of(job.target), job)
        if other is not job:
            clashes.append(_same(job, other))
    if invitations:
        for place, job in [*first.items()]:
            for programme in _invites(job.target):
                other = first.get(place_of(programme), job)
                if other is not job:
                    clashes.append(_same(job, other))
                    del first[place]
    return list(first.values()), clashes


def _invites(target: Path) -> Iterator[Path]:
    """The target of the programme whose invitation would go to this one."""
    if found := re.fullmatch(_INVITATION, target.name):
        yield target.with_name(found["programme"])


def _same(job: Job, other: Job) -> Diagnostic:
    message = f"Cùng ghi vào “{job.target}” như “{other.file}”."
    return faults.SAME_TARGET.at(Span(job.file), message, "Đổi tên một trong hai tệp, hoặc bỏ tùy chọn -o.")
