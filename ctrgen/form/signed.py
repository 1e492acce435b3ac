"""Who signs, as a whole: for whom above as what, nothing left out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.anatomy import said
from ctrgen.form.finding import Found, at, cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.form.anatomy import Anatomy
    from ctrgen.standards.roles import Role

_POSTS: tuple[Role, ...] = ("quyen_han", "chuc_vu")
_FOR_MANY = ("TM", "T/M", "T.M", "THAY MAT")


def signed(anatomy: Anatomy) -> Iterator[Found]:
    """The order of the lines above a name, and that each stands there."""
    standard = anatomy.standards[0]
    clause = cited(standard, standard.size_of("quyen_han"))
    held = anatomy.of("quyen_han", "chuc_vu")
    leads = [said.key(said.authority(line.text)) for line in held]
    for above, part in pairwise(anatomy.parts):
        lead = said.authority(part.line.text) if part.role == "quyen_han" and above.role in _POSTS else ""
        if said.key(lead).startswith(_FOR_MANY) and not said.authority(above.line.text):
            message = f"Quyền hạn “{lead}” đứng dưới chức vụ; quy định đứng trên."
            yield at(faults.FORM_ORDER, part.line, message, "Đổi chỗ hai dòng.", clause)
    if len(held) == 1 and leads[0] and not leads[0].startswith("Q") and anatomy.of("ho_ten"):
        end = [one for one in anatomy.lines if one.number > held[0].number]
        if not any(said.is_capacity(one.text) for one in end):
            message = f"Dưới “{held[0].text}” thiếu chức vụ của người ký."
            yield at(faults.FORM_LACKING, held[0], message, "Thêm chức vụ.", clause)
