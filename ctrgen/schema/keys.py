"""From a place in the models to a place in the file, whichever language its keys are in."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any, get_args

from ctrgen.schema.base import Model

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ctrgen.source import Node


@lru_cache(maxsize=512)
def model_under(model: type[Model] | None, key: str | int) -> type[Model] | None:
    """The model that a key of another model leads to; an index leads to the same model."""
    if model is None or isinstance(key, int):
        return model
    name = model.spellings().get(key)
    return _model_in(model.model_fields[name].annotation) if name else None


def _model_in(annotation: Any) -> type[Model] | None:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)


def locate(root: Node, model: type[Model], path: Iterable[str | int]) -> tuple[Node, type[Model] | None]:
    """Walk a path of keys and indices as far as the file goes.

    Args:
        root: the node the path starts from.
        model: what that node is.
        path: field names, keys of either language, and indices.

    Returns:
        The last node that is there, and the model that describes it.
    """
    node: Node = root
    here: type[Model] | None = model
    for part in path:
        if isinstance(part, int):
            # One signature may stand without a list; its index leads to itself.
            if isinstance(node.value, list) and part < len(node.value):
                node = node.value[part]
        elif isinstance(node.value, dict):
            key = spelling(node, here, part)
            if key is None and here is not None and part == here.BESIDE:
                continue  # what stands there has its keys here
            if key is None:
                break
            node = node.value[key]
            here = model_under(here, key)
        else:
            # Written short: what would stand under this key stands in the place of the mapping.
            here = model_under(here, part) or here
    return node, here


def spelling(node: Node, model: type[Model] | None, part: str) -> str | None:
    """The key under which a mapping of the file holds a field, or ``None``."""
    if not isinstance(node.value, dict):
        return None
    if part in node.value or model is None:
        return part if part in node.value else None
    known = model.spellings()
    field = known.get(part)
    if field is not None:
        for key in node.value:
            if known.get(key) == field:
                return key
    return None


def nearest(key: str, model: type[Model]) -> str | None:
    """The key of a model most like what was typed, compared without accents."""
    found = nearest_of(key, model.spellings())
    return model.model_fields[model.spellings()[found]].alias if found is not None else None


def nearest_of(key: str, keys: Iterable[str]) -> str | None:
    """The one of some keys most like what was typed, compared without accents."""
    from difflib import get_close_matches

    known = {plain_letters(known): known for known in keys}
    found = get_close_matches(plain_letters(key), known, n=1, cutoff=0.6)
    return known[found[0]] if found else None


def plain_letters(text: str) -> str:
    """A key without accents and capitals, its words joined."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join("_" if c in " -." else c for c in letters if not unicodedata.combining(c))
