"""YAML to values and places: every scalar stays text, and every value knows where it stands."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from ctrgen import CtrgenError
from ctrgen.source import Node, decode, parse, tree
from tests.paths import EXAMPLE
from tests.test_layout import GOLDEN


def places(node: Node) -> Any:
    """The values with their spans."""
    if isinstance(node.value, dict):
        return {key: (node.keys[key].span, places(child)) for key, child in node.value.items()}
    if isinstance(node.value, list):
        return [places(child) for child in node.value]
    return (node.value, node.span)


def values(text: str) -> Any:
    return parse(decode(text.encode(), "a.yaml")).plain()


def test_scalars_stay_as_they_were_written() -> None:
    text = (
        "gio: 14:30\nso: 012\nnghi: no\nngay: 2020-06-26\nle: 1e3\nmau: 0x1F\ntrong:\nnga: ~\nchu: 'null'\n"
    )
    assert values(text) == {
        "gio": "14:30",
        "so": "012",
        "nghi": "no",
        "ngay": "2020-06-26",
        "le": "1e3",
        "mau": "0x1F",
        "trong": None,
        "nga": None,
        "chu": "null",
    }


def test_text_is_composed() -> None:
    assert values("te\u0302n: Hoa\u0300\n") == {"tên": "Hoà"}


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_and_columns_are_the_authors(line_break: str) -> None:
    text = line_break.join(
        ["\ufeffthang: 6/2020", "nhiem_vu:", "  - Một", '  - "Hai"', "  - noi_dung: Ba", ""]
    )
    root = parse(decode(text.encode(), "a.yaml"))
    assert isinstance(root.value, dict)
    tasks = root.value["nhiem_vu"].value
    assert isinstance(tasks, list)
    assert root.value["thang"].span[1:] == (1, 8, 1, 14, "thang: 6/2020")
    assert [task.span[1:3] for task in tasks] == [(3, 5), (4, 5), (5, 5)]
    assert tasks[1].span[4] == 10


def test_an_alias_stands_for_its_value() -> None:
    assert values("a: &x [1, 2]\nb: *x\n") == {"a": ["1", "2"], "b": ["1", "2"]}


@pytest.mark.parametrize("path", [EXAMPLE, GOLDEN / "day-du.yaml"], ids=lambda path: path.name)
def test_the_parser_written_in_python_gives_the_same_tree(path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    source = decode(path.read_bytes(), path.name)
    fast = places(parse(source))
    monkeypatch.setattr(tree, "_LOADER", yaml.BaseLoader)
    assert places(parse(source)) == fast


@pytest.mark.parametrize("text", ['a: "x', "a: b: c", "a:\n\tb: 1", "a: *b*", "[" * 5000])
def test_the_parser_written_in_python_fails_as_cleanly(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "_LOADER", yaml.BaseLoader)
    with pytest.raises(CtrgenError) as caught:
        parse(decode(text.encode(), "a.yaml"))
    assert caught.value.diagnostics[-1].code.startswith("CT02")


@pytest.mark.parametrize(
    "text", ["A như sau:", "A\n    như sau:", "A như sau:\n\n", "A như sau:\n  # ghi chú"]
)
def test_an_entry_below_a_folded_text_that_ends_with_a_colon_is_no_part_of_it(text: str) -> None:
    read = values(f"muc:\n  - doan: >-\n      {text.replace(chr(10) + '    ', chr(10) + '      ')}\n  - B\n")
    assert read["muc"][1] == "B"
    assert read["muc"][0]["doan"].split() == ["A", "như", "sau:"]
