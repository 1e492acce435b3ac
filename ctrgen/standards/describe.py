"""A standard in words: what it asks of the page, its parts and its sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.schema.values import comma

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.standards.model import Figure, Standard, Style
    from ctrgen.standards.roles import Role

PAGE, PARTS, WORDS, MARKS = "Trang giấy", "Các thành phần", "Mẫu câu", "Dấu đầu mục"


_BUILT_IN = {"heading 1": "Đề mục", "heading 2": "Tiểu mục", "header": "Số trang"}
"""What the styles that Word has names for are called in an office."""


def facts(standard: Standard) -> dict[str, dict[str, str]]:
    """Everything a standard says, by group and by name."""
    return {
        PAGE: dict(_page(standard)),
        PARTS: {
            _BUILT_IN.get(style.name, style.name): _style(role, style, standard)
            for role, style in standard.styles.items()
        },
        MARKS: {
            "phần": standard.part_mark,
            "mục": standard.heading_mark,
            "mục nhỏ": standard.subheading_mark,
            "các cấp": ", ".join(standard.marks),
        },
        WORDS: dict(_words(standard)),
    }


def differences(one: Standard, other: Standard) -> Iterator[tuple[str, str, str, str]]:
    """What two standards say otherwise: group, name, and what each says; empty where it says nothing."""
    others = facts(other)
    for group, own in facts(one).items():
        for name in {**own, **others[group]}:
            said = own.get(name, ""), others[group].get(name, "")
            if said[0] != said[1]:
                yield group, name, *said


def allowed(figure: Figure, unit: str) -> str:
    """The values a figure may take: ``từ 20 đến 25 mm``."""
    if figure.only:
        return f"{' hoặc '.join(map(comma, figure.only))} {unit}"
    if figure.highest is None:
        return f"từ {comma(figure.lowest or 0)} {unit} trở lên"
    if figure.lowest == figure.highest:
        return f"{comma(figure.highest)} {unit}"
    return f"từ {comma(figure.lowest or 0)} đến {comma(figure.highest)} {unit}"


def _figure(figure: Figure, unit: str) -> str:
    free = figure.lowest is None and figure.highest is None and not figure.only
    usual = f"{comma(figure.default)} {unit}"
    return usual if free or allowed(figure, unit) == usual else f"{usual} ({allowed(figure, unit)})"


def _page(standard: Standard) -> Iterator[tuple[str, str]]:
    page, body = standard.page, standard.body
    yield "khổ giấy", f"{comma(page.width)} × {comma(page.height)} mm"
    sides = {"lề trên": page.top, "lề dưới": page.bottom, "lề trái": page.left, "lề phải": page.right}
    for name, figure in sides.items():
        yield name, _figure(figure, "mm")
    yield "phông chữ", standard.font
    yield "thụt đầu dòng", _figure(body.indent, "mm")
    if body.exact_line is None:
        yield "giãn dòng", _figure(body.line_spacing, "dòng")
    else:
        yield "giãn dòng", f"chính xác {_figure(body.exact_line, 'pt')}"
    yield "cách đoạn", _figure(body.paragraph_spacing, "pt")
    yield "đặt dấu thanh", str(standard.tone)


def _style(role: Role, style: Style, standard: Standard) -> str:
    looks = {"đậm": style.bold, "nghiêng": style.italic, "gạch chân": style.underline}
    said = [_figure(standard.size_of(role), "pt"), *(name for name, is_so in looks.items() if is_so)]
    return ", ".join([*said, f"căn {style.align}"])


def _words(standard: Standard) -> Iterator[tuple[str, str]]:
    words = standard.wording
    yield "tiêu đề", " / ".join(words.motto)
    yield "dưới tên cơ quan", words.below_issuer or "đường kẻ"
    yield "số, ký hiệu", words.number
    yield "địa danh, ngày tháng", words.date
    yield "trích yếu", words.subject
    yield "dưới trích yếu", words.below_subject or "đường kẻ"
    yield "căn cứ", f"{words.basis_mark} … {words.between_bases} … {words.last_basis}".strip()
    yield "câu kết", words.closing
    yield "quyền hạn ký", ", ".join(words.authorities.values()) or "TM., KT., TL., TUQ., Q."
    alone = "như quyền hạn" if standard.sole_signer == "quyen_han" else "như chức vụ"
    yield "chức vụ của người ký một mình", alone
    yield "nơi nhận", f"{words.recipient_mark} …{words.between_recipients}"
    yield "lưu", words.filed
    yield "không ghi ở dòng lưu", ", ".join(words.not_filed) or "không có"
