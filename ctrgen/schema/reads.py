"""How a value is read: by a function of ours that says itself what is wrong.

Pydantic takes it at its word: it does not look at the function's signature, and builds no validator for what
the function has made sure of. That is the greater part of what building a model takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import core_schema

from ctrgen import faults
from ctrgen.schema.base import wrong

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

SCALAR = {"type": ["string", "number", "boolean"]}
"""What an editor, which reads YAML 1.2, may take for what is text to ctrgen."""


class Read:
    """A value that a function makes of what was written.

    Args:
        parse: returns the value, or raises the complaint.
        written: what may be written, as JSON Schema.
    """

    def __init__(self, parse: Callable[[Any], Any], written: JsonSchemaValue = SCALAR) -> None:
        self._parse, self._written = parse, written

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._parse)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(self._written)


class ReadEach(Read):
    """Several values, each of which a function makes.

    Args:
        split: parts what was written into a list.
        parse: as for one value.
    """

    def __init__(self, split: Callable[[Any], Any], parse: Callable[[Any], Any]) -> None:
        super().__init__(parse, {"anyOf": [SCALAR, {"type": "array", "items": SCALAR, "minItems": 1}]})
        self._split = split

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        each = super().__get_pydantic_core_schema__(source, handler)
        several = core_schema.tuple_schema([each], variadic_item_index=0)
        return core_schema.no_info_before_validator_function(self._split, several)


class Unfold:
    """A value that may be written short: a function writes it out, and it is read as if written so.

    Args:
        unfold: leaves everything else as it is.
        short: what may be written short, as JSON Schema.
    """

    def __init__(self, unfold: Callable[[Any], Any], short: JsonSchemaValue = SCALAR) -> None:
        self._unfold, self._short = unfold, short

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._unfold, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [dict(self._short), handler(schema)]}


class Later:
    """A model that many a programme has none of: how to read one is worked out when the first is read."""

    def __get_pydantic_core_schema__(self, source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        self._model = source
        return core_schema.no_info_plain_validator_function(source.model_validate)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        self._model.model_rebuild()
        return handler(self._model.__pydantic_core_schema__)


class OrNone:
    """A part of the document that may be absent: ``không`` or ``false`` says so, wherever this stands.

    Args:
        none: the value that says it; ``None`` where a key left out says no more than this, and otherwise one
            that is as empty and no default: an empty text or no lines.
    """

    def __init__(self, none: Any = None) -> None:
        self._none = none

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(self._read, handler(source))

    def _read(self, value: Any, usual: Callable[[Any], Any]) -> Any:
        return self._none if says_none(value) else usual(value)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [{"enum": [NONE, False]}, handler(schema)]}


class Needed(OrNone):
    """A part that no document is without: ``không`` in its place is a mistake, not a name."""

    def _read(self, value: Any, usual: Callable[[Any], Any]) -> Any:
        if says_none(value):
            hint = "Ghi nội dung của khóa này; “không” chỉ dùng ở phần có thể vắng."
            raise wrong(faults.BAD_CHOICE, "Phần này không thể vắng.", hint)
        return usual(value)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return handler(schema)


NONE = "không"
"""What an author writes for a part that the document has not."""
SAYS_NOTHING = Unfold(lambda value: {} if says_none(value) else value, {"enum": [NONE, False]})
"""Settings of which ``không`` is none: a mapping with nothing in it."""
_NONES = frozenset({NONE, "khong", "false", "no", "off"})


def says_none(value: Any) -> bool:
    """Whether what was written says: none; a list of nothing else says it too."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return isinstance(value, str) and value.strip().lower() in _NONES
