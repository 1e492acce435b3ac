"""What must hold of every file of Word and Excel."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from typing import TYPE_CHECKING, Any

from lxml import etree

from ctrgen import pipeline
from ctrgen.diagnostics import CtrgenError
from ctrgen.importing import account, files, importer
from ctrgen.report import FORMATS
from tests.command import Outcome, ctrgen
from tests.small import SMALL
from tests.speech import english

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from random import Random

_FALLEN = re.compile("Traceback|Lỗi của chính ctrgen|CT199")
_HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def _asked(path: Path, *words: str) -> Iterator[str]:
    yield from _fallen(words[0], ctrgen(*words, cwd=path.parent))


def _fallen(command: str, done: Outcome) -> Iterator[str]:
    if done.code not in (0, 1):
        yield f"{command}: exit code {done.code}: {done.err[-300:]}"
    if _FALLEN.search(done.err + done.out):
        yield f"{command}: {(done.err + done.out)[-300:]}"
    if done.code == 1 and not (done.err + done.out).strip():
        yield f"{command}: refused without a word"
    if _HIDDEN.search(done.err):
        yield f"{command} shows what is hidden"


def _validated(path: Path, chance: Random) -> Iterator[str]:
    """Its form is checked."""
    yield from _asked(path, "validate", path.name, "--output-format", chance.choice(FORMATS))


def _template(path: Path, _: Random) -> Iterator[str]:
    """It is looked at as a template, and what passes can be filled in."""
    yield from _asked(path, "template", "check", path.name)
    (path.parent / "w.yaml").write_text(SMALL, encoding="utf-8")
    made = path.parent / "w.docx"
    yield from _asked(path, "render", "w.yaml", "--template", path.name, "-f", "docx", "-o", made.name)
    if made.exists():
        with zipfile.ZipFile(io.BytesIO(made.read_bytes())) as package:
            if package.testzip() is not None:
                yield "a sum is wrong"
            for name in package.namelist():
                if name.endswith((".xml", ".rels")):
                    etree.fromstring(package.read(name))
        made.unlink()


def _imported(path: Path, _: Random) -> Iterator[str]:
    """What can be read becomes a programme that says all its words."""
    try:
        document = files.read(path)
    except CtrgenError as error:
        yield from (f"in English: {one.message} {one.hint}" for one in error.diagnostics if english(one))
        return
    made = importer.read(document, path.name)
    checked = pipeline.check_text(made.text.encode(), "moi.yaml", path.parent)
    wrong = {one.code for one in checked.diagnostics if one.code < "CT100"}
    if wrong:
        yield f"no YAML: {sorted(wrong)}"
    if checked.programme is None:
        return
    said = _seen(made.text) | _seen(pipeline.lay_out(checked.programme).text)
    lines = [one for one in importer._all_lines(document.blocks, document) if not importer._says_nothing(one)]
    lost = {word for line in lines for word in _seen(line.plain)} - said
    if lost:
        yield f"words are lost: {sorted(lost)[:9]}"


def _seen(text: str) -> set[str]:
    """The words of a text as a reader sees them: a sign without a shape parts none, there or not."""
    return {*account.words("".join(char for char in text if unicodedata.category(char) != "Cf"))}


def _commanded(path: Path, _: Random) -> Iterator[str]:
    """The command says what it did."""
    made = path.parent / "moi.yaml"
    done = ctrgen("import", path.name, "-o", made.name, cwd=path.parent)
    yield from _fallen("import", done)
    if done.out != f"{made.name}\n" * made.exists():
        yield f"import: says {done.out[:80]}"
    made.unlink(missing_ok=True)


WORD: tuple[tuple[Any, float], ...] = ((_validated, 1), (_template, 0.3), (_imported, 0.7), (_commanded, 0.1))
EXCEL: tuple[tuple[Any, float], ...] = ((_imported, 1), (_commanded, 0.2))
