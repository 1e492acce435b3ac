"""Every key of the schema is known wherever keys are used: whoever adds one is told what forgets it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

import ctrgen
from ctrgen import pipeline
from ctrgen.drafting import carry
from ctrgen.drafting.changes import REVIEW
from ctrgen.schema import Meeting, Programme
from ctrgen.schema.base import Model
from ctrgen.schema.event import Event
from ctrgen.schema.fields import Held, fields, within
from ctrgen.schema.part import Part
from ctrgen.schema.values import ClockTime, LineSpacing, PartialDate
from ctrgen.source import SourceText
from tests.homes import HOMES
from tests.paths import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FILE_FOLDER = ROOT / "examples"
FILE = str(FILE_FOLDER / "thang-06.yaml")

Key = tuple[type[Model], Held]

VALUES: dict[type, str] = {
    PartialDate: "17/6/2020",
    date: "3/6/2020",
    ClockTime: "9:15",
    LineSpacing: "1,5",
    float: "14",
    int: "41",
    bool: "có",
}
OWN_VALUES: dict[str, Any] = {
    "Programme.number": "63",
    "Week.number": "41",
    "Programme.secrecy": "MẬT",
    "Programme.urgency": "KHẨN",
    "Programme.quarter": "4/2026",
    "Programme.year": "2026",
    "Programme.school_year": "2026-2027",
    "Programme.month": "7/2020",
    "Table.numbered": "không",
    "Layout.marks": ["+", "-"],
    "Layout.part_mark": "I.",
    "Layout.heading_mark": "1.",
    "Layout.subheading_mark": "a)",
    **dict.fromkeys(("Section.task_marks", "PartOfProgramme.task_marks", "Annex.task_marks"), "-"),
    "Picture.file": "hinh/chu-ky-mau.png",
}
"""Of keys that take no value of their kind, or have it by themselves."""

NEEDED = {"Event.end": {"gio": "7:30"}, "Meeting.end": {"gio": "7:30"}}
"""What must be there for a key to be allowed."""

UNTRIED = {
    "Programme.standard": "tests of standards try it",
    "Programme.extends": "what it names is merged before",
    "Programme.checks": "tests of rules try it",
    "Programme.dictionary": "tests of spelling try it",
    "Layout.sizes": "its keys are those of the standard",
    "Column.key": "the rows of its table must name it",
    "Table.rows": "a row has no keys of its own",
    "Event.own": "the columns of its schedule name its keys; tests of schedules try it",
}
NOT_PRINTED = {
    "Layout.break_after_slash": "only where a slash stands at the end of a line",
    **dict.fromkeys(
        (
            *("Section.task_marks", "PartOfProgramme.task_marks", "Annex.task_marks"),
            *("Layout.part_mark", "Layout.subheading_mark", "Layout.capitals"),
        ),
        "only where such headings and items stand; tests of marks try it",
    ),
}
NOT_INVITED = {"Meeting.note": "it is for those who read the programme"}
NOT_IN_JSON = {"Picture.file": "it is named from where the JSON stands", "Picture.width": "as its file"}

NOT_CARRIED_OVER = {"Span.name": "a span with a name of its own has no next one"}


def keys(*models: type[Model]) -> Iterator[Key]:
    """All keys to try; a mapping is tried by the keys of its own."""
    for model in models or within(Programme):
        for held in fields(model):
            if not issubclass(held.kind, Model) and name(model, held) not in UNTRIED:
                yield model, held


def name(model: type[Model], held: Held) -> str:
    return f"{model.__name__}.{held.name}"


def is_text(held: Held) -> bool:
    return held.kind is str and Part.NONE not in held.parts


def value_of(model: type[Model], held: Held, text: str) -> Any:
    """A value that a key takes and has not by itself."""
    if name(model, held) in OWN_VALUES:
        return OWN_VALUES[name(model, held)]
    if is_text(held):
        return [text] if held.many else text
    if issubclass(held.kind, StrEnum):
        return str(list(held.kind)[1])
    assert held.kind in VALUES, f"{name(model, held)}: say in VALUES or OWN_VALUES what may stand there"
    return VALUES[held.kind]


def written(model: type[Model], held: Held | None = None, value: Any = None) -> str:
    """A programme around a mapping, with a value for one of its keys."""
    example, home = HOMES[model]
    if held is not None:
        example = {**example, **NEEDED.get(name(model, held), {}), held.key: value}
    return yaml.safe_dump(home(example), allow_unicode=True, sort_keys=False)


def programme(text: str) -> Programme:
    checked = pipeline.check_text(text.encode(), FILE, FILE_FOLDER)
    assert checked.programme is not None, (text, checked.diagnostics)
    return checked.programme


def forgotten(place: str, chosen: Iterator[Key], knows: Callable[[type[Model], Held], bool]) -> None:
    """Fail with the keys that a place does not know."""
    found = [f"{name(model, held)} ({held.key}) {place}" for model, held in chosen if not knows(model, held)]
    assert not found, "\n".join(found)


def test_every_mapping_of_the_schema_has_a_home_in_these_tests() -> None:
    homeless = [model.__name__ for model in within(Programme) if model not in HOMES]
    assert not homeless, f"say in tests/homes.py where it stands: {', '.join(homeless)}"


def test_what_a_key_says_is_on_the_page() -> None:
    def printed(model: type[Model], held: Held) -> bool:
        value = value_of(model, held, "Mục 90817")
        document = pipeline.lay_out(programme(written(model, held, value)))
        if is_text(held):
            return "90817" in document.text
        return document != pipeline.lay_out(programme(written(model)))

    chosen = ((model, held) for model, held in keys() if name(model, held) not in NOT_PRINTED)
    forgotten(
        "is not printed: a key of a meeting is in `meeting` of layout/wording.py, of an event in `sentences` "
        "of layout/events.py, of what else in its module of layout/; or say why in NOT_PRINTED",
        chosen,
        printed,
    )


def test_what_a_key_of_a_meeting_or_an_event_says_is_in_the_calendar() -> None:
    def told(model: type[Model], held: Held) -> bool:
        with_key = ctrgen.render(
            programme(written(model, held, value_of(model, held, "thứ Sáu hàng tuần"))), "ics"
        )
        return with_key != ctrgen.render(programme(written(model)), "ics")

    forgotten("is not in the calendar: see agenda/", keys(Meeting, Event), told)


def test_what_a_key_of_a_meeting_says_is_in_the_invitation() -> None:
    def told(model: type[Model], held: Held) -> bool:
        text = written(model, held, value_of(model, held, "90817"))
        return pipeline.invitations(programme(text)) != pipeline.invitations(programme(written(model)))

    chosen = ((model, held) for model, held in keys(Meeting) if name(model, held) not in NOT_INVITED)
    forgotten("is not in the invitation: see layout/invitation.py, or say why in NOT_INVITED", chosen, told)


def test_rules_read_what_a_key_says() -> None:
    def read(model: type[Model], held: Held) -> bool:
        text = written(model, held, value_of(model, held, "Họp  bàn"))
        found = pipeline.check_text(text.encode(), FILE, FILE_FOLDER).diagnostics
        return any(one.code == "CT341" for one in found)

    chosen = ((model, held) for model, held in keys() if is_text(held))
    forgotten("is read by no rule: see schema/texts.py", chosen, read)


def test_a_key_comes_back_from_json() -> None:
    def comes_back(model: type[Model], held: Held) -> bool:
        here = programme(written(model, held, value_of(model, held, "Mục 90817")))
        data = ctrgen.render(here, "json").decode()
        return f'"{held.key}": ' in data and programme(data) == here

    chosen = ((model, held) for model, held in keys() if name(model, held) not in NOT_IN_JSON)
    forgotten("is not in JSON: see schema/written.py", chosen, comes_back)


def test_the_next_month_knows_what_a_key_says_of_the_old_one() -> None:
    def known(model: type[Model], held: Held) -> bool:
        value = value_of(model, held, "Việc của tháng 6 năm 2020")
        old = carry.sound(SourceText(FILE, written(model, held, value)), Path(FILE))
        new = carry.carried_over(old, Path(FILE).with_name("ke-tiep.yaml"), old.period.moved(1))
        said = value[0] if isinstance(value, list) else value
        left = [line for line in new.splitlines() if said in line and not line.lstrip().startswith("#")]
        return not left or REVIEW in new

    chosen = (
        (model, held)
        for model, held in keys()
        if (is_text(held) or held.kind in (PartialDate, date)) and name(model, held) not in NOT_CARRIED_OVER
    )
    forgotten("is taken over from the old month without a word: see drafting/walk.py", chosen, known)
