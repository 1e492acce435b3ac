"""``ctrgen new``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ctrgen import faults, output
from ctrgen.cli.streams import as_line, byte_order_mark, reader_may_leave, tell
from ctrgen.cli.vietnamese import HELP, Command, WrongUsage
from ctrgen.diagnostics import CtrgenError

if TYPE_CHECKING:
    from ctrgen.drafting.names import Named
    from ctrgen.schema import Period
    from ctrgen.schema.period import Kind

_SUFFIXES = (".yaml", ".yml")
_ASKED = {
    "issuer": "Cơ quan ban hành (ví dụ: Ban Thường vụ)",
    "superior": "Cơ quan chủ quản (không có thì bỏ trống)",
    "symbol": "Ký hiệu (ví dụ: CTr-BTV)",
    "place": "Địa danh (ví dụ: Bắc Giang)",
    "position": "Chức vụ của người ký",
    "signer": "Họ và tên người ký",
}
_TO_FILL_IN = "CT378"
_MAY_BE_EMPTY = "superior"
_PERIOD = "Tháng của chương trình (ví dụ: 7/2020; tuần 41/2026; quý 4/2026)"


class _Line(click.ParamType[str]):
    """One line of text."""

    name = "chữ"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take the text, without white space around it."""
        from ctrgen.source.text import FORBIDDEN

        text = str(value).strip()
        if FORBIDDEN.search(text) or len(text.splitlines()) > 1 or "\t" in text:
            self.fail("ghi trên một dòng, không có dấu Tab hay ký tự điều khiển.", param, ctx)
        return text


class _PeriodOf(click.ParamType["Period"]):
    """The time a programme is for."""

    name = "thời gian"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Period:
        """Take the period as a programme takes it."""
        from pydantic import ValidationError
        from pydantic_core import PydanticCustomError

        from ctrgen.schema.periods import read_period

        try:
            return read_period(str(value))
        except PydanticCustomError as error:
            return self.fail((error.context or {})["message"], param, ctx)
        except ValidationError:
            return self.fail(f"không đọc được “{value}”.", param, ctx)


@click.command(
    cls=Command,
    short_help="Bắt đầu một chương trình: từ tháng trước, hoặc từ đầu.",
    help="""Viết tệp YAML của một tháng (tuần, quý, năm) mới; không bao giờ ghi đè tệp đã có.

    Với --from: chép chương trình cũ, chuyển tháng, ngày và các cuộc họp lặp lại sang tháng mới, bỏ trống số;
    cuộc họp không lặp lại, ảnh chữ ký, con dấu và chỉ dẫn bản điện tử thành ghi chú; mỗi chỗ cần quyết định
    có dòng “# Xem lại”. Không có --from: viết tệp mẫu có chú thích, hỏi những điều còn thiếu. Thời gian lấy
    theo tên tệp (thang-07-2020.yaml, 2020-07.yaml, tuan-41-2026.yaml, quy-4-2026.yaml, nam-2026.yaml,
    nam-hoc-2026-2027.yaml, …) hoặc --month; không có cả hai thì là tháng (tuần, quý, năm) sau của chương
    trình cũ.

    \b
    Ví dụ:
      ctrgen new thang-07-2020.yaml --from thang-06-2020.yaml
      ctrgen new thang-07-2020.yaml
      ctrgen new thang-07-2020.yaml --issuer "Ban Thường vụ" --superior "Hội LHPN tỉnh Bắc Giang" \\
        --symbol CTr-BTV --place "Bắc Giang" --position "Chánh Văn phòng" --signer "Nguyễn Thị Hồng Tâm"

    \b
    Mã thoát: 0 xong; 1 chương trình cũ có lỗi; 2 gõ lệnh sai, tệp đã có; 3 máy không làm được.
    """,
)
@click.argument("path", type=click.Path(path_type=Path), metavar="TỆP")
@click.option(
    "--from", "source", type=click.Path(path_type=Path), metavar="TỆP_CŨ", help="Chương trình để chép lại."
)
@click.option(
    "--month",
    "period",
    type=_PeriodOf(),
    metavar="THÁNG",
    help="Tháng của chương trình, ví dụ 7/2020; hoặc tuần 41/2026, quý 4/2026, năm 2026, năm học 2026-2027.",
)
@click.option("--issuer", type=_Line(), metavar="CHỮ", help="Cơ quan ban hành.")
@click.option("--superior", type=_Line(), metavar="CHỮ", help="Cơ quan chủ quản, nếu có.")
@click.option("--symbol", type=_Line(), metavar="CHỮ", help="Ký hiệu, ví dụ CTr-BTV.")
@click.option("--place", type=_Line(), metavar="CHỮ", help="Địa danh.")
@click.option("--position", type=_Line(), metavar="CHỮ", help="Chức vụ của người ký.")
@click.option("--signer", type=_Line(), metavar="CHỮ", help="Họ và tên người ký.")
@HELP
def new(path: Path, source: Path | None, period: Period | None, **given: str | None) -> int:
    """Write a new programme."""
    if path.suffix not in _SUFFIXES:
        raise WrongUsage(f"Tên tệp “{path}” phải có đuôi .yaml.")
    if source is not None and any(value is not None for value in given.values()):
        raise WrongUsage(
            "Với --from, cơ quan, địa danh và người ký lấy theo chương trình cũ; bỏ các tùy chọn đó."
        )
    try:
        output.refuse_to_replace(path)
        if source is None:
            named = _named_period(path, period)
            data = _asked_for(path, period or (named.whole() if named is not None else None), given)
        else:
            data = _carried_over(path, source, period)
        output.save(path, data, anew=True)
    except CtrgenError as error:
        tell(error.diagnostics)
        return faults.exit_code(error.diagnostics, strict=False)
    with reader_may_leave():
        click.echo(as_line(path))
    _tell_of(path, carried=source is not None)
    return 0


