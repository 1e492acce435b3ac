"""The time a programme is for: how it is written, what it makes of the sentences, and where it is refused."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest

import ctrgen
from ctrgen.batch import find
from ctrgen.schema import Programme
from ctrgen.schema.period import (
    Kind,
    Period,
    month_of,
    months_from,
    quarter_of,
    school_year_of,
    year_of,
)
from ctrgen.schema.programme import PERIODS
from tests.command import ctrgen as command
from tests.in_periods import BODY, written

SPAN = months_from(Kind.SPAN, 10, 2026, 8)
WEEK = Period(Kind.WEEK, date(2026, 10, 5), date(2026, 10, 11), 41)


def text_of(tmp_path: Path, *keys: str) -> str:
    whole = ctrgen.render(ctrgen.load(written(tmp_path, *keys)), "txt").decode()
    return " ".join(whole.split())


@pytest.mark.parametrize(
    ("key", "period"),
    [
        ("thang: 6/2020", month_of(6, 2020)),
        ("thang: 10/2026 - 5/2027", SPAN),
        ("thang: từ tháng 10 năm 2026 đến tháng 5 năm 2027", SPAN),
        ("thang: 10-12/2026", months_from(Kind.SPAN, 10, 2026, 3)),
        ("thang: 10 và 11/2026", months_from(Kind.SPAN, 10, 2026, 2)),
        ("thang: tháng 12 năm 2026 và tháng 01 năm 2027", months_from(Kind.SPAN, 12, 2026, 2)),
        ("thang: 4, 5 và 6/2026", months_from(Kind.SPAN, 4, 2026, 3)),
        ("tuan: {tu: 05/10/2026, den: 11/10/2026, so: 41}", WEEK),
        ("tuan: 41/2026", WEEK),
        ("week: {start: 2026-10-05, end: 2026-10-11, number: 41}", WEEK),
        ("tuan: 05/10/2026 - 11/10/2026", Period(Kind.WEEK, date(2026, 10, 5), date(2026, 10, 11))),
        (
            "tuan: {tu: 05/10/2026, den: 09/10/2026, so: không}",
            Period(Kind.WEEK, date(2026, 10, 5), date(2026, 10, 9)),
        ),
        ("quy: 4/2026", quarter_of(4, 2026)),
        ("quy: quý IV năm 2026", quarter_of(4, 2026)),
        ("nam: 2026", year_of(2026)),
        ("nam_hoc: 2026-2027", school_year_of(2026)),
        ("nam_hoc: 2026 – 2027", school_year_of(2026)),
        ("ky: {tu: 10/2026, den: 5/2027}", SPAN),
        ("ky: 10/2026 - 5/2027", SPAN),
        ("ky: {tu: 01/10/2026, den: 31/5/2027}", SPAN),
        ("ky: 6 tháng cuối năm 2026", months_from(Kind.SPAN, 7, 2026, 6)),
        (
            "ky: 9 tháng đầu năm 2026",
            Period(Kind.SPAN, date(2026, 1, 1), date(2026, 9, 30), own_name="9 tháng đầu năm 2026"),
        ),
        (
            "ky: từ ngày 16/12/2026 đến ngày 15/01/2027",
            Period(Kind.SPAN, date(2026, 12, 16), date(2027, 1, 15)),
        ),
    ],
)
def test_a_period_is_read_in_each_of_its_forms(tmp_path: Path, key: str, period: Period) -> None:
    assert ctrgen.load(written(tmp_path, key)).period == period


@pytest.mark.parametrize(
    ("key", "title", "closing"),
    [
        ("quy: 4/2026", "Công tác quý IV năm 2026", "công tác quý IV năm 2026"),
        ("nam: 2026", "Công tác năm 2026", "công tác năm 2026"),
        ("nam_hoc: 2026-2027", "Công tác năm học 2026-2027", "công tác năm học 2026-2027"),
        ("ky: 6 tháng cuối năm 2026", "Công tác 6 tháng cuối năm 2026", "công tác 6 tháng cuối năm 2026"),
        ("ky: 9 tháng đầu năm 2026", "Công tác 9 tháng đầu năm 2026", "công tác 9 tháng đầu năm 2026"),
        ("ky: ba tháng cuối năm 2026", "Công tác 3 tháng cuối năm 2026", "công tác 3 tháng cuối năm 2026"),
        (
            "ky: {tu: 3/2026, den: 4/2026}",
            "Công tác tháng 3 và tháng 4 năm 2026",
            "công tác tháng 3 và tháng 4 năm 2026",
        ),
        (
            "thang: 10/2026 - 5/2027",
            "Công tác từ tháng 10 năm 2026 đến tháng 5 năm 2027",
            "công tác từ tháng 10 năm 2026 đến tháng 5 năm 2027",
        ),
        (
            "ky: {tu: 8/2026, den: 1/2027, ten: học kỳ I năm học 2026-2027}",
            "Công tác học kỳ I năm học 2026-2027",
            "công tác học kỳ I năm học 2026-2027",
        ),
        (
            "loai: lịch công tác\ntuan: 41/2026",
            "Tuần 41 (từ ngày 05/10/2026 đến ngày 11/10/2026)",
            "tuần 41 (từ ngày 05/10/2026 đến ngày 11/10/2026)",
        ),
        ("loai: LỊCH LÀM VIỆC\nthang: 10/2026", "Tháng 10 năm 2026", "Lịch làm việc tháng 10 năm 2026"),
        ("loai: lịch làm việc\nthang: 10/2026", "Tháng 10 năm 2026", "Lịch làm việc tháng 10 năm 2026"),
        ("loai: chương trình hành động\nnam: 2026", "Năm 2026", "Chương trình hành động năm 2026"),
        ("loai: kết luận\nthang: 10/2026", "Về công tác tháng 10 năm 2026", "Kết luận về công tác tháng 10"),
        ("chuan: dang\nquy: 4/2026", "công tác quý IV năm 2026", "Chương trình công tác quý IV năm 2026"),
        ("chuan: dang\nloai: lịch trực\nquy: 4/2026", "quý IV năm 2026", "Lịch trực quý IV năm 2026"),
    ],
)
def test_title_and_closing_are_of_the_period(tmp_path: Path, key: str, title: str, closing: str) -> None:
    document = ctrgen.pipeline.lay_out(ctrgen.load(written(tmp_path, key)))
    assert document.properties.subject == title
    assert re.search(
        rf"Trên đây là [^.]*{re.escape(closing)}[^.]* của Trung tâm Văn hóa tỉnh\.", document.text
    )


def test_the_heading_of_meetings_names_the_kind_of_period(tmp_path: Path) -> None:
    assert "CÁC HỘI NGHỊ, CUỘC HỌP CHÍNH TRONG QUÝ" in text_of(tmp_path, "quy: 4/2026")
    assert "CÁC HỘI NGHỊ, CUỘC HỌP CHÍNH TRONG NĂM HỌC" in text_of(tmp_path, "nam_hoc: 2026-2027")


def test_a_house_that_writes_of_months_alone_makes_sentences_of_other_periods(tmp_path: Path) -> None:
    house = "ke_thua: nd30\nten: nha\ntieu_de: Nếp\nloi_van: {trich_yeu: Hoạt động tháng {thang} năm {nam}}\n"
    (tmp_path / "nha.yaml").write_text(house.replace("{trich", '{trich').replace(": Hoạt", ': "Hoạt').replace(
        "{nam}}", '{nam}"}'), encoding="utf-8")  # fmt: skip
    assert "Hoạt động quý IV năm 2026" in text_of(tmp_path, "chuan: nha.yaml", "quy: 4/2026")
    assert "Hoạt động tháng 02 năm 2026" in text_of(tmp_path, "chuan: nha.yaml", "thang: 2/2026")


def test_a_house_whose_sentence_no_other_period_can_enter_is_told_so_where_the_period_stands(
    tmp_path: Path,
) -> None:
    house = 'ke_thua: nd30\nten: nha\ntieu_de: Nếp\nloi_van: {trich_yeu: "Hoạt động của tháng {thang}"}\n'
    (tmp_path / "nha.yaml").write_text(house, encoding="utf-8")
    written(tmp_path, "chuan: nha.yaml", "quy: 4/2026")
    done = command("validate", "--output-format", "concise", "a.yaml", cwd=tmp_path)
    assert done.out == "a.yaml:8:6: CT115 Câu “Hoạt động của tháng {thang}” của chuẩn chỉ nói được tháng.\n"
    written(tmp_path, "chuan: nha.yaml", "quy: 4/2026", "tieu_de: Công tác quý IV")
    assert command("validate", "a.yaml", cwd=tmp_path).code == 0


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("", "CT101 Thiếu khóa “thang” (Tháng)."),
        ("thang: 6/2020\nquy: 2/2020", "CT115 Đã có “quy” thì không có “thang”."),
        ("nam: 2026\nky: {tu: 1/2026, den: 6/2026}", "CT115 Đã có “nam” thì không có “ky”."),
        ("tuan:", "CT104 Khóa “tuan” chưa có nội dung."),
        ("quy: 5/2026", "CT111 Không có quý 5."),
        ("thang: 10/2026, 12/2026", "CT111 Các tháng “10/2026, 12/2026” không liền nhau."),
        ("thang: 10 và 13/2026", "CT111 Không có tháng 13."),
        ("thang: 10/2026 và", "CT111 Không đọc được tháng “10/2026 và”."),
        ("nam: 26", "CT111 Không đọc được năm “26”."),
        ("nam_hoc: 2026-2028", "CT111 Không đọc được năm học “2026-2028”."),
        ("tuan: 54/2026", "CT111 Năm 2026 không có tuần 54."),
        ("tuan: {tu: 05/10/2026, den: 18/10/2026}", "CT110 Tuần này dài 14 ngày."),
        ("tuan: {tu: 11/10/2026, den: 05/10/2026}", "CT110 Kỳ này kết thúc trước khi bắt đầu."),
        ("ky: {tu: 10/2026}", "CT101 Thiếu khóa “den” (Đến)."),
        ("ky: {tu: 1/1990, den: 2/2020}", "CT110 Kỳ này dài quá 10 năm."),
        ("ky: năm tới", "CT111 Không đọc được kỳ “năm tới”."),
    ],
)
def test_none_two_or_a_wrong_period_is_said_once_at_its_line(tmp_path: Path, keys: str, said: str) -> None:
    path = written(tmp_path, keys)
    done = command("validate", "--output-format", "concise", path.name, cwd=tmp_path)
    assert re.sub(r"^a\.yaml:\d+:\d+: ", "", done.out) == f"{said}\n"


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ("quy: 4/2026\ntieu_de: Công tác quý III năm 2026", "CT223"),
        ("nam: 2027\ntieu_de: Công tác năm 2026", "CT223"),
        ("nam_hoc: 2026-2027\ntieu_de: Công tác năm học 2025-2026", "CT223"),
        ("tuan: 41/2026\nloai: lịch công tác\ntieu_de: Tuần 40", "CT223"),
        ("quy: 4/2026\nket_thuc: Trên đây là Chương trình công tác quý III năm 2026./.", "CT309"),
        ("quy: 4/2026\nngay: 20/12/2026", "CT228"),
        ("tuan: 41/2026\nngay: 09/10/2026", "CT228"),
    ],
)
def test_a_date_outside_the_period_or_the_name_of_another_is_found(
    tmp_path: Path, keys: str, code: str
) -> None:
    assert code in {one.code for one in ctrgen.validate(written(tmp_path, keys))}


@pytest.mark.parametrize(
    "keys",
    [
        "quy: 4/2026\ntieu_de: Công tác quý IV năm 2026",
        "quy: 4/2026\ntieu_de: Công tác tháng 11, tháng 12 năm 2026",
        "nam: 2026\nngay: 15/01/2026",
        "nam_hoc: 2026-2027\nngay: 10/9/2026\ntieu_de: Nhiệm vụ năm học 2026-2027",
        "tuan: 41/2026\nngay: 05/10/2026\ntieu_de: Tuần 41, từ ngày 05/10 đến ngày 11/10/2026",
        "nam: 2026\ntieu_de: Triển khai Luật Thủ đô năm 2024",
    ],
)
def test_what_is_of_the_period_is_not_found(tmp_path: Path, keys: str) -> None:
    codes = {one.code for one in ctrgen.validate(written(tmp_path, keys))}
    assert not codes & {"CT223", "CT228", "CT229", "CT303", "CT309", "CT317"}


def test_a_meeting_outside_the_period_is_found_and_one_inside_is_not(tmp_path: Path) -> None:
    body = BODY.replace("lap_lai: thứ Hai hàng tuần", "ngay: 15/3/2027")
    assert "CT303" in {one.code for one in ctrgen.validate(written(tmp_path, "quy: 4/2026", body=body))}
    assert "CT303" not in {
        one.code for one in ctrgen.validate(written(tmp_path, "nam_hoc: 2026-2027", body=body))
    }


def test_a_date_without_a_year_is_of_the_year_in_which_it_lies_in_the_period(tmp_path: Path) -> None:
    school = written(
        tmp_path, "nam_hoc: 2026-2027", body=BODY.replace("Ghi sổ", '"Sơ kết thứ Hai, ngày 11/01"')
    )
    assert "CT301" not in {one.code for one in ctrgen.validate(school)}
    year = written(tmp_path, "nam: 2026", body=BODY.replace("Ghi sổ", '"Sơ kết thứ Hai, ngày 11/01"'))
    assert "CT301" in {one.code for one in ctrgen.validate(year)}


def test_what_repeats_goes_on_to_the_end_of_the_period(tmp_path: Path) -> None:
    calendar = ctrgen.render(ctrgen.load(written(tmp_path, "quy: 4/2026")), "ics").decode()
    assert "DTSTART;VALUE=DATE:20261005" in calendar
    assert "UNTIL=20261231" in calendar


def test_the_json_of_a_period_reads_as_the_same_period_again(tmp_path: Path) -> None:
    for key in ("tuan: 41/2026", "quy: IV/2026", "nam: 2026", "nam_hoc: 2026-2027", "thang: 10/2026 - 5/2027",
                "ky: 6 tháng đầu năm 2026"):  # fmt: skip
        programme = ctrgen.load(written(tmp_path, key))
        again = tmp_path / "b.json"
        again.write_bytes(ctrgen.render(programme, "json"))
        assert ctrgen.load(again).period == programme.period


def test_every_key_of_a_period_marks_a_programme_in_a_folder(tmp_path: Path) -> None:
    names = [name for name, field in Programme.spellings().items() if field in PERIODS]
    assert len(names) == 12
    for name in names:
        (tmp_path / f"{name}.yaml").write_text(f"{name}: 2026\n", encoding="utf-8")
    (tmp_path / "chung.yaml").write_text("co_quan: {ten: Sở}\n", encoding="utf-8")
    found, faulty = find.programmes([os.fspath(tmp_path)])
    assert len(found) == 12
    assert not faulty
