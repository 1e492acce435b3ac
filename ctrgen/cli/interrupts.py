"""Ctrl-C, and whether it came."""

from __future__ import annotations

import signal
from typing import Any


class _Interrupts:
    """What Ctrl-C does: as ever, but that it came is known where something took it for a fault."""

    came = False

    def __call__(self, number: int, frame: Any) -> None:
        self.came = True
        signal.default_int_handler(number, frame)


INTERRUPTS = _Interrupts()
