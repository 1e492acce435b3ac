"""What became of a batch: counted as it goes, and told to programs by ``render --report``."""

from __future__ import annotations

from contextlib import nullcontext
from time import perf_counter
from typing import TYPE_CHECKING, Any

from ctrgen import __version__, faults, output
from ctrgen.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import IO

    from ctrgen.batch.record import File
    from ctrgen.batch.work import Done
    from ctrgen.diagnostics import Diagnostic


class Totals:
    """Counts of a batch, which are all that stays of it in memory.

    Attributes:
        faulty: programmes with an error, or under ``strict`` with a warning.
        written, fresh: documents that were made, and those that need not be.
        bytes: the size of what was written.
    """

    def __init__(self) -> None:
        self.programmes = self.faulty = self.written = self.fresh = self.bytes = 0
        self.errors = self.warnings = self.notes = self.exit_code = 0


class Account:
    """The totals of a batch and, where a report is wanted, what became of each programme."""

    def __init__(self, *, strict: bool, spool: IO[bytes] | None = None) -> None:
        self.strict = strict
        self.spool = spool
        self.totals = Totals()
        self.started = perf_counter()
        self._apart: list[Diagnostic] = []

    def note(self, found: Sequence[Diagnostic]) -> None:
        """Take in what was found apart from any programme under way."""
        self._count(found)
        if self.spool is not None:
            self._apart += found

    def add(self, done: Done) -> None:
        """Take in what became of a programme."""
        totals = self.totals
        totals.written += len(done.written)
        totals.fresh += len(done.fresh)
        totals.bytes += sum(file.size for file in done.written)
        totals.faulty += faults.exit_code(done.diagnostics, strict=self.strict) > 0
        self._count(done.diagnostics)
        if self.spool is not None:
            self.spool.write(_entry(done))

    def _count(self, found: Iterable[Diagnostic]) -> None:
        for one in found:
            self.totals.errors += one.severity is Severity.ERROR
            self.totals.warnings += one.severity is Severity.WARNING
            self.totals.notes += one.severity is Severity.NOTE
            self.totals.exit_code = max(self.totals.exit_code, faults.exit_code([one], strict=self.strict))

    def write(self, path: Path) -> None:
        """Write the report.

        Raises:
            CtrgenError: it cannot be written.
        """
        output.sweep(path.parent)
        with self.spool or nullcontext():
            output.write(path, self._report())

    def _report(self) -> Iterator[bytes]:
        """The report, a programme a line: however many there are, one is held at a time."""
        from ctrgen.report.json import as_json, as_objects

        yield f'{{\n"ctrgen": "{__version__}",\n"programmes": [\n'.encode()
        if self.spool is not None:
            self.spool.seek(0)
            for number, line in enumerate(self.spool):
                yield (b",\n" if number else b"") + line.rstrip(b"\n")
        totals = {**vars(self.totals), "seconds": round(perf_counter() - self.started, 3)}
        yield f'\n],\n"diagnostics": {as_json(as_objects(self._apart))},\n'.encode()
        yield f'"totals": {as_json(totals)}\n}}\n'.encode()


def account(*, strict: bool, with_report: bool) -> Account:
    """Open an account; what a report will say waits in a file without a name."""
    if not with_report:
        return Account(strict=strict)
    import tempfile

    return Account(strict=strict, spool=tempfile.TemporaryFile())


def _entry(done: Done) -> bytes:
    """A programme of the report, as a line of JSON."""
    from ctrgen.report.json import as_json, as_objects

    entry = {
        "file": done.job.file,
        "outputs": [*_files(done.written, "written"), *_files(done.fresh, "fresh")],
        "seconds": round(done.seconds, 4),
        "diagnostics": as_objects(done.diagnostics),
    }
    return as_json(entry).encode() + b"\n"


def _files(files: Iterable[File], state: str) -> Iterator[dict[str, Any]]:
    return ({"file": str(path), "bytes": size, "state": state} for path, size in files)
