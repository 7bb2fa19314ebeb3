"""`ita-lint check --fix` and `--diff`: plans are mended in their files, or it is shown what would be."""

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext, redirect_stdout
from typing import Any

from ita_lint.cli.inputs import STDIN, Input, refuse_copy
from ita_lint.cli.parser import Parser
from ita_lint.cli.streams import complain
from ita_lint.errors import ItaLintError, UnreadableInput, UsageError
from ita_lint.model.findings import Diagnostic, Report
from ita_lint.model.noun import replace
from ita_lint.reporters.words import say

#: What `api.fix` takes besides the source.
Options = Mapping[str, Any]


def add_mending(parser: Parser) -> None:
    """Add what is mended and how."""
    parser.option(
        "--fix",
        thai="แก้ในไฟล์ เฉพาะจุดที่แก้แล้วความหมายไม่เปลี่ยน เก็บไฟล์เดิมไว้เป็น .bak",
        english="mend the files where the meaning cannot change; the file as it was is kept as .bak",
        action="store_true",
    )
    parser.option(
        "--unsafe-fixes",
        thai="ใช้คำแก้ที่ควรตรวจทานด้วย (ใช้กับ --fix หรือ --diff)",
        english="take corrections that a person should look at as well (with --fix or --diff)",
        action="store_true",
    )
    parser.option(
        "--diff",
        thai="แสดงสิ่งที่ --fix จะแก้ โดยไม่เขียนไฟล์",
        english="show what --fix would change, and write nothing",
        action="store_true",
    )
    parser.option("--no-backup", thai="ไม่เก็บไฟล์เดิมเมื่อแก้", english="keep no .bak", action="store_true")


def refuse_unclear(values: Namespace) -> None:
    """Raise UsageError for options about mending that do not go together."""
    if values.unsafe_fixes and not (values.fix or values.diff):
        raise UsageError(
            "--unsafe-fixes ใช้กับ --fix หรือ --diff เช่น ita-lint check --fix --unsafe-fixes แผน.docx",
            "--unsafe-fixes goes with --fix or --diff: ita-lint check --fix --unsafe-fixes plan.docx",
        )
    if values.no_backup and not values.fix:
        raise UsageError(
            "--no-backup ใช้กับ --fix เช่น ita-lint check --fix --no-backup แผน.docx",
            "--no-backup goes with --fix: ita-lint check --fix --no-backup plan.docx",
        )
    if values.diff and (values.format or values.output):
        raise UsageError(
            "--diff แสดงเฉพาะสิ่งที่จะแก้ ใช้กับ --format หรือ --output ไม่ได้",
            "--diff shows only what would change: it does not go with --format or --output",
        )
    if values.fix and STDIN in values.paths and len(values.paths) > 1:
        raise UsageError(
            "--fix กับข้อมูลเข้ามาตรฐาน (-) แก้ได้ครั้งละหนึ่งแผน ระบุ - อย่างเดียว",
            "--fix mends standard input (-) by itself: name no other files beside it",
        )
    if values.fix and STDIN in values.paths:
        values.mended = sys.stdout.buffer


def reports_aside(values: Namespace) -> AbstractContextManager[object]:
    """Return a context in which reports go to standard error, if the mended plan goes to standard output."""
    return redirect_stdout(sys.stderr) if values.fix and STDIN in values.paths and not values.diff else nullcontext()


def mend(one: Input, options: Options, values: Namespace) -> Report:
    """Mend one file and return the report on it afterwards, which tells what was done and what was not.

    Where the file cannot be written the report is on the plan as it is, and `unwritten` of it says why. Raises
    UnreadableInput if it holds no plan.
    """
    from ita_lint.api import check, fix

    found = fix(sys.stdin.buffer if one.path == STDIN else one.path, unsafe=values.unsafe_fixes, **options)
    old, new, lang = _bytes(found.original), _bytes(found.content), found.report.lang
    try:
        _refuse_stripping(one.path, old, new)
        kept = _put(one, old, new, values)
    except ItaLintError as error:  # the other files are mended and reported all the same
        if one.path == STDIN:
            _put(one, old, old, values)
        return replace(check(old, **options), unwritten=error.sentence(lang))
    notes = [_counted("mended", (one.code for one in found.applied), lang)] if found.applied else []
    notes += [say("mended.kept", lang, path=kept)] if kept else []
    notes += [
        f"{_counted('unmended', codes, lang)}: {reason}"
        for reason, codes in _by_reason((one.reason[lang], one.diagnostic.code) for one in found.refused)
    ]
    return replace(found.report, notes=(*notes, *found.report.notes))


