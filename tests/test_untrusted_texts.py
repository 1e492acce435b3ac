"""Whatever text a stranger's file holds is printed as it is, or refused."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.every_key import FULL
from tests.untrusted import (
    checked_safely,
    dumped,
    lines_of,
    programme_with,
    slow,
)

if TYPE_CHECKING:
    pass


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
    printed = lines_of(
        programme_with(
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
    printed = lines_of(programme_with({"mo_dau": [text]}))
    assert text.replace("*", "") in [line.replace("*", "") for line in printed]


@pytest.mark.parametrize("sign", ["\r", "\x85", "\u2028", "\u2029", "\t"], ids=ascii)
def test_a_line_break_by_another_name_is_refused_or_printed(sign: str) -> None:
    data = json.dumps(FULL | {"mo_dau": [f"trước{sign}sau"]}).encode()
    checked = checked_safely(data)
    assert checked.programme is None or f"trước{sign}sau" in lines_of(checked.programme)


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
    head = dumped({key: value for key, value in FULL.items() if key != "nhiem_vu"}).decode()
    checked = checked_safely(f"{head}nhiem_vu:\n  - {task}\n".encode())
    assert checked.programme is None or f"1. {task}." in lines_of(checked.programme)
