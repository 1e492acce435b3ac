"""The JSON Schema accepts what ctrgen accepts, and speaks Vietnamese."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from ctrgen.schema.json_schema import json_schema
from tests.paths import EXAMPLES, SHOWN
from tests.test_layout import GOLDEN

SCHEMA: dict[str, Any] = json.loads(json_schema())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
PROGRAMMES = [*SHOWN, *sorted(GOLDEN.glob("*.yaml"))]


class EditorLoader(yaml.SafeLoader):
    """Reads numbers and truth values as an editor does, but no dates: JSON has none."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in forms if not tag.endswith("timestamp")]
    for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_it_is_a_sound_schema_of_its_draft() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", PROGRAMMES, ids=lambda path: path.name)
def test_it_accepts_every_sound_programme_in_either_language(path: Path) -> None:
    for loader in (EditorLoader, yaml.BaseLoader):
        data = loader(path.read_text(encoding="utf-8")).get_data()
        assert [error.message for error in VALIDATOR.iter_errors(data)] == []


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.name)
def test_every_example_points_its_editor_at_the_schema(path: Path) -> None:
    modeline = path.read_text(encoding="utf-8").split("\n", 1)[0]
    target = modeline.removeprefix("# yaml-language-server: $schema=")
    assert json.loads((path.parent / target).read_text(encoding="utf-8")) == SCHEMA


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"thang": None}, ["thang"]),
        ({"nhiệm vụ": ["x"]}, []),
        ({"nhiem_vu": "x"}, ["nhiem_vu"]),
        ({"cuoc_hop": [{"ten": "x", "buoi": "trưa"}]}, ["cuoc_hop"]),
        ({"nguoi_ky": [{"chuc_vu": "a", "ho_ten": "b"}] * 3}, ["nguoi_ky"]),
    ],
)
def test_it_refuses_what_ctrgen_refuses(change: dict[str, Any], where: list[str | int]) -> None:
    text = (EXAMPLES / "thang-06-2020.yaml").read_text(encoding="utf-8")
    data = {**yaml.BaseLoader(text).get_data(), **change}
    assert where in [list(error.absolute_path) for error in VALIDATOR.iter_errors(data)]


def test_every_key_has_a_vietnamese_title_and_description() -> None:
    keys = 0
    for definition in (SCHEMA, *SCHEMA["$defs"].values()):
        for key, value in definition.get("properties", {}).items():
            assert not value["title"].isascii(), key
            assert not value["description"].isascii() or value["description"] == "Milimét.", key
            assert value["description"].endswith("."), key
            keys += 1
    assert keys >= 45
    titles = [definition.get("title", "Trình") for definition in SCHEMA["$defs"].values()]
    assert not any(title.isascii() for title in titles)
