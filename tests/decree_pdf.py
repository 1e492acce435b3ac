"""The example and its variants on finished pages, and what the decree speaks of there."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any

import pytest

import ctrgen
from tests.libreoffice import need_programs, to_pdf
from tests.pdf_file import Page, Rule, Text, read
from tests.variants import EXAMPLE, variant

if TYPE_CHECKING:
    from pathlib import Path

MM, SINGLE = 72 / 25.4, 1.149
"""A millimetre in points; the pitch of Times New Roman in sizes."""
NEAR_MM, ROUNDED_PT = 0.1, 0.2
"""LibreOffice places text in tenths of a point, and a DOCX counts in twentieths; a pitch has two ends."""
CENTRED_MM, LEVEL_PT = 1, 0.5
"""Less than the eye sees between two axes; less than a stroke of a letter is thick."""
FILLED_PT = {"pdf": 0.1, "docx": 2.5}
"""LibreOffice rounds the room it hands out to every space, and its lines end so much early at most."""
BLACK = {(0.0,), (0.0, 0.0, 0.0), (0.0, 0.0, 0.0, 1.0)}
FONT = re.compile(r"(TimesNewRoman(PS)?|Tinos|LiberationSerif)(-(Regular|Bold|Italic|BoldItalic))?(MT)?")

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
SUPERIOR, ISSUER, NUMBER = "HỘI LHPN TỈNH BẮC GIANG", "BAN THƯỜNG VỤ", "Số: 63/CTr-BTV"
DATE, KIND, SUBJECT = "Bắc Giang, ngày 25 tháng 5 năm 2020", "CHƯƠNG TRÌNH", "Công tác tháng 6 năm 2020"
HEADINGS = ["I. MỘT SỐ NHIỆM VỤ TRỌNG TÂM", "II. CÁC HỘI NGHỊ, CUỘC HỌP CHÍNH TRONG THÁNG"]
SIGNATURE = ["TL. BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "Nguyễn Thị Hồng Tâm"]
ELECTRONIC = ["- VP Tỉnh ủy, UBMTTQ tỉnh, BDVTU;", "- Hội LHPN các huyện, thành phố, các đơn vị;"]
RECIPIENTS = ["- Lưu: VP.", *ELECTRONIC, "- Các đồng chí Thường trực;", "- Website Hội LHPN tỉnh."]
REST = " và ".join(2 * ["phối hợp thực hiện các nhiệm vụ công tác trọng tâm của Hội trong tháng"])
APART = unicodedata.normalize("NFD", REST)
BASES = [f"Căn cứ Điều lệ Hội về {REST}", "Theo đề nghị của Văn phòng"]
POINTS = [{"noi_dung": f"Hai {REST}", "muc_con": [{"noi_dung": f"Ba {REST}", "muc_con": [f"Bốn {REST}"]}]}]
TASKS = [{"tieu_de": "Tuyên truyền", "noi_dung": f"Hội {REST}", "muc_con": POINTS}, f"Các ban {REST}"]
OWN_FIGURES = {"le_trai": 35, "le_phai": 15, "thut_dong": 10, "gian_dong": "1,5", "co_chu": {"noi_dung": 13}}
SUBJECT_IN_LINES = ["Công tác trọng tâm tháng 6 năm 2020", "của Ban Chỉ đạo"]
BODIES_IN_LINES = {"cap_tren": ["Tỉnh ủy", "Bắc Giang"], "ten": ["Ban Chỉ đạo", "Nông thôn mới"]}
DEPUTY = {"quyen_han": "KT. Chủ tịch", "chuc_vu": "Phó Chủ tịch", "ho_ten": "Ngô Thị Biết"}
HEAD = {"quyen_han": "TM. Đảng ủy", "chuc_vu": "Bí thư", "ho_ten": "Lê Văn Bình"}
VARIANTS: dict[str, dict[str, Any]] = {
    "example": {},
    "parts": {"can_cu": BASES, "mo_dau": APART, "nhiem_vu": TASKS, "cuoc_hop": None, "trinh_bay": None},
    "own figures": {"trinh_bay": OWN_FIGURES},
    "in lines": {"co_quan": BODIES_IN_LINES, "tieu_de": SUBJECT_IN_LINES},
    "two signers": {"nguoi_ky": [DEPUTY, HEAD]},
}
ONE_SIGNER = [name for name in VARIANTS if name != "two signers"]


@dataclass(frozen=True)
class Document:
    """A finished programme; its lines may end ``filled_pt`` before the edge that they are filled to."""

    pages: tuple[Page, ...]
    filled_pt: float

    @property
    def lines(self) -> list[list[Text]]:
        """Those of every page, without the number, which stands first on all pages but the first."""
        return [list(page.lines[min(index, 1) :]) for index, page in enumerate(self.pages)]

    @property
    def left_pt(self) -> float:
        return min(line.x0_pt for line in chain(*self.lines))

    @property
    def right_pt(self) -> float:
        return max(line.x1_pt for line in chain(*self.lines))

    @property
    def body(self) -> list[list[Text]]:
        """The lines of every page from the rule under the subject to the sign of the end."""
        first, *others = self.lines
        below = max(rule.y_pt for rule in self.pages[0].rules)
        pages = [[line for line in first if line.baseline_pt > below], *others]
        last = next(index for index, lines in enumerate(pages) if any("./." in line.text for line in lines))
        end = next(index for index, line in enumerate(pages[last], start=1) if "./." in line.text)
        return [*pages[:last], pages[last][:end]]

    @property
    def paragraphs(self) -> list[list[Text]]:
        """The body in paragraphs, over the ends of pages; what starts further in starts one."""
        found: list[list[Text]] = []
        for line in chain(*self.body):
            if line.x0_pt > self.left_pt + MM:
                found.append([])
            found[-1].append(line)
        return found

    @property
    def pitches_pt(self) -> tuple[list[float], list[float]]:
        """From baseline to baseline of the body: within paragraphs, and between them."""
        found: tuple[list[float], list[float]] = ([], [])
        for above, below in chain(*map(pairwise, self.body)):
            found[below.x0_pt > self.left_pt + MM].append(below.baseline_pt - above.baseline_pt)
        return found

    def one(self, phrase: str) -> Text:
        """The only place of a phrase on the first page that has it."""
        return next(page for page in self.pages if page.find(phrase)).one(phrase)

    def rule_below(self, text: Text) -> Rule:
        """The only rule right under a line of page 1, where the next line would stand."""
        found = [rule for rule in self.pages[0].rules if text.x0_pt < rule.middle_pt < text.x1_pt]
        (rule,) = [rule for rule in found if 0 < rule.y_pt - text.baseline_pt < text.chars[0].size_pt]
        return rule


Finished = dict[str, Document]


def on_pages(output: str, folder: Path) -> Finished:
    """The example, variants of it, and the example in the layout of the original, in one of the outputs."""
    programmes = {name: variant(folder, changes) for name, changes in VARIANTS.items()}
    programmes["original"] = ctrgen.load(EXAMPLE.with_stem("thang-06-2020-nguyen-ban"))
    made = {name: ctrgen.render(programme, output) for name, programme in programmes.items()}
    if output == "docx":
        need_programs()
        made = {name: path.read_bytes() for name, path in to_pdf(made, folder).items()}
    return {name: Document(read(pdf), FILLED_PT[output]) for name, pdf in made.items()}


def near(millimetres: float) -> Any:
    """So many, in points."""
    return pytest.approx(millimetres * MM, abs=NEAR_MM * MM)


def centred(*texts: Text | Rule, on: float) -> bool:
    """Whether all share an axis."""
    return all(abs(text.middle_pt - on) <= CENTRED_MM * MM for text in texts)


def single_spaced(above: Text, below: Text) -> bool:
    """Whether a line stands right under another, be it of another size."""
    sizes = sorted(text.chars[0].size_pt for text in (above, below))
    pitch = below.baseline_pt - above.baseline_pt
    return SINGLE * sizes[0] - ROUNDED_PT <= pitch <= SINGLE * sizes[1] + ROUNDED_PT


def marked(document: Document, look: str) -> list[str]:
    """What of the body is bold or in italics, in one piece where nothing else stands between."""
    words = [word for line in chain(*document.body) for word in line.words]
    shown = " ".join("".join(char.text if getattr(char, look) else "|" for char in word) for word in words)
    return [piece.strip() for piece in shown.split("|") if piece.strip()]
