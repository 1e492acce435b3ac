"""Diagnostics as people and terminals see them."""

from __future__ import annotations

import io

import pytest

from ctrgen import Diagnostic, Severity
from ctrgen.report import report


def found(excerpt: str, column: int, end_column: int, hint: str = "", clause: str = "") -> Diagnostic:
    return Diagnostic(
        "a.yaml",
        7,
        column,
        7,
        end_column,
        "CT999",
        "thu",
        Severity.WARNING,
        "Câu báo.",
        hint,
        clause,
        excerpt,
    )


def full(diagnostic: Diagnostic) -> list[str]:
    stream = io.StringIO()
    report([diagnostic], "full", stream)
    return stream.getvalue().splitlines()


def test_full_shows_the_line_a_caret_and_what_to_do() -> None:
    assert full(found("thang: 13/2020", 8, 15, hint="Sửa đi.", clause="Điều 1")) == [
        "a.yaml:7:8: cảnh báo CT999",
        "Câu báo.",
        "7 | thang: 13/2020",
        "  |        ^^^^^^^",
        "  = gợi ý: Sửa đi.",
        "  = căn cứ: Điều 1",
        "",
    ]


def test_a_long_line_is_shown_around_the_caret() -> None:
    excerpt = "a " * 100 + "SAI" + " b" * 100
    shown, carets = full(found(excerpt, 201, 204))[2:4]
    assert len(shown) <= 110
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "SAI"


def test_carets_stand_under_decomposed_and_wide_letters() -> None:
    excerpt = "ho\u0323p 会 SAI"
    shown, carets = full(found(excerpt, 8, 11))[2:4]
    # Cells: "họp" is 3, the wide letter 2.
    assert carets.index("^") == 4 + len("hop ") + 2 + 1
    assert carets.count("^") == 3
    assert shown.endswith("SAI")


def test_a_span_of_several_lines_is_marked_to_the_end_of_the_first() -> None:
    diagnostic = found("ten: |", 6, 3)._replace(end_line=9)
    assert full(diagnostic)[3] == "  |      ^"


@pytest.mark.parametrize("output_format", ["full", "concise"])
def test_nothing_a_file_holds_can_drive_the_terminal(output_format: str) -> None:
    stream = io.StringIO()
    nasty = found("x: \x1b[2J\u202e", 1, 2, hint="\x1b]0;")._replace(file="\x1b[31m.yaml", message="\x07\x9b")
    report([nasty], output_format, stream)
    text = stream.getvalue()
    assert "\ufffd" in text
    assert not set(text) & set("\x1b\x07\x9b\u202e")


def test_colour_is_for_terminals_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal = Terminal()
    report(
        [found("thang: 13/2020", 8, 15, hint="Một gợi ý dài hơn bề ngang của cửa sổ này.")], "full", terminal
    )
    assert "\x1b[" in terminal.getvalue()
    assert all(len(line) < 90 for line in terminal.getvalue().splitlines())


def test_a_format_that_is_not_known_is_an_error() -> None:
    with pytest.raises(ValueError, match="xml"):
        report([], "xml", io.StringIO())
