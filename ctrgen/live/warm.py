"""What a process that stays on keeps for good, and what it gives back."""

from __future__ import annotations

import ctypes
import gc
from contextlib import suppress


def settle() -> None:
    """Take all that there is now, modules and standards above all, out of the garbage collector's sight.

    To be called once the first answer is given. Else the collector looks through all of it again and again,
    and an answer in that moment comes 30 ms later.
    """
    gc.collect()
    gc.freeze()


def give_back() -> None:
    """Hand the machine what memory is free but in pieces, where the C library can be told to.

    To be called after work that took much for a moment: glibc keeps as much as the largest moments of all its
    threads took together.
    """
    gc.collect()
    with suppress(OSError, TypeError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
