"""Blocks as text: a web page, Markdown, plain text."""
