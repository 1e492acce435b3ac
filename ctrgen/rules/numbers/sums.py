"""Figures that are said to be the sum or the product of others."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import MONEY, all_amounts, written
from ctrgen.rules.numbers.changes import wrong_changes, wrong_times
from ctrgen.rules.numbers.equations import wrong_equations
from ctrgen.rules.numbers.lists import listed, of_a_list
from ctrgen.rules.numbers.moves import more_than_the_whole
from ctrgen.rules.numbers.multiples import wrong_multiples
from ctrgen.rules.numbers.parts import Kind, wholes
from ctrgen.rules.numbers.portions import wrong_portions
from ctrgen.rules.numbers.proportions import out_of_proportion
from ctrgen.rules.numbers.rates import ill_reckoned, not_together
from ctrgen.rules.numbers.ratios import contradicted
from ctrgen.rules.numbers.shares import impossible_shares
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.numbers.amounts import Amount
    from ctrgen.rules.numbers.parts import Whole
    from ctrgen.rules.reading import Reading, Texts
    from ctrgen.schema.fields import Path

_ALL_OF = Pattern(r"(?<!\w)toàn [^\W\d_]+(?: [^\W\d_]+)? (?:hiện )?có $")
_AMONG = (", ", ", có ", ", trong đó ", ", trong đó có ", " (")
_FAR = 30


@rule("CT396", "so-cong-trong-cau-khong-khop")
def total_in_sentence(reading: Reading) -> Iterator[Finding]:
    """Con số tính được từ các con số khác trong câu thì phải khớp: tổng các phần, tích, tỷ lệ phần trăm.

    Số chung bằng tổng các phần kể ra sau “gồm”, sau dấu hai chấm, không nhỏ hơn các phần sau “trong đó”.

    Sai:
        nhiem_vu: ["Trao 200 suất quà, mỗi suất 500.000 đồng, tổng trị giá 10 triệu đồng"]
    Đúng:
        nhiem_vu: ["Trao 200 suất quà, mỗi suất 500.000 đồng, tổng trị giá 100 triệu đồng"]
    """
    told: set[tuple[Path, int | None]] = set()
    for one in chain(
        out_of_proportion(reading),
        contradicted(reading),
        ill_reckoned(reading),
        not_together(reading),
        wrong_changes(reading),
        wrong_times(reading),
        wrong_portions(reading),
        wrong_multiples(reading),
        impossible_shares(reading),
        wrong_equations(reading),
        more_than_the_whole(reading),
    ):
        others = {(other.path, other.start) for other in one.beside}
        if (one.path, one.start) not in told and told.isdisjoint(others):
            told.add((one.path, one.start))
            yield one
    for whole in reading.once(wholes):
        said = whole.figure.value
        apart = whole.right != said if whole.kind is Kind.ALL else whole.right > said
        passage = reading.passage(whole.figure.start)
        if (passage.path, whole.figure.start - passage.start) in told:
            continue
        if apart and whole.kind is not Kind.LIKELY:
            yield _apart(reading, whole)
    known = {one.figure.start for one in reading.once(wholes)}
    yield from (
        of_a_list(reading, one)
        for one in reading.once(listed)
        if one.is_sure and one.whole.start not in known
    )
    for figures in reading.once(all_amounts):
        for all_of, some in pairwise(figures):
            if _is_more_than_all(reading, all_of, some):
                message = (
                    f"“{reading.body[some.start : some.end]}” nhiều hơn số chung {written(all_of.value)}."
                )
                yield reading.at(some.start, some.end, message, "Xem lại hai con số.")


def _is_more_than_all(reading: Reading, all_of: Amount, some: Amount) -> bool:
    """“Toàn trường có 13 lớp, 14 lớp bán trú”: of a whole, more than there is."""
    alike = all_of.unit == some.unit not in ("", "%") and not (all_of.each or some.each)
    if not alike or some.value <= all_of.value or reading.body[all_of.end : some.start] not in _AMONG:
        return False
    return _ALL_OF.search(reading.lower, max(0, all_of.start - _FAR), all_of.start) is not None


@text_rule("CT3012", "cac-phan-chua-bang-so-chung")
def short_of_the_whole(reading: Texts) -> Iterator[Finding]:
    """Các phần kể sau “trong đó”, hay kể liền sau số chung, có khi là tất cả các phần: khi đó tổng phải khớp.

    Sai:
        nhiem_vu: ["Xóa 214 nhà tạm, trong đó xây mới 150 nhà, sửa chữa 54 nhà"]
    Đúng:
        nhiem_vu: ["Xóa 214 nhà tạm, trong đó xây mới 150 nhà, sửa chữa 64 nhà"]
    """
    for one in reading.once(wholes):
        is_told = one.kind is Kind.ALL or (one.kind is Kind.AMONG and one.right > one.figure.value)
        if not is_told and one.right != one.figure.value:
            yield _apart(reading, one)
    known = {one.figure.start for one in reading.once(wholes)}
    yield from (
        of_a_list(reading, one)
        for one in reading.once(listed)
        if not one.is_sure and one.whole.start not in known
    )


def _apart(reading: Texts, one: Whole) -> Finding:
    said, unit = one.figure.value, " đồng" if one.figure.unit == MONEY else ""
    message = f"Các phần cộng lại là {written(one.right)}{unit}, số chung ghi {written(said)}{unit}."
    return reading.at(one.figure.start, one.end, message, "Xem lại số chung và các phần.")


RULES = (total_in_sentence, short_of_the_whole)
