"""Headings that stand twice among others of their kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.finding import Where
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


RULES = (heading_twice,)
