"""The command line: parse, call, print, exit."""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

from ctrgen.cli.interrupts import INTERRUPTS
from ctrgen.stopped import INTERRUPTED, STOPPED


class _Errors(io.TextIOWrapper):
    """Standard error: who no longer reads it, or has no room for it, shall have the documents yet."""

    def write(self, text: str) -> int:
        """Write, or say nothing from now on."""
        try:
            return super().write(text)
        except OSError:
            self._fall_silent()
            return len(text)

    def flush(self) -> None:
        """Flush, or say nothing from now on."""
        try:
            super().flush()
        except OSError:
            self._fall_silent()

    def _fall_silent(self) -> None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def main() -> None:
    """Run ``ctrgen`` and exit with its code: 0 fine, 1 the document, 2 the command, 3 the machine."""
    # Importing allocates much and frees nothing: to look for garbage all the while is time lost.
    gc.set_threshold(200_000)
    _without_plugins()
    # Whoever stops us so wants what Ctrl-C does: nothing left behind, and not a word but one.
    for one in (signal.SIGTERM, signal.SIGINT):
        if signal.getsignal(one) is not signal.SIG_IGN:
            signal.signal(one, INTERRUPTS)
    sys.unraisablehook = lambda _: None
    try:
        sys.stdout, sys.stderr = _as_utf8(sys.stdout), _as_utf8(_forgiving(sys.stderr))
        from ctrgen.cli.run import run

        code = run()
        _deaf()
    except KeyboardInterrupt:
        _deaf()
        sys.stderr.write(STOPPED)
        code = INTERRUPTED
    _leave(code)


def _deaf() -> None:
    """From here on nothing is left to stop: an interrupt would only spoil the way out."""
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, signal.SIG_IGN)


def _without_plugins() -> None:
    """Keep pydantic from looking for plugins: validation must not depend on what else is installed."""
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    # What would look takes 10 ms to import all the same: it reads the metadata of packages, as e-mail.
    seeker = ModuleType("pydantic.plugin._loader")
    vars(seeker)["get_plugins"] = tuple
    sys.modules.setdefault(seeker.__name__, seeker)


def _forgiving(stream: Any) -> Any:
    if not hasattr(stream, "buffer"):
        return stream
    return _Errors(stream.buffer, encoding="utf-8", line_buffering=True)


def _as_utf8(stream: Any) -> Any:
    """A stream that takes all text; file names that are not Unicode go out as the bytes they are."""
    if stream is None:  # closed by whoever started us
        return Path(os.devnull).open("w", encoding="utf-8")
    if hasattr(stream, "reconfigure"):
        # Half a pair of surrogates, which Windows lets stand in a name, stands for no byte.
        errors = "surrogatepass" if sys.platform == "win32" else "surrogateescape"
        stream.reconfigure(encoding="utf-8", errors=errors)
    return stream


def _leave(code: int) -> NoReturn:
    """End the process at once: to take all modules apart first takes longer than to draw a PDF."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # a reader that has left, a stream that is closed
            stream.flush()
    os._exit(code)
