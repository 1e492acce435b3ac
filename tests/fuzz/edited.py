"""An editor that types by chance, and asks wherever it likes: what it hears is about the text that it has."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from ctrgen.lsp.incoming import Incoming
from ctrgen.lsp.positions import Positions
from ctrgen.lsp.server import server
from tests.fuzz.spoiling import SLIPS, UNICODE, VALUES, YAML

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from random import Random

_ASKED = ("completion", "hover", "codeAction", "documentSymbol", "definition", "foldingRange")
_MESSAGE = re.compile(rb"Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n")


def edited(path: Path, chance: Random) -> Iterator[str]:
    """Every question is answered, nothing falls, and all places are within the text."""
    editor = _Editor(path, chance)
    for _ in range(chance.randint(2, 12)):
        chance.choice((editor.types, editor.asks, editor.asks, editor.saves))()
    heard = list(_messages(editor.answered()))
    answered = {one["id"]: one for one in heard if "id" in one}
    for number, (method, text) in editor.asked.items():
        answer = answered.get(number, {"error": "none"})
        if "error" in answer:
            yield f"{method}: {answer['error']}"[:200]
        yield from (f"{method}: {one}" for one in _astray(answer.get("result"), text))
    for one in heard:
        if one.get("method") == "window/showMessage":
            yield f"said {one['params']['message']}"[:200]


class _Editor:
    """One text, what is typed into it, and what is asked of it."""

    def __init__(self, path: Path, chance: Random) -> None:
        self._uri, self._chance = path.as_uri(), chance
        self._text = path.read_bytes().decode("utf-8", "replace")
        self._sent: list[dict[str, Any]] = []
        self.asked: dict[int, tuple[str, str]] = {}
        self._ask("initialize", {"capabilities": {}})
        self._tell("initialized", {})
        document = {"uri": self._uri, "languageId": "yaml", "version": 0, "text": self._text}
        self._tell("textDocument/didOpen", {"textDocument": document})

    def types(self) -> None:
        """Put something in the place of something."""
        new = self._chance.choice(self._chance.choice((SLIPS, UNICODE, VALUES, YAML)))
        new = new.encode("utf-8", "replace").decode()
        start = self._place()
        end = min(start + self._chance.choice((0, 0, 1, 8, 80, 800)), len(self._text))
        self._text = self._text[:start] + new + self._text[end:]
        version = {"uri": self._uri, "version": len(self._sent)}
        self._tell(
            "textDocument/didChange", {"textDocument": version, "contentChanges": [{"text": self._text}]}
        )

    def asks(self) -> None:
        """Ask something of a place, which may be none."""
        place = self._place()
        method, range_ = self._chance.choice(_ASKED), self._range(place, place)
        if self._chance.random() < 0.1:
            range_["start"] = {"line": self._chance.choice((0, 9**6)), "character": 9**6}
            range_["end"] = range_["start"]
        more = {"position": range_["start"], "range": range_, "context": {"diagnostics": []}}
        if method == "completion":
            more["context"] = {"triggerKind": 1}
        self._ask(f"textDocument/{method}", {"textDocument": {"uri": self._uri}, **more})

    def saves(self) -> None:
        """Say that the text was saved."""
        self._tell("textDocument/didSave", {"textDocument": {"uri": self._uri}})

    def answered(self) -> bytes:
        """All that is heard, to the end of the session."""
        self._ask("shutdown", None)
        self._tell("exit", None)
        bodies = [json.dumps({"jsonrpc": "2.0", **one}).encode() for one in self._sent]
        sent = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies)
        heard = io.BytesIO()
        heard.close = lambda: None  # type: ignore[method-assign]
        server().start_io(Incoming(io.BytesIO(sent)), heard)  # type: ignore[arg-type]
        return heard.getvalue()

    def _place(self) -> int:
        return self._chance.randint(0, len(self._text))

    def _range(self, start: int, end: int) -> dict[str, Any]:
        return _plain(Positions(self._text).range(start, end))

    def _ask(self, method: str, params: Any) -> None:
        number = len(self._sent)
        self.asked[number] = (method, self._text)
        self._sent.append({"id": number, "method": method, "params": params})

    def _tell(self, method: str, params: Any) -> None:
        self._sent.append({"method": method, "params": params})


def _plain(found: Any) -> dict[str, Any]:
    return {
        name: {"line": place.line, "character": place.character}
        for name, place in (("start", found.start), ("end", found.end))
    }


def _messages(heard: bytes) -> Iterator[dict[str, Any]]:
    at = 0
    while match := _MESSAGE.match(heard, at):
        at = match.end() + int(match[1])
        yield json.loads(heard[match.end() : at])


def _astray(said: Any, text: str) -> Iterator[str]:
    """Ranges of this text that are not in it."""
    if isinstance(said, list):
        for one in said:
            yield from _astray(one, text)
    elif isinstance(said, dict):
        if "start" in said and "end" in said:
            positions = Positions(text)
            for name in ("start", "end"):
                place = said[name]
                offset = positions.offset(types.Position(**place))
                if _plain(positions.range(offset, offset))["start"] != place:
                    yield f"speaks of {place}"
        for key, one in said.items():
            if key != "uri":
                yield from _astray(one, text)
