"""The documents that the page hands over: made of the text in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from ctrgen import pipeline
from ctrgen.writers import outputs
from ctrgen.writers.outputs.kinds import OfPages
from ctrgen.writing import Paper, write

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.pipeline import Checked

_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "txt": "text/plain; charset=utf-8",
}
"""What can be had."""


def product(path: Path, checked: Checked, kind: str) -> Response:
    """A document of a text, saved or not.

    Args:
        path: the file that it is of.
        checked: what its check gave.
        kind: which document.

    Raises:
        HTTPException: there is no such kind.
    """
    output = next((one for one in outputs.ALL if one.name == kind and kind in _TYPES), None)
    if not isinstance(output, OfPages):
        raise HTTPException(404)
    if checked.programme is None or not checked.is_sound:
        return JSONResponse({"message": "Chưa tạo được: chương trình còn lỗi."}, 409)
    paper = Paper(checked.programme, pipeline.lay_out(checked.programme), checked.root, str(path))
    made = write(paper, output, path.parent)
    if not made.files:
        return JSONResponse({"message": made.diagnostics[0].message}, 409)
    return Response(made.files[0], media_type=_TYPES[kind], headers={"cache-control": "no-store"})
