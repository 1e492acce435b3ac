"""Blocks to PDF and pictures, through Typst."""

from ctrgen.writers.typst.engine import pdf, pictures

__all__ = ["pdf", "pictures"]
