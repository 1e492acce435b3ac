"""Why a writer could not write: the fault and the words, which its caller puts in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctrgen.diagnostics import Fault


class Refused(Exception):  # noqa: N818 - what happened to the document
    """A document that could not be written.

    Attributes:
        fault: the kind of trouble.
        message, hint: what to tell the user.
        char: the character that is to blame, where one is.
    """

    def __init__(self, fault: Fault, message: str, hint: str = "", char: str = "") -> None:
        self.fault, self.message, self.hint, self.char = fault, message, hint, char
        super().__init__(message)


class TooLong(Refused):
    """A document that is too long, or has a text that is."""
