"""``ctrgen validate --annotate``: a copy of a Word file with what is found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen import output
from ctrgen.batch.jobs import result_clash
from ctrgen.cli.vietnamese import WrongUsage
from ctrgen.diagnostics import CtrgenError
from ctrgen.form.annotate import annotated
from ctrgen.form.check import everything_in
from ctrgen.form.files import SUFFIX, is_word, read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ctrgen.batch.check import Check


def annotate_copy(files: Sequence[str], place: Path, check: Check) -> None:
    """Write a copy of the one Word file with comments.

    Raises:
        WrongUsage: it is not one Word file that is to be checked, or the copy has no name of one.
        CtrgenError: it cannot be read, or the copy cannot be written.
    """
    if len(files) != 1 or not is_word(files[0]) or place.suffix.lower() != SUFFIX:
        raise WrongUsage("--annotate cần đúng một tệp .docx để kiểm tra, và tên một tệp .docx để ghi.")
    clash = result_clash(place, files)
    if clash is not None:
        raise CtrgenError(clash)
    data = read(files[0])
    found = everything_in(data, files[0], check.standard, check.selection)
    output.write(place, annotated(data, files[0], found))
