"""A session that is edited: what changes on paper, what is told, what is kept."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from bench.live import random_edits
from ctrgen.live import Session
from tests.paths import EXAMPLE, EXAMPLES
from tests.small import SMALL, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def session() -> Session:
    return Session()


# What changes


def test_only_pages_that_changed_have_another_digest(session: Session) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    first = session.answer(EXAMPLE, text)
    at = text.rindex("Nguyễn")
    second = session.answer(EXAMPLE, text[:at] + "Nguyen" + text[at + 6 :])
    digests = frozenset(page.digest for page in first.drawing.pages)
    assert second.changed_since(digests) == second.drawing.pages[-1:]
    assert b"<a " not in first.drawing.pages[0].svg


def test_a_broken_text_keeps_the_last_pages_and_says_so(session: Session, tmp_path: Path) -> None:
    file = write(tmp_path / "thang.yaml")
    sound = session.answer(file)
    for broken in ("a: [", SMALL.replace("7/2020", "13/2020"), b"\xff\xfe", "a: \ud800"):
        answer = session.answer(file, broken)
        assert not answer.is_current
        assert answer.drawing is sound.drawing
        assert answer.diagnostics
    assert session.answer(file).is_current


def test_what_cannot_be_drawn_is_told_among_the_findings(session: Session, tmp_path: Path) -> None:
    file = write(tmp_path / "thang.yaml", text=SMALL.replace("Sơ kết", "Sơ kết 𓀀"))
    answer = session.answer(file)
    assert not answer.is_current
    assert "U+13000" in answer.untold[0].message
    assert answer.diagnostics[-1] == answer.untold[0]


def test_a_change_of_what_is_inherited_is_told_of_every_heir_though_one_was_checked_meanwhile(
    tmp_path: Path,
) -> None:
    session = Session()
    base = tmp_path / "chung.yaml"
    base.write_text("dia_danh: Tân Thanh\n", encoding="utf-8")
    text = SMALL.replace("dia_danh: Tân Thanh", "ke_thua: chung.yaml")
    heirs = [write(tmp_path / f"{name}.yaml", text=text) for name in "ab"]
    alone = write(tmp_path / "c.yaml")
    for path in (*heirs, alone):
        session.answer(path)
    assert session.saved() == ()
    assert base in session.files()
    base.write_text("dia_danh: Tân Dân và xa hơn\n", encoding="utf-8")
    assert "Dân" in [one.text for one in session.answer(heirs[0]).drawing.words]
    assert session.saved() == tuple(heirs)
    assert session.saved() == ()
    base.write_text("dia_danh: Tân Dân\n", encoding="utf-8")
    session.forget(heirs[1])
    assert session.saved() == (heirs[0],)


def test_a_picture_that_is_replaced_is_a_save_of_its_programme(tmp_path: Path) -> None:
    session = Session()
    shown = tmp_path / "ky.png"
    shown.write_bytes((EXAMPLES / "hinh" / "chu-ky-mau.png").read_bytes())
    text = SMALL.replace("ho_ten: Nguyễn", "anh_chu_ky: ky.png, ho_ten: Nguyễn")
    file = write(tmp_path / "thang.yaml", text=text)
    assert session.answer(file).is_current
    shown.write_bytes((EXAMPLES / "hinh" / "con-dau-mau.png").read_bytes())
    assert session.saved() == (file,)


def test_the_same_text_is_answered_without_work(session: Session) -> None:
    assert session.answer(EXAMPLE) is session.answer(EXAMPLE)


def test_one_finding_is_mended_by_itself(session: Session, tmp_path: Path) -> None:
    text = SMALL.replace("Sơ kết", "Sơ  kết").replace("Chuẩn bị", "Chuẩn  bị")
    file = write(tmp_path / "thang.yaml", text=text)
    fixes = session.answer(file, text).fixes
    assert fixes
    mended = session.mended(file, text, fixes[0])
    assert mended is not None
    assert len(mended) < len(text)
    assert session.mended(file, text + " ", fixes[0]) is None


@pytest.mark.no_cover
def test_what_random_edits_show_is_what_a_cold_start_prints(tmp_path: Path) -> None:
    stale, memory = random_edits(4, 20, tmp_path)
    assert (stale, len(memory)) == (0, 4)


def test_many_threads_get_the_answers_of_their_texts(tmp_path: Path) -> None:
    session = Session()
    files = [write(tmp_path / f"{number}.yaml", number) for number in range(4)]

    def shown(number: int) -> list[bool]:
        found = []
        for step in range(4):
            text = SMALL.replace("năm học mới", f"năm học thứ {number}{step}")
            answer = session.answer(files[number], text)
            found.append(f"{number}{step}" in [one.text for one in answer.drawing.words])
        return found

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(shown, range(4))) == [[True] * 4] * 4
