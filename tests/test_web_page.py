"""The web page: sound HTML that anyone can read, on a phone and on paper."""

from __future__ import annotations

import re
from base64 import b64decode
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from lxml import html

import ctrgen
from ctrgen import pipeline
from tests.libreoffice import pages as pages_of
from tests.paths import EXAMPLE, EXAMPLES
from tests.random_programmes import PROGRAMMES
from tests.web_page import complaints, looked_at
from tests.whole import WHOLE, read, text_of_all, whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ctrgen.schema import Programme

SAME_LINE_PT = 4
BAD = """<!DOCTYPE html><html><head><title></title></head><body><h3 id=a>A</h3><img src="data:,">
<p id=a style="width: 900px">B</p></body></html>"""


@pytest.fixture(scope="module")
def programmes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Programme]:
    """Every example, and the programme with every key, signed by two and by one."""
    made = {path.stem: ctrgen.load(path) for path in EXAMPLES.glob("*.yaml") if is_programme(path)}
    for name, changes in {"whole": {}, "whole-one-signs": {"nguoi_ky": WHOLE["nguoi_ky"][1]}}.items():
        programme = pipeline.check(whole(tmp_path_factory.mktemp(name), **changes)).programme
        assert programme is not None
        made[name] = programme
    assert len(made) > 8
    return made


