"""``validate --fix`` mends what cannot change the meaning, and nothing else."""

from __future__ import annotations

import ctypes
import resource
import shutil
import signal
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest

from ctrgen import mending, pipeline, rules
from ctrgen.rules.judge import Selection
from ctrgen.source import decode
from ctrgen.source.inside import scalars
from tests.command import ctrgen
from tests.manuals import SOUND, example, programme
from tests.paths import EXAMPLE, ROOT

CORPUS = sorted((ROOT / "tests" / "corpus").glob("*.yaml"))
BOM = b"\xef\xbb\xbf"
ITEMS = "[Tổ chức kiểm tra]"

WRONG = "Tổ  chức ngày 5/6/2020 , báo cáo\u00a0Tỉnh ủy"
RIGHT = "Tổ chức ngày 05/6/2020, báo cáo Tỉnh ủy"
STYLES = {
    "plain": f"- {WRONG}  # chú thích , của tôi",
    "single": f"- '{WRONG} ''gấp'''   # hai  dấu cách",
    "double": f'- "{WRONG} \\"gấp\\" \\u1ec7 \\\n       hết"',
    "plain in two lines": f"- {WRONG}   \n    rồi ,  Hội",
    "quoted in two lines": f"-   '{WRONG}\n    rồi ''thôi'''",
    "folded": f"- >-   # gấp , lại\n     {WRONG}\n     và  xã hội\n",
    "flow": f'- {{ "noi_dung" : "{WRONG}" , muc_con: [ \'{WRONG}\',Sơ kết ] }}',
    "literal": f"- noi_dung: |-\n     {WRONG}\n  # giữa ,  hai khóa\n  muc_con:   [ Sơ kết ]",
}
MENDED = [(WRONG, RIGHT), ("và  xã", "và xã"), ("rồi ,  Hội", "rồi, Hội")]
each_style = pytest.mark.parametrize("style", STYLES)


def mended(path: Path, text: str) -> str:
    path.write_bytes(text.encode())
    return mending.mend(path).after


def of_items(items: str) -> str:
    return SOUND.replace(ITEMS, "\n" + items)


def right(text: str) -> str:
    for wrong, better in MENDED:
        text = text.replace(wrong, better)
    return text


def outside(text: str) -> list[str]:
    """All of a file but its keys and values."""
    places = [0, *(place for pair in scalars(decode(text.encode(), "")) for place in pair), len(text)]
    return [text[start:end] for start, end in zip(places[::2], places[1::2], strict=True)]


@pytest.mark.parametrize("items", ['["Tổ chức  kiểm tra"]', '["Tổ chức kiểm tra"]   # giữ chú thích'])
def test_needless_spaces_go_and_a_sound_text_stays(tmp_path: Path, items: str) -> None:
    text = SOUND.replace(ITEMS, items)
    assert mended(tmp_path / "a.yaml", text) == text.replace("chức  kiểm", "chức kiểm")


@each_style
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_all_that_is_not_mended_stays_letter_for_letter(tmp_path: Path, style: str, ends: str) -> None:
    text = of_items(STYLES[style]).replace("so: 63", "so:   '063'  # số").replace("\n", ends)
    wanted = right(text).replace("'063'", "'63'")
    assert wanted != text
    assert mended(tmp_path / "a.yaml", text) == wanted


