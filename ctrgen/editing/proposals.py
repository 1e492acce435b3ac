"""What could be typed at a cursor: the keys that are still free there, and the values of a key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from ctrgen import rules
from ctrgen.editing import cursor as cursors
from ctrgen.editing.shapes import KeyShape, choices_at, key_at, keys_at
from ctrgen.schema.table import EVENT, READY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.editing.folder import Folder
    from ctrgen.rules.rule import Rule

_FILES = ("ke_thua", "chuan")
_RULES = (("kiem_tra",), ("checks",))
_COLUMNS = {
    ("bang", "cot"): READY,
    ("table", "columns"): READY,
    ("lich", "cot"): EVENT,
    ("schedule", "columns"): EVENT,
}
"""The columns that a list under these keys may name."""


class Proposal(NamedTuple):
    r"""Something to type.

    Attributes:
        label: what to show.
        text: what to write in the place of what is typed; what follows a ``\n`` is indented from the
            column where it begins.
        kind: a key of a mapping, or a value.
        title: what a key is called; of a value, why it is offered.
        about: what a key is for.
    """

    label: str
    text: str
    kind: Literal["key", "value"]
    title: str = ""
    about: str = ""


class Proposals(NamedTuple):
    """What could stand between two offsets of the text."""

    start: int
    end: int
    choices: tuple[Proposal, ...]


def proposals(text: str, offset: int, folder: Folder) -> Proposals:
    """What could be typed at a cursor.

    Args:
        text: the whole file, sound or not.
        offset: of the cursor.
        folder: what the programmes beside it say.
    """
    here = cursors.at(text, offset)
    if here is None:
        return Proposals(offset, offset, ())
    if here.key:
        return Proposals(here.start, offset, tuple(_values(here, folder)))
    keys = [_key(one) for one in keys_at(here.path).values() if one.key not in here.taken]
    if here.path in _RULES:
        keys += [_rule(one) for code, one in rules.ALL.items() if code not in here.taken]
    entries = _entries(here, folder) if here.path[-1:] == (0,) else ()
    return Proposals(here.start, offset, (*keys, *entries))


def _key(one: KeyShape) -> Proposal:
    below = {shape.get("type") for shape in one.shapes if isinstance(shape.get("type"), str)}
    can_be_text = any(isinstance(shape.get("type"), list) or "enum" in shape for shape in one.shapes)
    text = f"{one.key}: "
    if not can_be_text and "array" in below:
        text = f"{one.key}:\n  - "
    elif not can_be_text and "object" in below:
        text = f"{one.key}:\n  "
    return Proposal(one.key, text, "key", one.title, one.about)


def _rule(one: Rule) -> Proposal:
    return Proposal(one.code, f"{one.code}: ", "key", one.title)


def _values(here: cursors.Cursor, folder: Folder) -> Iterator[Proposal]:
    shape = key_at(here.path, here.key)
    if shape is None:
        return
    for choice in shape.choices:
        yield Proposal(choice, choice, "value", shape.title)
    if not here.path:
        yield from _of_programme(shape.key, folder)
    for used in folder.used(shape.key):
        yield Proposal(used, _quoted(used), "value", "đã dùng trong thư mục này")


def _entries(here: cursors.Cursor, folder: Folder) -> Iterator[Proposal]:
    """What a list of this key may hold, and the texts that others have held."""
    key = next((part for part in reversed(here.path) if isinstance(part, str)), "")
    for choice in choices_at(here.path):
        yield Proposal(choice, choice, "value")
    yield from _columns(here.path)
    for used in folder.used(key):
        yield Proposal(used, _quoted(used), "value", "đã dùng trong thư mục này")


def _columns(path: tuple[str | int, ...]) -> Iterator[Proposal]:
    *_, holder, key = ("", "", *(part for part in path if isinstance(part, str)))
    ready = _COLUMNS.get((holder, key), ())
    if ready:
        from ctrgen import standards

        known = standards.standard("nd30").wording.columns
        yield from (Proposal(name, name, "value", known[name].title) for name in ready if name in known)


def _of_programme(key: str, folder: Folder) -> Iterator[Proposal]:
    if key == "chuan":
        from ctrgen import standards

        yield from (Proposal(name, name, "value", "chuẩn có sẵn") for name in standards.names())
    elif key == "loai":
        from ctrgen.standards import standard

        kinds = standard("nd30").kinds.values()
        yield from (Proposal(kind, kind, "value", "tên loại văn bản") for kind in kinds)
    if key in _FILES:
        yield from (Proposal(name, name, "value", "tệp trong thư mục này") for name in folder.files())


def _quoted(text: str) -> str:
    """A text as YAML: in quotes where it would otherwise be read as something else."""
    plain = not any(sign in text for sign in (": ", " #", '"')) and text[:1] not in tuple(
        "-?:,[]{}#&*!|>'\"%@`"
    )
    if plain and not text.endswith(":"):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
