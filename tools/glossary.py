"""``docs/glossary.md``: the words of the code beside those of the decree, and every key beside its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.schema import Programme
from ctrgen.schema.fields import within

if TYPE_CHECKING:
    from ctrgen.schema.base import Model

_FIRST_TABLE = "\n## "


def page(written: str) -> str:
    """The page: what stands before its first heading stays, the tables of keys are made anew."""
    head = written.split(_FIRST_TABLE, 1)[0].rstrip()
    return "\n\n".join([head, *map(_table, within(Programme))]) + "\n"


def _table(model: type[Model]) -> str:
    lines = [
        f"## {model.model_config.get('title')} (`{model.__name__}`)",
        "",
        "| key | field | meaning |",
        "|---|---|---|",
        *(f"| `{field.alias}` | `{name}` | {field.title} |" for name, field in model.model_fields.items()),
    ]
    return "\n".join(lines)