@pytest.mark.parametrize("mark", [b"", BOM], ids=["no mark", "mark"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("last", ["", "\n", "   \n\n# hết  ,"], ids=["no break", "break", "comment"])
def test_the_bytes_of_a_file_stay_but_for_what_is_mended(
    tmp_path: Path, mark: bytes, ends: str, last: str
) -> None:
    text = (of_items("\n".join(STYLES.values())).strip() + last).replace("\n", ends)
    path = tmp_path / "a.yaml"
    path.write_bytes(mark + text.encode())
    done = ctrgen("validate", "--fix", "--ignore", "CT241,CT254,CT3079", "a.yaml", cwd=tmp_path)
    assert (done.code, done.out) == (0, "")
    assert path.read_bytes() == mark + right(text).encode()
    assert done.err == "Đã sửa 1 tệp. Đã kiểm tra 1 chương trình: 0 lỗi, 0 cảnh báo.\n"
    assert [one.name for one in tmp_path.iterdir()] == ["a.yaml"]


@each_style
@pytest.mark.parametrize("kind", ["NFC", "NFD"])
def test_decomposed_letters_are_composed_where_they_stand(
    tmp_path: Path, style: str, kind: Literal["NFC", "NFD"]
) -> None:
    text = of_items(STYLES[style])
    apart = text.replace("Tổ", unicodedata.normalize("NFD", "Tổ"))
    # The comments of a file are nobody's fault.
    apart = apart.replace("giữa", unicodedata.normalize(kind, "giữa"))
    wanted = right(text).replace("giữa", unicodedata.normalize(kind, "giữa"))
    assert mended(tmp_path / "a.yaml", apart) == wanted


@pytest.mark.parametrize("path", CORPUS, ids=[path.stem for path in CORPUS])
def test_mending_the_corpus_twice_changes_nothing_more_and_values_alone(path: Path, tmp_path: Path) -> None:
    shutil.copytree(path.parent, tmp_path, dirs_exist_ok=True)
    before = pipeline.check(path).diagnostics
    first = mending.mend(path)
    again = mending.mend(put(tmp_path / path.name, first.after))
    assert again.after == first.after
    assert outside(first.after) == outside(first.before)
    assert len(first.checked.diagnostics) <= len(before) - (first.after != first.before)
    assert {one.code for one in first.checked.diagnostics} <= {one.code for one in before}


def put(path: Path, text: str) -> Path:
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize("code", rules.ALL)
def test_mending_the_example_of_a_manual_leaves_nothing_to_mend(code: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    once = mended(path, programme(example(rules.ALL[code].manual, "Sai")))
    assert mended(path, once) == once
    found = mending.mend(path).checked
    assert found.programme is not None
    # A colon at the end of that text, which is not quoted, would make it a key.
    assert not found.edits or code == "CT242"


def test_mending_twice_changes_nothing_more_and_the_example_stays_sound(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    once = mended(path, EXAMPLE.read_text(encoding="utf-8"))
    assert once != EXAMPLE.read_text(encoding="utf-8")
    assert mended(path, once) == once
    before = pipeline.check(EXAMPLE).diagnostics
    assert len(mending.mend(path).checked.diagnostics) < len(before)


NOT_SAFE = {
    "a colon would make a key": "- Nội dung:báo cáo",
    "the number after the space would be a comment": "- Họp tại phòng\u00a0#2",
    "the sign after the space would be a comment": "- Họp tại phòng\u00a0#",
    "a star would be an alias": "- \u200b*Tổ* chức",
    "a dash would be a list": "- \u200b- Tổ chức",
    "the whole text would be a comment": "- \u200b# Tổ chức",
    "an empty line would break the text": "- >-\n    Tổ chức\n    \u200b\n    hội nghị",
    "nothing would be left": "- \u200b",
}


@pytest.mark.parametrize("items", NOT_SAFE.values(), ids=NOT_SAFE)
def test_what_would_say_something_else_is_shown_and_not_mended(tmp_path: Path, items: str) -> None:
    path = tmp_path / "a.yaml"
    text = of_items(items)
    assert mended(path, text) == text
    left = mending.mend(path).checked
    assert left.edits
    assert left.diagnostics


@pytest.mark.parametrize("items", NOT_SAFE.values(), ids=NOT_SAFE)
def test_one_unsafe_place_does_not_keep_the_others_from_being_mended(tmp_path: Path, items: str) -> None:
    text = of_items("\n".join([f"- {WRONG}"] * 15 + [items] + [f"- {WRONG}"] * 15))
    once = mended(tmp_path / "a.yaml", text)
    assert once == right(text)
    assert mended(tmp_path / "a.yaml", once) == once


def test_a_fault_of_a_house_file_is_shown_and_its_file_is_left_alone(tmp_path: Path) -> None:
    house = tmp_path / "chung.yaml"
    house.write_text('can_cu: ["Luật  Tổ chức"]\nnoi_nhan: ["Lưu: VT, VP"]\n', encoding="utf-8")
    was = house.read_bytes()
    text = SOUND.replace('noi_nhan: ["Lưu: VT, VP"]', "ke_thua: chung.yaml").replace("so: 63", 'so: "063"')
    path = put(tmp_path / "a.yaml", text)
    done = ctrgen("validate", "--fix", "--output-format", "concise", "a.yaml", cwd=tmp_path)
    assert "chung.yaml:1:15: CT341" in done.out
    assert "CT218" not in done.out
    assert house.read_bytes() == was
    assert path.read_text(encoding="utf-8") == text.replace('"063"', '"63"')


def test_only_rules_that_are_asked_are_mended(tmp_path: Path) -> None:
    text = of_items(f"- {WRONG}\n- Các xã,phường  # ctrgen: bo-qua CT342") + "kiem_tra: {CT341: tắt}\n"
    path = put(tmp_path / "a.yaml", text)
    ctrgen("validate", "--fix", "--select", "CT34", "--ignore", "CT345", "a.yaml", cwd=tmp_path)
    assert path.read_text(encoding="utf-8") == text.replace("2020 ,", "2020,")
    assert mending.mend(path, Selection(("CT2",))).after == text.replace("2020 ,", "2020,")


def test_a_broken_programme_is_left_alone_and_the_next_one_is_mended(tmp_path: Path) -> None:
    bad = put(tmp_path / "a.yaml", of_items(f"- {WRONG}") + "x: y\n")
    good = put(tmp_path / "b.yaml", of_items(f"- {WRONG}"))
    done = ctrgen("validate", "--fix", ".", cwd=tmp_path)
    assert done.code == 1
    assert "CT102" in done.out
    assert bad.read_text(encoding="utf-8") == of_items(f"- {WRONG}") + "x: y\n"
    assert good.read_text(encoding="utf-8") == of_items(f"- {RIGHT}")
    assert done.err.startswith("Đã sửa 1 tệp. ")


def test_a_link_stays_a_link_and_the_file_keeps_its_permissions(tmp_path: Path) -> None:
    real = tmp_path / "kho" / "that.yaml"
    real.parent.mkdir()
    put(real, of_items(f"- {WRONG}")).chmod(0o640)
    link = tmp_path / "a.yaml"
    link.symlink_to(Path("kho", "that.yaml"))
    assert ctrgen("validate", "--fix", "a.yaml", cwd=tmp_path).code == 0
    assert link.readlink() == Path("kho", "that.yaml")
    assert real.read_text(encoding="utf-8") == of_items(f"- {RIGHT}")
    assert real.stat().st_mode & 0o777 == 0o640
    assert list(real.parent.iterdir()) == [real]


def _no_privilege() -> None:
    """Make permissions count for the administrator too."""
    ctypes.CDLL(None).prctl(24, 1)  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE


def _no_room() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8, 8))


@pytest.mark.skipif(sys.platform != "linux", reason="sets limits as Linux does")
@pytest.mark.parametrize(("mode", "limit"), [(0o555, _no_privilege), (0o755, _no_room)])
def test_a_file_that_cannot_be_written_is_a_diagnostic_and_stays_whole(
    tmp_path: Path, mode: int, limit: Callable[[], None]
) -> None:
    folder = tmp_path / "khoa"
    folder.mkdir()
    path = put(folder / "a.yaml", of_items(f"- {WRONG}"))
    folder.chmod(mode)
    alone = {"PYTHONDONTWRITEBYTECODE": "1"}
    done = ctrgen("validate", "--fix", str(path), cwd=tmp_path, preexec_fn=limit, env=alone)
    folder.chmod(0o755)
    assert done.code == 3
    assert "CT003" in done.out
    assert "Traceback" not in done.err
    assert done.err.startswith("Đã sửa 0 tệp. ")
    assert path.read_text(encoding="utf-8") == of_items(f"- {WRONG}")
    assert list(folder.iterdir()) == [path]


@pytest.mark.parametrize("before", ["", "\ufeff"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("space", ["\xa0", "\u3000", "\u2009"])
def test_lines_indented_with_spaces_of_word_are_indented_as_yaml_counts(
    tmp_path: Path, space: str, ends: str, before: str
) -> None:
    right = SOUND.replace(ITEMS, "\n  - noi_dung: Kiểm\xa0tra\n    doan: [Một\xa0hai]").replace("\n", ends)
    wrong = right.replace("    doan", f"{space} {space} doan").replace("  - noi", f"{space} - noi")
    path = tmp_path / "a.yaml"
    path.write_bytes((before + wrong).encode())
    done = ctrgen("validate", "--fix", "--select", "CT201", path.name, cwd=tmp_path)
    assert (done.code, path.read_bytes().decode()) == (0, before + right)


def test_a_range_that_goes_on_in_the_next_line_is_one_text(tmp_path: Path) -> None:
    text = of_items("  - Tổng kết giai đoạn 2015\n    - 2020 và 15/6\n    – 20/6")
    assert mended(tmp_path / "a.yaml", text) == text
    assert pipeline.check(tmp_path / "a.yaml").programme is not None
