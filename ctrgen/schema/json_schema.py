"""The JSON Schema of a programme, for editors: completion and help in Vietnamese."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ctrgen.schema.fields import within
from ctrgen.schema.programme import Programme

if TYPE_CHECKING:
    from ctrgen.schema.base import Model

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> str:
    """JSON Schema, draft 2020-12, of the YAML a user writes: it accepts what ctrgen accepts.

    Completion offers the Vietnamese keys; the English field names pass beside them.
    """
    schema = Programme.model_json_schema(by_alias=True, mode="validation")
    by_title = {model.model_config.get("title"): model for model in within(Programme)}
    for definition in (schema, *schema["$defs"].values()):
        definition.pop("description", None)  # a docstring, in English
        model = by_title.get(definition.get("title"))
        if model is None:
            definition.pop("title", None)
        else:
            _as_written(definition, model)
    ordered = {
        "$schema": DIALECT,
        **{key: schema[key] for key in schema if key != "$defs"},
        "$defs": schema["$defs"],
    }
    return json.dumps(ordered, ensure_ascii=False, indent=2) + "\n"


def _as_written(definition: dict[str, Any], model: type[Model]) -> None:
    """Let a mapping be written as the loader reads it: either language, optional keys left blank."""
    required = definition.pop("required", [])
    needed = {
        *required,
        *(str(model.model_fields[name].alias) for names in model.instead.values() for name in names),
    }
    english = {field.alias or name: name for name, field in model.model_fields.items()}
    if model.BESIDE:
        definition["additionalProperties"] = definition["properties"].pop(model.BESIDE)[
            "additionalProperties"
        ]
        _allow_blank(definition["additionalProperties"])
    for key, value in definition["properties"].items():
        value.pop("default", None)
        value.setdefault("title", model.model_fields[english[key]].title)
        if key not in needed:
            _allow_blank(value)
        elif "anyOf" in value:
            value["anyOf"] = [shape for shape in value["anyOf"] if shape != {"type": "null"}]
    definition["patternProperties"] = {
        f"^{english[key]}$": {k: v for k, v in value.items() if k not in ("title", "description")}
        for key, value in definition["properties"].items()
    }
    if required:
        wanted = [_one_of([key], english) for key in required]
        wanted += [
            _one_of([str(model.model_fields[name].alias) for name in names], english)
            for names in model.instead.values()
        ]
        definition.update(_unless_extended(wanted) if model is Programme else {"allOf": wanted})


def _one_of(keys: list[str], english: dict[str, str]) -> dict[str, Any]:
    """That one of some keys is there, in either language."""
    return {"anyOf": [{"required": [name]} for key in keys for name in (key, english[key])]}


def _unless_extended(wanted: list[Any]) -> dict[str, Any]:
    """What a file that extends another need not have itself."""
    return {"anyOf": [{"required": ["ke_thua"]}, {"required": ["extends"]}, {"allOf": wanted}]}


def _allow_blank(value: dict[str, Any]) -> None:
    blank = {"type": "null"}
    if "anyOf" not in value:
        shape = {key: value.pop(key) for key in list(value) if key not in ("title", "description")}
        value["anyOf"] = [shape]
    if blank not in value["anyOf"]:
        value["anyOf"].append(blank)
