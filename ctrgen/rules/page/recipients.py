"""``noi_nhan``: who receives the document (Decree 30, Annex I, Part I, II.9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.page.same_recipients import named_again
from ctrgen.rules.rule import Finding, Path, rule
from ctrgen.schema.reads import says_none

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_TYPED_MARKS = "-–+•* "
_MARKS = ".,;:"


def _lines(reading: Reading) -> list[tuple[Path, str]]:
    return [
        (("recipients", group, "items", index), line)
        for group, recipients in enumerate(reading.programme.recipients)
        for index, line in enumerate(recipients.items)
    ]


def _copies(reading: Reading) -> list[tuple[Path, str, int]]:
    """The lines of the file copy (Lưu), each with where its words begin."""
    found = []
    for path, line in _lines(reading):
        begin = len(line) - len(line.lstrip(_TYPED_MARKS))
        if line.lower().startswith("lưu", begin):
            found.append((path, line, begin))
    return found


@rule("CT280", "thieu-dong-luu")
def no_copy(reading: Reading) -> Iterator[Finding]:
    """Nơi nhận có dòng “Lưu: VT, …” để biết văn bản lưu ở đâu.

    Sai:
        noi_nhan: [Các phòng ban]
    Đúng:
        noi_nhan: [Các phòng ban, "Lưu: VT, VP"]
    """
    if not _copies(reading) and not says_none(reading.node(("recipients",)).value):
        message = "Nơi nhận không có dòng Lưu."
        where = next((path for path, _ in reversed(_lines(reading))), ("recipients",))
        yield Finding(where, message, 'Thêm dòng cuối: "Lưu: VT, <đơn vị soạn thảo>".')


@rule("CT281", "luu-khong-o-cuoi")
def copy_not_last(reading: Reading) -> Iterator[Finding]:
    """Dòng “Lưu” là dòng cuối của nơi nhận.

    Sai:
        noi_nhan: ["Lưu: VT, VP", Các phòng ban]
    Đúng:
        noi_nhan: [Các phòng ban, "Lưu: VT, VP"]
    """
    lines = _lines(reading)
    for path, line, _ in _copies(reading)[:1]:
        if path != lines[-1][0] and not lines[-1][1].lower().lstrip("-– ").startswith("lưu"):
            message = f"Dòng “{line}” không phải dòng cuối của nơi nhận."
            yield Finding(path, message, "Chuyển dòng Lưu xuống cuối.")


@rule("CT282", "luu-thieu-hai-cham")
def copy_without_colon(reading: Reading) -> Iterator[Finding]:
    """Sau chữ “Lưu” có dấu hai chấm.

    Sai:
        noi_nhan: ["Lưu VT, VP"]
    Đúng:
        noi_nhan: ["Lưu: VT, VP"]
    """
    if ":" not in reading.standard.wording.filed:
        return
    for path, line, begin in _copies(reading):
        if not line[begin + 3 :].lstrip().startswith(":"):
            clerks = "" if reading.standard.wording.not_filed or "VT" in _kept_at(line, begin) else " và VT"
            message = f"Sau chữ “Lưu” thiếu dấu hai chấm{clerks}."
            yield Finding(path, message, "Viết “Lưu: VT, …”.", begin, begin + 3, fix=line[begin:][:3] + ":")


@rule("CT238", "luu-theo-mau-khac")
def copy_of_other_form(reading: Reading) -> Iterator[Finding]:
    """Dòng “Lưu” theo mẫu của chuẩn: văn bản của Đảng ghi “Lưu Văn phòng …”, không có dấu hai chấm và VT.

    Viết “Lưu: VT, …” thì khi in tự đổi, nên chỉ là gợi ý để bản gõ và bản in như nhau.

    Sai:
        chuan: dang
        noi_nhan: ["Lưu: VT, VP"]
    Đúng:
        chuan: dang
        noi_nhan: [Lưu Văn phòng Tỉnh uỷ]
    """
    words = reading.standard.wording
    for path, line, begin in _copies(reading):
        after = line[begin + 3 :].lstrip()
        colon = after.startswith(":") and ":" not in words.filed
        units = _kept_at(line, begin)
        other = next((unit for unit in units if unit.split(" ")[0] in words.not_filed), "")
        if colon or other:
            what = f"“{other}”" if other else "dấu hai chấm"
            message = f"Dòng Lưu theo {reading.standard.name} không có {what}."
            kept = [unit for unit in units if unit.split(" ")[0] not in words.not_filed]
            form = words.filed.format(noi_luu=", ".join(kept or ["Văn phòng …"]))
            changes = kept and line.startswith(f"{words.file_copy}: ", begin)
            hint = f"Khi in tự đổi thành “{form}”; viết như vậy." if changes else f"Viết “{form}”."
            yield Finding(path, message, hint, begin, len(line))


@rule("CT283", "luu-thieu-vt")
def copy_without_clerks(reading: Reading) -> Iterator[Finding]:
    """Sau “Lưu:” là “VT” (Văn thư cơ quan), rồi đến đơn vị soạn thảo.

    Sai:
        noi_nhan: ["Lưu: VP"]
    Đúng:
        noi_nhan: ["Lưu: VT, VP"]
    """
    if "VT" in reading.standard.wording.not_filed:
        return
    for path, line, begin in _copies(reading):
        kept = _kept_at(line, begin)
        without_colon = ":" in reading.standard.wording.filed and not line[begin + 3 :].lstrip().startswith(
            ":"
        )
        if "VT" not in kept and without_colon:
            continue  # told of with the colon
        if "VT" not in kept:
            message = "Dòng Lưu không có VT."
            yield Finding(path, message, "Viết “Lưu: VT, <đơn vị soạn thảo>”.", begin, len(line))
        elif kept[0] != "VT":
            message = f"Dòng Lưu ghi “{kept[0]}” trước VT."
            right = ", ".join(("VT", *(unit for unit in kept if unit != "VT")))
            yield Finding(path, message, f"Viết “Lưu: {right}”.", begin, len(line))


@rule("CT284", "luu-thieu-don-vi-soan-thao")
def copy_without_unit(reading: Reading) -> Iterator[Finding]:
    """Dòng Lưu ghi cả đơn vị soạn thảo sau VT.

    Sai:
        noi_nhan: ["Lưu: VT"]
    Đúng:
        noi_nhan: ["Lưu: VT, VP"]
    """
    if "VT" in reading.standard.wording.not_filed:
        return
    for path, line, begin in _copies(reading):
        if _kept_at(line, begin) == ["VT"]:
            message = "Dòng Lưu không ghi đơn vị soạn thảo."
            yield Finding(path, message, "Viết “Lưu: VT, <đơn vị soạn thảo>”.", begin, len(line))


def _kept_at(line: str, begin: int) -> list[str]:
    """Who keeps a copy."""
    return [unit.strip(" .;:") for unit in re.split(r"[,;:]", line[begin + 3 :]) if unit.strip(" .;:")]


@rule("CT239", "luu-ngan-bang-cham-phay", habit=True)
def semicolon_within_copy(reading: Reading) -> Iterator[Finding]:
    """Các nơi lưu ngăn nhau bằng dấu phẩy; dấu chấm phẩy là hết một nơi nhận.

    Sai:
        noi_nhan: ["Lưu: VT; VP"]
    Đúng:
        noi_nhan: ["Lưu: VT, VP"]
    """
    for path, line, begin in _copies(reading):
        start = line.find(";", begin)
        if 0 <= start < len(line.rstrip()) - 1:
            yield Finding(path, "Dòng Lưu có dấu “;” ở giữa.", "Dùng dấu phẩy.", start, start + 1, fix=",")


@rule("CT285", "noi-nhan-lap-lai")
def twice(reading: Reading) -> Iterator[Finding]:
    """Mỗi nơi nhận ghi một lần, cả trong một dòng kể nhiều nơi; cơ quan ban hành không gửi cho chính mình.

    Sai:
        noi_nhan: [Các phòng ban, Các phòng ban, "Lưu: VT, VP"]
    Đúng:
        noi_nhan: [Các phòng ban, "Lưu: VT, VP"]
    """
    issuer = reading.programme.issuer
    yield from named_again(_lines(reading), " ".join(issuer.name), " ".join(issuer.superior))
    for path, line, begin in _copies(reading):
        kept = _kept_at(line, begin)
        again = next((unit for at, unit in enumerate(kept) if unit in kept[:at]), "")
        if again:
            end = line.rfind(again) + len(again)
            message = f"Dòng Lưu ghi “{again}” hai lần."
            yield Finding(path, message, "Ghi đơn vị soạn thảo.", end - len(again), end)


@rule("CT286", "noi-nhan-sai-dau-cuoi", habit=True)
def wrong_end(reading: Reading) -> Iterator[Finding]:
    """Mỗi nơi nhận kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm. Không ghi dấu thì khi in tự thêm.

    Sai:
        noi_nhan: ["Các phòng ban,", "Lưu: VT, VP;"]
    Đúng:
        noi_nhan: ["Các phòng ban;", "Lưu: VT, VP."]
    """
    lines = _lines(reading)
    copies = {path for path, _, _ in _copies(reading)}
    between = reading.standard.wording.between_recipients
    for index, (path, line) in enumerate(lines):
        last = index == len(lines) - 1
        allowed = "." if last else between + "." if path in copies else between
        if line[-1] in _MARKS and line[-1] not in allowed:
            size = len(line)
            message = f"Nơi nhận kết thúc bằng dấu “{line[-1]}”."
            yield Finding(path, message, f"Dùng dấu “{allowed[0]}”.", size - 1, size, fix=allowed[0])


@rule("CT287", "nhu-tren-ma-khong-co-kinh-gui")
def as_above(reading: Reading) -> Iterator[Finding]:
    """“Như trên” chỉ các nơi ghi ở Kính gửi; chương trình không có Kính gửi.

    Sai:
        noi_nhan: [Như trên, "Lưu: VT, VP"]
    Đúng:
        noi_nhan: [Thường trực Tỉnh ủy, "Lưu: VT, VP"]
    """
    if reading.programme.addressees:
        return
    for path, line in _lines(reading):
        start = line.lower().find("như trên")
        if start >= 0:
            message = "“Như trên” mà văn bản không có Kính gửi."
            yield Finding(path, message, "Ghi tên nơi nhận.", start, start + len("như trên"))


@rule("CT288", "hai-noi-nhan-mot-dong")
def two_on_a_line(reading: Reading) -> Iterator[Finding]:
    """Mỗi nơi nhận, hoặc mỗi nhóm nơi nhận, ghi một dòng.

    Sai:
        noi_nhan: [Thường trực Tỉnh ủy; Sở Nội vụ, "Lưu: VT, VP"]
    Đúng:
        noi_nhan: [Thường trực Tỉnh ủy, Sở Nội vụ, "Lưu: VT, VP"]
    """
    copies = {path for path, _, _ in _copies(reading)}
    for path, line in _lines(reading):
        start = line.find(";")
        if path not in copies and 0 <= start < len(line.rstrip()) - 1:
            message = "Hai nơi nhận trên một dòng."
            yield Finding(path, message, "Tách mỗi nơi nhận một dòng.", start, start + 1)


@rule("CT289", "hai-dong-luu")
def two_copies(reading: Reading) -> Iterator[Finding]:
    """Nơi nhận chỉ có một dòng Lưu.

    Sai:
        noi_nhan: ["Lưu: VT, VP", "Lưu: VT, TH"]
    Đúng:
        noi_nhan: ["Lưu: VT, VP, TH"]
    """
    for path, line, begin in _copies(reading)[1:]:
        yield Finding(path, "Có hai dòng Lưu.", "Gộp thành một dòng.", begin, len(line))


RULES = (
    no_copy,
    copy_not_last,
    copy_without_colon,
    copy_of_other_form,
    copy_without_clerks,
    copy_without_unit,
    semicolon_within_copy,
    twice,
    wrong_end,
    as_above,
    two_on_a_line,
    two_copies,
)
