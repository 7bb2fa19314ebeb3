"""How long reading takes, as ratios to the bare walk of the same file: machines differ, ratios hold.

    python tests/bench/reading.py [ROUNDS] [FILE…]

The bare walk of a Word or OpenDocument file is expat over its main part with handlers that only count; of a workbook,
calamine's rows; of a PDF, the text of each page by pypdfium2. The peers do less: they know no places and no merged
cells, and they check nothing.
"""

import io
import statistics
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.parsers.expat import ParserCreate

from ita_lint import check, formats

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = [EXAMPLES / name for name in ("clean.docx", "clean.odt", "clean.xlsx", "clean.ods", "clean.pdf")]
MAIN = {".docx": "word/document.xml", ".odt": "content.xml"}


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


BARE: dict[str, Callable[[bytes, str], None]] = {
    ".docx": walk,
    ".odt": walk,
    ".xlsx": rows,
    ".ods": rows,
    ".pdf": pages,
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


def main() -> None:
    """Print for each file the bare walk, reading, and reading with all rules."""
    numbers = [int(one) for one in sys.argv[1:] if one.isdecimal()]
    files = [Path(one) for one in sys.argv[1:] if not one.isdecimal()] or FILES
    rounds = numbers[0] if numbers else 20
    sys.stdout.write(f"{'':28} {'bare':>9} {'read':>9} {'ratio':>7} {'checked':>9} {'ratio':>7}\n")
    for path in files:
        data, ending = path.read_bytes(), path.suffix
        bare = median(lambda data=data, ending=ending: BARE[ending](data, ending), rounds)  # type: ignore[misc]
        read = median(lambda data=data, path=path: formats.read(data, path.name), rounds)  # type: ignore[misc]
        checked = median(lambda data=data, path=path: check(data, name=path.name), rounds)  # type: ignore[misc]
        figures = (bare * 1000, read * 1000, read / bare, checked * 1000, checked / bare)
        sys.stdout.write("{:28} {:7.2f}ms {:7.2f}ms {:6.1f}x {:7.1f}ms {:6.1f}x\n".format(path.name, *figures))


if __name__ == "__main__":
    main()
