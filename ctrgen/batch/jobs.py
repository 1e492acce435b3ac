"""What is to be made of which file, and where it goes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.diagnostics import Diagnostic, Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Job:
    """One programme, and the documents to make of it.

    Attributes:
        file: what to call it in diagnostics: its path, or a name for standard input.
        target: the documents' path without their ending.
        data: the YAML, where it is no file.
    """

    file: str
    target: Path
    data: bytes | None = None


def without_clashes(jobs: Iterable[Job]) -> tuple[list[Job], list[Diagnostic]]:
    """Jobs that write to places of their own: the first that claims a place has it.

    Returns:
        Those, and a diagnostic for each job that is left out.
    """
    first: dict[str, Job] = {}
    clashes = []
    for job in jobs:
        other = first.setdefault(os.path.realpath(job.target), job)
        if other is not job:
            message = f"Cùng ghi vào “{job.target}” như “{other.file}”."
            hint = "Đổi tên một trong hai tệp, hoặc bỏ tùy chọn -o."
            clashes.append(faults.SAME_TARGET.at(Span(job.file), message, hint))
    return list(first.values()), clashes
