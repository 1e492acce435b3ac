"""Sizes, weight, slant, fonts, colours, capitals: what the letters of each part look like."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.form.finding import Found, at, cited, name_of
from ctrgen.schema.values import comma
from ctrgen.spelling.syllables import is_syllable
from ctrgen.standards.describe import allowed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.diagnostics import Fault
    from ctrgen.form.anatomy import Anatomy, Part
    from ctrgen.form.lines import PlacedLine
    from ctrgen.standards.model import Figure, Standard
    from ctrgen.standards.roles import Role
    from ctrgen.word.model import Run

_TEXT: tuple[Role, ...] = ("noi_dung", "muc_1", "muc_2", "muc_3", "muc_4", "kinh_gui")
"""Parts in which an author may set words off."""
_CAPITALS: tuple[Role, ...] = (
    *("quoc_hieu", "co_quan_chu_quan", "co_quan_ban_hanh", "ten_loai", "quyen_han", "chuc_vu"),
    "ten_phu_luc",
)
_SMALL: tuple[Role, ...] = ("tieu_ngu", "trich_yeu", "ho_ten", "dia_danh_thoi_gian", "phu_luc")
_SENTENCES: tuple[Role, ...] = ("can_cu", "danh_sach_noi_nhan")
"""Parts in which abbreviations are in capitals, but no phrase is."""
_RULED: tuple[Role, ...] = ("tieu_ngu", "co_quan_ban_hanh", "trich_yeu", "quoc_hieu", "ten_loai")
"""Parts under which a line may stand for the rule."""
_RULED_BELOW: dict[Role, Role] = {"quoc_hieu": "tieu_ngu", "ten_loai": "trich_yeu"}
"""Where the rule stands below the next part, if there is that."""
_OF_MORE_LINES: tuple[Role, ...] = ("co_quan_chu_quan", "co_quan_ban_hanh", "trich_yeu", "ten_phu_luc")
"""Parts that are one fault where more of their lines are wrong alike."""
_NOT_READ: dict[str, tuple[Role, ...]] = {"doan": ("chuc_vu", "chuc_vu_khac")}
"""Parts whose weight no guide was read to set."""
_OFTEN: tuple[Role, ...] = (*_TEXT, "tieu_muc", "de_muc", "phan", "phan_giua")
_NOTES = ("GHI CHU", "LUU Y", "(", "*")
_BELOW_HEADINGS: tuple[Role, ...] = ("muc_2", "muc_3", "noi_dung")
_NEAR_PT = 0.26
_WHOLE = 25
"""A paragraph of so many words is no heading."""
_FEW = 3
_PHRASE = 2


def letters(anatomy: Anatomy) -> Iterator[Found]:
    """All that is wrong with the letters of parts that were recognised."""
    above: Part | None = None
    told: set[tuple[Fault, str]] = set()
    for part in anatomy.parts:
        found = list(_of_part(part, anatomy)) if part.line.lettered else []
        goes_on = above is not None and above.role == part.role in _OF_MORE_LINES
        known = told if goes_on else set()
        yield from (one for one in found if (one.fault, one.message) not in known)
        told = {(one.fault, one.message) for one in found}
        above = part
    yield from _plain_headings(anatomy)


def _of_part(part: Part, anatomy: Anatomy) -> Iterator[Found]:
    yield from _size(part, anatomy)
    yield from _weight(part, anatomy)
    yield from _slant(part, anatomy)
    yield from _underline(part, anatomy)
    yield from _case(part, anatomy)


def _size(part: Part, anatomy: Anatomy) -> Iterator[Found]:
    figures = [(one, one.size_of(part.role)) for one in anatomy.standards if part.role in one.styles]
    wrong = [
        run.size_pt
        for run in part.line.lettered
        if not run.vertical and not any(_allows(figure, run.size_pt) for _, figure in figures)
    ]
    if wrong and figures:
        standard, figure = figures[0]
        asked = allowed(figure, "pt")
        message = f"{name_of(part.role, standard)} cỡ chữ {comma(wrong[0])}, quy định {asked}."
        yield at(
            faults.FORM_SIZE, part.line, message, f"Đặt cỡ {asked}.", cited(standard, figure), f"{wrong[0]}"
        )


def _allows(figure: Figure, size: float) -> bool:
    lowest, highest = figure.lowest, figure.highest
    return (lowest is None or size >= lowest - _NEAR_PT) and (highest is None or size <= highest + _NEAR_PT)


def _weight(part: Part, anatomy: Anatomy) -> Iterator[Found]:
    runs, role = part.line.lettered, part.role
    asked = {one.styles[role].bold for one in anatomy.standards if role in one.styles}
    if len(asked) != 1 or role == "tieu_muc" or role in _NOT_READ.get(anatomy.standards[0].name, ()):
        return
    bold = asked.pop()
    is_text = role in _TEXT
    wrong = [run for run in runs if run.bold != bold]
    if is_text:
        wrong = wrong if len(wrong) == len(runs) and _is_whole(part.line) else []
    if wrong:
        told = "chưa in đậm" if bold else "in đậm"
        yield _styled(faults.FORM_WEIGHT, part, anatomy, told, "đứng, đậm" if bold else "không đậm", wrong)


def _plain_headings(anatomy: Anatomy) -> Iterator[Found]:
    """Numbered lines among bold headings that are headings by all else: short, without a sign, text below."""
    numbered = [part for part in anatomy.parts if part.role in ("tieu_muc", "muc_1", "de_muc")]
    below = {id(above): under.role for above, under in pairwise(anatomy.parts)}
    for is_part, group in groupby(numbered, key=lambda part: part.role == "de_muc"):
        held = [] if is_part else list(group)
        bold = [part for part in held if part.role == "tieu_muc"]
        for part in held:
            text = part.line.text
            heads = below.get(id(part)) in _BELOW_HEADINGS and not text.endswith((".", ";", ",", ":"))
            if part.role == "muc_1" and 2 * len(bold) >= len(held) and heads and not _is_whole(part.line):
                yield _styled(
                    faults.FORM_WEIGHT,
                    part._replace(role="tieu_muc"),
                    anatomy,
                    "chưa in đậm",
                    "đứng, đậm",
                    (),
                )


def _slant(part: Part, anatomy: Anatomy) -> Iterator[Found]:
    runs, role = part.line.lettered, part.role
    asked = {one.styles[role].italic for one in anatomy.standards if role in one.styles}
    if len(asked) != 1:
        return
    italic = asked.pop()
    if italic and role == "kinh_gui_nhieu":
        return  # of the words above them the guide says so, of them nothing
    wrong = [run for run in runs if run.italic != italic]
    if role in _TEXT and (len(wrong) < len(runs) or not _is_whole(part.line) or _may_slant(part, anatomy)):
        return
    if wrong:
        told = "chưa in nghiêng" if italic else "in nghiêng"
        yield _styled(faults.FORM_SLANT, part, anatomy, told, "nghiêng" if italic else "kiểu chữ đứng", wrong)


def _may_slant(part: Part, anatomy: Anatomy) -> bool:
    """Whether a paragraph may be a basis, a note, or one of many that are set so."""
    if part.role != "noi_dung":
        return False
    at = anatomy.parts.index(part)
    around = [one.role for one in anatomy.parts[:at] if one.role in _TEXT and one.role != "kinh_gui"]
    others = [line for line in anatomy.of("noi_dung") if line is not part.line and _is_whole(line)]
    slanting = sum(all(run.italic for run in line.lettered) for line in others)
    return not around or part.line.key.startswith(_NOTES) or slanting > 0


def _underline(part: Part, anatomy: Anatomy) -> Iterator[Found]:
    asked = {one.styles[part.role].underline for one in anatomy.standards if part.role in one.styles}
    if asked == {True} and not all(run.underline for run in part.line.lettered):
        yield _styled(faults.FORM_UNDERLINE, part, anatomy, "chưa gạch chân", "gạch chân", ())
    elif asked == {False} and not _may_be_underlined(part, anatomy):
        wrong = [run for run in part.line.lettered if run.underline]
        if wrong:
            yield _styled(faults.FORM_UNDERLINE, part, anatomy, "gạch chân", "không gạch chân", wrong)


def _may_be_underlined(part: Part, anatomy: Anatomy) -> bool:
    """Whether a line below letters is the rule that stands there, sets words off, or is a habit."""
    role = part.role
    if role in _RULED:
        return role not in _RULED_BELOW or not anatomy.of(_RULED_BELOW[role])
    if role == "can_cu":
        return not all(run.underline for run in part.line.lettered)
    if role not in _OFTEN:
        return False
    if not all(run.underline for run in part.line.lettered):
        return True
    others = [line for line in anatomy.of(role) if line is not part.line]
    underlined = sum(all(run.underline for run in line.lettered) for line in others)
    return len(others) <= 2 * underlined


def _case(part: Part, anatomy: Anatomy) -> Iterator[Found]:
    text = part.line.text
    standard = anatomy.standards[0]
    name = name_of(part.role, standard)
    if part.role in _CAPITALS and _small_words(text):
        message = f"{name} chưa in hoa."
        yield at(faults.FORM_CASE, part.line, message, "Viết in hoa.", _clause(part.role, standard))
    elif text == text.upper() and _should_be_small(part):
        message = f"{name} in hoa, quy định chữ in thường."
        yield at(faults.FORM_CASE, part.line, message, "Viết chữ in thường.", _clause(part.role, standard))


def _should_be_small(part: Part) -> bool:
    """Whether a line in capitals should be in small letters: of texts only what is a sentence for certain."""
    if part.role in _SMALL:
        return sum(map(str.isalpha, part.line.text)) > _FEW
    words = [word for word in re.findall(r"[^\W\d]{3,}", part.line.text.casefold()) if is_syllable(word)]
    return part.role in _SENTENCES and (
        len(words) >= _PHRASE or (part.role in _TEXT and _is_whole(part.line))
    )


def _small_words(text: str) -> bool:
    """Whether a text has words in small letters; ``tp.`` and letters of marks are none."""
    return any(word[1:] != word[1:].upper() and len(word) > 1 for word in text.split()) or (
        text != text.upper() and " " not in text
    )


def _styled(fault: Fault, part: Part, anatomy: Anatomy, told: str, asked: str, wrong: Sequence[Run]) -> Found:
    standard = anatomy.standards[0]
    words = " ".join("".join(run.shown for run in wrong).split())
    partly = f", chỗ “{words[:30]}”" if wrong and len(words) < len(part.line.text) else ""
    message = f"{name_of(part.role, standard)} {told}{partly}; quy định {asked}."
    return at(fault, part.line, message, f"Đặt kiểu chữ {asked}.", _clause(part.role, standard), told)


def _clause(role: Role, standard: Standard) -> str:
    return cited(standard, standard.size_of(role))


def _is_whole(line: PlacedLine) -> bool:
    return len(line.text.split()) >= _WHOLE
