"""Stamps and pictures: secrecy, urgency, and the images of a signature and a seal."""

from typing import Annotated, Any, NamedTuple, Self

from pydantic import ConfigDict, Field, PrivateAttr

from ctrgen import faults
from ctrgen.schema.base import Model, wrong
from ctrgen.schema.part import Part
from ctrgen.schema.reads import Read, Unfold
from ctrgen.schema.values import Text, Width

SECRECY = ("MẬT", "TỐI MẬT", "TUYỆT MẬT")
"""The three degrees of secrecy (Law 29/2018/QH14, Article 8)."""

URGENCY = ("KHẨN", "THƯỢNG KHẨN", "HỎA TỐC")
"""The three degrees of urgency (Decree 30, Annex I, Part I, III.1)."""

_SPELLINGS = {"HOẢ TỐC": "HỎA TỐC"}


def _one_of(known: tuple[str, ...], what: str) -> Any:
    def read(value: Any) -> Any:
        text = " ".join(value.split()).upper() if isinstance(value, str) else ""
        text = _SPELLINGS.get(text, text)
        if text not in known:
            raise wrong(faults.BAD_CHOICE, f"{what} không hợp lệ.", f"Ghi một trong: {', '.join(known)}.")
        return text

    return read


Secrecy = Annotated[str, Read(_one_of(SECRECY, "Độ mật")), Part.NONE]
Urgency = Annotated[str, Read(_one_of(URGENCY, "Độ khẩn")), Part.NONE]


class Png(NamedTuple):
    """A picture as it was read: its bytes, and its size in millimetres."""

    data: bytes
    width_mm: float
    height_mm: float


class Picture(Model):
    """A PNG file, and how wide to print it."""

    model_config = ConfigDict(title="Ảnh", arbitrary_types_allowed=True)

    file: Annotated[Text, Part.NONE] = Field(
        alias="tep", title="Tệp ảnh", description="Tệp .png nền trong suốt, đường dẫn tính từ tệp YAML này."
    )
    width: Width | None = Field(
        None,
        alias="rong",
        title="Độ rộng",
        description="Milimét; bỏ trống thì theo độ phân giải ghi trong ảnh.",
    )
    _png: Png | None = PrivateAttr(None)

    @property
    def png(self) -> Png | None:
        """The picture, once it was read."""
        return self._png

    def filled(self, png: Png, path: str) -> Self:
        """The same picture, read from a path."""
        made = self.model_copy(update={"file": path})
        made._png = png  # noqa: SLF001 - its own
        return made


def _as_picture(value: Any) -> Any:
    return {"tep": value} if isinstance(value, str) else value


PictureLike = Annotated[Picture, Unfold(_as_picture)]
"""A picture, or just the path of its file."""
