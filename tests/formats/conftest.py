"""Word files and OpenDocument texts that tests build out of the XML of their parts."""

import io
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from packages import zipped

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{_OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ROOTS = {"styles": "styles", "numbering": "numbering", "comments": "comments", "settings": "settings"}
_ROOTS |= {"header": "hdr", "footer": "ftr", "footnotes": "footnotes", "endnotes": "endnotes"}

WordFile = Callable[..., bytes]


def word_file(body: str, parts: Mapping[str, str] = {}, members: Mapping[str, bytes] = {}) -> bytes:
    """Return a Word file: `parts` gives by name ("numbering", "header1") what stands in other parts, their ids too.

    `members` are further members of the package as they are.
    """
    relations, types, contents = "", "", dict[str, str | bytes]()
    for name, content in parts.items():
        kind = name.rstrip("0123456789")
        relations += f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>'
        types += f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{kind}+xml"/>'
        contents[f"word/{name}.xml"] = f"<w:{_ROOTS[kind]} {_SPACES}>{content}</w:{_ROOTS[kind]}>"
    package = "http://schemas.openxmlformats.org/package/2006"
    contents |= {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">{relations}</Relationships>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document {_SPACES}>'
        f"<w:body>{body}</w:body></w:document>",
    }
    return zipped({**contents, **members})


@pytest.fixture(scope="session")
def word() -> WordFile:
    """Return what builds a Word file: see `word_file`."""
    return word_file


_URN = "urn:oasis:names:tc:opendocument:xmlns"
_ODF = " ".join(f'xmlns:{one}="{_URN}:{one}:1.0"' for one in ("office", "text", "table", "style", "meta"))
_ODF += f' xmlns:draw="{_URN}:drawing:1.0" xmlns:fo="{_URN}:xsl-fo-compatible:1.0" '
_ODF += 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def odt_file(body: str, own: str = "", styles: str = "", pages: str = "", members: Mapping[str, bytes] = {}) -> bytes:
    """Return an OpenDocument text: `own` are its automatic styles, `pages` its master pages.

    `members` are further members of the package as they are.
    """
    start, manifest = '<?xml version="1.0" encoding="UTF-8"?>', f"{_URN}:manifest:1.0"
    own = f"<office:automatic-styles>{own}</office:automatic-styles>"
    kinds = {"/": "application/vnd.oasis.opendocument.text", "content.xml": "text/xml", "styles.xml": "text/xml"}
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
    entries = "".join(entry.format(*one) for one in kinds.items())
    contents: dict[str, str | bytes] = {
        "content.xml": f'{start}<office:document-content {_ODF} office:version="1.2">{own}'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f'{start}<office:document-styles {_ODF} office:version="1.2"><office:styles>{styles}'
        f"</office:styles><office:master-styles>{pages}</office:master-styles></office:document-styles>",
        "META-INF/manifest.xml": f'{start}<manifest:manifest xmlns:manifest="{manifest}" manifest:version="1.2">'
        f"{entries}</manifest:manifest>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr(zipfile.ZipInfo("mimetype"), kinds["/"])
        for name, content in {**contents, **members}.items():
            target.writestr(name, content)
    return file.getvalue()


@pytest.fixture(scope="session")
def odt() -> Callable[..., bytes]:
    """Return what builds an OpenDocument text: see `odt_file`."""
    return odt_file
