"""The font of the PDF: which one this machine has, and which characters it can show."""

from ctrgen.fonts.family import Family
from ctrgen.fonts.notice import no_glyph, notice
from ctrgen.fonts.search import best, candidates

__all__ = ["Family", "best", "candidates", "no_glyph", "notice"]
