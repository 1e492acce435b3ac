"""A copy of a Word file with comments at the places of findings, and nothing else changed."""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from ctrgen.form.finding import where
from ctrgen.word.package import Package, find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from ctrgen.form.finding import Found

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_AUTHOR = {"author": "ctrgen", "initials": "ct"}


def annotated(data: bytes, file: str, found: Sequence[Found]) -> bytes:
    """A document with a comment for each finding; those of headers and of the page at its first paragraph.

    Args:
        data: of the DOCX file.
        file: its name.
        found: what to say.

    Raises:
        CtrgenError: the file cannot be read.
    """
    if not found:
        return data
    package = Package(data, file)
    main = package.main
    held = next((one.part for one in package.relations(main) if one.kind == "comments"), "")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {one.lstrip("/"): archive.read(one) for one in archive.namelist()}
    document = _parsed(parts[main])
    space = str(etree.QName(document).namespace)
    name = held or posixpath.join(posixpath.dirname(main), "comments.xml")
    comments = _parsed(parts[name]) if held else etree.Element(f"{{{space}}}comments", nsmap={"w": space})
    first = 1 + max((int(one.get(f"{{{space}}}id", "0")) for one in comments), default=-1)
    targets = [_paragraph(document, main, one, space) for one in found]  # before anything is put in
    for number, (one, target) in enumerate(zip(found, targets, strict=True), start=first):
        comments.append(_comment(one, number, space))
        _mark(target, number, space)
    changed = {main: _written(document), name: _written(comments)}
    if not held:
        changed |= _wired(parts, main, name)
    return _packed(data, changed)


def _paragraph(document: _Element, main: str, found: Found, space: str) -> _Element:
    """The paragraph that a comment hangs on: that of the finding, or the one that its text box hangs on."""
    tag = f"{{{space}}}p"
    if found.place is None or found.place.part != main:
        if next(document.iter(tag), None) is None:  # Word shows one, though the file may hold none
            next(document.iter(f"{{{space}}}body")).insert(0, etree.Element(tag))
        return next(document.iter(tag))
    own = find(document, found.place.path)
    outer = list(own.iterancestors(f"{{{space}}}txbxContent"))
    return next(outer[-1].iterancestors(tag)) if outer else own


def _mark(paragraph: _Element, number: int, space: str) -> None:
    """Put the marks of a comment around all that a paragraph holds."""

    def made(name: str, **values: str) -> _Element:
        return etree.Element(
            f"{{{space}}}{name}", {f"{{{space}}}{key}": value for key, value in values.items()}
        )

    identifier = str(number)
    has_settings = len(paragraph) > 0 and etree.QName(paragraph[0]).localname == "pPr"
    paragraph.insert(int(has_settings), made("commentRangeStart", id=identifier))
    paragraph.append(made("commentRangeEnd", id=identifier))
    run = made("r")
    run.append(made("commentReference", id=identifier))
    paragraph.append(run)


def _comment(found: Found, number: int, space: str) -> _Element:
    names = {f"{{{space}}}{key}": value for key, value in {"id": str(number), **_AUTHOR}.items()}
    comment = etree.Element(f"{{{space}}}comment", names)
    lead = "" if found.place is not None and found.place.part.endswith("document.xml") else where(found)
    for text in (f"{found.fault.code}. {lead and lead + ': '}{found.message}", found.hint, found.clause):
        if text:
            paragraph = etree.SubElement(comment, f"{{{space}}}p")
            run = etree.SubElement(paragraph, f"{{{space}}}r")
            words = etree.SubElement(run, f"{{{space}}}t", {_SPACE: "preserve"})
            words.text = text
    return comment


def _wired(parts: dict[str, bytes], main: str, name: str) -> dict[str, bytes]:
    """The relations and content types with a part for comments."""
    folder, file = posixpath.split(main)
    place = posixpath.join(folder, "_rels", f"{file}.rels")
    relations = _parsed(parts[place]) if place in parts else etree.Element(f"{{{_RELATIONS}}}Relationships")
    taken = {one.get("Id") for one in relations}
    identifier = next(f"rIdCtrgen{at}" for at in range(len(taken) + 1) if f"rIdCtrgen{at}" not in taken)
    etree.SubElement(
        relations,
        f"{{{_RELATIONS}}}Relationship",
        {"Id": identifier, "Type": _KIND, "Target": posixpath.basename(name)},
    )
    types = _parsed(parts["[Content_Types].xml"])
    etree.SubElement(types, f"{{{_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": _CONTENT})
    return {place: _written(relations), "[Content_Types].xml": _written(types)}


def _packed(data: bytes, changed: dict[str, bytes]) -> bytes:
    """The package with some parts changed or new; all others byte for byte."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        waiting = dict(changed)
        for info in old.infolist():
            name = info.filename.lstrip("/")
            new.writestr(info, waiting.pop(name) if name in waiting else old.read(info))
        for name, part in waiting.items():
            new.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _parsed(data: bytes) -> _Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root: _Element = etree.fromstring(data, parser)
    return root


def _written(root: _Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
