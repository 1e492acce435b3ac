"""What must hold of every case."""

from __future__ import annotations

import io
import json
import re
import time
import unicodedata
import zipfile
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from lxml import etree

from ctrgen import mending, pipeline, printable, rules, writing
from ctrgen.diagnostics import Severity
from ctrgen.faults import A_STANDARD, exit_code
from ctrgen.report import FORMATS, report
from ctrgen.writers import outputs
from ctrgen.writing import Paper
from tests.clock import spent
from tests.command import ctrgen
from tests.fuzz import opened
from tests.fuzz.edited import edited
from tests.speech import english
from tests.whole import text_of_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ctrgen.diagnostics import Diagnostic

SECONDS = 5
"""Of processor time, for each thing that is done with a case; the largest has some 30 kB."""
MEGABYTES = 500
"""Of memory, that a case may take beyond what the process had before."""

_DRAWN = 0.15
"""The share of sound programmes whose PDF is drawn."""

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OURS = {"inf", "nan", "null", "true"}
"""English that the cases hold, and that is quoted from them."""
_WORDS = "0123456789abcdđeghiklmnopqrstuvxy"


def complaints(path: Path, chance: Random) -> Iterator[str]:
    """What does not hold of a file that lies in a folder.

    Args:
        path: the programme, or the file of Word or Excel.
        chance: picks which of the slower looks are taken.
    """
    before = _memory("VmRSS", anew=True)
    for look, share in _LOOKS[path.suffix]:
        if chance.random() < share:
            started, drawn = time.process_time(), chance.getstate()
            try:
                yield from (f"{look.__name__}: {one}" for one in look(path, chance))
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001 - a fault of Typst is no Exception
                yield f"{look.__name__}: {_fallen(error)}"
            else:
                if time.process_time() - started > SECONDS and (least := _least(look, path, drawn)) > SECONDS:
                    yield f"{look.__name__}: took {least:.1f} s"
    taken = _memory("VmHWM") - before
    if taken > MEGABYTES:
        yield f"memory: {taken:.0f} MB"


def _least(look: Any, path: Path, drawn: tuple[Any, ...]) -> float:
    """How long a look takes that took long once, which a busy machine may have done."""

    def again() -> None:
        chance = Random()  # noqa: S311 - the same as before
        chance.setstate(drawn)
        list(look(path, chance))

    return spent(again, SECONDS)


def _memory(name: str, *, anew: bool = False) -> float:
    """Megabytes that the process has, or had at its highest; 0 where the system does not tell.

    Args:
        name: ``VmRSS`` or ``VmHWM``.
        anew: forget how high it was before.
    """
    try:
        if anew:
            Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
        told = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0
    return int(told.split(f"{name}:")[1].split()[0]) / 1024


def letters(text: str) -> str:
    """The letters and digits of a text, great and small alike, composed."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def _fallen(error: BaseException) -> str:
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = f"{frame.tb_frame.f_code.co_filename.rpartition('/')[2]}:{frame.tb_lineno}" if frame else "?"
    return f"{type(error).__name__} at {where}: {str(error)[:200]}"


def _told(path: Path, chance: Random) -> Iterator[str]:
    """Diagnostics lie in the file, are in Vietnamese, and can be reported."""
    checked = pipeline.check(path)
    told = printable.told(checked)
    sources: dict[str, list[str]] = {}
    for found in told:
        if found.file not in sources:
            try:
                text = Path(found.file).read_bytes().decode("utf-8-sig", "replace")
                sources[found.file] = _BREAK.split(text)
            except OSError:
                yield f"speaks of {found.file}"
                return
        lines = sources[found.file]
        if not 1 <= found.line <= found.end_line <= len(lines):
            yield f"{found.code} at line {found.line} of {len(lines)}"
        elif found.code != "CT010" and not 1 <= found.column <= len(lines[found.line - 1]) + 1:
            yield f"{found.code} at column {found.column} of {len(lines[found.line - 1])}"
        if (found.end_line, found.end_column) < (found.line, found.column):
            yield f"{found.code} ends before it begins"
        if found.code == "CT199":
            yield f"nobody's fault: {found.message}"
        if found.code not in rules.ALL and {*map(str.lower, english(found))} - _OURS:
            yield f"{found.code} in English: {found.message} {found.hint}"
    if checked.programme is None and not {*_errors(checked.diagnostics), *_others(checked.diagnostics)}:
        yield "refused without a word"
    yield from _reported(told, chance.choice(FORMATS))


def _others(found: Iterable[Diagnostic]) -> set[str]:
    """What a file is told to be that is no programme."""
    return {one.code for one in found} & {A_STANDARD.code}


def _counted(text: str) -> str:
    """The letters and digits, numbers without the zeros before them: --fix writes 05/6 for 5/6."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", letters(re.sub(r"(?<!\d)0+(?=\d)", "", text)))


def _reported(found: Iterable[Diagnostic], output_format: str) -> Iterator[str]:
    stream = io.StringIO()
    report(tuple(found), output_format, stream)
    text = stream.getvalue()
    if output_format in ("json", "sarif"):
        json.loads(text)
    elif output_format == "junit":
        etree.fromstring(text.encode())
    elif _HIDDEN.search(text):
        yield f"{output_format} shows what is hidden"


