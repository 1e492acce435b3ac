"""What ``validate`` passes can be printed: in every format, under every standard of PDF.

``CTRGEN_PROGRAMMES=1000 pytest tests/test_clean_is_printable.py --hypothesis-show-statistics`` draws a
thousand programmes and tells how many of them were sound.
"""

from __future__ import annotations

import json
import os
import warnings
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

import pytest
from hypothesis import event, example, given, settings

import ctrgen
from ctrgen import pipeline, printable, writing
from ctrgen.diagnostics import CtrgenError, Severity
from ctrgen.schema import Programme
from ctrgen.schema.texts import texts
from ctrgen.writers import outputs, room
from ctrgen.writers.outputs.pdf import STANDARDS, Pdf
from ctrgen.writers.typst.data import as_json
from tests.command import ctrgen as command
from tests.random_programmes import PROGRAMMES

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXTS = tuple(one.name for one in outputs.ALL if not one.is_drawn)
NOTHING_DATED = "CT521"
DRAWN = int(os.environ.get("CTRGEN_PROGRAMMES", "60"))

HEAD = (
    b'"co_quan": {"ten": "S"}, "ky_hieu": "KH-S", "dia_danh": "H", "thang": "6/2020",'
    b' "nguoi_ky": {"chuc_vu": "a", "ho_ten": "b"}'
)


def _sound(data: bytes) -> Programme | None:
    checked = pipeline.check_text(data, "a.json", Path())
    if any(one.severity is Severity.ERROR for one in printable.told(checked)):
        return None
    return checked.programme


def _headed(body: bytes) -> bytes:
    return b"{" + HEAD + b", " + body + b"}"


GROUPS = (
    b'"muc": [{"bang": {"hang": [{"nhom": "I"}, {"nhom": "1"}, ["a"], {"nhom": "2"}, {"nhom": "3"}, {}]}}]'
)
UNTITLED = b'"muc": [{"muc": [{"tieu_de": "a", "doan": "b"}, {"tieu_de": "c", "doan": "d"}]}]'
HEADED_ITEMS = (
    b'"muc": [{"nhiem_vu": [{"tieu_de": "a", "doan": ["b"]}, {"tieu_de": "c", "muc_con": ["d", "e"]}]}]'
)
ONE_COLUMN = b'"muc": [{"lich": {"cot": ["ngay"], "ngay": [{"ngay": "2/6/2020", "su_kien": ["a", "b"]}]}}]'
NO_EVENTS = '"muc": [{"lich": {"kieu": "từng lãnh đạo", "ngay": [{"ngay": "2/6/2020"}]}}]'.encode()


@pytest.mark.no_cover
@settings(max_examples=DRAWN)
@given(PROGRAMMES)
@example(_headed(GROUPS))
@example(_headed(UNTITLED))
@example(_headed(HEADED_ITEMS))
@example(_headed(ONE_COLUMN))
@example(_headed(NO_EVENTS))
def test_what_has_no_error_is_made_in_every_format(data: bytes) -> None:
    # Most are drawn with a sign that no font here has.
    sound = filter(None, map(_sound, dict.fromkeys((data, data.replace("😀".encode(), b"o")))))
    standards = {"a-2a", [*STANDARDS][crc32(data) % len(STANDARDS)]}
    for programme in sound:
        event("sound")
        _made_in_every_format(programme, standards)


def _made_in_every_format(programme: Programme, standards: Iterable[str]) -> None:
    asked = [Pdf().asked({"standard": name}) for name in standards]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for output in TEXTS:
            try:
                assert ctrgen.render(programme, output)
            except CtrgenError as error:
                assert [one.code for one in error.diagnostics] == [NOTHING_DATED]  # noqa: PT017
        paper = writing.Paper(programme, pipeline.lay_out(programme))
        for pdf in asked:
            made = writing.write(paper, pdf, Path())
            assert made.files, made.diagnostics


