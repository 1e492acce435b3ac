"""The engine behind the preview and editors: pages, and the places of their words."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from bench.live import ink
from ctrgen import pipeline
from ctrgen.diagnostics import Span
from ctrgen.live import Session
from ctrgen.live.places import placed
from ctrgen.live.traced import counted, printed
from ctrgen.source import SourceText
from ctrgen.writers import typst
from tests.paths import EXAMPLE, EXAMPLES, SHOWN
from tests.small import SMALL, write

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.live import Answer, Word
    from ctrgen.live.traced import Printed


SCHEDULE = EXAMPLES / "ubnd-tinh-lich-tuan-lanh-dao.yaml"


@pytest.fixture(scope="module")
def session() -> Session:
    return Session()


@pytest.fixture(scope="module")
def answers(session: Session) -> dict[Path, Answer]:
    return {path: session.answer(path) for path in SHOWN}


def said(span: Span) -> str:
    return span.excerpt[span.column - 1 : span.end_column - 1]


def same(one: str, other: str) -> bool:
    return one.casefold().lstrip("0") == other.casefold().lstrip("0")


def word(answer: Answer, text: str) -> Word:
    return next(one for one in answer.drawing.words if one.text == text)


# Words to their places


@pytest.mark.no_cover
def test_every_word_on_paper_that_has_a_place_is_written_there(answers: dict[Path, Answer]) -> None:
    placed = [(one, one.place) for answer in answers.values() for one in answer.drawing.words if one.place]
    odd = [(one.text, said(place)) for one, place in placed if not same(one.text, said(place))]
    assert len(placed) > 10_000
    assert len(odd) < len(placed) / 500, odd


@pytest.mark.no_cover
def test_a_word_changed_at_its_place_changes_on_paper_and_no_other(answers: dict[Path, Answer]) -> None:
    chance = random.Random(16)  # noqa: S311 - no secret
    tried = 0
    for path, answer in answers.items():
        text, programme, root = path.read_text("utf-8"), answer.checked.programme, answer.checked.root
        assert programme is not None
        assert root is not None
        words = printed(programme, pipeline.lay_out(programme), pipeline.lay_out)
        places = placed(words, root)
        for at in chance.sample(range(len(words)), 5):
            place, origin = places[at], words[at].origin
            # A figure cannot be any letters.
            if place is None or place.file != str(path) or not origin or not origin.end:
                continue
            after = [
                one.text
                for one in relaid(path, replaced(text, place, "7q"[said(place).isalpha()] * len(said(place))))
            ]
            if len(after) != len(words):
                continue  # the name of one who leads: rows are counted anew
            changed = {one for one, word in enumerate(words) if word.text != after[one]}
            assert changed == {one for one, it in enumerate(places) if it == place}, (path.name, words[at])
            tried += 1
    assert tried > 50


@pytest.mark.no_cover
def test_a_figure_changed_at_its_place_changes_on_paper(answers: dict[Path, Answer]) -> None:
    chance, tried, wrong = random.Random(16), 0, []  # noqa: S311 - no secret
    for path, answer in answers.items():
        text, programme, root = path.read_text("utf-8"), answer.checked.programme, answer.checked.root
        assert programme is not None
        assert root is not None
        words = printed(programme, pipeline.lay_out(programme), pipeline.lay_out)
        values = [
            (at, place)
            for at, (word, place) in enumerate(zip(words, placed(words, root), strict=True))
            if word.text.isdigit() and word.origin and not word.origin.end
            if place and place.file == str(path) and said(place).isdigit()
        ]
        for at, place in chance.sample(values, min(3, len(values))):
            other = str(int(said(place)) + 1).zfill(len(said(place)))
            changed = replaced(text, place, other)
            if pipeline.check_source(SourceText(str(path), changed), path).programme is None:
                continue  # a day that no month has
            after = relaid(path, changed)
            tried += 1
            if len(after) == len(words) and after[at].text == words[at].text:
                wrong.append((path.name, words[at]))
    assert tried > 40
    assert wrong == []


def relaid(path: Path, text: str) -> tuple[Printed, ...]:
    programme = pipeline.check_source(SourceText(str(path), text), path).programme
    assert programme is not None
    return printed(programme, pipeline.lay_out(programme), pipeline.lay_out)


def replaced(text: str, place: Span, by: str) -> str:
    lines = text.split("\n")
    line = lines[place.line - 1]
    lines[place.line - 1] = line[: place.column - 1] + by + line[place.end_column - 1 :]
    return "\n".join(lines)


def test_words_that_ctrgen_makes_have_no_place_and_those_of_values_have_it(session: Session) -> None:
    answer = session.answer(SCHEDULE)
    for own in ("CỘNG", "Độc", "nhận", "Thứ"):
        assert word(answer, own).place is None, own
    numbers = {one.text: said(one.place) for one in answer.drawing.words if one.place and one.text.isdigit()}
    assert numbers
    assert all(same(text, written) for text, written in numbers.items())


def test_words_that_ctrgen_makes_lead_to_what_they_were_made_for(session: Session) -> None:
    def made_for(file: str, text: str, line: str) -> set[str]:
        answer = session.answer(EXAMPLES / file)
        drawn = answer.drawing.words
        tops = {(one.page, one.box.y) for one in drawn if one.text == line}
        words = [one for one in drawn if one.text == text and (one.page, one.box.y) in tops]
        assert words, text
        assert not any(one.place for one in words), text
        return {said(one.made_for) if one.made_for else "" for one in words}

    assert made_for("ubnd-tinh-bang-60-hang.yaml", "36", "Giỗ") == {
        "Kế hoạch tổ chức Giỗ Tổ Hùng Vương - Lễ hội Đền Hùng năm Giáp Thìn 2024"
    }
    assert made_for("ubnd-xa-lich-tuan.yaml", "Sáu", "Sáu") == {"09/10/2026"}
    assert made_for("dang-huyen-uy-hd36.yaml", "III", "LỊCH") == {"Lịch làm việc của Ban Thường vụ"}
    assert made_for("thang-06-2020.yaml", "Số", "63") == {"63"}
    assert made_for("thang-06-2020.yaml", "Độc", "Hạnh") == {""}


def test_what_has_no_number_is_printed_whole_or_not_at_all(answers: dict[Path, Answer]) -> None:
    odd = [
        (path.name, one.text)
        for path, answer in answers.items()
        for one in answer.drawing.words
        if one.place and one.place.excerpt.lstrip(" -").startswith(("kieu:", "huong:", "chi_tiet:"))
    ]
    assert odd == []


def test_a_row_counted_by_ctrgen_is_no_date_of_the_programme(session: Session) -> None:
    answer = session.answer(EXAMPLES / "ubnd-tinh-bang-60-hang.yaml")
    counted_rows = [one for one in answer.drawing.words if one.text == "27" and one.box.x < 120]
    assert [one.place for one in counted_rows] == [None]


def test_an_inherited_word_is_in_the_file_it_comes_from(session: Session, tmp_path: Path) -> None:
    (tmp_path / "chung.yaml").write_text("dia_danh: Tân Thanh\n", encoding="utf-8")
    text = SMALL.replace("dia_danh: Tân Thanh", "ke_thua: chung.yaml")
    answer = session.answer(write(tmp_path / "thang.yaml", text=text))
    place = next(one.place for one in answer.drawing.words if one.text == "Thanh" and one.place)
    assert (place.file, place.line, place.column) == (str(tmp_path / "chung.yaml"), 1, 15)


def test_one_name_that_leads_several_events_is_found_in_each_row(session: Session, tmp_path: Path) -> None:
    event = "[{gio: '8:00', noi_dung: Giao ban, chu_tri: Ông Bình}]"
    days = ", ".join(f"{{ngay: {day}/7/2020, su_kien: {event}}}" for day in (6, 7, 8))
    text = SMALL.replace(
        "nhiem_vu: [Sơ kết công tác 6 tháng đầu năm, Chuẩn bị năm học mới]", "muc: [{lich: {"
    )
    text = text.replace("muc: [{lich: {", f"muc:\n- lich: {{kieu: từng việc, ngay: [{days}]}}")
    answer = session.answer(write(tmp_path / "lich.yaml", text=text))
    assert answer.is_current, answer.diagnostics
    lines = [one.place.column for one in answer.drawing.words if one.text == "Bình" and one.place]
    assert len(set(lines)) == 3, lines


def test_the_links_that_tell_places_move_no_letter(answers: dict[Path, Answer]) -> None:
    for path in (EXAMPLE, SCHEDULE):
        programme = answers[path].checked.programme
        assert programme is not None
        linked = typst.svg(counted(pipeline.lay_out(programme)))
        assert [ink(page) for page in linked] == [ink(page.svg) for page in answers[path].drawing.pages]


# From paper to the file and back


def test_a_point_leads_to_the_word_there_or_the_nearest_in_its_line(session: Session) -> None:
    answer = session.answer(EXAMPLE)
    one = next(one for one in answer.drawing.words if one.page == 2 and one.place)
    x, y = one.box.x + one.box.width / 2, one.box.y + one.box.height / 2
    assert answer.drawing.word_at(2, x, y) == one
    assert answer.drawing.word_at(2, 5, 5) is None
    first = min(
        (it for it in answer.drawing.words if it.page == 2 and it.box.y == one.box.y), key=lambda it: it.box.x
    )
    assert answer.drawing.word_at(2, first.box.x - 10, y) == first


def test_a_finding_leads_to_its_words(session: Session, tmp_path: Path) -> None:
    file = write(tmp_path / "thang.yaml", text=SMALL.replace("Sơ kết", "Sơ  kết"))
    answer = session.answer(file)
    found = next(one for one in answer.diagnostics if "Sơ" in one.excerpt)
    place = Span(*found[:5])
    wide = place._replace(column=1, end_column=len(found.excerpt) + 1)
    assert [one.text for one in answer.drawing.words_in(wide)][:2] == ["Sơ", "kết"]
    assert all(one.place and one.place.line == found.line for one in answer.drawing.words_in(place))
