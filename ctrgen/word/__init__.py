"""What a Word document says and shows: any DOCX file, as frozen data. It knows nothing of programmes."""

from ctrgen.word.measures import Place
from ctrgen.word.model import Paragraph, Run, Section, Table, WordDocument
from ctrgen.word.package import find
from ctrgen.word.read import read

__all__ = ["Paragraph", "Place", "Run", "Section", "Table", "WordDocument", "find", "read"]
