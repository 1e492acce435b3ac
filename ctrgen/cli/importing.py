"""``ctrgen import``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ctrgen import faults, output
from ctrgen.cli.streams import as_line, reader_may_leave, tell
from ctrgen.cli.vietnamese import HELP, Command, WrongUsage
from ctrgen.diagnostics import CtrgenError, Span
from ctrgen.report.visible import visible

if TYPE_CHECKING:
    from ctrgen.importing.importer import Imported
    from ctrgen.word.model import WordDocument

_SUFFIXES = (".yaml", ".yml")
_SHOWN_AT_MOST = 20
_QUOTED_AT_MOST = 60


@click.command(
    "import",
    cls=Command,
    short_help="Chuyển một văn bản Word cũ thành tệp YAML.",
    help="""Đọc chương trình đã có trong Word rồi viết thành tệp YAML, mỗi tệp một; không bao giờ ghi đè.

    Đọc được .docx; .doc, .odt, .rtf (cần LibreOffice); .xlsx có bảng nhiệm vụ hoặc lịch. Chữ phông .VnTime,
    VNI-Times thành Unicode. Không bỏ sót chữ nào: chỗ chưa rõ là gì được chép thành dòng “# CHƯA RÕ” và kể ra
    cùng số đoạn. Không có -o thì tệp mới đứng cạnh tệp cũ, tên theo thời gian của chương trình
    (thang-06-2020.yaml).

    \b
    Ví dụ:
      ctrgen import "CTr thang 6.docx"
      ctrgen import cu.doc -o thang-06-2020.yaml --extends co-quan.yaml
      ctrgen import "CTr thang 6.docx" "CTr thang 7.docx"

    \b
    Mã thoát: 0 xong; 1 văn bản cũ không đọc được; 2 gõ lệnh sai, tệp đã có; 3 máy không làm được.
    """,
)
@click.argument("olds", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TỆP_CŨ...")
@click.option(
    "-o",
    "--output",
    "path",
    type=click.Path(path_type=Path),
    metavar="TỆP",
    help="Tệp YAML sẽ viết, khi chỉ có một tệp cũ.",
)
@click.option(
    "--extends",
    "house",
    type=click.Path(path_type=Path),
    metavar="TỆP",
    help="Tệp khóa dùng chung của cơ quan: viết “ke_thua”, không ghi lại những khóa tệp ấy đã có.",
)
@HELP
def importing(olds: tuple[Path, ...], path: Path | None, house: Path | None) -> int:
    """Write old documents as programmes, each as one of its own."""
    if path is not None and path.suffix not in _SUFFIXES:
        raise WrongUsage(f"Tên tệp “{path}” phải có đuôi .yaml.")
    if path is not None and len(olds) > 1:
        raise WrongUsage("Có nhiều tệp cũ thì bỏ -o: mỗi tệp thành một tệp YAML bên cạnh nó.")
    return max(_import(old, path, house) for old in olds)


def _import(old: Path, path: Path | None, house: Path | None) -> int:
    from ctrgen.importing import files

    try:
        document = files.read(old)
        target, made = _made(document, old, path, house)
        output.refuse_to_replace(target)
        output.save(target, made.text.encode(), anew=True)
    except CtrgenError as error:
        tell(error.diagnostics)
        return faults.exit_code(error.diagnostics, strict=False)
    with reader_may_leave():
        click.echo(as_line(target))
    _tell_of(made, document, old, target)
    return 0


def _made(document: WordDocument, old: Path, path: Path | None, house: Path | None) -> tuple[Path, Imported]:
    from ctrgen.drafting.names import stem_of
    from ctrgen.importing import importer
    from ctrgen.importing.common import NO_COMMON, common

    base = NO_COMMON if house is None else common(house, path or old)
    made = importer.read(document, old.name, base)
    name = stem_of(made.period) if made.period is not None else old.stem
    return path or old.with_name(f"{name}.yaml"), made


def _tell_of(made: Imported, document: WordDocument, old: Path, target: Path) -> None:
    """Say how many words were placed, and which places somebody must look at."""
    from ctrgen.importing import uncarried

    account = made.account
    lines = [f"Đã xếp {account.placed} trên {account.words} chữ vào các khóa."]
    for one in made.questions[:_SHOWN_AT_MOST]:
        where = f"đoạn {one.place.number}: " if one.place is not None else ""
        text = one.text if len(one.text) <= _QUOTED_AT_MOST else f"{one.text[:_QUOTED_AT_MOST]}…"
        lines.append(f"Cần xem: {where}{text}")
    if len(made.questions) > _SHOWN_AT_MOST:
        lines.append(f"Còn {len(made.questions) - _SHOWN_AT_MOST} chỗ nữa: tìm “CHƯA RÕ” trong tệp mới.")
    lines.append(f"Kiểm tra: ctrgen validate {target}")
    tell(
        [
            faults.PASSED_OVER.at(
                Span(str(old), one.place.number if one.place else 1), f"Không đọc {one.what} ({one.times})."
            )
            for one in (*document.passed_over, *uncarried.of(document))
        ]
    )
    for line in lines:
        click.echo(visible(line), err=True)
