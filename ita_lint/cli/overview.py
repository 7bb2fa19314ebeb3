"""The help of `ita-lint` as a whole."""

from ita_lint.cli.language import pick, spoken
from ita_lint.cli.streams import tell

_THAI = """\
ita-lint ตรวจแผนยกระดับผลการประเมินคุณธรรมและความโปร่งใส (ITA)

วิธีใช้:   ita-lint [check] PLAN…       ตรวจไฟล์แผน หรือทุกแผนในโฟลเดอร์
        ita-lint review PLAN -o OUT  สร้างสำเนาที่มีความเห็นตรงจุดที่พบ
        ita-lint show PLAN           ดูว่าโปรแกรมอ่านแผนได้อย่างไร
        ita-lint new -o แผน.docx     สร้างแผนเปล่าพร้อมตัวชี้วัดของปี
        ita-lint rules               รายการกฎทั้งหมด
        ita-lint explain CODE        อธิบายกฎหนึ่งข้อ พร้อมตัวอย่าง
        ita-lint init                สร้างไฟล์ตั้งค่า ita-lint.toml พร้อมคำอธิบาย
        ita-lint schema NAME         JSON Schema ของแผน รายงาน กฎ หรือการตั้งค่า
        ita-lint completion SHELL    เติมคำสั่งด้วยปุ่ม Tab

        --lang th|en                 ภาษา (ค่าปกติ: th หรือตามตัวแปร ITA_LINT_LANG)
        --version                    แสดงรุ่นของโปรแกรม
        -h, --help                   แสดงข้อความนี้ หรือวิธีใช้ของคำสั่ง เช่น ita-lint check --help

ตัวอย่าง:  ita-lint แผน.docx

รหัสเมื่อจบ: 0 ไม่พบข้อผิดพลาด · 1 พบข้อผิดพลาด · 2 อ่านไฟล์ไม่ได้หรือสั่งไม่ถูกต้อง
"""

_ENGLISH = """\
ita-lint checks the integrity and transparency (ITA) plans of Thai government agencies.

Usage:  ita-lint [check] PLAN…       check plans, or all plans in a folder
        ita-lint review PLAN -o OUT  a copy with a remark at every finding
        ita-lint show PLAN           how the plan was understood
        ita-lint new -o plan.docx    a blank plan with the indicators of the year
        ita-lint rules               the list of rules
        ita-lint explain CODE        one rule, with examples
        ita-lint init                write the settings ita-lint.toml with explanations
        ita-lint schema NAME         the JSON Schema of plans, reports, rules or settings
        ita-lint completion SHELL    complete command lines with Tab

        --lang th|en                 language (default: th, or the variable ITA_LINT_LANG)
        --version                    print the version
        -h, --help                   print this text, or the help of a command: ita-lint check --help

Example:  ita-lint plan.docx

Status: 0 nothing found · 1 findings · 2 unreadable input or wrong usage
"""


def write_overview(arguments: list[str]) -> int:
    """Write the help; the status is 0 if it was asked for, else 2: a run that checks nothing is no success."""
    tell(pick(spoken(arguments), _THAI, _ENGLISH).splitlines())
    return 0 if "-h" in arguments or "--help" in arguments else 2
