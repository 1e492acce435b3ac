"""The standards that come with ctrgen as modules of records: their YAML is read here, and by no command."""

from __future__ import annotations

from enum import Enum
from typing import Any

from ctrgen.standards.file import built_in
from ctrgen.standards.record import Record


def module(name: str) -> str:
    """The text of the module made of a standard, a line for each part and each entry of a table."""
    standard = built_in(name)
    parts = "".join(f"    {field}={_spread(value)},\n" for field, value in vars(standard).items())
    imports = "".join(f"from {home} import {kind}\n" for home, kind in sorted(_kinds(standard)))
    head = f'"""Made of {name}.yaml and what it extends by `make generated`."""'
    return f"{head}\n\n{imports}\nSTANDARD = Standard(\n{parts})\n"


def _spread(value: Any) -> str:
    """What a part is made of; an entry of a table on a line of its own, so that two changes seldom meet."""
    if not isinstance(value, dict) or not value:
        return _literal(value)
    entries = "".join(f"        {key!r}: {_literal(one)},\n" for key, one in value.items())
    return f"{{\n{entries}    }}"


def _literal(value: Any) -> str:
    """The Python that makes a value."""
    kind = type(value).__name__
    match value:
        case Record():
            return f"{kind}({', '.join(f'{name}={_literal(one)}' for name, one in vars(value).items())})"
        case Enum():
            return f"{kind}.{value.name}"
        case dict():
            return f"{{{', '.join(f'{key!r}: {_literal(one)}' for key, one in value.items())}}}"
        case tuple():
            held = "".join(f"{_literal(one)}, " for one in value)
            return f"({held})" if kind == "tuple" else f"{kind}({held})"
    return repr(value)


def _kinds(value: Any) -> set[tuple[str, str]]:
    """The classes of a value and of all it holds, with their modules; none that Python has itself."""
    held: Any = ()
    match value:
        case Record():
            held = vars(value).values()
        case dict():
            held = value.values()
        case tuple():
            held = value
    own = {(type(value).__module__, type(value).__name__)} - {("builtins", type(value).__name__)}
    return own.union(*map(_kinds, held))
