"""The peer of ``ctrgen render``: docxtpl fills a Word template with the same words.

usage: python -m bench.docxtpl_render TEMPLATE.docx OUTPUT.docx PROGRAMME.yaml…
"""

from __future__ import annotations

import sys
from typing import Any

import yaml
from docxtpl import DocxTemplate


def context(path: str) -> dict[str, Any]:
    """The lines of the document, made as simply as can be."""
    with open(path, encoding="utf-8") as stream:  # noqa: PTH123 - no import the peer does not need
        data = yaml.load(stream, Loader=yaml.CSafeLoader)
    lines = []
    for number, item in enumerate(data["nhiem_vu"], start=1):
        text = item if isinstance(item, str) else item["noi_dung"]
        lines.append(f"{number}. {text}")
        if not isinstance(item, str):
            lines += [f"- {below}" for below in item["muc_con"]]
    meetings = [
        f"{number}. {one['ten']}: {one.get('thoi_gian') or 'Ngày ' + one['ngay']}"
        for number, one in enumerate(data["cuoc_hop"], start=1)
    ]
    return {**data, "tasks": lines, "meetings": meetings}


def render(programme: str, template: str, output: str) -> None:
    """Render one document."""
    document = DocxTemplate(template)
    document.render(context(programme), autoescape=True)
    document.save(output)


if __name__ == "__main__":
    form, output, *programmes = sys.argv[1:]
    for programme in programmes:
        render(programme, form, output)
