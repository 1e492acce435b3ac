"""Every ``tests/bad/NAME.yaml`` is reported as ``NAME.expected`` says: a file dropped in is a test.

``pytest --renew`` writes the ``.expected`` files anew; what changed is then for ``git diff`` to show.
Files too big to keep, and those that need a folder of their own, are made here.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

import ctrgen
from ctrgen import faults
from ctrgen.diagnostics import Severity
from ctrgen.source.text import MAX_BYTES, MAX_DEPTH
from ctrgen.source.tree import MAX_NODES
from tests import paths
from tests.one_value import SOUND as SMALL
from tests.one_value import errors_with
from tests.speech import concise, english

FOLDER = Path(__file__).parent / "bad"
FILES = sorted(FOLDER.glob("*.yaml"))
AT_LEAST = 189

SOUND = paths.SOUND.read_bytes()
NEXT_LINE = SOUND.count(b"\n") + 1

# What no content of a file brings about: the command line, the file system, and the fault that stands
# in for whatever pydantic might complain of one day.
CAUSED_BY_NO_FILE = {
    faults.NOT_FOUND,
    faults.UNREADABLE,
    faults.UNWRITABLE,
    faults.SAME_TARGET,
    faults.NOTHING_TO_DO,
    faults.ALREADY_THERE,
    faults.NOT_CARRIED_OVER,
    faults.INVALID,
    # Too long to keep: tests of their own.
    faults.AND_MORE,
    faults.TOO_MANY_BASES,
    # A note, of a file that is no programme: a test of its own.
    faults.A_STANDARD,
    # Of a document that is drawn, and of the programs and fonts that draw it.
    *(fault for fault in faults.ALL.values() if fault.code.startswith("CT5")),
    # Of a Word file: tests of their own.
    *(fault for fault in faults.ALL.values() if fault.code.startswith("CT4")),
}

# The fault, the file, and the one line that reports it.
MADE = {
    "too-big": (SOUND + b"#" * (MAX_BYTES + 1 - len(SOUND)), "1:1: CT011 Tệp lớn hơn 8 MB."),
    "5000-lists-deep": (
        SOUND + b"x: " + b"[" * 5000 + b"]" * 5000 + b"\n",
        f"{NEXT_LINE}:*: CT029 Các mục lồng nhau quá 64 cấp.",
    ),
    "5000-mappings-deep": (
        SOUND + b"x: " + b"{a: " * 5000 + b"1" + b"}" * 5000 + b"\n",
        f"{NEXT_LINE}:{4 + 4 * (MAX_DEPTH - 1)}: CT029 Các mục lồng nhau quá 64 cấp.",
    ),
    "5000-brackets-never-closed": (
        SOUND + b"x: " + b"[" * 5000,
        f"{NEXT_LINE}:*: CT029 Các mục lồng nhau quá 64 cấp.",
    ),
    "5000-dashes-deep": (
        SOUND + b"x:\n  " + b"- " * 5000 + b"a\n",
        f"{NEXT_LINE + 1}:{3 + 2 * (MAX_DEPTH - 1)}: CT029 Các mục lồng nhau quá 64 cấp.",
    ),
    "1000-indents-deep": (
        SOUND + b"x:\n" + b"".join(b" " * depth + b"a:\n" for depth in range(1, 1001)),
        f"{NEXT_LINE + MAX_DEPTH}:{MAX_DEPTH + 1}: CT029 Các mục lồng nhau quá 64 cấp.",
    ),
    "600-lists-deep-by-aliases": (
        SOUND + b"x:\n  - &a0 [b]\n" + b"".join(b"  - &a%d [*a%d]\n" % (n, n - 1) for n in range(1, 600)),
        f"{NEXT_LINE + MAX_DEPTH - 1}:5: CT029 Các mục lồng nhau quá 64 cấp.",
    ),
    "more-values-than-allowed": (
        SOUND + b"x: [" + b"a," * MAX_NODES + b"]\n",
        f"{NEXT_LINE}:{4 + 2 * MAX_NODES - 1}: CT028 Tệp có hơn 200.000 giá trị.",
    ),
    "utf-16-little-endian": (
        b"\xff\xfe" + SOUND.decode().encode("utf-16-le"),
        "1:1: CT010 Tệp ghi bằng bảng mã UTF-16 hoặc UTF-32.",
    ),
    "utf-16-big-endian": (
        b"\xfe\xff" + SOUND.decode().encode("utf-16-be"),
        "1:1: CT010 Tệp ghi bằng bảng mã UTF-16 hoặc UTF-32.",
    ),
}


def _said(file: str) -> str:
    return concise(ctrgen.validate(file))


@pytest.fixture(autouse=True)
def _in_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names of files in reports are as they were given: here, without a folder."""
    monkeypatch.chdir(FOLDER)


