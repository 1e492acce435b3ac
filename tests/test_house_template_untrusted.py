"""A house's template of a stranger's making: what acts, asks elsewhere or does not end."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx.oxml.ns import qn
from jinja2.exceptions import TemplateError

from ctrgen.house_template.language import BoundsError, Language
from tests.command import ctrgen
from tests.small import SMALL
from tests.test_house_template import told
from tests.word_template import changed, own, put, with_parts

if TYPE_CHECKING:
    from docx.document import Document


@pytest.mark.parametrize(
    "text",
    [
        *("{{ chu.upper }}", "{{ chu['__class__'] }}", "{{ chu.__class__ }}", "{{ ky.items }}"),
        *("{% for a in ds %}{{ loop.cycle }}{% endfor %}", "{{ range }}", "{{ namespace }}", "{{ lipsum }}"),
        *("{{ chu|string }}", "{{ ds|join }}", "{{ ky|items }}", "{{ chu|attr('upper') }}"),
        *("{{ chu() }}", "{{ chu ~ chu }}", "{% for a in ds recursive %}{% endfor %}"),
        *("{% if chu is callable %}{% endif %}", "{% macro a() %}{% endmacro %}"),
    ],
)
def test_the_language_itself_reaches_nothing_but_what_it_is_given(text: str) -> None:
    with pytest.raises(TemplateError):
        Language().from_string(text).render(chu="a", ky={"ten": "b"}, ds=["c"])


def _relation(kind: str, target: str, mode: str = "") -> bytes:
    """The relations of a template's document with one more."""
    import zipfile

    with zipfile.ZipFile(io.BytesIO(own("{{ ten_loai }}"))) as package:
        held = package.read("word/_rels/document.xml.rels").decode()
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    more = f'<Relationship Id="rIdX" Type="{kinds}/{kind}" Target="{target}"{mode}/></Relationships>'
    return held.replace("</Relationships>", more).encode()


OUTSIDE = ' TargetMode="External"'


UNSAFE = {
    "macro": ("vbaProject", "vbaProject.bin", "", "macro"),
    "OLE": ("oleObject", "embeddings/oleObject1.bin", "", "OLE"),
    "altChunk": ("aFChunk", "afchunk.htm", "", "altChunk"),
    "a picture of another host": ("image", "http://192.0.2.1/a.png", OUTSIDE, "liên kết ra ngoài"),
    "a template of another host": (
        "attachedTemplate",
        "http://192.0.2.1/a.dotm",
        OUTSIDE,
        "liên kết ra ngoài",
    ),
}


@pytest.mark.parametrize(("kind", "target", "mode", "said"), UNSAFE.values(), ids=UNSAFE)
def test_a_template_that_acts_or_asks_elsewhere_is_refused(
    tmp_path: Path, kind: str, target: str, mode: str, said: str
) -> None:
    unsafe = with_parts(
        own("{{ ten_loai }}"), {"word/_rels/document.xml.rels": _relation(kind, target, mode)}
    )
    exit_code, heard = told(tmp_path, unsafe)
    assert exit_code == 1
    assert "CT401" in heard
    assert said in heard


def test_a_field_that_fetches_is_refused_and_a_link_to_click_is_not(tmp_path: Path) -> None:
    def fetch(made: Document) -> None:
        run = made.paragraphs[0].add_run()
        field = run._r.makeelement(qn("w:instrText"), {})
        field.text = ' INCLUDEPICTURE "http://192.0.2.1/a.png" \\d '
        run._r.append(field)

    assert "CT401" in told(tmp_path, changed(fetch))[1]
    link = {"word/_rels/document.xml.rels": _relation("hyperlink", "https://example.org/", OUTSIDE)}
    assert "CT401" not in told(tmp_path, with_parts(own("{{ ten_loai }}"), link))[1]


def test_what_is_no_word_document_is_refused(tmp_path: Path) -> None:
    for data in (b"", b"PK\x03\x04", b"{{ ten_loai }}", bytes(5000)):
        exit_code, said = told(tmp_path, data)
        assert exit_code == 1
        assert "lỗi CT" in said
    assert ctrgen("template", "check", "khong-co.docx", cwd=tmp_path).code == 2


def test_loops_in_loops_end(tmp_path: Path) -> None:
    loops = [f"{{%p for a{number} in doan %}}" for number in range(9)]
    put(tmp_path / "mau.docx", own(*loops, "{{ ten_loai }}", *["{%p endfor %}"] * 9))
    tasks = ", ".join(f"Việc số {number}" for number in range(40))
    (tmp_path / "thang.yaml").write_text(
        SMALL.replace("Sơ kết công tác 6 tháng đầu năm", tasks), encoding="utf-8"
    )
    done = ctrgen("render", "thang.yaml", "--template", "mau.docx", "-f", "docx", cwd=tmp_path)
    assert done.code == 1
    assert "CT407" in done.err


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in ds %}{% for b in ds %}{% endfor %}{% endfor %}",
        "{% for a in ds %}{{ chu }}{% endfor %}",
    ],
    ids=["turns that print nothing", "few turns that print much"],
)
def test_loops_end_by_their_turns_and_by_what_they_print(text: str) -> None:
    with pytest.raises(BoundsError):
        Language().from_string(text).render(ds=[*range(400)], chu="a" * 100_000)
