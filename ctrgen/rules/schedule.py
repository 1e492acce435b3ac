"""``cuoc_hop``: meetings held against one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.schema import Meeting


def _time(meeting: Meeting) -> tuple[object, ...]:
    return (meeting.when, meeting.date, meeting.time, meeting.session, meeting.repeat)


@rule("CT305", "cuoc-hop-lap-lai")
def twice(reading: Reading) -> Iterator[Finding]:
    """Một cuộc họp ghi hai lần thường là chép thừa.

    Sai:
        cuoc_hop: [{ten: Họp giao ban, ngay: 26/6/2020}, {ten: Họp giao ban, ngay: 26/6/2020}]
    Đúng:
        cuoc_hop: [{ten: Họp giao ban, ngay: 19/6/2020}, {ten: Họp giao ban, ngay: 26/6/2020}]
    """
    seen = set()
    for path, meeting in reading.meetings:
        key = (" ".join(meeting.name.lower().split()).rstrip("."), *_time(meeting))
        if key in seen:
            yield Finding((*path, "name"), "Cuộc họp này đã có ở trên.", "Xóa, hoặc sửa thời gian.")
        seen.add(key)


@rule("CT306", "trung-lich-chu-tri")
def clash(reading: Reading) -> Iterator[Finding]:
    """Một người không chủ trì hai cuộc họp cùng lúc.

    Sai:
        cuoc_hop:
          - {ten: Họp giao ban, ngay: 26/6/2020, gio: "8:00", chu_tri: Đồng chí Chủ tịch}
          - {ten: Họp tổng kết, ngay: 26/6/2020, gio: "8:00", chu_tri: đồng chí Chủ tịch}
    Đúng:
        cuoc_hop:
          - {ten: Họp giao ban, ngay: 26/6/2020, gio: "8:00", chu_tri: Đồng chí Chủ tịch}
          - {ten: Họp tổng kết, ngay: 26/6/2020, gio: "14:00", chu_tri: đồng chí Chủ tịch}
    """
    seen: dict[tuple[object, ...], str] = {}
    for path, meeting in reading.meetings:
        if (
            meeting.chair is None
            or meeting.date is None
            or (meeting.time is None and meeting.session is None)
        ):
            continue
        key = meeting.chair.lower().rstrip("."), meeting.date, meeting.time or meeting.session
        if seen.setdefault(key, meeting.name) != meeting.name:
            message = f"Cùng lúc, {meeting.chair} chủ trì “{seen[key]}”."
            yield Finding((*path, "name"), message, "Sửa thời gian hoặc người chủ trì.")


RULES = (twice, clash)
