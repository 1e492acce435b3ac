"""Every character of a value is found again in its file, however YAML lets it be written."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ctrgen import pipeline
from ctrgen.source import Node, decode, parse, stretches
from ctrgen.source.inside import scalars
from tests.manuals import SOUND

WHITE = " \t\n"
LETTERS = "aZ0đĐáệỚỹư.,;:?!%()[]{}#&*|>'\"\\-–“”/@`=+_Ω漢😀"
ESCAPED = {"n": "\n", "t": "\t", "_": "\xa0", "N": "\x85", "L": "\u2028", "P": "\u2029"}
ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)

letters = st.sampled_from(LETTERS).map(str) | st.sampled_from(LETTERS).map(
    lambda letter: unicodedata.normalize("NFD", letter)
)
words = st.lists(letters, min_size=1, max_size=6).map("".join)


@st.composite
def texts(draw: st.DrawFn, gaps: tuple[str, ...] = (" ", " ", " ", "  ", "\n", "\n\n", "\n  ")) -> str:
    """Words of Vietnamese letters and signs, with spaces and line breaks between and around."""
    text = draw(words)
    for word in draw(st.lists(words, max_size=8)):
        text += draw(st.sampled_from(gaps)) + word
    return text


def value_of(text: str) -> Node:
    """The value of the only key of a file."""
    root = parse(decode(text.encode(), "a.yaml"))
    assert isinstance(root.value, dict)
    (node,) = root.value.values()
    while isinstance(node.value, list):
        (node,) = node.value
    return node


def says(raw: str, style: str) -> str:
    """What a stretch of a file stands for."""
    if style == '"':
        raw = ESCAPE.sub(_unescaped, raw)
    elif style == "'":
        raw = raw.replace("''", "'")
    return unicodedata.normalize("NFC", raw)


def _unescaped(match: re.Match[str]) -> str:
    digits = match[1] or match[2] or match[3]
    return chr(int(digits, 16)) if digits else ESCAPED.get(match[4], match[4])


def check(file: str, value: str, style: str) -> None:
    """Hold the places of a value against the file; those of one stretch of the file stand together."""
    node = value_of(file)
    assert node.value == unicodedata.normalize("NFC", value)
    places = stretches(node)
    assert places is not None
    assert len(places) == len(node.value)
    raw = node.source.text
    start = node.source.offset(node.start.line, node.start.column)
    end = node.source.offset(node.end.line, node.end.column)
    assert all(start <= first <= last <= end for first, last in places)
    assert list(places) == sorted(places)
    at = 0
    while at < len(places):
        first, last = places[at]
        run = node.value[at : at + places.count(places[at])]
        # A stretch of white space may stand for other white space.
        if run.strip(WHITE) or raw[first:last].strip(" \t\r\n\\"):
            assert says(raw[first:last], style) == run
        at += len(run)


def emitted(value: str, style: str | None, *, width: int, indent: int, end: str, deep: bool) -> str:
    """A file of one key as PyYAML writes it."""
    events: list[yaml.Event] = [
        yaml.StreamStartEvent(),
        yaml.DocumentStartEvent(explicit=False),
        yaml.MappingStartEvent(None, None, implicit=True),
        yaml.ScalarEvent(None, None, (True, False), "k"),
        *([yaml.SequenceStartEvent(None, None, implicit=True)] if deep else []),
        yaml.ScalarEvent(None, None, (True, True), value, style=style),
        *([yaml.SequenceEndEvent()] if deep else []),
        yaml.MappingEndEvent(),
        yaml.DocumentEndEvent(explicit=False),
        yaml.StreamEndEvent(),
    ]
    written = yaml.emit(events, allow_unicode=True, width=width, indent=indent, line_break=end)
    assert isinstance(written, str)
    return written


@pytest.mark.no_cover
@settings(max_examples=400)
@given(
    texts(),
    st.sampled_from([None, "'", '"', "|", ">"]),
    st.integers(8, 60),
    st.integers(2, 6),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_whatever_pyyaml_writes_is_followed_to_the_letter(
    value: str,
    style: str | None,
    width: int,
    indent: int,
    end: str,
    deep: bool,  # noqa: FBT001
) -> None:
    file = emitted(value, style, width=width, indent=indent, end=end, deep=deep)
    node = value_of(file)
    begin = node.source.offset(node.start.line, node.start.column)
    # PyYAML folds a line that is indented more, which the parser does not read back as one line.
    assert node.value == unicodedata.normalize("NFC", value) or file[begin] == ">"
    check(file, str(node.value), file[begin])


@st.composite
def double_quoted(draw: st.DrawFn) -> tuple[str, str]:
    """A value between double quotes, each letter plain or escaped, lines broken where YAML allows it."""
    value = draw(texts(gaps=(" ", "  ", "\n")))
    written = ""
    for at, char in enumerate(value):
        escapes = [f"\\U{ord(char):08x}"] + [f"\\u{ord(char):04X}"] * (ord(char) < 0x10000)
        escapes += [f"\\x{ord(char):02x}"] * (ord(char) < 256) + ["\\ "] * (char == " ")
        escapes += ["\\n"] * (char == "\n") + [f"\\{char}"] * (char in '"\\/')
        # A sign that makes one letter with the one before stands beside it, not in an escape.
        whole = unicodedata.combining(char) or unicodedata.combining(value[at + 1 : at + 2] or " ")
        may_be_plain = char not in '"\\\n'
        written += char if whole or (may_be_plain and draw(st.booleans())) else draw(st.sampled_from(escapes))
        # A broken line takes the white space after it away, and a mark belongs to its letter.
        if (value[at + 1 : at + 2] or "x") not in WHITE and not unicodedata.combining(
            value[at + 1 : at + 2] or "x"
        ):
            written += draw(st.sampled_from(["", "", "", "\\\n  ", "\\\r\n    "]))
    return f'k: "{written}"  # hết\n', value


@pytest.mark.no_cover
@settings(max_examples=400)
@given(double_quoted())
def test_escapes_and_broken_lines_between_double_quotes_are_followed(case: tuple[str, str]) -> None:
    check(*case, style='"')


FOLDS = st.sampled_from([" ", "\n   ", "  \n   ", "\r\n  ", " \r\n      "])


@st.composite
def folded(draw: st.DrawFn) -> tuple[str, str, str]:
    """A value of words, each space a space or a fold, written plain, quoted or in a folded block."""
    style = draw(st.sampled_from(["", "'", '"', ">"]))
    some = draw(
        st.lists(st.from_regex(r"[A-Za-zđếệ'][đếệ.,'#?-]{0,4}", fullmatch=True), min_size=1, max_size=8)
    )
    some = [unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), word) for word in some]
    if style in ("", ">"):
        some[0] = some[0].replace("'", "x")
    value = " ".join(some)
    folds = [draw(FOLDS) for _ in some[1:]]
    if style == ">":
        folds = [fold if fold == " " else draw(st.sampled_from(["\n   ", "\r\n   "])) for fold in folds]
    body = some[0] + "".join(fold + word for fold, word in zip(folds, some[1:], strict=True))
    match style:
        case "'":
            file = f"k: '{_doubled(body)}'\n"
        case '"':
            file = f'k: "{body}"\n'
        case ">":
            file = f"k: >-  # gấp\n   {body}\n"
        case _:
            file = f"k:\n   {body}\n"
    return file, value, style


def _doubled(text: str) -> str:
    return text.replace("'", "''")


@pytest.mark.no_cover
@settings(max_examples=400)
@given(folded())
def test_folded_lines_are_followed_in_every_style(case: tuple[str, str, str]) -> None:
    check(*case)


@pytest.mark.parametrize(
    ("file", "value", "style"),
    [
        ("k: Tổ chức", "Tổ chức", ""),
        ("k: |2\n    Tổ\n   chức\n", "  Tổ\n chức\n", "|"),
        ("k: |+  # hết\n  Tổ\n\n\n", "Tổ\n\n\n", "|"),
        ("k: |-\r  Tổ\r  chức\r", "Tổ\nchức", "|"),
        ("k: |\n  a\tb\n  \tc\n", "a\tb\n\tc\n", "|"),
        ('k: "\n  Tổ\n\n\n  chức "', " Tổ\n\nchức ", '"'),
        ('k: " Tổ\\u0020\\ chức\\"  "', ' Tổ  chức"  ', '"'),
        ('k: "a\\\n\n\n  b"', "a\n\nb", '"'),
        ('k: "E\\u0302\u0323"', "Ệ", '"'),
    ],
)
def test_hard_cases_are_followed(file: str, value: str, style: str) -> None:
    check(file, value, style)


@pytest.mark.parametrize(
    "written", ["Tổ chức", "\n  'Tổ chức'", ">-  # gấp\n  Tổ\n  chức", '"Tổ\\x20chức"', "Tổ\n   chức"]
)
def test_a_label_of_yaml_is_not_part_of_the_text(written: str) -> None:
    file = f"k: &n {written}\nm: *n\n"
    root = parse(decode(file.encode(), "a.yaml"))
    assert isinstance(root.value, dict)
    for node in root.value.values():
        places = stretches(node)
        assert places is not None
        assert "".join(file[first:last] for first, last in [*places][:2] + [*places][3:]) == "Tổchức"


def test_what_is_no_text_has_no_letters() -> None:
    for file in ("k: ~\n", "k:\n", "k: [a, b]\n", "k: {a: b}\n"):
        root = parse(decode(file.encode(), "a.yaml"))
        assert isinstance(root.value, dict)
        assert stretches(root.value["k"]) is None


@pytest.mark.parametrize(
    "written", ['"Tổ\\x20 chức , xã"', "Tổ \n     chức , xã", "&t  Tổ  chức , xã", ">-\n     Tổ chức , xã"]
)
def test_a_fault_is_shown_at_its_own_letters(written: str) -> None:
    text = SOUND.replace("[Tổ chức kiểm tra]", f"\n  - {written}")
    if "&" in written:
        text += "can_cu: [*t]\n"
    found = pipeline.check_text(text.encode(), "a.yaml", Path()).diagnostics
    places = {(one.line, one.column, one.end_line, one.end_column) for one in found if one.code == "CT340"}
    ((line, column, end_line, end_column),) = places
    shown = text.split("\n")[line - 1]
    assert (line, shown[column - 1 : end_column]) == (end_line, " ,")


def test_keys_and_values_are_told_from_comments() -> None:
    text = (
        "# đầu\n'k # 1': |-  # hai\n  ba # bốn\n  # năm\n# sáu\n"
        "m: bảy\n  tám # chín\nn: {a: &x 'mười # một', \"b\": *x}\n"
    )
    found = scalars(decode(text.encode(), "a.yaml"))
    assert [text[start:end] for start, end in found] == [
        "'k # 1'",
        "  ba # bốn\n  # năm\n",
        "m",
        "bảy\n  tám",
        "n",
        "a",
        "'mười # một'",
        '"b"',
    ]
