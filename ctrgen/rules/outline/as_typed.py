"""What YAML makes of lines otherwise than their author sees them: words lost, lines joined, empty lists."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, Path, rule
from ctrgen.schema import Programme
from ctrgen.schema.fields import by_key
from ctrgen.schema.keys import model_under
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.schema.base import Model
    from ctrgen.source import Node

_LOST = Pattern(r"(?: #|\s+#(?= ?\d))(?!\s*ctrgen)(?=#*[^\s#]|#* +[^\s#])")
"""One space before the sign, as within a sentence; a comment is set off by two, but for a number."""
_OTHERWISE_WRITTEN = ("'", '"', "|", ">")

_SHORT_FIELDS = frozenset(
    {"superior", "name", "kind", "symbol", "place", "authority", "position", "other_post"}
)


def _is_plain(node: Node) -> bool:
    """Whether a text stands in the file without quotes, and not as a block."""
    line = node.source.lines[node.start.line]
    return isinstance(node.value, str) and not line.startswith(_OTHERWISE_WRITTEN, node.start.column)


@rule("CT258", "chu-sau-dau-thang-bi-bo")
def lost_after_hash(reading: Reading) -> Iterator[Finding]:
    """Trong câu không có dấu nháy, từ dấu # sau dấu cách trở đi là chú thích, không in.

    Chú thích thật thì đặt ở dòng riêng, hoặc cách câu từ hai dấu cách trở lên.

    Sai:
        nhiem_vu:
          - Nhân rộng mô hình #1 của huyện
          - Sửa chữa phòng học # 5 của trường
    Đúng:
        nhiem_vu:
          - "Nhân rộng mô hình #1 của huyện"
          - "Sửa chữa phòng học # 5 của trường"   # chờ kinh phí
    """
    if " #" not in reading.node(()).source.text:
        return
    for passage in reading.passages:
        node = reading.node(passage.path)
        after = node.source.lines[node.end.line][node.end.column :] if node.end is not None else ""
        if after and _LOST.match(after) and _is_plain(node):
            message = f"Phần “{after.strip()}” bị hiểu là chú thích, không được in."
            hint = "Đặt cả câu trong dấu nháy kép; nếu đúng là chú thích thì cách câu hai dấu cách."
            yield Finding(passage.path, message, hint)


@rule("CT279", "ten-ngan-viet-tren-hai-dong")
def folded(reading: Reading) -> Iterator[Finding]:
    """Tên cơ quan, chức vụ, tên loại, địa danh viết trên một dòng; in hai dòng thì viết thành danh sách.

    Dòng thứ hai viết thụt vào được nối liền vào dòng trên khi in.

    Sai:
        nguoi_ky:
          chuc_vu: Hiệu trưởng
            Bí thư Chi bộ
          ho_ten: Lê Thị Hoa
    Đúng:
        nguoi_ky:
          chuc_vu: [Hiệu trưởng, Bí thư Chi bộ]
          ho_ten: Lê Thị Hoa
    """
    for passage in reading.of(Part.OTHER):
        names = [one for one in passage.path if isinstance(one, str)]
        if names[-1] not in _SHORT_FIELDS or names[0] == "recipients":
            continue
        node = reading.node(passage.path)
        if node.end is not None and node.end.line > node.start.line and _is_plain(node):
            joined = " ".join(passage.text.split())
            message = f"Hai dòng này được nối làm một khi in: “{joined}”."
            hint = "In một dòng: viết liền trên một dòng."
            if isinstance(passage.path[-1], int):
                hint += " In thành nhiều dòng: viết thành danh sách, mỗi dòng một “- …”."
            yield Finding(passage.path, message, hint)


@rule("CT292", "danh-sach-de-trong")
def left_empty(reading: Reading) -> Iterator[Finding]:
    """Khóa của một danh sách có ít nhất một mục ở dưới; không có mục nào thì xóa khóa, hoặc ghi “không”.

    Sai:
        phu_luc:
    Đúng:
        phu_luc: không
    """
    for path, title, next_line in reading.once(_empty):
        if next_line:
            continue  # told as what it is
        message = f"Khóa “{title}” chưa có mục nào ở dưới."
        hint = "Viết mỗi mục một dòng “- …” dưới khóa này, thụt sâu hơn khóa; hoặc xóa khóa này."
        yield Finding(path, message, hint)


@rule("CT293", "muc-con-chua-thut-vao")
def items_not_indented(reading: Reading) -> Iterator[Finding]:
    """Các mục con thụt vào dưới “muc_con:”; thẳng hàng với mục ở trên thì in thành mục cùng cấp.

    Sai:
        nhiem_vu:
          - noi_dung: Dự giờ các lớp
            muc_con:
          - Lớp 4
          - Lớp 5
    Đúng:
        nhiem_vu:
          - noi_dung: Dự giờ các lớp
            muc_con:
              - Lớp 4
              - Lớp 5
    """
    for path, title, next_line in reading.once(_empty):
        if next_line:
            message = (
                f"Khóa “{title}” để trống: mục ở dòng {next_line} in thành mục cùng cấp, không phải mục con."
            )
            hint = "Thụt các mục con vào dưới khóa này, sâu hơn khóa; không có mục con thì xóa khóa."
            yield Finding(path, message, hint)


@rule("CT294", "dong-tu-ngat-khong-vua")
def broken_again(reading: Reading) -> Iterator[Finding]:
    """Tên cơ quan tự ngắt thành nhiều dòng thì mỗi dòng vừa bề rộng bên trái của phần đầu văn bản.

    Dòng dài hơn bề rộng ấy được ngắt thêm một lần nữa khi in.

    Sai:
        co_quan:
          cap_tren:
            - Hội Chữ thập đỏ Việt Nam và Hội Người cao tuổi
            - tỉnh Bắc Giang
          ten: Ban Thường vụ
    Đúng:
        co_quan:
          cap_tren:
            - Hội Chữ thập đỏ Việt Nam
            - và Hội Người cao tuổi
            - tỉnh Bắc Giang
          ten: Ban Thường vụ
    """
    for path in reading.laid_out.broken():
        message = "Dòng này dài hơn chỗ dành cho tên cơ quan, khi in bị ngắt thêm thành hai dòng."
        yield Finding(path, message, "Ngắt thành các dòng ngắn hơn, hoặc viết liền một dòng để tự ngắt.")


def _empty(reading: Reading) -> list[tuple[Path, str, int]]:
    """The lists left empty: the way to each, its key, and the line of an item that was meant for it."""
    found = []
    waiting: list[tuple[Path, Node, type[Model], Node | None]] = [((), reading.node(()), Programme, None)]
    while waiting:
        path, node, model, following = waiting.pop()
        if isinstance(node.value, list):
            pairs = enumerate(zip_longest(node.value, node.value[1:]))
            waiting += [((*path, at), one, model, after) for at, (one, after) in pairs]
        elif isinstance(node.value, dict):
            known = by_key(model)
            for key, value in node.value.items():
                held = known.get(key)
                if held is None:
                    continue
                if held.many and value.value is None and not _waits(value):
                    line = _meant_inside(held.name, following)
                    found.append(((*path, held.name), key, line))
                elif (below := model_under(model, key)) is not None:
                    waiting.append(((*path, held.name), value, below, None))
    return found


def _waits(node: Node) -> bool:
    """Whether nothing is there on purpose: ``null``, or a comment below says what is to be filled in."""
    below = node.source.lines[node.start.line + 1 : node.start.line + 2]
    return node.start.index != node.end.index or any(line.lstrip().startswith("#") for line in below)


def _meant_inside(field: str, following: Node | None) -> int:
    """The line of the item after one whose own items are missing; 0 where it has its own, or is none."""
    if field != "items" or following is None:
        return 0
    has_own = isinstance(following.value, dict) and not {"muc_con", "items"}.isdisjoint(following.value)
    return 0 if has_own else following.start.line + 1


RULES = (lost_after_hash, folded, left_empty, items_not_indented, broken_again)
