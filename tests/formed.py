"""-"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen import pipeline, standards
from ctrgen.form.check import found_in
from ctrgen.schema.extends import YAML
from ctrgen.writers import docx

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.form.finding import Found


def found(path: Path) -> list[Found]:
    """What is found in the documents of a programme, its invitations among them."""
    programme = pipeline.load(path)
    house = programme.standard.endswith(YAML)
    standard = standards.of(programme.standard, programme.date, programme.period) if house else None
    documents = [pipeline.lay_out(programme), *pipeline.invitations(programme)[:2]]
    return [one for document in documents for one in found_in(docx.write(document), path.stem, standard)]
