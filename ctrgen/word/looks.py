"""The look of each paragraph and of the runs in it; looks that come again are put together once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.word import look, properties
from ctrgen.word.model import Run
from ctrgen.word.names import W

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from ctrgen.word.numbering import Numbering
    from ctrgen.word.properties import Properties
    from ctrgen.word.styles import Styles
    from ctrgen.word.theme import Theme


class Around(NamedTuple):
    """What the table around a paragraph says of its runs and of itself."""

    run: Properties
    paragraph: Properties


NOTHING_AROUND = Around({}, {})


class ParagraphLook(NamedTuple):
    """All that holds for a paragraph.

    Attributes:
        look: makes of a run's own properties all that hold for it.
        level: of its numbering; ``None`` without one.
    """

    properties: Properties
    look: Callable[[Properties], Properties]
    style: str
    list_id: str
    level: int | None
    mark_run: Run | None


class Looks:
    """The looks of a document."""

    def __init__(self, styles: Styles, theme: Theme) -> None:
        """Of a document's styles and theme."""
        self.styles, self._theme = styles, theme
        self._known: dict[tuple[tuple[tuple[str, str], ...], ...], Properties] = {}

    def paragraph(self, settings: _Element | None, around: Around, numbering: Numbering) -> ParagraphLook:
        """The look of a paragraph, of its ``w:pPr``."""
        own = properties.of_paragraph(settings)
        style_id = own.get("pStyle") or self.styles.paragraph_default
        style = self.styles.style(style_id)
        found = self.styles.paragraph_defaults | around.paragraph | style.paragraph
        list_id = own.get("numId", style.paragraph.get("numId", ""))
        depth = own.get("ilvl", "")
        if not depth.isdecimal():
            depth = style.paragraph.get("ilvl", "") or str(numbering.depth_of_style(list_id, style_id))
        level = numbering.level(list_id, int(depth[:2]))
        if level is not None:
            found |= level.paragraph
            if "numId" not in own:
                found |= style.indents
        character = around.run, style.run

        def of_run(said: Properties) -> Properties:
            return self._run(character, said)

        mark_run = None
        if level is not None:
            at_mark = properties.of_run(None if settings is None else settings.find(f"{W}rPr"))
            mark_run = Run("", **look.run_fields(of_run(at_mark | level.run)))
        at = None if level is None else int(depth[:2])
        return ParagraphLook(found | own, of_run, style.name, list_id if level else "", at, mark_run)

    def _run(self, character: tuple[Properties, Properties], own: Properties) -> Properties:
        table, paragraph = character
        key = (tuple(table.items()), tuple(paragraph.items()), tuple(own.items()))
        if key not in self._known:
            self._known[key] = look.of_run(self.styles, self._theme, paragraph, table, own)
        return self._known[key]
