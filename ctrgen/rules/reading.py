"""A programme as its rules read it: every text with the way to it, and all texts as one."""

from __future__ import annotations

from bisect import bisect
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeVar

from ctrgen.agenda.occasions import Occasion, occasions
from ctrgen.rules.finding import Finding, Where
from ctrgen.rules.tokens import Tokens, by_first_link, links_of
from ctrgen.schema import Meeting
from ctrgen.schema.fields import Path, each
from ctrgen.schema.section import Content
from ctrgen.schema.texts import texts

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from ctrgen.rules.pattern import Pattern
    from ctrgen.schema import Item, Programme
    from ctrgen.schema.part import Part
    from ctrgen.source import Node
    from ctrgen.standards.model import Standard

_Made = TypeVar("_Made")


class Passage(NamedTuple):
    """One text.

    Attributes:
        start: where it begins among all texts.
    """

    path: Path
    text: str
    part: Part
    start: int


class Narrow(NamedTuple):
    """A table that has too little room for its words as it will be printed.

    Attributes:
        path: the way to it.
        torn: the title of each column at fault, and a word in it that is cut.
        lying: whether it stands on a page that lies already.
    """

    path: Path
    torn: Mapping[str, str]
    lying: bool


class LaidOut(NamedTuple):
    """What rules ask of the page: worked out when it is asked.

    Attributes:
        narrow: finds the tables that have too little room for their words.
        broken: finds the lines of the issuer that do not fit as their author broke them.
    """

    narrow: Callable[[], Iterable[Narrow]]
    broken: Callable[[], Iterable[Path]]


NOT_LAID_OUT = LaidOut(lambda: (), lambda: ())
"""Of a programme that is not sound."""


