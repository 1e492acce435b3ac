"""How soon a change is seen in the preview, and whether what is seen is what a cold start would print.

``python -m bench.live`` types and saves in a real Chromium and prints the times to the new findings and to
the new picture, in milliseconds, at the median and the 95th percentile. ``python -m bench.live --edits N``
makes N random edits in one session, compares each with a render in a process of its own, prints the memory.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

from lxml import etree

from ctrgen import pipeline
from ctrgen.live import Answer, Session
from ctrgen.writers import typst

ROOT = Path(__file__).parent.parent
PROGRAMMES = (ROOT / "examples" / "thang-06-2020.yaml", ROOT / "examples" / "ubnd-tinh-bang-60-hang.yaml")
_WORDS = ("chỉ đạo", "hội nghị", "xã Tân Thanh", "12/6/2020", "08 giờ 30", "a" * 60, "[", '"', "", "\n", "- ")


def ink(svg: bytes) -> list[tuple[str, int, int]]:
    """Every letter of a page and where it stands, in tenths of a point."""
    found: list[tuple[str, int, int]] = []

    def go(element: etree._Element, x: float, y: float) -> None:
        moved = re.fullmatch(r"\w+\((.*)\)", element.get("transform", ""))
        if moved:
            parts = [float(one) for one in moved[1].split()]
            left, top = (parts[-2], parts[-1]) if len(parts) > 1 else (parts[0], 0.0)
            x, y = x + left, y + top
        if element.tag.endswith("}use"):
            (href,) = (value for name, value in element.items() if name.endswith("href"))
            found.append((href, round(10 * (x + float(element.get("x", "0")))), round(10 * y)))
        for child in element:
            go(child, x, y)

    go(etree.fromstring(svg), 0, 0)
    return sorted(found)


def edited(text: str, chance: random.Random) -> str:
    """A text with one change such as a hand makes, sound or not."""
    words = [match.span() for match in re.finditer(r"\S+", text)]
    lines = text.splitlines(keepends=True)
    match chance.randrange(5):
        case 0:
            start, end = chance.choice(words)
            return text[:start] + chance.choice(_WORDS) + text[end:]
        case 1:
            start, _ = chance.choice(words)
            return f"{text[:start]}{chance.choice(_WORDS)} {text[start:]}"
        case 2:
            del lines[chance.randrange(len(lines))]
        case 3:
            at = chance.randrange(len(lines))
            lines.insert(at, lines[at])
        case _:
            at = chance.randrange(len(text))
            return text[:at] + text[at + 1 :]
    return "".join(lines)


def shown(answer: Answer) -> str:
    """All that an answer shows of its own text, in a few letters."""
    pages = [ink(page.svg) for page in answer.drawing.pages] if answer.is_current else []
    return digest(found(answer.checked), pages)


def cold(path: Path) -> str:
    """The same of a file, by the way that ``ctrgen render`` goes."""
    checked = pipeline.check(path)
    pages = []
    if checked.programme is not None and checked.is_sound:
        pages = [ink(page) for page in typst.svg(pipeline.lay_out(checked.programme))]
    return digest(found(checked), pages)


def found(checked: pipeline.Checked) -> list[tuple[object, ...]]:
    """What is wrong, and where."""
    return [(one.code, *one[1:5], one.message) for one in checked.diagnostics]


def digest(found: list[tuple[object, ...]], pages: list[list[tuple[str, int, int]]]) -> str:
    """What is wrong and what is drawn, in a few letters."""
    return sha256(repr((found, pages)).encode()).hexdigest()


def in_a_process(path: Path) -> str:
    """What a file shows in a process that knows nothing yet."""
    command = [sys.executable, "-m", "bench.live", "--cold", str(path)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def random_edits(count: int, seed: int, folder: Path) -> tuple[int, list[int]]:
    """How many of some random edits were shown otherwise than by a cold start, and the memory in MB."""
    chance, session, stale, memory = random.Random(seed), Session(), 0, []  # noqa: S311 - no secret
    files = [Path(shutil.copy(path, folder)) for path in PROGRAMMES]
    for done in range(count):
        file, source = chance.choice(list(zip(files, PROGRAMMES, strict=True)))
        whole = source.read_text("utf-8")
        text = edited(file.read_text("utf-8") if chance.random() < 0.8 else whole, chance)
        file.write_text(text, "utf-8")
        answer = session.answer(file)
        len(answer.drawing.words)
        stale += shown(answer) != in_a_process(file)
        if not answer.is_current and chance.random() < 0.7:
            file.write_text(whole, "utf-8")
        if done % max(count // 10, 1) == 0:
            memory.append(_megabytes())
    return stale, memory


def _megabytes() -> int:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 // 2**20


def in_chromium(path: Path) -> dict[str, list[float]]:
    """Milliseconds from keystrokes and saves to findings and to pictures, each measured in the page."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(shutil.copy(path, folder))
        command = [sys.executable, "-m", "ctrgen", "preview", str(file), "--no-browser"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            assert process.stdout is not None  # noqa: S101 - asked for
            address = process.stdout.readline().decode().strip()
            script = ROOT / "tests" / "web" / "latency.mjs"
            browser = shutil.which("chromium") or ""
            done = subprocess.run(
                ["node", script, browser, f"{folder}/profile", address, file],
                capture_output=True, text=True, check=True,
            )  # fmt: skip
            process.terminate()
        times: dict[str, list[float]] = json.loads(done.stdout)
        return times


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, help="so many random edits instead")
    parser.add_argument("--seed", type=int, default=16)
    parser.add_argument("--cold", type=Path, help="print what this file shows")
    asked = parser.parse_args()
    if asked.cold:
        print(cold(asked.cold))
    elif asked.edits:
        with tempfile.TemporaryDirectory() as folder:
            stale, memory = random_edits(asked.edits, asked.seed, Path(folder))
        print(f"{asked.edits} edits, {stale} stale; memory in MB: {memory}")
    else:
        for path in PROGRAMMES:
            for what, times in in_chromium(path).items():
                times.sort()
                median, late = times[len(times) // 2], times[int(len(times) * 0.95)]
                print(
                    f"{path.stem:28} {what:24} median {median:5.0f} ms, p95 {late:5.0f} ms, of {len(times)}"
                )


if __name__ == "__main__":
    main()
