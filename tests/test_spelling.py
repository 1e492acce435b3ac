"""Spelling: syllables by rule, words of two syllables, what was meant, and what may stand as it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bench import real_words, slips
from ctrgen import pipeline
from ctrgen.rules.judge import Selection
from ctrgen.spelling import lexicon, syllables
from ctrgen.spelling.letters import one_way
from ctrgen.spelling.syllables import is_syllable
from tests.manuals import SOUND
from tests.mixtures import mixtures

ONSETS = (
    *("", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p"),
    *("ph", "r", "s", "t", "th", "tr", "v", "x"),
)


def said(keys: str, *more: str) -> list[tuple[str, str, str]]:
    """Codes, messages and hints of the spelling rules for a programme with these keys."""
    replaced = {key.split(":")[0] for key in (keys, *more)}
    kept = [line for line in SOUND.strip().split("\n") if line.split(":")[0] not in replaced]
    text = "\n".join([*kept, keys, *more, ""])
    checked = pipeline.check_text(text.encode(), "a.yaml", Path(), Selection(only=("CT375", "CT38")))
    assert checked.programme is not None, checked.diagnostics
    return [(one.code, one.message, one.hint) for one in checked.diagnostics]


def tasks(*lines: str) -> list[tuple[str, str, str]]:
    return said("nhiem_vu:\n" + "\n".join(f'  - "{line}"' for line in lines))


RIGHT = """
nghiêng khuỷu quýnh quyết quốc giếng gì giữ nguyễn khuya thuở xoong ngoằn ngoèo hòa hoà ủy uỷ khỏe khoẻ kĩ kỹ
lí lý quí quý yêu yết ỷ ngoáy khoeo rượu hươu người tuần tuyệt loẹt huých huênh oái ăm
"""
WRONG = """
hoij cuar nghành họpp hoạhc tóan qúy qùy kông cê gê ngế bòa mụyện tàc họach đựơc ứơc nhiẹu ươ nhuyêm triễg zô
fong đìêu iệc àng êu ỉnh
"""


@pytest.mark.parametrize("word", RIGHT.split())
def test_what_may_be_written_is_a_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", WRONG.split())
def test_what_may_not_be_written_is_none(word: str) -> None:
    assert not is_syllable(word)


def test_a_syllable_that_ends_in_a_stop_has_no_other_tone_than_two() -> None:
    tones = [word for word in "mat màt mát mảt mãt mạt".split() if is_syllable(word)]  # noqa: SIM905
    assert tones == ["mát", "mạt"]


def test_spelling_allows_some_fifteen_thousand_syllables() -> None:
    ends = syllables.rhymes()
    all_of = {onset + rhyme for onset in ONSETS for rhyme in ends if is_syllable(onset + rhyme)}
    assert 15_000 < len(all_of) < 18_500


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Kiểm tra hàng hoós dịp lễ", "hoós"),
        ("Đăng kys nhãn hiệu", "“ký”"),
        ("Đăng ký nhãn hiẹu", "“hiệu”"),
        ("Tổ chức họpp chợ", "“họp”"),
        ("Phối hợpvới đội quản lý", "“hợp với”"),
        ("Tuyên truyềnn giá niêm yết", "“truyền”"),
        ("Rà soát danh sachs hộ nghèo", "“sách”"),
        ("Giao ban cuar các tổ", "“của”"),
        ("Thu65c hiện kế hoạch", "“Thuộc”"),
        ("Ban hành kế hoạhc quý", "“hoạch”"),
        ("Triển khai đến các nghành", "“ngành”"),
        ("Họp Ban Dân vậnHuyện ủy", "“Vận huyện”"),
        ("Xây dựng nghị quyêt", "“quyết”"),
        ("Tổ chưc ngày hội đọc sách", "“chức”"),
        ("Phối hơp với công an xã", "“hợp”"),
        ("Đào tạo tsừ xa", "“từ”"),
    ],
)
def test_what_is_no_syllable_is_told_with_what_was_meant(written: str, right: str) -> None:
    ((code, message, hint),) = tasks(written)
    assert code == "CT380"
    assert right.lower() in (message + hint).lower()


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Ra Quyết dịnh lập tổ kiểm tra", "Quyết định"),
        ("Lập danh sách đối tương vay vốn", "đối tượng"),
        ("Mở chuyên để thương mại điện tử", "chuyên đề"),
        ("Giữ truyền thông làng nghề", "truyền thống"),
        ("Đôn đóc các chợ nộp phí", "Đôn đốc"),
        ("Ban hành chương trìn hội diễn", "chương trình"),
        ("Dự hội nghi sơ kết", "hội nghị"),
        ("Triễn khai công việc quý IV", "Triển khai"),
        ("Chuẩn bị hội trương lớn", "hội trường"),
        ("Bổ xung nhân sự", "Bổ sung"),
        ("Xã mới sát nhập", "sáp nhập"),
    ],
)
def test_a_word_one_stroke_from_one_of_the_office_is_told_with_it(written: str, right: str) -> None:
    ((code, _, hint),) = tasks(written)
    assert code == "CT375"
    assert f"“{right}”" in hint


@pytest.mark.parametrize(
    "line",
    [
        "Giải quyết hồ sơ xuất cảnh, hồ sơ xuất khẩu đúng hạn",
        "Các đơn vị cũng cố gắng hoàn thành kế hoạch năm",
        "Trực ban theo mức cảnh báo cao nhất, thông báo cao điểm phòng, chống rét",
        "Tổ chức Ngày hội nghi thức Đội",
        "Nộp kế hoạch Toán, Ngữ văn",
        "Biên soạn tài liệu lịch sử lý luận chính trị",
        "Truyền thông về chuyển đổi số; thông tin và truyền thông",
        "Phát triển chăn nuôi để tài trợ giống, dùng tiền để mua thuốc",
        "Họp ở phòng học của học viên, phòng họp của học viện",
        "Tiếp ông Møller và bà Kjær về điện gió",
        "Khảo sát Buôn Ma Thuột, huyện Krông Pắc, xã Ea H’leo, xã Ia Grai, tỉnh Đắk Lắk",
        "Gửi bài qua email, Zalo, Facebook tới bientap@baobacninh.vn hoặc www.bacninh.gov.vn/tin-tuc",
        "Tiêm vắc-xin, vitamin A; phun Cloramin B 2%; đo SpO2, PM2.5; lớp 9A1, khổ A4, tầng B2, 5S, F0",
        "Tập huấn phần mềm Microsoft Teams, iOffice, eGov, VNeID và AI",
        "Trồng 12ha keo, 300m2 vườn, 15kg giống; họp lúc 14h30, 7g30",
        "Chương trình “Sustainable Development Goals” của UNDP",
        "UBND, HĐND, MTTQ, LĐLĐ, TDĐKXDĐSVH",
        "In-đô-nê-xi-a, Xơ-đăng, Mát-xcơ-va, A-déc-bai-dan",
    ],
)
def test_right_words_names_loans_and_signs_are_left_alone(line: str) -> None:
    assert tasks(line) == []


def test_it_reads_tables_schedules_recipients_and_posts() -> None:
    text = """muc:
  - bang:
      cot: [noi_dung, chu_tri]
      hang:
        - [Kiểm tra chợ đêm, Phòng Thươngmại]
  - lich:
      ngay:
        - ngay: 13/6/2020
          su_kien: [Giao baan]"""
    recipients = 'noi_nhan: [Các phofng thuộc Sở, "Lưu: VT, VP"]'
    words = [re.findall("“(.*?)”", message)[0] for _, message, _ in said(text, "nhiem_vu:", recipients)]
    assert words == ["Thươngmại", "baan", "phofng"]


def test_names_of_people_and_symbols_are_not_spelt() -> None:
    person = "nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Rcom Sađuyk}"
    assert said("ky_hieu: CTrx-BTV", "dia_danh: Krôngg", person) == []


def test_the_words_of_a_house_are_right(tmp_path: Path) -> None:
    (tmp_path / "chung.yaml").write_text("tu_dien: [Phofng, hội nghi]\n", encoding="utf-8")
    text = SOUND.replace("[Tổ chức kiểm tra]", "[Các phofng dự hội nghi, Các nghành họp]")
    own = Selection(only=("CT375", "CT380"))
    found = pipeline.check_text(("ke_thua: chung.yaml\n" + text).encode(), "a.yaml", tmp_path, own)
    assert [one.message for one in found.diagnostics] == ["“nghành” không phải âm tiết tiếng Việt."]


def test_the_words_of_the_office_are_syllables_written_one_way_and_none_is_taken_for_another() -> None:
    known = lexicon.known_words()
    assert len(known) > 2_000
    for word in known:
        first, second = word.split(" ")
        assert is_syllable(first)
        assert is_syllable(second)
        assert word == f"{one_way(first)} {one_way(second)}"


def test_the_usual_words_are_words_of_the_office_each_once() -> None:
    text = Path(lexicon.__file__).with_name("usual-words.txt").read_text(encoding="utf-8")
    listed = [
        one
        for line in text.splitlines()
        if not line.startswith("#")
        for one in line.rstrip(",").split(", ")
        if one
    ]
    assert len(listed) == len(set(listed)) > 700
    assert lexicon.usual_words() <= lexicon.office_words()


def test_the_words_of_the_language_are_syllables_written_one_way() -> None:
    lines = Path(lexicon.__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.partition(": ") for line in lines if not line.startswith("#")]
    assert sum(len(seconds.split()) for _, _, seconds in rows) > 10_000
    for first, _, seconds in rows:
        assert all(is_syllable(one) and one == one_way(one) for one in (first, *seconds.split())), first


def test_confusions_lead_to_known_syllables_and_loans_are_none() -> None:
    for written, (meant, _) in lexicon.confusions().items():
        assert len(written.split()) == len(meant.split()) <= 2
        assert all(is_syllable(one) or one in lexicon.loans() for one in meant.split())
    assert not any(map(is_syllable, lexicon.loans()))


def test_planted_slips_are_found_and_right_words_left_alone() -> None:
    planted = list(slips.plant(200, seed=13))
    assert sum(one.found for one in planted) >= 0.9 * len(planted)
    found, words = slips.alarms()
    assert words > 20_000
    # Each of these is a slip that stands in the corpus and is labelled there.
    assert {re.findall("“(.*?)”", one.message)[0] for one in found} == {
        "12công",
        "công thông",
        "bổ xung",
        "sát nhập",
        "nghành",
    }


def test_most_slips_that_are_words_themselves_are_found_among_the_words_held_out_too() -> None:
    held = [one.found for one in real_words.spoilt(every=8) if one.held]
    assert sum(held) >= 0.75 * len(held) > 150


def test_of_a_long_text_whose_words_go_together_nowhere_one_thing_is_said() -> None:
    found = [one for one in tasks(mixtures(20_000)["every syllable"]) if one[0] == "CT375"]
    assert [one[1] for one in found] == [
        "Văn bản dài mà hầu hết chữ không ghép thành từ, nên lỗi chính tả từng từ không được xét."
    ]


def test_in_a_long_text_of_vietnamese_the_last_word_is_read_as_the_first() -> None:
    line = "Rà soát số liệu thu chi ngân sách, kiểm tra công tác phòng chống dịch bệnh trên địa bàn xã. "
    found = [one for one in tasks(line * 150 + "Bổ xung danh sách") if one[0] == "CT375"]
    assert [one[1] for one in found] == ["“Bổ xung” sai chính tả."]
