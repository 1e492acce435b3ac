"""An hour of editing: whether the memory of the preview stays flat, and what it shows is never stale.

``python -m bench.hour MINUTES`` types into a running ``ctrgen preview`` as its page does, an edit a second,
in two programmes that keep their lengths; saves every tenth; compares every tenth answer with a render in
a process of its own. Prints the memory of the server each minute, in MB, and what is left behind at Ctrl-C.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from bench.live import PROGRAMMES, digest, edited, in_a_process, ink

EDITS_OF_ONE_TEXT, SAVED_EVERY, COMPARED_EVERY = 30, 10, 10


class Page:
    """What the page asks of a server."""

    def __init__(self, address: str) -> None:
        self._address = urlsplit(address)

    def get(self, path: str) -> bytes:
        """What an address holds."""
        return self._answer("GET", path, None)

    def post(self, path: str, said: dict[str, Any]) -> Any:
        """What is answered to something sent."""
        return json.loads(self._answer("POST", path, json.dumps(said)))

    def _answer(self, method: str, path: str, body: str | None) -> bytes:
        with closing(HTTPConnection(self._address.netloc, timeout=60)) as line:
            headers = {"origin": f"http://{self._address.netloc}", "content-type": "application/json"}
            line.request(method, self._address.path + path, body, headers)
            return line.getresponse().read()


class Written:
    """A programme that is written at: now and then it is as it was, so that it does not grow."""

    def __init__(self, number: int, source: Path, folder: Path) -> None:
        self.number, self.file = number, Path(shutil.copy(source, folder))
        self.whole = self.text = source.read_text("utf-8")
        self._known: set[str] = set()
        self._left = EDITS_OF_ONE_TEXT

    def write(self, chance: random.Random, done: int) -> None:
        """One change, mostly of words that were never there before."""
        self._left -= 1
        if self._left < 0:
            self.text, self._left = self.whole, EDITS_OF_ONE_TEXT
        places = [match.end() for match in re.finditer(r" (?:của|và|các|cho)\b", self.text)]
        if chance.random() < 0.8 and places:
            at = chance.choice(places)
            self.text = f"{self.text[:at]} việc {done}{self.text[at:]}"
        else:
            self.text = edited(self.text, chance)

    def shown(self, page: Page) -> dict[str, Any]:
        """Type the text, and take the pictures that are new. A text with errors is given up."""
        page.post(f"file/{self.number}/check", {"text": self.text})
        answer: dict[str, Any] = page.post(f"file/{self.number}/draw", {"text": self.text})
        digests = {one["digest"] for one in answer["pages"]}
        for one in digests - self._known:
            page.get(f"page/{one}.svg")
        self._known = digests
        return answer

    def is_stale(self, page: Page, answer: dict[str, Any], folder: Path) -> bool:
        """Whether a process that knows nothing yet shows something else of this text."""
        pictures = [page.get(f"page/{one['digest']}.svg") for one in answer["pages"]]
        keys = ("code", "line", "column", "endLine", "endColumn", "message")
        found = [tuple(one[key] for key in keys) for one in answer["findings"]]
        pages = list(map(ink, pictures)) if answer["isCurrent"] else []
        file = folder / self.file.name
        file.write_text(self.text, "utf-8")
        return digest(found, pages) != in_a_process(file)


def edit(process: subprocess.Popen[bytes], address: str, files: list[Written], seconds: float) -> list[int]:
    """The memory each minute; stale answers are told as they come."""
    chance, page, memory, done = random.Random(16), Page(address), list[int](), 0  # noqa: S311 - no secret
    begin = time.monotonic()
    with TemporaryDirectory() as elsewhere:
        while (now := time.monotonic() - begin) < seconds:
            if now >= 60 * len(memory):
                memory.append(_megabytes(process.pid))
                print(f"{len(memory) - 1} min: {memory[-1]} MB, {done} edits", flush=True)
            done += 1
            file = chance.choice(files)
            file.write(chance, done)
            answer = file.shown(page)
            if done % COMPARED_EVERY == 0 and file.is_stale(page, answer, Path(elsewhere)):
                print(f"STALE: edit {done} of {file.file.name}", flush=True)
                Path(f"stale-{done}.yaml").write_text(file.text, "utf-8")
            if done % SAVED_EVERY == 0:
                file.file.write_text(file.text, "utf-8")
            if done % (2 * SAVED_EVERY) == 0:
                page.post(f"file/{file.number}/words", {"text": file.text, "page": 1})
            if not answer["isCurrent"]:
                file.text = file.whole
            time.sleep(max(0.0, begin + now + 1 - time.monotonic()))
    memory.append(_megabytes(process.pid))
    return memory


def _megabytes(process: int) -> int:
    pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    return pages * 4096 // 2**20


def main() -> None:
    """Print the series."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minutes", type=float)
    minutes = parser.parse_args().minutes
    with TemporaryDirectory() as folder:
        files = [Written(number, source, Path(folder)) for number, source in enumerate(PROGRAMMES)]
        command = [sys.executable, "-m", "ctrgen", "preview", folder, "--no-browser"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None  # noqa: S101 - asked for
            address = process.stdout.readline().decode().strip()
            try:
                memory = edit(process, address, files, 60 * minutes)
            finally:
                process.send_signal(signal.SIGINT)
            _, said = process.communicate(timeout=20)
        left = sorted({one.name for one in Path(folder).iterdir()} - {one.file.name for one in files})
    print(f"memory in MB: {memory}")
    print(f"Ctrl-C: exit {process.returncode}, left behind {left}, said {said.decode()!r}")


if __name__ == "__main__":
    main()
