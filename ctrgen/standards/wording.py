"""What a standard says in words: every sentence it makes, and the patterns of numbers and dates."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Field

from ctrgen import faults
from ctrgen.schema.base import wrong
from ctrgen.schema.event import Detail
from ctrgen.schema.reads import OrNone
from ctrgen.schema.table import Alignment
from ctrgen.schema.values import LINE_BREAKS, Text
from ctrgen.standards.record import Record


def _pattern(*places: str) -> AfterValidator:
    """A sentence with places to fill in, which reaches nothing beyond them."""

    def check(text: str) -> str:
        from string import Formatter

        try:
            parsed = list(Formatter().parse(text))
        except ValueError:
            raise wrong(faults.BAD_CHOICE, "Mẫu câu có dấu ngoặc nhọn lẻ.", "Viết {{ hoặc }}.") from None
        for _, place, form, conversion in parsed:
            if place is not None and (place not in places or form or conversion):
                hint = f"Các chỗ điền dùng được ở đây: {', '.join(f'{{{one}}}' for one in places)}."
                raise wrong(faults.BAD_CHOICE, f"Mẫu câu có chỗ điền lạ “{{{place}}}”.", hint)
        return text

    return AfterValidator(check)


def _line(*places: str) -> AfterValidator:
    """A pattern that breaks no line: it stands in headings, in names and in the calendar."""
    filled: Any = _pattern(*places).func

    def check(text: str) -> Any:
        if any(sign in text for sign in LINE_BREAKS):
            raise wrong(faults.LINE_BREAK, "Mẫu câu không được xuống dòng.", "Viết cả mẫu trên một dòng.")
        return filled(text)

    return AfterValidator(check)


def _bare(text: str) -> Any:
    """A sign with nothing around it: a space at its end would be put behind a text again and again."""
    if text != text.strip() or any(sign in text for sign in LINE_BREAKS):
        raise wrong(
            faults.BAD_CHOICE,
            "Dấu có khoảng trắng ở đầu hoặc cuối, hoặc xuống dòng.",
            'Bỏ khoảng trắng; không dùng dấu thì ghi "".',
        )
    return text


Sign = Annotated[str, AfterValidator(_bare)]
_MONTH = ("thang", "nam")
_DAY = ("ngay", *_MONTH)
_NONE: dict[str, str] = {}
_TIME = ("thoi_ky", "don_vi", *_MONTH)
Subject = Annotated[str, _line(*_TIME)]
Closing = Annotated[str, _line(*_TIME, "co_quan", "loai", "trich_yeu", "dau_het")]
Span = Annotated[str, _line("tu_ngay", "den_ngay", "tu_thang", "tu_nam", *_MONTH)]


class ReadyColumn(Record):
    """A column that comes with the standard.

    Attributes:
        share: its part of the width that columns without a width of their own share.
    """

    title: Annotated[Text, Field(alias="ten")]
    share: Annotated[float, Field(alias="phan", gt=0)]
    align: Annotated[Alignment, Field(alias="can")] = Alignment.LEFT


class ScheduleWording(Record):
    """The words of a schedule."""

    weekdays: Annotated[tuple[str, ...], Field(alias="thu", min_length=7, max_length=7)]
    day: Annotated[str, _pattern("thu", *_DAY), Field(alias="ngay")]
    heading: Annotated[str, _pattern("thu", *_DAY), Field(alias="tieu_de_ngay")]
    days: Annotated[str, _pattern("tu", "den"), Field(alias="nhieu_ngay")]
    sessions: Annotated[dict[str, str], Field(alias="buoi")]
    span: Annotated[str, _pattern("tu", "den"), Field(alias="khoang")]
    until: Annotated[str, _pattern("den"), Field(alias="chi_den")]
    last_day: Annotated[str, _pattern("thu", *_DAY), Field(alias="ngay_cuoi")]
    all_of: Annotated[str, _pattern("ngay"), Field(alias="het_ngay")]
    clock: Annotated[str, _pattern("gio", "phut"), Field(alias="gio")]
    everyone: Annotated[str, Field(alias="chung")]
    preparing: Annotated[str, _pattern("chuan_bi"), Field(alias="chuan_bi")]
    own_lines: Annotated[tuple[Detail, ...], Field(alias="dong_rieng")] = ()


class PeriodWording(Record):
    """The time a document is for, in the middle of a sentence."""

    month: Annotated[Span, Field(alias="thang")]
    week: Annotated[str, _line("so", "tu_ngay", "den_ngay", "nam"), Field(alias="tuan")]
    week_without_number: Annotated[Span, Field(alias="tuan_khong_so")]
    quarter: Annotated[str, _line("quy", "nam"), Field(alias="quy")]
    year: Annotated[Span, Field(alias="nam")]
    school_year: Annotated[Span, Field(alias="nam_hoc")]
    first_half: Annotated[Span, Field(alias="sau_thang_dau")]
    second_half: Annotated[Span, Field(alias="sau_thang_cuoi")]
    two_months: Annotated[Span, Field(alias="hai_thang")]
    two_months_of_years: Annotated[Span, Field(alias="hai_thang_hai_nam")]
    months: Annotated[Span, Field(alias="nhieu_thang")]
    months_of_years: Annotated[Span, Field(alias="nhieu_thang_hai_nam")]
    days: Annotated[Span, Field(alias="ngay")]


class InvitationWording(Record):
    """The sentences of an invitation (Decree 30, Annex III, model 1.7)."""

    kind: Annotated[str, Field(alias="ten_loai")]
    abbreviation: Annotated[str, Field(alias="viet_tat")]
    subject: Annotated[str, _line("ten"), Field(alias="trich_yeu")]
    whom: Annotated[str, _line("co_quan", "thanh_phan"), Field(alias="kinh_moi")]
    to_what: Annotated[str, _line("ten"), Field(alias="toi_du")]
    chair: Annotated[str, _line("chu_tri"), Field(alias="chu_tri")]
    when: Annotated[str, _line("thoi_gian"), Field(alias="thoi_gian")]
    where: Annotated[str, _line("dia_diem"), Field(alias="dia_diem")]
    recipients: Annotated[str, Field(alias="noi_nhan")]


class Wording(Record):
    """Every sentence the standard makes when the author leaves it out.

    Attributes:
        motto: the lines at the top right, two at most.
        below_issuer, below_subject: signs that stand there in the place of a rule.
        authorities: how the standard writes the abbreviations of the decree.
        not_filed: what the file copy of the decree names and that of this standard does not.
        end: what stands at the end of the last sentence.
        subjects: of names of documents that have their own.
        bare_subject: of a name that is none of the decree's types and tells what the document is about.
    """

    motto: Annotated[tuple[str, ...], Field(alias="quoc_hieu_tieu_ngu", max_length=2), OrNone(())]
    below_issuer: Annotated[Sign, Field(alias="dau_duoi_co_quan")] = ""
    below_subject: Annotated[Sign, Field(alias="dau_duoi_trich_yeu")] = ""
    blank: Annotated[str, Field(alias="o_trong")]
    number: Annotated[str, _line("so", "ky_hieu", "loai", "noi_ban_hanh"), Field(alias="so_ky_hieu")]
    number_cited: Annotated[str, Field(alias="so_trong_cau")] = "số"
    date: Annotated[str, _line("dia_danh", *_DAY), Field(alias="dia_danh_thoi_gian")]
    kind: Annotated[str, Field(alias="ten_loai")]
    period: Annotated[PeriodWording, Field(alias="thoi_ky")]
    subject: Annotated[Subject, Field(alias="trich_yeu")]
    subjects: Annotated[dict[str, Subject], Field(alias="trich_yeu_rieng")] = _NONE
    bare_subject: Annotated[Subject, Field(alias="trich_yeu_ro_viec")]
    addressees: Annotated[str, Field(alias="kinh_gui")]
    tasks: Annotated[str, Field(alias="nhiem_vu")]
    meetings: Annotated[Subject, Field(alias="cuoc_hop")]
    closing: Annotated[Closing, Field(alias="ket_thuc")]
    closings: Annotated[dict[str, Closing], Field(alias="ket_thuc_rieng")] = _NONE
    end: Annotated[Sign, Field(alias="dau_het")]
    basis_mark: Annotated[Sign, Field(alias="dau_can_cu")] = ""
    between_bases: Annotated[Sign, Field(alias="giua_can_cu")]
    last_basis: Annotated[Sign, Field(alias="cuoi_can_cu")]
    authorities: Annotated[dict[str, str], Field(alias="viet_tat_quyen_han")] = _NONE
    recipients: Annotated[str, Field(alias="noi_nhan")]
    recipient_mark: Annotated[Sign, Field(alias="dau_noi_nhan")]
    between_recipients: Annotated[Sign, Field(alias="giua_noi_nhan")]
    file_copy: Annotated[str, Field(alias="luu")]
    filed: Annotated[str, _line("noi_luu"), Field(alias="mau_luu")]
    not_filed: Annotated[tuple[str, ...], Field(alias="khong_luu")] = ()
    day: Annotated[str, _line(*_DAY), Field(alias="ngay_hop")]
    from_day: Annotated[str, _line(*_DAY), Field(alias="tu_ngay")]
    time: Annotated[str, _line("gio", "phut"), Field(alias="gio_hop")]
    meeting_span: Annotated[str, _line("tu", "den"), Field(alias="khoang_hop")]
    location: Annotated[str, _line("dia_diem"), Field(alias="dia_diem")]
    chair: Annotated[str, _line("chu_tri"), Field(alias="chu_tri")]
    attendees: Annotated[str, _line("thanh_phan"), Field(alias="thanh_phan")]
    columns: Annotated[dict[str, ReadyColumn], Field(alias="cot")]
    schedule: Annotated[ScheduleWording, Field(alias="lich")]
    annex: Annotated[str, _line("so"), Field(alias="phu_luc")]
    attached: Annotated[str, _line("loai", "so_ky_hieu", *_DAY, "co_quan"), Field(alias="kem_theo")]
    draft: Annotated[str, Field(alias="du_thao")]
    invitation: Annotated[InvitationWording, Field(alias="giay_moi")]
    phrases: Annotated[tuple[str, ...], Field(alias="cum_tu_khong_ngat")]

    @property
    def number_parts(self) -> tuple[str, str]:
        """What stands before the number, and the pattern of the number itself."""
        lead, brace, rest = self.number.partition("{")
        return lead, brace + rest
