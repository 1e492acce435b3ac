"""A programme being put together: keys and values as its author would write them, and what is unclear."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ctrgen.word.measures import Place


@dataclass(frozen=True, slots=True)
class Unclear:
    """Something of the document that fits no key: its words, its place, and before which key it goes."""

    text: str
    place: Place | None
    before: str


@dataclass(slots=True)
class Draft:
    """Keys and values in the order of a file, and what is unclear."""

    keys: dict[str, Any] = field(default_factory=dict)
    unclear: list[Unclear] = field(default_factory=list)

    def put(self, key: str, value: Any) -> None:
        """Set a key, unless there is nothing to say."""
        if value not in (None, "", [], {}):
            self.keys[key] = value

    def ask(self, text: str, place: Place | None, before: str) -> None:
        """Keep words whose meaning is unclear."""
        if text.strip():
            self.unclear.append(Unclear(" ".join(text.split()), place, before))


def one_or_list(lines: list[Any]) -> Any:
    """A line by itself, several as a list."""
    return lines[0] if len(lines) == 1 else lines
