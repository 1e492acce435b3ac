"""What need not be said: a key is left out, or said more simply, where the document comes out the same."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ctrgen import pipeline
from ctrgen.anatomy.said import authority
from ctrgen.diagnostics import CtrgenError
from ctrgen.schema import Programme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ctrgen.layout.laid_out import Document

Keys = dict[str, Any]
_LEFT_OUT = ("loai", "tieu_de", "ket_thuc")
_JOINED = (
    ("co_quan", "cap_tren"),
    ("co_quan", "ten"),
    *(("nguoi_ky", *way) for way in (("quyen_han",), ("chuc_vu",), ("chuc_vu_khac",))),
)


def programme_of(keys: Keys) -> Programme | None:
    """The programme of some keys; ``None`` where they are none."""
    try:
        return Programme.model_validate(_plain(keys))
    except ValidationError:
        return None


def laid_out(keys: Keys) -> Document | None:
    """The document of some keys; ``None`` where they are no sound programme."""
    programme = programme_of(keys)
    try:
        return None if programme is None else pipeline.lay_out(programme)
    except CtrgenError:
        return None


def shown_by(keys: Keys) -> object:
    """What stands on the pages of some keys' document; ``None`` where they have none."""
    found = laid_out(keys)
    return None if found is None else (found.pages, found.head, found.pinned, found.foot)


def simplified(keys: Keys) -> Keys:
    """Keys without what the standard says by itself."""
    shown = shown_by(keys)
    if shown is None:
        return keys
    for change in _changes():
        tried = change(copy.deepcopy(keys))
        if tried is not None and tried != keys and shown_by(tried) == shown:
            keys = tried
    tried = _annexes_joined(copy.deepcopy(keys))
    return tried if tried != keys and _words_of(tried) == _words_of(keys) else keys


def _words_of(keys: Keys) -> list[str]:
    """The words on the pages, however wide the blanks between them are."""
    found = laid_out(keys)
    return [] if found is None else found.text.split()


def _changes() -> Iterator[Callable[[Keys], Keys | None]]:
    for way in _JOINED:
        yield lambda keys, way=way: _with_joined(keys, way)  # type: ignore[misc]
    yield _title_joined
    for number in range(_SIGNERS):
        for name in ("quyen_han", "chuc_vu", "chuc_vu_khac"):
            yield lambda keys, way=("nguoi_ky", number, name): _with_joined(keys, way)  # type: ignore[misc]
    yield _usual_sections
    yield _tasks_alone
    yield _meetings_alone
    for name in _LEFT_OUT:
        yield lambda keys, name=name: {key: value for key, value in keys.items() if key != name}  # type: ignore[misc]
    for name in ("de_muc_in_hoa", "dau_de_muc", "dau_muc"):
        yield lambda keys, name=name: _without_layout(keys, name)  # type: ignore[misc]
    yield _marks_shorter


_SIGNERS = 2


def _with_joined(keys: Keys, way: tuple[str | int, ...]) -> Keys | None:
    """A text of several lines as one, which the page breaks the same way."""
    holder: Any = keys
    for part in way[:-1]:
        try:
            holder = holder[part]
        except (KeyError, IndexError, TypeError):
            return None
    last = way[-1]
    lines = holder.get(last) if isinstance(holder, dict) else None
    if isinstance(lines, list) and not any(map(authority, lines[1:])):
        holder[last] = " ".join(holder[last])
        return keys
    return None


def _title_joined(keys: Keys) -> Keys | None:
    """The lines of a title as one, where none begins anew: ``của …``, then ``Từ ngày …``."""
    title = keys.get("tieu_de")
    goes_on = isinstance(title, list) and not any(line[:1].isupper() for line in title[1:])
    return _with_joined(keys, ("tieu_de",)) if goes_on else None


def _annexes_joined(keys: Keys) -> Keys:
    for annex in keys.get("phu_luc", []):
        if isinstance(annex.get("tieu_de"), list):
            annex["tieu_de"] = " ".join(annex["tieu_de"])
        annex.pop("kem_theo", None)
    return keys


def _usual_sections(keys: Keys) -> Keys | None:
    """The two sections of a programme that names none."""
    match keys.get("muc"):
        case [{"nhiem_vu": tasks}, {"cuoc_hop": meetings}] if not _more(keys["muc"]):
            return _instead(keys, {"nhiem_vu": tasks, "cuoc_hop": meetings})
    return None


def _tasks_alone(keys: Keys) -> Keys | None:
    match keys.get("muc"):
        case [{"nhiem_vu": tasks}] if not _more(keys["muc"]):
            return _instead(keys, {"nhiem_vu": tasks})
    return None


def _meetings_alone(keys: Keys) -> Keys | None:
    match keys.get("muc"):
        case [{"cuoc_hop": meetings}] if not _more(keys["muc"]):
            return _instead(keys, {"cuoc_hop": meetings})
    return None


def _more(sections: list[Keys]) -> bool:
    return any(set(section) - {"tieu_de", "nhiem_vu", "cuoc_hop"} for section in sections)


def _instead(keys: Keys, usual: Keys) -> Keys:
    return {**{key: value for key, value in keys.items() if key != "muc"}, **usual}


def _without_layout(keys: Keys, name: str) -> Keys | None:
    own = keys.get("trinh_bay", {})
    if name not in own:
        return None
    own.pop(name)
    if not own:
        keys.pop("trinh_bay")
    return keys


def _marks_shorter(keys: Keys) -> Keys | None:
    """As few marks of levels as make the others follow."""
    marks = keys.get("trinh_bay", {}).get("dau_muc")
    if not marks:
        return None
    shown = shown_by(keys)
    for count in range(1, len(marks)):
        tried = copy.deepcopy(keys)
        tried["trinh_bay"]["dau_muc"] = marks[:count]
        if shown_by(tried) == shown:
            return tried
    return None


def _plain(value: Any) -> Any:
    """Keys and values as the parser of YAML hands them on: every scalar a text."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return str(value)
