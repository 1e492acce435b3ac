"""Spelling: what is no syllable of Vietnamese, and what was meant."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.schema.part import Part
from ctrgen.spelling.letters import bare, one_way
from ctrgen.spelling.lexicon import is_word, loans
from ctrgen.spelling.phrases import slips
from ctrgen.spelling.strange import HEADS, is_of_name
from ctrgen.spelling.strokes import typed
from ctrgen.spelling.syllables import is_syllable
from ctrgen.spelling.words import Guess, guess, is_known, is_without_vowel

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from ctrgen.rules.reading import Passage, Reading

_TOKEN = Pattern(r"[^\W_]+")
_RUN = Pattern(r"[^\W\d_]+(?: [^\W\d_]+)*")
_NUMBER = "# "
"""What stands before a row of words for a number, in the table of confusions too."""
_SIGNS_AND_NAMES = frozenset({"symbol", "place", "drafter", "address"})
_ADDRESS = Pattern(r"@|://|www\.|#|_|\w\.[a-z]{2,}")
_JOINS = "-'’/&@"
"""Signs that join letters to a name, a foreign word or an abbreviation."""
_BEFORE_NUMBERS = (
    (
        "ngày",
        ("ngay", "ngáy", "ngảy", "ngạy", "ngầy", "ngà", "nhày"),
        Pattern(r" \d{1,2}(?:[/-]\d{1,2}(?!\d)| tháng)"),
    ),
    (
        "tháng",
        ("thang", "thàng", "thảng", "thạng", "thắng", "háng", "thán"),
        Pattern(r" \d{1,2}(?:/\d{4}| năm \d{4})"),
    ),
    ("năm", ("nam", "nắm", "nằm", "nặm", "nâm", "năn", "lăm", "năng"), Pattern(r" (?:19|20)\d\d(?![\d.,])")),
    ("số", ("sô", "sồ", "sổ", "sỗ", "sộ", "só"), Pattern(r" \d{1,5}(?:/\d{4})?[-/][A-ZĐ]")),
    ("quý", ("quy", "quỳ", "quỷ", "quỹ", "uý", "quí"), Pattern(r" (?:I{1,3}|IV)(?!\w)")),
    ("khoản", ("khoảng", "khoãn"), Pattern(r" \d{1,2},? [Đđ]iều \d")),
)
_AFTER_NUMBERS = (("giờ", ("giơ", "giớ", "giở", "giợ")), ("phút", ("phụt", "phùt")))
"""What stands before and after numbers, the words that it may become with another mark, and the numbers."""
_OLD_CODE = Pattern("[¦§¨©ª¬®¯±µ¶¸¹¼½¾ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]")
"""Letters of foreign names, and of texts in an old code page; those are the matter of another rule."""
_LONG, _SAMPLE, _KNOWN = 2_000, 300, 4
"""Of the pairs of a text of so many words some are looked at; one in four is known, mostly every other."""
_GOLDEN = 0.6180339887
"""Parts of a circle this far from each other lie evenly, and in step with nothing that a text repeats."""
_MANY = 200
"""More unknown words than a programme in Vietnamese has."""
_FAR = 40
"""How long an address may be on either side of a word."""
_AROUND = 3
"""How many words on either side of one say whether it is right there."""
_BEFORE_SENTENCE = " “\"'(*-–+•"


@rule("CT380", "khong-phai-am-tiet")
def no_syllable(reading: Reading) -> Iterator[Finding]:
    """Mỗi chữ là một âm tiết đúng chính tả tiếng Việt, hoặc là tên riêng, chữ viết tắt, từ mượn quen dùng.

    Thường gặp: dấu gõ chưa xong (hoij, cuar, thu65c), chữ gõ hai lần (họpp), hai chữ đổi chỗ (hoạhc), hai từ
    viết liền. Từ riêng của cơ quan thì ghi vào khóa tu_dien của tệp, hoặc của tệp dùng chung.

    Sai:
        nhiem_vu: [Tuyên truyềnn giá niêm yết]
    Đúng:
        nhiem_vu: [Tuyên truyền giá niêm yết trên website]
    """
    own = own_words(reading)
    unknown = {word for word in set(reading.tokens.words) if not is_known(word) and word.lower() not in own}
    guessing = guess if len(unknown) <= _MANY else _no_guess
    halves = reading.once(_is_vietnamese)
    for passage in reading.passages if unknown else ():
        if not _is_read(passage):
            continue
        matches = list(_TOKEN.finditer(passage.text))
        for index, match in enumerate(matches):
            if match.group() not in unknown or (halves and _is_half(passage.text, matches, index)):
                continue
            if (found := _judged(passage, matches, index, guessing)) is not None:
                yield Finding(passage.path, *_words(match.group(), found), match.start(), match.end())


def _is_vietnamese(reading: Reading) -> bool:
    """Whether the words of a long text go together; if they do not, to think about each takes long."""
    words = reading.tokens.words
    if len(words) < _LONG:
        return True
    places = [int(turn * _GOLDEN % 1 * (len(words) - 1)) for turn in range(_SAMPLE)]
    pairs = [(words[place], words[place + 1]) for place in places]
    judged = [pair for pair in pairs if not is_of_name(*pair) and all(map(str.isalpha, pair))]
    known = sum(is_word(*(one_way(one.lower()) for one in pair)) for pair in judged)
    return known * _KNOWN >= len(judged) or len(judged) * 2 < _SAMPLE


def _is_read(passage: Passage) -> bool:
    path = passage.path
    of_a_name = path[0] in _SIGNS_AND_NAMES or (path[0] == "signature" and path[-1] == "name")
    return not of_a_name and passage.part is not Part.MARK and not _OLD_CODE.search(passage.text)


def _no_guess(word: str, before: str, after: str) -> Guess:  # noqa: ARG001
    """A text in another language, or in none: no word of it is thought about for long."""
    return Guess("")


def _judged(
    passage: Passage, matches: list[re.Match[str]], index: int, guessing: Callable[[str, str, str], Guess]
) -> Guess | None:
    """What was meant by an unknown word where it stands; ``None`` where it may stand there."""
    text, match = passage.text, matches[index]
    word, (start, end) = match.group(), match.span()
    if _ADDRESS.search(_chunk(text, start, end)) or _is_joined(text, start, end):
        return None
    before, after = _neighbour(text, matches, index, -1), _neighbour(text, matches, index, 1)
    found = guessing(word.lower(), before.lower(), after.lower())
    if word.islower():
        likely = found.makes_word or found.usual or found.key_left
        foreign = found.text not in loans() and any(_is_foreign(beside) for beside in (before, after))
        left = bool(found.text) and _KEYS.search(word) is not None
        certain = word != bare(word) or is_without_vowel(word) or left or (likely and not foreign)
    elif word.isupper():
        certain = found.makes_word
    elif not word[1:].islower():
        certain = bool(found.text)
    else:
        lead = text[max(0, start - len(_BEFORE_SENTENCE)) : start].rstrip(_BEFORE_SENTENCE)
        begins = lead[-1:] in ".:!?;" and (bool(lead) or start < len(_BEFORE_SENTENCE))
        usual = begins and found.usual and not after[:1].isupper() and not is_syllable(word.lower())
        certain = found.makes_word or usual or (found.text in HEADS and after.islower())
    return found if certain else None


_KEYS = Pattern(r"(?P<one>[aeod])(?P=one)(?P=one)|^dd|[uo]w[a-z]{0,3}[sfrxj]$|uow")
"""Keys of Telex that no word of another language has."""


def _is_half(text: str, matches: list[re.Match[str]], index: int) -> bool:
    """Whether a syllable is half of a wrong word among those beside it, which another rule tells of."""
    if not is_syllable(matches[index].group().lower()):
        return False
    first, last = index, index
    while first > index - _AROUND and _neighbour(text, matches, first, -1):
        first -= 1
    while last < index + _AROUND and _neighbour(text, matches, last, 1):
        last += 1
    row = " ".join(match.group() for match in matches[first : last + 1])
    return any(place <= index - first <= place + 1 for place, _ in slips(row))


def _is_foreign(word: str) -> bool:
    """Whether a word is of another language, as those beside it are then: “soft skills”."""
    small = word.lower()
    if word.isupper() or not (word.isascii() and word.isalpha()):
        return False
    return not is_syllable(small) and not typed(small)


def _chunk(text: str, start: int, end: int) -> str:
    """A word with what stands around it without a space, as far as an address goes."""
    first = text.rfind(" ", max(0, start - _FAR), start) + 1 or max(0, start - _FAR)
    last = text.find(" ", end, end + _FAR)
    return text[first : last if last >= 0 else end + _FAR]


def _is_joined(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (before[-1:] in _JOINS and before[:1].isalnum() and len(before) == 2) or (
        after[:1] in _JOINS and after[1:].isalnum() and len(after) == 2
    )


def _neighbour(text: str, matches: list[re.Match[str]], index: int, step: int) -> str:
    """The word beside one, if nothing but a space stands between; empty if not."""
    beside = index + step
    if not 0 <= beside < len(matches):
        return ""
    first, second = sorted((index, beside))
    between = text[matches[first].end() : matches[second].start()]
    return matches[beside].group() if between == " " else ""


def _words(word: str, found: Guess) -> tuple[str, str]:
    what = "tiếng nào của tiếng Việt" if is_syllable(word.lower()) else "âm tiết tiếng Việt"
    message = f"“{word}” không phải {what}."
    if not found.text:
        return message, "Gõ lại; nếu viết đúng thì thêm vào khóa tu_dien."
    right = _as_written(found.text, word)
    return message, f"Có lẽ là “{right}”; nếu viết đúng thì thêm vào khóa tu_dien."


@rule("CT375", "loi-chinh-ta")
def wrong_word(reading: Reading) -> Iterator[Finding]:
    """Từ hai âm tiết quen dùng phải đủ dấu, đúng chữ: bổ sung, sáp nhập, đối tượng, đôn đốc.

    Mỗi chữ đứng riêng thì đúng, ghép lại không thành từ, mà đổi thanh, đổi dấu hoặc đổi phụ âm dễ lẫn (ch/tr,
    s/x, d/gi/r, n/ng, c/t) thì thành từ. Chữ càng ít đứng một mình càng dễ bị báo. Từ riêng thì ghi vào khóa
    tu_dien. Văn bản dài mà hầu hết chữ không ghép thành từ thì chỉ báo một lần rằng không xét từng từ.

    Sai:
        nhiem_vu: [Bổ xung danh sách các đối tương vay vốn]
    Đúng:
        nhiem_vu: [Bổ sung danh sách các đối tượng vay vốn]
    """
    own = own_words(reading)
    told: set[int] = set()
    if not reading.once(_is_vietnamese):
        message = "Văn bản dài mà hầu hết chữ không ghép thành từ, nên lỗi chính tả từng từ không được xét."
        yield reading.at(0, len(reading.passages[0].text), message, "Xem lại bảng mã, ngôn ngữ của văn bản.")
        return
    for passage in filter(_is_read, reading.passages):
        for start, written, right in _wrong_words(passage.text):
            if own.isdisjoint(written.lower().split()):
                hint = f"Có lẽ là “{_as_written(right, written)}”."
                end = start + len(written)
                told.update(range(passage.start + start, passage.start + end))
                yield Finding(passage.path, f"“{written}” sai chính tả.", hint, start, end)
    for start, end, right in _beside_numbers(reading):
        passage = reading.passage(start)
        if start not in told and _is_read(passage):
            written = reading.text[start:end]
            hint = f"Có lẽ là “{_as_written(right, written)}”."
            yield reading.at(start, end, f"“{written}” sai chính tả.", hint)


@lru_cache(maxsize=1024)
def _wrong_words(text: str) -> tuple[tuple[int, str, str], ...]:
    """The words of two syllables that are none: where each begins, how it is written, what is meant."""
    wrong = []
    for run in _RUN.finditer(text):
        lead = _NUMBER if _follows_number(text, run.start()) else ""
        found = slips(lead + run.group())
        if not found:
            continue
        syllables = (lead + run.group()).split(" ")
        starts = list(accumulate((len(one) + 1 for one in syllables), initial=run.start() - len(lead)))
        for place, right in found:
            written = " ".join(syllables[place : place + 2])
            if not _is_joined(text, starts[place], starts[place] + len(written)):
                wrong.append((starts[place], written, right))
    return tuple(wrong)


def _follows_number(text: str, start: int) -> bool:
    """Whether a number, or one or a percentage and a space stand before a place."""
    before = text[max(0, start - 2) : start]
    return before[-1:].isdecimal() or (before[1:] == " " and (before[0].isdecimal() or before[0] == "%"))


def _beside_numbers(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Words that have another mark beside a number, where nothing but one word can stand."""
    text = reading.text
    for right, others, number in _BEFORE_NUMBERS:
        for word in others:
            for start in reading.everywhere(word):
                end = start + len(word)
                may_be = text[end + 1 : end + 2].isdigit() or text[end + 1 : end + 2] == "I"
                if may_be and number.match(text, end):
                    yield start, start + len(word), right
    for meant, said in _AFTER_NUMBERS:
        for word in said:
            for start in reading.everywhere(word):
                if text[start - 2 : start - 1].isdigit():
                    yield start, start + len(word), meant


def own_words(reading: Reading) -> set[str]:
    """The words that the house has taken upon itself."""
    lines = (*reading.programme.dictionary, *reading.standard.dictionary)
    return {word for line in lines for word in line.lower().split()}


def _as_written(right: str, written: str) -> str:
    """What is right with the capitals of what is written, word by word where there are as many."""
    ones, others = right.split(" "), written.split(" ")
    if len(ones) == len(others) > 1:
        return " ".join(map(_as_written, ones, others))
    if written.isupper() and len(written) > 1:
        return right.upper()
    return right[0].upper() + right[1:] if written[0].isupper() else right


RULES = (no_syllable, wrong_word)