class Texts:
    """Texts that are read together, whatever programme they are of.

    Attributes:
        passages: every text, those of the body first.
        text: all texts, a line each; the last ends as the others do, and so do those of the body.
        body_end: where in ``text`` the body ends and what stands around it begins.
    """

    def __init__(self, found: Sequence[tuple[Path, str, Part]]) -> None:
        self._made: dict[Any, Any] = {}
        self.passages: list[Passage] = []
        body = [said for said in found if said[2].in_body]
        start = 0
        for path, text, part in (*body, *(said for said in found if not said[2].in_body)):
            self.passages.append(Passage(path, text, part, start))
            start += len(text) + 1
        self.text = "".join(f"{passage.text}\n" for passage in self.passages)
        self._starts = [passage.start for passage in self.passages]
        self.body_end = self._starts[len(body)] if len(body) < len(found) else len(self.text)

    @cached_property
    def body(self) -> str:
        """The texts of the body, a line each; offsets are those of ``text``."""
        return self.text[: self.body_end]

    @cached_property
    def small(self) -> str:
        """``text`` in small letters, offset for offset."""
        small = self.text.lower()
        return small if len(small) == len(self.text) else "".join(map(_small, self.text))

    @cached_property
    def lower(self) -> str:
        """``body`` in small letters, offset for offset."""
        return self.small[: self.body_end]

    @cached_property
    def tokens(self) -> Tokens:
        """The words, numbers and signs of ``text``, to ask quickly whether there is any of a kind."""
        return Tokens(self.text)

    def leading(self, starts: Iterable[int], far: int, *signs: str) -> list[int]:
        """Those of some places that one of some signs (small letters) follows within so many characters."""
        small = self.small
        return [at for at in starts if any(small.find(sign, at, at + far) >= 0 for sign in signs)]

    def odd(self, pattern: Pattern) -> Iterator[re.Match[str]]:
        """Every match in ``text`` of a pattern that begins with a sign no Vietnamese text needs."""
        signs = self.tokens.odd
        return pattern.finditer(self.text) if signs and pattern.search(signs) else iter(())

    def once(self, make: Callable[[Self], _Made]) -> _Made:
        """What a function makes of these texts, made once however many rules ask."""
        if make not in self._made:
            self._made[make] = make(self)
        made: _Made = self._made[make]
        return made

    def passage(self, offset: int) -> Passage:
        """The text that an offset lies in."""
        return self.passages[bisect(self._starts, offset) - 1]

    def of(self, *parts: Part) -> Iterator[Passage]:
        """The texts of some kinds."""
        return (passage for passage in self.passages if passage.part in parts)

    def at(
        self, start: int, end: int, message: str, hint: str = "", fix: str | None = None, habit: str = ""
    ) -> Finding:
        """A finding at a stretch of ``text`` that lies within one passage."""
        path, first, last = self._where(start, end)
        return Finding(path, message, hint, first, last, fix, habit=habit)

    def among(
        self, spans: Iterable[tuple[int, int]], start: int, end: int, message: str, hint: str
    ) -> Finding:
        """A finding at a stretch of ``text``, with others that it is a fault with."""
        beside = tuple(self._where(*span) for span in spans)
        return self.at(start, end, message, hint)._replace(beside=beside)

    def _where(self, start: int, end: int) -> Where:
        passage = self.passage(start)
        return Where(passage.path, start - passage.start, end - passage.start)

    def phrases(self, phrase: str) -> Sequence[int]:
        """Where a phrase in small letters begins in the body, as whole words."""
        return self._whole(phrase, self.lower)

    def everywhere(self, phrase: str) -> Sequence[int]:
        """The same in all texts."""
        return self._whole(phrase, self.small)

    def held(self, phrases: Sequence[str]) -> list[str]:
        """Those of some phrases in small letters that may stand in the texts, in their order."""
        known = by_first_link(tuple(phrases))
        begun = sorted(one for link in self.tokens.links.intersection(known) for one in known[link])
        return [phrase for _, phrase in begun if self._may_hold(phrase)]

    def _may_hold(self, phrase: str) -> bool:
        """Whether the words of a phrase stand beside each other in the texts, whatever is between them."""
        return links_of(phrase) <= self.tokens.links

    def _whole(self, phrase: str, text: str) -> Sequence[int]:
        if not self._may_hold(phrase):
            return ()
        found = []
        start = text.find(phrase)
        while start >= 0:
            end = start + len(phrase)
            if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
                found.append(start)
            start = text.find(phrase, end)
        return found

    def any_of(self, phrases: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where any of some phrases begins and ends, phrase after phrase; of two, the longer."""
        taken: set[int] = set()
        for phrase in sorted(self.held(phrases), key=len, reverse=True):
            for start in self.phrases(phrase):
                end = start + len(phrase)
                if end not in taken:
                    taken.add(end)
                    yield start, end


class Reading(Texts):
    """One programme, open before the rules: all its texts, and what it is.

    Attributes:
        standard: the standard the programme names.
        node: gives the place of a value in the file.
        laid_out: what the page does to it.
    """

    def __init__(
        self,
        programme: Programme,
        standard: Standard,
        node: Callable[[Path], Node],
        laid_out: LaidOut,
    ) -> None:
        super().__init__(texts(programme))
        self.programme = programme
        self.standard = standard
        self.node = node
        self.laid_out = laid_out

    @cached_property
    def task_lists(self) -> list[tuple[Path, Sequence[Item]]]:
        """The lists of tasks, with the ways to them."""
        found = [((*path, "tasks"), one.tasks) for path, one in each(self.programme, Content)]
        return [(("tasks",), self.programme.tasks), *found]

    @cached_property
    def meetings(self) -> list[tuple[Path, Meeting]]:
        """All meetings, with the ways to them."""
        return list(each(self.programme, Meeting))

    @cached_property
    def occasions(self) -> list[Occasion]:
        """All meetings and all events of schedules, alike."""
        return list(occasions(self.programme))


def _small(char: str) -> str:
    small = char.lower()
    return small if len(small) == 1 else char
