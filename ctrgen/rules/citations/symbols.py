"""Cited documents without their symbol, and symbols that lost a sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.law.texts import numbered
from ctrgen.rules.citations.citations import ISSUER, KINDS, citations, named_before
from ctrgen.rules.citations.issued import named_laws
from ctrgen.rules.citations.units_joined import parted
from ctrgen.rules.page.posts import in_one_way
from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding, rule, text_rule
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts

_OF_OFFICES = tuple(kind for kind in KINDS if kind not in ("Luật", "Pháp lệnh", "Chương trình", "Đề án"))
_BARE = Pattern(
    rf"{either(*_OF_OFFICES)} (?:số )?(?P<number>\d{{1,4}})(?= (?:của|ngày|năm) )", cues=_OF_OFFICES
)
_BEFORE_BARE = ("số ", *(f"{kind} " for kind in _OF_OFFICES))
_AFTER_BARE = (" của ", " ngày ", " năm ")
_NAMELESS = Pattern(
    r"(?P<kind>Công điện|Chỉ thị|Thông tư|Nghị định) của "
    r"(?:Thủ tướng|Chủ tịch|Bộ trưởng|Bộ |Ban Bí thư|Chính phủ (?!và |quy định ))|"
    r"(?P<blank>Nghị quyết|Quyết định|Kế hoạch|Công văn|Chương trình|Hướng dẫn|Chỉ thị|Thông báo) số "
    r"(?=ngày \d|của )",
    cues=("Công điện của", "Chỉ thị của", "Thông tư của", "Nghị định của", " số ngày", " số của"),
)
_WHOSE = Pattern(
    r"(?P<kind>Nghị quyết|Quyết định|Kết luận|Công văn|Hướng dẫn|Thông báo|Kế hoạch|Chỉ thị|Quy định|"
    r"Chương trình|Thông tư|Đề án) (?:của )?(?:Đảng ủy|Đảng uỷ|Huyện ủy|Tỉnh ủy|Thành ủy|Ủy ban|UBND|HĐND|"
    r"Hội đồng nhân dân|Sở |Bộ |Ban (?!hành)|Chủ tịch|Liên đoàn|Công đoàn|Tỉnh đoàn|Tổng |Trung ương|"
    r"Thủ tướng|Phòng (?!, ?chống)|Hội (?!nghị|thi)|Trường (?!Sa)|Công an |Viện |Tòa án|Tập đoàn|Công ty)"
)
_UNNUMBERED = Pattern(
    r"(?P<kind>Quyết định|Chỉ thị|Nghị định|Thông tư|Công văn|Công điện|Hướng dẫn|Kế hoạch|Kết luận|"
    r"Chương trình|Nghị quyết|Thông báo|Báo cáo|Đề án),? ngày "
    r"\d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4},? của (?=[A-ZĐỦ])",
    cues=(" ngày ",),
)
_BEFORE_DAY = frozenset(
    (word, "ngày")
    for word in (
        "định",
        "thị",
        "tư",
        "văn",
        "điện",
        "dẫn",
        "hoạch",
        "luận",
        "trình",
        "quyết",
        "báo",
        "cáo",
        "án",
    )
)
_OF_THE_ABOVE = Pattern(
    r"(?:chỉ thị|nghị quyết|quyết định|hướng dẫn|kế hoạch|công văn|văn bản|mệnh lệnh|kết luận|chương trình)"
    r"(?:, [^\W\d]+(?: [^\W\d]+)?)* của (?:các )?(?:cấp trên|cấp ủy cấp trên|trên|cấp có thẩm quyền)(?!\w)",
    re.IGNORECASE,
)
_SAID = Pattern(r"\d ?[-/]|ngày \d|số \d|khóa|khoá|nhiệm kỳ|Đại hội")
"""What a base has that says which document it is."""
_SHORTS = tuple(
    {short for shorts in KINDS.values() for short in shorts} | {"CTPH", "QCPH", "TTLT", "NQLT", "GXN"}
)
_SMALL = tuple({short.lower() for short in _SHORTS} | {"ubnd", "hđnd"})
_GLUED = Pattern(rf"[Ss]ố (?P<symbol>\d{{1,5}}{either(*_SHORTS)} ?- ?[A-ZĐ]\w*)")
_PART = rf"(?:[A-ZĐ]{{2,}}[a-z]{{0,2}}\d{{0,2}}|[A-ZĐ][a-zđ]?[A-ZĐ]+[a-z]?|\d{{4}}(?!\d)|{either(*_SMALL)})"
_SYMBOL = Pattern(rf"\d{{1,8}}(?:(?: ?[/_–-]{{1,2}} ?|\.| )?{_PART})+(?![^\W_])")
"""What was meant for a number and symbol, whatever joins its parts."""
_FORM = Pattern(
    rf"\d+(?:/\d{{4}})?(?P<joint>[/-])(?P<kind>{either(*_SHORTS)}(?:PH|LT)?)"
    r"(?!(?P=joint))[/-](?P<body>[A-ZĐ](?:[\w&.-]*\w)?)"
)
_LAW = Pattern(r"\d+/\d{4}/(?:NQ-|PL-)?(?:UBTV)?QH\d\d|\d+/SL")
_LETTER = Pattern(r"\d+(?:-CV)?/[A-ZĐ][\w&.]*(?:-[\w&.]+)*")
_LETTER_WITH_HYPHEN = Pattern(r"(?P<number>\d+)[-_.](?P<symbol>[A-ZĐ]{2,}[\w&]*(?:-[\w&.]+)*)")
_OF_PARTY = frozenset({"TW", "TU", "HU", "ĐU", "ThU", "QU", "TWĐTN"})
_MISCASED = {"TTG": "TTg", "BGDDT": "BGDĐT", "HDND": "HĐND", "BLDTBXH": "BLĐTBXH", "ThuU": "ThU"}
"""Symbols of bodies that lost a small letter or a stroke."""
_OF_STATE = frozenset({"UBND", "HĐND", "TTg", "CP", "BGDĐT", "BYT", "BNV", "BTC", "BTP", "BXD"})

_AGENCIES = {
    "TTg": ("thủ tướng",),
    "CP": ("chính phủ",),
    "UBTVQH": ("ủy ban thường vụ", "ubtv"),
    "TW": ("trung ương", "bộ chính trị", "ban bí thư", "tw"),
    "UBND": ("ủy ban nhân dân", "chủ tịch"),
    "HĐND": ("hội đồng nhân dân",),
    "BGDĐT": ("giáo dục",),
    "BYT": ("y tế",),
    "BNV": ("nội vụ",),
    "BTC": ("tài chính", "tổ chức"),
    "BCA": ("công an",),
    "BQP": ("quốc phòng",),
    "BTP": ("tư pháp",),
    "BXD": ("xây dựng",),
    "BCT": ("công thương",),
    "BKHCN": ("khoa học",),
    "BTTTT": ("thông tin",),
    "BVHTTDL": ("văn hóa",),
    "BTNMT": ("tài nguyên",),
    "BNNPTNT": ("nông nghiệp",),
    "BNNMT": ("nông nghiệp",),
    "BLĐTBXH": ("lao động",),
    "BGTVT": ("giao thông",),
    "BKHĐT": ("kế hoạch",),
    "TLĐ": ("tổng liên đoàn", "đoàn chủ tịch"),
}
"""The endings of symbols, and a word that the name of the body has then."""
_BODIES_NAMED = (
    *("thủ tướng", "chính phủ", "quốc hội", "bộ ", "ban ", "trung ương", "ủy ban", "hội đồng", "tỉnh ủy"),
    *("thành ủy", "huyện ủy", "đảng ủy", "sở ", "tổng liên đoàn", "liên đoàn"),
)
_OF_A_PLACE = ("sở ", "phòng ", "ủy ban nhân dân", "hội đồng nhân dân")
"""What no ministry is."""
_NAMED = Pattern(rf" *(?:bộ trưởng )?{either(*_BODIES_NAMED)}(?:[^\W\d]| (?!về|ban hành|quy định)){{0,40}}")
_IN_LETTERS = Pattern(r" *(?:Bộ trưởng )?(?:Bộ|Ban) [A-ZĐ&]{2}")
_NO_PREMIER = frozenset({"TT", "TTCP", "TTgCP"})
_OF_PREMIER = Pattern(r",? ?ngày [\d /]{1,12}(?:tháng \d+ năm \d+)?,? của Thủ tướng")
_LONGEST_AGENCY = 60
_LAW_OF = Pattern(
    r"(?:,? (?:số [\d/]+\w*(?:-\w+)?|năm \d{4}|\(?(?:ban hành )?ngày \d{1,2}"
    r"(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4}\)?)){1,3},? (?:được |do |của )"
    r"(?P<by>(?:Thủ tướng )?Chính phủ|Chủ tịch nước|Bộ(?: trưởng Bộ)? "
    r"[A-ZĐ][^,;.\n]{2,40}?(?=[,;.\n]| về| quy định|$)|Ban Chấp hành Trung ương|Bộ Chính trị)(?= |[,;.\n]|$)"
)
_WITH_ONE_SYMBOL = ("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương")
_BODY_OF_PARTY = Pattern(
    r",? ngày (?P<day>\d{1,2}(?:[/-]\d{1,2}[/-]| tháng \d{1,2} năm )\d{4}),? của "
    rf"(?P<body>{either(*_WITH_ONE_SYMBOL)})"
)


@rule("CT387", "vien-dan-thieu-ky-hieu", habit=True)
def without_symbol(reading: Reading) -> Iterator[Finding]:
    """Lần đầu viện dẫn ghi đủ số và ký hiệu, không chỉ con số hay chỉ tên loại.

    Sai:
        nhiem_vu: [Quán triệt Nghị quyết 35 của Bộ Chính trị]
    Đúng:
        nhiem_vu: [Quán triệt Nghị quyết số 35-NQ/TW ngày 22/10/2018 của Bộ Chính trị]
    """
    given = {one.number.split("/")[0].split("-")[0] for one in reading.once(citations)}
    tokens = reading.tokens
    alone = set(tokens.before(*_AFTER_BARE)).intersection(tokens.after(*_BEFORE_BARE))
    for match in _BARE.finditer(reading.body) if alone else ():
        if match["number"] not in given:
            message = f"“{match.group()}” chưa ghi ký hiệu."
            yield reading.at(*match.span(), message, "Ghi đủ số, ký hiệu, ngày ban hành.")
    for match in _NAMELESS.finditer(reading.body):
        part = "kind" if match["kind"] else "blank"
        message = f"{match[part]} không ghi số, ký hiệu và ngày ban hành."
        yield reading.at(*match.span(part), message, "Ghi đủ số, ký hiệu, ngày ban hành.")
    undated = reading.tokens.links.isdisjoint(_BEFORE_DAY)
    for match in () if undated else _UNNUMBERED.finditer(reading.body):
        message = f"{match['kind']} không ghi số, ký hiệu."
        yield reading.at(match.start(), match.end() - len(" của "), message, "Ghi đủ số, ký hiệu.")
    yield from _bare_bases(reading)


def _bare_bases(reading: Reading) -> Iterator[Finding]:
    """A base that says whose decision it is and neither its number nor its subject."""
    for passage in reading.of(Part.BASIS):
        above = _OF_THE_ABOVE.search(passage.text)
        if above is not None:
            message = f"“{above.group()}” không cho biết văn bản nào."
            yield Finding(passage.path, message, "Ghi đủ số, ký hiệu, ngày, cơ quan ban hành.", *above.span())
            continue
        match = _WHOSE.search(passage.text)
        about = match is not None and match["kind"] == "Nghị quyết" and " về " in passage.text
        if match and not (about or _SAID.search(passage.text) or _NAMELESS.search(passage.text)):
            message = f"{match['kind']} không ghi số, ký hiệu và ngày ban hành."
            yield Finding(passage.path, message, "Ghi đủ số, ký hiệu, ngày ban hành.", *match.span("kind"))


@text_rule("CT388", "ky-hieu-vien-dan-viet-dinh")
def broken_symbol(reading: Texts) -> Iterator[Finding]:
    """Số, chữ viết tắt tên loại, chữ viết tắt cơ quan nối bằng dấu gạch của mẫu: 1147/QĐ-UBND, 57-NQ/TW.

    Văn bản của cơ quan nhà nước là số/tên loại-cơ quan; văn bản của Đảng là số-tên loại/cơ quan.

    Sai:
        nhiem_vu: [Thực hiện Quyết định số 1147/QĐUBND ngày 30/4/2020 của UBND tỉnh]
    Đúng:
        nhiem_vu: [Thực hiện Quyết định số 1147/QĐ-UBND ngày 30/4/2020 của UBND tỉnh]
    """
    for start, _ in reading.tokens.numbers:
        kind, _, _ = named_before(reading.lower, start)
        match = _SYMBOL.match(reading.body, start) if kind else None
        tight = match.group().replace(" ", "").replace("–", "-") if match is not None else ""
        if match is not None and (right := _rightly(kind, tight)):
            message = f"Ký hiệu “{match.group()}” viết không đúng mẫu."
            yield reading.at(*match.span(), message, f"Viết như {right}.")
    for match in _GLUED.finditer(reading.body) if reading.tokens.before(*_SHORTS) else ():
        if not named_before(reading.lower, match.start("symbol"))[0]:
            message = f"Số và ký hiệu “{match['symbol']}” thiếu dấu gạch chéo."
            yield reading.at(*match.span("symbol"), message, "Viết số/chữ viết tắt tên loại-cơ quan.")


def _rightly(kind: str, written: str) -> str:
    """How such a symbol is rightly formed; empty where this one is, or has another fault of its own."""
    own = KINDS[kind]
    match = _FORM.fullmatch(written)
    if match is None:
        if _LAW.fullmatch(written) or (not own and _LETTER.fullmatch(written)):
            return "" if own else parted(written)
        if own:
            return f"1147/{own[0]}-UBND"
        letter = _LETTER_WITH_HYPHEN.fullmatch(written) if kind == "Công văn" else None
        return f"{letter['number']}/{letter['symbol']}" if letter is not None else ""
    body = match["body"].split("-")[0]
    if body in _MISCASED:
        return written.replace(body, _MISCASED[body])
    of_party = body in _OF_PARTY or (body.endswith("TW") and not body.startswith("MT"))
    if match["joint"] == "/" and of_party:
        return f"57-{match['kind']}/{match['body']}"
    if body != "TTg" and body.upper() == "TTG":
        return f"1147/{match['kind']}-TTg"
    if match["joint"] == "-" and body in _OF_STATE:
        return f"1147/{match['kind']}-{match['body']}"
    return ""


@text_rule("CT398", "co-quan-khac-ky-hieu")
def other_agency(reading: Texts) -> Iterator[Finding]:
    """Cơ quan ghi sau “của” là cơ quan có chữ viết tắt trong ký hiệu: QĐ-TTg là của Thủ tướng Chính phủ.

    Sai:
        nhiem_vu: [Thực hiện Quyết định số 1847/QĐ-TTg ngày 27/12/2018 của Bộ Nội vụ]
    Đúng:
        nhiem_vu: [Thực hiện Quyết định số 1847/QĐ-TTg ngày 27/12/2018 của Thủ tướng Chính phủ]
    """
    yield from (told for told, is_sure in reading.once(other_issuers) if is_sure)
    yield from _law_of_another(reading)
    for one in reading.once(citations):
        ending = re.split("[-/–]", one.symbol)[-1].strip()
        if ending in _NO_PREMIER and _OF_PREMIER.match(reading.body, one.end):
            message = f"Ký hiệu của Thủ tướng Chính phủ là TTg, không phải {ending}."
            yield reading.at(one.at, one.end, message, "Viết như 1147/QĐ-TTg.")
        own = _AGENCIES.get("UBTVQH" if ending.startswith("UBTVQH") else ending)
        lead = ISSUER.match(reading.body, one.end) if own else None
        if own is None or lead is None or ("TW" in one.symbol and own != _AGENCIES["TW"]):
            continue
        said = in_one_way(reading.body[lead.end() : lead.end() + _LONGEST_AGENCY].split("\n")[0])
        first = said.lstrip()
        in_letters = first.startswith(("bộ ", "ban ")) and _IN_LETTERS.match(reading.body, lead.end())
        named = None if in_letters else _NAMED.match(said)
        by_head = own == _AGENCIES["CP"] and first.startswith("thủ tướng")
        by_head = by_head or (ending.startswith("B") and first.startswith(_OF_A_PLACE))
        if named is None or (any(word in named.group() for word in own) and not by_head):
            continue
        end = lead.end() + len(named.group().rstrip())
        message = f"Ký hiệu {one.symbol} không phải của cơ quan này."
        yield reading.at(one.at, end, message, "Xem lại ký hiệu, hoặc cơ quan ban hành.")


def _law_of_another(reading: Texts) -> Iterator[Finding]:
    """“Luật Thanh niên ngày 16/6/2020 của Chính phủ”: laws are the National Assembly's."""
    for name, end in reading.once(named_laws):
        match = _LAW_OF.match(reading.body, end)
        if match is not None:
            own = "Ủy ban Thường vụ Quốc hội" if name.startswith("Pháp lệnh") else "Quốc hội"
            message = f"{name} do {own} ban hành."
            yield reading.at(*match.span("by"), message, f"Ghi {own}, hoặc bỏ cơ quan ban hành.")


def other_issuers(reading: Texts) -> list[tuple[Finding, bool]]:
    """Of the Party's bodies who bear one symbol, another than the one that issued the text of that day.

    Each with whether what is known of the text is sure.

    Numbers come again with each term, so that a number without its day accuses nobody.
    """
    found = []
    for one in reading.once(citations):
        same = [text for text in numbered().get(one.number, ()) if text.issuer in _WITH_ONE_SYMBOL]
        match = _BODY_OF_PARTY.match(reading.body, one.end) if same else None
        day = [int(part) for part in re.findall(r"\d+", match["day"])] if match is not None else []
        for known in same if match is not None else ():
            is_meant = known.day is not None and day == [known.day.day, known.day.month, known.day.year]
            if match is None or not is_meant:
                continue
            if match["body"] != known.issuer and not known.issuer.startswith(match["body"]):
                message = f"{one.kind} số {one.number} là của {known.issuer}."
                told = reading.at(*match.span("body"), message, "Sửa cơ quan ban hành.")
                found.append((told, known.sure))
    return found


RULES = (without_symbol, broken_symbol, other_agency)
