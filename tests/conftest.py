"""The one option of the test run, and what several files of tests look at."""

from __future__ import annotations

import gc
import importlib
import os
import pkgutil
import signal
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import coverage
import pytest
from hypothesis import HealthCheck, settings

import ctrgen
from tests.docx_file import DocxFile
from tests.layouts import ENDINGS, VARIANTS
from tests.libreoffice import Page, need_programs, pages, to_pdf
from tests.paths import ROOT, SHOWN
from tests.shared import MEASURED, made_once
from tests.variants import rendered_example, variant

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ctrgen.schema import Programme


# A shell lets what it runs in the background ignore Ctrl-C, and so would all that the tests start.
signal.signal(signal.SIGINT, signal.default_int_handler)

# The same cases in every run, however slow the machine is; `make fuzz` makes others.
settings.register_profile("tests", deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
settings.load_profile("tests")

_CASES_LOOKED_AT = 4

_LONGEST = (
    "test_table_pages",
    "test_batch",
    "test_schedule_pages",
    "test_page_layout",
    "test_office",
    "test_web_page",
    "test_preview_page",
    "test_wheel",
    "test_clean_is_printable",
    "test_importing_office",
    "test_survives",
    "test_watch",
    "test_live",
    "test_untrusted_values",
    "test_inside",
    "test_tables",
    "test_kills",
    "test_fuzz",
    "test_corpus",
    "test_annexes",
    "test_consoles",
    "test_mending",
    "test_form_typed",
    "test_readers_linear",
    "test_incremental",
    "test_page_details",
    "test_page_ends",
    "test_parity",
    "test_rules",
    "test_form",
    "test_table_widths",
    "test_fonts",
    "test_stamps",
    "test_many",
    "test_sentences",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--renew`` writes the ``.expected`` files of ``tests/bad`` anew, from what ctrgen says now."""
    parser.addoption("--renew", action="store_true", help="write tests/bad/*.expected anew")


@pytest.hookimpl(trylast=True)
def pytest_sessionstart() -> None:
    """Have one coverage, and say how a process asks for it."""
    running = coverage.Coverage.current()
    if running is None:
        return
    kept = Path(str(running.get_option("run:data_file"))).resolve()
    MEASURED.update(COVERAGE_PROCESS_START=str(ROOT / "pyproject.toml"), COVERAGE_FILE=str(kept))
    if "PYTEST_XDIST_WORKER" in os.environ:
        # pytest-cov starts twice in a worker; where it stops for a test, the first would go on.
        running.stop()
        if (first := coverage.Coverage.current()) is not None:
            first.stop()
        running.start()
    # What a module says at its beginning counts, whichever test needs it first.
    for module in pkgutil.walk_packages(ctrgen.__path__, "ctrgen."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest, lest one process be left with them in the end.

    Coverage looks at the first cases of a test, and at all of those that are ``looked_at``: work takes
    twice as long under its eyes, and what the hundredth case of a test reaches, another test does.
    """
    items.sort(
        key=lambda item: _LONGEST.index(item.path.stem) if item.path.stem in _LONGEST else len(_LONGEST)
    )
    cases = Counter[str]()
    for item in items:
        test = item.nodeid.partition("[")[0]
        cases[test] += 1
        if cases[test] > _CASES_LOOKED_AT and item.get_closest_marker("looked_at") is None:
            item.add_marker(pytest.mark.no_cover)


def pytest_collection_finish() -> None:
    """What is there before the first test stays: to look for garbage in it again and again takes long."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Coverage looks at the processes of a test: what they do is done nowhere else."""
    for name, value in MEASURED.items():
        monkeypatch.setenv(name, value)


@pytest.fixture(scope="session")
def programmes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Programme]:
    """Every example, and every variant of the first."""
    folder = tmp_path_factory.mktemp("programmes")
    examples = {path.stem: ctrgen.load(path) for path in SHOWN}
    assert len(examples) >= 12
    return examples | {name: variant(folder, changes) for name, changes in (VARIANTS | ENDINGS).items()}


@pytest.fixture(scope="session")
def data() -> bytes:
    """The first example as DOCX."""
    return rendered_example()


@pytest.fixture(scope="session")
def example(data: bytes) -> DocxFile:
    """The same, opened."""
    return DocxFile(data)


@pytest.fixture(scope="session")
def laid_out_docx(
    programmes: Mapping[str, Programme], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Path]:
    """The DOCX of every programme, as LibreOffice lays it out; one run for all."""
    need_programs()

    def make(folder: Path) -> None:
        to_pdf({name: ctrgen.render(programme, "docx") for name, programme in programmes.items()}, folder)

    folder = made_once(tmp_path_factory, "laid-out", make)
    return {name: folder / f"{name}.pdf" for name in programmes}


@pytest.fixture(scope="session")
def drawn_pdfs(
    programmes: Mapping[str, Programme], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Path]:
    """The PDF of every programme."""
    need_programs("pdftotext", "pdftoppm")

    def make(folder: Path) -> None:
        for name, programme in programmes.items():
            (folder / f"{name}.pdf").write_bytes(ctrgen.render(programme, "pdf"))

    folder = made_once(tmp_path_factory, "drawn", make)
    return {name: folder / f"{name}.pdf" for name in programmes}


@pytest.fixture(scope="module", params=["docx", "pdf"])
def pdfs(request: pytest.FixtureRequest) -> Mapping[str, Path]:
    """Every variant as PDF: the DOCX in LibreOffice, and what Typst draws."""
    made: Mapping[str, Path] = request.getfixturevalue(
        "laid_out_docx" if request.param == "docx" else "drawn_pdfs"
    )
    return made


@pytest.fixture(scope="module")
def laid_out(pdfs: Mapping[str, Path]) -> Mapping[str, list[Page]]:
    """The pages of every variant."""
    return {name: pages(pdf) for name, pdf in pdfs.items()}
