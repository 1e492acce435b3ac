"""Whatever a stranger's file holds, it is checked without a traceback, and its text is printed or refused."""

from __future__ import annotations

import importlib
import io
import json
import pkgutil
import re
import unicodedata
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import ctrgen
from ctrgen import faults, pipeline, rules
from ctrgen.diagnostics import Fault, Severity
from ctrgen.report import report
from ctrgen.schema import Programme
from ctrgen.schema.layout import Layout
from tests.clock import spent
from tests.every_key import APART, FULL
from tests.speech import english

if TYPE_CHECKING:
    from ctrgen.pipeline import Checked

ROOT = Path(__file__).parent.parent
EXAMPLE = (ROOT / "examples" / "thang-06-2020.yaml").read_text(encoding="utf-8")

# Every key, each with a value that is right: no rule finds anything.
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_RULES = [
    importlib.import_module(f"ctrgen.rules.{found.name}") for found in pkgutil.iter_modules(rules.__path__)
]
CODES = {*faults.ALL, *rules.ALL} | {
    value.code for module in _RULES for value in vars(module).values() if isinstance(value, Fault)
}
HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]")

SECONDS = 3
"""What a file of under a megabyte may take; all of those below take a tenth of it."""

fast = settings(max_examples=100)
slow = settings(max_examples=50)


def _checked(data: bytes) -> Checked:
    """Check a file, and hold what is said of it against what may be said at all."""
    checked = pipeline.check_text(data, "x.yaml", Path())
    lines = _BREAK.split(data.decode("utf-8-sig", errors="replace"))
    for found in checked.diagnostics:
        assert found.code in CODES
        assert found.file == "x.yaml"
        assert 1 <= found.line <= len(lines), found
        assert found.code == faults.NOT_UTF8.code or 1 <= found.column <= len(lines[found.line - 1]) + 1, (
            found
        )
        assert (found.end_line, found.end_column) >= (found.line, found.column)
        assert found.end_line <= len(lines), found
        assert not english(found), found
    if checked.programme is None:
        assert any(found.severity is Severity.ERROR for found in checked.diagnostics), (
            "refused without a word"
        )
    assert not HIDDEN.search(_reported(checked, "full") + _reported(checked, "concise"))
    assert len(json.loads(_reported(checked, "json"))) == len(checked.diagnostics)
    return checked


def _reported(checked: Checked, output_format: str) -> str:
    stream = io.StringIO()
    report(checked.diagnostics, output_format, stream)
    return stream.getvalue()


def _dumped(value: Any) -> bytes:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False).encode()


def _programme(changes: dict[str, Any]) -> Programme:
    """The full programme with other texts, written as JSON: quoted YAML that holds any text."""
    data = json.dumps(FULL | changes, ensure_ascii=False).encode()
    checked = pipeline.check_text(data, "x.yaml", Path())
    assert checked.programme is not None, checked.diagnostics
    return checked.programme


def _printed(programme: Programme) -> list[str]:
    """The text of every paragraph of the DOCX."""
    with zipfile.ZipFile(io.BytesIO(ctrgen.render(programme, "docx"))) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    return ["".join(text.text or "" for text in p.iter(f"{name}t")) for p in root.iter(f"{name}p")]


def test_the_programme_with_every_key_has_every_key_and_is_sound() -> None:
    assert set(FULL) == {field.alias for field in Programme.model_fields.values()} - APART
    assert set(FULL["trinh_bay"]) == {field.alias for field in Layout.model_fields.values()}
    assert _checked(_dumped(FULL)).diagnostics == ()


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
    assert _checked(data).programme is None


@fast
@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_checked_without_a_traceback(text: str) -> None:
    assert _checked(text.encode()).programme is None


@fast
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_any_mixture_of_yaml_signs_is_checked_without_a_traceback(text: str) -> None:
    assert _checked(text.encode("utf-8", "replace")).programme is None


@fast
@given(st.lists(_PIECES, max_size=10).map("".join))
def test_whatever_stands_below_a_sound_programme_is_checked_without_a_traceback(text: str) -> None:
    sound = _dumped(FULL)
    checked = _checked(sound + text.encode("utf-8", "replace"))
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
    assert len(_checked(text.encode("utf-8", "replace")).diagnostics) <= len(text)


@fast
@given(st.lists(_EDIT, min_size=1, max_size=4))
def test_a_programme_with_every_key_spoilt_anywhere_is_checked_without_a_traceback(
    edits: list[_Edit],
) -> None:
    text = _edited(_dumped(FULL).decode(), edits)
    assert len(_checked(text.encode("utf-8", "replace")).diagnostics) <= len(text)


@fast
@given(st.floats(0, 1), st.binary(min_size=1, max_size=4))
def test_bytes_put_anywhere_into_the_example_are_checked_without_a_traceback(
    share: float, piece: bytes
) -> None:
    data = _dumped(FULL)
    place = int(share * len(data))
    assert _checked(data[:place] + piece + data[place:]).diagnostics is not None


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


@fast
@given(st.sampled_from(_paths(FULL)), _VALUES)
def test_any_value_in_any_place_is_spoken_of_in_vietnamese(path: _Path, value: Any) -> None:
    checked = _checked(_dumped(_replaced(FULL, path, value)))
    assert all(found.code != faults.INVALID.code for found in checked.diagnostics)


