"""A programme while it is written: one warm engine for the preview, ``--watch`` and editors.

:class:`~ctrgen.live.session.Session` answers a changed text; what it answers is frozen data.
"""

from ctrgen.live.drawing import Drawing, Word
from ctrgen.live.drawn import Box, Page
from ctrgen.live.session import Answer, Session

__all__ = ["Answer", "Box", "Drawing", "Page", "Session", "Word"]
