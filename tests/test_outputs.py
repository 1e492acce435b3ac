"""What the formats for readers and programs say, each looked at through what reads it."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

import ctrgen
from ctrgen.layout.emphasis import runs
from ctrgen.writers import outputs
from ctrgen.writers.outputs.kinds import OfEachPage
from tests.command import ctrgen as run
from tests.paths import EXAMPLE, EXAMPLES
from tests.put_out import OFTEN, checked, is_programme
from tests.random_programmes import PROGRAMMES
from tests.small import SMALL
from tests.variants import variant
from tests.whole import WHOLE, read, text_of_all, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ctrgen.schema import Programme


GOLDEN = Path(__file__).parent / "golden" / "outputs"
TEXTS = ("html", "md", "txt")
WRITTEN = tuple(one.name for one in outputs.ALL if not one.is_drawn)
NOW_AND_THEN = settings(OFTEN, max_examples=60)


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Programme]:
    """The examples, the programme with every key, and that one with a single signature."""
    made = {path.stem: ctrgen.load(path) for path in EXAMPLES.glob("*.yaml") if is_programme(path)}
    two, one = (tmp_path_factory.mktemp(name) for name in ("two", "one"))
    made["whole"] = checked(whole(two))
    made["whole, one signs"] = checked(whole(one, nguoi_ky=WHOLE["nguoi_ky"][1]))
    return made


def words(text: str) -> list[str]:
    """The letters and figures of a text, in order."""
    return re.findall(r"\w+", text.replace("\u200b", "").replace("[hủy] ", ""))


def said(programme: Programme) -> list[str]:
    return sorted(words(text_of_all(programme)))


# All of them


@pytest.mark.parametrize("kind", [kind for kind in WRITTEN if kind not in ("docx", "html")])
def test_what_is_written_of_the_example_is_the_golden_text(kind: str, request: pytest.FixtureRequest) -> None:
    made, golden = ctrgen.render(ctrgen.load(EXAMPLE), kind), GOLDEN / f"{EXAMPLE.stem}.{kind}"
    if request.config.getoption("--renew"):
        golden.write_bytes(made)
    assert golden.exists(), f"no golden text of {kind}: `pytest tests/test_outputs.py --renew`, and read it"
    assert made == golden.read_bytes()


@pytest.mark.parametrize("kind", WRITTEN)
def test_the_command_writes_what_the_library_gives_and_twice_the_same(kind: str, tmp_path: Path) -> None:
    source = tmp_path / EXAMPLE.name
    source.write_bytes(EXAMPLE.read_bytes())
    done = run("render", source.name, "-f", kind, cwd=tmp_path)
    assert (done.code, done.out) == (0, f"{EXAMPLE.stem}.{kind}\n")
    first = (tmp_path / f"{EXAMPLE.stem}.{kind}").read_bytes()
    assert first == ctrgen.render(ctrgen.load(source), kind)


def test_the_library_makes_every_format_of_one_file_and_names_them_for_others() -> None:
    programme = ctrgen.load(EXAMPLE)
    for one in outputs.ALL:
        if not one.is_drawn:
            assert ctrgen.render(programme, one.name)
    others = ", ".join(one.name for one in outputs.ALL if not isinstance(one, OfEachPage))
    with pytest.raises(ValueError, match=f"'rtf' is none of {others}$"):
        ctrgen.render(programme, "rtf")


# Markdown and plain text


def test_every_word_of_the_document_stands_in_the_markdown_once(everything: Mapping[str, Programme]) -> None:
    for name, programme in everything.items():
        assert sorted(words(spoken(ctrgen.render(programme, "md").decode()))) == said(programme), name


@pytest.mark.no_cover
@NOW_AND_THEN
@given(PROGRAMMES)
def test_words_that_look_like_markdown_stay_words(data: bytes) -> None:
    programme = read(data)
    assert sorted(words(spoken(ctrgen.render(programme, "md").decode()))) == said(programme)


def test_a_list_that_goes_on_counting_on_another_sheet_does_so_in_markdown() -> None:
    text = SMALL.replace("nhiem_vu: [Sơ kết công tác 6 tháng đầu năm, Chuẩn bị năm học mới]\n", "") + (
        "muc: [{nhiem_vu: [Sơ kết]}, {nhiem_vu: [Kiểm tra], huong: ngang}]\n"
    )
    programme = read(text.encode())
    made = ctrgen.render(programme, "md").decode()
    assert "1. Sơ kết.\n\n<!-- -->\n\n2. Kiểm tra." in made
    assert sorted(words(spoken(made))) == said(programme)


def spoken(markdown: str) -> str:
    """What a reader of Markdown shows, the marks of native lists among it."""
    from markdown_it import MarkdownIt

    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown)
    html = _numbered(html)
    tags = r"<!-- -->|</?(?:p|h\d|li|ul|ol|table|t[rhd]|thead|tbody|br|hr|em|strong|del|s)\b[^>]*>"
    text = re.sub(tags, _apart, html)
    assert "<" not in text
    return unescape(text)


def _apart(tag: re.Match[str]) -> str:
    return "" if re.match(r"</?(?:em|strong|del|s)\b", tag.group()) else "\n"


def _numbered(html: str) -> str:
    """Ordered lists with their numbers as words."""
    counts: list[int | None] = []

    def number(tag: re.Match[str]) -> str:
        text = tag.group()
        if text.startswith("<ol"):
            start = re.search(r'start="(\d+)"', text)
            counts.append(int(start.group(1)) if start else 1)
        elif text == "<ul>":
            counts.append(None)
        elif text in ("</ol>", "</ul>"):
            counts.pop()
        elif counts[-1] is not None:
            counts[-1] += 1
            return f"{text}{counts[-1] - 1} "
        return text

    return re.sub(r"<ol[^>]*>|<ul>|</ol>|</ul>|<li>", number, html)


@pytest.mark.parametrize("start", [">", "-", "1.", "#", "1)", "="])
def test_signs_behind_a_mark_that_nobody_sees_stay_words(start: str) -> None:
    programme = WHOLE | {"nguoi_ky": WHOLE["nguoi_ky"][0], "dia_danh": f"\u200b {start} Tân Thanh"}
    made = spoken(ctrgen.render(read(json.dumps(programme).encode()), "md").decode())
    assert f"{start} Tân Thanh" in made


@pytest.mark.parametrize(
    "text", ["Kiểm tra “*công vụ*”", "a *b* c", "**Đậm(*nghiêng*)**", "x**(b)**", "*“a”*b", "_*c*_"]
)
def test_emphasis_is_read_as_emphasis_in_what_is_struck_out_too(text: str) -> None:
    from markdown_it import MarkdownIt

    day = {"ngay": "1/10/2025", "su_kien": [{"noi_dung": text, "huy": True}, {"noi_dung": text}]}
    sections = [{"tieu_de": "Lịch", "lich": [day]}, {"tieu_de": "Lời", "doan": [text]}]
    programme = WHOLE | {"phan": None, "muc": sections, "nguoi_ky": WHOLE["nguoi_ky"][0]}
    made = ctrgen.render(read(json.dumps(programme).encode()), "md").decode()
    shown = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(made)
    letters = re.sub(r"<[^>]*>", "", shown)
    assert unescape(letters).count("".join(run.text for run in runs(text))) == 3
    assert "~~" not in letters.replace("~~w~~", "")


def test_a_table_of_markdown_has_as_many_cells_in_every_row(everything: Mapping[str, Programme]) -> None:
    seen = 0
    for programme in everything.values():
        table: list[int] = []
        for line in ctrgen.render(programme, "md").decode().splitlines():
            if line.startswith("| "):
                table.append(len(re.findall(r"(?<!\\)\|", line)))
                seen += 1
            else:
                assert len(set(table)) <= 1
                table = table if line.startswith("|") else []
    assert seen > 60


def test_every_word_stands_in_the_text_once_in_lines_of_eighty_columns(
    everything: Mapping[str, Programme],
) -> None:
    for name, programme in everything.items():
        text = ctrgen.render(programme, "txt").decode()
        assert max(map(len, text.splitlines())) <= 80, name
        whole_words = "".join(sorted("".join(words(text))))
        assert whole_words == "".join(sorted("".join(said(programme)))), name


@pytest.mark.no_cover
@NOW_AND_THEN
@given(PROGRAMMES)
def test_the_text_of_any_programme_keeps_to_eighty_columns(data: bytes) -> None:
    text = ctrgen.render(read(data), "txt").decode()
    assert max(map(len, text.splitlines())) <= 80


def test_the_header_and_the_signature_stand_side_by_side_in_the_text() -> None:
    lines = ctrgen.render(ctrgen.load(EXAMPLE), "txt").decode().splitlines()
    assert re.fullmatch(r" +HỘI LHPN TỈNH BẮC GIANG +CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", lines[0])
    assert any(re.fullmatch(r"Nơi nhận: +TL\. BAN THƯỜNG VỤ", line) for line in lines)


def test_plain_text_centres_the_title_of_an_annex(tmp_path: Path) -> None:
    own = {"nhiem_vu": ["Theo Phụ lục"], "phu_luc": [{"tieu_de": "Danh mục", "doan": "Một."}]}
    said = ctrgen.render(variant(tmp_path, own), "txt").decode().splitlines()
    for title in ("Phụ lục", "DANH MỤC"):
        assert title.center(80).rstrip() in said


def test_plain_text_cuts_no_address(tmp_path: Path) -> None:
    address = "https://thuvien.nghean.gov.vn/ban-doc/dang-ky-the-muon-sach-tai-nha/bieu-mau-truc-tuyen-2026"
    cell = "phongbotro.vanthu@nghean.gov.vn"
    section = {"tieu_de": "Việc", "bang": {"hang": [["Nhận sách", cell, "05/6"]]}}
    own = {"nhiem_vu": None, "cuoc_hop": None, "trinh_bay": None, "mo_dau": f"Đăng ký tại {address}"}
    said = ctrgen.render(variant(tmp_path, own | {"muc": [section]}), "txt").decode()
    assert address in said
    assert cell in said
    assert max(len(line) for line in said.splitlines() if address not in line) <= 80


def test_no_line_of_a_heading_in_plain_text_ends_before_the_number_of_a_year(tmp_path: Path) -> None:
    heading = "Phương hướng, nhiệm vụ trọng tâm và các giải pháp chủ yếu phát triển {} 2026"
    for words in ("trong năm", "của cả năm", "đến hết năm", "vào cuối năm"):
        muc = [{"tieu_de": heading.format(words), "doan": "Lời."}, {"tieu_de": "Hai", "doan": "Lời."}]
        made = variant(tmp_path, {"nhiem_vu": None, "cuoc_hop": None, "muc": muc})
        text = ctrgen.render(made, "txt").decode()
        assert "NĂM 2026" in text
        assert "\x1f" not in text


def test_a_kind_typed_with_a_capital_for_each_word_is_the_kind(tmp_path: Path) -> None:
    text = ctrgen.render(
        variant(tmp_path, {"loai": "Kế Hoạch", "tieu_de": None, "ket_thuc": None}), "txt"
    ).decode()
    assert "Công tác tháng 6 năm 2020" in text
    assert "Trên đây là Kế hoạch công tác tháng 6 năm 2020" in " ".join(text.split())
