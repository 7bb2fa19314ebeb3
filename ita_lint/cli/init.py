"""`ita-lint init`: a file of settings in which everything is explained, and a hook for git."""

import os

from ita_lint.cli.ignored import repository
from ita_lint.cli.language import pick, spoken
from ita_lint.cli.parser import Parser
from ita_lint.cli.streams import tell
from ita_lint.cli.writing import unwritten
from ita_lint.errors import UsageError
from ita_lint.settings import FILE, Finder
from ita_lint.settings.patterns import relative

_HOOKS = ".pre-commit-config.yaml"

_SETTINGS = """\
# การตั้งค่าของ ita-lint สำหรับแผนในโฟลเดอร์นี้และโฟลเดอร์ย่อย ลบ # หน้าค่าที่ต้องการใช้
# Settings of ita-lint for the plans in this folder and below. Take away the # before what you want to use.

# ปี พ.ศ. ที่ประเมิน (ค่าปกติ: อ่านจากแผน) · assessed year, B.E. (default: read from the plan)
#year = 2568

# ภาษาของรายงาน th หรือ en · language of the report
#lang = "th"

# ชื่อเต็มของหน่วยงาน ใช้ตรวจชื่อในแผน · full name of the agency, which the name in the plan is held against
#agency = "องค์การบริหารส่วนตำบล…"

# ชื่อส่วนราชการอื่นที่ถูกต้อง · more names of divisions that are right
#divisions = ["งานกิจการสภา"]

# โฟลเดอร์กฎของหน่วยงานเอง · folders of rules of your own
#rulebooks = []

# กฎที่ใช้ ที่เพิ่ม และที่ไม่ใช้: รหัส รหัสขึ้นต้น หรือชื่อ · rules to use, to add, to leave out: codes, beginnings, names
#select = ["ITA"]
#extend-select = []
#ignore = []

# ไฟล์ที่ข้ามเมื่อตรวจทั้งโฟลเดอร์ เขียนแบบ .gitignore · files to leave out of folders, written as in .gitignore
#exclude = ["ร่าง/"]

# ระดับที่ทำให้จบด้วยรหัส 1: error, warning, info, never · severity that makes the status 1
#fail-on = "error"

# บัญชีตั้งต้นของสิ่งที่พบมาก่อน (บันทึกด้วย --write-baseline) · what was found before (written by --write-baseline)
#baseline = "ita-lint-baseline.json"

# ระดับของกฎ: error, warning, info, off · severity of rules
#[severity]
#no-lead-division = "info"

# กฎที่ไม่ใช้กับบางไฟล์ · rules that do not look into some files
#[per-file-ignores]
#"2567/*" = ["ITA5"]

# จุดที่ตัดสินใจไม่แก้ ต้องบอกเหตุผล ซึ่งรายงานจะแสดง · findings to leave, with the reason, which the report repeats
#[[ignore]]
#rule = "ITA402"
#path = "2569/*.docx"
#indicator = 7
#reason = "ใช้ชื่อมาตรการตามมติที่ประชุม"
"""

_ENTRY = """\
  - repo: local
    hooks:
      - id: ita-lint
        name: ita-lint (แผน ITA)
        entry: ita-lint check --skip-foreign
        language: system
        files: \\.(docx|docm|xlsx|xlsm|xls|ods|odt|pdf|html?|csv|tsv|txt|ya?ml|json)$
        exclude: (^|/)~\\$
        types: [file]
        require_serial: true
"""


def run(arguments: list[str]) -> int:
    """Write the settings, and in a git repository the hook, and return status 0. Raises ItaLintError."""
    lang = spoken(arguments)
    folder = parser(lang).read(arguments).folder or "."
    _refuse_second(folder)
    path = os.path.join(folder, FILE) if folder != "." else FILE  # noqa: PTH118 - as everywhere in this package
    _write_new(path, _SETTINGS)
    said = [pick(lang, f"สร้าง {path} แล้ว เปิดไฟล์เพื่อเลือกค่าที่ต้องการ", f"wrote {path}: open it and choose")]
    top = repository(os.path.abspath(folder))  # noqa: PTH100
    if top:
        said += _hooked(os.path.join(top, _HOOKS), lang)  # noqa: PTH118
    tell(said)
    return 0


def parser(lang: str) -> Parser:
    """Return the parser of the command."""
    made = Parser(
        lang,
        "init",
        pick(lang, "[ตัวเลือก] [FOLDER]", "[options] [FOLDER]"),
        pick(
            lang,
            f"สร้าง {FILE} พร้อมคำอธิบาย และคำสั่งตรวจก่อนบันทึกของ git (pre-commit)",
            f"Writes {FILE} with explanations, and in a git repository a pre-commit hook.",
        ),
        pick(lang, "ita-lint init แผน", "ita-lint init plans"),
    )
    made.option(
        "folder",
        thai="โฟลเดอร์ (ค่าปกติ: โฟลเดอร์ปัจจุบัน)",
        english="folder (default: this one)",
        nargs="?",
        metavar="FOLDER",
    )
    return made


def _refuse_second(folder: str) -> None:
    """Never write beside settings that are there: the new file would hide those of a pyproject.toml."""
    there = Finder().nearest(os.path.join(folder, FILE)).file  # noqa: PTH118
    if there and os.path.dirname(there) == os.path.abspath(folder):  # noqa: PTH100, PTH120
        there = relative(there)
        raise UsageError(
            f"{there} มีการตั้งค่าอยู่แล้ว แก้ไฟล์นั้น หรือลบก่อนสร้างใหม่",
            f"there are settings in {there} already: change them, or take them away first",
        )


def _write_new(path: str, text: str) -> None:
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:  # noqa: PTH123
            file.write(text)
    except OSError as error:
        raise unwritten(path, error) from error


def _hooked(path: str, lang: str) -> list[str]:
    """Write a file of hooks, or return what a person has to add to the one that is there."""
    name = os.path.relpath(path)
    if not os.path.exists(path):  # noqa: PTH110
        _write_new(path, f"repos:\n{_ENTRY}")
        return [
            pick(
                lang, f"สร้าง {name} แล้ว เริ่มใช้ด้วย pre-commit install", f"wrote {name}: start it with pre-commit install"
            )
        ]
    with open(path, encoding="utf-8", errors="replace") as file:  # noqa: PTH123
        if "ita-lint" in file.read():
            return []
    return [pick(lang, f"เพิ่มข้อความนี้ใต้ repos: ใน {name}", f"add this under repos: in {name}"), *_ENTRY.splitlines()]
