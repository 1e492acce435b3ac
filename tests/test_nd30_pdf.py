"""The figures of Decree 30/2020/NĐ-CP, Annex I, Part I, measured on the finished pages of both outputs.

The PDF is measured as Typst draws it, the DOCX as LibreOffice lays it out. The figures are written out here
once more: what ctrgen keeps as data must not vouch for itself. A test is named after its clause: I.3 is
item 3 of section I.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import chain, pairwise

import pytest
import yaml

from tests.decree_pdf import (
    BASES,
    BLACK,
    BODIES_IN_LINES,
    DATE,
    FONT,
    HEADINGS,
    ISSUER,
    KIND,
    LEVEL_PT,
    MM,
    MOTTO,
    NATION,
    NEAR_MM,
    NUMBER,
    ONE_SIGNER,
    RECIPIENTS,
    ROUNDED_PT,
    SIGNATURE,
    SINGLE,
    SUBJECT,
    SUBJECT_IN_LINES,
    SUPERIOR,
    VARIANTS,
    Finished,
    centred,
    marked,
    near,
    on_pages,
    single_spaced,
)
from tests.shared import unmeasured
from tests.variants import EXAMPLE


@pytest.fixture(scope="module", params=["pdf", "docx"])
@unmeasured()
def finished(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """The example, variants of it, and the example in the layout of the original."""
    return on_pages(request.param, tmp_path_factory.mktemp("nd30"))


# I. The page


def test_i_1_2_every_page_is_a4_and_stands_upright(finished: Finished) -> None:
    pages = [page for document in finished.values() for page in document.pages]
    assert len(pages) > 10
    assert [(page.width_pt, page.height_pt) for page in pages] == [(near(210), near(297))] * len(pages)


@pytest.mark.parametrize("name", [*VARIANTS, "original"])
def test_i_3_the_text_keeps_to_margins_within_their_ranges(finished: Finished, name: str) -> None:
    document = finished[name]
    assert 30 - NEAR_MM <= document.left_pt / MM <= 35 + NEAR_MM
    assert 15 - NEAR_MM <= 210 - document.right_pt / MM <= 20 + NEAR_MM + document.filled_pt / MM
    for lines in document.lines:
        assert 20 - NEAR_MM <= lines[0].top_pt / MM <= 25 + NEAR_MM
        assert 297 - lines[-1].bottom_pt / MM >= 20 - NEAR_MM


def test_i_3_full_pages_are_filled_to_the_bottom_margin(finished: Finished) -> None:
    deepest = max(lines[-1].bottom_pt for lines in finished["example"].lines[:-1])
    assert 297 - (deepest + SINGLE * 14) / MM <= 25


def test_i_4_every_letter_is_black_times_new_roman_or_made_to_its_measure(finished: Finished) -> None:
    pages = chain(*(document.pages for document in finished.values()))
    chars = [char for page in pages for word in page.words for char in word]
    assert len(chars) > 20_000
    assert [font for font in {char.font for char in chars} if not FONT.fullmatch(font)] == []
    assert {(char.bold, char.italic) for char in chars} == {(b, i) for b in (0, 1) for i in (0, 1)}
    assert {char.colour for char in chars} <= BLACK
    # A font without italics is slanted by the program that lays out.
    assert not any(char.sheared for char in chars)
    # What the advances of its bold letters come to, in sizes; a font of other metrics is off by some points.
    assert finished["example"].one(MOTTO).length_pt == pytest.approx(12.237 * 13, abs=0.5)


def test_i_4_the_text_is_precomposed_unicode(finished: Finished) -> None:
    text = "".join(line.text for document in finished.values() for line in chain(*document.lines))
    assert set("ộửẩđ") < set(text)
    assert not re.search(r"[\uFFFD\uE000-\uF8FF]", text)
    assert unicodedata.normalize("NFC", text) == text


def test_i_4_every_word_of_the_source_stands_on_the_pages_once_and_in_order(finished: Finished) -> None:
    shown = "".join(line.text for line in chain(*finished["example"].lines)).replace(" ", "")
    scalars = [one.value for one in yaml.parse(EXAMPLE.read_bytes()) if isinstance(one, yaml.ScalarEvent)]
    # No key has a space in it; the days on which a meeting recurs are there for the calendar.
    source = [text for text in scalars[scalars.index("nhiem_vu") : scalars.index("noi_nhan")] if " " in text]
    source.remove("thứ 6 hàng tuần")
    wanted = [re.sub(r"[\s*]", "", text) for text in source]
    assert len(wanted) == 15 + 8 + 1
    assert {shown.count(text) for text in wanted} == {1}
    assert wanted == sorted(wanted, key=shown.index)


def test_i_7_the_number_is_centred_in_the_top_margin_of_every_page_but_the_first(finished: Finished) -> None:
    for document in finished.values():
        assert document.pages[0].lines[0].text.endswith(NATION)
        for number, page in enumerate(document.pages[1:], start=2):
            shown, first, *_ = page.lines
            ((size, bold, italic),) = shown.looks
            assert shown.text == str(number)
            assert 13 <= size <= 14
            assert (bold, italic) == (False, False)
            assert centred(shown, on=(document.left_pt + document.right_pt) / 2)
            assert 0 < shown.top_pt < shown.bottom_pt < min(first.top_pt, 25 * MM)


# II. The components


@pytest.mark.parametrize(
    ("name", "phrases", "sizes", "look"),
    [
        pytest.param("example", [NATION], (12, 13), (True, False), id="II.1-quoc-hieu"),
        pytest.param("example", [MOTTO], (13, 14), (True, False), id="II.1-tieu-ngu"),
        pytest.param("example", [SUPERIOR], (12, 13), (False, False), id="II.2-co-quan-chu-quan"),
        pytest.param("example", [ISSUER], (12, 13), (True, False), id="II.2-co-quan-ban-hanh"),
        pytest.param("example", [NUMBER], (13, 13), (False, False), id="II.3-so-ky-hieu"),
        pytest.param("example", [DATE], (13, 14), (False, True), id="II.4-dia-danh"),
        pytest.param("example", [KIND, SUBJECT], (13, 14), (True, False), id="II.5a-ten-loai-trich-yeu"),
        pytest.param("parts", [f"{BASES[1]}."], (13, 14), (False, True), id="II.6-can-cu"),
        pytest.param("example", HEADINGS, (13, 14), (True, False), id="II.6-de-muc"),
        pytest.param("parts", ["1. Tuyên truyền"], (13, 14), (True, False), id="II.6-tieu-muc"),
        pytest.param("example", SIGNATURE, (13, 14), (True, False), id="II.7-chu-ky"),
        pytest.param("example", ["Nơi nhận:"], (12, 12), (True, True), id="II.9b-noi-nhan"),
        pytest.param("example", RECIPIENTS, (11, 11), (False, False), id="II.9b-danh-sach"),
    ],
)
def test_ii_every_component_has_its_size_weight_and_slant(
    finished: Finished, name: str, phrases: list[str], sizes: tuple[int, int], look: tuple[bool, bool]
) -> None:
    for phrase in phrases:
        ((size, *bold_and_italic),) = finished[name].one(phrase).looks
        assert sizes[0] <= size <= sizes[1]
        assert bold_and_italic == list(look)


def test_ii_1_the_motto_stands_under_the_national_name_at_the_top_right(finished: Finished) -> None:
    for document in finished.values():
        name, motto = document.one(NATION), document.one(MOTTO)
        assert name.baseline_pt == document.pages[0].lines[0].baseline_pt
        assert document.pages[0].width_pt / 2 < name.middle_pt
        assert centred(motto, on=name.middle_pt)
        assert single_spaced(name, motto)


def test_ii_1_the_rule_under_the_motto_is_exactly_as_long_as_the_motto(finished: Finished) -> None:
    for document in finished.values():
        motto = document.one(MOTTO)
        rule = document.rule_below(motto)
        assert rule.length_pt == pytest.approx(motto.length_pt, abs=0.5 * MM)
        assert centred(rule, on=motto.middle_pt)


def test_ii_1_2_5_there_are_three_rules_and_they_are_solid_and_black(finished: Finished) -> None:
    for document in finished.values():
        rules = [rule for page in document.pages for rule in page.rules]
        assert len(rules) == 3
        assert all(rule.solid and rule.colour in BLACK and 0.5 <= rule.weight_pt <= 1 for rule in rules)


@pytest.mark.parametrize("name", ["example", "in lines"])
def test_ii_2_3_both_bodies_their_rule_and_the_number_share_an_axis(finished: Finished, name: str) -> None:
    lines = chain(*BODIES_IN_LINES.values()) if name == "in lines" else [SUPERIOR, ISSUER]
    placed, number = [finished[name].one(line.upper()) for line in lines], finished[name].one(NUMBER)
    rule = finished[name].rule_below(placed[-1])
    assert all(single_spaced(above, below) for above, below in pairwise(placed))
    assert centred(*placed, number, on=rule.middle_pt)
    assert 1 / 3 <= rule.length_pt / placed[-1].length_pt <= 1 / 2
    assert rule.y_pt < number.top_pt


def test_ii_4_the_date_stands_level_with_the_number_under_the_national_name(finished: Finished) -> None:
    for document in finished.values():
        number, date = document.one(NUMBER), document.one(DATE)
        assert date.baseline_pt == pytest.approx(number.baseline_pt, abs=LEVEL_PT)
        assert centred(date, on=document.one(NATION).middle_pt)


@pytest.mark.parametrize("name", list(VARIANTS))
def test_ii_5_type_subject_and_rule_stand_in_the_middle_of_the_text(finished: Finished, name: str) -> None:
    document = finished[name]
    lines = [document.one(line) for line in (KIND, *(SUBJECT_IN_LINES if name == "in lines" else [SUBJECT]))]
    rule = document.rule_below(lines[-1])
    assert all(single_spaced(above, below) for above, below in pairwise(lines))
    assert centred(*lines, rule, on=(document.left_pt + document.right_pt) / 2)
    assert 1 / 3 <= rule.length_pt / lines[-1].length_pt <= 1 / 2


@pytest.mark.parametrize("name", [*VARIANTS, "original"])
def test_ii_6_paragraphs_are_indented_by_10_or_12_7_mm_and_justified(finished: Finished, name: str) -> None:
    document = finished[name]
    paragraphs = document.paragraphs
    assert len(paragraphs) == (11 if name == "parts" else 22)
    indents = [lines[0].x0_pt - document.left_pt for lines in paragraphs]
    assert indents in ([near(millimetres)] * len(paragraphs) for millimetres in (10, 12.7))
    for lines in paragraphs:
        assert all(line.x0_pt == near(document.left_pt / MM) for line in lines[1:])
        assert all(document.right_pt - line.x1_pt <= document.filled_pt for line in lines[:-1])


@pytest.mark.parametrize("name", list(VARIANTS))
def test_ii_6_lines_and_paragraphs_are_spaced_within_their_ranges(finished: Finished, name: str) -> None:
    (size,) = {char.size_pt for line in chain(*finished[name].body) for char in line.chars}
    within, between = finished[name].pitches_pt
    assert 13 <= size <= 14
    assert len(within) + len(between) > 15
    assert SINGLE * size - ROUNDED_PT <= min(within) <= max(within) <= 1.5 * SINGLE * size + ROUNDED_PT
    assert max(within) - min(within) <= ROUNDED_PT
    assert min(between) - max(within) >= 6 - ROUNDED_PT


def test_ii_6_figures_of_its_own_show_in_a_programme_exactly(finished: Finished) -> None:
    document = finished["own figures"]
    within, _ = document.pitches_pt
    assert document.left_pt == near(35)
    assert document.right_pt == near(210 - 15)
    assert [lines[0].x0_pt for lines in document.paragraphs] == [near(35 + 10)] * 22
    assert {char.size_pt for line in chain(*document.body) for char in line.chars} == {13}
    assert within == pytest.approx([1.5 * SINGLE * 13] * len(within), abs=ROUNDED_PT)


def test_ii_6_items_at_every_level_have_their_marks(finished: Finished) -> None:
    marks = [lines[0].text.split()[0] for lines in finished["parts"].paragraphs]
    assert marks == ["Căn", "Theo", "phối", "MỘT", "1.", "Hội", "a)", "-", "+", "2.", "Trên"]


def test_ii_6_legal_bases_and_what_is_emphasized_are_in_italics_and_headings_bold(finished: Finished) -> None:
    assert marked(finished["example"], "italic") == [
        "Văn bản được đăng tải trên website của Hội LHPN tỉnh",
        "Nguồn vốn hỗ trợ phụ nữ phát triển kinh tế, khởi nghiệp",
        "thời gian cụ thể thông báo sau",
    ]
    assert marked(finished["example"], "bold") == HEADINGS
    assert marked(finished["parts"], "italic") == [f"{BASES[0]}; {BASES[1]}."]
    alone = HEADINGS[0].removeprefix("I. ")  # of one part, which is not counted
    assert marked(finished["parts"], "bold") == [f"{alone} 1. Tuyên truyền"]


def test_ii_6_the_body_ends_with_the_sign_of_the_end(finished: Finished) -> None:
    for document in finished.values():
        assert document.paragraphs[-1][-1].text.endswith("./.")
        assert sum(line.text.count("./.") for line in chain(*document.lines)) == 1


@pytest.mark.parametrize("name", ONE_SIGNER)
def test_ii_7_the_signature_stands_on_one_axis_with_room_to_sign(finished: Finished, name: str) -> None:
    authority, position, signer = map(finished[name].one, SIGNATURE)
    assert authority.x0_pt > finished[name].pages[0].width_pt / 2
    assert centred(position, signer, on=authority.middle_pt)
    assert single_spaced(authority, position)
    assert 20 <= (signer.top_pt - position.bottom_pt) / MM <= 40


def test_ii_7_two_signers_stand_side_by_side_level_with_one_another(finished: Finished) -> None:
    page = finished["two signers"].pages[-1]
    written = [["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Ngô Thị Biết"], ["TM. ĐẢNG ỦY", "BÍ THƯ", "Lê Văn Bình"]]
    blocks = [[page.one(text) for text in block] for block in written]
    for left, right in zip(*blocks, strict=True):
        assert left.baseline_pt == pytest.approx(right.baseline_pt, abs=LEVEL_PT)
        assert left.x1_pt < page.width_pt / 2 < right.x0_pt
    assert all(centred(*block, on=block[0].middle_pt) for block in blocks)


@pytest.mark.parametrize("name", ONE_SIGNER)
def test_ii_9_the_recipients_stand_flush_left_level_with_the_authority(finished: Finished, name: str) -> None:
    document = finished[name]
    lines = [document.one(line) for line in ("Nơi nhận:", *RECIPIENTS)]
    assert lines[0].baseline_pt == pytest.approx(document.one(SIGNATURE[0]).baseline_pt, abs=LEVEL_PT)
    assert [line.x0_pt for line in lines] == [near(document.left_pt / MM)] * len(lines)
    assert lines == sorted(lines, key=lambda line: line.baseline_pt)


def test_the_three_pages_in_the_layout_of_the_original_end_with_its_words(finished: Finished) -> None:
    assert len(finished["original"].pages) == 3
    first, second, _ = (page.lines[-1].text for page in finished["original"].pages)
    assert first.endswith("chủ động chuyển trạng")
    assert second.endswith("đối với Đại hội Đảng; tổ")
