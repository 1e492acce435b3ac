"""What stands between title and signature as it is typed in offices: other marks, tables and notes."""

from __future__ import annotations

import unicodedata

import pytest

from ctrgen import word
from ctrgen.anatomy.lines import Line
from ctrgen.importing import account, importer
from ctrgen.word.measures import Place
from tests import typed, typist
from tests.old_documents import BODY, BOLD, CENTRED, HEAD, LEFT, PLAIN, TITLE, imported, table_of
from tests.word_file import p


def test_numbers_that_word_counts_are_marks_like_typed_ones() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )

    def item(depth: int) -> str:
        return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>'

    said, made = imported(
        p("CHƯƠNG TRÌNH", CENTRED, BOLD)
        + p("Công tác tháng 5 năm 2026", CENTRED, BOLD)
        + p("NHIỆM VỤ", item(0), BOLD)
        + p("Rà soát hồ sơ.", item(1))
        + p("Kiểm tra thực địa.", item(1))
        + p("TỔ CHỨC", item(0), BOLD)
        + p("Giao Văn phòng.", item(1)),
        numbering=numbering,
    )
    tasks = said["muc"][0]["nhiem_vu"]
    assert [one["noi_dung"] for one in tasks] == ["Rà soát hồ sơ.", "Kiểm tra thực địa."]
    assert [one["dau_muc"] for one in tasks] == ["I.1.", "I.2."]
    assert made.period is not None
    assert said["co_quan"] == {"ten": "[...]"}
    assert [one.text for one in made.questions] == ["không thấy tên cơ quan ban hành"]


@pytest.mark.parametrize(
    ("ending", "signed"),
    [
        (["CHÁNH VĂN PHÒNG", "", "", "Trần Văn Bình", *LEFT], {"chuc_vu": "Chánh Văn phòng"}),
        ([*LEFT, "CHÁNH VĂN PHÒNG", "", "Trần Văn Bình"], {"chuc_vu": "Chánh Văn phòng"}),
        (
            ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)", "Trần Văn Bình", *LEFT],
            {"quyen_han": "KT. Chủ tịch", "chuc_vu": "Phó Chủ tịch"},
        ),
        (
            [*LEFT, "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Văn Bình"],
            {"quyen_han": "T/M Ban Thường vụ", "chuc_vu": "Phó Bí thư"},
        ),
    ],
)
def test_a_signature_that_is_not_set_off_is_no_section_and_no_recipient(
    ending: list[str], signed: dict[str, str]
) -> None:
    said, made = imported("".join(map(p, [*PLAIN, *ending])))
    assert said["nguoi_ky"] == {**signed, "ho_ten": "Trần Văn Bình"}
    assert said["noi_nhan"] == ["UBND huyện", "Lưu: VT"]
    assert said["muc"] == [{"nhiem_vu": ["Họp giao ban.", "Kiểm tra."]}]
    assert [one.text for one in made.questions] == [one for one in ending if one == "(Đã ký)"]


def test_a_post_in_capitals_above_items_is_a_heading() -> None:
    said, _ = imported("".join(map(p, [*PLAIN[:-2], "CHÁNH VĂN PHÒNG", "", "Trần Văn Bình", *PLAIN[-2:]])))
    assert said["muc"][0]["tieu_de"] == "Chánh Văn phòng"
    assert said["nguoi_ky"] is False or said["nguoi_ky"] == "không"


def test_a_document_of_next_to_nothing_is_said_and_no_fault_of_ours() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc></w:tr></w:tbl>"
    kind = p("CHƯƠNG TRÌNH", CENTRED)
    few = ["", p(""), p("x"), cell, cell * 3, kind, kind + cell, p("PHỤ LỤC", CENTRED), p("I. A", look=BOLD)]
    for body in (*few, "<w:tbl><w:tr/></w:tbl>", p("Nơi nhận:"), kind + p("PHỤ LỤC", CENTRED) + cell):
        said, made = imported(body)
        assert said["co_quan"]
        assert made.account.placed <= made.account.words
        assert made.period is None
        assert any("không thấy" in one.text for one in made.questions)


def test_a_footnote_stands_in_a_comment_with_its_paragraph_and_is_counted() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = p("1. Trồng mới 300 ha rừng.").replace("</w:p>", f"{mark}</w:p>")
    note = f'<w:footnote w:id="2">{p("Theo Công văn số 77 của Chi cục Kiểm lâm.")}</w:footnote>'
    said, made = imported(HEAD + TITLE + body + p("2. Sơ kết quý I."), footnotes=note)
    assert "chú thích: Theo Công văn số 77 của Chi cục Kiểm lâm." in made.text
    assert [one.place.number for one in made.questions if one.place] == [6]
    assert "Kiểm lâm" not in str(said)
    assert made.account.words - made.account.placed == 10


def test_a_name_pushed_right_by_blanks_below_a_note_of_signing_signs() -> None:
    foot = (
        p(f"Nơi nhận:{' ' * 60}T/M ĐẢNG ỦY")
        + p(f"- Chi bộ;{' ' * 66}BÍ THƯ")
        + p(f"- Lưu.{' ' * 66}(Đã ký và đóng dấu)")
        + p("")
        + p(f"{' ' * 70}Vàng A Sáng")
    )
    said, made = imported(HEAD + TITLE + BODY + foot)
    assert said["nguoi_ky"] == {"quyen_han": "T/M Đảng ủy", "chuc_vu": "Bí thư", "ho_ten": "Vàng A Sáng"}
    assert said["noi_nhan"] == ["Chi bộ", "Lưu"]
    assert [one.text for one in made.questions] == ["(Đã ký và đóng dấu)"]


