"""What a standard asks beyond the shape: one module a part of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules import (
    authority,
    bases,
    capitals,
    citations,
    clashes,
    dates,
    days,
    encoding,
    endings,
    figures,
    header,
    holidays,
    issued,
    issuer,
    joints,
    leftovers,
    manners,
    marks,
    meetings,
    names,
    number,
    places,
    posts,
    proper,
    punctuation,
    quotes,
    recipients,
    sentences,
    signature,
    signers,
    slips,
    spacing,
    spelling,
    structure,
    sums,
    symbols,
    tables,
    titles,
    validity,
    written,
)

if TYPE_CHECKING:
    from ctrgen.rules.rule import Rule

ALL: dict[str, Rule] = {
    rule.code: rule
    for module in (
        figures,
        number,
        issuer,
        header,
        places,
        bases,
        structure,
        tables,
        sums,
        marks,
        endings,
        authority,
        signature,
        posts,
        signers,
        recipients,
        meetings,
        clashes,
        holidays,
        days,
        dates,
        leftovers,
        written,
        capitals,
        proper,
        names,
        titles,
        citations,
        symbols,
        validity,
        issued,
        spacing,
        joints,
        punctuation,
        quotes,
        encoding,
        slips,
        sentences,
        manners,
        spelling,
    )
    for rule in module.RULES
}
"""Every rule, by its code."""
