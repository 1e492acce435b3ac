"""The server: on the loopback of this machine, from a command until Ctrl-C."""

from __future__ import annotations

import asyncio
import socket
from contextlib import closing
from typing import TYPE_CHECKING

import uvicorn
from starlette.concurrency import run_in_threadpool
from uvicorn.protocols.http.h11_impl import H11Protocol

from ctrgen.preview.app import app
from ctrgen.preview.guard import LOOPBACK, Guard, new_token
from ctrgen.preview.saves import Saves

if TYPE_CHECKING:
    from collections.abc import Callable

    from ctrgen.preview.desk import Desk

_PATIENCE_S = 1


class _Http(H11Protocol):
    """Has no words for what is no request."""

    def send_400_response(self, msg: str) -> None:
        """Close the line."""
        del msg
        super().send_400_response("")


class _Server(uvicorn.Server):
    """Lets go of the lines to open pages first: they would hold it up."""

    def __init__(self, config: uvicorn.Config, saves: Saves) -> None:
        super().__init__(config)
        self._saves = saves

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop."""
        self._saves.stop()
        await super().shutdown(sockets)


def serve(desk: Desk, port: int, opened: Callable[[str], None]) -> None:
    """Serve until Ctrl-C.

    Args:
        desk: the files.
        port: where to listen; 0 for any that is free.
        opened: is told the address once it answers.

    Raises:
        OSError: the port is taken.
        KeyboardInterrupt: it was Ctrl-C.
    """
    with closing(socket.create_server((LOOPBACK, port))) as listening:
        # Else an answer in two parts waits 40 ms for the browser to acknowledge the first.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        asyncio.run(_serve(desk, listening, opened))


async def _serve(desk: Desk, listening: socket.socket, opened: Callable[[str], None]) -> None:
    port, token, saves = listening.getsockname()[1], new_token(), Saves(desk)
    config = uvicorn.Config(
        Guard(app(desk, saves), token, port),
        http=_Http,
        log_config=None,
        access_log=False,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=_PATIENCE_S,
        ws="none",
    )
    server = _Server(config, saves)
    watching = asyncio.create_task(saves.watch())
    warming = asyncio.create_task(run_in_threadpool(desk.warm))
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    while not server.started and not serving.done():
        await asyncio.sleep(0.01)
    if server.started:
        opened(f"http://{LOOPBACK}:{port}/{token}/")
    try:
        await serving
    finally:
        saves.stop()
        await asyncio.gather(watching, warming)
