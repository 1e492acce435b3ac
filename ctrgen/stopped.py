"""How a command ends that somebody stops, at whichever moment."""

from __future__ import annotations

import os

INTERRUPTED = 130
STOPPED = "Đã dừng theo yêu cầu.\n"


def at_once(*_: object) -> None:
    """End where nothing is begun yet that would have to be undone; may stand for a handler of signals."""
    try:
        os.write(2, STOPPED.encode())
    finally:
        os._exit(INTERRUPTED)