@pytest.mark.parametrize("name", STANDARDS)
def test_headings_that_begin_at_a_lower_level_are_printed_as_any_pdf(tmp_path: Path, name: str) -> None:
    bodies = (GROUPS, UNTITLED, HEADED_ITEMS, ONE_COLUMN)
    for number, body in enumerate(bodies):
        (tmp_path / f"{number}.json").write_bytes(_headed(body))
    done = command("render", *(f"{n}.json" for n in range(len(bodies))), "-f", "pdf", "--pdf-standard", name,
                   cwd=tmp_path)  # fmt: skip
    assert done.code == 0, done.err
    assert len(list(tmp_path.glob("*.pdf"))) == len(bodies)


TYPED = """\
co_quan: {ten: Sở Nội vụ}
ky_hieu: CTr-SNV
dia_danh: Hà Nội
thang: 6/2020
noi_nhan: ["Lưu: VT, VP."]
nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}
"""
LONG = {
    "tasks": "nhiem_vu:\n" + "- Tổ chức hội nghị sơ kết của các cấp Hội trong tháng\n" * 13_000,
    "rows": "muc:\n- tieu_de: Việc\n  bang: {hang: [[a, b, c]" + ", []" * 6_000 + "]}\n",
    "a title": "tieu_de: " + "Công tác trọng tâm " * 2_000 + "\nnhiem_vu: [a, b]\n",
    "right to left": "nhiem_vu: [Tổ chức שלום khai giảng]\n",
}


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", LONG)
def test_what_is_too_much_for_a_pdf_is_told_before_it_is_drawn_and_stops_no_other_format(
    tmp_path: Path, kind: str
) -> None:
    (tmp_path / "a.yaml").write_text(TYPED + LONG[kind], encoding="utf-8")
    told = [one for one in ctrgen.validate(tmp_path / "a.yaml") if one.severity is Severity.ERROR]
    done = command("render", "a.yaml", "-f", "pdf", "-f", "docx", "--report", "r.json", cwd=tmp_path)
    assert [(one.code, one.line) for one in told] == ([] if "a.pdf" in done.out.split() else [("CT503", 7)])
    assert "a.docx" in done.out.split()
    assert all(one.message in done.err for one in told)
    assert (kind == "right to left") or told


STRETCHED: dict[str, list[object]] = {
    "cuoc_hop": [
        "Sáng thứ Hai 1/6: *Hội nghị*",
        {"ten": "A", "ngay": "1/6/2020", "gio": "8h", "chu_tri": "B"},
    ],
    "nhiem_vu": ["a", "*a* b/c d-e", {"tieu_de": "b", "doan": ["c"], "muc_con": ["d", {"noi_dung": "e"}]}],
    "can_cu": ["Luật số 1/2020/QH14"],
    "noi_nhan": ["a", {"nhom": "b:", "danh_sach": ["c"]}],
    "muc": [{"tieu_de": "a", "doan": ["b"]}, {"tieu_de": "a", "bang": {"hang": [["a"], {}]}}],
    "phu_luc": [{"tieu_de": "a", "lich": [{"ngay": "1/6/2020", "su_kien": ["a", "b"]}]}],
}


@pytest.mark.parametrize("key", STRETCHED)
@pytest.mark.parametrize("standard", ["nd30", "dang"])
def test_a_programme_makes_no_more_of_a_document_than_it_is_thought_to(key: str, standard: str) -> None:
    body = json.dumps({"chuan": standard, key: STRETCHED[key] * 100}).encode()[1:-1]
    rest = b"" if key in ("nhiem_vu", "muc", "cuoc_hop") else b', "nhiem_vu": ["a"]'
    checked = pipeline.check_text(_headed(body + rest), "a.json", Path())
    assert checked.programme is not None, checked.diagnostics
    assert checked.root is not None
    text = "".join(one.text for one in texts(checked.programme))
    made = len(as_json(pipeline.lay_out(checked.programme), "Tinos"))
    assert made < room.at_most(checked.root.size, text, in_rows=key in ("muc", "phu_luc"))