def _commanded(path: Path, chance: Random) -> Iterator[str]:
    """The command says in its exit code what it found, and never falls."""
    strict = ["--strict"] * chance.randrange(2)
    done = ctrgen("validate", path.name, "--output-format", chance.choice(FORMATS), *strict, cwd=path.parent)
    wanted = exit_code(list(printable.told(pipeline.check(path))), strict=bool(strict))
    if done.code != wanted:
        yield f"exit code {done.code}, not {wanted}: {done.err[-200:]}"
    if "Traceback" in done.err or "Lỗi của chính ctrgen" in done.err:
        yield done.err[-300:]


def _mended(path: Path, _: Random) -> Iterator[str]:
    """Mending reaches an end, keeps every letter and digit, and makes no new error."""
    before = pipeline.check(path)
    if before.programme is None:
        return
    once = mending.mend(path)
    if once.before == once.after:
        return
    if _counted(once.before) != _counted(once.after):
        yield "other letters than before"
    more = _errors(once.checked.diagnostics) - _errors(before.diagnostics)
    if more:
        yield f"new errors: {dict(more)}"
    path.write_text(once.after, encoding="utf-8", newline="")
    if mending.mend(path).after != once.after:
        yield "mending twice is not mending once"


def _written(path: Path, chance: Random) -> Iterator[str]:
    """Every output of a sound programme is made twice the same, sound, and of its words."""
    checked = pipeline.check(path)
    if checked.programme is None or _errors(checked.diagnostics):
        return
    paper = Paper(checked.programme, pipeline.lay_out(checked.programme), checked.root, str(path))
    said = _bare(text_of_all(checked.programme))
    for output in outputs.ALL:
        if output.name in ("png", "svg") or (output.name == "pdf" and chance.random() > _DRAWN):
            continue
        made = writing.write(paper, output, path.parent)
        for found in made.diagnostics:
            if english(found):
                yield f"{output.name}, {found.code} in English: {found.message} {found.hint}"
        if not made.files:
            if not _errors(made.diagnostics):
                yield f"{output.name}: refused without a word"
            continue
        if chance.random() < 0.2 and writing.write(paper, output, path.parent).files != made.files:
            yield f"{output.name}: other bytes the second time"
        yield from (f"{output.name}: {one}" for one in _sound(output.name, made.files[0], said))


def _sound(name: str, data: bytes, said: Counter[str]) -> Iterator[str]:
    match name:
        case "docx":
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                if package.testzip() is not None:
                    yield "a sum is wrong"
                parts = {
                    one: etree.fromstring(package.read(one))
                    for one in package.namelist()
                    if one.endswith((".xml", ".rels"))
                }
            runs = (one for part in parts.values() for one in part.iter(f"{_W}t"))
            text = "".join(one.text or "" for one in runs)
            yield from _lost(said - _bare(text))
        case "pdf":
            if not data.startswith(b"%PDF-") or not data.rstrip().endswith(b"%%EOF"):
                yield "no PDF"
        case "html" | "md" | "txt":
            text = data.decode()
            shown = _Page.shown(text) if name == "html" else text
            yield from _lost(_usual(said) - _usual(_bare(shown)))
        case "json":
            json.loads(data)
        case "ics":
            import icalendar

            icalendar.Calendar.from_ical(data)
        case _:
            yield "nothing is looked at: say in `_sound` of tests/fuzz/holding.py what is sound of it"


class _Page(HTMLParser):
    """What a web page shows: all but its style sheet and its title."""

    text = ""
    hidden = False

    @classmethod
    def shown(cls, page: str) -> str:
        parser = cls()
        parser.feed(page)
        return parser.text

    def handle_starttag(self, tag: str, _: object) -> None:
        self.hidden = tag in ("style", "title") or self.hidden

    def handle_endtag(self, tag: str) -> None:
        self.hidden = self.hidden and tag not in ("style", "title")

    def handle_data(self, data: str) -> None:
        self.text += "" if self.hidden else data


def _bare(text: str) -> Counter[str]:
    """How often each letter and digit stands in a text, without marks: they may begin a line."""
    return Counter(filter(str.isalnum, unicodedata.normalize("NFKD", text.casefold())))


def _usual(counted: Counter[str]) -> Counter[str]:
    return Counter({char: counted[char] for char in _WORDS if counted[char]})


def _lost(lost: Counter[str]) -> Iterator[str]:
    if lost:
        yield f"words are lost: {dict(lost)}"[:200]


def _errors(found: Iterable[Diagnostic]) -> Counter[str]:
    return Counter(one.code for one in found if one.severity is Severity.ERROR)


_LOOKS: dict[str, tuple[tuple[Any, float], ...]] = {
    ".yaml": ((_told, 1), (_commanded, 0.2), (edited, 0.1), (_written, 1), (_mended, 0.6)),
    ".docx": opened.WORD,
    ".xlsx": opened.EXCEL,
}
