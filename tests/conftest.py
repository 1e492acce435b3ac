"""The one option of the test run."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--renew`` writes the ``.expected`` files of ``tests/bad`` anew, from what ctrgen says now."""
    parser.addoption("--renew", action="store_true", help="write tests/bad/*.expected anew")
