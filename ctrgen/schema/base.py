"""What all models of user-written YAML share, and how a value says that it is wrong."""

from functools import cache
from typing import Any, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from ctrgen.diagnostics import Fault


class Model(BaseModel):
    """Frozen, strict about keys; a key is the Vietnamese alias or the English field name.

    Building validators is the dearest part of a start. Each is built when it is first asked for, with those
    of all models in it, so that a default that is a model is constructed, not validated.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)
    instead: ClassVar[dict[str, tuple[str, ...]]] = {}
    """Of a field that must be there unless another stands in its place: all of these."""

    BESIDE: ClassVar[str] = ""
    """The field with what stands in the file under keys of the author's own, beside those of the model."""

    @classmethod
    @cache
    def spellings(cls) -> dict[str, str]:
        """Every key this mapping may hold, Vietnamese and English, and the field it stands for."""
        return {
            key: name
            for name, field in cls.model_fields.items()
            for key in (field.alias or name, name)
            if name != cls.BESIDE
        }

    @model_validator(mode="before")
    @classmethod
    def _blank_is_left_out(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        known = cls.spellings()
        return {key: value for key, value in data.items() if key not in known or not cls.is_left_out(value)}

    @classmethod
    def is_left_out(cls, value: Any) -> bool:
        """Whether a key with this value is as good as left out."""
        return value is None


def wrong(
    fault: Fault, message: str, hint: str = "", *, path: tuple[str | int, ...] = ()
) -> PydanticCustomError:
    """A value's complaint in the user's words; ``problems`` turns it into a diagnostic.

    Args:
        fault: the kind of trouble.
        message: what is wrong.
        hint: what to do.
        path: the way from the validated value down to the faulty part, when it is not the whole.
    """
    # The text travels in the context: braces in a user's words are not placeholders.
    return PydanticCustomError(fault.code, "{message}", {"message": message, "hint": hint, "path": path})


def inside(error: PydanticCustomError, key: str | int) -> PydanticCustomError:
    """A complaint about a part of a value, as a complaint about the value."""
    told = error.context or {}
    context = {**told, "path": (key, *told["path"])}
    return PydanticCustomError(error.type, "{message}", context)


def is_blank(value: Any) -> bool:
    """Whether a cell holds nothing; a spreadsheet writes an empty text for it."""
    return value is None or (isinstance(value, str) and not value.strip())


def _some(items: tuple[Any, ...]) -> tuple[Any, ...]:
    from ctrgen import faults

    if not items:
        raise wrong(faults.BLANK, "Danh sách này trống.", "Thêm ít nhất một mục.")
    return items


NOT_EMPTY = AfterValidator(_some)
"""A list with something in it: said once its entries are sound."""
