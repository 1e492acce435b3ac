"""Which recipients are named again: a line, a part of a line, the issuer itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.page.posts import in_one_way
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.schema.fields import Path

_PURPOSE = Pattern(
    r" ?\((?:để )?(?:báo cáo|b/c|biết|thực hiện|t/h|chỉ đạo|phối hợp|theo dõi|giám sát)[^)]*\)",
    cues=("(",),
)
_COMMITTEE = Pattern(
    r"^(?:ban (?:chấp hành|thường vụ|thường trực)|thường trực) (?=hội |đoàn |liên )", cues=("ban ", "thường ")
)
"""What leads a body that issues by its committee."""
_LEAD = Pattern(r"(?:(?:các|toàn thể|đồng chí|đ/c|những) )+")
_PART = Pattern(r", (?:và )?|; | và ")
_COMMITTEES = ("thường trực", "ban thường", "ban chấp")
"""How issuers begin that are named by what stands above them."""
_OWN_KINDS = ("sở", "cục", "ban", "viện", "trường", "hội", "phòng")
_LEVELS = (
    *(" tỉnh", " thành phố", " huyện", " quận", " thị xã", " xã", " phường", " thị trấn", " đặc khu"),
    *(" sở", " hội", " trường", " công ty", " bệnh viện", " trung tâm", " cục", " cơ quan"),
)
"""What may be said behind a part of the issuer, or not."""
_SHORT = {"vp": "văn phòng", "mttq": "mặt trận tổ quốc", "lhpn": "liên hiệp phụ nữ", "tt": "thường trực"}
_KNOWN = frozenset(
    f"{kind} {uy}" for kind in ("đảng", "tỉnh", "thành", "huyện", "quận", "thị") for uy in ("ủy", "uỷ")
)
"""Bodies of two words that are known again by them."""
_LEAST = 3
"""Words of a part of a line that are enough to know it again."""


def named_again(lines: Sequence[tuple[Path, str]], issuer: str, superior: str = "") -> Iterator[Finding]:
    """The lines that name who has been named, and those that name who sends the document."""
    own_name, above = in_one_way(issuer), in_one_way(superior)
    heads = f" {own_name} {above} " if own_name.startswith(_COMMITTEES) else f" {own_name} "
    levels = tuple(level for level in _LEVELS if f"{level} " in heads)
    whole: set[str] = set()
    within: set[str] = set()
    for path, line in lines:
        key, own = _key(_of_own(line, own_name), levels), list(_parts(line, levels))
        if not key or key.startswith("lưu"):
            continue
        alone = len(own) == 1 and _is_enough(key)
        again = next(((start, end) for start, end, part in own if part in whole or part in within), None)
        doubled = _joined(own)
        if key in whole or (alone and key in within):
            yield Finding(path, f"Nơi nhận “{line}” đã có ở trên.", "Xóa một trong hai.")
        elif len(own) > 1 and again:
            message = f"“{line[slice(*again)]}” đã có ở nơi nhận trên."
            yield Finding(path, message, "Xóa một trong hai.", *again)
        elif doubled is not None:
            message = f"“{line[slice(*doubled)]}” kể hai lần trong một dòng."
            yield Finding(path, message, "Bỏ một lần.", *doubled)
        elif own_name and _key(line, ()) in (_key(issuer, ()), _COMMITTEE.sub("", _key(issuer, ()))):
            yield Finding(path, "Nơi nhận là chính cơ quan ban hành.", "Xóa, hoặc ghi nơi nhận khác.")
        whole.add(key)
        within |= {part for *_, part in own if len(own) > 1 and _is_enough(part)}


def _is_enough(key: str) -> bool:
    """Whether the words of a part of a line name one body."""
    return len(key.split(" ")) >= _LEAST or key in _KNOWN


def _of_own(line: str, own: str) -> str:
    """A line whose “lãnh đạo Sở Y tế” is “lãnh đạo Sở” in the paper of that Sở."""
    kind = own.split(" ", 1)[0]
    at = in_one_way(line).find(f" {own}")
    whole = at > 0 and kind in _OWN_KINDS and not line[at + len(own) + 1 : at + len(own) + 2].isalnum()
    return line[: at + 1 + len(kind)] + line[at + 1 + len(own) :] if whole else line


def _key(text: str, levels: tuple[str, ...]) -> str:
    """A recipient in one way of writing: without its purpose, “các”, and the level of the issuer."""
    small = in_one_way(text).strip("-–;., ")
    purpose = _PURPOSE.search(small)
    small = small[: purpose.start()] if purpose is not None else small
    lead = _LEAD.match(small)
    small = small[lead.end() :] if lead is not None else small
    small = " ".join(_SHORT.get(word, word) for word in small.split())
    level = next((one for one in levels if small.endswith(one)), "")
    shorter = small.removesuffix(level)
    return shorter if level and len(shorter.split(" ")) > 1 else small


def _parts(line: str, levels: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    """What commas part in a line, each with where it stands and its key."""
    begin = 0
    for match in (*_PART.finditer(line), None):
        end = match.start() if match is not None else len(line)
        if line[begin:end].strip():
            yield begin, end, _key(line[begin:end], levels)
        begin = match.end() if match is not None else end


def _joined(parts: Sequence[tuple[int, int, str]]) -> tuple[int, int] | None:
    """“Các khoa, phòng, khoa phòng”; “các phòng, ban, các phòng”: the part that says others again."""
    seen: set[str] = set()
    before = ""
    for start, end, key in parts:
        if key in seen:
            return start, end
        seen |= {key, f"{before} {key}"}
        before = key
    return None
