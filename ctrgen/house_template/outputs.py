"""The Word document in a house's template, and its PDF by LibreOffice."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.house_template.vocabulary import WORDS
from ctrgen.writers.outputs.docx import Docx
from ctrgen.writers.outputs.pdf import OFFICE_STANDARDS, OfficePdf
from ctrgen.writers.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.house_template.opening import Template
    from ctrgen.layout.laid_out import Document
    from ctrgen.writers.outputs.kinds import Output


class House:
    """A template as its bytes, which go to other processes and tell whether a document is fresh."""

    def __init__(self, template: Template) -> None:
        self.file, self.data = template.file, template.data

    def __repr__(self) -> str:
        """What tells it from others: what it holds."""
        return sha256(self.data).hexdigest()

    def filled(self, document: Document) -> bytes:
        """A document in it.

        Raises:
            Refused: it cannot be filled in.
        """
        from ctrgen.house_template.fill import fill

        return fill(_read(self.data, self.file), document)

    def left_out(self, document: Document) -> tuple[Refused, ...]:
        """What of a document it has no place for."""
        from ctrgen.house_template.words import said

        lacking = said(document) - _printed(self.data, self.file)
        if not lacking:
            return ()
        names = ", ".join(f"{name} ({word.about})" for name, word in WORDS.items() if name in lacking)
        message = f"Mẫu {self.file} không in phần: {names}."
        return (Refused(faults.LEFT_OUT, message, "Thêm thẻ ấy vào mẫu: ctrgen template check."),)


class HouseDocx(Docx):
    """A Word document in a house's template."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.reads = (house.file,)

    def write(self, document: Document) -> bytes:
        """A document in the template."""
        return self.house.filled(document)

    def left_out(self, document: Document) -> tuple[Refused, ...]:
        """What the template has no place for."""
        return self.house.left_out(document)


class HousePdf(OfficePdf):
    """A PDF of the Word document in a house's template."""

    def __init__(self, house: House, standard: str) -> None:
        self.house, self.standard = house, standard
        self.reads = (house.file,)

    def write(self, documents: Sequence[Document]) -> list[bytes | Refused]:
        """Fill in the template for each, and convert all in one run."""
        from ctrgen.writers import office

        made = [self._filled(document) for document in documents]
        sound = [one for one in made if isinstance(one, bytes)]
        converted = iter(office.convert(sound, OFFICE_STANDARDS[self.standard]) if sound else ())
        return [next(converted) if isinstance(one, bytes) else one for one in made]

    def left_out(self, document: Document) -> tuple[Refused, ...]:
        """What the template has no place for."""
        return self.house.left_out(document)

    def _filled(self, document: Document) -> bytes | Refused:
        try:
            return self.house.filled(document)
        except Refused as refused:
            return refused


def in_house(output: Output, house: House) -> Output:
    """An output in a template, where it is one of those that take one."""
    if isinstance(output, OfficePdf):
        return HousePdf(house, output.standard)
    return HouseDocx(house) if isinstance(output, Docx) else output


@lru_cache(maxsize=4)
def _read(data: bytes, file: str) -> Template:
    from ctrgen.house_template.opening import read

    return read(data, file)


@lru_cache(maxsize=4)
def _printed(data: bytes, file: str) -> frozenset[str]:
    from ctrgen.house_template.check import used

    return frozenset(name for name, word in WORDS.items() if used(_read(data, file)) & {name, *word.instead})
