"""The language server in a real editor."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.clock import PATIENCE_S

SCRIPT = Path(__file__).with_name("neovim.lua")
PROGRAMME = """\
ke_thua: co-quan.yaml
so: 63
ngay: 25/5/2020
thang: 6/2020
nhiem_vu:
  - Triển khai kế hoach  năm
noi_nhan: ["Lưu: VT, VP."]
"""
HOUSE = """\
co_quan: {ten: Ban Thường vụ}
ky_hieu: CTr-BTV
dia_danh: Bắc Giang
nguoi_ky: {quyen_han: TM. Ban Thường vụ, chuc_vu: Chủ tịch, ho_ten: Lê Văn Bình}
"""


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed")
def test_neovim_shows_findings_applies_a_fix_and_jumps(tmp_path: Path) -> None:
    (tmp_path / "co-quan.yaml").write_text(HOUSE, encoding="utf-8")
    (tmp_path / "thang-06-2020.yaml").write_text(PROGRAMME, encoding="utf-8")
    told = tmp_path / "told.json"
    env = {**os.environ, "CTRGEN_PYTHON": sys.executable, "CTRGEN_TOLD": str(told)}
    command = ["nvim", "--headless", "-u", "NONE", "-n", "thang-06-2020.yaml", "-c", f"luafile {SCRIPT}"]
    done = subprocess.run(
        command, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )
    assert told.is_file(), done.stderr
    seen = json.loads(told.read_text(encoding="utf-8"))
    assert {"CT341", "CT380"} <= set(seen["before"])
    assert seen["mended"].startswith("Sửa")
    assert set(seen["before"]) - set(seen["after"]) == {"CT341"}
    assert (seen["line"], seen["jumped"]) == ("  - Triển khai kế hoach năm", "co-quan.yaml")
