"""The example and its variants as DOCX, opened, and what the decree speaks of in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.docx_file import DocxFile, Paragraph
from tests.variants import rendered_variant

if TYPE_CHECKING:
    from pathlib import Path


POINTS_PER_MM = 72 / 25.4
TWIP_MM = 25.4 / 1440
BODY = ("Nội dung", "Căn cứ", "heading 1", "heading 2", "Mục cấp 1", "Mục cấp 2", "Mục cấp 3", "Mục cấp 4")
LETTERS = list("abcdđeghiklmnopqrstuvxy")
VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"


def opened(folder: Path, **changes: Any) -> DocxFile:
    """A variant of the example, opened."""
    return DocxFile(rendered_variant(folder, changes))


def body(docx: DocxFile) -> list[Paragraph]:
    """The paragraphs of box 6."""
    return [paragraph for paragraph in docx.paragraphs if paragraph.style in BODY]


def rule_below(docx: DocxFile, name: str) -> tuple[Paragraph, Paragraph]:
    """The only paragraph of a style, and the rule that must follow it."""
    above = docx.one(name)
    return above, docx.paragraphs[docx.paragraphs.index(above) + 1]


def millimetres(points: float) -> float:
    return points / POINTS_PER_MM
