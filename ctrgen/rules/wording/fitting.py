"""Words that do not go together: “Tuy … nên”, “đẩy mạnh tình trạng”; words of which a half is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, words
from ctrgen.rules.rule import Finding, text_rule
from ctrgen.spelling.letters import one_way
from ctrgen.spelling.lexicon import alone, firsts, seconds, usual_words
from ctrgen.spelling.strange import strangeness

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts

_BUT, _SO, _YET, _AND_YET = "nhưng", "nên", "mà", "và còn"
_THEREFORE = tuple((so, _BUT) for so in ("vì vậy", "vì thế", "do đó", "do vậy"))
_PAIRS = (
    ("tuy", ((_SO, _BUT), *_THEREFORE)),
    ("mặc dù", ((_SO, _BUT), *_THEREFORE)),
    ("dù", ((_SO, _BUT),)),
    ("vì", ((_BUT, _SO),)),
    ("bởi vì", ((_BUT, _SO),)),
    ("do", ((_BUT, _SO),)),
    ("nhờ", ((_BUT, _SO),)),
    ("nếu", ((_BUT, "thì"),)),
    ("không những", ((_BUT, _YET), (_AND_YET, "mà còn"))),
    ("không chỉ", ((_BUT, _YET), (_AND_YET, "mà còn"))),
)
"""What begins a sentence, the words that do not go on from it, each with the one that does."""
_ANYWHERE = ("không những", "không chỉ")
"""What begins a part of a sentence too, its second half unmistakable."""
_GOES_ON = frozenset({"song", "vẫn", "cũng"})
"""What goes on from ``tuy`` too; a part of the sentence after the wrong word may."""
_NOT_AFTER = Pattern(r" (?:nhiên|vậy|thế|là|rằng|sao|lẽ|thế|đó|đồng|ông|bà)(?!\w)")
_PART_OF_WORD = ("trở", "làm", "gây", "tạo", "xây", "không", "chỉ", "chưa", "dựng", "lập", "bởi", "đắp")
"""Before ``nên``: a verb of it, or advice."""
_END = Pattern(r"[.;\n!?]")
_FARTHEST = 400

_RAISING = ("đẩy mạnh", "phát huy", "tăng cường", "khuyến khích", "nhân rộng", "hưởng ứng")
_BAD = (
    *("tình trạng", "tệ nạn", "các tệ nạn", "vi phạm", "các vi phạm", "tham nhũng", "tội phạm", "sai phạm"),
    *("ô nhiễm", "lãng phí", "yếu kém", "khuyết điểm", "nhược điểm", "tai nạn", "bạo lực", "tồn tại"),
)
_ENDING = ("khắc phục", "ngăn chặn", "đẩy lùi", "xóa bỏ", "bài trừ", "phòng ngừa")
_GOOD = (
    *("thành tích", "các thành tích", "ưu điểm", "những ưu điểm", "truyền thống tốt", "điển hình"),
    *("gương tốt", "thuận lợi", "thế mạnh", "kết quả đạt được", "những kết quả đạt được"),
)
_AGAINST = tuple(
    f"{verb} {what}"
    for verbs, all_of in ((_RAISING, _BAD), (_ENDING, _GOOD))
    for verb in verbs
    for what in all_of
)

_FARTHEST_AIM = 120
_AIM = Pattern(
    r"(?:phấn đấu|tối thiểu|ít nhất|bảo đảm|đảm bảo)(?: [^\s.;:]+){0,14}? đạt(?: [^\s.;:]+){1,6} $"
)
_TO_FALL = Pattern(
    r"(?:giảm|không quá|không vượt|dưới|tối đa|nợ|sai sót|tử vong|tai nạn|hộ nghèo|suy dinh|bỏ học|yếu|lỗi)"
)
"""What is meant to fall, or to stay small."""

_HALVES = words(
    "quy, khai, nâng, quyết, thông, bổ, chấp, cán, kịp, nguyên, phương, phấn, thẩm, trách, thiên, cơ, rà, "
    "cập, đại, đăng, phê"
)
"""Syllables that stand alone, and not at the end of a sentence."""
_JOINING = words("theo, về, của, và, để, cho, được, các, những, do, với, tại, đã, đang, sẽ, một, có")
"""Words that are no half of another with what follows them."""
_LAST = Pattern(r"(?P<before>[^\W\d_]+) (?P<word>[^\W\d_]+)$")
_LONGEST_END = 24


@text_rule("CT3060", "cap-tu-noi-lech")
def joined_askew(reading: Texts) -> Iterator[Finding]:
    """Hai vế của câu nối bằng cặp từ đi với nhau: tuy … nhưng, vì … nên, không những … mà còn.

    Sai:
        nhiem_vu: [Tuy khối lượng việc lớn nên các phòng đã hoàn thành kế hoạch]
    Đúng:
        nhiem_vu: [Tuy khối lượng việc lớn nhưng các phòng đã hoàn thành kế hoạch]
    """
    lower = reading.lower
    for first, seconds_of_it in _PAIRS:
        done = 0
        for start in reading.phrases(first):
            after = start + len(first)
            begins = _begins(lower, start)
            if start < done or not (begins or first in _ANYWHERE) or _NOT_AFTER.match(lower, after):
                continue
            end = _END.search(lower, after, after + _FARTHEST)
            done = end.start() if end else after + _FARTHEST
            for wrong, right in seconds_of_it:
                at = _wrong(lower[after:done], wrong, right)
                if at and (begins or wrong == _AND_YET) and not reading.body[after + 1].isupper():
                    at += after
                    message = f"“{reading.body[start:after]} … {wrong}” không đi với nhau."
                    yield reading.at(
                        at, at + len(wrong), message, f"Viết “{first} … {right}”, hoặc bỏ một từ."
                    )


def _wrong(sentence: str, wrong: str, right: str) -> int:
    """Where in the rest of a sentence the word stands that does not go on from its beginning; else 0."""
    if " " in wrong:
        return _wrong_words(sentence, wrong)
    parted = sentence.replace(",", " , ").split(" ")
    if wrong not in parted or right in parted:
        return 0
    place = parted.index(wrong)
    later = parted[place:]
    parts = later[later.index(",") :] if "," in later else []
    if parted[place - 1] in ("", *_PART_OF_WORD) or not _GOES_ON.isdisjoint([*parted[:place], *parts]):
        return 0
    return sentence.index(f" {wrong}") + 1


def _wrong_words(sentence: str, wrong: str) -> int:
    """The same of two words, which stand right behind the first part: a second went on from it already."""
    at = sentence.find(f" {wrong} ")
    before = sentence[: max(at, 0)].rstrip(",").split(" ")
    on = sentence.startswith("lại ", at + len(wrong) + 2)
    if on or "," in sentence[: max(at - 1, 0)] or not {_BUT, _YET, *_GOES_ON}.isdisjoint(before):
        return 0
    return at + 1


def _begins(lower: str, start: int) -> bool:
    """Whether a sentence begins at a place, or a part of one."""
    return lower[max(0, start - 2) : start].rstrip(" ")[-1:] in ("", ".", ";", ":", "\n", "-", ",")


@text_rule("CT3061", "dong-tu-trai-nghia")
def raised_or_ended(reading: Texts) -> Iterator[Finding]:
    """Điều xấu thì khắc phục, ngăn chặn; điều tốt thì phát huy, đẩy mạnh. Không viết “đẩy mạnh tình trạng”.

    Sai:
        nhiem_vu: [Đẩy mạnh tình trạng lấn chiếm vỉa hè trên địa bàn]
    Đúng:
        nhiem_vu: [Khắc phục tình trạng lấn chiếm vỉa hè trên địa bàn]
    """
    for start, end in reading.any_of(_AGAINST):
        written = reading.body[start:end]
        yield reading.at(start, end, f"“{written}” trái nghĩa.", "Xem lại động từ, hoặc việc nói đến.")
    for start in reading.phrases("trở xuống"):
        lead = reading.lower[max(0, start - _FARTHEST_AIM) : start]
        if _AIM.search(lead) and not _TO_FALL.search(lead):
            message = "“trở xuống” trái với điều phấn đấu đạt được."
            yield reading.at(start, start + len("trở xuống"), message, "Có lẽ là “trở lên”.")


@text_rule("CT3062", "tu-mat-tieng-cuoi")
def cut_short(reading: Texts) -> Iterator[Finding]:
    """Câu không kết thúc ở nửa một từ: “theo quy.” thiếu “định”.

    Sai:
        nhiem_vu: [Cấp phát đúng đối tượng theo quy.]
    Đúng:
        nhiem_vu: [Cấp phát đúng đối tượng theo quy định.]
    """
    for match in _last_words(reading):
        before, word = match["before"], one_way(match["word"])
        if not word.islower() or (word in alone() and word not in _HALVES):
            continue
        ends_no_word = not firsts(word) and strangeness(before, word, "") > 0
        if before.lower() in _JOINING or ends_no_word:
            whole = {f"{word} {half}" for half in seconds(word)} & usual_words()
            if whole:
                message = f"Câu kết thúc ở “{match['word']}”, nửa của một từ."
                yield reading.at(*match.span("word"), message, f"Viết đủ từ, như “{min(whole)}”.")


def _last_words(reading: Texts) -> Iterator[re.Match[str]]:
    """The last two words of every sentence, and of what a semicolon ends."""
    body = reading.body
    for at in sorted((*reading.tokens.places("."), *reading.tokens.places(";"))):
        ends = at < len(body) and not body[at + 1 : at + 2].strip()
        match = _LAST.search(body, max(0, at - _LONGEST_END), at) if ends else None
        if match is not None:
            yield match


RULES = (joined_askew, raised_or_ended, cut_short)
