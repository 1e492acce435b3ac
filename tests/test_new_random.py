"""Whatever a programme is like, the next month's keeps all of it that is not of the old month."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ctrgen import pipeline
from ctrgen.drafting.carry import carried_over, sound
from ctrgen.schema.period import month_of
from ctrgen.source import SourceText, read
from tests.carried import errors

COMMENTS = st.sampled_from(["", "", "   # ghi chú", " # 5/6/2020"])
LINES = st.sampled_from(["", "", "\n", "# ghi chú riêng\n", "  # ghi chú thụt\n"])
WORDS = st.sampled_from(
    ["Tổ chức kiểm tra", "Báo cáo trước ngày 25/6/2020", "Sơ kết tháng 6", "Đợt 2, từ 01-15/6", "Năm 2020"]
)
TEXTS = st.one_of(
    WORDS,
    WORDS.map(lambda words: f'"{words}: đạt"'),
    WORDS.map(lambda words: f"'{words}, ''đạt'''"),
    WORDS.map(lambda words: f">-\n        {words}\n        và tổng kết\n"),
    WORDS.map(lambda words: f"|\n        {words} # không phải ghi chú\n\n"),
    WORDS.map(lambda words: f"{words}\n        viết tiếp"),
)
TIMES = st.sampled_from(
    [
        "thoi_gian: Dự kiến tháng 6/2020",
        "ngay: 26/6/2020",
        "ngay: 5/6/2020\n    lap_lai: thứ Sáu hàng tuần",
        "lap_lai: ngày 15 hàng tháng",
        "ngay: 2020-06-15\n    lap_lai: ngày 15 hàng tháng",
        "thoi_gian: Sáng thứ Hai hàng tuần\n    ghi_chu: từ tháng 6/2020",
    ]
)


@st.composite
def tasks(draw: st.DrawFn) -> str:
    one = st.tuples(LINES, TEXTS, COMMENTS).map(_item)
    nested = st.tuples(LINES, WORDS, LINES, WORDS).map(
        lambda parts: "{}  - noi_dung: {}\n    muc_con:\n{}      - {}\n".format(*parts)
    )
    return "nhiem_vu:\n" + "".join(draw(st.lists(st.one_of(one, nested), min_size=1, max_size=4)))


@st.composite
def meetings(draw: st.DrawFn) -> str:
    one = st.tuples(LINES, TEXTS, TIMES, COMMENTS).map(
        lambda parts: _item((parts[0], f"ten: {parts[1]}", "")) + f"    {parts[2]}{parts[3]}\n"
    )
    named = st.tuples(LINES, TEXTS, COMMENTS).map(_item)
    found = "".join(draw(st.lists(st.one_of(one, named), max_size=4)))
    return "cuoc_hop:\n" + found


def _item(parts: tuple[str, str, str]) -> str:
    lines, text, comment = parts
    # Behind a text of several lines a comment would be part of it, or end it.
    return f"{lines}  - {text}" + ("" if "\n" in text else comment) + ("" if text.endswith("\n") else "\n")


@st.composite
def programmes(draw: st.DrawFn) -> str:
    head = [
        "co_quan: {ten: Ban Thường vụ}\n",
        draw(st.sampled_from(["", "so: 63\n", "so: '063'  # số\n", "number: 7\n"])),
        "ky_hieu: CTr-BTV\n",
        "dia_danh: Bắc Giang\n",
        draw(st.sampled_from(["", "ngay: 25/5/2020   # ngày\n", "date: 2020-05-25\n", 'ngay: "/5/2020"\n'])),
        draw(st.sampled_from(["thang: 6/2020\n", "thang: '06/2020' # tháng\n", "month: 2020-06\n"])),
        draw(st.sampled_from(["", "tieu_de: Công tác tháng 6 năm 2020\n"])),
        draw(
            st.sampled_from(
                ["", "ket_thuc: >-\n  Trên đây là công tác\n  tháng 6/2020.\n", "ket_thuc: false\n"]
            )
        ),
        "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Văn Bình}\n",
        draw(tasks()),
        draw(meetings()),
    ]
    parts = [
        draw(LINES).lstrip(" ") + part for part in draw(st.permutations([part for part in head if part]))
    ]
    return "".join(parts).replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def kept(old: str, new: str) -> list[tuple[str, str]]:
    """The lines of the old text, each with what became of it; the new comments left out."""
    ours = re.compile(r" *# (?:Xem lại: |Ngày kỷ niệm trong tháng | {2}- (?:từ )?\d\d| {2}- \(\*\) )")
    lines = [line for line in new.split("\n") if not ours.match(line)]
    assert len(lines) == old.count("\n") + 1
    return list(zip(old.split("\n"), lines, strict=True))


DASH_ALONE = """\
cuoc_hop:
  -
    ten: Hội nghị
    ngay: 26/6/2020
co_quan: {ten: Ban Thường vụ}
thang: 6/2020
ky_hieu: CTr-BTV
dia_danh: Bắc Giang
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Văn Bình}
nhiem_vu: [Sơ kết]"""


@pytest.mark.no_cover
@settings(max_examples=150)
@given(programmes())
@example(DASH_ALONE)
def test_what_is_not_of_the_old_month_stays_and_the_new_programme_is_sound(text: str) -> None:
    path = Path("thang-06-2020.yaml")
    checked = pipeline.check_text(text.encode(), "thang-06-2020.yaml", Path())
    assert checked.programme is not None, checked.diagnostics
    old = sound(SourceText("thang-06-2020.yaml", text), path)
    new = carried_over(old, Path("thang-07-2020.yaml"), old.period.moved(1))
    again = pipeline.check_text(new.encode(), "thang-07-2020.yaml", Path())
    assert again.programme is not None
    assert (again.programme.period, again.programme.number) == (month_of(7, 2020), None)
    assert again.programme.tasks == checked.programme.tasks
    moved = {meeting.name for meeting in again.programme.meetings}
    assert moved <= {meeting.name for meeting in checked.programme.meetings}
    for before, after in kept(text, new):
        bare = re.sub(r"^( *)# ", r"\1", after, count=1)
        assert re.sub(r"\d", "", before) == re.sub(r"\d", "", after) or before == bare or ":" in before
        if not re.search(r"\d", before):
            assert after == before or before == bare


def test_every_programme_of_the_corpus_is_carried_over(tmp_path: Path) -> None:
    seen = 0
    for old in sorted((Path(__file__).parent / "corpus").glob("*.yaml")):
        before = pipeline.check(old)
        if before.programme is None:
            continue
        sooner = sound(read(old), old)
        after = tmp_path / old.name
        after.write_text(carried_over(sooner, after, sooner.period.moved(1)), encoding="utf-8", newline="")
        checked = pipeline.check(after)
        assert checked.programme is not None, (old.name, checked.diagnostics)
        assert checked.programme.period == before.programme.period.moved(1)
        assert errors(checked) <= errors(before), old.name
        seen += 1
    assert seen >= 30
