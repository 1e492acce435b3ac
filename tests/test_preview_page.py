"""The page of ``ctrgen preview`` in a real browser: typing, saving, clicking, by keyboard, for everyone."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.clock import PATIENCE_S
from tests.paths import ROOT, SOUND
from tests.small import write
from tests.web_page import need

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What one session in one browser saw, of the sound June programme and a small one."""
    need("node", "chromium")
    folder = tmp_path_factory.mktemp("preview")
    file = folder / "a-thang-06.yaml"
    shutil.copy(SOUND, file)
    write(folder / "b-thang-07.yaml")
    return worked_with(folder, file, tmp_path_factory.mktemp("profile"))


def worked_with(folder: Path, file: Path, profile: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "ctrgen", "preview", str(folder), "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().decode().strip()
            script = ROOT / "tests" / "web" / "preview.mjs"
            done = subprocess.run(
                ["node", script, shutil.which("chromium") or "", profile, address, file],
                capture_output=True, text=True, timeout=PATIENCE_S, check=False,
            )  # fmt: skip
        finally:
            process.terminate()
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_page_opens_with_all_pages_and_a_list_of_the_files(seen: dict[str, Any]) -> None:
    assert seen["opened"]
    assert [one.split(" (")[0] for one in seen["listed"]] == ["a-thang-06.yaml", "b-thang-07.yaml"]


def test_it_asks_nobody_else_and_has_no_fault(seen: dict[str, Any]) -> None:
    assert seen["foreign"] == []
    # The refusal to overwrite is told by the browser too.
    assert [one for one in seen["errors"] if "409" not in one] == []


def test_a_click_on_a_word_shows_its_line_and_a_link_to_the_editor(seen: dict[str, Any]) -> None:
    assert seen["said"].startswith("“Chiêm”: dòng ")
    assert "Chiêm" in seen["line"]
    assert seen["selected"] == "Chiêm"
    line, column = seen["said"].removeprefix("“Chiêm”: dòng ").split(", cột ")
    assert seen["link"].startswith("vscode://file/")
    assert seen["link"].endswith(f"a-thang-06.yaml:{line}:{column}")
    assert seen["ofCtrgen"] == "“CỘNG” do ctrgen tự ghi theo chuẩn, không nằm trong tệp."
    assert seen["madeFor"].startswith("“Số” do ctrgen tự ghi, cho dòng ")


def test_a_page_is_drawn_when_it_comes_near_and_let_go_when_it_is_far(seen: dict[str, Any]) -> None:
    assert (seen["far"], seen["near"]) == (True, True)


def test_typing_draws_the_page_that_changed_and_no_other(seen: dict[str, Any]) -> None:
    assert (seen["redrawn"], seen["pictures"]) == (True, 1)


def test_findings_stand_beside_their_lines_and_lead_to_their_words_and_are_mended(
    seen: dict[str, Any],
) -> None:
    assert seen["findings"]
    assert (seen["margin"] > 0, seen["marked"], seen["fixed"]) == (True, True, True)


def test_a_broken_file_keeps_its_pages_and_says_so(seen: dict[str, Any]) -> None:
    assert "của lần trước" in seen["old"]
    assert (seen["kept"], seen["fresh"]) == ([3, True], True)


def test_keys_are_proposed_tab_gives_spaces_and_the_text_is_saved(seen: dict[str, Any]) -> None:
    assert seen["proposed"].startswith("luu_hanh")
    assert (seen["taken"], seen["tab"], seen["saved"], seen["onDisk"]) == (True, True, True, True)


def test_a_save_from_elsewhere_is_followed_and_zoom_and_place_stay(seen: dict[str, Any]) -> None:
    assert (seen["followed"], seen["stayed"]) == (True, True)


def test_two_who_change_one_file_lose_nothing(seen: dict[str, Any]) -> None:
    assert (seen["conflict"], seen["notOverwritten"], seen["took"]) == (True, True, True)


def test_the_text_of_a_deleted_file_stays_and_is_written_anew(seen: dict[str, Any]) -> None:
    assert (seen["gone"], seen["stays"], seen["anew"]) == (True, True, True)


def test_all_is_reached_by_keyboard_and_the_field_can_be_left(seen: dict[str, Any]) -> None:
    assert "dòng" in seen["byKeys"]
    assert seen["inEditor"] == "source"
    assert seen["left"] != "source"
    assert {"docx", "pdf", "pages", "page", "smaller", "larger", "source"} <= set(seen["stops"])


def test_it_is_fit_for_everyone_on_a_phone_and_in_the_dark(seen: dict[str, Any]) -> None:
    assert (seen["violations"], seen["wide"]) == ([], [])
