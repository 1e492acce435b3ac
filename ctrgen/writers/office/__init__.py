"""DOCX to PDF through LibreOffice."""

from ctrgen.writers.office.convert import convert
from ctrgen.writers.office.program import find

__all__ = ["convert", "find"]
