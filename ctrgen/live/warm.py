"""What a process that stays on keeps for good."""

from __future__ import annotations

import gc


def settle() -> None:
    """Take all that there is now, modules and standards above all, out of the garbage collector's sight.

    To be called once the first answer is given. Else the collector looks through all of it again and again,
    and an answer in that moment comes 30 ms later.
    """
    gc.collect()
    gc.freeze()
