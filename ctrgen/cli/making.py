"""``ctrgen render`` under way: jobs done, paths and diagnostics shown, all of it counted."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from ctrgen import faults
from ctrgen.batch.find import STDIN, programmes
from ctrgen.cli.account import Account, account
from ctrgen.cli.progress import progress
from ctrgen.cli.streams import as_line, read_stdin, reader_may_leave, tell
from ctrgen.cli.vietnamese import WrongUsage
from ctrgen.diagnostics import CtrgenError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.batch.jobs import Job
    from ctrgen.batch.work import Done, Order
    from ctrgen.cli.asked import Place
    from ctrgen.cli.progress import Bar
    from ctrgen.diagnostics import Diagnostic


class Wish(NamedTuple):
    """What a command line asks for.

    Attributes:
        paths: files, folders and patterns, as they were typed.
        place: where the documents go.
        processes: how many work at once.
    """

    paths: tuple[str, ...]
    place: Place
    order: Order
    processes: int


def make_once(wish: Wish, report: Path | None) -> int:
    """Make all that is asked for and say what became of it; go on after a bad programme."""
    jobs, found, left_out = plan(wish)
    if report is not None:
        from ctrgen.batch.jobs import result_clash

        documents = (job.path(one.suffix) for job in jobs for one in wish.order.outputs)
        clash = result_clash(report, (job.file for job in jobs), documents)
        if clash is not None:
            tell([clash])
            return faults.SAME_TARGET.exit_code
    found += notices(wish.order)
    held = account(strict=wish.order.strict, with_report=report is not None)
    held.totals.programmes = len(jobs) + left_out
    held.totals.faulty = left_out
    held.note(found)
    tell(found)
    standards = 0
    if held.totals.exit_code < faults.NO_TIMES_FONT.exit_code:
        standards = make(jobs, wish, held)
    if report is not None:
        try:
            held.write(report)
        except CtrgenError as error:
            tell(error.diagnostics)
            held.note(error.diagnostics)
    if held.totals.programmes > 1 or held.totals.fresh:
        click.echo(summary(held), err=True)
    # Among programmes it is passed over; alone, nothing comes of what was asked.
    return held.totals.exit_code or int(held.totals.programmes == standards == 1)


def plan(wish: Wish) -> tuple[list[Job], list[Diagnostic], int]:
    """The jobs, what is wrong with the paths, and how many programmes are left out for it."""
    from ctrgen.batch.jobs import without_clashes

    files, found = programmes(wish.paths)
    if wish.place.document is not None and len(files) > 1:
        raise WrongUsage(f"-o {wish.place.document} nhận một văn bản, nhưng có {len(files)} chương trình.")
    jobs = [_job(file, wish.place) for file in files]
    sound, clashes = without_clashes(jobs, wish.order.outputs, invitations=wish.order.invitations)
    return sound, [*found, *clashes], len(clashes)


def notices(order: Order) -> list[Diagnostic]:
    """What is wrong with this machine, once, however many programmes there are."""
    if not any(output.is_drawn for output in order.outputs):
        return []
    from ctrgen import fonts

    lacking = fonts.notice()
    return [lacking] if lacking else []


def make(jobs: Sequence[Job], wish: Wish, held: Account) -> int:
    """Do the jobs, show what becomes of each, and take it into the account.

    Returns:
        How many files are no programmes but the standard of a house.
    """
    from ctrgen.batch.pool import run

    wish.order.clear_up(jobs)
    standards = 0
    with progress("Đang tạo", len(jobs)) as bar:
        for done in run(wish.order, jobs, wish.processes, in_portions=wish.order.takes_many):
            _show(done, bar)
            held.add(done)
            standards += any(one.code == faults.A_STANDARD.code for one in done.diagnostics)
            bar.step()
    return standards


def summary(held: Account) -> str:
    """The account in one line."""
    totals = held.totals
    fresh = f"; {totals.fresh} văn bản còn mới" if totals.fresh else ""
    return (
        f"Đã tạo {totals.written} văn bản từ {totals.programmes} chương trình; "
        f"{totals.faulty} chương trình có lỗi{fresh}."
    )


def _job(file: str, place: Place) -> Job:
    """The documents of a file stand beside it; those of standard input are named after its period."""
    from ctrgen.batch.jobs import Job

    if file != STDIN:
        return Job(file, place.folder, document=place.document)
    from ctrgen import pipeline
    from ctrgen.drafting.names import stem_of

    data = read_stdin()
    programme = pipeline.check_text(data, "<stdin>", Path()).programme
    name = stem_of(programme.period) if programme else "stdin"
    return Job("<stdin>", place.folder or Path(), name, data, place.document)


def _show(done: Done, bar: Bar) -> None:
    if done.printed:
        with reader_may_leave():
            sys.stdout.buffer.write(done.printed)
            sys.stdout.buffer.flush()
    if done.written:
        with bar.out_of_the_way(sys.stdout), reader_may_leave():
            for file in done.written:
                click.echo(os.fsencode(as_line(file.path)))
    if done.diagnostics:
        with bar.out_of_the_way(sys.stderr):
            tell(done.diagnostics)
