"""Blocks to PDF and pictures, through Typst."""

from ctrgen.writers.typst.engine import pdf, png, svg

__all__ = ["pdf", "png", "svg"]
