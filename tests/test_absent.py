"""``không`` and ``false``: a part that the document has not, wherever one can be absent; never printed."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import ctrgen
import ctrgen.pipeline
from tests.command import ctrgen as command
from tests.every_key import FULL

if TYPE_CHECKING:
    from collections.abc import Iterator

BODY = """\
loai: {kind}
co_quan: {{ten: Trung tâm Văn hóa tỉnh}}
so: {number}
ky_hieu: {symbol}
dia_danh: {place}
ngay: {day}
thang: 10/2026
tieu_de: {title}
mo_dau: {opening}
nhiem_vu:
  - {{dau_muc: {mark}, noi_dung: Mở kho sách}}
  - Ghi sổ
  - Soát sổ
cuoc_hop:
  - {{ten: Giao ban, ngay: 20/10/2026, dia_diem: {where}, chu_tri: {who}, ghi_chu: {note}}}
noi_nhan: {recipients}
nguoi_ky: {signature}
phu_luc: {annexes}
"""
WRITTEN = {
    "kind": "kế hoạch",
    "number": "12",
    "symbol": "KH-TTVH",
    "place": "Nghệ An",
    "day": "28/9/2026",
    "title": "Công tác tháng 10 năm 2026, có phụ lục",
    "opening": "Mở đầu.",
    "mark": "1a.",
    "where": "phòng họp",
    "who": "Giám đốc",
    "note": "mời dự",
    "recipients": '[Các phòng, "Lưu: VT, HC"]',
    "signature": "{chuc_vu: Giám đốc, ho_ten: Cao Thị Sen}",
    "annexes": "[{tieu_de: Danh mục, doan: Hai cuốn.}]",
}
FORMATS = ("docx", "pdf", "html", "md", "txt", "json")


def programme(tmp_path: Path, **values: str) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text(BODY.format(**{**WRITTEN, **values}), encoding="utf-8")
    return path


def plain(path: Path) -> str:
    return ctrgen.render(ctrgen.load(path), "txt").decode()


@pytest.mark.parametrize("word", ["không", "Không", "false", "no"])
def test_every_part_that_may_be_absent_is_left_out_together_and_in_every_format(
    tmp_path: Path, word: str
) -> None:
    path = programme(tmp_path, **dict.fromkeys([key for key in WRITTEN if key != "kind"], word))
    loaded = ctrgen.load(path)
    for output in FORMATS:
        assert ctrgen.render(loaded, output)
    text = plain(path)
    assert not re.search(r"không|false|\bno\b", text, re.IGNORECASE)
    assert not re.search(
        r"Số|Nghệ An|ngày 28|Công tác|Nơi nhận|GIÁM ĐỐC|phòng họp|PHỤ LỤC", text.split("I.")[0]
    )
    assert "Mở kho sách" in text
    assert "GIÁM ĐỐC" not in text


@pytest.mark.parametrize(
    ("key", "gone", "stays"),
    [
        ("number", "Số:", "Nghệ An, ngày 28"),
        ("symbol", "KH-TTVH", "Số: 12"),
        ("place", "Nghệ An", "Ngày 28 tháng 9 năm 2026"),
        ("day", "ngày 28", "Số: 12/KH-TTVH"),
        ("title", "có phụ lục", "KẾ HOẠCH"),
        ("where", "phòng họp", "chủ trì: Giám đốc"),
        ("who", "chủ trì", "tại phòng họp"),
        ("note", "(", "chủ trì: Giám đốc."),
        ("recipients", "Nơi nhận", "Cao Thị Sen"),
        ("signature", "Cao Thị Sen", "Nơi nhận:"),
        ("annexes", "DANH MỤC", "Nơi nhận:"),
    ],
)
def test_one_part_is_left_out_and_the_others_stay(tmp_path: Path, key: str, gone: str, stays: str) -> None:
    assert gone in plain(programme(tmp_path)).split("\n=")[0] or key in ("annexes", "note")
    text = plain(programme(tmp_path, **{key: "không"})).split("\n=")[0]
    assert gone not in text
    assert stays in text


def test_an_item_without_a_mark_does_not_count(tmp_path: Path) -> None:
    text = plain(programme(tmp_path, mark="không"))
    assert re.search(r"^ +Mở kho sách\.$", text, re.MULTILINE)
    assert "1. Ghi sổ.\n2. Soát sổ." in text


def test_a_signature_may_lack_its_post_or_its_name(tmp_path: Path) -> None:
    text = plain(programme(tmp_path, signature="{chuc_vu: không, ho_ten: Cao Thị Sen}"))
    assert "Cao Thị Sen" in text
    assert "GIÁM ĐỐC" not in text
    text = plain(programme(tmp_path, signature="{chuc_vu: Giám đốc, ho_ten: không}"))
    assert "GIÁM ĐỐC" in text
    assert "Cao" not in text


def test_the_annex_cites_a_document_without_number_or_date(tmp_path: Path) -> None:
    text = " ".join(plain(programme(tmp_path, number="không", day="không")).split())
    assert "(Kèm theo Kế hoạch của Trung tâm Văn hóa tỉnh)" in text


def test_what_is_absent_is_false_in_json_and_absent_when_that_is_read_again(tmp_path: Path) -> None:
    first = ctrgen.load(
        programme(tmp_path, number="không", symbol="không", place="không", day="không", signature="không",
                  title="không")
    )  # fmt: skip
    data = json.loads(ctrgen.render(first, "json"))
    assert [data[key] for key in ("so", "ky_hieu", "dia_danh", "ngay", "nguoi_ky", "tieu_de")] == [False] * 6
    again = tmp_path / "b.json"
    again.write_text(json.dumps(data), encoding="utf-8")
    assert ctrgen.load(again) == first


@pytest.mark.parametrize(
    ("values", "place"),
    [({"kind": "không"}, "1:7"), ({"annexes": "[{tieu_de: không, doan: Hai cuốn.}]"}, "18:21")],
)
def test_a_part_that_no_document_is_without_is_not_called_khong(
    tmp_path: Path, values: dict[str, str], place: str
) -> None:
    programme(tmp_path, **values)
    done = command("validate", "--output-format", "concise", "a.yaml", cwd=tmp_path)
    assert done.out == f"a.yaml:{place}: CT115 Phần này không thể vắng.\n"


@pytest.mark.parametrize("motto", ["[]", "không"])
def test_a_house_has_no_lines_at_the_top_right(tmp_path: Path, motto: str) -> None:
    house = f"ke_thua: doan\nten: doi\ntieu_de: Nếp\nloi_van: {{quoc_hieu_tieu_ngu: {motto}}}\n"
    (tmp_path / "doi.yaml").write_text(house, encoding="utf-8")
    path = programme(tmp_path)
    path.write_text(f"chuan: doi.yaml\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    loaded = ctrgen.load(path)
    for output in FORMATS:
        assert ctrgen.render(loaded, output)
    text = plain(path)
    assert "ĐOÀN" not in text
    assert "Nghệ An, ngày 28 tháng 9 năm 2026" in text


def test_what_is_said_of_a_task_may_be_the_word_itself(tmp_path: Path) -> None:
    path = programme(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("- Ghi sổ", "- Không"), encoding="utf-8")
    assert "1. Không." in plain(path)


def test_a_list_of_nothing_but_none_is_none(tmp_path: Path) -> None:
    path = programme(tmp_path, opening="[không]", recipients="[không]")
    text = ctrgen.pipeline.lay_out(ctrgen.load(path)).text
    assert not re.search(r"\bkhông\b", text, re.IGNORECASE)


def _ways(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The ways to all keys of a file."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in pairs:
        if isinstance(key, str):
            yield (*path, key)
        yield from _ways(below, (*path, key))


_SAYS_ITSELF = ("noi_dung", "kp")
"""What a task or a cell says may be the word itself."""


def _with(way: tuple[Any, ...], value: Any) -> dict[str, Any]:
    made = copy.deepcopy(FULL)
    here: Any = made
    for key in way[:-1]:
        here = here[key]
    here[way[-1]] = value
    return made


def test_khong_at_any_key_is_none_or_is_told_what_may_stand_there(tmp_path: Path) -> None:
    (ways, told) = list(_ways(FULL)), set()
    for way in ways:
        data = json.dumps(_with(way, "không"), ensure_ascii=False).encode()
        checked = ctrgen.pipeline.check_text(data, "a.json", tmp_path)
        codes = {one.code for one in checked.diagnostics if one.code.startswith(("CT0", "CT1"))}
        told |= codes
        assert "CT103" not in codes, way
        if checked.programme is not None and way[-1] not in _SAYS_ITSELF:
            text = ctrgen.pipeline.lay_out(checked.programme).text
            assert re.search(r"\bkhông\b", text, re.IGNORECASE) is None, way
    assert len(ways) > 100
    # A key or a column is lacking, its value cannot be read, or is none of those there are.
    assert told <= {"CT101", "CT102", "CT104", "CT110", "CT114", "CT115", "CT117"}


@pytest.mark.parametrize("key", ["phan", "muc", "ke_thua", "tuan", "quy", "nam", "nam_hoc", "ky"])
def test_what_stands_in_the_place_of_another_key_may_be_khong(tmp_path: Path, key: str) -> None:
    (tmp_path / "a.yaml").write_text(json.dumps({**FULL, key: "không"}, ensure_ascii=False), encoding="utf-8")
    found = ctrgen.validate(tmp_path / "a.yaml")
    assert not [one.message for one in found if one.code.startswith(("CT0", "CT1"))]
