"""Words of speech, of chat and of English where a document has words of its own (Decree 30, Article 7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, words
from ctrgen.rules.rule import Finding, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts

_PARTICLES = ("nhé", "nha", "nhá", "nghen", "nhe", "nhen", "ạ", "nè", "hén", "nhỉ")
_LAST = Pattern(r" *(?:[.,;!…)]|\./\.|$)", re.MULTILINE)
"""What ends a part of a sentence, or a line."""
_SPOKEN = words(
    "tụi, tụi mình, tụi nhỏ, bọn mình, chúng mình, tui, mấy đứa, sắp nhỏ, con nít, ổng, sếp, mấy ông, mấy "
    "bà, bữa nay, bữa giờ, bữa trước, hồi nãy, lúc nãy, ban nãy, mai mốt, lát nữa, chút xíu, xíu nữa, tí "
    "nữa, lẹ, cho lẹ, xài, bự, nhậu nhẹt, tùm lum, um sùm, tá lả, tào lao, ba láp, lai rai, cà kê, quá "
    "trời, quá xá, hết sẩy, xịn, xịn sò, chém gió, lùm xùm, mặc kệ, thôi kệ, kệ họ, bày đặt, tự chịu, "
    "tính sau, cái vụ, mấy cái, cái này, nói thiệt, thiệt tình, làm biếng, khỏi cần, miễn bàn, alo, a lô, "
    "oke, đi trễ, có gì thì, có gì báo, nhớ nhắn, nhớ gọi, khỏi lo, thoải mái đi, chắc chắn luôn, xong "
    "luôn, làm luôn, đi luôn, gấp gấp, từ từ tính, chả có, chả cần, đếch, cực kì là, siêu to, quá chừng, "
    "bọn trẻ, bọn nhỏ, lũ trẻ, nói chung là, nước nôi, tạm ổn, cho xong chuyện, chạy làng, làm màu, làm lố, "
    "bó tay, ăn nhậu, chầu nhậu, gọi điện liền, báo liền, làm liền"
)
_ENGLISH = words(
    "deadline, check-in, update, check, checkin, trend, hot trend, meeting, feedback, confirm, inbox, "
    "comment, share, cancel, join, support, okay, ok, sale, event, schedule, training, upload, download, "
    "workshop, livestream, teambuilding, team building, meeting online, call video, zoom meeting, email lại, "
    "câu view, teamwork, check in, check list, checklist, file, link, list, follow, review, setup"
)
_IN_VIETNAMESE = {
    "workshop": "hội thảo",
    "livestream": "phát trực tiếp",
    "deadline": "hạn chót",
    "update": "cập nhật",
    "check": "kiểm tra",
    "check in": "điểm danh",
    "check-in": "điểm danh",
    "checkin": "điểm danh",
    "trend": "xu hướng",
    "hot trend": "trào lưu",
    "meeting": "cuộc họp",
    "feedback": "phản hồi",
    "confirm": "xác nhận",
    "inbox": "nhắn tin",
    "comment": "bình luận",
    "share": "chia sẻ",
    "cancel": "hủy",
    "join": "tham gia",
    "support": "hỗ trợ",
    "schedule": "lịch",
    "training": "tập huấn",
    "upload": "tải lên",
    "download": "tải về",
    "checklist": "danh mục kiểm tra",
    "check list": "danh mục kiểm tra",
    "event": "sự kiện",
    "file": "tệp",
    "link": "đường dẫn",
    "list": "danh sách",
    "follow": "theo dõi",
    "review": "xem lại",
    "setup": "cài đặt",
}
_ALL = tuple(sorted(_SPOKEN | _ENGLISH))
_OF_PLACES = ("điểm ", "khu ", "góc ")
_AROUND = frozenset("@/._#-&")


@text_rule("CT3004", "loi-noi")
def spoken(reading: Texts) -> Iterator[Finding]:
    """Văn bản dùng lời viết, không dùng tiếng đệm (nhé, nha, ạ), lời nói hằng ngày, từ tiếng Anh.

    Trong ngoặc kép thì không xét.

    Sai:
        nhiem_vu: ["Đến muộn thì gọi trước nhé."]
    Đúng:
        nhiem_vu: ["Đến muộn phải báo trước."]
    """
    body, lower = reading.body, reading.lower
    for particle in reading.held(_PARTICLES):
        for start in reading.phrases(particle):
            end = start + len(particle)
            before = lower.rfind(" ", 0, max(0, start - 1)) + 1
            among_small = body[start].islower() and body[before : before + 1].islower()
            if among_small and _LAST.match(body, end) and not _quoted(body, start):
                message = f"“{particle}” là tiếng đệm của lời nói."
                yield reading.at(start, end, message, "Bỏ tiếng đệm, viết thành câu của văn bản.")
    for start, end in reading.any_of(_ALL):
        written = body[start:end]
        beside = body[start - 1 : start] + body[end : end + 1]
        if _quoted(body, start) or not _AROUND.isdisjoint(beside.rstrip(".")) or _is_name(body, start, end):
            continue
        if lower.endswith(_OF_PLACES, 0, start):
            continue
        small = written.lower()
        what = "là từ tiếng Anh" if small in _ENGLISH else "là lời nói hằng ngày"
        right = _IN_VIETNAMESE.get(small, "")
        yield reading.at(
            start, end, f"“{written}” {what}.", f"Viết “{right}”." if right else "Thay bằng từ của văn bản."
        )


def _quoted(body: str, start: int) -> bool:
    """Whether a quotation is open at a place."""
    line = body.rfind("\n", 0, start) + 1
    before = body[line:start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_name(body: str, start: int, end: int) -> bool:
    """Whether a word has a capital inside a sentence, or one follows it that is no Vietnamese sentence's."""
    written = body[start:end]
    after = body[end : end + 2]
    return written.isupper() or (written[0].isupper() and after[:1] == " " and after[1:].isupper())


RULES = (spoken,)
