"""What the table of legal texts says of texts that no second source was found for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.citations.issued import cited, known, other_day
from ctrgen.rules.citations.repealed import gone, told
from ctrgen.rules.citations.subjects import of_others
from ctrgen.rules.citations.symbols import other_issuers
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading


@rule("CT3054", "vien-dan-nen-doi-chieu")
def unchecked(reading: Reading) -> Iterator[Finding]:
    """Văn bản viện dẫn có thể đã hết hiệu lực, hoặc ghi sai ngày ban hành: tra lại trước khi ban hành.

    Như CT390, CT3010 và CT3057, với những văn bản mà bảng dữ liệu của chương trình mới có một nguồn.

    Sai:
        nhiem_vu: ["Chi theo Thông tư số 40/2017/TT-BTC ngày 28/5/2017 của Bộ trưởng Bộ Tài chính"]
    Đúng:
        nhiem_vu: ["Chi theo Thông tư số 40/2017/TT-BTC ngày 28/4/2017 của Bộ trưởng Bộ Tài chính"]
    """
    yield from (told(reading, place) for place in reading.once(gone) if not place.text.sure)
    yield from (finding for finding, is_sure in reading.once(of_others) if not is_sure)
    yield from (finding for finding, is_sure in reading.once(other_issuers) if not is_sure)
    for one in reading.once(cited):
        text = known(one)
        of_year = text is None or not one.number or not text.has_year or text.year == str(one.day.year)
        if text is not None and not text.sure and of_year:
            yield from other_day(reading, one, text)


RULES = (unchecked,)
