"""The changes that can be made in a module: each of one sign, one number, one word or one result."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SIGNS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div, ast.Mod: ast.FloorDiv, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
    ast.And: ast.Or, ast.Or: ast.And, ast.Continue: ast.Break, ast.Break: ast.Continue,
}  # fmt: skip
_TOLD = {"annotation", "returns", "decorator_list", "bases", "type_params"}
"""Fields that only tell readers and type checkers something, or are run before any test is."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    Attributes:
        path: the module.
        number: which of the module's changes it is.
        line: where it is.
        lines: the lines of its statement.
        old: what stands there.
        new: what is put there.
    """

    path: Path
    number: int
    line: int
    lines: range
    old: str
    new: str

    def __str__(self) -> str:
        """One line to read, with what is around the change."""
        old, new = " ".join(self.old.split()), " ".join(self.new.split())
        at = next((n for n, both in enumerate(zip(old, new, strict=False)) if len({*both}) > 1), 0)
        begins = max(at - 40, 0)
        return f"{self.path}:{self.line}: {old[begins : at + 40]}  →  {new[begins : at + 40]}"

    def made(self) -> ast.Module:
        """The module with the change."""
        tree = ast.parse(self.path.read_bytes())
        holder, field, at, new, *_ = list(_places(tree))[self.number]
        _put(holder, field, at, new)
        return ast.fix_missing_locations(tree)


def changes(path: Path) -> list[Change]:
    """Every change that can be made in a module."""
    found = []
    for number, (holder, field, at, new, statement) in enumerate(_places(ast.parse(path.read_bytes()))):
        old = ast.unparse(holder)
        was = _put(holder, field, at, new)
        lines = range(statement.lineno, _last(statement) + 1)
        line = getattr(was, "lineno", getattr(holder, "lineno", statement.lineno))
        found.append(Change(path, number, line, lines, old, ast.unparse(ast.fix_missing_locations(holder))))
        _put(holder, field, at, was)
    return found


_Place = tuple[ast.AST, str, int | None, ast.AST, ast.stmt]


def _places(node: ast.AST, statement: ast.stmt | None = None) -> Iterator[_Place]:
    """Where something can be changed: whose child, in which field, which one of it, and into what."""
    for name, value in ast.iter_fields(node):
        several = isinstance(value, list)
        for at, child in enumerate(value if several else [value]):
            if name in _TOLD or not isinstance(child, ast.AST) or _only_told(child):
                continue
            within = child if isinstance(child, ast.stmt) else statement
            if within is None or _word_list(child, within):
                continue
            for new in _instead(child):
                yield node, name, at if several else None, new, within
            yield from _places(child, within)


def _instead(node: ast.AST) -> Iterator[ast.AST]:
    if type(node) in _SIGNS:
        yield _SIGNS[type(node)]()
    match node:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() | float() as value):
            yield ast.Constant(value + 1)
        case ast.Constant(value=str() as value) if value:
            yield ast.Constant(f"XX{value}")
        case ast.Return(value=ast.AST() as value) if not isinstance(value, ast.Constant):
            yield ast.Return(ast.Constant(None))


def _only_told(node: ast.AST) -> bool:
    """Whether nothing is run there, or nothing that shows."""
    match node:
        case ast.Expr(value=ast.Constant(value=str())) | ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.Assign(targets=[ast.Name(id="__all__" | "__slots__")]) | ast.Assert():
            return True
        case ast.keyword(arg="strict") | ast.Call(func=ast.Name(id="TypeVar")):
            return True  # what `zip` asserts, and a name for type checkers
    return False


def _word_list(node: ast.AST, within: ast.stmt) -> bool:
    """Whether a module holds words there, or words for words: each is data, as a line of a table would be."""
    if within.col_offset:
        return False
    match node:
        case ast.Tuple(elts=held) | ast.List(elts=held) | ast.Set(elts=held):
            return bool(held) and all(isinstance(one, ast.Constant) for one in held)
        case ast.Dict(keys=keys, values=values):
            return bool(keys) and all(isinstance(one, ast.Constant) for one in (*keys, *values))
    return False


def _put(holder: ast.AST, field: str, at: int | None, new: Any) -> Any:
    if at is None:
        was = getattr(holder, field)
        setattr(holder, field, new)
        return was
    held = getattr(holder, field)
    was, held[at] = held[at], new
    return was


def _last(statement: ast.stmt) -> int:
    """The last line of a statement, of one that holds others of its head."""
    inner = getattr(statement, "body", None)
    return inner[0].lineno - 1 if inner else statement.end_lineno or statement.lineno
