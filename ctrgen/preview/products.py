"""The documents that the page hands over: made of the text it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from ctrgen import pipeline
from ctrgen.writers import outputs
from ctrgen.writers.outputs.kinds import OfPages
from ctrgen.writing import Paper, write

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.live import Session

_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "txt": "text/plain; charset=utf-8",
}
"""What can be had."""


def product(session: Session, path: Path, kind: str) -> Response:
    """A document of the last text of a file.

    Raises:
        HTTPException: there is no such kind.
    """
    output = next((one for one in outputs.ALL if one.name == kind and kind in _TYPES), None)
    if not isinstance(output, OfPages):
        raise HTTPException(404)
    answer = session.last(path)
    checked = answer.checked if answer else session.check(path)
    if checked.programme is None or not checked.is_sound:
        return JSONResponse({"message": "Chưa tạo được: chương trình còn lỗi."}, 409)
    paper = Paper(checked.programme, pipeline.lay_out(checked.programme), checked.root, str(path))
    made = write(paper, output, path.parent)
    if not made.files:
        return JSONResponse({"message": made.diagnostics[0].message}, 409)
    name = quote(f"{path.stem}.{kind}")
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{name}", "cache-control": "no-store"}
    return Response(made.files[0], media_type=_TYPES[kind], headers=headers)
