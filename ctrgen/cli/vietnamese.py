"""click in Vietnamese: headings of the help, and what is wrong with a command line."""

from __future__ import annotations

import re
import sys
from typing import Any

import click

from ctrgen import __version__

HELP = click.help_option("-h", "--help", help="Hiện trợ giúp này rồi thoát.")


class WrongUsage(click.UsageError):
    """A mistake of the command line, already in the user's words."""


class Command(click.Command):
    """A command whose help is in Vietnamese."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"options_metavar": "[TÙY CHỌN]", **kwargs})

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows how to call it."""
        formatter.write_usage(
            ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Cách dùng: "
        )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table of options."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        rows = [record for option in options if (record := option.get_help_record(ctx)) is not None]
        with formatter.section("Tùy chọn"):
            formatter.write_dl(rows)


class Group(Command, click.Group):
    """A group whose help is in Vietnamese."""

    command_class = Command

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"subcommand_metavar": "LỆNH [THAM SỐ]...", **kwargs})

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table of options, and below it that of commands."""
        super().format_options(ctx, formatter)
        commands = {name: self.get_command(ctx, name) for name in self.list_commands(ctx)}
        rows = [
            (name, one.get_short_help_str(limit=100)) for name, one in commands.items() if one is not None
        ]
        with formatter.section("Các lệnh"):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or name the nearest."""
        known = self.list_commands(ctx)
        if args and not args[0].startswith("-") and args[0] not in known:
            from difflib import get_close_matches

            near = get_close_matches(args[0], known, n=1)
            meant = f"ctrgen render {args[0]}" if args[0].endswith((".yaml", ".yml")) else "".join(near)
            hint = f" Có phải là “{meant}”?" if meant else ""
            raise WrongUsage(f"Không có lệnh “{args[0]}”.{hint}", ctx)
        return super().resolve_command(ctx, args)


class Choice(click.Choice[str]):
    """A choice that says in Vietnamese what may be chosen."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take one of the choices."""
        if value not in self.choices:
            self.fail(f"“{value}” không hợp lệ; chọn một trong: {', '.join(self.choices)}.", param, ctx)
        return str(value)


class Whole(click.ParamType[int]):
    """A whole number within limits."""

    name = "số"

    def __init__(self, lowest: int, highest: int) -> None:
        self.lowest, self.highest = lowest, highest

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Take a number."""
        text = str(value)
        if not (text.isascii() and text.isdecimal() and self.lowest <= int(text[:9]) <= self.highest):
            self.fail(f"“{value}” không hợp lệ; ghi một số từ {self.lowest} đến {self.highest}.", param, ctx)
        return int(text)


_YAML = (".yaml", ".yml")
_CODE = re.compile(r"CT[0-9]{0,4}")


class Codes(click.ParamType[tuple[str, ...]]):
    """Codes of rules, or how they begin, with commas between."""

    name = "mã"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Take the codes."""
        if isinstance(value, tuple):
            return value
        codes = tuple(code.strip().upper() for code in str(value).split(",") if code.strip())
        for code in codes:
            if _CODE.fullmatch(code) is None:
                self.fail(f"“{code}” không phải mã quy tắc; ví dụ CT3 hoặc CT345.", param, ctx)
        return codes


def explain(error: click.UsageError) -> str:
    """What is wrong with a command line, and where to look."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.message
    command = error.ctx.command_path if error.ctx else "ctrgen"
    return f"{_fault(error)}\nXem cách dùng: {command} --help"


def _fault(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        near = f" Có phải là {error.possibilities[0]}?" if error.possibilities else ""
        file = next((one for one in sys.argv[1:] if one.startswith("-") and one.endswith(_YAML)), None)
        if file is not None:
            return f"“{file}” bị hiểu là tùy chọn. Nếu là tên tệp, ghi ./{file}"
        return f"Không có tùy chọn {error.option_name}.{near}"
    if isinstance(error, click.BadOptionUsage):
        return f"Tùy chọn {error.option_name} viết chưa đúng: thiếu hoặc thừa giá trị."
    if isinstance(error, click.MissingParameter):
        return "Thiếu tên tệp hoặc thư mục."
    if isinstance(error, click.BadParameter) and error.param is not None:
        return f"{'/'.join(error.param.opts)}: {error.message}"
    if isinstance(error, WrongUsage):
        return error.message
    return "Lệnh có tham số thừa hoặc viết chưa đúng."


def bug(error: Exception) -> str:
    """An error of ours: ask for a report, with all that a report needs."""
    import platform
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
    return (
        "Lỗi của chính ctrgen, không phải của văn bản. Xin báo lại cho nhóm phát triển những dòng sau:\n"
        f"  ctrgen {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        f"  {type(error).__name__}: {error}\n"
        f"  {place}"
    )
