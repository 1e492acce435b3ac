"""What the page of the preview asks, as a browser sends it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.testclient import TestClient

from ctrgen.preview.app import app
from ctrgen.preview.desk import Desk
from ctrgen.preview.guard import Guard
from ctrgen.preview.saves import Saves

if TYPE_CHECKING:
    from pathlib import Path

    import httpx2


TOKEN, PORT = "mot-ma-ngau-nhien", 8030
HOST = f"127.0.0.1:{PORT}"
ORIGIN = {"origin": f"http://{HOST}"}


class Page:
    """What the page asks, as a browser sends it."""

    def __init__(self, *paths: Path) -> None:
        self.desk = Desk([str(path) for path in paths])
        guarded = Guard(app(self.desk, Saves(self.desk)), TOKEN, PORT)
        self.client = TestClient(guarded, base_url=f"http://{HOST}")

    def get(self, path: str, **headers: str) -> httpx2.Response:
        return self.client.get(f"/{TOKEN}/{path}", headers=headers)

    def post(self, path: str, **sent: Any) -> httpx2.Response:
        return self.client.post(f"/{TOKEN}/{path}", json=sent, headers=ORIGIN)
