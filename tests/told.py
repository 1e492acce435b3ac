"""What a check tells of the paper of an office."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from ctrgen import pipeline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ctrgen.diagnostics import Diagnostic


def told(paper: Mapping[str, Any], **keys: object) -> list[Diagnostic]:
    """What is found in a paper, some of its keys replaced, those that are ``None`` taken away."""
    data = {key: value for key, value in {**paper, **keys}.items() if value is not None}
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    checked = pipeline.check_text(text.encode(), "a.yaml", Path())
    assert checked.programme is not None, checked.diagnostics
    return list(checked.diagnostics)
