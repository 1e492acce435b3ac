"""No reader takes longer over a long text than its length says: of YAML, of Word files, of what one types."""

from __future__ import annotations

import gc
import html
import io
import zipfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree

import ctrgen
from ctrgen import pipeline
from ctrgen.diagnostics import CtrgenError
from ctrgen.editing import cursor, explained, folds, jumps
from ctrgen.form.check import everything_in
from ctrgen.house_template import tags
from ctrgen.importing import files, importer
from ctrgen.rules.judge import EVERY_RULE
from ctrgen.word.names import W
from ctrgen.writers.room import refuse_too_much
from tests.clock import growth
from tests.mixtures import mixtures
from tests.small import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHORT, LONG, MOST = 10_000, 100_000, 30
"""Ten times as long: a square would take a hundred times as long, noise doubles what is linear."""

TASK = "Chuẩn bị"
TASKS = f"[Sơ kết công tác 6 tháng đầu năm, {TASK} năm học mới]\n"
UNITS = (
    *("a", " ", "[", "{", "(", "1", "/", ".", "'", "*", "-", "#", "\u0301", "|", "&"),
    *("\u0301\u0323", "\u0323\u0302\u0301", "Chủ tịch ", "ngày 1/6 ", "8h00 ", "- a ", "I. ", 'a: "', "số: "),
)


@pytest.fixture(autouse=True)
def _as_the_command_has_it() -> Iterator[None]:
    """To look for garbage takes longer the more there is to look at."""
    before = gc.get_threshold()
    gc.set_threshold(200_000)
    yield
    gc.set_threshold(*before)


def _yaml(text: str) -> None:
    pipeline.check_text(text.encode(), "a.yaml", Path())


def _typed(text: str) -> None:
    for offset in (len(text) - 3, len(text) // 2):
        cursor.at(text, offset)
        explained.of_key(text, offset)
        jumps.jump(Path("a.yaml"), text, offset, None)
    folds.folds(text)


def _as_a_task(text: str) -> str:
    """A programme that lacks nothing, so that rules are asked too."""
    return SMALL.replace(TASKS, f"\n  - {text}\n")


def _in_a_key(unit: str, size: int) -> str:
    return _as_a_task(unit * (size // len(unit)))


def _in_quotes(unit: str, size: int) -> str:
    return _as_a_task(f'"{unit * (size // len(unit))}"')


def _as_it_is(unit: str, size: int) -> str:
    return unit * (size // len(unit))


@pytest.mark.no_cover
@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("shape", [_in_a_key, _in_quotes, _as_it_is])
def test_yaml_is_read_and_typed_in_as_long_as_it_is(shape: Callable[[str, int], str], unit: str) -> None:
    for read in (_yaml, _typed):
        took = growth(lambda size, turn: shape(unit, size - turn), read, (SHORT, LONG), MOST)
        assert took < MOST, read.__name__


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", mixtures(LONG))
def test_words_of_all_kinds_are_checked_in_as_long_as_they_are(kind: str) -> None:
    text = mixtures(LONG)[kind]
    took = growth(lambda size, turn: _as_a_task(text[turn:size]), _yaml, (SHORT, LONG), MOST)
    assert took < MOST


def test_what_is_measured_asks_every_rule() -> None:
    assert TASKS in SMALL
    found = pipeline.check_text(_as_a_task("Bổ xung danh sách").encode(), "a.yaml", Path()).diagnostics
    assert {"CT375"} <= {one.code for one in found}


@cache
def _parts() -> dict[str, bytes]:
    programme = pipeline.check_text(SMALL.encode(), "a.yaml", Path()).programme
    assert programme is not None
    with zipfile.ZipFile(io.BytesIO(ctrgen.render(programme, "docx"))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _word(text: str) -> bytes:
    made, stream = _parts(), io.BytesIO()
    document = made["word/document.xml"].decode()
    assert TASK in document
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in made.items():
            changed = document.replace(TASK, html.escape(f"{TASK} {text}"))
            archive.writestr(name, changed if name == "word/document.xml" else data)
    return stream.getvalue()


def _imported(path: Path) -> None:
    with suppress(CtrgenError):
        importer.read(files.read(path), path.name)


def _form(path: Path) -> None:
    with suppress(CtrgenError):
        everything_in(path.read_bytes(), path.name, None, EVERY_RULE)


@pytest.mark.no_cover
@pytest.mark.parametrize("unit", ["a", " ", ".", "ngày 1/6 ", "NGÀY ", "ỦY BAN XÃ TÂN "])
def test_a_word_file_is_read_in_as_long_as_it_is(tmp_path: Path, unit: str) -> None:
    def made(size: int, turn: int) -> Path:
        path = tmp_path / f"{size}.docx"
        path.write_bytes(_word(_as_it_is(unit, size - turn)))
        return path

    for read in (_imported, _form):
        assert growth(made, read, (SHORT, LONG), MOST) < MOST, read.__name__


@pytest.mark.no_cover
def test_words_just_short_of_the_longest_take_no_longer_than_short_ones() -> None:
    def made(size: int, turn: int) -> str:
        return ("b" * (size - turn) + " ") * (LONG // size)

    assert growth(made, lambda text: refuse_too_much("", text), (100, 10_000), 10) < 10


@pytest.mark.no_cover
@pytest.mark.parametrize("unit", ["{{", "{%-", "{# #", "{{ ten }} "])
def test_tags_are_looked_for_in_as_long_as_their_paragraph_is(unit: str) -> None:
    def made(size: int, turn: int) -> etree._Element:
        paragraph = etree.Element(f"{W}p")
        text = _as_it_is(unit, size - turn)
        for start in range(0, len(text), 5):
            etree.SubElement(paragraph, f"{W}t").text = text[start : start + 5]
        return paragraph

    def read(paragraph: etree._Element) -> None:
        tags.gather(paragraph)
        spot = tags.Spot("", 1, "".join(paragraph.itertext()), paragraph)
        assert tags.loose(spot) or list(tags.tags(spot))

    assert growth(made, read, (SHORT, LONG), MOST) < MOST
