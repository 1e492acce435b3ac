"""Pictures of signatures and seals, read from the files that a programme names."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.diagnostics import CtrgenError
from ctrgen.schema.extends import beside
from ctrgen.schema.fields import each
from ctrgen.schema.keys import locate
from ctrgen.schema.marks import Picture, Png
from ctrgen.schema.programme import Programme
from ctrgen.system import reason

if TYPE_CHECKING:
    from ctrgen.schema.parties import Signature
    from ctrgen.source import Node

MAX_BYTES = 1_000_000
"""How big the file of a picture may be."""

_SIGN = b"\x89PNG\r\n\x1a\n"
_OTHER_KINDS = (".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff")
_USUAL_PER_METRE = 300 / 0.0254
"""What a picture that says nothing of its size is taken for: 300 dots an inch."""

_WIDTHS_MM = range(5, 101)


def with_pictures(programme: Programme, root: Node) -> Programme:
    """A programme with the pictures it names.

    Args:
        programme: as the schema has it.
        root: the tree it was read from; a path starts from the file it stands in.

    Raises:
        CtrgenError: a file is missing, no PNG, or too big.
    """
    if all(one.picture is None and one.seal is None for one in programme.signature):
        return programme
    signatures = tuple(_filled(one, root, at) for at, one in enumerate(programme.signature))
    return programme.model_copy(update={"signature": signatures})


def _filled(signature: Signature, root: Node, at: int) -> Signature:
    filled = {}
    for (field,), picture in each(signature, Picture):
        node, _ = locate(root, Programme, ("signature", at, field, "file"))
        if str(node.value).lower().endswith(_OTHER_KINDS):
            message = f"Ảnh “{node.value}” không phải dạng PNG."
            hint = "Lưu lại ảnh theo dạng PNG nền trong suốt."
            raise CtrgenError(faults.NO_PICTURE.at(node.span, message, hint))
        path = beside(node, Path(node.source.file).parent, (".png",))
        filled[str(field)] = picture.filled(_read(node, path, picture.width), str(path))
    return signature.model_copy(update=filled)


def _read(node: Node, path: Path, width_mm: float | None) -> Png:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        hint = f"Đường dẫn tính từ thư mục “{Path(node.source.file).parent.absolute()}”."
        message = f"Không tìm thấy ảnh “{node.value}”."
        raise CtrgenError(faults.NO_PICTURE.at(node.span, message, hint)) from None
    except OSError as error:
        message = f"Không đọc được ảnh “{node.value}”: {reason(error)}."
        raise CtrgenError(faults.NO_PICTURE.at(node.span, message, "Kiểm tra lại đường dẫn.")) from None
    if len(data) > MAX_BYTES:
        message = f"Ảnh “{node.value}” lớn hơn {MAX_BYTES // 1_000_000} MB."
        raise CtrgenError(faults.NO_PICTURE.at(node.span, message, "Dùng ảnh nhỏ hơn."))
    try:
        width, height = _size_mm(data)
    except (ValueError, struct.error):
        message = f"Tệp “{node.value}” không phải ảnh PNG đọc được."
        hint = "Lưu lại ảnh theo dạng PNG nền trong suốt."
        raise CtrgenError(faults.NO_PICTURE.at(node.span, message, hint)) from None
    scale = width_mm / width if width_mm is not None else 1
    if not _WIDTHS_MM[0] <= width * scale <= _WIDTHS_MM[-1]:
        message = f"Ảnh “{node.value}” rộng {width * scale:.0f} mm."
        hint = f"Ghi rong từ {_WIDTHS_MM[0]} đến {_WIDTHS_MM[-1]} mm."
        raise CtrgenError(faults.NO_PICTURE.at(node.span, message, hint))
    return Png(data, width * scale, height * scale)


def _size_mm(data: bytes) -> tuple[float, float]:
    """Width and height as the file gives them: its pixels, and how many of them a metre has.

    Raises:
        ValueError, struct.error: this is no whole PNG.
    """
    if not data.startswith(_SIGN) or data[12:16] != b"IHDR" or data[-8:-4] != b"IEND":
        raise ValueError("no PNG")
    width, height = struct.unpack(">II", data[16:24])
    if not (width and height):
        raise ValueError("an empty picture")
    across = down = _USUAL_PER_METRE
    at = data.find(b"pHYs", 0, data.find(b"IDAT"))
    if at > 0:
        x, y, unit = struct.unpack(">IIB", data[at + 4 : at + 13])
        if unit == 1 and x and y:
            across, down = x, y
    return 1000 * width / across, 1000 * height / down
