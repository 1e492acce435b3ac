"""What stands twice among others of its kind: a heading, a legal basis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.citations import citations
from ctrgen.rules.finding import Where
from ctrgen.rules.issued import named_laws
from ctrgen.rules.rule import Finding, Path, rule
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading


@rule("CT3031", "hai-muc-mot-tieu-de")
def heading_twice(reading: Reading) -> Iterator[Finding]:
    """Hai mục liền cấp trong một phần không mang cùng một tiêu đề: thường là chép mà quên sửa.

    Sai:
        nhiem_vu: null
        muc:
          - {tieu_de: Công tác tổ chức, nhiem_vu: [Kiện toàn các tổ, Rà soát biên chế]}
          - {tieu_de: Công tác tổ chức, nhiem_vu: [Kiểm tra chợ, Niêm yết giá]}
    Đúng:
        nhiem_vu: null
        muc:
          - {tieu_de: Công tác tổ chức, nhiem_vu: [Kiện toàn các tổ, Rà soát biên chế]}
          - {tieu_de: Công tác kiểm tra, nhiem_vu: [Kiểm tra chợ, Niêm yết giá]}
    """
    seen: dict[tuple[Path, str], Path] = {}
    for passage in reading.of(Part.HEADING):
        if len(passage.path) > 2 and isinstance(passage.path[-2], int):
            key = passage.path[:-2], " ".join(passage.text.lower().split()).strip(" .:;*")
            other = seen.setdefault(key, passage.path)
            if other != passage.path:
                message = f"Tiêu đề “{passage.text}” đã có ở một mục trên."
                yield Finding(passage.path, message, "Sửa tiêu đề, hoặc gộp hai mục.", beside=(Where(other),))


@rule("CT3032", "can-cu-ke-hai-lan")
def basis_twice(reading: Reading) -> Iterator[Finding]:
    """Mỗi luật, mỗi văn bản kể một lần trong các căn cứ.

    Sai:
        can_cu:
          - Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016
          - Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016 về quyền trẻ em
    Đúng:
        can_cu:
          - Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016
          - Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006
    """
    laws = [(name, end - len(name), end) for name, end in reading.once(named_laws)]
    numbered = [(f"{one.kind} {one.number}", one.at, one.end) for one in reading.once(citations)]
    seen: dict[str, tuple[int, int]] = {}
    for what, start, end in sorted((*laws, *numbered), key=lambda one: one[1]):
        passage = reading.passage(start)
        if passage.part is not Part.BASIS:
            continue
        other = seen.setdefault(what, (start, end))
        if reading.passage(other[0]).path != passage.path:
            message = f"“{reading.body[start:end]}” đã có ở một căn cứ trên."
            yield reading.among([other], start, end, message, "Bỏ một lần, hoặc sửa tên văn bản.")


RULES = (heading_twice, basis_twice)
