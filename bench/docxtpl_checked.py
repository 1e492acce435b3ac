"""The peer of ``ctrgen render`` that checks its input too: the floor of ``validate``, then docxtpl.

usage: python -m bench.docxtpl_checked PROGRAMME.yaml TEMPLATE.docx OUTPUT.docx
"""

from __future__ import annotations

import click

from bench import bare_validate, docxtpl_render


@click.command()
@click.argument("programme")
@click.argument("template")
@click.argument("output")
def main(programme: str, template: str, output: str) -> None:
    """Validate and render one document."""
    bare_validate.check(programme)
    docxtpl_render.render(programme, template, output)


if __name__ == "__main__":
    main()
