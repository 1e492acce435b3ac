"""Our styles in a template: those it has under our names are its own, those it lacks are brought along."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from ctrgen.writers.docx.reference import load

if TYPE_CHECKING:
    from lxml.etree import _Element

    from ctrgen.layout.styles import Look


def brought(styles: _Element, look: Look) -> dict[str, str]:
    """Complete the styles of a template.

    Returns:
        Of each id of ours that of the style of the same name in the template.
    """
    theirs = {_name(one): _id(one) for one in styles.iter(qn("w:style"))}
    taken = {_id(one) for one in styles.iter(qn("w:style"))}
    ours = parse_xml(load(look)["word/styles.xml"])
    ids: dict[str, str] = {}
    missing = []
    for one in ours.iter(qn("w:style")):
        own = theirs.get(_name(one))
        if own is None:
            missing.append(one)
        ids[_id(one)] = own or _free(_id(one), taken)
    for one in missing:
        made = deepcopy(one)
        made.set(qn("w:styleId"), ids[_id(one)])
        made.attrib.pop(qn("w:default"), None)
        for name in ("w:basedOn", "w:next", "w:link"):
            for reference in made.findall(qn(name)):
                old = reference.get(qn("w:val"), "")
                reference.set(qn("w:val"), ids.get(old, old))
        styles.append(made)
    return ids


def _id(style: _Element) -> str:
    return str(style.get(qn("w:styleId"), ""))


def _name(style: _Element) -> str:
    name = style.find(qn("w:name"))
    return "" if name is None else str(name.get(qn("w:val"), "")).lower()


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "ctrgen"
    return name
