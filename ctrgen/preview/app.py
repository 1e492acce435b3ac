"""The addresses of the page, and what each answers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from ctrgen.diagnostics import CtrgenError, Span
from ctrgen.preview.products import product
from ctrgen.source.text import MAX_BYTES
from ctrgen.writers.templates import folder

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from pathlib import Path

    from starlette.requests import Request

    from ctrgen.preview.desk import Desk
    from ctrgen.preview.saves import Saves

    _Answer = Callable[[Path, Mapping[str, Any]], Any]

_SCRIPT = "text/javascript"
_SCRIPTS = ("preview", "pages", "drawing", "places", "findings", "files", "conflict", "editor", "server")
_ASSETS = {
    "index.html": "text/html",
    "icon.svg": "image/svg+xml",
    "preview.css": "text/css",
    **{f"{name}.js": _SCRIPT for name in _SCRIPTS},
}
"""The files of the page: there are no others."""

_BODY_AT_MOST = 2 * MAX_BYTES
_NOT_KEPT = {"cache-control": "no-store"}
_KEPT = {"cache-control": "private, max-age=3600, immutable"}


def app(desk: Desk, saves: Saves) -> Starlette:
    """What answers the requests of the page.

    Args:
        desk: the files.
        saves: tells what changes on disk.
    """
    answers = _Answers(desk, saves)
    file = "/file/{number:int}"
    sent = {
        "/check": answers.checked,
        "/draw": answers.drawn,
        "/words": answers.words,
        "/marks": answers.marked,
        "/product": answers.product,
        "/fix": answers.fixed,
        "/save": answers.saved,
        "/proposals": answers.proposed,
    }
    return Starlette(
        routes=[
            Route("/", answers.asset),
            Route("/files", answers.listed),
            Route("/events", answers.events),
            Route("/page/{digest}.svg", answers.picture),
            Route(file, answers.asked(answers.opened)),
            *(Route(file + end, answers.sent(answer), methods=["POST"]) for end, answer in sent.items()),
            Route("/{name}", answers.asset),
        ],
        exception_handlers={HTTPException: _not_answered, Exception: _not_answered},
    )


class _Answers:
    """What each address answers: of a file, from what is asked or sent; else from the request."""

    def __init__(self, desk: Desk, saves: Saves) -> None:
        self._desk, self._saves = desk, saves

    # The page itself

    def asset(self, request: Request) -> Response:
        name = request.path_params.get("name", "index.html")
        if name not in _ASSETS:
            raise HTTPException(404)
        return FileResponse(folder() / "preview" / name, headers=_NOT_KEPT, media_type=_ASSETS[name])

    def listed(self, request: Request) -> Response:
        del request
        return _json(self._desk.listed())

    def picture(self, request: Request) -> Response:
        svg = self._desk.picture(request.path_params["digest"])
        if svg is None:
            raise HTTPException(404)
        return Response(svg, media_type="image/svg+xml", headers=_KEPT)

    def events(self, request: Request) -> Response:
        del request
        return StreamingResponse(self._saves.told(), media_type="text/event-stream", headers=_NOT_KEPT)

    # A file

    def asked(self, answer: _Answer) -> Callable[[Request], Awaitable[Response]]:
        """A route that reads."""

        async def route(request: Request) -> Response:
            return await self._of_file(answer, request, request.query_params)

        return route

    def sent(self, answer: _Answer) -> Callable[[Request], Awaitable[Response]]:
        """A route that is sent a text."""

        async def route(request: Request) -> Response:
            return await self._of_file(answer, request, await _body(request))

        return route

    async def _of_file(self, answer: _Answer, request: Request, said: Mapping[str, Any]) -> Response:
        path = self._desk.path(request.path_params["number"])
        if path is None:
            raise HTTPException(404)
        try:
            made = await run_in_threadpool(answer, path, said)
        except CtrgenError as error:
            return _refused(error.diagnostics[0].message)
        except (KeyError, TypeError, ValueError):  # not what our own page sends
            raise HTTPException(400) from None
        return made if isinstance(made, Response) else _json(made)

    def opened(self, path: Path, said: Mapping[str, Any]) -> Any:
        del said
        return self._desk.opened(path)

    def words(self, path: Path, said: Mapping[str, Any]) -> Any:
        return self._desk.words(path, said["text"], int(said["page"]))

    def marked(self, path: Path, said: Mapping[str, Any]) -> Any:
        line, column, end_line, end_column = (
            int(said[one]) for one in ("line", "column", "endLine", "endColumn")
        )
        return self._desk.marked(path, said["text"], Span(said["source"], line, column, end_line, end_column))

    def product(self, path: Path, said: Mapping[str, Any]) -> Any:
        return product(path, self._desk.session.check(path, said["text"]), said["kind"])

    def checked(self, path: Path, said: Mapping[str, Any]) -> Any:
        return self._desk.checked(path, said["text"])

    def drawn(self, path: Path, said: Mapping[str, Any]) -> Any:
        return self._desk.drawn(path, said["text"])

    def proposed(self, path: Path, said: Mapping[str, Any]) -> Any:
        return self._desk.proposed(path, said["text"], int(said["offset"]))

    def fixed(self, path: Path, said: Mapping[str, Any]) -> Any:
        text = self._desk.fixed(path, said["text"], int(said["finding"]))
        return {"text": text} if text is not None else _refused("Chỗ này đã đổi, không sửa tự động được.")

    def saved(self, path: Path, said: Mapping[str, Any]) -> Any:
        seen = self._desk.saved(path, said["text"], str(said["seen"]))
        if seen is None:
            return _refused("Chưa lưu: tệp đã bị chương trình khác thay đổi hoặc xóa từ khi mở ở đây.")
        return {"seen": seen}


def _json(data: Any) -> Response:
    return JSONResponse(data, headers=_NOT_KEPT)


def _refused(message: str) -> Response:
    return JSONResponse({"message": message}, 409, _NOT_KEPT)


async def _not_answered(request: Request, error: Exception) -> Response:
    del request
    if isinstance(error, HTTPException):
        return JSONResponse({"message": "Không có gì ở địa chỉ này."}, error.status_code, _NOT_KEPT)
    return JSONResponse({"message": "Lỗi của chính ctrgen; xem ở dòng lệnh."}, 500, _NOT_KEPT)


async def _body(request: Request) -> dict[str, Any]:
    """The JSON of a request: an object that has a text.

    Raises:
        HTTPException: it is too long, or no such thing.
    """
    data = bytearray()
    async for part in request.stream():
        data += part
        if len(data) > _BODY_AT_MOST:
            raise HTTPException(413)
    try:
        said = json.loads(data)
    except (ValueError, RecursionError):
        raise HTTPException(400) from None
    if not isinstance(said, dict) or not isinstance(said.get("text"), str):
        raise HTTPException(400)
    return said
