"""What the options of ``ctrgen render`` ask for: which outputs, with which settings, and where they go."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from ctrgen.batch.jobs import STDOUT
from ctrgen.cli.vietnamese import Choice, Whole, WrongUsage
from ctrgen.writers import outputs
from ctrgen.writers.outputs.kinds import OfEachPage, Option, Output, UnfitError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

NAMES = tuple(one.name for one in outputs.ALL)
_IN_TEMPLATE = ("docx", "pdf")
_OPTIONS = tuple(option for one in outputs.ALL for option in one.options)


class Place(NamedTuple):
    """Where documents go.

    Attributes:
        folder: ``None`` for beside their sources.
        document: the path of the one document there is, or ``STDOUT``.
    """

    folder: Path | None = None
    document: Path | None = None


def help_of_formats() -> str:
    """Every output with what it is."""
    told = dict.fromkeys(one.about for one in outputs.ALL)
    names = {about: ", ".join(one.name for one in outputs.ALL if one.about == about) for about in told}
    listed = "; ".join(f"{named} là {about}" for about, named in names.items())
    return f"Loại văn bản: {listed}. Ghi được nhiều lần. Mặc định {' và '.join(outputs.DEFAULT)}."


def options_of_outputs(command: Callable[..., Any]) -> Callable[..., Any]:
    """A command with the options of all outputs, in their order."""
    for option in reversed(_OPTIONS):
        values = option.values
        command = click.option(
            option.flag,
            type=Choice(values) if isinstance(values, tuple) else Whole(values[0], values[-1]),
            metavar=option.metavar,
            help=option.help,
        )(command)
    return command


def chosen(
    formats: Sequence[str], settings: Mapping[str, Any], template: Path | None = None
) -> tuple[Output, ...]:
    """The outputs of these names, with the settings that were typed, by option.

    Args:
        formats: the names.
        settings: what was typed, by option.
        template: of a house; its PDF is LibreOffice's.

    Raises:
        WrongUsage: they do not go together.
    """
    if template is not None:
        if not set(formats) & set(_IN_TEMPLATE):
            raise WrongUsage(f"--template chỉ dùng khi tạo {' và '.join(_IN_TEMPLATE)}.")
        if settings.get("pdf_engine") not in (None, "libreoffice"):
            raise WrongUsage("--template cần --pdf-engine libreoffice.")
        if "pdf" in formats:
            settings = {**settings, "pdf_engine": "libreoffice"}
    made: dict[str, Output] = {}
    for one in outputs.ALL:
        typed = {
            option.flag: value for option in one.options if (value := settings[_key(option)]) is not None
        }
        if one.name in formats:
            fields = {option.field: typed[option.flag] for option in one.options if option.flag in typed}
            try:
                made[one.name] = one.asked(fields)
            except UnfitError as error:
                raise WrongUsage(str(error)) from None
        elif typed:
            flags = " và ".join(option.flag for option in one.options)
            raise WrongUsage(f"{flags} chỉ dùng khi tạo {one.about}: thêm -f {one.name}.")
    return tuple(made[name] for name in dict.fromkeys(formats))


def named_place(typed: str | None, formats: Sequence[str]) -> tuple[Place, Sequence[str]]:
    """What ``-o`` names, a folder or the one document, and the formats that are made.

    Raises:
        WrongUsage: it names one document, but not one output is asked for.
    """
    if typed is None:
        return Place(), formats or outputs.DEFAULT
    path = Path(typed)
    suffix = path.suffix.lower().removeprefix(".")
    is_file = suffix in NAMES and not path.is_dir() and not typed.endswith((os.sep, "/"))
    is_stream = typed == str(STDOUT) or (path.exists() and not path.is_dir() and not path.is_file())
    if not is_stream and not is_file:
        return Place(path), formats or outputs.DEFAULT
    wanted = tuple(dict.fromkeys(formats)) or ((suffix,) if is_file else ())
    if len(wanted) != 1:
        raise WrongUsage(f"-o {typed} nhận một văn bản: ghi đúng một -f, hoặc -o với tên một thư mục.")
    if is_file and not is_stream and wanted[0] != suffix:
        raise WrongUsage(f"-o {typed} là tên một tệp {suffix}, không phải {wanted[0]}.")
    if any(isinstance(one, OfEachPage) and one.name in wanted for one in outputs.ALL):
        raise WrongUsage(f"{wanted[0]} là mỗi trang một tệp: ghi -o với tên một thư mục.")
    return Place(document=path), wanted


def _key(option: Option) -> str:
    """Under which name click hands an option over."""
    return option.flag.removeprefix("--").replace("-", "_")
