"""The faults of form that are planted, by what they are called, and what each is found with."""

from __future__ import annotations

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from tests.planting import (
    Fault,
    aligned,
    beginning,
    bold,
    colour,
    font,
    form,
    italic,
    long_text,
    lowered,
    named,
    on_paragraph,
    on_runs,
    on_section,
    raised,
    replaced,
    replaced_all,
    role,
    size,
    titled,
    turned,
    with_more,
)
from tests.planting_parts import (
    ending_changed,
    long_paragraph,
    motto_broken,
    motto_parted,
    number_aside,
    number_below,
    number_first,
    number_sized,
    number_start,
    rule_dashed,
    rule_of,
    ruleless,
    table_head_plain,
    table_wide,
    without_creed,
    without_number,
)

LEFT, CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT

FAULTS: dict[str, Fault] = {
    "paper": Fault("CT450", on_section(lambda one: setattr(one, "page_width", Mm(216)))),
    "landscape": Fault("CT450", on_section(turned)),
    "left margin": Fault("CT451", on_section(lambda one: setattr(one, "left_margin", Mm(25)))),
    "right margin": Fault("CT451", on_section(lambda one: setattr(one, "right_margin", Mm(25)))),
    "top margin": Fault("CT451", on_section(lambda one: setattr(one, "top_margin", Mm(15)))),
    "bottom margin": Fault("CT451", on_section(lambda one: setattr(one, "bottom_margin", Mm(30)))),
    "no page number": Fault("CT452", without_number),
    "number below": Fault("CT453", number_below),
    "number aside": Fault("CT453", number_aside),
    "number on page 1": Fault("CT454", number_first),
    "number from 5": Fault("CT455", number_start),
    "number small": Fault("CT457", number_sized),
    "font of text": Fault("CT456", on_runs(long_text, font("Arial"))),
    "font of title": Fault("CT456", on_runs(role("trich_yeu"), font("Calibri"))),
    "font of motto": Fault("CT456", on_runs(role("quoc_hieu"), font("Cambria"))),
    "size of text": Fault("CT457", on_runs(long_text, size(12))),
    "size of text, large": Fault("CT457", on_runs(long_text, size(15))),
    "size of motto": Fault("CT457", on_runs(role("quoc_hieu"), size(14.5))),
    "size of creed": Fault("CT457", on_runs(role("tieu_ngu"), size(12))),
    "size of issuer": Fault("CT457", on_runs(role("co_quan_ban_hanh"), size(11))),
    "size of number": Fault("CT457", on_runs(role("so_ky_hieu"), size(14))),
    "size of date": Fault("CT457", on_runs(role("dia_danh_thoi_gian"), size(12))),
    "size of kind": Fault("CT457", on_runs(role("ten_loai"), size(16))),
    "size of subject": Fault("CT457", on_runs(role("trich_yeu"), size(15))),
    "size of authority": Fault("CT457", on_runs(role("quyen_han", "chuc_vu"), size(12))),
    "size of name": Fault("CT457", on_runs(role("ho_ten"), size(12))),
    "size of received": Fault("CT457", on_runs(role("noi_nhan"), size(14))),
    "size of recipients": Fault("CT457", on_runs(role("danh_sach_noi_nhan"), size(13))),
    "motto not bold": Fault("CT458", on_runs(role("quoc_hieu"), bold(False))),  # noqa: FBT003
    "creed not bold": Fault("CT458", on_runs(role("tieu_ngu"), bold(False))),  # noqa: FBT003
    "issuer not bold": Fault("CT458", on_runs(role("co_quan_ban_hanh"), bold(False))),  # noqa: FBT003
    "superior bold": Fault("CT458", on_runs(role("co_quan_chu_quan"), bold(True))),  # noqa: FBT003
    "number bold": Fault("CT458", on_runs(role("so_ky_hieu"), bold(True))),  # noqa: FBT003
    "kind not bold": Fault("CT458", on_runs(role("ten_loai"), bold(False))),  # noqa: FBT003
    "subject not bold": Fault("CT458", on_runs(role("trich_yeu"), bold(False))),  # noqa: FBT003
    "heading not bold": Fault("CT458", on_runs(role("Heading1", "de_muc"), bold(False))),  # noqa: FBT003
    "name not bold": Fault("CT458", on_runs(role("ho_ten"), bold(False))),  # noqa: FBT003
    "post not bold": Fault("CT458", on_runs(role("quyen_han", "chuc_vu"), bold(False))),  # noqa: FBT003
    "received not bold": Fault("CT458", on_runs(role("noi_nhan"), bold(False))),  # noqa: FBT003
    "recipients bold": Fault("CT458", on_runs(role("danh_sach_noi_nhan"), bold(True))),  # noqa: FBT003
    "text bold": Fault("CT458", on_runs(long_text, bold(True))),  # noqa: FBT003
    "date upright": Fault("CT459", on_runs(role("dia_danh_thoi_gian"), italic(False))),  # noqa: FBT003
    "received upright": Fault("CT459", on_runs(role("noi_nhan"), italic(False))),  # noqa: FBT003
    "number slanting": Fault("CT459", on_runs(role("so_ky_hieu"), italic(True))),  # noqa: FBT003
    "kind slanting": Fault("CT459", on_runs(role("ten_loai"), italic(True))),  # noqa: FBT003
    "recipients slanting": Fault("CT459", on_runs(role("danh_sach_noi_nhan"), italic(True))),  # noqa: FBT003
    "kind underlined": Fault(
        "CT460", on_runs(role("chuc_vu", "quyen_han"), lambda run: setattr(run, "underline", True))
    ),
    "kind in small letters": Fault("CT461", on_runs(role("ten_loai"), lowered)),
    "issuer in small letters": Fault("CT461", on_runs(role("co_quan_ban_hanh"), lowered)),
    "subject in capitals": Fault("CT461", on_runs(role("trich_yeu"), raised)),
    "name in capitals": Fault("CT461", on_runs(role("ho_ten"), raised)),
    "post in small letters": Fault("CT461", on_runs(role("chuc_vu"), lowered)),
    "text red": Fault("CT462", on_runs(long_text, colour("FF0000"))),
    "title blue": Fault("CT462", on_runs(role("ten_loai"), colour("1F4E79"))),
    "text left": Fault("CT463", on_paragraph(long_text, aligned(LEFT))),
    "text in the middle": Fault("CT463", on_paragraph(long_text, aligned(CENTRE))),
    "kind left": Fault("CT463", on_paragraph(role("ten_loai"), aligned(LEFT))),
    "subject left": Fault("CT463", on_paragraph(role("trich_yeu"), aligned(LEFT))),
    "motto left": Fault("CT463", on_paragraph(role("quoc_hieu"), aligned(LEFT))),
    "number left": Fault("CT463", on_paragraph(role("so_ky_hieu"), aligned(LEFT))),
    "date right": Fault("CT463", on_paragraph(role("dia_danh_thoi_gian"), aligned(RIGHT))),
    "name left": Fault("CT463", on_paragraph(role("ho_ten"), aligned(LEFT))),
    "recipients in the middle": Fault("CT463", on_paragraph(role("danh_sach_noi_nhan"), aligned(CENTRE))),
    "no indent": Fault("CT464", on_paragraph(long_text, form("first_line_indent", Mm(0)))),
    "indent of 20": Fault("CT464", on_paragraph(long_text, form("first_line_indent", Mm(20)))),
    "no room below": Fault("CT465", on_paragraph(long_text, form("space_after", Pt(0)))),
    "lines of 2": Fault("CT466", on_paragraph(long_text, form("line_spacing", 2.0))),
    "lines of 0.8": Fault("CT466", on_paragraph(long_text, form("line_spacing", 0.8))),
    "lines of 12 pt": Fault("CT466", on_paragraph(long_text, form("line_spacing", Pt(12)))),
    "motto broken": Fault("CT467", motto_broken),
    "motto parted": Fault("CT467", motto_parted),
    "no rule below creed": Fault("CT470", ruleless(role("tieu_ngu"))),
    "no rule below issuer": Fault("CT470", ruleless(role("co_quan_ban_hanh"))),
    "no rule below subject": Fault("CT470", ruleless(role("trich_yeu"))),
    "short rule below creed": Fault("CT471", rule_of(role("tieu_ngu"), 30)),
    "long rule below issuer": Fault("CT471", rule_of(role("co_quan_ban_hanh"), 0)),
    "long rule below subject": Fault("CT471", rule_of(role("trich_yeu"), 10)),
    "no creed": Fault("CT472", without_creed),
    "head of a table not bold": Fault("CT458", table_head_plain),
    "wide table": Fault("CT473", table_wide),
    "number without colon": Fault("CT474", on_runs(role("so_ky_hieu"), replaced("Số:", "Số"))),
    "number with a space": Fault("CT474", on_runs(role("so_ky_hieu"), replaced("/", " /"))),
    "number below ten": Fault("CT474", on_runs(role("so_ky_hieu"), replaced_all("Số: 5/CTr-UBND"))),
    "day below ten": Fault(
        "CT475", on_runs(role("dia_danh_thoi_gian"), replaced_all("Hà Nội, ngày 5 tháng 6 năm 2026"))
    ),
    "month below three": Fault(
        "CT475", on_runs(role("dia_danh_thoi_gian"), replaced_all("Hà Nội, ngày 15 tháng 2 năm 2026"))
    ),
    "place without comma": Fault("CT475", on_runs(role("dia_danh_thoi_gian"), replaced(", ngày", " ngày"))),
    "creed with capitals": Fault(
        "CT461", on_runs(role("tieu_ngu"), replaced_all("Độc Lập - Tự Do - Hạnh Phúc"))
    ),
    "dashed rule": Fault("CT470", rule_dashed),
    "columns of the ending changed": Fault("CT469", ending_changed),
    "symbol of another kind": Fault("CT474", on_runs(role("so_ky_hieu"), replaced("CTr", "KH"))),
    "symbol in capitals": Fault("CT474", on_runs(role("so_ky_hieu"), replaced("CTr", "CTR"))),
    "subject with a stop": Fault("CT476", with_more(role("trich_yeu"), ".")),
    "month 06": Fault(
        "CT475", on_runs(role("dia_danh_thoi_gian"), replaced_all("Hà Nội, ngày 15 tháng 06 năm 2026"))
    ),
    "degree before a name": Fault("CT461", on_runs(role("ho_ten"), titled)),
    "name with a title": Fault("CT461", on_runs(role("ho_ten"), named)),
    "recipient in capitals": Fault(
        "CT461", on_runs(role("danh_sach_noi_nhan"), replaced_all("- CÁC PHÒNG, BAN CHUYÊN MÔN;"))
    ),
    "recipient with a comma": Fault(
        "CT476", on_runs(lambda document: beginning(document, "- Bộ Y tế"), replaced(";", ","))
    ),
    "text slanting": Fault("CT459", on_runs(long_paragraph, italic(True))),  # noqa: FBT003
    "right indent": Fault("CT464", on_paragraph(long_text, form("right_indent", Mm(15)))),
    "block of text": Fault("CT464", on_paragraph(long_text, form("left_indent", Mm(15)))),
}
"""Faults by what they are called; each for a document of ours by Decree 30."""
