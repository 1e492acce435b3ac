"""What mending takes does not grow beyond what there is to mend."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ctrgen import pipeline
from ctrgen.source.inside import Places
from tests.test_mending import mended, of_items


@pytest.mark.parametrize("slip", ["Tổ chức họp , rà soát ", "( x ) ", "tổ  chức ", "Tổ  chức “ x ” "])
def test_the_work_of_mending_one_paragraph_grows_as_its_slips_do(
    tmp_path: Path, slip: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is looked up of places, counted: a look at every place for every edit would be a square."""
    looked = [0]
    asked = Places.__getitem__

    def counting(self: Places, index: int) -> tuple[int, int]:
        looked[0] += 1
        place: tuple[int, int] = asked(self, index)
        return place

    monkeypatch.setattr(Places, "__getitem__", counting)
    counts = []
    for times in (50, 400):
        looked[0] = 0
        assert mended(tmp_path / "a.yaml", of_items(f'- "{slip * times}"'))
        counts.append(looked[0])
    assert 0 < counts[1] <= 16 * counts[0]


@pytest.mark.parametrize("line", ["Kiểm tra :chuẩn bị {} ,rà soát", "Kiểm tra :{} ,a :b ,c :d ,e  :f"])
def test_however_many_edits_are_not_safe_the_file_is_looked_at_a_few_times(
    tmp_path: Path, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = [0]
    check = pipeline.check_source

    def counting(*given: Any) -> pipeline.Checked:
        looks[0] += 1
        return check(*given)

    monkeypatch.setattr(pipeline, "check_source", counting)
    counts = []
    for tasks in (20, 160):
        looks[0] = 0
        text = "".join(f"- {line.format(number)}\n" for number in range(tasks))
        after = mended(tmp_path / "a.yaml", of_items(text))
        assert after.count(":chuẩn bị 7, rà soát") + after.count(":7, a:b, c:d, e:f") == 1
        counts.append(looks[0])
    assert max(counts) < 60
