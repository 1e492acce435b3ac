"""Blocks to a Word document."""

from ctrgen.writers.docx.writer import write, zipped

__all__ = ["write", "zipped"]
