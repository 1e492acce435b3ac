"""Read, check, lay out: the only module that knows the order."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from ctrgen import faults, naming, standards
from ctrgen.bounds import bound_of
from ctrgen.diagnostics import CtrgenError, Diagnostic, Severity
from ctrgen.rules.judge import EVERY_RULE, UNUSED_WAIVER, Judgement, Selection, judge
from ctrgen.rules.reading import NOT_LAID_OUT, LaidOut, Narrow
from ctrgen.schema import Meeting, Programme
from ctrgen.schema.extends import YAML, beside, read_beside, with_base
from ctrgen.schema.fields import each
from ctrgen.schema.keys import locate
from ctrgen.schema.pictures import with_pictures
from ctrgen.schema.section import Content
from ctrgen.source import Node, SourceText, decode, parse, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.agenda.agenda import Agenda
    from ctrgen.layout.laid_out import Document
    from ctrgen.rules.place import Edit
    from ctrgen.schema.fields import Path as Way
    from ctrgen.standards.model import Standard


class Checked(NamedTuple):
    """What checking one file gave.

    Attributes:
        programme: ``None`` when the file breaks the schema.
        diagnostics: everything found, in the order of the lines.
        root: the tree of the file, with all it extends; ``None`` when it is no sound YAML.
        judged: the diagnostics of rules, with the edits that mend them without a change of meaning.
    """

    programme: Programme | None
    diagnostics: tuple[Diagnostic, ...]
    root: Node | None = None
    judged: tuple[Judgement, ...] = ()

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What would mend some of it."""
        return tuple(edit for one in self.judged for edit in one.edits)

    @property
    def is_sound(self) -> bool:
        """Whether nothing stops a document from being made."""
        return self.programme is not None and all(
            one.severity is not Severity.ERROR for one in self.diagnostics
        )


def check(path: str | os.PathLike[str], selection: Selection = EVERY_RULE) -> Checked:
    """Check one file, by the rules selected."""
    try:
        source = read(path)
    except CtrgenError as error:
        return Checked(None, error.diagnostics)
    return check_source(source, Path(path), selection)


def check_source(source: SourceText, path: Path, selection: Selection = EVERY_RULE) -> Checked:
    """Check the text of a file, which may not be what the file holds now."""
    return _checked(source, path.parent, (Path(os.path.realpath(path)),), selection)


def check_text(data: bytes, name: str, folder: Path, selection: Selection = EVERY_RULE) -> Checked:
    """Check a programme that is no file.

    Args:
        data: the YAML.
        name: what to call it in diagnostics.
        folder: where its relative paths start.
        selection: the rules to ask.
    """
    try:
        source = decode(data, name)
    except CtrgenError as error:
        return Checked(None, error.diagnostics)
    return _checked(source, folder, (), selection)


def load(path: str | os.PathLike[str]) -> Programme:
    """See :func:`ctrgen.load`."""
    checked = check(path)
    if checked.programme is None or not checked.is_sound:
        raise CtrgenError(*checked.diagnostics)
    return checked.programme


def lay_out(programme: Programme) -> Document:
    """Turn a sound programme into blocks, by the standard it names."""
    from ctrgen.layout import lay_out

    own = standards.of(programme.standard, programme.date, programme.period)
    return lay_out(programme, own, _created(programme))


def invitations(programme: Programme) -> tuple[Document, ...]:
    """The invitations to the meetings of a programme, in its order, as blocks."""
    from ctrgen.layout import lay_out
    from ctrgen.layout.invitation import dotted, invitation

    own = standards.of(programme.standard, programme.date, programme.period)
    return tuple(
        dotted(lay_out(invitation(programme, meeting, own.wording), own, _created(programme)))
        for _, meeting in each(programme, Meeting)
    )


def agenda(programme: Programme) -> Agenda:
    """What happens when, by a sound programme."""
    from ctrgen.agenda.agenda import agenda

    own = standards.of(programme.standard, programme.date, programme.period)
    return agenda(programme, own, _created(programme))


def _checked(source: SourceText, folder: Path, above: tuple[Path, ...], selection: Selection) -> Checked:
    try:
        bound = bound_of(folder)
        own = parse(source)
        if standards.is_one(own):
            return Checked(None, _of_standard(own, above), own)
        root = with_base(own, folder, bound, above)
    except CtrgenError as error:
        return Checked(None, _in_order(error.diagnostics))
    try:
        programme = Programme.model_validate(root.plain())
    except ValidationError as error:
        from ctrgen.schema.problems import diagnose

        told = (*diagnose(error, root, Programme), *_of_the_rest(error, root, bound, selection))
        return Checked(None, _in_order(told), root)
    try:
        programme = _with_standard(programme, root, bound)
        standard = standards.of(programme.standard, programme.date, programme.period)
        _refuse_months_alone(programme, standard, root)
        programme = with_pictures(programme, root, bound)
    except CtrgenError as error:
        return Checked(None, _in_order(error.diagnostics), root)
    laid_out = LaidOut(partial(_narrow, programme, standard), partial(_broken, programme, standard))
    found = judge(programme, standard, root, selection, laid_out)
    judged = tuple(sorted(found, key=lambda one: one.diagnostic[:3]))
    return Checked(programme, tuple(one.diagnostic for one in judged), root, judged)


