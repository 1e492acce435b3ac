"""Items and what stands under them (Decree 30, Annex I, Part I, II.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.names.alike import says_again
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, Path, rule, text_rule
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.rules.reading import Reading, Texts
    from ctrgen.schema import Item

_TYPED_MARK = Pattern(
    r"(?:\d{1,2}[.)/](?!\d)|\d{1,2}(?:\.\d{1,2})+\.?(?= )|[a-zđ][).](?= )|"
    r"[IVX]{1,5}[.)/](?= )|[-–—+•●■*] |[-–—•●■](?=[^\W\d_]))\s*"
)
"""A mark an author typed before a text."""

_SIGNS_OF_MARKS = "IVX-–—+•●■*"

_LEADS = ("như sau", "sau đây", "cụ thể như sau", "cụ thể", "gồm có", "gồm")
"""What leads in a list, with a colon after it."""
_ENUMERATED = Pattern(r"\((\d{1,2})\)", cues=("(1)",))

_AS_FOLLOWS = Pattern(
    r"\b(?:(?P<said>(?:như )?sau đây|như sau)|(?:dung|vụ|việc|tâm|điểm) (?P<after>sau))[.;,]?$", cues=("sau",)
)


def all_lists(reading: Reading) -> Iterator[tuple[Path, Sequence[Item]]]:
    """Every list of items, the tasks first, with the way to it."""
    waiting = list(reading.task_lists)
    while waiting:
        path, items = waiting.pop(0)
        if items:
            yield path, items
            waiting += [((*path, index, "items"), item.items) for index, item in enumerate(items)]


def leads(text: str) -> int:
    """How long the words at the end of a text are that lead in a list, colon included."""
    kept = text.removesuffix(":").rstrip()
    lead = next((one for one in _LEADS if text.endswith(":") and kept.endswith(one)), "")
    return len(lead) + len(text) - len(kept) if lead else 0


def place(item: Item) -> str:
    """The field of an item that shows first."""
    return "text" if item.text is not None else "heading"


def typed(text: str) -> str:
    """The mark that an author typed before a text, with the space behind it; empty where there is none."""
    may_be = text[0].isdigit() or text[0] in _SIGNS_OF_MARKS or text[1:2] in (")", ".")
    match = _TYPED_MARK.match(text) if may_be else None
    return match.group() if match else ""


@text_rule("CT240", "danh-so-bang-tay", habit=True)
def typed_mark(reading: Texts) -> Iterator[Finding]:
    """Dấu đầu mục (1., a), -) tự đánh khi in; gõ thêm thì thành hai dấu.

    Sai:
        nhiem_vu: ["1. Tổ chức kiểm tra"]
    Đúng:
        nhiem_vu: [Tổ chức kiểm tra]
    """
    for passage in reading.of(Part.ITEM, Part.HEADING, Part.MEETING, Part.BASIS):
        mark = typed(passage.text)
        if mark:
            message = f"Dấu đầu mục “{mark.strip()}” gõ bằng tay."
            own = "; muốn dấu riêng thì ghi ở khóa dau_muc" if passage.part is not Part.BASIS else ""
            yield Finding(passage.path, message, f"Xóa dấu này{own}.", 0, len(mark.rstrip()))


@rule("CT241", "danh-sach-mot-muc")
def single_item(reading: Reading) -> Iterator[Finding]:
    """Một mục chỉ chia ra khi có từ hai mục con.

    Sai:
        nhiem_vu:
          - noi_dung: Công tác tuyên truyền
            muc_con: [Tổ chức hội nghị]
    Đúng:
        nhiem_vu:
          - noi_dung: Công tác tuyên truyền
            muc_con: [Tổ chức hội nghị, Treo băng rôn]
    """
    for path, items in all_lists(reading):
        if len(items) == 1 and path[-1] != "tasks":
            message = "Danh sách mục con chỉ có một mục."
            yield Finding((*path, 0, place(items[0])), message, "Gộp vào mục trên, hoặc thêm mục.")


@rule("CT250", "tieu-de-khong-co-noi-dung")
def empty_heading(reading: Reading) -> Iterator[Finding]:
    """Dưới tiêu đề của mục phải có nội dung.

    Sai:
        nhiem_vu:
          - tieu_de: Công tác tổ chức
          - Họp giao ban
    Đúng:
        nhiem_vu:
          - tieu_de: Công tác tổ chức
            noi_dung: Kiện toàn bộ máy
          - Họp giao ban
    """
    for path, items in all_lists(reading):
        for index, item in enumerate(items):
            if item.text is None and not item.paragraphs and not item.items:
                message = "Dưới tiêu đề này không có nội dung."
                yield Finding((*path, index, "heading"), message, "Thêm noi_dung, doan hoặc muc_con.")


@text_rule("CT251", "danh-so-trong-cau-nhay-coc")
def enumeration_skips(reading: Texts) -> Iterator[Finding]:
    """Các ý đánh số trong câu (1), (2), (3) phải liền nhau.

    Sai:
        nhiem_vu: ["Gồm (1) tuyên truyền; (3) kiểm tra"]
    Đúng:
        nhiem_vu: ["Gồm (1) tuyên truyền; (2) kiểm tra"]
    """
    for passage in reading.of(Part.ITEM, Part.PARAGRAPH, Part.OPENING):
        expected = 0
        for match in _ENUMERATED.finditer(passage.text):
            number = int(match[1])
            if number == 1:
                expected = 1
            elif expected and number != expected:
                message = f"Sau ({expected - 1}) là ({number})."
                yield Finding(passage.path, message, "Đánh lại số các ý.", *match.span())
                break
            expected += bool(expected)


@rule("CT254", "hai-muc-giong-nhau")
def same_item_twice(reading: Reading) -> Iterator[Finding]:
    """Hai nhiệm vụ giống hệt nhau thường là chép thừa.

    Sai:
        nhiem_vu: [Tổ chức kiểm tra công tác văn thư, Tổ chức kiểm tra công tác văn thư]
    Đúng:
        nhiem_vu: [Tổ chức kiểm tra công tác văn thư, Họp giao ban]
    """
    seen = set()
    passages = list(reading.of(Part.ITEM, Part.PARAGRAPH))
    for place in says_again([passage.text for passage in passages]):
        yield Finding(passages[place].path, "Mục này nói lại một mục trên.", "Xóa một trong hai.")
    for passage in passages:
        key = " ".join(passage.text.lower().split()).rstrip(".;: ")
        if len(key) > 10 and key in seen:
            yield Finding(passage.path, "Nội dung này đã có ở một mục trên.", "Xóa một trong hai.")
        seen.add(key)


@rule("CT255", "muc-bat-dau-bang-chu-thuong", habit=True)
def lower_start(reading: Reading) -> Iterator[Finding]:
    """Mỗi nhiệm vụ, đoạn văn, tiêu đề, tên cuộc họp, dòng nơi nhận bắt đầu bằng chữ hoa.

    Sai:
        nhiem_vu: [tổ chức kiểm tra]
    Đúng:
        nhiem_vu: [Tổ chức kiểm tra]
    """
    for passage in reading.of(Part.ITEM, Part.HEADING, Part.MEETING, Part.PARAGRAPH, Part.OTHER):
        text = passage.text.lstrip('*"“')
        if passage.part is Part.OTHER:
            top = passage.path[0] == "recipients" and "items" in passage.path
            text = text.lstrip("-–+ ")
        else:
            top = passage.part is not Part.ITEM or "items" not in passage.path
        first = text[:1]
        if top and first.islower():
            end = passage.text.index(first) + 1
            yield Finding(passage.path, "Câu bắt đầu bằng chữ thường.", "Viết hoa chữ đầu.", end - 1, end)


@rule("CT256", "muc-con-lan-chu-hoa-chu-thuong")
def mixed_starts(reading: Reading) -> Iterator[Finding]:
    """Các mục con của một danh sách cùng bắt đầu bằng chữ hoa, hoặc cùng bằng chữ thường.

    Sai:
        nhiem_vu:
          - noi_dung: Công tác tuyên truyền
            muc_con: ["Tổ chức hội nghị", "treo băng rôn", "Viết tin bài"]
    Đúng:
        nhiem_vu:
          - noi_dung: Công tác tuyên truyền
            muc_con: [Tổ chức hội nghị, Treo băng rôn, Viết tin bài]
    """
    for path, items in all_lists(reading):
        if path[-1] == "tasks":
            continue
        texts = [item.text or "" for item in items]
        small = [index for index, text in enumerate(texts) if text[:1].islower()]
        big = [index for index, text in enumerate(texts) if text[:1].isupper()]
        for index in (small if len(small) <= len(big) else big) if small and big else []:
            how = "chữ thường" if texts[index][0].islower() else "chữ hoa"
            message = f"Mục này bắt đầu bằng {how}, các mục cùng cấp thì không."
            yield Finding((*path, index, "text"), message, "Viết thống nhất.", 0, 1)


@rule("CT257", "loi-dan-khong-co-muc-con")
def lead_to_nothing(reading: Reading) -> Iterator[Finding]:
    """Câu kết thúc bằng “như sau:” hay “cụ thể:” phải có mục con ở dưới.

    Sai:
        nhiem_vu: ["Tập trung các việc như sau:"]
    Đúng:
        nhiem_vu:
          - noi_dung: "Tập trung các việc như sau:"
            muc_con: [Tuyên truyền, Kiểm tra]
    """
    for path, items in all_lists(reading):
        for index, item in enumerate(items):
            texts = [item.text or "", *item.paragraphs]
            size = leads(texts[-1]) if not item.items else 0
            if size:
                field: Path = ("paragraphs", len(texts) - 2) if item.paragraphs else ("text",)
                start, end = len(texts[-1]) - size, len(texts[-1])
                message = f"Sau “{texts[-1][start:]}” không có mục con nào."
                yield Finding((*path, index, *field), message, "Thêm muc_con, hoặc sửa câu.", start, end)


@rule("CT235", "phu-luc-khong-duoc-chi-dan")
def annex_unmentioned(reading: Reading) -> Iterator[Finding]:
    """Văn bản có phụ lục kèm theo thì trong nội dung phải có chỉ dẫn về phụ lục đó.

    Sai:
        phu_luc: [{tieu_de: Danh mục báo cáo, doan: Báo cáo tháng.}]
    Đúng:
        nhiem_vu: [Thực hiện các báo cáo ở Phụ lục]
        phu_luc: [{tieu_de: Danh mục báo cáo, doan: Báo cáo tháng.}]
    """
    if not reading.programme.annexes:
        return
    own = (p.text.lower() for p in reading.passages if p.path[0] != "annexes" and p.part.in_body)
    if not any("phụ lục" in text or "kèm theo" in text for text in own):
        message = "Nội dung văn bản không nhắc đến phụ lục."
        yield Finding(("annexes",), message, "Ghi chỗ dẫn, ví dụ “theo Phụ lục kèm theo”.")


@text_rule("CT259", "mo-dau-thieu-hai-cham")
def opening_without_colon(reading: Texts) -> Iterator[Finding]:
    """Đoạn mở đầu dẫn vào các mục bằng “như sau” kết thúc bằng dấu hai chấm.

    Sai:
        mo_dau: Ban Thường vụ xây dựng Chương trình công tác tháng 6 năm 2020 như sau.
    Đúng:
        mo_dau: "Ban Thường vụ xây dựng Chương trình công tác tháng 6 năm 2020 như sau:"
    """
    for passage in reading.of(Part.OPENING):
        match = _AS_FOLLOWS.search(passage.text)
        if match:
            message = f"Câu dẫn “{match['said'] or match['after']}” không có dấu hai chấm."
            yield Finding(passage.path, message, "Kết thúc bằng dấu hai chấm.", *match.span())


RULES = (
    typed_mark,
    single_item,
    empty_heading,
    enumeration_skips,
    same_item_twice,
    lower_start,
    mixed_starts,
    lead_to_nothing,
    opening_without_colon,
    annex_unmentioned,
)
