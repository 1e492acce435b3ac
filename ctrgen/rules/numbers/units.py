"""Units of another thing than what is measured: “kênh dài 18,5 kg”, “mực nước 46,20 km”, a yield of tons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import NUMBER, SCALES, value
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts
    from ctrgen.rules.rule import Finding

_SHORT, _LONG = frozenset({"mm", "cm", "m", "mét"}), frozenset({"km"})
_AREA = frozenset({"ha", "héc-ta", "m2", "m²", "km2", "km²"})
_VOLUME, _WEIGHT = frozenset({"lít", "m3", "m³"}), frozenset({"kg", "tấn", "tạ", "yến"})
_ENERGY, _POWER = frozenset({"kwh", "mwh"}), frozenset({"kw", "mw", "kva", "mva", "kv"})
_OTHERS = frozenset({"%", "đồng", "người"})
_ALL = _SHORT | _LONG | _AREA | _VOLUME | _WEIGHT | _ENERGY | _POWER | _OTHERS
_PHYSICAL = _ALL - _OTHERS
_KINDS = {
    "level": ("mực nước", _ALL - _SHORT),
    "height": ("độ cao", _PHYSICAL - _SHORT - _LONG),
    "length": ("chiều dài", _PHYSICAL - _SHORT - _LONG),
    "width": ("bề rộng", _PHYSICAL - _SHORT - _LONG - _AREA),
    "breadth": ("bề rộng", _PHYSICAL - _SHORT - _LONG),
    "area": ("diện tích", _PHYSICAL - _AREA - frozenset({"m"})),
    "volume": ("thể tích", _PHYSICAL - _VOLUME),
    "weight": ("khối lượng", _PHYSICAL - _WEIGHT - _VOLUME),
    "heat": ("nhiệt độ", _PHYSICAL | {"đồng", "người"}),
    "share": ("độ che phủ", _ALL - {"%"}),
    "rain": ("lượng mưa", _ALL - _SHORT - {"%"}),
    "energy": ("sản lượng điện", _PHYSICAL - _ENERGY),
    "power": ("công suất", _SHORT | _LONG | _AREA | _WEIGHT | {"đồng"}),
    "speed": ("tốc độ", _AREA | _VOLUME | _WEIGHT),
    "load": ("tải trọng", _PHYSICAL - _WEIGHT),
    "interest": ("lãi suất", _PHYSICAL | {"đồng", "người"}),
}
"""What is measured, as it is called, and the units that are none of it."""
_MEASURED = {
    "level": ("mực nước", "cao trình", "cao độ"),
    "height": ("cao", "độ cao"),
    "length": ("dài", "sâu", "quãng đường", "khoảng cách", "cự ly"),
    "width": ("rộng",),
    "breadth": ("chiều rộng", "bề rộng", "mặt đường", "nền đường", "lộ giới"),
    "area": ("diện tích",),
    "volume": ("dung tích", "thể tích", "lượng nước"),
    "weight": ("nặng", "trọng lượng", "sản lượng"),
    "heat": ("nhiệt độ",),
    "share": ("độ che phủ", "tỷ lệ che phủ", "độ ẩm"),
    "rain": ("lượng mưa",),
    "energy": ("sản lượng điện", "điện thương phẩm", "điện năng", "điện tiêu thụ"),
    "power": ("công suất trạm", "công suất máy", "công suất điện", "công suất lắp đặt"),
    "speed": ("tốc độ", "vận tốc"),
    "load": ("tải trọng", "trọng tải"),
    "interest": ("lãi suất",),
}
_BEHIND = tuple(f"{space}{unit}" for space in ("", " ") for unit in _ALL) + tuple(f" {one}" for one in SCALES)
_OF_A_GRADE = {
    "cao": ("nghệ ", "lượng ", "suất ", "nâng ", "trình độ ", "cấp ", "đề ", "giá trị ", "độ tuổi ")
}
"""Before these words that is a grade, and no measure: “tôm công nghệ cao 2.100 ha”."""
_KIND_OF = {words: kind for kind, all_words in _MEASURED.items() for words in all_words}
_FILLER = (
    r"(?: (?!(?:với|do|và|cho|tại|từ|thu|giảm|tăng|thêm|mất|trồng|cấp|nuôi|đất|trên|bán|giá|hỗ|chế|so|cần|"
    r"theo|để|bị|được|khai|sử|mua|đầu|tưới|có|của|sau)(?!\w))[^\W\d_]+){0,5}?"
)
_ABOUT = (
    "là|trên|hơn|gần|khoảng|tổng cộng|đạt|ước|lúa|gieo|trồng|trồng mới|tưới|rừng|từ|dưới|có|được|"
    "hiện tại|hiện nay|đỉnh đập|thượng lưu|hạ lưu|trong hồ|hồ|ở mức|ở"
)
_SCALE = rf"(?: {either(*SCALES)})?"
_BOUND = frozenset(_KIND_OF) - {
    word for kind in ("height", "length", "width", "area") for word in _MEASURED[kind]
}
"""Behind these other words may stand before the figure."""
_MEASURE = rf"{NUMBER}(?:{_SCALE}| ?(?:-|–|đến) ?{NUMBER}) ?(?P<unit>{either(*_ALL)})(?![\w²³])(?P<per>/)?"
# Begins where the words of what is measured end.
_UNIT = Pattern(rf"(?P<beside>{_FILLER})(?P<said>(?: (?:{_ABOUT})){{0,3}}) {_MEASURE}")
# These begin where a number does.
_WORKED = Pattern(
    rf"{NUMBER} ?(?P<unit>kg|tấn|tạ|lít|ha)(?= (?:kênh|mương|rãnh thoát|đường giao thông|đường bê tông|đê|"
    rf"bờ bao|tường rào)(?!\w))|"
    rf"{NUMBER} ?(?P<other>km)(?= (?:lúa|ngô|rác|thóc|gạo|rau màu|phân|phế liệu)(?!\w))"
)
_WORKS = frozenset(
    {"kênh", "mương", "rãnh", "đường", "đê", "bờ", "tường", "lúa", "ngô", "rác", "thóc", "phân"}
)
_OF_RICE = Pattern(rf"(?<![\w.,])(?P<number>{NUMBER}) (?P<unit>tấn|kg)/ha(?!\w)")
_YIELD = Pattern(r"năng suất(?: (?:lúa|bình quân|trung bình|đạt|ước|ước đạt|là|khoảng|vụ [^\W\d_]+))* $")
_DENSITY = Pattern(rf"{NUMBER} (?P<unit>người/km)(?![\w²/])")
_MOST_TONS, _LEAST_KILOS = 15, 500
"""What a hectare of rice gives in a season: four to nine tons."""
_SENTENCE, _FAR, _NEAR = 160, 60, 24


def of_another_unit(reading: Texts) -> Iterator[Finding]:
    """Those that measure something else than what is told of."""
    lower = reading.lower
    tokens = reading.tokens
    starts = sorted({*tokens.before(*_BEHIND), *tokens.before_digit(","), *tokens.before_digit(".")})
    ends: dict[int, int] = {}
    for start, end in reading.any_of(tuple(_KIND_OF)) if starts else ():
        ends[start] = max(end, ends.get(start, 0))
    for start, end in ends.items():
        what = lower[start:end]
        if lower.endswith(_OF_A_GRADE.get(what, ()), 0, start):
            continue
        near = lower[end : end + (_FAR if what in _BOUND else _NEAR)]
        match = _UNIT.match(lower, end) if any(map(str.isdigit, near)) else None
        if match is None or (match["beside"] and what not in _BOUND):
            continue
        called, others = _KINDS[_KIND_OF[what]]
        on_an_area = match["unit"] in _AREA and match["said"].endswith("trên")
        if match["unit"] in others and not on_an_area and (not match["per"] or _KIND_OF[what] == "speed"):
            message = f"“{match['unit']}” không phải đơn vị đo {called}."
            yield reading.at(*match.span("unit"), message, "Xem lại đơn vị.")
    for match in _WORKED.over(lower, starts) if not tokens.vocabulary.isdisjoint(_WORKS) else ():
        kind = match.lastgroup or ""
        message = f"“{match[kind]}” không phải đơn vị đo ở đây."
        yield reading.at(*match.span(kind), message, "Xem lại đơn vị.")
    for match in _DENSITY.over(lower, starts) if "mật độ" in lower else ():
        yield reading.at(*match.span("unit"), "Mật độ tính trên diện tích.", "Viết người/km².")
    for match in _OF_RICE.over(lower, starts) if "/ha" in lower else ():
        first = max(0, match.start() - _SENTENCE)
        begin = max(first, *(lower.rfind(sign, first, match.start()) for sign in (". ", "\n")))
        said, number = lower[begin : match.start()], value(match["number"])
        apart = number > _MOST_TONS if match["unit"] == "tấn" else number < _LEAST_KILOS
        if apart and "lúa" in said and _YIELD.search(said):
            message = f"Năng suất lúa không thể là {match.group()}."
            yield reading.at(*match.span("unit"), message, "Xem lại đơn vị: tạ/ha?")
