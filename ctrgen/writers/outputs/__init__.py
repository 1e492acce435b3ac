"""What can be asked for: an output a file, each of a kind of ``kinds.py``.

Nothing heavy is imported before an output is written.
"""

from ctrgen.writers.outputs.docx import Docx
from ctrgen.writers.outputs.html import Html
from ctrgen.writers.outputs.ics import Ics
from ctrgen.writers.outputs.json import Json
from ctrgen.writers.outputs.kinds import Output
from ctrgen.writers.outputs.md import Markdown
from ctrgen.writers.outputs.pdf import Pdf
from ctrgen.writers.outputs.png import Png
from ctrgen.writers.outputs.svg import Svg
from ctrgen.writers.outputs.txt import PlainText

ALL: tuple[Output, ...] = (
    Docx(),
    Pdf(),
    Png(),
    Svg(),
    Html(),
    Markdown(),
    PlainText(),
    Ics(),
    Json(),
)
"""The outputs there are, as the help shows them."""

DEFAULT = ("docx", "pdf")
"""What is made where nothing else is asked for."""
