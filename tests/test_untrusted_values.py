"""Whatever value stands under whatever key, it is taken or spoken of in Vietnamese."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctrgen import faults
from tests.every_key import FULL
from tests.untrusted import (
    checked_safely,
    dumped,
    fast,
)

if TYPE_CHECKING:
    pass


# Any value under any key

_KEYS = st.one_of(
    st.sampled_from(
        [
            "noi_dung",
            "muc_con",
            "ten",
            "tasks",
            "items",
            "ngay",
            "gio",
            "danh_sach",
            "chuc_vu",
            "ho_ten",
            "co_chu",
        ]
    ),
    st.text(max_size=8),
)
_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.text(max_size=20),
    st.sampled_from(
        ["31/6/2020", "13/2020", "25:00", "a: b", "9" * 400, "{}", "{0}", "%s", "“”", "{message}"]
    ),
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=8,
)
_Path: TypeAlias = tuple[str | int, ...]


def _paths(value: Any, path: _Path = ()) -> list[_Path]:
    children: Any = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    return [path] * bool(path) + [below for key, child in children for below in _paths(child, (*path, key))]


def _replaced(value: Any, path: _Path, new: Any) -> Any:
    if not path:
        return new
    copy = value.copy()
    copy[path[0]] = _replaced(value[path[0]], path[1:], new)
    return copy


@pytest.mark.no_cover
@fast
@given(st.sampled_from(_paths(FULL)), _VALUES)
def test_any_value_in_any_place_is_spoken_of_in_vietnamese(path: _Path, value: Any) -> None:
    checked = checked_safely(dumped(_replaced(FULL, path, value)))
    assert all(found.code != faults.INVALID.code for found in checked.diagnostics)


@pytest.mark.no_cover
@fast
@given(st.dictionaries(st.sampled_from(list(FULL)), _VALUES, max_size=6))
def test_any_values_under_the_keys_of_a_programme_are_spoken_of_in_vietnamese(values: dict[str, Any]) -> None:
    checked = checked_safely(dumped(values))
    assert all(found.code != faults.INVALID.code for found in checked.diagnostics)


@pytest.mark.no_cover
@fast
@given(st.sampled_from(_paths(FULL)), st.text(min_size=1, max_size=12))
def test_a_key_that_is_not_known_is_reported_wherever_it_stands(path: _Path, key: str) -> None:
    place: Any = FULL
    for part in path:
        place = place[part]
    if not isinstance(place, dict):
        path, place = (), FULL
    checked = checked_safely(dumped(_replaced(FULL, path, {**place, f"la{key}": "x"})))
    assert checked.programme is None


@pytest.mark.no_cover
@pytest.mark.parametrize("path", _paths(FULL), ids=lambda path: ".".join(map(str, path)))
@pytest.mark.parametrize(
    "value", [[], {}, [[]], [{}], {"": ""}, "", [""], [None], {"la": "b"}, ["x"] * 9], ids=str
)
def test_a_small_wrong_value_in_every_place_is_said_or_taken(path: _Path, value: Any) -> None:
    checked = checked_safely(dumped(_replaced(FULL, path, value)))
    assert all(found.code != faults.INVALID.code for found in checked.diagnostics)
