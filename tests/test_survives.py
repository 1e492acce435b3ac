"""What would end a run ends one output of one programme, and is told where it stands."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import ctrgen as library
from ctrgen import pipeline
from ctrgen.diagnostics import FOUND_AT_MOST
from ctrgen.writers.typst import engine
from tests.clock import spent
from tests.command import ctrgen
from tests.pdf_file import read
from tests.small import SMALL, write

if TYPE_CHECKING:
    from collections.abc import Callable


TEMPLATES = Path(library.__file__).parent.parent / "templates"


# Typst


class PanicException(BaseException):
    """What a fault of Typst itself is for Python: no `Exception`."""


def failing(kind: Callable[[], Any]) -> Any:
    class Compiler:
        def compile_with_warnings(self, **_: object) -> Any:
            return kind()

    def compiler() -> Any:
        return Compiler()

    compiler.cache_clear = lambda: None  # type: ignore[attr-defined]
    return compiler


def panic() -> Any:
    raise PanicException("index out of bounds")


def not_converged() -> Any:
    class Warned:
        message = "layout did not converge within 5 attempts"

    return b"", [Warned()]


@pytest.mark.parametrize("kind", [panic, not_converged])
@pytest.mark.parametrize("word", ["שלום", "x\u200fy", ""])
def test_what_typst_cannot_draw_is_told_of_at_its_line_and_the_rest_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Callable[[], Any], word: str
) -> None:
    from ctrgen.batch.jobs import Job
    from ctrgen.batch.work import Order
    from ctrgen.writers import outputs

    monkeypatch.setattr(engine, "_compiler", failing(kind))
    write(tmp_path / "a.yaml", text=SMALL.replace("Chuẩn bị", f"Chuẩn bị {word}") if word else SMALL)
    both = tuple(one for one in outputs.ALL if one.name in ("docx", "pdf"))
    (done,) = Order(both)([Job(str(tmp_path / "a.yaml"))])
    assert [file.path.name for file in done.written] == ["a.docx"]
    found = [one for one in done.diagnostics if one.code == "CT503"]
    assert [(one.line > 1, "phải sang trái" in one.message) for one in found] == [(bool(word), bool(word))]


@pytest.mark.parametrize("processes", ["1", "2"])
def test_words_that_run_from_right_to_left_stop_no_other_programme(tmp_path: Path, processes: str) -> None:
    words = ["שלום", "\u202e50.000\u202c", "\u200f", "\u2067ab\u2069", "tốt"]
    for number, word in enumerate(words):
        write(tmp_path / f"p{number}.yaml", text=SMALL.replace("Chuẩn bị", f"Chuẩn bị {word}"))
    done = ctrgen("render", ".", "-f", "docx", "-f", "pdf", "-j", processes, cwd=tmp_path)
    assert {f"p{number}.docx" for number in range(5)} | {"p4.pdf"} <= set(done.out.split())
    assert not {"Traceback", "PicklingError", "ctrgen 0."} & set(done.err.split())


def test_a_title_that_no_pdf_can_hold_is_told_of_in_vietnamese(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", text=SMALL + f"tieu_de: {'Chương trình ' * 4_000}\n")
    done = ctrgen("render", "a.yaml", "-f", "docx", "-f", "pdf", "-f", "txt", cwd=tmp_path)
    assert {"a.docx", "a.txt"} <= set(done.out.split())
    assert "string is longer" not in done.err
    assert ("CT503" in done.err) == ("a.pdf" not in done.out.split())


def test_a_letter_with_tens_of_thousands_of_marks_is_told_of_where_it_stands(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", text=SMALL.replace("Chuẩn bị", "Chuẩn bị e" + "\u0301\u0323" * 20_000))
    done = ctrgen("validate", "a.yaml", "--output-format", "concise", cwd=tmp_path)
    told = [line for line in done.out.splitlines() if "CT503" in line]
    assert told == ["a.yaml:5:56: CT503 Một chữ mang hàng vạn dấu phụ, bản PDF không vẽ được."]


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "tasks",
    [["a" * 700_000], ["tổ chức kiểm tra " * 300_000], ["b" * 9_000] * 80],
    ids=["a word of 0.7 MB", "5 MB of words", "80 long words"],
)
def test_what_would_fill_the_memory_is_not_drawn_and_told_of(tmp_path: Path, tasks: list[str]) -> None:
    head, tail = SMALL.split("nhiem_vu:")[0], SMALL.split("học mới]\n")[1]
    items = "".join(f"  - {task}\n" for task in tasks)
    write(tmp_path / "a.yaml", text=f"{head}nhiem_vu:\n{items}{tail}")
    done = ctrgen("render", "a.yaml", "-f", "docx", "-f", "pdf", "-f", "png", cwd=tmp_path)
    assert (done.code, done.out) == (3, "a.docx\n")
    assert len(re.findall(r"lần mức bản PDF vẽ được\.|Một từ dài 700\.00", done.err)) == 1


@pytest.mark.parametrize("unit", ["a", "a…", "ab/", "http://a.vn/"])
@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Chuẩn bị năm", "Chuẩn bị {} năm", 5),
        ("Lưu: VT, VP.", "Trạm {}; Lưu", 6),
        ("Nguyễn Thị Hồng Tâm}", "Nguyễn Thị Hồng Tâm}}\ncuoc_hop:\n  - ten: Họp {}\n    buoi: sáng", 8),
    ],
    ids=["a task", "a recipient", "a meeting"],
)
def test_a_word_of_tens_of_thousands_of_letters_is_told_of_where_it_stands(
    tmp_path: Path, unit: str, old: str, new: str, line: int
) -> None:
    word = (unit * 60_000)[:60_000]
    write(tmp_path / "a.yaml", text=SMALL.replace(old, new.format(word)))
    done = ctrgen("validate", "a.yaml", "--output-format", "concise", cwd=tmp_path)
    (told,) = [one for one in done.out.splitlines() if "CT503" in one]
    assert told.startswith(f"a.yaml:{line}:")
    assert " Một từ dài 60.0" in told


def test_a_word_as_long_as_the_longest_addresses_is_drawn(tmp_path: Path) -> None:
    address = "https://bacgiang.gov.vn/" + "van-ban/" * 1_000
    write(tmp_path / "a.yaml", text=SMALL.replace("Chuẩn bị", f"Chuẩn bị {address}"))
    done = ctrgen("render", "a.yaml", "-f", "pdf", cwd=tmp_path)
    assert (done.out, "CT503" in done.err) == ("a.pdf\n", False)


@pytest.mark.no_cover
def test_hundreds_of_recipients_stand_where_a_row_each_would_put_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = [
        "Ủy ban nhân dân xã thứ {0};",
        "Phòng {0} " + "và các đơn vị trực thuộc " * 3,
        "Sở {0} " + "huyện " * 40,
    ]
    rows = "".join(f'  - "{own[number % 3].format(number).strip()}"\n' for number in range(330))
    path = write(tmp_path / "a.yaml", text=SMALL.replace('["Lưu: VT, VP."]', f'\n{rows}  - "Lưu: VT, VP."'))
    programme = pipeline.load(path)
    said = []
    for many in (300, 10_000):
        monkeypatch.setattr("ctrgen.writers.typst.data._MANY_ROWS", many)
        pages = read(library.render(programme, "pdf"))
        said.append([[(line.text, round(line.baseline_pt, 1)) for line in page.lines] for page in pages])
    assert len(said[0]) > 8
    assert said[0] == said[1]


# Names, marks, templates


@pytest.mark.parametrize("name", ["..yaml", "...yaml", ".yaml", "a..yaml"])
def test_a_name_of_dots_is_a_name(tmp_path: Path, name: str) -> None:
    write(tmp_path / name)
    done = ctrgen("render", name, "-f", "docx", "-f", "txt", cwd=tmp_path)
    assert done.code == 0, done.err
    assert all((tmp_path / made).is_file() for made in done.out.splitlines())
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize("length", [1, 36, 79, 80, 81, 400])
def test_a_long_mark_is_written_in_plain_text(tmp_path: Path, length: int) -> None:
    mark = "A" * length
    below = f'nhiem_vu:\n  - noi_dung: Một\n    dau_muc: "{mark}"\n    muc_con: [Hai, Ba]\n'
    lines = [line for line in SMALL.splitlines() if not line.startswith("nhiem_vu")]
    write(tmp_path / "a.yaml", text="\n".join(lines) + "\n" + below)
    done = ctrgen("render", "a.yaml", "-f", "txt", "-f", "md", "-f", "html", cwd=tmp_path)
    if done.code == 0:
        words = (tmp_path / "a.txt").read_text(encoding="utf-8").split()
        assert {"Một", "Hai", "Ba"} <= {word.strip(".;:") for word in words}
    else:
        assert (done.code, "lỗi CT" in done.err) == (1, True)


@pytest.mark.parametrize("left", [0, 3, 50, -1])
def test_a_compiled_template_that_is_cut_short_is_made_anew(tmp_path: Path, left: int) -> None:
    cache = TEMPLATES / "__pycache__"
    write(tmp_path / "a.yaml")
    words, env = ["render", "a.yaml", "-f", "docx", "-f", "html"], {"PYTHONDONTWRITEBYTECODE": ""}
    assert ctrgen(*words, cwd=tmp_path, env=env).code == 0
    before = (tmp_path / "a.docx").read_bytes()
    kept = {path: path.read_bytes() for path in cache.glob("*.template")}
    assert kept
    assert {path.stat().st_mode & 0o777 for path in kept} == {0o644}
    try:
        for path, data in kept.items():
            path.write_bytes(data[:left])
        done = ctrgen(*words, cwd=tmp_path, env=env)
        assert (done.code, done.err, (tmp_path / "a.docx").read_bytes()) == (0, "", before)
        # What older templates left lies there untouched.
        anew = {path: path.read_bytes() for path in kept if path.read_bytes() != kept[path][:left]}
        assert anew == {path: kept[path] for path in anew}
        assert len(anew) >= 3
    finally:
        for path, data in kept.items():
            path.write_bytes(data)


# One bound of every stage


MANY = 3_000


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SMALL + "so: 1\n" * MANY, id="keys"),
        pytest.param(SMALL + "can_cu:\n" + "".join(f"  - &a{n} x\n" for n in range(MANY)), id="labels"),
        pytest.param(SMALL + "can_cu:\n" + "  - !a x\n" * MANY, id="tags"),
        pytest.param(SMALL + "can_cu:\n" + '  - "\\a"\n' * MANY, id="control characters"),
        pytest.param(SMALL + "".join(f"la{n}: x\n" for n in range(MANY)), id="keys nobody knows"),
        pytest.param(SMALL + "# ctrgen: bỏ qua CT999\n" * MANY, id="waivers"),
        pytest.param(
            SMALL + "kiem_tra: {" + ", ".join(f"CT{n + 1000}: tắt" for n in range(MANY)) + "}\n", id="checks"
        ),
    ],
)
def test_no_stage_tells_of_more_than_anyone_will_mend(text: str) -> None:
    found = pipeline.check_text(text.encode(), "x.yaml", Path()).diagnostics
    more = [one for one in found if one.code == "CT198"]
    assert len(found) <= FOUND_AT_MOST + 1
    assert len(more) == (len(found) > FOUND_AT_MOST)


@pytest.mark.parametrize("ways", ["list", "chain"])
def test_aliases_of_long_texts_are_counted_by_what_they_expand_to(ways: str) -> None:
    text = SMALL + f"can_cu:\n  - &a {'x ' * 100_000}\n"
    if ways == "list":
        text += "  - *a\n" * 20_000
    else:
        text += "  - &b [" + ", ".join(["*a"] * 300) + "]\n  - [" + ", ".join(["*b"] * 300) + "]\n"

    def refuse() -> None:
        (found,) = pipeline.check_text(text.encode(), "x.yaml", Path()).diagnostics
        assert found.code == "CT028"

    assert spent(refuse, 3) < 3


# A house's standard


@pytest.mark.parametrize(
    "below",
    [
        "phong_chu: '\"} body { background: url(https://a.vn) } x {\"'",
        "phong_chu: 'a</style><script>alert(1)</script>'",
        'phong_chu: "a\\nb"',
        "phong_chu: 'a\\\\22 b'",
        "phong_chu: ''",
        'loi_van: {trich_yeu: "Một\\nHai"}',
        "kieu: {noi_dung: {co_chu: {mac_dinh: 0}}}",
        "kieu: {quoc_hieu: {co_chu: {mac_dinh: 0.5}}}",
        "than_bai: {gian_dong: {mac_dinh: 0}}",
        "trang: {rong: 0}",
        "trang: {le_trai: {mac_dinh: 200}}",
        "kieu: {khong_co_dau: {ten: Lạ, can: trái}}",
    ],
)
def test_a_house_that_would_break_what_is_written_is_refused(tmp_path: Path, below: str) -> None:
    (tmp_path / "nha.yaml").write_text(f"ke_thua: nd30\n{below}\n", encoding="utf-8")
    write(tmp_path / "a.yaml", text=SMALL + "chuan: nha.yaml\n")
    done = ctrgen("render", "a.yaml", "-f", "html", "-f", "ics", cwd=tmp_path)
    assert (done.code, done.out) == (1, "")
    assert "nha.yaml:2:" in done.err
    assert not (tmp_path / "a.html").exists()


@pytest.mark.parametrize("name", ["Times New Roman", ".VnTime", "Noto Serif CJK", "UVN Bai Sau", "Tinos"])
def test_a_font_of_a_house_that_is_a_name_is_taken(tmp_path: Path, name: str) -> None:
    (tmp_path / "nha.yaml").write_text(f"ke_thua: nd30\nphong_chu: {name}\n", encoding="utf-8")
    write(tmp_path / "a.yaml", text=SMALL + "chuan: nha.yaml\n")
    done = ctrgen("render", "a.yaml", "-f", "html", cwd=tmp_path)
    assert (done.code, f'font-family: "{name}"' in (tmp_path / "a.html").read_text("utf-8")) == (0, True)
