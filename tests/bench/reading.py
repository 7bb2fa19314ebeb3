"""How long reading takes, as ratios to the bare walk of the same file: machines differ, ratios hold.

    python tests/bench/reading.py [ROUNDS] [FILE…]

The bare walk of a Word or OpenDocument file is expat over its main part with handlers that only count; of a workbook,
calamine's rows; of a PDF, the text of each page by pypdfium2; of a web page, the parser of the standard library; of
plain text, its lines. The peers do less: they know no places and no merged cells, and they check nothing.
"""

import csv
import io
import statistics
import sys
import time
import zipfile
from collections import deque
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from xml.parsers.expat import ParserCreate

from ita_lint import UnreadableInput, check, formats

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = [EXAMPLES / name for name in ("clean.docx", "clean.odt", "clean.xlsx", "clean.ods", "clean.pdf")]
MAIN = {".docx": "word/document.xml", ".docm": "word/document.xml", ".odt": "content.xml"}


def walk(data: bytes, ending: str) -> None:
    """Let expat walk over the main part of a package."""
    counted = [0]

    def count(*_: object) -> None:
        counted[0] += 1

    parser = ParserCreate()
    parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = count
    parser.Parse(zipfile.ZipFile(io.BytesIO(data)).read(MAIN[ending]), True)  # noqa: FBT003 - expat takes no names


def rows(data: bytes, ending: str) -> None:
    """Let calamine read all rows of a workbook."""
    from python_calamine import CalamineWorkbook

    del ending
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def pages(data: bytes, ending: str) -> None:
    """Let PDFium give the text of all pages."""
    from pypdfium2 import PdfDocument

    del ending
    for page in PdfDocument(data):
        page.get_textpage().get_text_bounded()


def tags(data: bytes, ending: str) -> None:
    """Let the standard library walk over the tags of a web page."""
    del ending
    HTMLParser().feed(data.decode(errors="replace"))


def lines(data: bytes, ending: str) -> None:
    """Let the standard library part plain text into lines, or into the cells of its rows."""
    parted = data.decode(errors="replace").splitlines()
    if ending == ".csv":
        deque(csv.reader(parted), maxlen=0)


BARE: dict[str, Callable[[bytes, str], None]] = {
    **dict.fromkeys(MAIN, walk),
    **dict.fromkeys((".xlsx", ".xlsm", ".xls", ".ods"), rows),
    ".pdf": pages,
    **dict.fromkeys((".html", ".htm"), tags),
    **dict.fromkeys((".txt", ".csv"), lines),
}


def median(work: Callable[[], object], rounds: int) -> float:
    """Return the median CPU seconds of `work` over `rounds`, after one round to warm up."""
    times = []
    for number in range(rounds + 1):
        begin = time.process_time()
        work()
        if number:
            times.append(time.process_time() - begin)
    return statistics.median(times)


def row(path: Path, rounds: int) -> str:
    """Return what is printed for one file: the bare walk, reading, and reading with all rules.

    Raises UnreadableInput for a file without a plan, KeyError for one that has no bare walk.
    """
    data, ending = path.read_bytes(), path.suffix.lower()
    walked = BARE[ending]
    bare = median(lambda: walked(data, ending), rounds)
    read = median(lambda: formats.read(data, path.name), rounds)
    checked = median(lambda: check(data, name=path.name), rounds)
    figures = (bare * 1000, read * 1000, read / bare, checked * 1000, checked / bare)
    return "{:7.2f}ms {:7.2f}ms {:6.1f}x {:7.1f}ms {:6.1f}x".format(*figures)


def main() -> None:
    """Print a row for each file; of one that cannot be measured, why."""
    numbers = [int(one) for one in sys.argv[1:] if one.isdecimal()]
    files = [Path(one) for one in sys.argv[1:] if not one.isdecimal()] or FILES
    rounds = numbers[0] if numbers else 20
    sys.stdout.write(f"{'':32} {'bare':>9} {'read':>9} {'ratio':>7} {'checked':>9} {'ratio':>7}\n")
    for path in files:
        try:
            told = row(path, rounds)
        except UnreadableInput as error:
            told = f"not measured: {error.sentence('en')}"
        except KeyError:
            told = "not measured: no bare walk is known for such a file"
        sys.stdout.write(f"{path.name:32} {told}\n")


if __name__ == "__main__":
    main()
