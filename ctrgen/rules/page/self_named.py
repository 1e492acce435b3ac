"""What a paper calls itself and its issuer in its opening and its closing, against its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.page.header import kind_of
from ctrgen.rules.page.posts import in_one_way
from ctrgen.rules.pattern import CAPITAL, Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_KINDS = ("Chương trình", "Kế hoạch", "Lịch", "Thông báo", "Báo cáo")
_ITSELF = Pattern(
    r"(?:(?:^|\. )Trên đây là|(?:ban hành|xây dựng|đề ra|lập)) (?:toàn bộ |nội dung )?"
    r"(?P<kind>[Cc]hương trình|[Kk]ế hoạch|[Ll]ịch|[Bb]áo cáo) "
    r"(?:công tác|làm việc|hoạt động|tuần|tháng|quý|năm)(?!\w)"
)
_THIS = Pattern(r"(?<!\w)(?P<kind>Chương trình|Kế hoạch|Lịch|Báo cáo) này(?!\w)")
_ISSUES = Pattern(
    rf"(?P<body>{CAPITAL}[^,;:.()\n]{{8,110}}?) (?:ban hành|xây dựng|đề ra|thông báo|triển khai|lập) "
    r"(?:[Cc]hương trình|[Kk]ế hoạch|[Ll]ịch)"
)
_BEGINS = 2
_SHORTEST_BODY = 3
_STRANGE = 2
"""One word of the own name that is otherwise is miswritten, which another rule tells of."""
_LEVELS = frozenset({"tỉnh", "huyện", "xã", "phường", "thành", "phố", "thị", "quận", "trấn", "việt", "nam"})


@rule("CT3077", "tu-goi-sai-ten-loai")
def other_kind(reading: Reading) -> Iterator[Finding]:
    """Câu mở đầu, câu kết gọi văn bản đúng tên loại của nó: chương trình không tự gọi là kế hoạch.

    Sai:
        ket_thuc: Trên đây là Kế hoạch công tác tháng 6 năm 2020./.
    Đúng:
        ket_thuc: Trên đây là Chương trình công tác tháng 6 năm 2020./.
    """
    kind = kind_of(reading)
    own = kind.split(" công tác")[0].split(" làm việc")[0]
    if not own.startswith(_KINDS):
        return
    for passage in reading.of(Part.OPENING, Part.CLOSING):
        for pattern in (_ITSELF, _THIS) if passage.part is Part.CLOSING else (_ITSELF,):
            match = pattern.search(passage.text)
            if match is not None and not own.lower().startswith(match["kind"].lower()):
                message = f"Văn bản là {own.lower()} mà tự gọi là {match['kind'].lower()}."
                yield Finding(passage.path, message, f"Viết {own}, hoặc sửa tên loại.", *match.span("kind"))
                break


@rule("CT3078", "mo-dau-neu-co-quan-khac")
def other_body(reading: Reading) -> Iterator[Finding]:
    """Cơ quan ban hành nêu ở câu mở đầu là cơ quan ghi ở đầu văn bản.

    Sai:
        co_quan: {ten: Tòa án nhân dân huyện Nho Quan}
        ky_hieu: CTr-TA
        dia_danh: Nho Quan
        mo_dau: "Tòa án nhân dân huyện Kim Sơn ban hành Chương trình công tác như sau:"
        nguoi_ky: {chuc_vu: Chánh án, ho_ten: Lê Thị Hoa}
    Đúng:
        co_quan: {ten: Tòa án nhân dân huyện Nho Quan}
        ky_hieu: CTr-TA
        dia_danh: Nho Quan
        mo_dau: "Tòa án nhân dân huyện Nho Quan ban hành Chương trình công tác như sau:"
        nguoi_ky: {chuc_vu: Chánh án, ho_ten: Lê Thị Hoa}
    """
    issuer = reading.programme.issuer
    name = in_one_way(" ".join(issuer.name)).split()
    known = {*name, *in_one_way(" ".join((*issuer.superior, reading.programme.place))).split(), *_LEVELS}
    for passage in reading.of(Part.OPENING):
        match = _ISSUES.match(passage.text)
        said = in_one_way(match["body"]).split() if match is not None else []
        if match is None or len(said) < _SHORTEST_BODY or said[:_BEGINS] != name[:_BEGINS]:
            continue
        short = any(word.isupper() and len(word) > 1 for word in match["body"].split())
        strange = [word for word in said if word not in known]
        if len(strange) >= _STRANGE and len(said) == len(name) and not short:
            message = f"“{match['body']}” khác với “{' '.join(issuer.name)}” ở đầu văn bản."
            yield Finding(passage.path, message, "Ghi tên cơ quan ban hành.", *match.span("body"))


RULES = (other_kind, other_body)