@fast
@given(st.dictionaries(st.sampled_from(list(FULL)), _VALUES, max_size=6))
def test_any_values_under_the_keys_of_a_programme_are_spoken_of_in_vietnamese(values: dict[str, Any]) -> None:
    checked = _checked(_dumped(values))
    assert all(found.code != faults.INVALID.code for found in checked.diagnostics)


@fast
@given(st.sampled_from(_paths(FULL)), st.text(min_size=1, max_size=12))
def test_a_key_that_is_not_known_is_reported_wherever_it_stands(path: _Path, key: str) -> None:
    place: Any = FULL
    for part in path:
        place = place[part]
    if not isinstance(place, dict):
        path, place = (), FULL
    checked = _checked(_dumped(_replaced(FULL, path, {**place, f"la{key}": "x"})))
    assert checked.programme is None


@pytest.mark.parametrize("path", _paths(FULL), ids=lambda path: ".".join(map(str, path)))
@pytest.mark.parametrize(
    "value", [[], {}, [[]], [{}], {"": ""}, "", [""], [None], {"la": "b"}, ["x"] * 9], ids=str
)
def test_a_small_wrong_value_in_every_place_is_said_or_taken(path: _Path, value: Any) -> None:
    checked = _checked(_dumped(_replaced(FULL, path, value)))
    assert all(found.code != faults.INVALID.code for found in checked.diagnostics)


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
    sound = _dumped({key: value for key, value in FULL.items() if key not in keys})
    assert_soon_refused(sound + below.encode())


@pytest.mark.parametrize(
    ("key", "text"),
    [("thang", "6" + " " * 30_000 + "x"), ("gio", "1h" + " " * 30_000 + "x")],
    ids=["thang", "gio"],
)
def test_a_value_of_many_spaces_is_answered_within_seconds(key: str, text: str) -> None:
    changed = {"cuoc_hop": [{"ten": "Họp", "gio": text}]} if key == "gio" else {key: text}
    assert_soon_refused(_dumped(FULL | changed))


# Text into the document

_UNPRINTABLE = "*\ufffe\uffff"
_PRINTABLE = (
    st.text(
        st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters=_UNPRINTABLE),
        min_size=1,
        max_size=60,
    )
    .map(lambda text: unicodedata.normalize("NFC", text).strip())
    .filter(bool)
)
_TRICKY = st.sampled_from(
    [
        "<w:t>&amp;</w:t>",
        "{{ 7 + 7 }}",
        "{% raw %}",
        "]]>",
        "a  b   c",
        "\\n \\\\ \"'",
        "_một_ __hai__",
        "# Đề mục",
        "1. Một",
        "- Hai",
        "[x](y)",
        "&nbsp;",
        "{thang} {0}",
        "C:\\Users",
        "a\u00a0b\u200bc\ufeffd",
        "😀 𝔸",
        "Tốt!",
        "Hết./.",
        "“Trích”",
        "؟ مرحبا",
    ]
)


@slow
@given((_PRINTABLE | _TRICKY).filter(lambda text: text.casefold() not in ("false", "không")))
def test_any_printable_text_is_printed_unchanged(text: str) -> None:
    printed = _printed(
        _programme(
            {
                "mo_dau": text,
                "nhiem_vu": [{"noi_dung": text, "doan": [text]}],
                "cuoc_hop": ["Họp", text],
                "ket_thuc": ["Hết.", text],
            }
        )
    )
    assert printed.count(text) >= 2
    # A paragraph of a list is ended with a full stop where its author left it out.
    assert {text, f"{text}."} & set(printed[printed.index(text) + 1 :])
    assert {f"1. {text}", f"1. {text}."} & set(printed)
    assert {f"2. {text}", f"2. {text}."} & set(printed)


@slow
@given(st.text(st.sampled_from("**** aáđ.,(\"'5\\"), min_size=1, max_size=30).map(str.strip).filter(bool))
def test_stars_of_emphasis_are_all_that_is_taken_away(text: str) -> None:
    printed = _printed(_programme({"mo_dau": [text]}))
    assert text.replace("*", "") in [line.replace("*", "") for line in printed]


@pytest.mark.parametrize("sign", ["\r", "\x85", "\u2028", "\u2029", "\t"], ids=ascii)
def test_a_line_break_by_another_name_is_refused_or_printed(sign: str) -> None:
    data = json.dumps(FULL | {"mo_dau": [f"trước{sign}sau"]}).encode()
    checked = _checked(data)
    assert checked.programme is None or f"trước{sign}sau" in _printed(checked.programme)


@pytest.mark.parametrize(
    "task",
    [
        "! Khẩn trương",
        "? Bao giờ",
        ": Hai chấm",
        "| Gạch",
        "> Lớn",
        "% Phần",
        "@ A",
        "` Huyền",
        "# Số",
        "- Gạch",
    ],
)
def test_a_sentence_that_begins_with_a_sign_is_refused_or_printed(task: str) -> None:
    head = _dumped({key: value for key, value in FULL.items() if key != "nhiem_vu"}).decode()
    checked = _checked(f"{head}nhiem_vu:\n  - {task}\n".encode())
    assert checked.programme is None or f"1. {task}." in _printed(checked.programme)
