"""A plan as YAML with every way to write a value, and how tests find words in it."""

from hypothesis import strategies as st

from ita_lint.formats import read
from ita_lint.model.document import Document
from ita_lint.model.text import Span

PLAN = """\
# ร่าง
agency: อบต.บ้านพราน
indicators:
  - number: 1  # ita-lint: ignore ITA402 ตกลงแล้ว
    name: การปฏิบัติหน้าที่
    measure: "มาตรการ \\"ก\\"
      ต่อ"
    analysis: |
      บรรทัดแรก

        เยื้อง
    steps: [{number: ๑, text: จัดทำ}, 'สอง''สาม']
    period: {start: 2025-10-01, end: 2026-09-30}
  # แถวถัดไป
  - number: 2
    responsible: >-
      สำนัก
      ปลัด
"""

#: Characters that mean something in YAML or JSON, among letters that do not.
WORDS = st.text("กา่ x:#'\"\\\n\t-,[]{}&*|>%@`๑\u2028😀é", max_size=25)


def found(string: str, name: str = "plan.yaml") -> Document:
    """Return the document that a file with these characters holds."""
    return read(string.encode(), name)


def span(document: Document, excerpt: str) -> Span:
    """Return the only characters of the document that read `excerpt`."""
    texts = (*document.stated.values(), *document.texts())
    (text,) = (text for text in texts if excerpt in text.string)
    start = text.string.index(excerpt)
    return Span(text, start, start + len(excerpt))
