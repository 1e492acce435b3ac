"""Counts what is passed over, so that it is said once a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.word.model import PassedOver

if TYPE_CHECKING:
    from ctrgen.word.measures import Place


class Passed:
    """What a reading leaves out, in the order it is first met."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._found: dict[str, PassedOver] = {}

    def note(self, what: str, place: Place | None = None, count: int = 1) -> None:
        """Something was left out; nothing when the count is 0."""
        if count:
            known = self._found.get(what)
            self._found[what] = (
                known._replace(times=known.times + count) if known else PassedOver(what, count, place)
            )

    @property
    def all(self) -> tuple[PassedOver, ...]:
        """All of it."""
        return tuple(self._found.values())
