"""`ita-lint review`: a copy of a plan with a remark at every finding."""

import os
import sys

from ita_lint.cli.inputs import STDIN
from ita_lint.cli.language import asked, pick, spoken
from ita_lint.cli.options import add_reading, add_rules, rules_of
from ita_lint.cli.parser import Parser
from ita_lint.cli.settled import Settled, add_settings
from ita_lint.cli.streams import tell
from ita_lint.cli.writing import replace_file, unwritten, write_file
from ita_lint.errors import UsageError
from ita_lint.reporters.words import say


def run(arguments: list[str]) -> int:
    """Write the copy and return status 0, whatever was found. Raises ItaLintError."""
    lang = spoken(arguments)
    values = parser(lang).read(arguments)
    if not values.plan or not values.output:
        raise UsageError(
            "ระบุไฟล์แผนและไฟล์ที่จะสร้าง เช่น ita-lint review แผน.docx -o แผน-ตรวจแล้ว.docx",
            "name the plan and the file to write: ita-lint review plan.docx -o reviewed.docx",
        )
    _refuse_same(values.plan, values.output)

    from ita_lint.api import reviewed

    settings = Settled(values).of(values.plan)
    lang = asked(arguments) or settings.lang or lang
    copy, report = reviewed(
        sys.stdin.buffer if values.plan == STDIN else values.plan,
        name=values.stdin_filename or STDIN if values.plan == STDIN else values.plan,
        year=values.year,
        lang=lang,
        settings=settings,
        **rules_of(values),
    )
    _refuse_unfitting(values.output, copy, values.stdin_filename or values.plan)
    said = _written(values.output, copy, len(report.diagnostics), lang, force=values.force)
    tell(said)
    return 0


def parser(lang: str) -> Parser:
    """Return the parser of the command."""
    made = Parser(
        lang,
        "review",
        pick(lang, "[ตัวเลือก] PLAN -o FILE", "[options] PLAN -o FILE"),
        pick(
            lang,
            "สร้างสำเนาของแผนที่มีความเห็นตรงจุดที่พบทุกจุด และคำแก้ให้เลือกรับ",
            "Writes a copy of a plan with a remark at every finding, and its corrections as changes to accept.",
        ),
        pick(lang, "ita-lint review แผน.docx -o แผน-ตรวจแล้ว.docx", "ita-lint review plan.docx -o reviewed.docx"),
    )
    made.option(
        "plan",
        thai="ไฟล์ หรือ - สำหรับข้อมูลเข้ามาตรฐาน",
        english="file, or - for standard input",
        nargs="?",
        metavar="PLAN",
    )
    made.option("-o", "--output", thai="ไฟล์สำเนาที่จะสร้าง", english="the copy to write", metavar="FILE")
    made.option(
        "--force",
        thai="แทนที่ไฟล์ที่มีอยู่ แม้ไม่ใช่สำเนาที่เคยตรวจ (เก็บไฟล์เดิมไว้เป็น .bak)",
        english="replace a file that is no earlier review (kept as .bak)",
        action="store_true",
    )
    add_reading(made)
    add_rules(made)
    add_settings(made)
    return made


def _written(output: str, copy: bytes, number: int, lang: str, *, force: bool) -> list[str]:
    """Write the copy with `number` remarks, and return what to say of it.

    An earlier copy may have been worked in: it is kept where it is not the same. Raises UsageError.
    """
    old = _content(output)
    remarks = pick(lang, f"สำเนาที่มีความเห็น {number} จุด", f"a copy with {number} remark{'' if number == 1 else 's'}")
    if old == copy:
        return [pick(lang, f"{output} เป็นปัจจุบันอยู่แล้ว: {remarks}", f"{output} is up to date: {remarks}")]
    said = [pick(lang, f"สร้าง {output} แล้ว: {remarks}", f"wrote {output}: {remarks}")]
    if old is None:
        write_file(output, copy)
        return said
    if not force:
        _refuse_losing(output, old)
    return [*said, say("mended.kept", lang, path=replace_file(output, old, copy, backup=True))]


def _content(path: str) -> bytes | None:
    """Return what the file at `path` holds, None if there is none. Raises UsageError if it cannot be read."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - as everywhere in this package
            return file.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unwritten(path, error) from error


def _refuse_same(plan: str, output: str) -> None:
    if os.path.realpath(plan) == os.path.realpath(output):
        raise UsageError(
            f"{output} คือแผนที่ตรวจ สำเนาต้องเป็นอีกไฟล์หนึ่ง ตั้งชื่ออื่น",
            f"{output} is the plan itself: the copy needs another name",
        )


def _refuse_unfitting(output: str, copy: bytes, plan: str) -> None:
    """Refuse a name whose ending says another format than that of the copy."""
    from ita_lint.formats import ENDINGS, ending, format_of

    kind = format_of(copy, output)
    fitting = ENDINGS[kind]
    if kind != "html":
        fitting = (ending(plan),) if ending(plan) in fitting else fitting[:1]
    if ending(output) not in fitting:
        raise UsageError(
            f"สำเนาเป็นไฟล์ {kind} ตั้งชื่อให้ลงท้ายด้วย {fitting[0]} เช่น -o แผน-ตรวจแล้ว{fitting[0]}",
            f"the copy is a {kind} file: give it a name that ends in {fitting[0]}, such as -o reviewed{fitting[0]}",
        )


def _refuse_losing(output: str, old: bytes) -> None:
    """Refuse to overwrite what is no earlier review: somebody may want it back."""
    from ita_lint.formats.own import is_reviewed

    if not is_reviewed(old):
        raise UsageError(
            f"มีไฟล์ {output} อยู่แล้ว และไม่ใช่สำเนาที่โปรแกรมนี้ตรวจ ตั้งชื่ออื่น หรือแทนที่ด้วย --force (เก็บไฟล์เดิมไว้เป็น .bak)",
            f"{output} exists already and is no review by ita-lint: choose another name, or replace it with --force "
            "(the file as it was is kept as .bak)",
        )
