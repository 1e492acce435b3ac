"""``ctrgen new``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ctrgen import faults, output
from ctrgen.cli.streams import byte_order_mark, reader_may_leave, tell
from ctrgen.cli.vietnamese import HELP, Command, WrongUsage
from ctrgen.diagnostics import CtrgenError

if TYPE_CHECKING:
    from ctrgen.schema import Month

_SUFFIXES = (".yaml", ".yml")
_ASKED = {
    "issuer": "Cơ quan ban hành (ví dụ: Ban Thường vụ)",
    "superior": "Cơ quan chủ quản (không có thì bỏ trống)",
    "symbol": "Ký hiệu (ví dụ: CTr-BTV)",
    "place": "Địa danh (ví dụ: Bắc Giang)",
    "position": "Chức vụ của người ký",
    "signer": "Họ và tên người ký",
}
_MAY_BE_EMPTY = "superior"
_MONTH = "Tháng của chương trình (ví dụ: 7/2020)"


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


class _MonthOf(click.ParamType["Month"]):
    """A month and its year."""

    name = "tháng"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Month:
        """Take the month as a programme takes it."""
        from pydantic_core import PydanticCustomError

        from ctrgen.schema.values import parse_month

        try:
            return parse_month(str(value))
        except PydanticCustomError as error:
            return self.fail((error.context or {})["message"], param, ctx)


@click.command(
    cls=Command,
    short_help="Bắt đầu một chương trình: từ tháng trước, hoặc từ đầu.",
    help="""Viết tệp YAML của một tháng mới; không bao giờ ghi đè tệp đã có.

    Với --from: chép chương trình cũ, chuyển tháng, ngày và các cuộc họp lặp lại sang tháng mới, bỏ trống số;
    cuộc họp không lặp lại thành ghi chú, và mỗi chỗ cần quyết định có dòng “# Xem lại”. Không có --from: viết
    tệp mẫu có chú thích, hỏi những điều còn thiếu. Tháng lấy theo tên tệp, dạng thang-07-2020.yaml, rồi theo
    --month; không có cả hai thì là tháng sau của chương trình cũ.

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
@click.option("--month", type=_MonthOf(), metavar="THÁNG", help="Tháng của chương trình, ví dụ 7/2020.")
@click.option("--issuer", type=_Line(), metavar="CHỮ", help="Cơ quan ban hành.")
@click.option("--superior", type=_Line(), metavar="CHỮ", help="Cơ quan chủ quản, nếu có.")
@click.option("--symbol", type=_Line(), metavar="CHỮ", help="Ký hiệu, ví dụ CTr-BTV.")
@click.option("--place", type=_Line(), metavar="CHỮ", help="Địa danh.")
@click.option("--position", type=_Line(), metavar="CHỮ", help="Chức vụ của người ký.")
@click.option("--signer", type=_Line(), metavar="CHỮ", help="Họ và tên người ký.")
@HELP
def new(path: Path, source: Path | None, month: Month | None, **given: str | None) -> int:
    """Write a new programme."""
    if path.suffix not in _SUFFIXES:
        raise WrongUsage(f"Tên tệp “{path}” phải có đuôi .yaml.")
    if source is not None and any(value is not None for value in given.values()):
        raise WrongUsage(
            "Với --from, cơ quan, địa danh và người ký lấy theo chương trình cũ; bỏ các tùy chọn đó."
        )
    month = _month_of(path, month)
    try:
        output.refuse_to_replace(path)
        data = _asked_for(path, month, given) if source is None else _carried_over(path, month, source)
        output.write(path, data, anew=True)
    except CtrgenError as error:
        tell(error.diagnostics)
        return faults.exit_code(error.diagnostics, strict=False)
    with reader_may_leave():
        click.echo(str(path))
    return 0


def _month_of(path: Path, month: Month | None) -> Month | None:
    from ctrgen.drafting.months import month_in_name

    named = month_in_name(path.stem)
    if named is not None and month is not None and named != month:
        raise WrongUsage(
            f"Tên tệp ghi tháng {named.month}/{named.year}, --month ghi tháng {month.month}/{month.year}."
        )
    return named or month


def _carried_over(path: Path, month: Month | None, source: Path) -> bytes:
    from ctrgen.drafting.carry import carried_over, sound
    from ctrgen.drafting.changes import REVIEW
    from ctrgen.drafting.months import next_month
    from ctrgen.source import read

    old = sound(read(source), source)
    if month == old.month:
        raise WrongUsage(f"“{source}” cũng là chương trình tháng {old.month.month}/{old.month.year}.")
    text = carried_over(old, path, month or next_month(old.month))
    count = text.count(REVIEW) - old.source.text.count(REVIEW)
    click.echo(f"Có {count} chỗ cần xem lại: tìm “Xem lại” trong tệp mới.", err=True)
    return byte_order_mark(source) + text.encode()


def _asked_for(path: Path, month: Month | None, given: dict[str, str | None]) -> bytes:
    """The text of a programme about which all is known, or asked where there is somebody to ask."""
    from ctrgen import pipeline
    from ctrgen.drafting.skeleton import Known, skeleton

    lacking = [f"--{name}" for name in _ASKED if not given[name] and name != _MAY_BE_EMPTY]
    lacking += ["--month"] if month is None else []
    if lacking and not (sys.stdin and sys.stdin.isatty()):
        raise WrongUsage(f"Thiếu {', '.join(lacking)} (hoặc --from TỆP_CŨ).")
    chosen: Month = month if month is not None else _ask(_MONTH, _MonthOf())
    if lacking:
        given = {name: value if value is not None else _ask_for(name) for name, value in given.items()}
    known = Known(month=chosen, **{name: value or "" for name, value in given.items()})
    data = skeleton(known, path.name).encode()
    checked = pipeline.check_text(data, str(path), path.parent)
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
