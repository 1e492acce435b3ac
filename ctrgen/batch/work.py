"""The work on a few programmes: check, lay out, write; what one process does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen import faults, output, pipeline, writers
from ctrgen.diagnostics import CtrgenError, Diagnostic, Span
from ctrgen.source import place_of
from ctrgen.writers.outputs import DRAWN, Data, OfficePdf
from ctrgen.writers.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.batch.jobs import Job
    from ctrgen.layout.blocks import Document
    from ctrgen.writers import Files
    from ctrgen.writers.outputs import Output


@dataclass(frozen=True, slots=True)
class Order:
    """What to make of every programme.

    Attributes:
        strict: warnings stop a programme as errors do.
    """

    outputs: tuple[Output, ...]
    strict: bool = False

    @property
    def takes_many(self) -> bool:
        """Whether making several documents at once takes less than making them one by one."""
        return any(isinstance(one, OfficePdf) for one in self.outputs)


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a job."""

    job: Job
    written: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


def make(jobs: Sequence[Job], order: Order) -> list[Done]:
    """Make the documents of some programmes; a bad one does not stop the others."""
    checked = {job: _check(job) for job in jobs}
    found = {job: list(one.diagnostics) for job, one in checked.items()}
    documents: dict[Job, Document] = {}
    for job, one in checked.items():
        if one.programme is None or one.root is None or _stops(found[job], order):
            continue
        document = pipeline.lay_out(one.programme)
        if any(isinstance(output, DRAWN) for output in order.outputs):
            found[job] += pipeline.unshown(document, one.root)
        if not _stops(found[job], order):
            documents[job] = document
    made: dict[Job, list[tuple[str, Files | Refused]]] = {job: [] for job in documents}
    for wanted in order.outputs:
        if isinstance(wanted, Data):
            for job in documents:
                told, left_out = pipeline.data(checked[job], wanted, job.target.parent)
                made[job].append((wanted.suffix, told))
                found[job] += left_out
            continue
        for job, files in zip(documents, writers.write(list(documents.values()), wanted), strict=True):
            made[job].append((wanted.suffix, files))
    return [_done(job, checked[job], found[job], made.get(job, [])) for job in jobs]


def _done(
    job: Job,
    checked: pipeline.Checked,
    found: list[Diagnostic],
    made: Sequence[tuple[str, Files | Refused]],
) -> Done:
    """Put what was made in its place: all that could be, unless it is the programme that is at fault."""
    refused = [one for _, one in made if isinstance(one, Refused)]
    diagnostics = found + [_placed(one, job, checked) for one in refused]
    written: list[Path] = []
    for suffix, files in made:
        if isinstance(files, Refused) or any(one.fault.exit_code == 1 and not one.alone for one in refused):
            continue
        try:
            written += _put(job, files, suffix)
        except CtrgenError as error:
            diagnostics += error.diagnostics
    return Done(job, tuple(written), tuple(dict.fromkeys(diagnostics)))


def _check(job: Job) -> pipeline.Checked:
    if job.data is not None:
        return pipeline.check_text(job.data, job.file, Path())
    return pipeline.check(job.file)


def _stops(found: Sequence[Diagnostic], order: Order) -> bool:
    return faults.exit_code(found, strict=order.strict) > 0


def _placed(refused: Refused, job: Job, checked: pipeline.Checked) -> Diagnostic:
    place = Span(job.file)
    if refused.char and checked.root is not None:
        place = place_of(refused.char, checked.root)
    return refused.fault.at(place, refused.message, refused.hint)


def _put(job: Job, made: Files, suffix: str) -> list[Path]:
    """Write the files of one output; those of a picture a page are numbered."""
    pages = suffix in (".png", ".svg")
    paths = []
    for number, data in enumerate(made, start=1):
        name = f"{job.target.name}-{number}" if pages else job.target.name
        paths.append(job.target.with_name(name + suffix))
        output.write(paths[-1], data)
    return paths