@pytest.fixture(scope="module")
def files(programmes: Mapping[str, Programme], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("web")
    for name, programme in programmes.items():
        (folder / f"{name}.html").write_bytes(ctrgen.render(programme, "html"))
    return sorted(folder.glob("*.html"))


@pytest.fixture(scope="module")
def seen(files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    bad = tmp_path_factory.mktemp("bad") / "bad.html"
    bad.write_text(BAD, encoding="utf-8")
    *found, faulty = looked_at([*files, bad], tmp_path_factory.mktemp("profile"))
    assert faulty["violations"], "axe-core finds nothing, in a bad page neither"
    assert faulty["wide"]
    return found


def is_programme(path: Path) -> bool:
    return "\nthang:" in path.read_text(encoding="utf-8")


def tree(programme: Programme) -> Any:
    return html.fromstring(ctrgen.render(programme, "html").decode())


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.replace("\u200b", ""))


# Through what checks and shows pages


def test_the_nu_checker_finds_no_fault_in_any_page(files: list[Path], tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text(BAD, encoding="utf-8")
    assert complaints([bad])
    assert complaints(files) == []


def test_axe_finds_no_fault_on_a_phone_or_a_desk(seen: list[dict[str, Any]]) -> None:
    assert [(one["path"], one["violations"]) for one in seen if one["violations"]] == []


def test_no_page_is_wider_than_a_phone_or_asks_the_network_for_anything(seen: list[dict[str, Any]]) -> None:
    assert [one for one in seen if one["wide"] or one["requests"]] == []


@pytest.mark.usefixtures("seen")
def test_the_example_prints_line_by_line_as_its_pdf(files: list[Path], tmp_path: Path) -> None:
    (page,) = [path for path in files if path.stem == EXAMPLE.stem]
    drawn = tmp_path / "drawn.pdf"
    drawn.write_bytes(ctrgen.render(ctrgen.load(EXAMPLE), "pdf"))
    printed, wanted = (pages_of(path) for path in (page.with_suffix(".html.pdf"), drawn))
    assert len(printed) == len(wanted) == 3
    for own, other in zip(printed, wanted, strict=True):
        assert (own.width, own.height) == pytest.approx((other.width, other.height), abs=1)
    first, same = (lines(one[0]) for one in (printed, wanted))
    assert len(first) >= 35
    assert first[:-3] == same[:-3]


def lines(page: Any) -> list[str]:
    """The words of a page, a line each."""
    made: list[list[Any]] = []
    for word in sorted(page.words, key=lambda word: (word.y_max, word.x_min)):
        if not made or word.y_max - made[-1][0].y_max > SAME_LINE_PT:
            made.append([])
        made[-1].append(word)
    return [" ".join(word.text for word in sorted(line, key=lambda word: word.x_min)) for line in made]


# As a tree


def test_every_word_of_the_document_stands_in_the_page_once(programmes: Mapping[str, Programme]) -> None:
    for name, programme in programmes.items():
        page = tree(programme)
        for caption in page.iter("caption"):
            caption.text = ""
        text = "\n".join(page.body.itertext())
        joined = "".join(words(text))
        assert sorted(joined) == sorted("".join(words(text_of_all(programme)))), name


def test_headings_go_down_one_level_at_a_time_from_the_one_title(
    programmes: Mapping[str, Programme],
) -> None:
    for programme in programmes.values():
        levels = [int(one.tag[1]) for one in tree(programme).iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(below <= above + 1 for above, below in pairwise(levels))


def test_a_page_says_what_it_is(programmes: Mapping[str, Programme]) -> None:
    page = tree(programmes[EXAMPLE.stem])
    meta = {one.get("name"): one.get("content") for one in page.iter("meta")}
    assert page.get("lang") == "vi"
    assert page.findtext("head/title") == "Chương trình công tác tháng 6 năm 2020"
    assert meta["author"] == "Ban Thường vụ, Hội LHPN tỉnh Bắc Giang"
    assert meta["dcterms.date"] == "2020-05-25"
    assert [one.tag for one in page.body] == ["header", "main"]
    assert not list(page.iter("script", "link", "iframe"))


def test_lists_keep_the_marks_of_the_author(programmes: Mapping[str, Programme]) -> None:
    page = tree(programmes["whole"])
    marks = [one.text for one in page.iter("span") if one.get("class") == "dau"]
    assert {"1.", "2a.", "a)", "-"} <= set(marks)
    items = [one.getparent().getparent() for one in page.iter("span") if one.get("class") == "dau"]
    assert {one.get("role") for one in items} == {"listitem"}
    assert {one.getparent().get("role") for one in items} == {"list"}


def test_no_marks_but_the_printed_ones_show_where_the_style_sheet_is_dropped(
    programmes: Mapping[str, Programme],
) -> None:
    for programme in programmes.values():
        assert not list(tree(programme).iter("ol", "ul", "li", "menu"))


def test_tables_say_what_their_cells_are_under(programmes: Mapping[str, Programme]) -> None:
    page = tree(programmes["whole"])
    tables = list(page.iter("table"))
    assert len(tables) == 8
    for table in tables:
        assert table.findtext("caption")
        assert {one.get("scope") for one in table.iterfind("thead/tr/th")} == {"col"}
    scopes = {one.get("scope") for one in page.iter("th")}
    assert scopes == {"col", "row", "rowgroup"}
    assert [one.text_content() for one in page.iter("del")]


def test_signature_and_seal_are_in_the_page_and_told_in_words(programmes: Mapping[str, Programme]) -> None:
    images = list(tree(programmes["whole"]).iter("img"))
    assert [one.get("alt") for one in images] == ["Chữ ký của Trần Văn Bình", "Con dấu"]
    for image in images:
        kind, _, data = image.get("src").partition(",")
        assert kind == "data:image/png;base64"
        assert b64decode(data).startswith(b"\x89PNG")


def test_annexes_are_sections_and_lie_as_their_pages_do(programmes: Mapping[str, Programme]) -> None:
    sections = list(tree(programmes["whole"]).iter("section"))
    assert [one.get("class") for one in sections] == ["phu-luc ngang", "phu-luc"]
    assert [one.findtext("h2") for one in sections] == ["Phụ lục I", "Phụ lục II"]


@pytest.mark.no_cover
@settings(max_examples=40)
@given(PROGRAMMES)
def test_no_words_of_a_programme_become_tags(data: bytes) -> None:
    programme = read(data)
    page = tree(programme)
    known = "html head meta title style body header main footer section div p span h1 h2 h3 h4 h5 h6"
    known += " table caption colgroup col thead tbody tr th td br wbr em strong del"
    assert {one.tag for one in page.iter()} <= set(known.split())
