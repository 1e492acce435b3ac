"""``# ctrgen: bo-qua`` and ``kiem_tra``: what an author or an office takes upon itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ctrgen import pipeline
from ctrgen.diagnostics import Diagnostic
from ctrgen.rules.judge import Selection
from tests.clock import spent
from tests.command import ctrgen
from tests.manuals import SOUND

NUMBER = SOUND.replace("so: 63", 'so: "063"')
ITEMS = "[Tổ chức kiểm tra]"
HOUSE = 'noi_nhan: ["Lưu: VT, VP"]'


def found(folder: Path, text: str, selection: Selection = Selection()) -> tuple[Diagnostic, ...]:  # noqa: B008
    path = folder / "a.yaml"
    path.write_bytes(text.encode())
    checked = pipeline.check(path, selection)
    assert checked.programme is not None, checked.diagnostics
    return checked.diagnostics


def codes(folder: Path, text: str) -> list[str]:
    return [one.code for one in found(folder, text)]


def of_items(items: str) -> str:
    return SOUND.replace(ITEMS, "\n" + items)


@pytest.mark.parametrize(
    "comment",
    [
        "# ctrgen: bo-qua CT218",
        "# ctrgen: bo-qua CT218 (số cũ)",
        "#ctrgen:bo-qua CT218",
        "#  ctrgen:  bo-qua \t CT218  vì số cũ",
        "# ghi chú # ctrgen: bo-qua CT218",
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_waiver_covers_its_line_or_the_next_one(tmp_path: Path, comment: str, ends: str) -> None:
    assert codes(tmp_path, NUMBER) == ["CT218"]
    for text in (
        NUMBER.replace('"063"', f'"063"   {comment}'),
        NUMBER.replace("so:", f"{comment}\nso:"),
        NUMBER.replace("so:", f"  {comment}\n\n# ghi chú\n  \nso:"),
        NUMBER.replace("so:", f"so: # số\n  {comment}\n ").replace("so: # số", "so:"),
    ):
        assert codes(tmp_path, text.replace("\n", ends)) == []


def test_a_waiver_covers_neither_other_lines_nor_other_rules(tmp_path: Path) -> None:
    for text in (
        NUMBER.replace("ky_hieu: CTr-BTV", "ky_hieu: CTr-BTV  # ctrgen: bo-qua CT218"),
        NUMBER.replace("co_quan:", "# ctrgen: bo-qua CT218\nco_quan:"),
        NUMBER + "# ctrgen: bo-qua CT218\n",
        NUMBER.replace('"063"', '"063"  # ctrgen: bo-qua CT219'),
    ):
        assert sorted(codes(tmp_path, text)) == ["CT218", "CT290"]


@pytest.mark.parametrize("between", [", ", ",", " ", " , ", "  "])
def test_one_comment_waives_several_rules(tmp_path: Path, between: str) -> None:
    items = "- Tổ  chức, kiểm tra ngày 5/6/2020 ,"
    needed = sorted({one.code for one in found(tmp_path, of_items(items))})
    assert len(needed) >= 3
    assert codes(tmp_path, of_items(f"{items}  # ctrgen: bo-qua {between.join(needed)} (chép)")) == []
    left = codes(tmp_path, of_items(f"{items}  # ctrgen: bo-qua {between.join(needed[1:])}"))
    assert set(left) == {needed[0]}


def test_two_comments_on_one_line_both_count(tmp_path: Path) -> None:
    text = of_items("- Tổ  chức ngày 5/6/2020  # ctrgen: bo-qua CT341 # ctrgen: bo-qua CT265")
    assert {"CT341", "CT265"}.isdisjoint(codes(tmp_path, text))


BLOCKS = {
    "folded": "- >-{}\n    Tổ chức\n    kiểm  tra",
    "literal": "- noi_dung: |-{}\n    Tổ chức kiểm  tra",
    "literal with its breaks": "- noi_dung: |+{}\n    Tổ chức kiểm  tra\n",
}
QUOTED = "- noi_dung: 'Tổ chức\n    kiểm  tra'"


@pytest.mark.parametrize("items", [*BLOCKS.values(), QUOTED], ids=[*BLOCKS, "quoted"])
def test_a_waiver_before_a_text_of_several_lines_covers_all_of_it(tmp_path: Path, items: str) -> None:
    assert codes(tmp_path, of_items(items.format(""))) == ["CT341"]
    assert codes(tmp_path, of_items("  # ctrgen: bo-qua CT341\n" + items.format(""))) == []


@pytest.mark.parametrize("items", BLOCKS.values(), ids=BLOCKS)
def test_a_waiver_in_the_first_line_of_a_block_covers_all_of_it(tmp_path: Path, items: str) -> None:
    assert codes(tmp_path, of_items(items.format("  # ctrgen: bo-qua CT341"))) == []


@pytest.mark.parametrize(
    "items", ["- Tổ chức\n  kiểm  tra", "- 'Tổ chức\n  kiểm  tra'", '- "Tổ chức\n  kiểm  tra"']
)
def test_a_waiver_behind_the_last_line_of_a_text_covers_that_line(tmp_path: Path, items: str) -> None:
    assert codes(tmp_path, of_items(items)) == ["CT341"]
    assert codes(tmp_path, of_items(f"{items}  # ctrgen: bo-qua CT341")) == []


@pytest.mark.parametrize(
    "items",
    [
        "- >-\n    Tổ chức kiểm  tra\n  # ctrgen: bo-qua CT341\n- Sơ kết",
        "- >\n    Tổ chức kiểm  tra\n\n# ctrgen: bo-qua CT341\n- Sơ kết",
    ],
)
def test_a_waiver_behind_a_block_is_for_what_follows(tmp_path: Path, items: str) -> None:
    assert codes(tmp_path, of_items(items)) == ["CT341", "CT290"]
    assert codes(tmp_path, of_items(items.replace("Sơ kết", "Sơ  kết").replace("m  t", "m t"))) == []


@pytest.mark.parametrize(
    "items",
    [
        '- "Tổ  chức # ctrgen: bo-qua CT341"',
        "- 'Tổ  chức # ctrgen: bo-qua CT341'",
        '- "Tổ  chức # ctrgen: bo-qua CT341\n    kiểm tra"',
        "- 'kiểm tra\n   Tổ  chức # ctrgen: bo-qua CT341'",
        "- >-\n    Tổ  chức # ctrgen: bo-qua CT341\n    kiểm tra",
        "- >-\n    # ctrgen: bo-qua CT341\n    Tổ  chức",
        "- noi_dung: |-\n    Tổ  chức # ctrgen: bo-qua CT341",
        "- Tổ  chức#ctrgen: bo-qua CT341".replace("ctrgen: ", "ctrgen:"),
    ],
)
def test_what_only_looks_like_a_comment_waives_nothing(tmp_path: Path, items: str) -> None:
    assert {"CT341"} <= set(codes(tmp_path, of_items(items))) <= {"CT341", "CT255", "CT342"}


def test_a_comment_behind_a_text_that_looks_like_one_is_a_waiver(tmp_path: Path) -> None:
    text = of_items('- "Tổ  chức # ctrgen: bo-qua CT999"  # ctrgen: bo-qua CT341')
    assert {"CT341", "CT291", "CT290"}.isdisjoint(codes(tmp_path, text))


def test_a_waiver_of_no_use_and_one_of_no_rule_are_shown_at_their_codes(tmp_path: Path) -> None:
    text = SOUND.replace("so: 63", "so: 63  # ctrgen: bo-qua CT218, CT999")
    unused, unknown = found(tmp_path, text)
    line = text.split("\n")[unused.line - 1]
    assert (unused.code, line[unused.column - 1 : unused.end_column - 1]) == ("CT290", "CT218")
    assert (unknown.code, line[unknown.column - 1 : unknown.end_column - 1]) == ("CT291", "CT999")
    assert "Không có quy tắc CT999." in unknown.message
    assert {unused.severity, unknown.severity} == {"warning"}


def test_a_waiver_is_of_no_use_only_when_its_rule_was_asked(tmp_path: Path) -> None:
    text = SOUND.replace("so: 63", "so: 63  # ctrgen: bo-qua CT218, CT999")
    assert codes(tmp_path, text + "kiem_tra: {CT218: tắt}\n") == ["CT291"]
    assert [one.code for one in found(tmp_path, text, Selection(("CT3", "CT29")))] == ["CT291"]
    assert found(tmp_path, text, Selection(("CT3",))) == ()
    assert found(tmp_path, text, Selection(without=("CT29",))) == ()


def test_strict_holds_for_waivers_of_no_use_and_not_for_what_is_waived(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(NUMBER.replace('"063"', '"063"  # ctrgen: bo-qua CT218'), encoding="utf-8")
    assert ctrgen("validate", "--strict", "a.yaml", cwd=tmp_path).code == 0
    path.write_text(SOUND.replace("so: 63", "so: 63  # ctrgen: bo-qua CT218"), encoding="utf-8")
    assert ctrgen("validate", "a.yaml", cwd=tmp_path).code == 0
    assert ctrgen("validate", "--strict", "a.yaml", cwd=tmp_path).code == 1


def test_a_house_file_waives_its_own_lines_alone(tmp_path: Path) -> None:
    house = tmp_path / "chung.yaml"
    text = NUMBER.replace(HOUSE, "ke_thua: chung.yaml")
    house.write_text('# số\nnoi_nhan: ["Lưu:  VT, VP"]  # ctrgen: bo-qua CT341\n', encoding="utf-8")
    assert codes(tmp_path, text) == ["CT218"]
    house.write_text(f"{HOUSE}  # ctrgen: bo-qua CT218\n", encoding="utf-8")
    (own, unused) = found(tmp_path, text)
    assert (own.code, Path(own.file).name) == ("CT218", "a.yaml")
    assert (unused.code, Path(unused.file).name) == ("CT290", "chung.yaml")


def test_waivers_reach_into_mappings_that_two_files_share(tmp_path: Path) -> None:
    (tmp_path / "chung.yaml").write_text(
        "co_quan:\n  cap_tren: Hội LHPN  tỉnh Bắc Giang  # ctrgen: bo-qua CT341\n", encoding="utf-8"
    )
    text = SOUND.replace("{cap_tren: Hội LHPN tỉnh Bắc Giang, ten:", "{ten:") + "ke_thua: chung.yaml\n"
    assert codes(tmp_path, text) == []


def test_a_waiver_for_a_line_that_the_programme_replaces_is_not_of_no_use(tmp_path: Path) -> None:
    (tmp_path / "chung.yaml").write_text(
        'noi_nhan:\n  - "Lưu:  VT"  # ctrgen: bo-qua CT341\n'
        '# ctrgen: bo-qua CT218\nso: "063"\ntrinh_bay: {le_trai: 32}\n',
        encoding="utf-8",
    )
    assert codes(tmp_path, SOUND + "ke_thua: chung.yaml\n") == []


@pytest.mark.parametrize(
    ("level", "expected", "code", "strict"),
    [
        ("tắt", [], 0, 0),
        ("cảnh báo", ["warning"], 0, 1),
        ("lỗi", ["error"], 1, 1),
        ("  LỖI ", ["error"], 1, 1),
    ],
)
@pytest.mark.parametrize("where", ["a.yaml", "chung.yaml"])
def test_a_programme_or_its_house_says_how_grave_a_fault_is(
    tmp_path: Path, level: str, expected: list[str], code: int, strict: int, where: str
) -> None:
    (tmp_path / "chung.yaml").write_text(HOUSE + "\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(NUMBER.replace(HOUSE, "ke_thua: chung.yaml"), encoding="utf-8")
    with (tmp_path / where).open("a", encoding="utf-8") as stream:
        stream.write(f'kiem_tra: {{CT218: "{level}"}}\n')
    done = ctrgen("validate", "--output-format", "json", "a.yaml", cwd=tmp_path)
    assert [one["severity"] for one in json.loads(done.out)] == expected
    assert done.code == code
    assert ctrgen("validate", "--strict", "a.yaml", cwd=tmp_path).code == strict


def test_a_programme_overrides_its_house_rule_by_rule(tmp_path: Path) -> None:
    (tmp_path / "chung.yaml").write_text("kiem_tra: {CT218: tắt, CT341: tắt}\n", encoding="utf-8")
    text = NUMBER.replace("Tổ chức", "Tổ  chức") + "ke_thua: chung.yaml\n"
    assert codes(tmp_path, text) == []
    (one,) = found(tmp_path, text + "kiem_tra: {CT341: lỗi}\n")
    assert (one.code, one.severity) == ("CT341", "error")


def test_a_level_and_a_code_that_nobody_has_are_shown_at_their_place(tmp_path: Path) -> None:
    (one,) = found(tmp_path, SOUND + "kiem_tra:\n  CT998: tắt\n")
    assert (one.code, one.line) == ("CT291", SOUND.count("\n") + 2)
    (tmp_path / "a.yaml").write_text(SOUND + "kiem_tra:\n  CT218: nhẹ\n", encoding="utf-8")
    (wrong,) = pipeline.check(tmp_path / "a.yaml").diagnostics
    assert (wrong.code, wrong.line) == ("CT115", SOUND.count("\n") + 2)
    assert "tắt, gợi ý, cảnh báo, lỗi" in wrong.hint


def test_a_file_of_nothing_but_waivers_is_soon_read(tmp_path: Path) -> None:
    text = SOUND + "# ctrgen: bo-qua CT218\n" * 60_000

    def read() -> None:
        assert len(found(tmp_path, text)) == 1001

    assert spent(read, 20) < 20
