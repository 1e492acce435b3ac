"""YAML text to values, with the place of every key and value."""

from ctrgen.source.find import longest, place_of
from ctrgen.source.inside import stretches
from ctrgen.source.text import SourceText, decode, read
from ctrgen.source.tree import Node, parse

__all__ = ["Node", "SourceText", "decode", "longest", "parse", "place_of", "read", "stretches"]
