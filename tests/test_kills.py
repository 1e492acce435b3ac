"""A few kills at random moments of a batch; ``make kills`` does two hundred."""

from __future__ import annotations

import sys

import pytest

from bench import kills


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_a_batch_that_is_killed_leaves_whole_files_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kills, "DOCUMENTS", 4)
    ended, amiss = kills.killed(6, seed=14)
    assert amiss == []
    assert ended.total() == 6
    assert {130, -9}.intersection(ended)


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_half_a_file_and_a_process_that_stays_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kills, "DOCUMENTS", 2)
    monkeypatch.setattr(kills, "_GONE_S", 0.1)
    monkeypatch.setattr(kills, "_is_whole", lambda path: path.suffix != ".yaml")
    monkeypatch.setattr(kills, "_living", lambda _: True)
    _, amiss = kills.killed(1, seed=14)
    assert [one.split(": ")[1] for one in amiss] == [
        "p00.yaml is no whole file",
        "p01.yaml is no whole file",
        "a process is left",
    ]
