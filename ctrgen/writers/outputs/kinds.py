"""What an output is: a class of one of these kinds, by what it is made of; settings are its attributes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from ctrgen.agenda.agenda import Agenda
    from ctrgen.layout.laid_out import Document
    from ctrgen.schema import Programme
    from ctrgen.writers.refused import Refused


class Option(NamedTuple):
    """A setting of an output, as the command line has it.

    Attributes:
        field: the attribute of the output that it sets.
        flag: how it is typed.
        values: what it may be: words, or whole numbers.
        metavar, help: what the help shows, in Vietnamese.
    """

    field: str
    flag: str
    values: tuple[str, ...] | range
    metavar: str
    help: str


class UnfitError(ValueError):
    """Settings of an output that do not go together, in the user's words."""


class _Output(ABC):
    """What all outputs are. No dataclasses: to make ten takes longer than all else that is done before work.

    Attributes:
        options: the settings that can be asked for.
        is_drawn: whether it is set in a font of this machine.
        reads: the files it is made with, which nothing is written over.
    """

    options = tuple[Option, ...]()
    is_drawn = False
    reads = tuple[str, ...]()

    @property
    @abstractmethod
    def name(self) -> str:
        """What ``-f`` calls it, and how its files end."""

    @property
    @abstractmethod
    def about(self) -> str:
        """What it is, in a few Vietnamese words for the help."""

    @property
    def suffix(self) -> str:
        """The ending of its files."""
        return f".{self.name}"

    @property
    def program(self) -> str | None:
        """The program of this machine that writes it; ``None`` where ctrgen does."""
        return None

    def asked(self, settings: Mapping[str, Any]) -> Output:
        """This output with settings, by field.

        Raises:
            UnfitError: they do not go together.
        """
        made = type(self)()
        vars(made).update(settings)
        return cast("Output", made)

    def left_out(self, document: Document) -> tuple[Refused, ...]:
        """What of the pages of a document it does not show, and says so; most show all."""
        del document
        return ()

    def __repr__(self) -> str:
        """All that tells it from others, for the records of what was made."""
        return f"{type(self).__name__}({vars(self)})"


class OfPages(_Output):
    """Made of the pages of a document."""

    @abstractmethod
    def write(self, document: Document) -> bytes:
        """Its file.

        Raises:
            Refused: there is none of this document.
        """


class OfEachPage(_Output):
    """Made of the pages of a document, a file of each."""

    @abstractmethod
    def write(self, document: Document) -> tuple[bytes, ...]:
        """Its files, in order.

        Raises:
            Refused: there are none of this document.
        """


class OfManyPages(_Output):
    """Made of the pages of documents, of many at once sooner than one by one."""

    @abstractmethod
    def write(self, documents: Sequence[Document]) -> Sequence[bytes | Refused]:
        """Of each document its file, or why there is none."""


class OfAgenda(_Output):
    """Made of what happens when."""

    @abstractmethod
    def write(self, agenda: Agenda) -> bytes:
        """Its file.

        Raises:
            Refused: there is none of this agenda.
        """


class OfProgramme(_Output):
    """Made of what the programme says."""

    @abstractmethod
    def write(self, programme: Programme, folder: Path) -> bytes:
        """Its file, to stand in a folder.

        Raises:
            Refused: there is none of this programme.
        """


Paged: TypeAlias = OfPages | OfEachPage | OfManyPages
Output: TypeAlias = Paged | OfAgenda | OfProgramme
"""All the kinds there are."""
