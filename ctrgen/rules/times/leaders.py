"""Who leads an occasion, the same whoever is called by his post, by his post and body, or by his name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.names.persons import holder, person
from ctrgen.rules.page.posts import in_one_way
from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.agenda.occasions import Occasion
    from ctrgen.rules.reading import Reading
    from ctrgen.rules.times.claimed import Claims

_PARTS = Pattern(r"[,;] | và ")


def chairs_of(reading: Reading) -> Claims:
    """What gives those who lead an occasion: each line, and each that it names."""
    held = _holders(reading)
    body = frozenset(in_one_way(" ".join(reading.programme.issuer.name)).split())

    def chairs(one: Occasion) -> Iterator[tuple[str, str]]:
        for _, text in one.chairs:
            for part in _PARTS.split(text):
                who = person(part)
                yield held.get(_own_post(who, held, body), who), part

    return chairs


def _own_post(who: str, held: dict[str, str], body: frozenset[str]) -> str:
    """A post without the name of the body behind it, where that is the one that issues."""
    words = who.split(" ")
    for size in range(1, len(words) + 1):
        post = " ".join(words[:size])
        if post in held and body.issuperset(in_one_way(" ".join(words[size:])).split()):
            return post
    return who


def _holders(reading: Reading) -> dict[str, str]:
    """The posts of heads, each with who holds it, where a paper names but one; failing that the post."""
    names: dict[str, set[str]] = {}
    for one in reading.occasions:
        for _, text in one.chairs:
            post, name = holder(text)
            if post:
                names.setdefault(post, set()).add(name)
            elif who := person(text):
                names.setdefault(who, set())
    for signature in reading.programme.signature:
        if signature.name and signature.position and len(signature.position) == 1:
            names.setdefault(signature.position[0].lower(), set()).add(
                " ".join(signature.name.lower().split())
            )
    return {post: next(iter(held)) if len(held) == 1 else post for post, held in names.items()}
