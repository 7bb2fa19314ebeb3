"""A blank plan as a Word file: A4 across, a Thai font, the heading row again on every page."""

import io
import zipfile
from xml.sax.saxutils import escape

from ita_lint.formats.blank.plan import WIDTHS, Blank

#: The font of Thai official letters, and its size in half points.
_FONT, _SIZE = "TH SarabunPSK", 32
#: The page and its margins in twentieths of a point: A4 across, two centimetres.
_WIDTH, _HEIGHT, _MARGIN = 16838, 11906, 1134

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_KIND}.styles+xml"/></Types>'
)
_STYLES = (
    f'{_HEAD}<w:styles xmlns:w="{_MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>'
    f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"/>'
    f'<w:sz w:val="{_SIZE}"/><w:szCs w:val="{_SIZE}"/><w:lang w:val="en-US" w:bidi="th-TH"/>'
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
)


def write(plan: Blank) -> bytes:
    """Return the bytes of the file; the same plan gives the same bytes."""
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relation("word/document.xml", "officeDocument"),
        "word/document.xml": _document(plan),
        "word/styles.xml": _STYLES,
        "word/_rels/document.xml.rels": _relation("styles.xml", "styles"),
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _relation(target: str, kind: str) -> str:
    return (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )


def _document(plan: Blank) -> str:
    titles = "".join(_paragraph(line, bold=True, centred=True) for line in plan.titles)
    page = (
        f'<w:sectPr><w:pgSz w:w="{_WIDTH}" w:h="{_HEIGHT}" w:orient="landscape"/>'
        f'<w:pgMar w:top="{_MARGIN}" w:right="{_MARGIN}" w:bottom="{_MARGIN}" w:left="{_MARGIN}"'
        ' w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
    )
    body = f"{titles}{_paragraph('')}{_table(plan)}{_paragraph('')}{page}"
    return f'{_HEAD}<w:document xmlns:w="{_MAIN}"><w:body>{body}</w:body></w:document>'


def _table(plan: Blank) -> str:
    share = (_WIDTH - 2 * _MARGIN) / sum(WIDTHS[field] for field in plan.columns)
    widths = [int(WIDTHS[field] * share) for field in plan.columns]
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    look = (
        f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rest = [""] * (len(widths) - 1)
    rows = "".join(_row([first, *rest], widths) for first in plan.rows)
    heading = _row(list(plan.columns.values()), widths, heading=True)
    return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{heading}{rows}</w:tbl>"


def _row(texts: list[str], widths: list[int], *, heading: bool = False) -> str:
    """Return a row that no page break cuts; a heading row stands again on every page."""
    cells = ""
    for text, width in zip(texts, widths, strict=True):
        paragraph = _paragraph(text, bold=heading, centred=heading)
        cells += f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph}</w:tc>'
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' * heading}</w:trPr>{cells}</w:tr>"


def _paragraph(text: str, *, bold: bool = False, centred: bool = False) -> str:
    place = '<w:pPr><w:jc w:val="center"/></w:pPr>' if centred else ""
    look = "<w:rPr><w:b/><w:bCs/></w:rPr>" if bold else ""
    run = f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f"<w:p>{place}{run}</w:p>"
