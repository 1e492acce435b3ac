"""A programme as data: JSON that is itself a programme ctrgen reads."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen.schema.extends import YAML
from ctrgen.schema.fields import fields
from ctrgen.schema.marks import Picture
from ctrgen.schema.parties import Signature
from ctrgen.schema.written import as_written

if TYPE_CHECKING:
    from ctrgen.schema import Programme


_PICTURES = tuple(held.key for held in fields(Signature) if held.kind is Picture)


def write(programme: Programme, folder: Path) -> bytes:
    """The whole programme, what it extends merged in.

    Args:
        programme: a sound programme.
        folder: where the file will stand; the files it names are named from there.
    """
    data = as_written(programme)
    data.pop("ke_thua", None)
    if programme.standard.endswith(YAML):
        data["chuan"] = _from(folder, programme.standard)
    for signature in data["nguoi_ky"] or ():
        for picture in filter(None, map(signature.get, _PICTURES)):
            picture["tep"] = _from(folder, picture["tep"])
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _from(folder: Path, path: str) -> str:
    with suppress(ValueError):  # on another drive there is no way from here
        return Path(os.path.relpath(path, folder)).as_posix()
    return path
