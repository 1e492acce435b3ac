"""Fields: of each only its last result is shown; where a field stands open goes on over paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Field:
    """A field that has begun: what it does, and whether its result has."""

    code: str = ""
    result: bool = False

    @property
    def name(self) -> str:
        """Its first word, such as ``PAGE``."""
        return next(iter(self.code.split()), "").upper()


@dataclass(slots=True)
class Fields:
    """The fields that stand open, the inner ones last."""

    open: list[Field] = field(default_factory=list)

    @property
    def hidden(self) -> bool:
        """Whether what stands here is an instruction, not a result."""
        return any(not each.result for each in self.open)

    @property
    def name(self) -> str:
        """Of the innermost field; empty outside of one."""
        return self.open[-1].name if self.open else ""

    def mark(self, kind: str) -> str:
        """``begin``, ``separate`` or ``end`` of a field; the name of one that ends without a result."""
        if kind == "begin":
            self.open.append(Field())
        elif self.open and kind == "separate":
            self.open[-1].result = True
        elif self.open and kind == "end":
            ended = self.open.pop()
            return "" if ended.result else ended.name
        return ""

    def instruct(self, text: str) -> None:
        """More of an instruction."""
        if self.open and not self.open[-1].result:
            self.open[-1].code += text
