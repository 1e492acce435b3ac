"""What is to be made of which file, and where it goes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.batch.find import place_of
from ctrgen.diagnostics import Diagnostic, Span

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Job:
    """One programme, and where its documents go. There may be very many: it holds what it must, no more.

    Attributes:
        file: what to call it in diagnostics: its path, or a name for standard input.
        folder: where the documents go; ``None`` for beside the file.
        name: what to call them; empty for as the file.
        data: the YAML, where it is no file.
        invites: whether it is an invitation of the programme, not the programme.
    """

    file: str
    folder: Path | None = None
    name: str = ""
    data: bytes | None = None
    invites: bool = False

    @property
    def target(self) -> Path:
        """The documents' path without their ending."""
        path = Path(self.file)
        return (self.folder or path.parent) / (self.name or path.stem)


def without_clashes(jobs: Sequence[Job]) -> tuple[list[Job], list[Diagnostic]]:
    """Jobs that write to places of their own: the first that claims a place has it.

    Returns:
        Those, and a diagnostic for each job that is left out.
    """
    if len(jobs) == 1:
        return list(jobs), []
    first: dict[bytes, Job] = {}
    clashes = []
    for job in jobs:
        other = first.setdefault(place_of(job.target), job)
        if other is not job:
            message = f"Cùng ghi vào “{job.target}” như “{other.file}”."
            hint = "Đổi tên một trong hai tệp, hoặc bỏ tùy chọn -o."
            clashes.append(faults.SAME_TARGET.at(Span(job.file), message, hint))
    return list(first.values()), clashes
