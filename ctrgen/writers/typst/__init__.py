"""Blocks to PDF and pictures, through Typst."""

from ctrgen.writers.typst.engine import measure, pdf, png, svg

__all__ = ["measure", "pdf", "png", "svg"]
