"""YAML as a careful clerk writes it: long texts folded, quotes only where needed, short maps on a line."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

WIDTH = 112
_PLAIN_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=[^\s])")
_NEEDS_QUOTES = re.compile(r": |:$| #|^\s|\s$|^(?:true|false|null|yes|no|on|off|~)$", re.IGNORECASE)
_MARK_LIKE = re.compile(r"(?:[-–—+•*?:|>#]|\d{1,3}[.)]|[a-zđA-Z][.)])(?:\s|$)")
_IN_FLOW = re.compile(r"[,\[\]{}]")
_ENDS_LINES = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_IN_NO_FILE = re.compile("[\ud800-\udfff\ufeff\ufffe\uffff]")
_SHORT = 110
_KEY_AT_MOST = 1000
"""A longer key is none to YAML, unless it is marked as one."""
_NEVER_FLOW = frozenset({"muc_con", "nhiem_vu", "su_kien", "muc", "doan", "hang"})


def written(keys: Mapping[str, Any], comments: Mapping[str, Sequence[str]], head: Sequence[str]) -> str:
    """A file: its comments first, then its keys, a blank line before each group, comments before keys."""
    lines = [f"# {_on_a_line(text)}" for text in head]
    before = ""
    for key, value in keys.items():
        if _parted(before, key):
            lines.append("")
        lines += _commented(comments.get(key, ()), "")
        lines += _entry(key, value, 0)
        before = key
    lines += _commented(comments.get("", ()), "")
    return "\n".join(lines) + "\n"


def _commented(texts: Sequence[str], indent: str) -> Iterator[str]:
    for text in texts:
        for line in textwrap.wrap(_on_a_line(text), WIDTH - 4, break_long_words=False) or [""]:
            yield f"{indent}# {line}"


_GROUPS = frozenset(
    {"can_cu", "mo_dau", "nhiem_vu", "cuoc_hop", "muc", "phan", "ket_thuc", "noi_nhan", "nguoi_ky", "phu_luc"}
    | {"trinh_bay", "kinh_gui"}
)


def _parted(before: str, key: str) -> bool:
    return bool(before) and key in _GROUPS and not (before == "can_cu" and key == "mo_dau")


def _entry(key: str, value: Any, indent: int) -> Iterator[str]:
    pad = " " * indent
    name = scalar(key, flow=False)
    name = name if len(name) < _KEY_AT_MOST else f"? {name}\n{pad}"
    if isinstance(value, dict):
        flow = _flow(value)
        if flow and key in _IN_ONE_LINE and indent + len(key) + 2 + len(flow) <= _SHORT:
            yield f"{pad}{name}: {flow}"
            return
        yield f"{pad}{name}:"
        for inner, one in value.items():
            yield from _entry(inner, one, indent + 2)
    elif isinstance(value, list):
        flow = _flow(value)
        if flow and key in _IN_ONE_LINE and indent + len(key) + 2 + len(flow) <= _SHORT:
            yield f"{pad}{name}: {flow}"
            return
        yield f"{pad}{name}:"
        for one in value:
            yield from _item(one, indent + 2)
    else:
        yield from _text(f"{pad}{name}: ", str(value), indent + 2)


_IN_ONE_LINE = frozenset({"tuan", "ky", "cot", "dau_muc", "dau_nhiem_vu", "con_dau", "anh_chu_ky", "chu_tri"})


def _item(value: Any, indent: int) -> Iterator[str]:
    pad = " " * indent
    if isinstance(value, dict | list):
        flow = _flow(value)
        if flow and indent + 2 + len(flow) <= _SHORT:
            yield f"{pad}- {flow}"
            return
        if isinstance(value, list):
            inside = [line for one in value for line in _item(one, indent + 2)]
        else:
            inside = [line for key, one in value.items() for line in _entry(key, one, indent + 2)]
        yield f"{pad}- {inside[0].lstrip()}"
        yield from inside[1:]
    else:
        yield from _text(f"{pad}- ", str(value), indent + 2)


def _flow(value: Any) -> str:
    """A short map or list on one line; empty where it is too long or too deep."""
    if isinstance(value, dict):
        if any(key in _NEVER_FLOW for key in value) or not value:
            return ""
        made = [(scalar(key, flow=True), _flow_value(one)) for key, one in value.items()]
        return (
            "" if any(not text for _, text in made) else "{" + ", ".join(f"{k}: {v}" for k, v in made) + "}"
        )
    if isinstance(value, list) and value:
        texts = [_flow_value(one) for one in value]
        return "" if not all(texts) else f"[{', '.join(texts)}]"
    return ""


def _flow_value(value: Any) -> str:
    if isinstance(value, dict | list):
        return _flow(value)
    return scalar(str(value), flow=True)


def _text(lead: str, text: str, indent: int) -> Iterator[str]:
    """A text behind its key: on the line where it fits, else folded below it."""
    text = _on_a_line(text)
    plain = scalar(text, flow=False)
    if len(lead) + len(plain) <= WIDTH:
        yield lead + plain
        return
    yield f"{lead}>-"
    for line in _folded(text, WIDTH - indent):
        yield " " * indent + line


def _folded(text: str, width: int) -> list[str]:
    """Lines of a folded text, none of which begins as a mark does."""
    lines: list[str] = []
    for word in text.split(" "):
        fits = lines and len(lines[-1]) + 1 + len(word) <= width
        if lines and (fits or _MARK_LIKE.match(f"{word} ") or _MARK_LIKE.match(word) or not word):
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def scalar(text: str, *, flow: bool) -> str:
    """A text on one line, in quotes where YAML would read it otherwise."""
    text = _on_a_line(text)
    if not text:
        return '""'
    bare = (
        _PLAIN_START.match(text) and not _NEEDS_QUOTES.search(text) and not (flow and _IN_FLOW.search(text))
    )
    if bare and not (flow and ":" in text and not _TIME.fullmatch(text)):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _on_a_line(text: str) -> str:
    """A text without what ends a line for YAML, or may stand in no file of it."""
    return _IN_NO_FILE.sub("", _ENDS_LINES.sub(" ", text)).strip()


_TIME = re.compile(r"\d{1,2}:\d{2}")
