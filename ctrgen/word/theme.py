"""Theme fonts: which font a name such as ``minorHAnsi`` stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.word.names import A, W, local, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_SCRIPTS = {"vi": "Viet", "th": "Thai", "ja": "Jpan", "ko": "Hang", "ar": "Arab", "he": "Hebr", "zh": "Hans"}
"""The script that a theme names fonts for, by language (ECMA-376 Part 1, 20.1.4.1.16; 17.15.1.88)."""


class Theme(NamedTuple):
    """The fonts of a theme by ``major`` or ``minor`` and kind; empty when there is no theme."""

    fonts: dict[str, str]

    def font(self, name: str) -> str:
        """The font of ``majorHAnsi``, ``minorBidi``, …; empty where the theme names none."""
        return self.fonts.get(name, "")


def theme_of(root: _Element | None, settings: _Element | None) -> Theme:
    """Read the theme, for the languages that the settings name."""
    fonts: dict[str, str] = {}
    language = None if settings is None else settings.find(f"{W}themeFontLang")
    for size in ("major", "minor"):
        scheme = None if root is None else root.find(f".//{A}fontScheme/{A}{size}Font")
        if scheme is None:
            continue
        latin, ea, cs = (_typeface(scheme.find(A + kind)) for kind in ("latin", "ea", "cs"))
        scripts = {
            each.get("script", ""): each.get("typeface", "") for each in scheme if local(each) == "font"
        }
        of_latin = _by_language(scripts, value(language)) or latin
        fonts[f"{size}Ascii"] = fonts[f"{size}HAnsi"] = of_latin
        fonts[f"{size}EastAsia"] = ea or _by_language(scripts, value(language, "eastAsia"))
        fonts[f"{size}Bidi"] = cs or _by_language(scripts, value(language, "bidi"))
    return Theme(fonts)


def _typeface(element: _Element | None) -> str:
    return "" if element is None else element.get("typeface", "")


def _by_language(scripts: dict[str, str], language: str) -> str:
    """The font of a language's script; those that write in Latin letters alone have none."""
    return scripts.get(_SCRIPTS.get(language[:2].lower(), ""), "")
