"""Whether what a text says of days and persons agrees: observances, what meetings need, who holds a post."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ctrgen.days.observances import days_by_name
from ctrgen.rules.names.persons import holder
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.rules.times.calendar import dates
from ctrgen.rules.times.stretches import on_other_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.agenda.occasions import Occasion
    from ctrgen.rules.reading import Reading
    from ctrgen.schema.fields import Path

_ITS_DAY = Pattern(
    r"(?: lần thứ [^\W_]+(?: [^\W\d_]+)?)?(?: ?\((?:ngày )?| |, )(?P<day>\d{1,2})/(?P<month>\d{1,2})(?!\d)"
)
_BEFORE_NAME = ("ngày ", "lễ ", "mừng ", "niệm ")
_LUNAR = frozenset({"rằm", "mùng", "mồng", "chạp", "giêng", "âl", "giáp", "ất", "bính", "canh", "nhâm"})
_OF_THE_MOON = frozenset({("âm", "lịch"), ("nông", "lịch")})
_OTHER_NAMES = {
    "liên hiệp phụ nữ": "lhpn",
    "đoàn thanh niên cộng sản hồ chí minh": "đoàn tncs hồ chí minh",
    "pháp luật nước cộng hòa xã hội chủ nghĩa việt nam": "pháp luật việt nam",
    "quốc khánh nước cộng hòa xã hội chủ nghĩa việt nam": "quốc khánh",
    "toàn dân phòng cháy và chữa cháy": "toàn dân phòng cháy, chữa cháy",
    "thương binh - liệt sĩ": "thương binh, liệt sĩ",
    "hội quốc phòng toàn dân": "quốc phòng toàn dân",
}
_PREPARED = Pattern(
    r"(?:gửi|nộp|chốt|đăng ký|đăng kí|danh sách|câu hỏi|tài liệu|chuẩn bị|báo cáo|hồ sơ)[^.;\n]{0,60}?"
    r"(?:trước|chậm nhất|hạn|xong|chốt|sau|vào)?[^.;\n\d]{0,16}$"
)
_AFTERWARDS = Pattern(
    r"sau (?:cuộc |khi )?(?:họp|hội nghị|tập huấn|kết thúc)|kết luận|thông báo|kết quả|biên bản"
)


@rule("CT3014", "ngay-ky-niem-sai")
def observed_on_another_day(reading: Reading) -> Iterator[Finding]:
    """Ngày ghi sau tên ngày lễ, ngày kỷ niệm là ngày của lễ ấy: Ngày Gia đình Việt Nam là 28/6.

    Sai:
        nhiem_vu: ["Tuyên truyền Ngày Gia đình Việt Nam (26/6)"]
    Đúng:
        nhiem_vu: ["Tuyên truyền Ngày Gia đình Việt Nam (28/6)"]
    """
    known = _ways()
    for way in reading.held(tuple(known)):
        for start in reading.phrases(way):
            called = way.startswith(("tết", "lễ")) or reading.lower.endswith(_BEFORE_NAME, 0, start)
            match = _ITS_DAY.match(reading.body, start + len(way)) if called else None
            if match and (int(match["day"]), int(match["month"])) not in known[way]:
                day, month = min(known[way])
                right = f"{day:02}/{month:02}" if month < 3 else f"{day:02}/{month}"
                message = f"Ngày {reading.body[start : start + len(way)]} là {right}."
                yield reading.at(match.start("day"), match.end("month"), message, f"Ghi {right}.")
    yield from on_other_days(reading)
    if not reading.tokens.vocabulary.isdisjoint(_LUNAR) or not reading.tokens.links.isdisjoint(_OF_THE_MOON):
        from ctrgen.rules.times.lunar_days import lunar_and_solar  # few papers speak of them

        yield from lunar_and_solar(reading)


@cache
def _ways() -> dict[str, frozenset[tuple[int, int]]]:
    """The names of the days that are observed, and the other names some of them have."""
    known = dict(days_by_name())
    for name, days in days_by_name().items():
        for long, short in _OTHER_NAMES.items():
            known.setdefault(name.replace(long, short), days)
    return known


@rule("CT3015", "han-chuan-bi-sau-cuoc-hop")
def prepared_too_late(reading: Reading) -> Iterator[Finding]:
    """Tài liệu, danh sách chuẩn bị cho một cuộc họp thì nộp trước ngày họp.

    Sai:
        cuoc_hop: [{ten: Họp giao ban, ngay: 19/6/2020, ghi_chu: "Các phòng gửi báo cáo trước ngày 25/6"}]
    Đúng:
        cuoc_hop: [{ten: Họp giao ban, ngay: 19/6/2020, ghi_chu: "Các phòng gửi báo cáo trước ngày 15/6"}]
    """
    by_path = {one.path: one for one in reading.occasions if one.day is not None and not one.repeat}
    for passage in reading.passages:
        one = _occasion(by_path, passage.path)
        if one is None or one.day is None or passage.path == one.name[0]:
            continue
        for written in dates(passage.text):
            day = written.within(reading.programme.period) or written.on(one.day.year)
            lead = passage.text[: written.start].lower()
            late = day is not None and day > (one.last or one.day)
            if late and _PREPARED.search(lead) and not _AFTERWARDS.search(passage.text.lower()):
                message = f"Hạn này sau ngày họp {one.day.day}/{one.day.month}/{one.day.year}."
                yield Finding(
                    passage.path, message, "Xem lại hạn, hoặc ngày họp.", written.start, written.end
                )


def _occasion(by_path: dict[Path, Occasion], path: Path) -> Occasion | None:
    """The meeting or event that a text is of."""
    return next((one for size in range(len(path) - 1, 0, -1) if (one := by_path.get(path[:size]))), None)


@rule("CT3016", "mot-chuc-vu-hai-nguoi")
def one_post_two_persons(reading: Reading) -> Iterator[Finding]:
    """Chức vụ người đứng đầu ghi kèm hai họ tên khác nhau thì có khi gõ nhầm tên, hoặc thiếu tên cơ quan.

    Sai:
        cuoc_hop:
          - {ten: Họp giao ban, ngay: 19/6/2020, chu_tri: Giám đốc Lê Thị Hoa}
          - {ten: Họp tổng kết, ngay: 26/6/2020, chu_tri: Giám đốc Lê Thị Hòa}
    Đúng:
        cuoc_hop:
          - {ten: Họp giao ban, ngay: 19/6/2020, chu_tri: Giám đốc Lê Thị Hoa}
          - {ten: Họp tổng kết, ngay: 26/6/2020, chu_tri: Giám đốc Lê Thị Hoa}
    """
    held: dict[str, dict[str, list[Path]]] = {}
    for one in reading.occasions:
        for path, text in (*one.chairs, *one.guests):
            post, name = holder(text)
            if post:
                held.setdefault(post, {}).setdefault(name, []).append(path)
    signed = {}
    for signature in reading.programme.signature:
        if signature.name and signature.position:
            signed[signature.position[0].lower()] = " ".join(signature.name.lower().split())
    for post, names in held.items():
        right = signed.get(post, "")
        usual = right if right else max(names, key=lambda name: len(names[name]))
        for name, paths in names.items():
            if name != usual:
                message = f"“{post.capitalize()}” ở chỗ khác là {usual.title()}."
                yield Finding(paths[0], message, "Xem lại họ tên, hoặc ghi rõ cơ quan.")


RULES = (observed_on_another_day, prepared_too_late, one_post_two_persons)
