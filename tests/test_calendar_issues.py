"""Issues of a calendar, and what a calendar cannot show."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from icalendar import Calendar

import ctrgen
from ctrgen import CtrgenError
from tests.calendars import SMALL, calendar, event, events
from tests.command import ctrgen as run
from tests.random_programmes import PROGRAMMES
from tests.whole import read

if TYPE_CHECKING:
    from pathlib import Path


# Issues


def test_a_later_issue_updates_the_events_of_the_earlier() -> None:
    first = event(ngay="26/6/2020")
    (moved,) = events(calendar(ngay="2/6/2020", so=70, cuoc_hop=[{"ten": "Họp", "ngay": "29/6/2020"}]))
    assert moved["uid"] == first["uid"]
    assert moved["sequence"] > first["sequence"] > 0
    assert moved.decoded("dtstamp") == datetime(2020, 6, 2, tzinfo=UTC)


def test_a_draft_without_a_date_comes_before_every_issue() -> None:
    (draft,) = events(calendar(ngay="/5/2020", cuoc_hop=[{"ten": "Họp", "ngay": "26/6/2020"}]))
    assert draft["sequence"] == 0


@pytest.mark.parametrize("other", [{"thang": "7/2020"}, {"co_quan": {"ten": "Ban khác"}}])
def test_other_months_and_other_offices_have_events_of_their_own(other: dict[str, Any]) -> None:
    meeting = {"ten": "Họp", "ngay": "26/6/2020"}
    (own,), (others,) = events(calendar(cuoc_hop=[meeting])), events(calendar(cuoc_hop=[meeting], **other))
    assert own["uid"] != others["uid"]


# What a calendar cannot show


def written(folder: Path, **more: Any) -> str:
    path = folder / "a.yaml"
    path.write_text(json.dumps(SMALL | more, ensure_ascii=False, indent=1), encoding="utf-8")
    return path.name


UNDATED = {"ten": "Hội nghị biểu dương", "thoi_gian": "Dự kiến trung tuần tháng 6/2020"}


def test_meetings_without_a_day_are_told_of_at_their_line_and_stop_nothing(tmp_path: Path) -> None:
    odd = {"ten": "Giao ban", "lap_lai": "hàng quý"}
    name = written(tmp_path, cuoc_hop=[UNDATED, {"ten": "Họp", "ngay": "26/6/2020"}, odd])
    done = run("render", name, "-f", "ics", cwd=tmp_path)
    assert (done.code, done.out) == (0, "a.ics\n")
    assert done.err.count("CT520") == 2
    assert "Cuộc họp “Hội nghị biểu dương” chưa có ngày nên không có trong lịch." in done.err
    assert "Chưa đưa được lap_lai “hàng quý” vào lịch của tháng." in done.err
    assert '"ten": "Hội nghị biểu dương"' in done.err


def test_strict_does_not_take_them_for_faults(tmp_path: Path) -> None:
    found = ctrgen.validate(
        tmp_path / written(tmp_path, cuoc_hop=[UNDATED, {"ten": "Họp", "ngay": "26/6/2020"}])
    )
    off = {"kiem_tra": {one.code: "tắt" for one in found}}
    name = written(tmp_path, cuoc_hop=[UNDATED, {"ten": "Họp", "ngay": "26/6/2020"}], **off)
    done = run("render", name, "-f", "ics", "--strict", cwd=tmp_path)
    assert (done.code, done.out) == (0, "a.ics\n")
    assert "CT520" in done.err


def test_a_programme_without_any_day_has_no_calendar_but_its_other_outputs(tmp_path: Path) -> None:
    name = written(tmp_path, cuoc_hop=[UNDATED])
    done = run("render", name, "-f", "ics", "-f", "md", cwd=tmp_path)
    assert (done.code, done.out) == (1, "a.md\n")
    assert "CT521" in done.err
    assert not (tmp_path / "a.ics").exists()
    with pytest.raises(CtrgenError, match="CT521"):
        ctrgen.render(ctrgen.load(tmp_path / name), "ics")


# All of them


@pytest.mark.no_cover
@settings(max_examples=200)
@given(PROGRAMMES)
def test_the_calendar_of_any_programme_says_what_the_programme_says(data: bytes) -> None:
    from ctrgen import pipeline

    programme = read(data)
    held = pipeline.agenda(programme)
    if not held.happenings:
        with pytest.raises(CtrgenError, match="CT521"):
            ctrgen.render(programme, "ics")
        return
    made = ctrgen.render(programme, "ics")
    found = events(Calendar.from_ical(made))
    assert ctrgen.render(programme, "ics") == made
    assert [str(one["uid"]) for one in found] == [one.uid for one in held.happenings]
    for one, happening in zip(found, held.happenings, strict=True):
        assert (str(one["summary"]), str(one.get("location", ""))) == (happening.name, happening.location)
        begin, end = one.decoded("dtstart"), one.decoded("dtend")
        if isinstance(begin, datetime):
            begin, end = begin.replace(tzinfo=None), end.replace(tzinfo=None)
        assert (begin, end) == (happening.start, happening.end)
        assert str(one["description"]) == "\n".join((*happening.details, held.source))
        assert ("rrule" in one) == (happening.repeat is not None)
        assert one["status"] == ("CANCELLED" if happening.cancelled else "CONFIRMED")
