"""What a programme names lies in its folder or its repository, where links lead; and is a file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ctrgen import pipeline
from tests.command import ctrgen, process
from tests.small import SMALL
from tests.test_stamps_pictures import png

PRIVATE = "thang: 6/2020\nmat_khau: s3cr3t\n"
SIGNED = SMALL.replace("ho_ten: Nguyễn Thị Hồng Tâm", "ho_ten: Nguyễn Thị Hồng Tâm, con_dau: {}")

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links and pipes")


def naming(key: str, path: str) -> str:
    """A programme that names a file."""
    return SIGNED.replace("{}", path) if key == "con_dau" else f"{SMALL}{key}: {path}\n"


def ending(key: str) -> str:
    return "png" if key == "con_dau" else "yaml"


@pytest.fixture
def places(tmp_path: Path) -> Path:
    """A folder of a programme, and beside it files that are not its own."""
    (tmp_path / "nha" / "sau").mkdir(parents=True)
    for folder in (tmp_path, tmp_path / "nha" / "sau"):
        (folder / "x.yaml").write_text(PRIVATE, encoding="utf-8")
        (folder / "x.png").write_bytes(png(360, 360, 10_000))
        (folder / "x.env").write_text(PRIVATE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("key", ["ke_thua", "chuan", "con_dau"])
@pytest.mark.parametrize("way", ["../x", "sau/../../x", "link", "folder/x", "chain"])
def test_a_file_outside_is_refused_where_it_is_named_and_nothing_of_it_is_shown(
    places: Path, key: str, way: str
) -> None:
    nha, kind = places / "nha", ending(key)
    (nha / f"link.{kind}").symlink_to(f"../x.{kind}")
    (nha / f"chain.{kind}").symlink_to(f"link.{kind}")
    (nha / "folder").symlink_to("..")
    (nha / "a.yaml").write_text(naming(key, f"{way}.{kind}"), encoding="utf-8")
    done = ctrgen("validate", "a.yaml", cwd=nha)
    assert done.code == 1
    assert ": lỗi CT044\n" in done.out
    assert done.out.startswith("a.yaml:")
    assert "s3cr3t" not in done.out + done.err


@pytest.mark.parametrize("key", ["ke_thua", "chuan"])
def test_a_link_to_what_is_no_yaml_is_refused_inside_too(places: Path, key: str) -> None:
    nha = places / "nha"
    (nha / "link.yaml").symlink_to("sau/x.env")
    (nha / "a.yaml").write_text(naming(key, "link.yaml"), encoding="utf-8")
    done = ctrgen("validate", "a.yaml", cwd=nha)
    assert ": lỗi CT044\n" in done.out
    assert "s3cr3t" not in done.out + done.err


@pytest.mark.parametrize("marked", ["folder", "file", "nothing"])
def test_the_repository_is_the_bound_where_there_is_one(places: Path, marked: str) -> None:
    git = places / ".git"
    if marked == "folder":
        git.mkdir()
    elif marked == "file":  # of a second working tree
        git.write_text("gitdir: elsewhere\n", encoding="utf-8")
    (places / "nha" / "a.yaml").write_text(naming("con_dau", "../x.png"), encoding="utf-8")
    found = pipeline.check(places / "nha" / "a.yaml").diagnostics
    assert ("CT044" in [one.code for one in found]) == (marked == "nothing")


def test_a_file_that_another_brings_in_reaches_as_far_as_the_programme(places: Path) -> None:
    nha = places / "nha"
    (nha / "sau" / "chung.yaml").write_text("ke_thua: ../goc.yaml\nso: 5\n", encoding="utf-8")
    (nha / "goc.yaml").write_text("ngay: 25/6/2020\n", encoding="utf-8")
    (nha / "a.yaml").write_text(naming("ke_thua", "sau/chung.yaml"), encoding="utf-8")
    checked = pipeline.check(nha / "a.yaml")
    assert checked.programme is not None
    assert checked.programme.number == "5"
    (nha / "goc.yaml").write_text("ke_thua: ../x.yaml\n", encoding="utf-8")
    (found,) = pipeline.check(nha / "a.yaml").diagnostics
    assert (found.code, Path(found.file).name, found.line) == ("CT044", "goc.yaml", 1)


def test_a_standard_that_another_brings_in_stays_inside_too(places: Path) -> None:
    nha = places / "nha"
    (nha / "chuan.yaml").write_text("ke_thua: ../x.yaml\n", encoding="utf-8")
    (nha / "a.yaml").write_text(naming("chuan", "chuan.yaml"), encoding="utf-8")
    (found,) = pipeline.check(nha / "a.yaml").diagnostics
    assert (found.code, Path(found.file).name) == ("CT044", "chuan.yaml")


@pytest.mark.parametrize("key", ["", "ke_thua", "chuan", "con_dau"])
def test_a_pipe_that_nobody_writes_into_is_told_of_and_not_waited_for(tmp_path: Path, key: str) -> None:
    pipe = tmp_path / (f"ong.{ending(key)}")
    os.mkfifo(pipe)
    (tmp_path / "a.yaml").write_text(naming(key, pipe.name), encoding="utf-8")
    done = process("validate", "a.yaml" if key else pipe.name, cwd=tmp_path)  # has a time limit
    assert done.code in (1, 3)
    assert "ống dẫn" in done.out


def test_what_a_shell_opened_for_us_is_read(tmp_path: Path) -> None:
    assert process("validate", "/dev/stdin", cwd=tmp_path, stdin=SMALL.encode()).code == 0
