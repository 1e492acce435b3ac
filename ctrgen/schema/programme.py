"""A work programme (chương trình công tác) of a month, a week, a quarter, a year."""

from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticKnownError

from ctrgen import faults
from ctrgen.schema.base import Model, wrong
from ctrgen.schema.checks import CHECKS, Checks
from ctrgen.schema.layout import Layout
from ctrgen.schema.marks import SECRECY, URGENCY, Secrecy, Urgency
from ctrgen.schema.meeting import MeetingLike
from ctrgen.schema.part import Part
from ctrgen.schema.parties import Issuer, RecipientLike, Signatures
from ctrgen.schema.period import Period
from ctrgen.schema.periods import MonthValue, QuarterValue, SchoolYearValue, SpanLike, WeekLike, YearValue
from ctrgen.schema.reads import SAYS_NOTHING, Later, Needed, OrNone
from ctrgen.schema.section import Annex, PartOfProgramme, Sections, Tasks
from ctrgen.schema.values import NO_DATE, DateValue, Lines, Number, Text, YesNo

_MOST_FOOT_LINES = 2
_MOST_HEAD_LINES = 4


def _few(most: int) -> AfterValidator:
    def check(lines: tuple[str, ...]) -> tuple[str, ...]:
        if len(lines) > most:
            raise wrong(faults.WRONG_COUNT, f"Chỗ này có nhiều nhất {most} dòng, ở đây có {len(lines)}.")
        return lines

    return AfterValidator(check)


PERIODS = ("week", "quarter", "year", "school_year", "span", "month")
"""The fields that say what time a programme is for; it has one of them."""


def _periods(model: type[Model]) -> str:
    return ", ".join(str(model.model_fields[name].alias) for name in PERIODS)


