"""The work on a few programmes: check, lay out, write; what one process does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from ctrgen import faults, output, pipeline, writers
from ctrgen.batch import record
from ctrgen.batch.record import File
from ctrgen.diagnostics import CtrgenError, Diagnostic, Span
from ctrgen.source import place_of
from ctrgen.writers.outputs import DRAWN, Data, OfficePdf
from ctrgen.writers.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ctrgen.batch.jobs import Job
    from ctrgen.layout.blocks import Document
    from ctrgen.writers import Files
    from ctrgen.writers.outputs import Output


@dataclass(frozen=True, slots=True)
class Order:
    """What to make of every programme; the work that `pool.run` shares out.

    Attributes:
        strict: warnings stop a programme as errors do.
        incremental: documents that would be made again as they are stay.
        invitations: an invitation to each meeting is made too.
    """

    outputs: tuple[Output, ...]
    strict: bool = False
    incremental: bool = False
    invitations: bool = False

    @property
    def takes_many(self) -> bool:
        """Whether making several documents at once takes less than making them one by one."""
        return any(isinstance(one, OfficePdf) for one in self.outputs)

    def __call__(self, jobs: Sequence[Job]) -> list[Done]:
        """Make the documents of some programmes; a bad one does not stop the others."""
        start = perf_counter()
        done = _make(jobs, self)
        share = (perf_counter() - start) / len(jobs)
        return [replace(one, seconds=share) for one in done]

    def clear_up(self, jobs: Sequence[Job], workers: Iterable[int]) -> None:
        """Remove what killed processes may have left half-written."""
        for folder in {place for job in jobs for place in (job.target.parent, record.folder(job.target))}:
            output.clear_up(folder, workers)


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a job.

    Attributes:
        written, fresh: the files that were made, and those that need not be.
        seconds: how long it took; of jobs that were done together, an equal share.
    """

    job: Job
    written: tuple[File, ...]
    fresh: tuple[File, ...]
    diagnostics: tuple[Diagnostic, ...]
    seconds: float = 0


class _Made(NamedTuple):
    """One output of one job: the files that are fresh, or those to write, or why there are none."""

    suffix: str
    made_of: str
    files: Files | Refused
    fresh: tuple[File, ...] = ()


def _make(jobs: Sequence[Job], order: Order) -> list[Done]:
    checked = {job: _check(job) for job in jobs}
    found = {job: list(one.diagnostics) for job, one in checked.items()}
    documents: dict[Job, Document] = {}
    for job, one in checked.items():
        documents |= _laid_out(job, one, found[job], order)
    records = {job: record.read(job.target) if order.incremental else {} for job in documents}
    made: dict[Job, list[_Made]] = {job: [] for job in documents}
    for wanted in order.outputs:
        if isinstance(wanted, Data):
            for job in documents:
                if not job.invites:
                    told, left_out = pipeline.data(checked[job], wanted, job.target.parent)
                    made[job].append(_Made(wanted.suffix, "", told))
                    found[job] += left_out
            continue
        due: dict[Job, str] = {}
        for job, document in documents.items():
            made_of = record.made_of(document, wanted) if order.incremental else ""
            fresh = record.fresh(job.target, records[job].get(wanted.suffix), made_of)
            if fresh:
                made[job].append(_Made(wanted.suffix, made_of, (), fresh))
            else:
                due[job] = made_of
        for job, files in zip(due, writers.write([documents[job] for job in due], wanted), strict=True):
            made[job].append(_Made(wanted.suffix, due[job], files))
    results: list[Done] = []
    for job in jobs:
        mine = [job, *(one for one in documents if one.invites and one.file == job.file)]
        done = [_done(one, checked[job], found[job], made.get(one, []), records.get(one, {})) for one in mine]
        results.append(_as_one(job, done))
    return results


def _laid_out(
    job: Job, checked: pipeline.Checked, found: list[Diagnostic], order: Order
) -> dict[Job, Document]:
    """The documents of a sound programme: its own, and its invitations as jobs beside it."""
    programme = checked.programme
    if programme is None or checked.root is None or _stops(found, order):
        return {}
    documents = {job: pipeline.lay_out(programme)}
    if any(isinstance(output, DRAWN) for output in order.outputs):
        found += pipeline.unshown(documents[job], checked.root)
    if _stops(found, order):
        return {}
    for number, document in enumerate(pipeline.invitations(programme) if order.invitations else (), start=1):
        name = f"{job.target.name}-giay-moi-{number}"
        documents[replace(job, name=name, invites=True)] = document
    return documents


def _as_one(job: Job, done: Sequence[Done]) -> Done:
    """What became of a programme and of its invitations."""
    return Done(
        job,
        tuple(file for one in done for file in one.written),
        tuple(file for one in done for file in one.fresh),
        tuple(dict.fromkeys(found for one in done for found in one.diagnostics)),
    )


def _done(
    job: Job,
    checked: pipeline.Checked,
    found: list[Diagnostic],
    made: Sequence[_Made],
    before: record.Record,
) -> Done:
    """Put what was made in its place: all that could be, unless it is the programme that is at fault."""
    refused = [one.files for one in made if isinstance(one.files, Refused)]
    diagnostics = found + [_placed(one, job, checked) for one in refused]
    written: list[File] = []
    now = dict(before)
    for one in made:
        if isinstance(one.files, Refused) or any(
            other.fault.exit_code == 1 and not other.alone for other in refused
        ):
            continue
        files = dict(zip(_paths(job, one), one.files, strict=True))
        try:
            for path, data in files.items():
                output.write(path, data)
                written.append(File(path, len(data)))
        except CtrgenError as error:
            diagnostics += error.diagnostics
            continue
        if one.made_of and files:
            record.drop_surplus(job.target, before.get(one.suffix), {path.name for path in files})
            now[one.suffix] = record.kept(one.made_of, files)
    if now != before:
        record.write(job.target, now)
    fresh = tuple(file for one in made for file in one.fresh)
    return Done(job, tuple(written), fresh, tuple(dict.fromkeys(diagnostics)))


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


def _paths(job: Job, made: _Made) -> list[Path]:
    """Where the files of one output go; those of a picture a page are numbered."""
    if isinstance(made.files, Refused):
        return []
    if made.suffix not in (".png", ".svg"):
        return [job.target.with_name(job.target.name + made.suffix) for _ in made.files]
    return [
        job.target.with_name(f"{job.target.name}-{number}{made.suffix}")
        for number in range(1, len(made.files) + 1)
    ]
