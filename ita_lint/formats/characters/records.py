"""Where the cells of delimited text stand: fields and records with exact offsets, quoted as in RFC 4180."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

DELIMITERS = "\t,;|"
#: So many records tell which character divides the fields.
_SAMPLE = 200
#: A file without tabs whose name does not say CSV is taken for one if so many records have so many fields.
_LEAST_RECORDS, _LEAST_FIELDS = 2, 4


class Field(NamedTuple):
    """A field's content from offset `start` up to `end`, without the quotation marks around it."""

    start: int
    end: int
    quoted: bool = False


class Record(NamedTuple):
    """The fields of a record, the offset where its last line ends, and the offset of the next record."""

    fields: list[Field]
    end: int
    next: int


def line_end(string: str, at: int) -> int:
    """Return the offset of the line feed that ends the line of offset `at`, or of the end."""
    end = string.find("\n", at)
    return len(string) if end < 0 else end


def record(string: str, at: int, delimiter: str, *, plain: bool = False) -> Record:
    """Return the record that begins at offset `at`.

    Quotation marks count if a field begins and ends with one and doubles those inside; else they are text. In `plain`
    text a quoted field holds no delimiter: there, marks that an author typed are likelier than marks of a program.
    """
    fields = list[Field]()
    end = line_end(string, at)
    while True:
        close = _closing(string, at, delimiter) if string.startswith('"', at) else -1
        if close >= 0 and not (plain and string.find(delimiter, at, close) >= 0):
            fields.append(Field(at + 1, close, quoted=True))
            stop = close + 1
            end = end if stop <= end else line_end(string, stop)
        else:
            stop = string.find(delimiter, at, end)
            stop = end if stop < 0 else stop
            fields.append(Field(at, stop))
        if stop == end:
            return Record(fields, end, end + 1)
        at = stop + 1


def records(string: str, delimiter: str, at: int = 0) -> Iterator[Record]:
    """Yield the records from offset `at` on."""
    while at < len(string):
        one = record(string, at, delimiter)
        yield one
        at = one.next


def sniffed(string: str, at: int = 0) -> tuple[str, int] | None:
    """Return the delimiter that divides most records alike, and into how many fields; None if none divides any."""
    best: tuple[int, str, int] | None = None
    for delimiter in DELIMITERS:
        for width, count in _widths(string, delimiter, at).items():
            weight = count * (width - 1)
            if weight and (best is None or weight > best[0]):
                best = weight, delimiter, width
    return best[1:] if best else None


def is_csv(string: str) -> bool:
    """Whether a file whose name does not say so is a CSV file: most records have the same number of fields."""
    found = sniffed(string)
    if not found or found[1] < _LEAST_FIELDS:
        return False
    widths = _widths(string, found[0], 0)
    return widths[found[1]] >= max(_LEAST_RECORDS, widths.total() / 2)


def _widths(string: str, delimiter: str, at: int) -> Counter[int]:
    """Return how many of the first records have how many fields."""
    if string.find(delimiter, at) < 0:
        return Counter()
    first = islice(records(string, delimiter, at), _SAMPLE)
    return Counter(len(one.fields) for one in first if one.end > one.fields[0].start)


def _closing(string: str, at: int, delimiter: str) -> int:
    """Return the offset of the mark that closes the field whose opening mark is at `at`, -1 if none does."""
    close = string.find('"', at + 1)
    while close >= 0:
        if string.startswith('"', close + 1):
            close = string.find('"', close + 2)
        elif close + 1 == len(string) or string[close + 1] in (delimiter, "\n"):
            return close
        else:
            return -1
    return -1
