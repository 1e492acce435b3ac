"""Faults of form, planted in a Word document as a careless hand leaves them there."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, NamedTuple

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

Plant = Callable[[Any], Paragraph | None]


class Fault(NamedTuple):
    """A fault: what finds it, and how it is planted; that returns its paragraph, if it has one.

    Attributes:
        code: that it must be found with.
        plant: changes the document.
    """

    code: str
    plant: Plant


def opened(data: bytes) -> Any:
    """A document to plant in."""
    return docx.Document(io.BytesIO(data))


def saved(document: Any) -> bytes:
    """Its bytes."""
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def number_of(document: Any, paragraph: Paragraph) -> int:
    """Which paragraph of its part it is, from 1."""
    root = paragraph._p.getroottree().getroot()
    del document
    return 1 + list(root.iter(qn("w:p"))).index(paragraph._p)


def every(document: Any) -> list[Paragraph]:
    """All paragraphs of the body, those of tables among them."""
    return [Paragraph(one, document._body) for one in document.element.body.iter(qn("w:p"))]


def styled(document: Any, *ids: str) -> Paragraph:
    """The first paragraph of a style that has words."""
    return next(one for one in every(document) if _style(one) in ids and one.text.strip())


def beginning(document: Any, text: str) -> Paragraph:
    """The first paragraph that begins so."""
    return next(one for one in every(document) if one.text.strip().startswith(text))


def long_text(document: Any) -> Paragraph:
    """A paragraph of the text that takes more than one line."""
    ids = ("noi_dung", "muc_1", "muc_2")
    return next(one for one in every(document) if _style(one) in ids and len(one.text) > 140)


def _style(one: Paragraph) -> str:
    style = one._p.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if style is None else str(style.get(qn("w:val")))


def on_runs(pick: Callable[[Any], Paragraph], change: Callable[[Any], None]) -> Plant:
    """Change the runs of a paragraph."""

    def plant(document: Any) -> Paragraph:
        one = pick(document)
        for run in one.runs:
            change(run)
        return one

    return plant


def on_paragraph(pick: Callable[[Any], Paragraph], change: Callable[[Any], None]) -> Plant:
    """Change a paragraph."""

    def plant(document: Any) -> Paragraph:
        one = pick(document)
        change(one)
        return one

    return plant


def on_section(change: Callable[[Any], None]) -> Plant:
    """Change the first section."""

    def plant(document: Any) -> None:
        change(document.sections[0])

    return plant


def role(*ids: str) -> Callable[[Any], Paragraph]:
    """Pick a paragraph by our own style."""
    return lambda document: styled(document, *ids)


def size(points: float) -> Callable[[Any], None]:
    """A size for a run."""
    return lambda run: setattr(run.font, "size", Pt(points))


def bold(value: bool) -> Callable[[Any], None]:  # noqa: FBT001 - what it says
    """Weight."""
    return lambda run: setattr(run, "bold", value)


def italic(value: bool) -> Callable[[Any], None]:  # noqa: FBT001 - what it says
    """Slant."""
    return lambda run: setattr(run, "italic", value)


def colour(value: str) -> Callable[[Any], None]:
    """Colour."""
    return lambda run: setattr(run.font.color, "rgb", RGBColor.from_string(value))


def font(name: str) -> Callable[[Any], None]:
    """A font for Latin letters, as Word sets one."""

    def change(run: Any) -> None:
        run.font.name = name
        run._r.rPr.rFonts.set(qn("w:hAnsi"), name)

    return change


def aligned(where: WD_ALIGN_PARAGRAPH) -> Callable[[Any], None]:
    """Alignment."""
    return lambda one: setattr(one, "alignment", where)


def form(name: str, value: Any) -> Callable[[Any], None]:
    """A figure of the form of a paragraph."""
    return lambda one: setattr(one.paragraph_format, name, value)


def lowered(run: Any) -> None:
    """In small letters."""
    for one in run._r.iter(qn("w:t")):
        one.text = (one.text or "").lower()


def raised(run: Any) -> None:
    """In capitals."""
    for one in run._r.iter(qn("w:t")):
        one.text = (one.text or "").upper()


def replaced(old: str, new: str) -> Callable[[Any], None]:
    """Other words in a run."""
    return lambda run: setattr(run, "text", run.text.replace(old, new))


def replaced_all(text: str) -> Callable[[Any], None]:
    """Other words for those of a run."""
    return lambda run: setattr(run, "text", text)


def with_more(pick: Callable[[Any], Paragraph], text: str) -> Plant:
    """With more words at the end of a paragraph."""

    def plant(document: Any) -> Paragraph:
        one = pick(document)
        one.runs[-1].text += text
        return one

    return plant


def titled(run: Any) -> None:
    """With a degree before the first word."""
    run.text = f"ThS. {run.text}"


def named(run: Any) -> None:
    """With a title before the first word."""
    run.text = f"Ông {run.text}"


def turned(section: Any) -> None:
    """The paper turned."""
    section.page_width, section.page_height = Mm(297), Mm(210)
