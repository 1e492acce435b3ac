"""The little of Jinja that a house's template may use: names, ``if`` and ``for``, within bounds.

No calls, no attributes of Python's, no names but the vocabulary: what is not on these lists is not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

if TYPE_CHECKING:
    from jinja2 import Undefined

FILTERS: Final = ("upper", "lower", "capitalize", "title", "trim", "length", "first", "last", "default")
TESTS: Final = ("defined", "undefined", "none", "odd", "even", "divisibleby", "eq", "ne", "in")
LOOP: Final = ("index", "index0", "revindex", "revindex0", "first", "last", "length", "depth")
STEPS_AT_MOST, MEGABYTES_AT_MOST = 100_000, 20

_ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Name, nodes.NSRef),
    *(nodes.Getattr, nodes.Getitem, nodes.Const, nodes.Tuple, nodes.List, nodes.Compare, nodes.Operand),
    *(nodes.And, nodes.Or, nodes.Not, nodes.CondExpr, nodes.Filter, nodes.Test, nodes.Pos, nodes.Neg),
)


class BoundsError(Exception):
    """A template goes on for longer, or prints more, than any document does."""


class Language(ImmutableSandboxedEnvironment):
    """Jinja with all else taken out of it; good for one filling in."""

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True, finalize=self._counted)
        self.globals.clear()
        own = self._bounded
        self.filters = {**{name: self.filters[name] for name in FILTERS}, _BOUNDED: own}
        self.tests = {name: self.tests[name] for name in TESTS}
        self._steps, self._printed = 0, 0

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What a record holds under a name, or how far a loop has come."""
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any | Undefined:
        """What a record holds under a name, a list at a place."""
        if isinstance(obj, Mapping) and isinstance(argument, str) and argument in obj:
            return obj[argument]
        if isinstance(obj, list) and isinstance(argument, int) and -len(obj) <= argument < len(obj):
            return obj[argument]
        if isinstance(obj, LoopContext) and argument in LOOP:
            return getattr(obj, argument)
        return self.undefined(obj=obj, name=argument)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Parse, refuse what is not allowed, and bound every loop."""
        tree = super()._parse(source, name, filename)
        for node in (tree, *tree.find_all(nodes.Node)):
            if not isinstance(node, _ALLOWED):
                raise TemplateSyntaxError(type(node).__name__, node.lineno)
        for loop in tree.find_all(nodes.For):
            if loop.recursive:
                raise TemplateSyntaxError("recursive", loop.lineno)
            loop.iter = nodes.Filter(loop.iter, _BOUNDED, [], [], None, None, lineno=loop.lineno)
        return tree

    def _bounded(self, values: Iterable[Any]) -> Iterator[Any]:
        for value in values:
            self._steps += 1
            if self._steps > STEPS_AT_MOST:
                raise BoundsError
            yield value

    def _counted(self, value: Any) -> Any:
        if isinstance(value, str):
            self._printed += len(value)
            if self._printed > MEGABYTES_AT_MOST << 20:
                raise BoundsError
        return value


_BOUNDED = "\ufdd0"
"""The name of a filter that nobody can type."""

REFUSED = (SecurityError, TemplateSyntaxError)
