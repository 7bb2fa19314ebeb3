"""Zip packages that tests take apart and put together, and the cells of workbooks."""

import io
import zipfile
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from ita_lint.formats import edited, read
from ita_lint.model.findings import Edit
from ita_lint.model.text import Text


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """Return a zip file of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return file.getvalue()


def members(data: bytes) -> dict[str, bytes]:
    """Return the members of a zip file by name, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def member(data: bytes, name: str = "content.xml") -> str:
    """Return the characters of one member."""
    return members(data)[name].decode()


def parsed(part: bytes) -> ET.Element:
    """Return the root of a part that the test made."""
    return ET.fromstring(part)  # noqa: S314 - the test made it


def text_at(data: bytes, cell: str) -> Text:
    """Return the text of a cell of a workbook, such as "A1"."""
    (found,) = (one for one in read(data, "").texts() if one.span.location["cell"] == cell)
    return found


def change(data: bytes, cell: str, old: str, new: str) -> bytes:
    """Return a workbook with `new` in the place of the first `old` in a cell."""
    text = text_at(data, cell)
    at = text.string.index(old)
    return edited(data, "", [Edit(text.span.sub(at, at + len(old)), new)])