def _put(one: Input, old: bytes, new: bytes, values: Namespace) -> str | None:
    """Put the mended bytes of a plan where the old ones were; return where these are kept. Raises UsageError."""
    if one.path == STDIN:
        values.mended.write(new)
        values.mended.flush()
    elif new != old:
        from ita_lint.cli.writing import replace_file

        return replace_file(one.path, old, new, backup=not values.no_backup)
    return None


def _refuse_stripping(path: str, old: bytes, new: bytes) -> None:
    """Refuse to mend a reviewed copy: its remarks and its changes that wait for a decision would be lost.

    Raises UnreadableInput (kind "not-written").
    """
    from ita_lint.formats.own import is_reviewed

    if new != old and is_reviewed(old):
        raise UnreadableInput(
            f"ไฟล์ {path} มีความเห็นหรือคำแก้ของ ita-lint จึงไม่ได้แก้ แก้ในไฟล์แผนเดิม หรือรับการแก้ไขและลบความเห็นใน Word ก่อน",
            f"{path} holds remarks or changes of ita-lint, so it was not mended: mend the plan itself, or accept the "
            "changes and delete the remarks in Word first",
            "not-written",
        )


def differences(files: Iterable[Input], options: Callable[[Input], Options], values: Namespace, lang: str) -> int:
    """Write what would be mended in `files`; return 1 if there is anything, 2 if a file cannot be read, else 0."""
    from ita_lint.api import fix
    from ita_lint.reporters.differences import write_difference

    applied, changed, looked, failed = list[Diagnostic](), 0, False, False
    for one in files:
        try:
            if one.problem:
                raise one.problem
            refuse_copy(one)
            source = sys.stdin.buffer if one.path == STDIN else one.path
            found = fix(source, unsafe=values.unsafe_fixes, **options(one))
            old, new = _bytes(found.original), _bytes(found.content)
            _refuse_stripping(one.path, old, new)
        except UnreadableInput as error:
            if one.named or error.kind != "no-plan":
                failed = True
                complain(f"{one.path}: {error.sentence(lang)}")
            continue
        looked = True
        if found.applied:
            applied, changed = [*applied, *found.applied], changed + 1
            write_difference(old, new, found.report.path, sys.stdout, lang)
    if looked and not values.quiet:
        complain(_mendable(applied, changed, lang))
    return 2 if failed else int(bool(applied))


def _mendable(applied: Sequence[Diagnostic], files: int, lang: str) -> str:
    """Return how many findings would be mended in how many files, and by which options."""
    unsafe = any(one.fix and one.fix.safety != "safe" for one in applied)
    options = "--fix --unsafe-fixes" if unsafe else "--fix"
    return say("mendable" if applied else "mendable.none", lang, n=len(applied), files=files, options=options)


def _bytes(content: object) -> bytes:
    """Return the content of a file, which is bytes: only a plan as data is a mapping."""
    if not isinstance(content, bytes):
        raise TypeError(content)
    return content


def _counted(key: str, codes: Iterable[str], lang: str) -> str:
    """Return "แก้แล้ว 3 จุด (ITA412 2, ITA503 1)"."""
    counts = Counter(codes)
    listed = ", ".join(f"{code} {number}" for code, number in sorted(counts.items()))
    return say(key, lang, n=counts.total(), codes=listed)


def _by_reason(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, list[str]]]:
    found = dict[str, list[str]]()
    for reason, code in pairs:
        found.setdefault(reason, []).append(code)
    yield from found.items()