@pytest.mark.looked_at
@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_a_bad_file_is_reported_as_expected(file: Path, request: pytest.FixtureRequest) -> None:
    golden = file.with_suffix(".expected")
    said = _said(file.name)
    if request.config.getoption("renew"):
        golden.write_text(said, encoding="utf-8", newline="")
    assert golden.exists(), f"pytest --renew writes {golden.name}"
    assert said == golden.read_text(encoding="utf-8")
    assert said


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_a_bad_file_does_not_load(file: Path) -> None:
    with pytest.raises(ctrgen.CtrgenError) as raised:
        ctrgen.load(file.name)
    assert list(raised.value.diagnostics) == ctrgen.validate(file.name)
    assert any(found.severity is Severity.ERROR for found in raised.value.diagnostics)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_a_bad_file_is_spoken_of_in_vietnamese(file: Path) -> None:
    for found in ctrgen.validate(file.name):
        assert not english(found), f"{found.message}\n{found.hint}"
        assert found.message.strip()


@pytest.mark.no_cover
@pytest.mark.parametrize(("data", "line"), MADE.values(), ids=MADE)
def test_a_file_too_big_to_keep_is_reported(data: bytes, line: str, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(data)
    # Where the brackets are too many for the parser itself, its version says at which of them.
    wanted = re.escape(f"{path}:{line}\n").replace(r"\*", r"\d+")
    assert re.fullmatch(wanted, _said(str(path)))


def test_no_bad_file_is_passed_over() -> None:
    assert len(FILES) >= AT_LEAST
    assert {file.stem for file in FILES} == {file.stem for file in FOLDER.glob("*.expected")}


def test_every_fault_a_file_can_have_is_reported_of_one() -> None:
    lines = [line for file in FOLDER.glob("*.expected") for line in file.read_text("utf-8").splitlines()]
    lines += [line for _, line in MADE.values()]
    reported = {code for line in lines for code in re.findall(r":\d+: (CT\d{3}) ", f":{line}")}
    wanted = {fault.code for fault in faults.ALL.values() if fault not in CAUSED_BY_NO_FILE}
    assert wanted <= reported


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nơi nhận", "noi_nhan"),
        ("Nơi-Nhận", "noi_nhan"),
        ("noinhan", "noi_nhan"),
        ("địa danh", "dia_danh"),
        ("Tháng", "thang"),
        ("nguoi_ki", "nguoi_ky"),
        ("cuộc họp", "cuoc_hop"),
        ("kết_thúc", "ket_thuc"),
        ("signatures", "nguoi_ky"),
        ("trích yếu", "tieu_de"),
        ("ngày ban hành", "ngay"),
        ("co_quan_ban_hanh", "co_quan"),
    ],
)
def test_the_key_that_was_meant_is_proposed(typed: str, meant: str, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(SOUND + f"{typed}: x\n".encode())
    found = [found for found in ctrgen.validate(path) if found.code == faults.UNKNOWN_KEY.code]
    assert [one.hint for one in found] == [f"Có phải là “{meant}”?"]
    assert (found[0].line, found[0].column, found[0].end_column) == (NEXT_LINE, 1, len(typed) + 1)


@pytest.mark.parametrize(
    ("above", "typed", "said"),
    [
        ("", "lich", "“lich” viết trong “muc”, không viết ở đây."),
        ("", "Họ tên", "“ho_ten” viết trong “nguoi_ky”, không viết ở đây."),
        (
            "",
            "cơ quan cấp trên",
            "Có phải là “co_quan”? Còn “cap_tren” viết trong “co_quan”, không viết ở đây.",
        ),
        ("nguoi_ky", "noi_nhan", "“noi_nhan” viết sát lề trái, không viết ở đây."),
        ("nguoi_ky", "nhóm", "“nhom” viết trong “noi_nhan”, không viết ở đây."),
    ],
)
def test_a_key_out_of_its_place_is_told_where_it_belongs(above: str, typed: str, said: str) -> None:
    signed = SMALL["nguoi_ky"] | ({typed: "x"} if above else {})
    (found,) = errors_with({"nguoi_ky": signed} | ({} if above else {typed: "x"}))
    assert (found.code, found.hint) == (faults.UNKNOWN_KEY.code, said)


@pytest.mark.parametrize(
    "key", ["so", "ngay", "tieu_de", "can_cu", "mo_dau", "cuoc_hop", "trinh_bay", "chuan"]
)
@pytest.mark.parametrize("blank", ["", " ", " ~", " null", " # điền sau"])
def test_a_key_that_may_be_left_out_may_be_left_blank(key: str, blank: str, tmp_path: Path) -> None:
    others = yaml.load(SOUND, Loader=yaml.BaseLoader)  # noqa: S506 - every scalar stays text
    others.pop(key, None)
    text = yaml.safe_dump(others, allow_unicode=True)
    path = tmp_path / "x.yaml"
    path.write_text(f"{text}{key}:{blank}\n", encoding="utf-8")
    assert not [found for found in ctrgen.validate(path) if found.severity is Severity.ERROR]


def test_a_base_in_another_folder_is_named_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "chung").mkdir()
    (tmp_path / "chung" / "nen.yaml").write_text("so: x\n", encoding="utf-8")
    path = tmp_path / "x.yaml"
    path.write_bytes(SOUND.replace(b"\nso: 63\n", b"\nke_thua: chung/nen.yaml\n"))
    assert [(found.file, found.line, found.column) for found in ctrgen.validate(path)] == [
        (str(tmp_path / "chung" / "nen.yaml"), 1, 5)
    ]


