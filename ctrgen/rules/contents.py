"""Where tasks, meetings and other texts of a programme stand, however deep its sections go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.schema.section import Content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.rules.rule import Path
    from ctrgen.schema import Programme
    from ctrgen.schema.section import Annex, PartOfProgramme, Section


def holders(programme: Programme) -> Iterator[tuple[Path, PartOfProgramme | Section | Annex]]:
    """The parts, sections and annexes of a programme, in the order they stand in, with the ways to them."""
    for index, part in enumerate(programme.parts):
        yield ("parts", index), part
        yield from _sections(("parts", index, "sections"), part.sections)
    yield from _sections(("sections",), programme.sections)
    for index, annex in enumerate(programme.annexes):
        yield ("annexes", index), annex
        yield from _sections(("annexes", index, "sections"), annex.sections)


def contents(programme: Programme) -> Iterator[tuple[Path, Content]]:
    """Those of them that hold something themselves."""
    return ((path, one) for path, one in holders(programme) if isinstance(one, Content))


def _sections(path: Path, sections: Sequence[Section]) -> Iterator[tuple[Path, Section]]:
    for index, section in enumerate(sections):
        yield (*path, index), section
        yield from _sections((*path, index, "sections"), section.sections)