def test_a_basis_that_opens_the_programme_is_its_opening() -> None:
    opening = "Căn cứ Kế hoạch năm, Đảng ủy ban hành chương trình như sau:"
    said, _ = imported(HEAD + TITLE + p(opening) + BODY)
    assert said["mo_dau"] == opening
    assert "can_cu" not in said


def test_of_a_line_in_doubt_only_the_words_that_stand_nowhere_are_asked() -> None:
    line = Line(text="", plain="Các xã Tân Lập và Phú Thọ báo cáo trước 17 giờ", place=Place("x", (), 3))
    balanced = account.balance([line], ["Các xã và báo cáo trước 17h00"], [], lambda _: False)
    assert [one.text for one in balanced.lost] == ["Tân Lập … Phú Thọ"]


def test_what_nobody_sees_parts_no_word_in_two() -> None:
    assert account.words("họ\ufeffc kỳ\u200b I, 50.\u202e000") == account.words("học kỳ I, 50.000")


def test_a_frame_around_words_is_no_table() -> None:
    frame = table_of(["Đề nghị các thôn thực hiện nghiêm túc."])
    said, made = imported("".join(map(p, PLAIN)) + frame + "".join(map(p, ["", *LEFT])))
    assert said["ket_thuc"] == "Đề nghị các thôn thực hiện nghiêm túc."
    assert said["muc"] == [{"nhiem_vu": ["Họp giao ban.", "Kiểm tra."]}]
    assert not made.questions


@pytest.mark.parametrize("body", ["", p(""), p("một đoạn"), p("Hà Nội, ngày 1 tháng 2 năm 2024")])
def test_a_document_of_next_to_nothing_is_still_read(body: str) -> None:
    said, _ = imported(body)
    assert said["co_quan"] == {"ten": "[...]"}


def test_what_follows_a_table_among_items_stays_below_it() -> None:
    table = table_of(["Việc", "Ai"], ["Quét ngõ", "Thôn"])
    after = p("Đề nghị các thôn làm sớm.") + p("3. Dọn chợ.") + p("4. Tổng kết.")
    said, made = imported("".join(map(p, PLAIN)) + table + after + "".join(map(p, LEFT)))
    items, grid, rest = said["muc"]
    assert items == {"nhiem_vu": ["Họp giao ban.", "Kiểm tra."]}
    assert grid["bang"]["hang"] == [["Quét ngõ", "Thôn"]]
    assert rest["mo_dau"] == "Đề nghị các thôn làm sớm."
    assert "{noi_dung: Dọn chợ., dau_muc: 3.}" in made.text
    assert "{noi_dung: Tổng kết., dau_muc: 4.}" in made.text
    assert not made.questions


def test_a_table_in_which_nothing_is_written_is_none() -> None:
    said, made = imported("".join(map(p, PLAIN)) + table_of(["", ""], ["", ""]) + "".join(map(p, LEFT)))
    assert said["muc"] == [{"nhiem_vu": ["Họp giao ban.", "Kiểm tra."]}]
    assert not made.questions


def test_letters_in_two_pieces_are_read_as_one() -> None:
    pieces = unicodedata.normalize("NFD", HEAD + TITLE + BODY)
    said, made = imported(pieces + "".join(map(p, LEFT)))
    assert said == imported(HEAD + TITLE + BODY + "".join(map(p, LEFT)))[0]
    assert unicodedata.is_normalized("NFC", made.text)


def test_two_columns_under_one_head_have_two_titles() -> None:
    table = table_of(["Ngày, tháng", "Ngày, tháng", "Nội dung"], ["01/12", "Tối", "Giao lưu đờn ca"])
    said, _ = imported("".join(map(p, PLAIN)) + table + "".join(map(p, LEFT)))
    titles = [one for part in said["muc"] for one in part.get("bang", {}).get("cot", [])]
    assert titles[:2] == ["Ngày, tháng", "Ngày, tháng (2)"]


def test_a_basis_that_ends_with_a_semicolon_is_followed_by_another() -> None:
    bases = ["Căn cứ Quy chế làm việc;", "Thực hiện Công văn số 12/UBND-VX ngày 05/9/2021."]
    head, body = PLAIN[:4], PLAIN[4:]
    said, _ = imported("".join(map(p, [*head, *bases, *body, *LEFT])))
    assert said["can_cu"] == [one.rstrip(";.") for one in bases]


@pytest.mark.parametrize("name", typed.EVERY_WAY)
def test_a_document_typed_in_whatever_way_is_the_same_programme(name: str) -> None:
    made = [typist.built(typed.sound(), ways) for ways in (typed.Ways(), typed.EVERY_WAY[name])]
    usual, other = (importer.read(word.read(data, "cu.docx"), "cu.docx") for data in made)
    assert other.text == usual.text
    assert other.account.placed == other.account.words > 700
    assert not other.questions