def test_a_base_of_a_base_starts_from_its_own_folder(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "mot.yaml").write_text("ke_thua: b/hai.yaml\n", encoding="utf-8")
    (tmp_path / "a" / "b" / "hai.yaml").write_text("so: 64\n", encoding="utf-8")
    path = tmp_path / "x.yaml"
    path.write_bytes(SOUND.replace(b"\nso: 63\n", b"\nke_thua: a/mot.yaml\n"))
    assert ctrgen.load(path).number == "64"


def test_a_base_that_is_a_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "nen.yaml").mkdir()
    path = tmp_path / "x.yaml"
    path.write_bytes(SOUND + b"ke_thua: nen.yaml\n")
    (found,) = ctrgen.validate(path)
    assert found.code == faults.UNREADABLE.code
    assert not english(found), found.message
    assert "nen.yaml" in found.file + found.message


@pytest.mark.parametrize(("files", "codes"), [(10, []), (1500, ["CT043"])])
def test_a_chain_of_bases_is_followed_up_to_a_limit(files: int, codes: list[str], tmp_path: Path) -> None:
    for number in range(files):
        (tmp_path / f"{number}.yaml").write_text(f"ke_thua: {number + 1}.yaml\n", encoding="utf-8")
    (tmp_path / f"{files}.yaml").write_bytes(SOUND)
    assert [found.code for found in ctrgen.validate(tmp_path / "0.yaml")] == codes


def test_faults_past_counting_are_counted_not_told(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("".join(f"khoa{number}: x\n" for number in range(3000)), encoding="utf-8")
    *told, last = sorted(ctrgen.validate(path), key=lambda found: found.code)
    assert len(told) == 1000
    assert last.code == faults.AND_MORE.code
    assert last.message.startswith("Còn 20")


@pytest.mark.parametrize("name", ["thu-muc", "khong-co.yaml", "a" * 300, "nul\0.yaml", "vong.yaml"])
def test_a_path_that_cannot_be_read_is_reported(name: str, tmp_path: Path) -> None:
    (tmp_path / "thu-muc").mkdir()
    (tmp_path / "vong.yaml").symlink_to("vong.yaml")
    (found,) = ctrgen.validate(str(tmp_path / name))
    wanted = faults.NOT_FOUND if name == "khong-co.yaml" else faults.UNREADABLE
    assert found.code == wanted.code
    assert not english(found), found.message
