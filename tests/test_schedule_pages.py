"""A reader of any page of a schedule knows the day of every event on it, in Word and in PDF."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

import ctrgen
from tests.libreoffice import pages, to_pdf
from tests.shared import unmeasured
from tests.test_schedules import programme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.libreoffice import Page

FORMS = ("từng việc", "từng buổi", "cột buổi", "từng lãnh đạo", "cột lãnh đạo")
LONG = "về kiểm kê, đánh số, ghi sổ và dán nhãn toàn bộ hồ sơ, tài liệu lưu trữ của các phòng, ban, đơn vị"
SEVEN = ["ngay", "buoi", "gio", "noi_dung", "thanh_phan", "dia_diem", "chu_tri"]
_EVENT = re.compile(r"Việc(\d+)\.\d+")
_DAY = re.compile(r"\b(\d\d)/6\b")
_HOUR = re.compile(r"\b\d\dh\d0\b")


class Case(NamedTuple):
    form: str
    days: int
    events: int
    words: str
    columns: list[str] | None = None


CASES = [
    *(Case(form, 30, 8, "") for form in FORMS),
    *(Case(form, 30, 8, LONG) for form in FORMS),
    Case("từng việc", 30, 8, LONG, ["ngay", "buoi", "gio", "noi_dung", "dia_diem", "chu_tri"]),
    Case("từng buổi", 30, 8, LONG, ["ngay", "buoi", "noi_dung", "dia_diem"]),
    Case("từng việc", 3, 40, LONG),
    Case("từng buổi", 3, 40, LONG),
    Case("cột buổi", 3, 40, LONG),
    Case("cột lãnh đạo", 3, 40, LONG),
    Case("từng việc", 7, 20, ""),
    *(Case("từng việc", 3, 3, " ".join([LONG] * times), SEVEN) for times in (6, 8, 11, 16)),
    *(Case(form, 6, 14, f"{LONG} {LONG}") for form in ("từng buổi", "cột buổi", "cột lãnh đạo")),
]


def schedule(case: Case) -> dict[str, Any]:
    days = [
        {
            "ngay": f"{day}/6/2020",
            "su_kien": [
                {
                    "gio": f"{7 + number % 10}:{number % 6}0",
                    "noi_dung": f"Việc{day}.{number} {case.words}".strip(),
                    "chu_tri": "Chủ tịch" if number % 3 else "Phó Chủ tịch",
                    "dia_diem": "Hội trường",
                }
                for number in range(case.events)
            ],
        }
        for day in range(1, case.days + 1)
    ]
    return {"kieu": case.form, "ngay": days} | ({"cot": case.columns} if case.columns else {})


@pytest.fixture(scope="module")
@unmeasured()
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Case, list[Page], list[Page]]]:
    """Every case as the pages of its DOCX and of its PDF."""
    folder = tmp_path_factory.mktemp("schedules")
    docx, pdf = {}, {}
    for number, case in enumerate(CASES):
        made = programme(folder, schedule(case))
        docx[str(number)] = ctrgen.render(made, "docx")
        pdf[str(number)] = folder / f"{number}-typst.pdf"
        pdf[str(number)].write_bytes(ctrgen.render(made, "pdf"))
    converted = to_pdf(docx, folder)
    return [(case, pages(converted[name]), pages(pdf[name])) for name, case in zip(docx, CASES, strict=True)]


def texts(page: Page) -> str:
    return " ".join(word.text for word in page.words)


def unnamed(page: Page) -> Iterator[str]:
    """The days of events of a page that it does not name."""
    text = texts(page)
    named = {int(day) for day in _DAY.findall(text)}
    yield from (day for day in _EVENT.findall(text) if int(day) not in named)


def test_no_event_stands_on_a_page_without_its_day(laid_out: list[Any]) -> None:
    seen = 0
    for case, *both in laid_out:
        for output in both:
            events = [event for page in output for event in _EVENT.finditer(texts(page))]
            assert len(events) >= case.days * case.events
            assert [day for page in output for day in unnamed(page)] == [], case
            seen += len(events)
    assert seen > 2 * 30 * 8 * 10


def test_an_event_that_goes_on_stands_beside_its_day_and_hour_again(laid_out: list[Any]) -> None:
    going_on = 0
    for case, *both in laid_out:
        for output in both if case.columns == SEVEN else ():
            for page in output:
                hours = len(_HOUR.findall(texts(page)))
                assert hours or "nhãn" not in texts(page), case
                assert bool(hours) == bool(_DAY.search(texts(page))), case
                going_on += hours - len(_EVENT.findall(texts(page)))
    assert going_on >= 8


def test_both_outputs_have_the_same_events_on_each_page(laid_out: list[Any]) -> None:
    apart = []
    for case, word, pdf in laid_out:
        # Columns are read in one order or another.
        found = [[sorted(_EVENT.findall(texts(page))) for page in output] for output in (word, pdf)]
        if [*filter(None, found[0])] != [*filter(None, found[1])]:
            apart.append(case)
    assert apart == []


def test_a_day_that_is_half_a_page_at_most_stands_on_one(laid_out: list[Any]) -> None:
    seen = 0
    for case, word, _ in laid_out:
        if case.form == "từng việc" and case.events == 8 and not case.words:
            for day in range(1, case.days + 1):
                assert (
                    sum(f"Việc{day}.0" in texts(page) or f"Việc{day}.7" in texts(page) for page in word) == 1
                )
                seen += 1
    assert seen == 30


def test_no_page_but_the_last_is_half_empty(laid_out: list[Any]) -> None:
    seen = 0
    for case, *both in laid_out:
        for output in both:
            for page in output[:-1]:
                bottom = max(word.y_max for word in page.words)
                assert bottom > page.height / 2, case
                seen += 1
    assert seen > 100