class Programme(Model):
    """What one YAML file says, its ``ke_thua`` already merged in."""

    model_config = ConfigDict(title="Chương trình công tác")
    instead: ClassVar[dict[str, tuple[str, ...]]] = {"month": PERIODS}

    standard: Annotated[Text, Part.NONE] = Field(
        "nd30",
        alias="chuan",
        title="Chuẩn trình bày",
        description="nd30 (mặc định), dang, doan, doi, hoi-nong-dan, hoặc tệp chuẩn riêng.",
    )
    extends: Annotated[Text, OrNone(), Part.NONE] | None = Field(
        None,
        alias="ke_thua",
        title="Kế thừa",
        description="Tệp YAML chứa các khóa dùng chung của cơ quan, đường dẫn tính từ tệp này.",
    )
    issuer: Annotated[Issuer, Needed()] = Field(
        alias="co_quan", title="Cơ quan", description="Cơ quan chủ quản và cơ quan ban hành."
    )
    kind: Annotated[Text, Needed(), Part.OTHER] | None = Field(
        None,
        alias="loai",
        title="Tên loại",
        description="Chương trình (mặc định), kế hoạch, lịch công tác, báo cáo, thông báo.",
    )
    number: Annotated[Number, OrNone(""), Part.NONE] | None = Field(
        None, alias="so", title="Số", description="Số của văn bản; để trống nếu điền tay sau."
    )
    symbol: Annotated[Text, OrNone(""), Part.OTHER] = Field(
        alias="ky_hieu", title="Ký hiệu", description="Ký hiệu sau số, ví dụ CTr-BTV."
    )
    place: Annotated[Text, OrNone(""), Part.OTHER] = Field(
        alias="dia_danh", title="Địa danh", description="Địa danh trước ngày tháng, ví dụ Bắc Giang."
    )
    date: Annotated[DateValue, OrNone(NO_DATE)] | None = Field(
        None,
        alias="ngay",
        title="Ngày ban hành",
        description="Ngày/tháng/năm; để trống, hoặc trống một phần như /5/2020, nếu điền tay sau.",
    )
    week: Annotated[WeekLike, OrNone()] | None = Field(
        None,
        alias="tuan",
        title="Tuần",
        description="Tuần của chương trình, thay cho thang: {tu: 05/10/2026, den: 11/10/2026, so: 41}.",
    )
    quarter: Annotated[QuarterValue, OrNone()] | None = Field(
        None, alias="quy", title="Quý", description="Quý của chương trình, thay cho thang, ví dụ 4/2026."
    )
    year: Annotated[YearValue, OrNone()] | None = Field(
        None, alias="nam", title="Năm", description="Năm của chương trình, thay cho thang, ví dụ 2026."
    )
    school_year: Annotated[SchoolYearValue, OrNone()] | None = Field(
        None, alias="nam_hoc", title="Năm học", description="Năm học, thay cho thang, ví dụ 2026-2027."
    )
    span: Annotated[SpanLike, OrNone()] | None = Field(
        None,
        alias="ky",
        title="Kỳ",
        description="Kỳ của chương trình, thay cho thang: {tu: 10/2026, den: 5/2027}, hoặc từ ngày đến ngày.",
    )
    month: Annotated[MonthValue, OrNone()] | None = Field(
        None,
        alias="thang",
        title="Tháng",
        description="Tháng của chương trình, ví dụ 6/2020; nhiều tháng thì viết 10/2026 - 5/2027.",
        validate_default=True,
    )
    title: Annotated[Lines, OrNone(()), Part.TITLE] | None = Field(
        None,
        alias="tieu_de",
        title="Trích yếu",
        description="Trích yếu dưới tên loại; bỏ trống thì viết theo thời gian của chương trình.",
    )
    legal_bases: Annotated[Lines, OrNone(()), Part.BASIS] = Field(
        (), alias="can_cu", title="Căn cứ", description="Căn cứ ban hành, mỗi dòng một căn cứ."
    )
    opening: Annotated[Lines, OrNone(()), Part.OPENING] = Field(
        (), alias="mo_dau", title="Mở đầu", description="Các đoạn văn trước phần nhiệm vụ."
    )
    tasks: Tasks = Field(
        (),
        alias="nhiem_vu",
        title="Nhiệm vụ",
        description="Các nhiệm vụ trọng tâm; thành phần I của văn bản.",
    )
    meetings: Annotated[tuple[MeetingLike, ...], OrNone(())] = Field(
        (),
        alias="cuoc_hop",
        title="Cuộc họp",
        description="Các hội nghị, cuộc họp; thành phần II của văn bản.",
    )
    sections: Sections = Field(
        (),
        alias="muc",
        title="Các mục",
        description="Các mục I, II, … tự đặt, thay cho nhiem_vu và cuoc_hop.",
    )
    parts: Annotated[tuple[Annotated[PartOfProgramme, Later()], ...], OrNone(())] = Field(
        (), alias="phan", title="Các phần", description="Các phần A, B, … phía trên các mục."
    )
    closing: (
        Annotated[
            Lines,
            OrNone(()),
            Part.CLOSING,
        ]
        | None
    ) = Field(
        None,
        alias="ket_thuc",
        title="Kết thúc",
        description="Các đoạn kết; bỏ trống thì dùng câu kết của chuẩn, “false” thì không in câu kết.",
    )
    recipients: Annotated[tuple[RecipientLike, ...], OrNone(())] = Field(
        (), alias="noi_nhan", title="Nơi nhận", description="Mỗi dòng một nơi nhận, hoặc nhóm có tên."
    )
    signature: Signatures = Field(
        alias="nguoi_ky",
        title="Người ký",
        description="Một người ký, hoặc danh sách hai người ký ngang hàng.",
    )
    annexes: Annotated[tuple[Annotated[Annex, Later()], ...], OrNone(())] = Field(
        (), alias="phu_luc", title="Phụ lục", description="Các phụ lục, mỗi phụ lục đánh số trang riêng."
    )
    addressees: Annotated[Lines, OrNone(()), Part.OTHER] = Field(
        (), alias="kinh_gui", title="Kính gửi", description="Nơi được gửi, với loại văn bản có Kính gửi."
    )
    secrecy: Annotated[Secrecy, OrNone()] | None = Field(
        None, alias="do_mat", title="Độ mật", description=f"{', '.join(SECRECY)}."
    )
    urgency: Annotated[Urgency, OrNone()] | None = Field(
        None, alias="do_khan", title="Độ khẩn", description=f"{', '.join(URGENCY)}."
    )
    circulation: Annotated[Text, OrNone(), Part.OTHER] | None = Field(
        None, alias="luu_hanh", title="Phạm vi lưu hành", description="Ví dụ “Lưu hành nội bộ”."
    )
    drafter: Annotated[Text, OrNone(), Part.OTHER] | None = Field(
        None, alias="nguoi_soan", title="Ký hiệu người soạn thảo", description="Và số bản, ví dụ “PL.(300)”."
    )
    address: Annotated[Lines, _few(_MOST_FOOT_LINES), OrNone(()), Part.OTHER] = Field(
        (),
        alias="dia_chi",
        title="Địa chỉ cơ quan",
        description="Ở chân trang đầu: địa chỉ, điện thoại, thư điện tử.",
    )
    electronic: Annotated[Lines, _few(_MOST_HEAD_LINES), OrNone(()), Part.OTHER] = Field(
        (), alias="ban_dien_tu", title="Chỉ dẫn bản điện tử", description="Ở góc trên bên phải trang đầu."
    )
    draft: YesNo = Field(
        default=False, alias="du_thao", title="Dự thảo", description="“có” thì in chữ DỰ THẢO ở trang đầu."
    )
    layout: Annotated[Layout, SAYS_NOTHING] = Field(
        default_factory=Layout.model_construct,
        alias="trinh_bay",
        title="Trình bày",
        description="Số đo thay cho mặc định của chuẩn.",
    )
    dictionary: Annotated[Lines, OrNone(()), Part.NONE] = Field(
        (),
        alias="tu_dien",
        title="Từ điển",
        description="Từ riêng của cơ quan mà quy tắc chính tả không biết: tên, từ mượn, chữ viết tắt.",
    )
    checks: Checks = Field({}, alias="kiem_tra", title="Kiểm tra", description=CHECKS)

    @property
    def numbered(self) -> bool:
        """Whether it has a number, be it still to be written; a symbol alone is none."""
        return bool(self.number) or (self.number is None and bool(self.symbol))

    @property
    def period(self) -> Period:
        """The time it is for, whichever key says it."""
        ways = (self.month, self.week, self.quarter, self.year, self.school_year, self.span)
        said = next(one for one in ways if one is not None)
        return said if isinstance(said, Period) else said.period

    @property
    def period_field(self) -> str:
        """The field that says it."""
        return next(name for name, value in self if name in PERIODS and value is not None)

    @field_validator(*PERIODS)
    @classmethod
    def _is_the_only_one(cls, value: Any, info: ValidationInfo) -> Any:
        """Refuse a second period; the last of the keys sees whether there is one at all."""
        known, own = info.data, info.field_name or ""
        before = [name for name in PERIODS[: PERIODS.index(own)] if known.get(name) is not None]
        if value is not None and before:
            first, second = (cls.model_fields[name].alias for name in (before[0], own))
            message = f"Đã có “{first}” thì không có “{second}”."
            raise wrong(faults.BAD_CHOICE, message, f"Giữ một trong các khóa: {_periods(cls)}.")
        # One that is written and cannot be read is no longer among what is known.
        is_last = own == PERIODS[-1] and all(name in known for name in PERIODS[:-1])
        if is_last and value is None and not before:
            raise PydanticKnownError("missing")
        return value

    @model_validator(mode="after")
    def _has_content(self) -> Self:
        usual = "tasks" if self.tasks else "meetings"
        held = {usual: self.tasks or self.meetings, "sections": self.sections, "parts": self.parts}
        given = [name for name, value in held.items() if value]
        if not given:
            hint = "Thêm khóa nhiem_vu, cuoc_hop hoặc muc."
            raise wrong(faults.MISSING_KEY, "Chương trình chưa có nhiệm vụ và cuộc họp nào.", hint)
        if len(given) > 1:
            first, second = (Programme.model_fields[name].alias for name in given[:2])
            message = f"Đã có “{first}” thì không có “{second}”."
            hint = "Chuyển nội dung ấy vào một mục của khóa còn lại."
            raise wrong(faults.BAD_CHOICE, message, hint, path=(given[1],))
        return self
