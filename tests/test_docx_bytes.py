"""The DOCX as bytes: the same for the same programme, of the moment of the document, and few."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.docx_file import CORE, DocxFile
from tests.variants import OTHER_FIGURES, rendered_example, rendered_variant


def test_the_same_programme_gives_the_same_bytes_twice(tmp_path: Path, data: bytes) -> None:
    assert rendered_example() == data
    assert rendered_variant(tmp_path, OTHER_FIGURES) == rendered_variant(tmp_path, OTHER_FIGURES)


@pytest.mark.parametrize("changes", [{}, OTHER_FIGURES], ids=["shipped look", "look of its own"])
def test_time_zone_locale_and_hash_seed_leave_no_trace(tmp_path: Path, changes: dict[str, Any]) -> None:
    here = rendered_variant(tmp_path, changes)
    program = (
        "import ctrgen, hashlib, sys;"
        "data = ctrgen.render(ctrgen.load(sys.argv[1]), 'docx');"
        "print(hashlib.sha256(data).hexdigest())"
    )
    found = set()
    for zone, language, seed in (("Asia/Ho_Chi_Minh", "C", "1"), ("America/Lima", "C.UTF-8", "77")):
        strange = {"TZ": zone, "LC_ALL": language, "PYTHONHASHSEED": seed}
        output = subprocess.run(
            [sys.executable, "-c", program, tmp_path / "chuong-trinh.yaml"],
            env={**os.environ, **strange, "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        found.add(output.strip())
    assert found == {hashlib.sha256(here).hexdigest()}


def test_every_moment_in_the_file_is_the_date_of_the_document(
    example: DocxFile, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    assert len(example.infos) >= 10
    assert {info.date_time for info in example.infos} == {(2020, 5, 25, 0, 0, 0)}
    core = example.xml("docProps/core.xml")
    moments = [core.findtext(f"dcterms:{name}", namespaces=CORE) for name in ("created", "modified")]
    assert moments == ["2020-05-25T00:00:00Z", "2020-05-25T00:00:00Z"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert rendered_example() == data


@pytest.mark.parametrize(
    ("epoch", "moment"),
    [("1600000000", (2020, 9, 13, 12, 26, 40)), ("", (2020, 6, 1, 0, 0, 0)), (None, (2020, 6, 1, 0, 0, 0))],
)
@pytest.mark.parametrize("date", [None, "/5/2020"])
def test_a_document_not_yet_dated_takes_source_date_epoch_or_the_first_of_its_month(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    epoch: str | None,
    moment: tuple[int, ...],
    date: str | None,
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    docx = DocxFile(rendered_variant(tmp_path, {"ngay": date}))
    # A zip archive counts in steps of two seconds.
    assert {info.date_time for info in docx.infos} == {moment}
    created = docx.xml("docProps/core.xml").findtext("dcterms:created", namespaces=CORE)
    assert created == "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z".format(*moment)


@pytest.mark.parametrize(
    ("date", "in_zip"),
    [("2/9/1945", (1980, 1, 1, 0, 0, 0)), ("1/1/2150", (2107, 12, 31, 23, 59, 58))],
    ids=["before", "after"],
)
def test_a_date_that_zip_cannot_hold_is_no_hindrance(
    tmp_path: Path, date: str, in_zip: tuple[int, ...]
) -> None:
    docx = DocxFile(rendered_variant(tmp_path, {"ngay": date}))
    assert {info.date_time for info in docx.infos} == {in_zip}
    created = docx.xml("docProps/core.xml").findtext("dcterms:created", namespaces=CORE)
    assert created[:4] == date[-4:]


@pytest.mark.parametrize("epoch", ["999999999999999", "-1", "x"])
def test_a_source_date_epoch_that_is_no_moment_is_no_hindrance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    docx = DocxFile(rendered_variant(tmp_path, {"ngay": None}))
    assert {info.date_time for info in docx.infos} == {(2020, 6, 1, 0, 0, 0)}


def test_the_file_is_small(data: bytes) -> None:
    assert len(data) < 20_000
