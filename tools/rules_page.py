"""``docs/rules.md``: the manuals of the rules, as the people who write programmes read them."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from bench import sure
from ctrgen import manuals, rules
from ctrgen.standards import standard

if TYPE_CHECKING:
    from ctrgen.rules.rule import Rule

HEAD = """\
# Các quy tắc

Tệp này do `make generated` viết ra từ chính các quy tắc; cùng nội dung với lệnh `ctrgen rule MÃ`. Mức và
căn cứ ghi ở đây là của chuẩn `nd30`.

- Chỉ xét, hoặc không xét, một số quy tắc: `ctrgen validate --select CT2,CT345`, `--ignore CT37`.
- Bỏ qua ở một dòng: `so: "063"   # ctrgen: bo-qua CT218 (lý do)`. Chú thích không che lỗi nào thì được
  báo (CT290).
- Đổi mức cho cả tệp, hoặc cho cả cơ quan nếu ghi ở tệp dùng chung: `kiem_tra: {CT218: tắt, CT280: lỗi}`.
- Độ chắc của một quy tắc: số chỗ nó báo trong các văn bản đã đánh dấu lỗi bằng tay (`tests/corpus`), và
  bao nhiêu chỗ đúng là lỗi; `python -m bench.checker` in từng chỗ.
- Chỗ nào sửa được mà không đổi nghĩa: `ctrgen validate --diff` cho xem, `--fix` sửa.
"""

SUBJECTS = {
    "page": "Thể thức: số đo của trang, đầu và cuối văn bản",
    "outline": "Các mục: dấu, thứ tự, câu và chỗ kết thúc",
    "times": "Ngày, giờ, thời kỳ, cuộc họp",
    "numbers": "Con số: tổng, tích, tỷ lệ, đơn vị",
    "capitals": "Viết hoa",
    "names": "Tên người, cơ quan, địa danh",
    "citations": "Văn bản được viện dẫn",
    "typing": "Dấu câu, dấu cách, chính tả",
    "wording": "Dùng từ",
    "cited_issuers": "Cơ quan ban hành văn bản được viện dẫn",
    "symbols": "Văn bản được viện dẫn: số và ký hiệu",
    "repealed": "Văn bản được viện dẫn: còn hiệu lực hay không",
    "validity": "Điều đúng vào ngày ban hành",
    "issued": "Văn bản được viện dẫn: ngày, số, tên của chính nó",
    "subjects": "Văn bản được viện dẫn: số, tên loại và nội dung",
    "law_names": "Luật được viện dẫn: tên và năm",
    "cited_twice": "Một văn bản viện dẫn hai cách, căn cứ nêu hai lần",
    "unchecked": "Văn bản được viện dẫn: nên đối chiếu lại",
    "terms": "Đại hội, khóa, nhiệm kỳ",
    "articles": "Văn bản được viện dẫn: điều, khoản, điểm",
    "spacing": "Dấu cách",
    "joints": "Chữ, số, ngoặc, gạch viết liền",
    "measures": "Đơn vị đo",
    "punctuation": "Dấu câu",
    "quotes": "Dấu nháy",
    "encoding": "Mã ký tự và cách đặt dấu",
    "slips": "Lỗi thường gặp khi gõ",
    "contacts": "Số điện thoại, thư điện tử",
    "keystrokes": "Chữ hoa, dấu cách gõ lỡ trong một từ",
    "pasted": "Điều còn sót khi chép",
    "sentences": "Chữ đầu câu",
    "manners": "Một từ, một tên, một cách viết",
    "alike": "Họ tên gần giống nhau, gõ nhầm",
    "own_name": "Tên của chính cơ quan ban hành",
    "places_alike": "Địa danh gần giống nhau, gõ nhầm",
    "shortened": "Viết tắt; số, giờ viết hai cách",
    "degrees": "Học vị, chức danh viết tắt",
    "speech": "Lời nói, từ tiếng Anh",
    "twice": "Một ý, một tên nói hai lần",
    "limits": "Giới hạn, mức chia nói hai lần",
    "compounds": "Cụm từ có dấu cố định",
    "mottos": "Phương châm, phong trào có con số",
    "known_quotes": "Câu quen thuộc trong ngoặc kép",
    "wanting": "Đơn vị, dấu phẩy còn thiếu",
    "fitting": "Từ không đi với nhau, từ mất một nửa",
    "spelling": "Chính tả",
}
"""Of each folder of rules, what they are about; in the order of the page."""


def page() -> str:
    """The page, in Markdown."""
    sections = [HEAD]
    for folder, group in groupby(sorted(rules.ALL.values(), key=_place), _folder):
        sections.append(f"## {SUBJECTS[folder]}\n")
        sections += map(_rule, group)
    sections.append("## Lỗi của tệp, của khóa và của máy\n")
    sections += (_section(f"### {one.code}\n", one.text) for one in manuals.of_faults().values())
    return "\n".join(sections)


def _folder(rule: Rule) -> str:
    return rule.check.__module__.split(".")[2]


def _place(rule: Rule) -> int:
    if _folder(rule) not in SUBJECTS:
        raise LookupError(
            f"ctrgen/rules/{_folder(rule)}: say in SUBJECTS of tools/rules_page.py what it is about"
        )
    return list(SUBJECTS).index(_folder(rule))


def _rule(rule: Rule) -> str:
    own = standard("nd30")
    verdict = own.verdicts.get(rule.code)
    if verdict is None:
        raise LookupError(f"{rule.code}: give it a level in `quy_tac` of ctrgen/standards/nd30.yaml")
    source = own.cites(rule.code) or "cách viết chung"
    head = f"### {rule.code} `{rule.name}`\n\nMức: {verdict.level}. Căn cứ: {source}. {_sure(rule.code)}\n"
    return _section(head, rule.manual)


@cache
def _measured() -> tuple[int, dict[str, sure.Sure]]:
    return sure.by_rule()


def _sure(code: str) -> str:
    """How sure a rule is: of the places it speaks of in papers labelled by hand, how many are faults."""
    papers, measured = _measured()
    if code not in measured:
        return "Độ chắc: chưa gặp trong các văn bản dùng để đo."
    said, true = measured[code]
    return f"Độ chắc: báo {said} chỗ trong {papers} văn bản dùng để đo, đúng {true}."


def _section(head: str, manual: str) -> str:
    lines = [head]
    fenced = False
    for line in manual.split("\n"):
        if fenced and line.strip() and not line.startswith("    "):
            lines += ["```", ""]
            fenced = False
        lines.append(line[4:] if fenced else line)
        if line in ("Sai:", "Đúng:"):
            lines += ["", "```yaml"]
            fenced = True
    if fenced:
        lines.append("```")
    return "\n".join(lines) + "\n"
