"""Figures that cannot be: ranges upside down, units of another thing, words that say another number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import NUMBER, SCALES, value, written
from ctrgen.rules.numbers.cells import lost_commas
from ctrgen.rules.numbers.magnitudes import impossible_ages, odd_counts, out_of_size
from ctrgen.rules.numbers.moves import against_their_words
from ctrgen.rules.numbers.ranges import backward
from ctrgen.rules.numbers.said_apart import badly_signed, measured_apart, said_number, said_twice_apart
from ctrgen.rules.numbers.units import of_another_unit
from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_SCALE = rf"(?: {either(*SCALES)})?"
# These begin where a number does.
_UP = Pattern(
    rf"(?P<first>{NUMBER})(?P<sign> ?%)?(?P<scale>{_SCALE})(?P<unit>(?: [^\W\d_]+){{0,2}}?)"
    rf" (?:đến|tới) (?:hết )?(?P<last>{NUMBER})(?![\d/:]|\.\d|h|g)(?P<last_sign> ?%)?"
    rf"(?P<last_scale>{_SCALE})(?P<last_unit>(?: [^\W\d_]+){{0,2}})"
)
_GOING_DOWN = Pattern(
    r"(?<!\w)(?:giảm|hạ|xuống|rút|còn|hạng|thứ|lùi|bậc|lỗ|âm|trừ|số|lớp|khối|từng|km)(?!\w)"
)
_OF_A_TIME = Pattern(
    r" (?:giờ|h|g|phút(?= trước)|ngày|tháng(?! tuổi)|năm|quý|tuần|số|thứ|đêm|sáng|chiều)(?!\w)"
)
_FROM = ("từ ", "Từ ", "đủ ")
_LONGEST_LEAD = 40

_LONG = Pattern(r"(?P<number>(?<![\w.,/-])[1-9]\d{5,11})(?= ?(?:đồng|đ|VNĐ|VND)(?!\w))")
_GROUPED = Pattern(r"(?<![\w.,])(?P<number>\d+(?:[.,]\d+)+)(?= ?(?:đồng|đ|VNĐ|người|hộ|ha|tấn|lượt)(?!\w))")
_RIGHTLY_GROUPED = Pattern(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?")
_DECIMAL = Pattern(r"\d+[.,]\d{1,2}|\d{1,3}(?:,\d{3})+|\d{1,3}[.,]\d{1,3}")
_HUNDREDS = Pattern(
    r"(?P<number>\d{2,})(?P<said> (?:trăm|mươi|chục))(?! (?:nghìn|ngàn|triệu|tỷ|tỉ|phần))(?!\w)"
)
_IN_WORDS = Pattern(
    rf"(?P<number>{NUMBER})(?P<scale>{_SCALE})(?: [^\W\d_]+){{0,2}} ?\((?:bằng chữ:? |viết bằng chữ:? )?"
    r"(?P<said>[^\W\d_]+(?: [^\W\d_]+){0,14}?)(?: đồng)?(?: chẵn)?[./]*\)"
)


@rule("CT3022", "con-so-khong-the-co")
def impossible_figure(reading: Reading) -> Iterator[Finding]:
    """Khoảng con số viết từ nhỏ đến lớn, đơn vị hợp với điều được đo, số viết bằng chữ là đúng số ấy.

    Sai:
        nhiem_vu: ["Tỷ lệ hộ dùng nước sạch đạt từ 98% đến 95%"]
    Đúng:
        nhiem_vu: ["Tỷ lệ hộ dùng nước sạch đạt từ 95% đến 98%"]
    """
    yield from _upside_down(reading)
    yield from backward(reading)
    yield from of_another_unit(reading)
    yield from _said_otherwise(reading)
    yield from _ill_grouped(reading)
    yield from _ungrouped(reading)
    yield from against_their_words(reading)
    yield from out_of_size(reading)
    yield from lost_commas(reading)
    yield from impossible_ages(reading)
    yield from said_twice_apart(reading)
    yield from measured_apart(reading)
    yield from badly_signed(reading)
    yield from odd_counts(reading)


def _upside_down(reading: Reading) -> Iterator[Finding]:
    """“từ 98% đến 95%”, but for what goes down, and for times."""
    starts = reading.leading(reading.tokens.after(*_FROM), 2 * _LONGEST_LEAD, " đến ", " tới ")
    for match in _UP.over(reading.lower, starts):
        same = match["last_sign"] or not match["sign"]
        first = value(match["first"], match["scale"])
        last = value(match["last"], match["last_scale"])
        if not match["scale"] and match["last_scale"]:
            first = value(match["first"], match["last_scale"])  # “từ 20 đến 10 triệu đồng”
        unit = match["unit"] or match["last_unit"]
        begin = max(0, match.start() - _LONGEST_LEAD)
        apart = match["unit"] and match["last_unit"] and not match["last_unit"].startswith(match["unit"])
        if last >= first or not same or apart or _OF_A_TIME.match(unit):
            continue
        if _OF_A_TIME.match(match["last_unit"]) or _GOING_DOWN.search(reading.lower, begin, match.start()):
            continue
        end = match.end("last_sign") if match["last_sign"] else match.end("last")
        said = reading.body[match.start() : end]
        yield reading.at(match.start(), end, f"“{said}”: khoảng này ngược.", "Xem lại hai con số.")


def _said_otherwise(reading: Reading) -> Iterator[Finding]:
    """“500 trăm”, “06 (năm) tập thể”, “5.000.000 đồng (năm mươi triệu đồng)”."""
    body, tokens = reading.lower, reading.tokens
    if not tokens.vocabulary.isdisjoint(("trăm", "mươi", "chục")):
        for match in _HUNDREDS.over(body, tokens.before(" trăm", " mươi", " chục")):
            message = f"“{match.group()}” ghi cả bằng số lẫn bằng chữ."
            yield reading.at(*match.span(), message, f"Bỏ chữ “{match['said'].strip()}”, hoặc xem lại số.")
    if "(" in tokens.signs:
        for match in _IN_WORDS.over(body, [start for start, _ in tokens.numbers]):
            number = said_number(match["said"])
            right = value(match["number"], match["scale"])
            if number is not None and number != right:
                message = f"Trong ngoặc là {written(number)}, con số là {written(right)}."
                yield reading.at(*match.span("said"), message, "Xem lại số, hoặc chữ.")


def _ungrouped(reading: Reading) -> Iterator[Finding]:
    """“5000000 đồng”."""
    for match in _LONG.over(
        reading.body, [start for start, end in reading.tokens.numbers if end - start > 5]
    ):
        right = f"{int(match['number']):,}".replace(",", ".")
        message = f"“{match['number']}” không ngăn hàng nghìn."
        yield reading.at(*match.span("number"), message, f"Viết {right}.", right)


def _ill_grouped(reading: Reading) -> Iterator[Finding]:
    """“1500.000 đồng”, “1.250.00 đồng”: groups of three figures are parted by dots, from the right."""
    for match in _GROUPED.over(reading.body, reading.tokens.before_digit(".")):
        number = match["number"]
        if not _RIGHTLY_GROUPED.fullmatch(number) and not _DECIMAL.fullmatch(number):
            message = f"“{number}” ngăn hàng nghìn sai chỗ."
            yield reading.at(*match.span("number"), message, "Ngăn từng ba chữ số, kể từ bên phải.")


RULES = (impossible_figure,)
