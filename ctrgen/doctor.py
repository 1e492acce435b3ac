"""What this machine has of all that ctrgen needs, and the one command that brings what is missing."""

from __future__ import annotations

import locale
import platform
import re
import sys
import tempfile
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from ctrgen import __version__, fonts
from ctrgen.diagnostics import CtrgenError
from ctrgen.system import reason
from ctrgen.writers import office

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIP = f"{sys.executable} -m pip install"
_FONTS = "pdfboss-fonts"
_NO_MARKER = re.compile(r"[^;]+")
_NAME = re.compile(r"[\w.-]+")

_SPECIMEN = """\
co_quan: {ten: Ủy ban nhân dân xã}
ky_hieu: CTr-UBND
dia_danh: Tân Thanh
thang: 6/2020
nhiem_vu: [Việc thử]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Văn Bình}
"""


class State(StrEnum):
    """How a part of the machine is."""

    GOOD = "good"
    NOTICE = "notice"
    MISSING = "missing"


class Finding(NamedTuple):
    """One part of the machine.

    Attributes:
        about, what: what was looked at, and what is there.
        mend: the command that helps; empty where none is called for.
    """

    about: str
    state: State
    what: str
    mend: str = ""


def examine(terminal: TextIO) -> Iterator[Finding]:
    """Look at all that ctrgen needs, the most needed first.

    Args:
        terminal: the stream that people read.
    """
    yield Finding("ctrgen", State.GOOD, __version__)
    yield Finding("Python", State.GOOD, f"{platform.python_version()} ({sys.executable})")
    yield from _packages()
    yield from _fonts()
    yield _trial()
    yield _office()
    yield _folder()
    yield from _words(terminal)


def _packages() -> Iterator[Finding]:
    """The libraries that the package of ctrgen asks for."""
    try:
        asked = requires("ctrgen") or []
    except PackageNotFoundError:
        yield Finding("Gói ctrgen", State.NOTICE, "chạy thẳng từ mã nguồn, chưa cài đặt", f"{_PIP} .")
        return
    for line in asked:
        name = _NAME.match(line)
        if name is None or "extra ==" in line or name.group() == _FONTS:
            continue
        try:
            yield Finding(name.group(), State.GOOD, version(name.group()))
        except PackageNotFoundError:
            wanted = _NO_MARKER.match(line)
            mend = f'{_PIP} "{wanted.group().strip() if wanted else line}"'
            yield Finding(name.group(), State.MISSING, "chưa cài", mend)


def _fonts() -> Iterator[Finding]:
    try:
        yield Finding(_FONTS, State.GOOD, version(_FONTS))
    except PackageNotFoundError:
        there = not fonts.best().is_built_in
        yield Finding(
            _FONTS, State.GOOD if there else State.NOTICE, "chưa cài; không cần khi máy đã có phông"
        )
    found = [f"{family.name} ({family.files[0].parent})" for family in fonts.candidates()]
    if found:
        yield Finding("Phông chữ của PDF", State.GOOD, found[0])
        for other in found[1:]:
            yield Finding("Phông chữ khác", State.GOOD, other)
        return
    what = f"không có Times New Roman, Tinos hay Liberation Serif 2 đủ chữ Việt; dùng tạm {fonts.best().name}"
    mend = f"{_PIP} --no-deps --ignore-requires-python {_FONTS}"
    yield Finding("Phông chữ của PDF", State.MISSING, what, mend)


def _trial() -> Finding:
    """Make both documents in memory: whatever is broken shows."""
    try:
        _make_specimen()
    except Exception as error:  # noqa: BLE001 - whatever is broken is what is looked for
        what = f"không được: {type(error).__name__}: {error}"
        return Finding("Tạo thử văn bản", State.MISSING, what, f"{_PIP} --force-reinstall ctrgen")
    return Finding("Tạo thử văn bản", State.GOOD, "được cả bản Word và bản PDF")


def _make_specimen() -> None:
    from ctrgen import pipeline, writing
    from ctrgen.writers import outputs

    checked = pipeline.check_text(_SPECIMEN.encode(), "<thử>", Path())
    if checked.programme is None:
        raise CtrgenError(*checked.diagnostics)
    paper = writing.Paper(checked.programme, pipeline.lay_out(checked.programme))
    for output in outputs.ALL:
        made = writing.write(paper, output, Path()) if output.name in outputs.DEFAULT else None
        if made is not None and not made.files:
            raise CtrgenError(*made.diagnostics)


def _office() -> Finding:
    found = office.find()
    if found:
        return Finding("LibreOffice", State.GOOD, found)
    what = "không có; chỉ cần cho --pdf-engine libreoffice"
    return Finding("LibreOffice", State.NOTICE, what, "sudo apt-get install libreoffice-writer")


def _folder() -> Finding:
    """Whether documents can be written here; only writing one says so for sure."""
    here = Path.cwd()
    try:
        with tempfile.TemporaryFile(dir=here):
            return Finding("Thư mục hiện tại", State.GOOD, f"ghi được: {here}")
    except OSError as error:
        what = f"không ghi được ({reason(error)}): {here}"
        return Finding("Thư mục hiện tại", State.MISSING, what, "ctrgen render TỆP -o THƯ_MỤC_KHÁC")


def _words(terminal: TextIO) -> Iterator[Finding]:
    """Whether Vietnamese goes through: the names of files, and what is printed."""
    names, shown = sys.getfilesystemencoding(), _shown_in()
    for about, encoding, what in (
        ("Ngôn ngữ của máy", names, f"{locale.getlocale()[0] or 'C'}, tên tệp theo bảng mã {names}"),
        ("Cửa sổ dòng lệnh", shown, f"bảng mã {shown}; ctrgen luôn in UTF-8"),
    ):
        good = encoding.lower().replace("-", "") in ("utf8", "cp65001")
        if encoding is shown and not terminal.isatty():
            yield Finding(about, State.GOOD, "đầu ra không phải cửa sổ; ctrgen luôn in UTF-8")
            continue
        mend = "chcp 65001" if sys.platform == "win32" else "export LC_ALL=C.UTF-8"
        yield Finding(about, State.GOOD if good else State.NOTICE, what, "" if good else mend)


def _shown_in() -> str:
    """The encoding that the terminal of this machine takes."""
    if sys.platform == "win32":
        import ctypes

        return f"cp{ctypes.windll.kernel32.GetConsoleOutputCP()}"
    return locale.getencoding()
