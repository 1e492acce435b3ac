"""Who may ask: the page we opened, and nobody else.

Any page of the web may send requests to this machine, and a name of its own may lead here. So the address
holds a random token, requests name the host they were opened under, and none comes from the page of another.
"""

from __future__ import annotations

from secrets import compare_digest, token_urlsafe
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = "127.0.0.1"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""What the page may do: nothing with any other host, and no script or style that is no file of ours."""

_HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
)
_REFUSED = "Địa chỉ này không mở được. Hãy dùng địa chỉ mà lệnh ctrgen preview in ra.\n".encode()


def new_token() -> str:
    """A token that nobody guesses: 256 bits."""
    return token_urlsafe(32)


class Guard:
    """Lets through what our own page asks for, and says nothing to others.

    Args:
        app: what answers; it sees paths without the token.
        token: what every path begins with.
        port: of the host that requests must name.
    """

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        self._app, self._token = app, token
        self._hosts = {f"{name}:{port}" for name in (LOOPBACK, "localhost")}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        token, _, rest = scope["path"].removeprefix("/").partition("/")
        if not (
            self._is_ours(headers, scope["method"]) and compare_digest(token.encode(), self._token.encode())
        ):
            await _refuse(send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *_HEADERS]
            await send(message)

        inner = {**scope, "path": f"/{rest}", "raw_path": None, "root_path": ""}
        await self._app(inner, receive, with_headers)

    def _is_ours(self, headers: dict[str, str], method: str) -> bool:
        """Whether a request was made to this host, by a page of it or by whoever typed the address."""
        host, origin = headers.get("host", ""), headers.get("origin")
        if host not in self._hosts:
            return False
        if headers.get("sec-fetch-site", "none") not in ("same-origin", "none"):
            return False
        # What changes anything is asked by our own page, and a browser says so.
        return origin == f"http://{host}" or (origin is None and method in ("GET", "HEAD"))


async def _refuse(send: Send) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), *_HEADERS]
    await send({"type": "http.response.start", "status": 403, "headers": headers})
    await send({"type": "http.response.body", "body": _REFUSED})
