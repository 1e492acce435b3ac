"""Whatever a stranger's file holds, it is checked without a traceback, and soon."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctrgen import pipeline
from ctrgen.diagnostics import Severity
from ctrgen.schema import Programme
from ctrgen.schema.layout import Layout
from tests.clock import spent
from tests.every_key import APART, FULL
from tests.untrusted import (
    EXAMPLE,
    SECONDS,
    checked_safely,
    dumped,
    fast,
    slow,
)

if TYPE_CHECKING:
    pass


def test_the_programme_with_every_key_has_every_key_and_is_sound() -> None:
    assert set(FULL) == {field.alias for field in Programme.model_fields.values()} - APART
    assert set(FULL["trinh_bay"]) == {field.alias for field in Layout.model_fields.values()}
    assert checked_safely(dumped(FULL)).diagnostics == ()


# Any bytes, any text

_YAML_SIGNS = st.sampled_from(
    [*"\"':-?*&!%@`|>{}[],#~ \t\n\r\0\\\x85\u2028\u2029\ufeff/0áđ", "- ", ": ", "\n  "]
)
_PIECES = st.one_of(
    _YAML_SIGNS,
    st.sampled_from(
        [*FULL, "noi_dung", "muc_con", "&a ", "*a", "!!str ", "---\n", "...\n", "<<: ", "%YAML 1.1\n"]
    ),
    st.text(max_size=5),
)


@fast
@given(st.binary(max_size=200))
def test_any_bytes_are_checked_without_a_traceback(data: bytes) -> None:
    assert checked_safely(data).programme is None


@fast
@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_checked_without_a_traceback(text: str) -> None:
    assert checked_safely(text.encode()).programme is None


@fast
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_any_mixture_of_yaml_signs_is_checked_without_a_traceback(text: str) -> None:
    assert checked_safely(text.encode("utf-8", "replace")).programme is None


@fast
@given(st.lists(_PIECES, max_size=10).map("".join))
def test_whatever_stands_below_a_sound_programme_is_checked_without_a_traceback(text: str) -> None:
    sound = dumped(FULL)
    checked = checked_safely(sound + text.encode("utf-8", "replace"))
    assert all(found.line > 0 for found in checked.diagnostics)


# The example, spoilt

_EDIT = st.tuples(
    st.sampled_from(["delete", "insert", "double", "replace"]),
    st.floats(0, 1, exclude_max=True),
    st.integers(1, 40),
    st.lists(_PIECES, min_size=1, max_size=4).map("".join),
)
_Edit: TypeAlias = tuple[str, float, int, str]


def _edited(text: str, edits: list[_Edit]) -> str:
    for kind, share, length, piece in edits:
        start = int(share * len(text))
        before, middle, after = text[:start], text[start : start + length], text[start + length :]
        new = {"delete": "", "insert": piece + middle, "double": middle * 2, "replace": piece}[kind]
        text = before + new + after
    return text


@slow
@given(st.lists(_EDIT, min_size=1, max_size=3))
def test_the_example_spoilt_anywhere_is_checked_without_a_traceback(edits: list[_Edit]) -> None:
    text = _edited(EXAMPLE, edits)
    assert len(checked_safely(text.encode("utf-8", "replace")).diagnostics) <= len(text)


@fast
@given(st.lists(_EDIT, min_size=1, max_size=4))
def test_a_programme_with_every_key_spoilt_anywhere_is_checked_without_a_traceback(
    edits: list[_Edit],
) -> None:
    text = _edited(dumped(FULL).decode(), edits)
    assert len(checked_safely(text.encode("utf-8", "replace")).diagnostics) <= len(text)


@fast
@given(st.floats(0, 1), st.binary(min_size=1, max_size=4))
def test_bytes_put_anywhere_into_the_example_are_checked_without_a_traceback(
    share: float, piece: bytes
) -> None:
    data = dumped(FULL)
    place = int(share * len(data))
    assert checked_safely(data[:place] + piece + data[place:]).diagnostics is not None


# Files made to hurt


def _aliases(count: int, opened: str, closed: str) -> str:
    lines = [f"  - &a0 {opened}x{closed}\n"]
    lines += [f"  - &a{number} {opened}*a{number - 1} {closed}\n" for number in range(1, count)]
    return "".join(lines)


def assert_soon_refused(data: bytes) -> None:
    def refuse() -> None:
        checked = pipeline.check_text(data, "x.yaml", Path())
        assert any(found.severity is Severity.ERROR for found in checked.diagnostics)

    assert spent(refuse, SECONDS) < SECONDS


@pytest.mark.parametrize(
    "below",
    [
        pytest.param("x:\n" + _aliases(600, "[", "]"), id="600 aliases deep"),
        pytest.param("x:\n" + _aliases(60, "[" * 50, "]" * 50), id="3000 deep by aliases"),
        pytest.param(
            "cuoc_hop:\n" + _aliases(60, "{ten: " * 50, "}" * 50), id="3000 mappings deep by aliases"
        ),
        pytest.param("x: &x [*x]\n", id="an alias in itself"),
        pytest.param("noi_nhan:\n  - " + "? " * 3000 + "\n", id="3000 keys of keys"),
        pytest.param("noi_nhan: " + '"' + "\\n" * 100_000 + '"\n', id="a hundred thousand line breaks"),
        pytest.param("noi_nhan:\n" + "  -\n" * 20_000, id="20,000 blank entries"),
        pytest.param(
            "".join(f"so{number}: 1\n" for number in range(2000)), id="2000 keys that are not known"
        ),
        pytest.param(
            "cuoc_hop:\n  - " + "    ".join(f"xin chào {n}: 1\n" for n in range(500)), id="500 colons"
        ),
        pytest.param("k" * 100_000 + ": 1\n", id="a long key"),
        pytest.param("ngay: '1" + " " * 100_000 + "x'\n", id="a long date"),
    ],
)
def test_a_file_made_to_hurt_is_answered_within_seconds(below: str) -> None:
    keys = set(re.findall(r"(?m)^(\w+):", below))
    sound = dumped({key: value for key, value in FULL.items() if key not in keys})
    assert_soon_refused(sound + below.encode())


@pytest.mark.parametrize(
    ("key", "text"),
    [("thang", "6" + " " * 30_000 + "x"), ("gio", "1h" + " " * 30_000 + "x")],
    ids=["thang", "gio"],
)
def test_a_value_of_many_spaces_is_answered_within_seconds(key: str, text: str) -> None:
    changed = {"cuoc_hop": [{"ten": "Họp", "gio": text}]} if key == "gio" else {key: text}
    assert_soon_refused(dumped(FULL | changed))
