"""Blocks to bytes: one package an output format."""

FORMATS = ("docx",)
"""The formats there are, as the command line names them."""
