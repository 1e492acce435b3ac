"""Where fonts are: the folders of the system, then the data package."""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen.fonts.family import Family

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DATA_PACKAGE = "pdfboss_fonts"

LAST_RESORT = Family("Libertinus Serif")
"""Typst's own serif: all Vietnamese letters, but not the widths of Times New Roman."""

# The names under which the four cuts of a family are shipped, without the ending and in lower case.
_NAMES = {
    "Times New Roman": (
        ("times", "timesbd", "timesi", "timesbi"),
        (
            "times new roman",
            "times new roman bold",
            "times new roman italic",
            "times new roman bold italic",
        ),
        (
            "times_new_roman",
            "times_new_roman_bold",
            "times_new_roman_italic",
            "times_new_roman_bold_italic",
        ),
    ),
    "Tinos": (("tinos-regular", "tinos-bold", "tinos-italic", "tinos-bolditalic"),),
    "Liberation Serif": (
        (
            "liberationserif-regular",
            "liberationserif-bold",
            "liberationserif-italic",
            "liberationserif-bolditalic",
        ),
    ),
}
_ENDINGS = (".ttf", ".otf")


@cache
def best() -> Family:
    """The family to set a document in: Times New Roman or one with its widths.

    A family that lacks a Vietnamese letter in any of its four cuts is passed over.

    Returns:
        The first there is; Typst's own serif where there is none.
    """
    return next(candidates(), LAST_RESORT)


def candidates() -> Iterator[Family]:
    """Every family that would do, the best first."""
    for found in map(_families, (system_folders(), _package_folders())):
        yield from (family for family in found if family.has_vietnamese)


def system_folders() -> list[Path]:
    """Where this system keeps its fonts, those of the user first."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - a user without a home is no error here
    if sys.platform == "win32":
        windows = os.environ.get("WINDIR", r"C:\Windows")
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        return [Path(local, "Microsoft", "Windows", "Fonts"), Path(windows, "Fonts")]
    if sys.platform == "darwin":
        return [home / "Library" / "Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    own = os.environ.get("XDG_DATA_HOME") or str(home / ".local" / "share")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return [Path(own, "fonts"), home / ".fonts", *(Path(data, "fonts") for data in shared.split(":") if data)]


def _package_folders() -> list[Path]:
    spec = find_spec(DATA_PACKAGE)
    return [Path(place, "fonts") for place in (spec and spec.submodule_search_locations) or ()]


def _families(folders: Iterable[Path]) -> Iterator[Family]:
    """The families whose four cuts stand together in one folder."""
    held = list(_fonts_by_folder(folders))
    for name, spellings in _NAMES.items():
        for fonts in held:
            for cuts in spellings:
                if all(cut in fonts for cut in cuts):
                    yield Family(name, tuple(fonts[cut] for cut in cuts))


def _fonts_by_folder(folders: Iterable[Path]) -> Iterator[dict[str, Path]]:
    seen: set[str] = set()
    for root in folders:
        for folder, below, names in os.walk(root, followlinks=True):
            real = os.path.realpath(folder)
            below[:] = [] if real in seen else sorted(below)  # links may lead round in a circle
            if real in seen:
                continue
            seen.add(real)
            yield {
                name.lower()[:-4]: Path(folder, name)
                for name in sorted(names)
                if name.lower().endswith(_ENDINGS)
            }