def _named_period(path: Path, period: Period | None, kind: Kind | None = None) -> Named | None:
    from ctrgen.drafting.names import UNREADABLE, period_in_name

    named = period_in_name(path.stem, period.kind if period is not None else kind)
    how = "đặt tên như thang-07-2020.yaml"
    if named == UNREADABLE:
        if period is None:
            raise WrongUsage(f"Không đọc được tháng trong tên tệp “{path.name}”; {how}, hoặc thêm --month.")
        return None
    if named is None:
        return None
    if not named.can_be:
        raise WrongUsage(f"Tên tệp “{path.name}” ghi {named.said}, không có {named.kind} ấy; {how}.")
    if period is not None and named.kind is period.kind and named.of(named.year or period.year) != period:
        raise WrongUsage(f"Tên tệp ghi {named.said}, --month ghi {period.name}.")
    return named


def _carried_over(path: Path, source: Path, period: Period | None) -> bytes:
    from ctrgen.drafting.carry import carried_over, sound
    from ctrgen.source import read

    old = sound(read(source), source)
    named = _named_period(path, period, old.period.kind)
    new = period or (named.after(old.period) if named is not None else old.period.moved(1))
    if new.kind is not old.period.kind:
        said = f"“{source}” là chương trình của {old.period.kind}, không chuyển sang {new.name} được."
        raise WrongUsage(f"{said} Bỏ --from để viết tệp mới.")
    if new.unnamed == old.period.unnamed:
        raise WrongUsage(f"“{source}” cũng là chương trình {old.period.name}.")
    return byte_order_mark(source) + carried_over(old, path, new).encode()


def _tell_of(path: Path, *, carried: bool) -> None:
    """Say which month the new programme is for, and what it asks of its author."""
    from ctrgen import pipeline
    from ctrgen.diagnostics import Severity
    from ctrgen.drafting.changes import REVIEW
    from ctrgen.source import read

    checked = pipeline.check(path)
    if checked.programme is None:
        return
    words = [f"Chương trình {checked.programme.period.name}."]
    count = read(path).text.count(REVIEW) if carried else 0
    if count:
        words.append(f"Có {count} chỗ cần xem lại: tìm “Xem lại” trong tệp mới.")
    errors = sum(one.severity is Severity.ERROR for one in checked.diagnostics)
    if errors:
        words.append(f"Còn {errors} lỗi: chạy “ctrgen validate {path}” để xem.")
    for line in words:
        click.echo(line, err=True)


def _asked_for(path: Path, period: Period | None, given: dict[str, str | None]) -> bytes:
    """The text of a programme about which all is known, or asked where there is somebody to ask."""
    from ctrgen import pipeline
    from ctrgen.drafting.skeleton import Known, skeleton
    from ctrgen.rules.judge import Selection

    lacking = [f"--{name}" for name in _ASKED if not given[name] and name != _MAY_BE_EMPTY]
    lacking += ["--month"] if period is None else []
    if lacking and not (sys.stdin and sys.stdin.isatty()):
        raise WrongUsage(f"Thiếu {', '.join(lacking)} (hoặc --from TỆP_CŨ).")
    chosen: Period = period if period is not None else _ask(_PERIOD, _PeriodOf())
    if lacking:
        given = {name: value if value is not None else _ask_for(name) for name, value in given.items()}
    known = Known(period=chosen, **{name: value or "" for name, value in given.items()})
    data = skeleton(known, path.name).encode()
    checked = pipeline.check_text(data, str(path), path.parent, Selection(without=(_TO_FILL_IN,)))
    if checked.programme is None:
        raise CtrgenError(*checked.diagnostics)
    tell(checked.diagnostics)
    return data


def _ask_for(name: str) -> str:
    may_be_empty = name == _MAY_BE_EMPTY
    while True:
        answer: str = _ask(_ASKED[name], _Line(), "" if may_be_empty else None)
        if answer or may_be_empty:
            return answer


def _ask(question: str, kind: click.ParamType[Any], default: str | None = None) -> Any:
    """Ask until the answer can be taken; click's own word for a bad one is English."""
    while True:
        answer = click.prompt(question, default=default, show_default=False, type=str, err=True)
        try:
            return kind.convert(answer, None, None)
        except click.BadParameter as error:
            click.echo(error.message, err=True)
