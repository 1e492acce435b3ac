"""Word files made part by part, as other programs make them."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def relations(*targets: tuple[str, str, str]) -> str:
    """A part of relations: id, kind, target; outside when the target has a colon."""
    rows = "".join(
        f'<Relationship Id="{name}" Type="{_R}/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if ':' in target else ''}/>"
        for name, kind, target in targets
    )
    return f'<Relationships xmlns="{_P}">{rows}</Relationships>'


def packed(parts: dict[str, str | bytes]) -> bytes:
    """The parts as a zip file, the same for the same parts."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name, (2020, 1, 1, 0, 0, 0)), content, ZIP_DEFLATED)
    return stream.getvalue()


def docx(body: str, *more: tuple[str, str, str], **roots: str) -> bytes:
    """A Word file of the inside of ``w:body`` and of the roots of other parts.

    Args:
        body: XML.
        more: relations of the document.
        roots: the inside of ``styles``, ``numbering``, ``settings``, ``footnotes``, ``header``, …
    """
    parts: dict[str, str | bytes] = {
        "_rels/.rels": relations(("r1", "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
    }
    named = [*more]
    for kind, inside in roots.items():
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        parts[f"word/{kind}.xml"] = (
            inside if inside.startswith("<a:theme") else f"<w:{root} {SPACES}>{inside}</w:{root}>"
        )
        named.append((kind, kind, f"{kind}.xml"))
    parts["word/_rels/document.xml.rels"] = relations(*named)
    return packed(parts)


def p(text: str, properties: str = "", look: str = "") -> str:
    """A paragraph of one run."""
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{look}</w:rPr>"
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )
