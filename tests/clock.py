"""How long things may take on a machine that has others to do."""

from __future__ import annotations

import os


def unhurried(seconds: float) -> float:
    """What takes so many seconds where nothing else is done, here and now, and as long again."""
    waiting = os.getloadavg()[0] if hasattr(os, "getloadavg") else 1
    return 2 * seconds * max(1.0, waiting / (os.cpu_count() or 1))