def _of_standard(root: Node, files: tuple[Path, ...]) -> tuple[Diagnostic, ...]:
    """What is said of a house's standard where a programme is asked for: its own faults, else what it is."""
    try:
        for file in files[:1]:
            standards.house(file)
    except CtrgenError as error:
        return _in_order(error.diagnostics)
    message = "Đây là tệp chuẩn trình bày của cơ quan, không phải chương trình: không có văn bản để tạo."
    hint = "Chương trình dùng chuẩn này ghi “chuan:” và tên tệp; xem chuẩn: ctrgen standard và tên tệp."
    return (faults.A_STANDARD.at(root.span, message, hint),)


def _of_the_rest(
    error: ValidationError, root: Node, bound: Path, selection: Selection
) -> tuple[Diagnostic, ...]:
    """What the rules tell of a file that breaks the schema in single values, as far as it is read without."""
    from ctrgen.rules.times.meetings import no_time
    from ctrgen.schema.rest import rest

    left = rest(error, root, Programme)
    if left is None:
        return ()
    try:
        programme = _with_standard(left.read, left.root, bound)
        own = standards.of(programme.standard, programme.date, programme.period)
    except CtrgenError as other:
        return other.diagnostics
    # What a waiver is for and when a meeting is may have been taken out.
    asked = selection._replace(without=(*selection.without, UNUSED_WAIVER.code, no_time.code))
    found = judge(programme, own, left.root, asked, NOT_LAID_OUT)
    return tuple(one.diagnostic for one in found if left.tells_truly(one.diagnostic))


def _refuse_months_alone(programme: Programme, standard: Standard, root: Node) -> None:
    """A house that speaks of months alone makes no sentence of another time.

    Raises:
        CtrgenError: it would have to; said where the programme says its time.
    """
    pattern = naming.of_months_alone(programme, standard)
    if pattern:
        place = locate(root, Programme, (programme.period_field,))[0].span
        message = f"Câu “{pattern}” của chuẩn chỉ nói được tháng."
        hint = "Trong tệp chuẩn, thay tháng và năm ở câu này bằng {thoi_ky}; hoặc tự ghi tieu_de, ket_thuc."
        raise CtrgenError(faults.BAD_CHOICE.at(place, message, hint))


def _narrow(programme: Programme, standard: Standard) -> Iterator[Narrow]:
    """The tables with too little room, for which the programme is laid out as far as that takes."""
    if any(one.table or one.schedule for _, one in each(programme, Content)):
        from ctrgen.layout.narrow import narrow

        yield from (Narrow(*one) for one in narrow(programme, standard))


def _broken(programme: Programme, standard: Standard) -> Iterator[Way]:
    """The lines of the issuer that do not fit as their author broke them."""
    issuer = programme.issuer
    if len(issuer.name) > 1 or len(issuer.superior) > 1:
        from ctrgen.layout.header import broken_again

        yield from (("issuer", *one) for one in broken_again(programme, standard))


def _with_standard(programme: Programme, root: Node, bound: Path) -> Programme:
    """A programme whose standard is there: one that comes with ctrgen, or a file of the house.

    Raises:
        CtrgenError: there is none of this name, no such file, or none that may be used.
    """
    if programme.standard in standards.names():
        return programme
    node, _ = locate(root, Programme, ("standard",))
    if not programme.standard.endswith(YAML):
        hint = f"Các chuẩn có sẵn: {', '.join(standards.names())}; hoặc đường dẫn tới tệp .yaml của cơ quan."
        message = f"Không có chuẩn “{programme.standard}”."
        raise CtrgenError(faults.UNKNOWN_STANDARD.at(node.span, message, hint))
    folder = Path(node.source.file).parent
    path = beside(node, folder, YAML, bound)
    read_beside(path, node, folder)
    return programme.model_copy(update={"standard": str(path)})


def _in_order(found: list[Diagnostic] | tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(found, key=lambda diagnostic: diagnostic[:3]))


def _created(programme: Programme) -> datetime:
    """The document's date; failing that ``SOURCE_DATE_EPOCH``, failing that the first day it is for."""
    date = programme.date
    if date is not None and date.day and date.month and date.year:
        return datetime(date.year, date.month, date.day, tzinfo=UTC)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    with suppress(ValueError, OverflowError, OSError):  # no moment that a calendar has
        if epoch.isdecimal():
            return datetime.fromtimestamp(int(epoch), tz=UTC)
    first = programme.period.first
    return datetime(first.year, first.month, first.day, tzinfo=UTC)
