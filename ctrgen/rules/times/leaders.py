"""Who leads an occasion, the same whoever is called by his post, by his post and body, or by his name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.names.persons import given_name, holder, in_full, person, persons
from ctrgen.rules.page.posts import in_one_way
from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ctrgen.agenda.occasions import Occasion
    from ctrgen.rules.reading import Reading
    from ctrgen.rules.times.claimed import Claims

_PARTS = Pattern(r"[,;] | và ")
_CHARGE = Pattern(
    r"(?<!\w)(?:thường trực|chuyên môn|phụ trách|kinh tế|văn xã|văn hóa|nội chính|nội dung|kế hoạch|khối|"
    r"đào tạo|điều trị|kỹ thuật|hành chính|cơ sở vật chất|bán trú)(?!\w)"
)
"""What tells one deputy from the others."""
_ALIKE = (
    *(("ủy ban mttq", "mttq"), ("ubmttq", "mttq"), ("ủy ban mặt trận tổ quốc", "mttq"), (" việt nam", "")),
    *(("đoàn tncs hồ chí minh", "đoàn"), ("đoàn tncs hcm", "đoàn"), ("đoàn tncs", "đoàn")),
    *(("chỉ huy trưởng ban chqs", "chỉ huy trưởng"), ("bí thư thường trực đảng ủy", "bí thư thường trực")),
    ("chánh văn phòng hội đồng nhân dân và ủy ban nhân dân", "chánh văn phòng"),
)
_OF_COMMITTEE = ("bí thư đảng ủy", "bí thư")
"""Whose it is where no union and no cell issues the paper."""
_COLLECTIVES = ("thường trực ", "ban thường vụ")


def chairs_of(reading: Reading) -> Claims:
    """What gives those who lead an occasion: each line, and each that it names."""
    who_is = reading.once(_resolver)

    def chairs(one: Occasion) -> Iterator[tuple[str, str]]:
        for _, text in one.chairs:
            for part in _PARTS.split(text):
                yield who_is(part), part

    return chairs


def present_of(reading: Reading) -> Claims:
    """What gives those of whom a name is known who lead an occasion or come to it by their posts."""
    who_is = reading.once(_resolver)
    known = {name for same in reading.once(_by_given_names).values() for name in same}

    def present(one: Occasion) -> Iterator[tuple[str, str]]:
        for _, text in (*one.chairs, *one.guests):
            for part in _PARTS.split(text):
                who = who_is(part)
                if who in known:
                    yield who, part

    return present


def deputies_of(reading: Reading) -> Claims:
    """What gives the deputies who lead an occasion and may be two persons, for no name says who."""
    who_is, body = reading.once(_resolver), _body(reading)

    def chairs(one: Occasion) -> Iterator[tuple[str, str]]:
        for _, text in one.chairs:
            for part in _PARTS.split(text):
                collective = in_one_way(part).startswith(_COLLECTIVES)
                post = "" if who_is(part) else in_one_way(part) if collective else _deputy(part, body)
                if post:
                    yield post, part

    return chairs


def _resolver(reading: Reading) -> Callable[[str], str]:
    """What tells who is meant by the words of a line."""
    held, body, known = _holders(reading), _body(reading), reading.once(_by_given_names)

    def who_is(part: str) -> str:
        if given := given_name(in_full(part)):
            same = known.get(given, set())
            return next(iter(same)) if len(same) == 1 else given
        if who := person(part):
            who = _alike(who, body)
            return held.get(_own_post(who, held, body), who)
        deputy = _deputy(part, body)
        return deputy if _CHARGE.search(deputy) else ""

    return who_is


def _alike(who: str, body: frozenset[str]) -> str:
    """A post with the name of its body as it is written elsewhere too."""
    who = in_one_way(who)
    for long, short in (*_ALIKE, *(() if body & {"đoàn", "chi"} else (_OF_COMMITTEE,))):
        who = who.replace(long, short)
    return who


def _body(reading: Reading) -> frozenset[str]:
    return frozenset(in_one_way(" ".join(reading.programme.issuer.name)).split())


def _deputy(part: str, body: frozenset[str]) -> str:
    """The post of a deputy without the name of the body that issues; empty for others, or where a name is."""
    words = _alike(in_full(part), body).strip(" .").split(" ")
    if "phó" not in words[:3] or "các" in words:
        return ""
    words = words[words.index("phó") :]
    while len(words) > 3 and words[-1] in body:
        words.pop()
    return " ".join(words)


def _by_given_names(reading: Reading) -> dict[str, set[str]]:
    """The persons that are named in full, by their given names."""
    found: dict[str, set[str]] = {}
    lines = [text for one in reading.occasions for _, text in (*one.chairs, *one.guests)]
    names = {name for text in lines for name in (person(text), *persons(text)) if " " in name}
    names |= {" ".join(one.name.lower().split()) for one in reading.programme.signature if one.name}
    for name in names:
        found.setdefault(name.split(" ")[-1], set()).add(name)
    return found


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
    body = _body(reading)
    for one in reading.occasions:
        for _, text in one.chairs:
            post, name = holder(text)
            if post:
                names.setdefault(post, set()).add(name)
            elif who := person(text):
                names.setdefault(_alike(who, body), set())
    for signature in reading.programme.signature:
        if signature.name and signature.position and len(signature.position) == 1:
            names.setdefault(signature.position[0].lower(), set()).add(
                " ".join(signature.name.lower().split())
            )
    return {post: next(iter(held)) if len(held) == 1 else post for post, held in names.items()}
