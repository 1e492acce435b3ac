"""How soon an editor shows what is wrong: from a keystroke to new findings, through a real language client.

``python -m bench.lsp`` prints, for the June programme and for a table of 60 rows, the median and the 95th
percentile of 100 keystrokes, in milliseconds of a clock: the server rests 30 ms before it checks.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.paths import ROOT

KEYSTROKES = 100


def table(rows: int) -> str:
    """A programme with one table."""
    head = (ROOT / "examples" / "thang-06-2020.yaml").read_text(encoding="utf-8").split("nhiem_vu:")[0]
    cells = "".join(
        f"      - [Kiểm tra công tác tại đơn vị số {n}, Văn phòng, 15/6/2020]\n" for n in range(rows)
    )
    columns = "cot: [noi_dung, chu_tri, thoi_gian]"
    table = f"muc:\n  - tieu_de: Nhiệm vụ\n    bang:\n      {columns}\n      hang:\n{cells}"
    return f"{head}{table}nguoi_ky: {{chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Thị Hồng Tâm}}\n"


async def measure(text: str, folder: Path) -> list[float]:
    """Milliseconds from each keystroke to what is said of it."""
    client = LanguageClient("bench", "1")
    told = asyncio.Event()

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
    def _told(_params: types.PublishDiagnosticsParams) -> None:
        told.set()

    await client.start_io(sys.executable, "-m", "ctrgen", "lsp")
    await client.initialize_async(types.InitializeParams(capabilities=types.ClientCapabilities()))
    uri = (folder / "thang-06-2020.yaml").as_uri()
    item = types.TextDocumentItem(uri, "yaml", 0, text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    await told.wait()
    line = text.split("\n").index(
        next(one for one in text.split("\n") if one.startswith("    bang") or "- " in one)
    )
    taken = []
    for number in range(KEYSTROKES):
        told.clear()
        begin = time.perf_counter()
        place = types.Position(line, 0)
        change = types.TextDocumentContentChangePartial(
            types.Range(place, place), "# \n" if number % 2 else "#\n"
        )
        named = types.VersionedTextDocumentIdentifier(number + 1, uri)
        client.text_document_did_change(types.DidChangeTextDocumentParams(named, [change]))
        await told.wait()
        taken.append((time.perf_counter() - begin) * 1000)
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()  # type: ignore[no-untyped-call]
    return taken


def main() -> None:
    """Print both."""
    june = (ROOT / "examples" / "thang-06-2020.yaml").read_text(encoding="utf-8")
    for name, text in (("the June programme", june), ("a table of 60 rows", table(60))):
        with TemporaryDirectory() as folder:
            taken = sorted(asyncio.run(measure(text, Path(folder))))
        median, late = statistics.median(taken), taken[int(len(taken) * 0.95)]
        print(f"{name}: {median:.0f} ms, at the 95th percentile {late:.0f} ms, of {len(taken)} keystrokes")


if __name__ == "__main__":
    main()
