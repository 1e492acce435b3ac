"""The work on a few programmes: check, lay out, write; what one process does."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from ctrgen import faults, output, pipeline, writing
from ctrgen.batch import record
from ctrgen.batch.jobs import INVITATION, STDOUT, Job, refuses_to_replace
from ctrgen.batch.record import File
from ctrgen.diagnostics import CtrgenError, Diagnostic, Span
from ctrgen.writers.outputs.kinds import OfAgenda, OfEachPage, OfManyPages, OfProgramme
from ctrgen.writing import Made, Paper

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ctrgen.batch.record import Record
    from ctrgen.writers.outputs.kinds import Output


class Order(NamedTuple):
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
        return any(isinstance(one, OfManyPages) for one in self.outputs)

    def __call__(self, jobs: Sequence[Job]) -> list[Done]:
        """Make the documents of some programmes; a bad one does not stop the others."""
        start = perf_counter()
        begun = [_begun(job, self) for job in jobs]
        converted = _converted([sheet for one in begun for sheet in one.sheets], self)
        done = [_done(one, self, converted) for one in begun]
        share = (perf_counter() - start) / len(jobs)
        return [one._replace(seconds=share) for one in done]

    def clear_up(self, jobs: Sequence[Job]) -> None:
        """Remove what killed processes may have left half-written."""
        for folder, target in {job.target.parent: job.target for job in jobs}.items():
            output.sweep(folder)
            record.sweep(target)


class Done(NamedTuple):
    """What became of a job.

    Attributes:
        written, fresh: the files that were made, and those that need not be.
        seconds: how long it took; of jobs that were done together, an equal share.
        printed: the document that goes to standard output.
    """

    job: Job
    written: tuple[File, ...]
    fresh: tuple[File, ...]
    diagnostics: tuple[Diagnostic, ...]
    seconds: float = 0
    printed: bytes = b""


class _Sheet(NamedTuple):
    """A document under way: the programme's own or an invitation, and what it was made of last time."""

    job: Job
    paper: Paper
    is_own: bool
    record: Record


class _Begun(NamedTuple):
    """A programme that was checked and, where nothing stops it, laid out."""

    job: Job
    found: tuple[Diagnostic, ...]
    sheets: tuple[_Sheet, ...] = ()


def _begun(job: Job, order: Order) -> _Begun:
    if job.data is not None:
        checked = pipeline.check_text(job.data, job.file, Path())
    else:
        checked = pipeline.check(job.file)
    programme, found = checked.programme, checked.diagnostics
    if programme is None or faults.exit_code(found, strict=order.strict):
        return _Begun(job, found)
    documents = [pipeline.lay_out(programme)]
    if order.invitations:
        documents += pipeline.invitations(programme)
    sheets = []
    for number, document in enumerate(documents):
        own = job._replace(name=f"{job.target.name}{INVITATION}{number}") if number else job
        before = record.read(own.target) if order.incremental else {}
        sheets.append(_Sheet(own, Paper(programme, document, checked.root, job.file), not number, before))
    return _Begun(job, found, tuple(sheets))


def _converted(sheets: Sequence[_Sheet], order: Order) -> Mapping[tuple[Job, Output], Made]:
    """What is made of many documents at once, where any is due."""
    made: dict[tuple[Job, Output], Made] = {}
    for wanted in order.outputs:
        if isinstance(wanted, OfManyPages):
            due = [sheet for sheet in sheets if not _fresh(sheet, wanted, _made_of(sheet, wanted, order))]
            together = writing.write_together([sheet.paper for sheet in due], wanted)
            made |= {(sheet.job, wanted): one for sheet, one in zip(due, together, strict=True)}
    return made


def _done(begun: _Begun, order: Order, converted: Mapping[tuple[Job, Output], Made]) -> Done:
    parts = [_followed(sheet, order, converted) for sheet in begun.sheets]
    found = [*begun.found, *(one for part in parts for one in part.diagnostics)]
    return Done(
        begun.job,
        tuple(file for part in parts for file in part.written),
        tuple(file for part in parts for file in part.fresh),
        tuple(dict.fromkeys(found)),
        printed=b"".join(part.printed for part in parts),
    )


def _followed(sheet: _Sheet, order: Order, converted: Mapping[tuple[Job, Output], Made]) -> Done:
    """A document through its outputs: the trouble of one does not stop the others."""
    written: list[File] = []
    fresh: list[File] = []
    found: list[Diagnostic] = []
    printed = b""
    now = dict(sheet.record)
    for wanted in order.outputs:
        if isinstance(wanted, OfAgenda | OfProgramme) and not sheet.is_own:
            continue
        made_of = _made_of(sheet, wanted, order)
        if stays := _fresh(sheet, wanted, made_of):
            fresh += stays
            continue
        made = converted.get((sheet.job, wanted)) or writing.write(
            sheet.paper, wanted, sheet.job.target.parent
        )
        found += made.diagnostics
        if sheet.job.document == STDOUT:
            printed += b"".join(made.files)
            continue
        files = dict(zip(_paths(sheet.job, wanted), made.files, strict=False))
        try:
            written += _put(files, sheet, wanted.reads)
        except CtrgenError as error:
            found += error.diagnostics
            continue
        if made_of and files:
            record.drop_surplus(
                sheet.job.target, sheet.record.get(wanted.suffix), [one.name for one in files]
            )
            now[wanted.suffix] = record.kept(made_of, files)
    if now != sheet.record:
        record.write(sheet.job.target, now)
    return Done(sheet.job, tuple(written), tuple(fresh), tuple(found), printed=printed)


def _made_of(sheet: _Sheet, wanted: Output, order: Order) -> str:
    """The digest of what an output of pages depends on, where anyone will ask."""
    if not order.incremental or isinstance(wanted, OfAgenda | OfProgramme):
        return ""
    return record.made_of(sheet.paper.document, wanted)


def _fresh(sheet: _Sheet, wanted: Output, made_of: str) -> tuple[File, ...]:
    return record.fresh(sheet.job.target, sheet.record.get(wanted.suffix), made_of)


def _paths(job: Job, wanted: Output) -> Iterator[Path]:
    """Where the files of an output go, one after the other; those of a file a page are numbered."""
    if not isinstance(wanted, OfEachPage):
        yield job.path(wanted.suffix)
        return
    number = 0
    while True:
        number += 1
        yield job.path(f"-{number}{wanted.suffix}")


def _put(files: Mapping[Path, bytes], sheet: _Sheet, reads: Sequence[str]) -> Iterator[File]:
    """Put files in their places, but never over what the programme is made of, or with.

    Raises:
        CtrgenError: a file cannot be written.
    """
    pictures = [
        picture.file
        for one in sheet.paper.programme.signature
        for picture in (one.picture, one.seal)
        if picture is not None
    ]
    for path, data in files.items():
        if refuses_to_replace(path, [sheet.paper.file, *pictures, *reads]):
            message, hint = (
                f"“{path}” là tệp nguồn, không ghi đè lên được.",
                "Chọn tên khác, hoặc thư mục khác.",
            )
            raise CtrgenError(faults.SAME_TARGET.at(Span(sheet.paper.file), message, hint))
        output.write(path, data)
        yield File(path, len(data))
