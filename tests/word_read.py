"""The body of a Word file, read."""

from __future__ import annotations

from ctrgen import word
from ctrgen.word.model import Paragraph, WordDocument
from tests.word_file import docx


def read(body: str, *more: tuple[str, str, str], **roots: str) -> WordDocument:
    return word.read(docx(body, *more, **roots), "cu.docx")


def paragraphs(document: WordDocument) -> list[Paragraph]:
    return [block for block in document.blocks if isinstance(block, Paragraph)]
