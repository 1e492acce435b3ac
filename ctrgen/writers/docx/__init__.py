"""Blocks to a Word document."""

from ctrgen.writers.docx.writer import write

__all__ = ["write"]
