"""Pictures of signatures and seals, read from the files that a programme names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.diagnostics import CtrgenError
from ctrgen.schema.extends import beside
from ctrgen.schema.fields import each
from ctrgen.schema.keys import locate
from ctrgen.schema.marks import Picture, Png
from ctrgen.schema.png import MAX_PIXELS, TooManyPixelsError, UnsoundError, sound
from ctrgen.schema.programme import Programme
from ctrgen.source.text import read_bytes
from ctrgen.system import reason

if TYPE_CHECKING:
    from ctrgen.schema.parties import Signature
    from ctrgen.source import Node

MAX_BYTES = 1_000_000
"""How big the file of a picture may be."""

_OTHER_KINDS = (".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff")
_USUAL_PER_METRE = 300 / 0.0254
"""What a picture that says nothing of its size is taken for: 300 dots an inch."""

_SIDES_MM = range(5, 101)


def with_pictures(programme: Programme, root: Node, bound: Path) -> Programme:
    """A programme with the pictures it names.

    Args:
        programme: as the schema has it.
        root: the tree it was read from; a path starts from the file it stands in.
        bound: the folder that no path may leave.

    Raises:
        CtrgenError: a file is missing, no sound PNG, or too big.
    """
    if all(one.picture is None and one.seal is None for one in programme.signature):
        return programme
    signatures = tuple(_filled(one, root, at, bound) for at, one in enumerate(programme.signature))
    return programme.model_copy(update={"signature": signatures})


def _filled(signature: Signature, root: Node, at: int, bound: Path) -> Signature:
    filled = {}
    for (field,), picture in each(signature, Picture):
        node, _ = locate(root, Programme, ("signature", at, field, "file"))
        if str(node.value).lower().endswith(_OTHER_KINDS):
            message = f"Ảnh “{node.value}” không phải dạng PNG."
            hint = "Lưu lại ảnh theo dạng PNG nền trong suốt."
            raise CtrgenError(faults.NO_PICTURE.at(node.span, message, hint))
        path = beside(node, Path(node.source.file).parent, (".png",), bound)
        filled[str(field)] = picture.filled(_read(node, path, picture.width), str(path))
    return signature.model_copy(update=filled)


def _read(node: Node, path: Path, width_mm: float | None) -> Png:
    try:
        data = read_bytes(path, MAX_BYTES)
    except FileNotFoundError:
        hint = f"Đường dẫn tính từ thư mục “{Path(node.source.file).parent.absolute()}”."
        raise _unusable(node, f"Không tìm thấy ảnh “{node.value}”.", hint) from None
    except OSError as error:
        message = f"Không đọc được ảnh “{node.value}”: {reason(error)}."
        raise _unusable(node, message, "Kiểm tra lại đường dẫn.") from None
    except ValueError:
        raise _unusable(node, f"Tên ảnh “{node.value}” không hợp lệ.", "Kiểm tra lại đường dẫn.") from None
    if len(data) > MAX_BYTES:
        raise _unusable(node, f"Ảnh “{node.value}” lớn hơn {MAX_BYTES // 1_000_000} MB.", "Dùng ảnh nhỏ hơn.")
    try:
        found = sound(data)
    except TooManyPixelsError:
        message = f"Ảnh “{node.value}” có hơn {MAX_PIXELS // 1_000_000} triệu điểm ảnh."
        raise _unusable(node, message, "Thu nhỏ ảnh; 300 điểm một inch là đủ để in.") from None
    except UnsoundError:
        message = f"Tệp “{node.value}” không phải ảnh PNG đọc được."
        raise _unusable(node, message, "Lưu lại ảnh theo dạng PNG nền trong suốt.") from None
    across, down = found.per_metre or (_USUAL_PER_METRE, _USUAL_PER_METRE)
    width, height = 1000 * found.width / across, 1000 * found.height / down
    scale = width_mm / width if width_mm is not None else 1
    if not _SIDES_MM[0] <= width * scale <= _SIDES_MM[-1]:
        message = f"Ảnh “{node.value}” rộng {width * scale:.0f} mm."
        hint = f"Ghi rong từ {_SIDES_MM[0]} đến {_SIDES_MM[-1]} mm."
        raise _unusable(node, message, hint)
    if not _SIDES_MM[0] <= height * scale <= _SIDES_MM[-1]:
        message = f"Ảnh “{node.value}” cao {height * scale:.0f} mm."
        hint = f"Dùng ảnh mà khi in cao từ {_SIDES_MM[0]} đến {_SIDES_MM[-1]} mm."
        raise _unusable(node, message, hint)
    return Png(found.data, width * scale, height * scale)


def _unusable(node: Node, message: str, hint: str) -> CtrgenError:
    return CtrgenError(faults.NO_PICTURE.at(node.span, message, hint))
